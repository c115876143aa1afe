/** What changes, as one value: the life of the documents, the playhead, and what is shown; and how it is read. */

import { type Folding, type People, peopleOf } from '../../canvas/folding';
import type { ConnectionEnd, MenuTarget, ScreenPoint } from '../../canvas/gestures';
import type { ReferencePage } from '../../catalogue/pages';
import type { OpenTicket } from '../../diagnosis/openTicket';
import type { Life } from '../../documents/life';
import type { LessonWork } from '../../lessons/lessonWork';
import type { Lesson } from '../../lessons/steps';
import { type Cursor, stepFrom } from '../../playback/decisions';
import type { Playhead } from '../../playback/playhead';
import { holds } from '../../playground/notes';
import type { Note, Playground } from '../../playground/playground';
import type { Ghost } from '../../prediction/correcting';
import type { Exercise } from '../../prediction/exercise';
import { discoverySteps, nearestStep } from '../../routing/discovery';
import { isWhole, type SeenTrace } from '../../routing/trace';
import type { Asked } from '../../spread/asking';
import type { LookedAt } from '../../tables/lookedAt';
import { findExternal, type Topology } from '../../topology/topology';
import { type Ghosts, tracesSeen, type Veil } from '../replay';
import type { View } from '../views';

/** A menu and where on the screen it was asked for. */
export interface OpenMenu {
  readonly target:
    | MenuTarget
    | { readonly kind: 'request'; readonly from: string; readonly to: string }
    /** One group of a part's menu. */
    | { readonly kind: 'group'; readonly id: string; readonly group: 'sending' | 'breaking' };
  readonly at: ScreenPoint;
}

/** What fills the side of the page. */
export type Panel = 'steps' | 'inspector' | 'faults';

export type DialogName =
  | 'share'
  | 'open'
  | 'samples'
  | 'keys'
  | 'about'
  | 'recent'
  | 'snapshots'
  | 'directory'
  | 'checks'
  | 'pictures'
  | 'clearing'
  | 'people'
  | 'find'
  | 'ticket'
  | 'practise'
  | 'lessons';

/** Below 900 pixels the sides are drawers. */
export type Drawer = 'palette' | 'panel';

/** What of the sides a hand has folded away or opened; null: nobody has, and the page does as it sees fit. */
export type Folds = { readonly [F in Fold]: boolean | null };

export const FOLDS = ['palette', 'panel', 'legend'] as const;
export type Fold = (typeof FOLDS)[number];

/** One sentence for the person, shown for a while and announced once. */
export interface Said {
  readonly text: string;
  readonly refused: boolean;
  readonly at: number;
}

/** The discovery while it is watched, in place of the request shown. */
export interface Discovering {
  /** Read by `stepShown`. */
  readonly step: number;
  readonly playing: boolean;
  /** The panel it took the place of. */
  readonly panel: Panel;
}

/** A lesson, and where the learner is in it. */
export interface PlayedLesson {
  readonly lesson: Lesson;
  readonly work: LessonWork;
}

/** What goes with the document: it is begun anew when another one is opened. */
export interface AboutDocument {
  /** Outcomes are compared with those of this playground until the marks are dismissed. */
  readonly compared: Playground;
  /** The topology before the last edit of it; null while there was none. */
  readonly beforeEdit: Topology | null;
  readonly selection: readonly string[];
  /** Which people are folded into their server on the canvas. */
  readonly folding: Folding;
  readonly playhead: Playhead;
  /** It was empty when it was opened: somebody builds. */
  readonly built: boolean;
  /** The external user chosen for the consequences; null, or gone: the first. Read by `shownExternal`. */
  readonly external: string | null;
  /** The ticket that is being diagnosed; null before the first word of it. */
  readonly ticket: OpenTicket | null;
  /** How the tables were left; null: nobody looked at them yet. */
  readonly tables: LookedAt | null;
  /** Read by `shownMenu`. */
  readonly menu: OpenMenu | null;
  /** A connection begun by click or menu that waits for its other end. */
  readonly connecting: ConnectionEnd | null;
  /** The form for a request is open. */
  readonly sending: boolean;
  readonly renaming: string | null;
  /** A note that is being written for the first time. */
  readonly draft: Note | null;
  /** The note that the present view shows; null: none. Elsewhere all are shown. */
  readonly presentedNote: string | null;
  readonly dialog: DialogName | null;
  /** What the open dialog begins with: the server that many people are added at, the directory that was brought; null: nothing. */
  readonly proposed: string | Blob | null;
  /** How often the open bar that walks what is found on the canvas was asked for; 0: it is closed. */
  readonly finding: number;
  /** What it has found, which is marked on the canvas. */
  readonly hits: readonly string[];
  readonly discovery: Discovering | null;
  /** The lesson that is played in it; null: none. */
  readonly lesson: PlayedLesson | null;
  /** The lesson that is written in it, also while it is tried; null: none. */
  readonly authoring: Lesson | null;
  /** What is asked before it is shown, and what was answered; null: nothing is asked. */
  readonly exercise: Exercise | null;
  /** The option chosen of the question that is open, if it is one of them. */
  readonly picked: string | null;
  /** Hides what is asked before it is shown; null: nothing is hidden. */
  readonly veil: Veil | null;
  /** The hops that were expected and never came; null: none. */
  readonly ghosts: Ghosts | null;
}

