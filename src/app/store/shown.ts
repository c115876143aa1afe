/** What is shown besides the document: views, panels, dialogs, menus, forms, and the sentence said last. */

import type { Folding } from '../../canvas/folding';
import type { ConnectionEnd, ScreenPoint } from '../../canvas/gestures';
import type { ReferencePage } from '../../catalogue/pages';
import type { OpenTicket } from '../../diagnosis/openTicket';
import type { LifeEvent } from '../../documents/events';
import type { Note } from '../../playground/playground';
import type { Asked } from '../../spread/asking';
import type { LookedAt } from '../../tables/lookedAt';
import { VIEWS, type View } from '../views';
import type { Cell } from './cell';
import {
  type AppState,
  type DialogName,
  type Drawer,
  type Fold,
  isAsking,
  isPlaying,
  NO_HITS,
  type OpenMenu,
  type Panel,
} from './state';

/** So much of what was found is offered again. */
const REMEMBERED = 5;

export const makeSaying =
  ({ set, now }: Cell<AppState>) =>
  (text: string, refused = false): void =>
    set({ said: { text, refused, at: now() } });

export function makeShown({ get, set, act }: Cell<AppState>, happens: (event: LifeEvent) => void) {
  function select(selection: readonly string[]): void {
    const before = get().selection;
    if (before.length === selection.length && before.every((id, index) => id === selection[index])) return;
    set({ selection });
  }

  return {
    select,
    /** What was said belongs to what was shown then: it goes with the next view, page, panel or dialog. */
    showView(view: View): void {
      set({ view, page: null, said: null });
      // It is drawn on the canvas and nowhere else.
      if (view !== 'canvas') set({ discovery: null });
    },
    /** Shows a page of reference over the middle; null: none. */
    turnTo: (page: ReferencePage | null): void => set({ page, said: null }),
    /** Where a request is watched: in the view shown if that can, else on the canvas; its steps beside it. */
    showWatching: (): void =>
      set({ panel: 'steps', page: null, sending: false, view: VIEWS[get().view].watches ? get().view : 'canvas' }),
    /** Opens a case by its name over everything, or the list of cases (''); null leaves them. */
    workOn: (caseShown: string | null): void => set({ caseShown, said: null }),
    showPanel: (panel: Panel): void => set({ panel, said: null }),
    /** Shows a panel also where the side is a drawer. */
    openPanel: (panel: Panel): void =>
      set({ panel, drawer: 'panel', folds: { ...get().folds, panel: get().folds.panel && null } }),
    /** What was chosen on the canvas is shown; while something plays or is asked, its steps stay in sight, and faults are set on what is chosen. */
    choose(ids: readonly string[]): void {
      act(() => {
        select(ids);
        const { panel } = get();
        if (ids.length > 0 && !isPlaying(get()) && !isAsking(get()) && panel === 'steps') set({ panel: 'inspector' });
      });
    },
    /** Plays a lesson in the document shown, or leaves it. */
    play: (lesson: AppState['lesson']): void => set({ lesson }),
    /** Writes a lesson in the document shown, or stops. */
    write: (authoring: AppState['authoring']): void => set({ authoring }),
    /** Chooses an option of the question that is open. */
    pick: (picked: string | null): void => set({ picked }),
    foldAs: (folding: Folding): void => set({ folding }),
    toggleDrawer: (drawer: Drawer): void => set({ drawer: get().drawer === drawer ? null : drawer }),
    /** Folds something of the sides away, or opens it. */
    fold: (fold: Fold, folded: boolean | null): void => set({ folds: { ...get().folds, [fold]: folded } }),
    closeDrawer: (): void => set({ drawer: null }),
    /** Opens the present view, which has no bar to find things with; null leaves it, and changes what is to be as it was before. */
    present: (presenting: AppState['presenting'], changes: Partial<AppState> = {}): void =>
      set({ enlarged: false, presentedNote: null, finding: 0, hits: NO_HITS, ...changes, presenting, said: null }),
    /** Shows a note in the present view; null: none. */
    presentNote: (presentedNote: string | null): void => set({ presentedNote }),
    openDialog: (dialog: DialogName, proposed: AppState['proposed'] = null): void =>
      set({ dialog, proposed, said: null }),
    /** Closes the dialog; what waited for an answer is not opened. */
    closeDialog(): void {
      act(() => {
        happens({ kind: 'answered', replace: false });
        set({ dialog: null, said: null });
      });
    },
    openMenu: (target: OpenMenu['target'], at: ScreenPoint): void => set({ menu: { target, at } }),
    closeMenu: (): void => set({ menu: null }),
    startConnecting: (from: ConnectionEnd): void => set({ connecting: from }),
    stopConnecting: (): void => set({ connecting: null }),
    startRenaming: (id: string): void => set({ renaming: id }),
    stopRenaming: (): void => set({ renaming: null, draft: null }),
    /** Opens the field of a note that is not there yet. */
    startNote: (draft: Note): void => set({ draft, renaming: draft.id }),
    /** Whether the form for a request is open. */
    offerSending: (sending: boolean): void => set({ sending }),
    /** Whether something is under the hand. */
    drag: (dragging: boolean): void => set({ dragging }),
    chooseExternal: (external: string): void => set({ external }),
    shareFromStep: (fromStep: boolean): void => set({ fromStep }),
    shareToPresent: (toPresent: boolean): void => set({ toPresent }),
    /** The view follows the request shown, or no longer. */
    toggleFollow: (): void => set({ follow: get().follow === 'on' ? 'off' : 'on' }),
    /** A hand is on the canvas: the view follows no more until the next request. */
    giveWay(): void {
      if (get().follow === 'on') set({ follow: 'gaveWay' });
    },
    rememberAsked: (asked: Asked): void => set({ asked }),
    rememberTicket: (ticket: OpenTicket): void => set({ ticket }),
    rememberTables: (tables: LookedAt): void => set({ tables }),
    rememberFound: (key: string): void =>
      set({ found: [key, ...get().found.filter((other) => other !== key)].slice(0, REMEMBERED) }),
    /** Whether the bar that walks what is found on the canvas is open. */
    find: (open: boolean): void => set(open ? { finding: get().finding + 1 } : { finding: 0, hits: NO_HITS }),
    mark: (hits: readonly string[]): void => set({ hits }),
    /** Takes the sentence said last away. */
    hush: (): void => set({ said: null }),
  };
}
