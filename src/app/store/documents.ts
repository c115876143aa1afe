/** The documents and every edit of them: one gateway for writes, one entry for undo, and all that goes with it as one write. */

import { foldedAtFirst } from '../../canvas/folding';
import type { Effect, LifeEvent } from '../../documents/events';
import { happened } from '../../documents/happened';
import type { Opening } from '../../documents/life';
import type { Playhead } from '../../playback/playhead';
import { holds } from '../../playground/notes';
import type { Edit, Playground } from '../../playground/playground';
import { isEmpty } from '../../topology/topology';
import { changesOf, routesDiffer } from '../replay';
import { SAID_WORDS } from '../words';
import type { Cell } from './cell';
import { afterEdit, atStart } from './heads';
import { type AboutDocument, type AppState, NO_HITS } from './state';

/** In milliseconds: the same act again within it belongs to the one before. */
const BURST = 1000;

/** Nothing is taught and nothing asked. */
const UNASKED = { lesson: null, authoring: null, exercise: null, picked: null, veil: null, ghosts: null } as const;

/** What another document that undo leads back to is not shown with. */
const OF_THE_OTHER = { ...UNASKED, tables: null } as const;

/** What goes with a document that was just opened. */
export const aboutOpened = (playground: Playground, head: Playhead, now: number): AboutDocument => ({
  compared: playground,
  beforeEdit: null,
  selection: [],
  folding: foldedAtFirst(playground.topology),
  playhead: atStart(playground, head, now),
  built: isEmpty(playground.topology),
  external: null,
  ticket: null,
  tables: null,
  menu: null,
  connecting: null,
  sending: false,
  finding: 0,
  hits: NO_HITS,
  renaming: null,
  draft: null,
  presentedNote: null,
  dialog: null,
  proposed: null,
  discovery: null,
  ...UNASKED,
});

/** What goes with another state of the same document. */
function aboutEdited(
  { playground: before, playhead, selection, beforeEdit, veil }: AppState,
  after: Playground,
  now: number,
): Partial<AppState> {
  const there = selection.filter((id) => holds(after, id));
  return {
    beforeEdit: routesDiffer(before.topology, after.topology) ? before.topology : beforeEdit,
    playhead: afterEdit(playhead, before, after, veil, now),
    selection: there.length === selection.length ? selection : there,
  };
}

/** Why nothing can be edited now: a lesson may keep the community as it is, but where it sets a task. */
function lockedBy({ lesson }: Pick<AppState, 'lesson'>): string | null {
  if (!lesson || lesson.lesson.locks.edit) return null;
  const step = lesson.lesson.steps[lesson.work.step];
  return step && 'task' in step ? null : SAID_WORDS.locked;
}

interface Needs {
  readonly schedule: () => void;
  readonly say: (text: string, refused?: boolean) => void;
}

export function makeDocuments({ get, set, act, afterwards, now }: Cell<AppState>, { schedule, say }: Needs) {
  let burst: { readonly key: string; readonly until: number } | null = null;
  let carry: (effect: Effect) => void = () => undefined;

  function happens(event: LifeEvent): void {
    act(() => {
      const before = get();
      const { life, effects } = happened(before, event);
      const opened = life.opened !== before.opened;
      const other = opened || life.playground !== before.playground;
      if (other && event.kind !== 'edited') burst = null;
      if (opened) set({ ...life, ...aboutOpened(life.playground, before.playhead, now()) });
      else if (other) {
        // Undo may lead back to another document, which is asked about by itself.
        const from = life.document === before.document ? before : { ...before, ...OF_THE_OTHER };
        set({ ...life, ...(from !== before && OF_THE_OTHER), ...aboutEdited(from, life.playground, now()) });
      } else if (life !== before) set(life);
      // A question takes away what was said before it.
      if (life.waiting && !before.waiting) set({ said: null });
      if (other) schedule();
      for (const effect of effects) afterwards(() => carry(effect));
    });
  }

  /** Answers whether it may be edited. */
  function edit(change: (playground: Playground) => Playground, burstKey?: string): boolean {
    const { playground } = get();
    const after = change(playground);
    if (after === playground) return true;
    const reason = lockedBy(get());
    if (reason !== null) {
      say(reason, true);
      return false;
    }
    const goesOn = burstKey !== undefined && burst?.key === burstKey && now() < burst.until;
    burst = burstKey === undefined ? null : { key: burstKey, until: now() + BURST };
    happens({ kind: 'edited', playground: after, goesOn });
    return true;
  }

  return {
    happens,
    /** From now on what follows from what happens to the documents is done. */
    carriedOutBy(carrier: (effect: Effect) => void): void {
      carry = carrier;
    },
    edit,
    /** An edit that may be turned down; answers it. What it has to say is said; `quiet`: but for the reason against it. */
    attempt<E extends Edit>(
      change: (playground: Playground) => E,
      { burst: key, quiet = false }: { readonly burst?: string; readonly quiet?: boolean } = {},
    ): E {
      return act(() => {
        const reason = lockedBy(get());
        const answer = reason === null ? change(get().playground) : ({ ok: false, reason } as E);
        if (answer.ok) {
          edit(() => answer.playground, key);
          if (answer.said) say(answer.said);
        } else if (!quiet) say(answer.reason, true);
        return answer;
      });
    },
    endBurst: (): void => {
      burst = null;
    },
    undo: (): void => happens({ kind: 'undone' }),
    redo: (): void => happens({ kind: 'redone' }),
    /** Shows another document, as one entry of the browser's history; undo returns to what was there. */
    visit: (playground: Playground): void => happens({ kind: 'opened', opening: { playground } }),
    /** Opens something, and asks first where work is unsaved. */
    open: (opening: Opening): void => happens({ kind: 'wanted', opening }),
    /** The answer about unsaved work. */
    answer: (replace: boolean): void => happens({ kind: 'answered', replace }),
    /** Takes the document as it stands as safe: it was copied or saved. */
    markClean: (): void => happens({ kind: 'copied' }),
    /** Whether outcomes differ from those before edits that were not yet looked at. */
    hasChanges: (): boolean => changesOf(get()).size > 0,
    dismissChanges: (): void => set({ compared: get().playground }),
  };
}