export interface AppState extends Life, AboutDocument {
  readonly view: View;
  readonly page: ReferencePage | null;
  readonly panel: Panel;
  readonly drawer: Drawer | null;
  readonly folds: Folds;
  /** The case that is worked on in place of everything, by its name; '' for the list of them, null for none. */
  readonly caseShown: string | null;
  /** The present view is open, asked for on the page or by its address; null: it is not. */
  readonly presenting: 'page' | 'address' | null;
  /** Text on the canvas is large: the page has been folded away for it. */
  readonly enlarged: boolean;
  /** Step buttons pass over hops. */
  readonly decisionsOnly: boolean;
  /** What is shared opens at the step that is shown. */
  readonly fromStep: boolean;
  /** What is shared opens in the present view. */
  readonly toPresent: boolean;
  /** Whether the view follows the request shown; it gave way to a hand until the next request. */
  readonly follow: 'on' | 'gaveWay' | 'off';
  /** What was run many times last. */
  readonly asked: Asked | null;
  /** What was found and chosen last, by its keys; some may be gone. */
  readonly found: readonly string[];
  /** Something is under the hand; the address waits until it is let go. */
  readonly dragging: boolean;
  readonly said: Said | null;
}

export const NO_HITS: readonly string[] = [];

export const SHOWN_FIRST = {
  view: 'canvas',
  page: null,
  panel: 'steps',
  drawer: null,
  folds: { palette: null, panel: null, legend: null },
  caseShown: null,
  presenting: null,
  enlarged: false,
  decisionsOnly: false,
  fromStep: false,
  toPresent: false,
  follow: 'on',
  asked: null,
  found: [],
  dragging: false,
  said: null,
} as const;

/** The trace shown, or null while there is none. */
export const shownTrace = (state: Pick<AppState, 'playground' | 'playhead' | 'veil'>): SeenTrace | null =>
  tracesSeen(state)[state.playhead.request] ?? null;

/** Whether a lesson shows two communities side by side. */
export function isComparing(state: Pick<AppState, 'playground' | 'playhead' | 'veil' | 'lesson'>): boolean {
  const step = state.lesson?.lesson.steps[state.lesson.work.step];
  return step !== undefined && 'compare' in step && !isAsking(state);
}

const NO_GHOSTS: readonly Ghost[] = [];

/** Those of the request shown. */
export const ghostsShown = ({ ghosts, playground, playhead }: Pick<AppState, 'ghosts' | 'playground' | 'playhead'>) =>
  ghosts?.(playground)[playhead.request] ?? NO_GHOSTS;

/** Whether something of the request shown is not to be seen before a question is answered. */
export function isAsking(state: Pick<AppState, 'playground' | 'playhead' | 'veil'>): boolean {
  const trace = shownTrace(state);
  return trace !== null && !isWhole(trace);
}

/** Who stands on the canvas, and who in which group. */
export function peopleShown(
  state: Pick<AppState, 'playground' | 'playhead' | 'veil' | 'folding' | 'selection'>,
): People {
  const { playground, folding, selection } = state;
  const request = shownTrace(state)?.request;
  return peopleOf(playground.topology, folding, { always: request ? [request.from, request.to] : [], selection });
}

/** The moment that is shown; null before anything was watched. */
export const momentShown = ({ playhead: { request, step, arrived, t0 } }: Pick<AppState, 'playhead'>): Cursor | null =>
  request < 0 || (request === 0 && step === 0 && !arrived && t0 === 0) ? null : { request, step };

/** The moment at which the playhead rests; null while it plays, too. */
export const restingAt = (state: Pick<AppState, 'playhead'>): Cursor | null =>
  state.playhead.playing ? null : momentShown(state);

/** What is watched: a request of the script, or the discovery. */
type Watching = Pick<AppState, 'playground' | 'playhead' | 'veil' | 'discovery'>;

/** How many steps there are to watch: of the discovery while that is played, else of the request shown. */
export const stepsShown = (state: Watching): number =>
  state.discovery ? discoverySteps(state.playground.topology).length : (shownTrace(state)?.steps.length ?? 0);

/** The one of them that is shown. */
export const stepShown = ({ playground: { topology }, playhead, discovery }: Omit<Watching, 'veil'>): number =>
  discovery ? nearestStep(topology, discovery.step) : playhead.step;

/** Whether what is watched goes on by itself. */
export const isPlaying = ({ playhead, discovery }: Pick<AppState, 'playhead' | 'discovery'>): boolean =>
  (discovery ?? playhead).playing;

/** The step a step button leads to; the same one where it leads nowhere. */
export const stepped = (
  state: Pick<AppState, 'playground' | 'playhead' | 'veil' | 'decisionsOnly'>,
  by: 1 | -1,
): Cursor => {
  const { request, step } = state.playhead;
  return stepFrom(tracesSeen(state), { request, step }, by, state.decisionsOnly);
};

/** Whether there is a step before or behind, in this request or the one beside it, or in the discovery. */
export function canStep(state: Watching & Pick<AppState, 'decisionsOnly'>, by: 1 | -1): boolean {
  if (state.discovery) {
    const target = stepShown(state) + by;
    return target >= 0 && target < stepsShown(state);
  }
  const { request, step } = stepped(state, by);
  return request !== state.playhead.request || step !== state.playhead.step;
}

/** The external user whose requests the consequences are worked out for: the one chosen while it is there, or the first. */
export const shownExternal = ({
  playground: { topology },
  external,
}: Pick<AppState, 'playground' | 'external'>): string | null =>
  external !== null && findExternal(topology, external) ? external : (topology.externals[0]?.id ?? null);

/** Whether something of the sides is folded away. While nothing is built the parts to add are a rail, and the legend waits to be asked for. */
export function isFolded(state: Pick<AppState, 'folds' | 'built'>, fold: Fold): boolean {
  const { folds, built } = state;
  if (folds[fold] !== null) return folds[fold];
  return fold !== 'panel' && (fold === 'legend' ? isFolded(state, 'palette') : !built);
}

/** The menu that is open, of what is still there; null where nothing of that is. */
export function shownMenu({ playground, menu }: Pick<AppState, 'playground' | 'menu'>): OpenMenu | null {
  const there = (id: string): boolean => holds(playground, id);
  switch (menu?.target.kind) {
    case 'parts': {
      const { ids } = menu.target;
      if (ids.every(there)) return menu;
      const left = ids.filter(there);
      return left.length === 0 ? null : { ...menu, target: { ...menu.target, ids: left } };
    }
    case 'link':
      return there(menu.target.link.from) && there(menu.target.link.to) ? menu : null;
    case 'people':
    case 'list':
      return menu.target.server === null || there(menu.target.server) ? menu : null;
    case 'group':
      return there(menu.target.id) ? menu : null;
    case 'request':
      return there(menu.target.from) && there(menu.target.to) ? menu : null;
    default:
      return menu;
  }
}

/** Who is looked for in the list that is open. */
export const soughtIn = ({ menu }: Pick<AppState, 'menu'>): string | null =>
  menu?.target.kind === 'list' ? (menu.target.sought ?? null) : null;

/** Whether a dialog, a question or a menu lies over the page. */
export const isCovered = (state: Pick<AppState, 'playground' | 'menu' | 'dialog' | 'waiting' | 'caseShown'>): boolean =>
  state.caseShown !== null || state.dialog !== null || state.waiting !== null || shownMenu(state) !== null;
