/** The one place that holds what changes: the playground with its history, the selection, the playhead and the state of the interface. */

import { createStore } from 'zustand/vanilla';
import type { ConnectionEnd, MenuTarget, ScreenPoint } from '../canvas/gestures';
import { type Effect, happened, type LifeEvent } from '../documents/happened';
import { type Beginning, begun, type Life, type Opening } from '../documents/life';
import { type Cursor, stepFrom } from '../playback/decisions';
import { AT_REST, type Playhead, pause, play, seekStep, seekTime, setRate, timeAt } from '../playback/playhead';
import { nextChange, placeAt, type Timeline } from '../playback/timeline';
import type { Edit, Playground } from '../playground/playground';
import type { Trace } from '../routing/trace';
import type { Asked } from '../spread/asking';
import { findPart, type Topology } from '../topology/topology';
import type { ReferencePage } from './reference';
import { changesOf, routesDiffer, timelineFor, tracesOf } from './replay';

/** A menu and where on the screen it was asked for. */
export interface OpenMenu {
  readonly target: MenuTarget | { readonly kind: 'request'; readonly from: string; readonly to: string };
  readonly at: ScreenPoint;
}

/** What fills the middle of the page. */
export type View = 'canvas' | 'sequence' | 'consequences' | 'spread' | 'discovery';

export type DialogName = 'share' | 'open' | 'samples' | 'keys' | 'about' | 'recent' | null;

/** One sentence for the person, shown for a while and announced once. */
export interface Said {
  readonly text: string;
  readonly refused: boolean;
  readonly at: number;
}

export interface AppState extends Life {
  /** Outcomes are compared with those of this playground until the marks are dismissed. */
  readonly compared: Playground;
  readonly selection: readonly string[];
  readonly playhead: Playhead;
  /** The topology before the last edit of it; null while there was none. */
  readonly beforeEdit: Topology | null;
  readonly view: View;
  readonly page: ReferencePage | null;
  /** Step buttons pass over hops. */
  readonly decisionsOnly: boolean;
  /** The external user whose requests the consequences are worked out for; null: the first. */
  readonly external: string | null;
  readonly discoveryStep: number;
  /** What was run many times last. */
  readonly asked: Asked | null;
  readonly panel: 'steps' | 'inspector' | 'faults';
  /** Below 900 pixels the sides are drawers. */
  readonly drawer: 'palette' | 'panel' | null;
  readonly dialog: DialogName;
  /** A connection begun by click or menu that waits for its other end. */
  readonly connecting: ConnectionEnd | null;
  readonly menu: OpenMenu | null;
  /** Something is under the hand; the address waits until it is let go. */
  readonly dragging: boolean;
  /** The form for a request is open. */
  readonly sending: boolean;
  readonly renaming: string | null;
  readonly said: Said | null;
}

const BURST = 1000;

/** The trace shown, or null while there is none. */
export const shownTrace = ({ playground, playhead }: Pick<AppState, 'playground' | 'playhead'>): Trace | null =>
  tracesOf(playground)[playhead.request] ?? null;

export type AppStore = ReturnType<typeof makeStore>;

export function makeStore(first: Playground, beginning: Omit<Beginning, 'playground'> = {}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let burst: { readonly key: string; readonly until: number } | null = null;
  let carry: (effect: Effect) => void = () => undefined;
  const now = (): number => performance.now();

  const store = createStore<AppState>(() => ({
    ...begun({ ...beginning, playground: first }),
    ...opened(first, AT_REST),
    view: 'canvas',
    page: null,
    decisionsOnly: false,
    external: null,
    discoveryStep: 0,
    asked: null,
    panel: 'steps',
    drawer: null,
    dialog: null,
    connecting: null,
    dragging: false,
    menu: null,
    said: null,
  }));
  const { getState: get, setState: set } = store;

  /** What goes with a document that was just opened. */
  function opened(playground: Playground, head: Playhead) {
    return {
      compared: playground,
      beforeEdit: null,
      selection: [],
      playhead: shownAtStart(playground, head),
      sending: false,
      renaming: null,
      dialog: null,
    };
  }

  /** A playhead resting before the first request. */
  function shownAtStart(playground: Playground, head: Playhead): Playhead {
    const request = playground.requests.length > 0 ? 0 : -1;
    return { ...AT_REST, rate: head.rate, request, wall0: now() };
  }

  /** A playhead resting at the end of the last request. */
  function shownAtEnd(playground: Playground, head: Playhead): Playhead {
    const request = playground.requests.length - 1;
    const trace = tracesOf(playground)[request];
    if (!trace) return { ...AT_REST, rate: head.rate };
    return seekStep(
      { ...head, playing: false, request },
      timelineFor(playground, trace),
      trace.steps.length - 1,
      now(),
    );
  }

  /** The playhead after an edit: on the same request and step wherever that is still possible. */
  function kept(head: Playhead, before: Playground, after: Playground): Playhead {
    if (head.request < 0) return shownAtEnd(after, head);
    const shown = before.requests[head.request];
    // The same request may stand in the script several times: the place it had comes first.
    const same = shown !== undefined && after.requests[head.request] === shown;
    const found = same ? head.request : shown ? after.requests.indexOf(shown) : -1;
    const request = found >= 0 ? found : Math.min(head.request, after.requests.length - 1);
    const trace = tracesOf(after)[request];
    if (!trace) return { ...AT_REST, rate: head.rate };
    const old = tracesOf(before)[head.request];
    const unchanged = old !== undefined && found >= 0 && JSON.stringify(old) === JSON.stringify(trace);
    const timeline = timelineFor(after, trace);
    if (unchanged) return seekTime({ ...head, request }, timeline, timeAt(head, now()), now());
    return seekStep(
      { ...head, request, playing: false },
      timeline,
      found >= 0 ? head.step : trace.steps.length - 1,
      now(),
    );
  }

  function replaced(after: Playground): Partial<AppState> {
    const { playground: before, playhead, selection } = get();
    const there = selection.filter((id) => findPart(after.topology, id) !== undefined);
    return {
      beforeEdit: routesDiffer(before.topology, after.topology) ? before.topology : get().beforeEdit,
      playhead: kept(playhead, before, after),
      selection: there.length === selection.length ? selection : there,
    };
  }

  /** One thing that happens to the documents, with all that goes with it, as one write; then what follows from it is done. */
  function happens(event: LifeEvent): void {
    const before = get();
    const { life, effects } = happened(before, event);
    const { playground } = life;
    const goesWith =
      life.opened !== before.opened
        ? opened(playground, before.playhead)
        : playground === before.playground
          ? {}
          : replaced(playground);
    if (event.kind !== 'edited' && (playground !== before.playground || life.opened !== before.opened)) burst = null;
    if (life !== before) set({ ...life, ...goesWith });
    if (playground !== before.playground || life.opened !== before.opened) schedule();
    for (const effect of effects) carry(effect);
  }

  function edit(change: (playground: Playground) => Playground, burstKey?: string): void {
    const { playground } = get();
    const after = change(playground);
    if (after === playground) return;
    const goesOn = burstKey !== undefined && burst?.key === burstKey && now() < burst.until;
    burst = burstKey === undefined ? null : { key: burstKey, until: now() + BURST };
    happens({ kind: 'edited', playground: after, goesOn });
  }

  function schedule(): void {
    clearTimeout(timer);
    const { playhead, playground } = get();
    const trace = shownTrace(get());
    if (!playhead.playing || !trace) return;
    const timeline = timelineFor(playground, trace);
    const at = nextChange(timeline, timeAt(playhead, now()));
    timer = setTimeout(() => reached(timeline, at), Math.max(0, (at - timeAt(playhead, now())) / playhead.rate));
  }

  function reached(timeline: Timeline, at: number): void {
    const { playhead, playground } = get();
    if (at < timeline.duration) set({ playhead: { ...playhead, ...placeAt(timeline, at) } });
    else if (playhead.request < playground.requests.length - 1) watch(playhead.request + 1, true);
    else set({ playhead: { ...seekTime(playhead, timeline, timeline.duration, now()), playing: false } });
    schedule();
  }

  /** Shows a request from its beginning. */
  function watch(request: number, playing: boolean): void {
    const { playhead, playground } = get();
    const last = playground.requests.length - 1;
    if (last < 0) return;
    const target = Math.min(Math.max(request, 0), last);
    set({ playhead: { ...playhead, request: target, step: 0, arrived: false, t0: 0, wall0: now(), playing } });
    schedule();
  }

  function seek(step: number): void {
    const { playhead, playground } = get();
    const trace = shownTrace(get());
    if (!trace) return;
    set({ playhead: { ...seekStep(playhead, timelineFor(playground, trace), step, now()), playing: false } });
    schedule();
  }

  /** Shows exactly this step of this request, or the nearest there is. */
  function show({ request, step }: Cursor): void {
    if (request !== get().playhead.request) watch(request, false);
    seek(step);
  }

  /** The step a step button leads to; the same one where it leads nowhere. */
  function stepped(by: 1 | -1): Cursor {
    const { playground, playhead, decisionsOnly } = get();
    return stepFrom(tracesOf(playground), { request: playhead.request, step: playhead.step }, by, decisionsOnly);
  }

  function playPause(): void {
    const { playhead, playground } = get();
    const trace = shownTrace(get());
    if (!trace) return;
    if (playhead.playing) set({ playhead: pause(playhead, now()) });
    else if (timeAt(playhead, now()) >= (timelineFor(playground, trace).moments.at(-1)?.arrive ?? 0))
      return watch(playhead.request, true);
    else set({ playhead: play(playhead, now()) });
    schedule();
  }

  const say = (text: string, refused = false): void => set({ said: { text, refused, at: now() } });

  return {
    ...store,
    edit,
    /** An edit that may be turned down; answers the reason, or null when it was made. What it has to say is said. */
    attempt(
      change: (playground: Playground) => Edit,
      options: { readonly burst?: string; readonly quiet?: boolean } = {},
    ): string | null {
      const result = change(get().playground);
      if (!result.ok) {
        if (!options.quiet) say(result.reason, true);
        return result.reason;
      }
      edit(() => result.playground, options.burst);
      if (result.said) say(result.said);
      return null;
    },
    endBurst: (): void => {
      burst = null;
    },
    happens,
    /** From now on what follows from what happens to the documents is done. */
    carriedOutBy(carrier: (effect: Effect) => void): void {
      carry = carrier;
    },
    undo: (): void => happens({ kind: 'undone' }),
    redo: (): void => happens({ kind: 'redone' }),
    /** Shows another document, as one entry of the browser's history; undo returns to what was there. */
    visit: (playground: Playground): void => happens({ kind: 'opened', opening: { playground } }),
    /** Opens something, and asks first where work is unsaved. */
    open: (opening: Opening): void => happens({ kind: 'wanted', opening }),
    /** The answer about unsaved work. */
    answer: (replace: boolean): void => happens({ kind: 'answered', replace }),
    /** Closes the dialog; what waited for an answer is not opened. */
    closeDialog(): void {
      happens({ kind: 'answered', replace: false });
      set({ dialog: null });
    },
    watch,
    seek,
    show,
    step: (by: 1 | -1): void => show(stepped(by)),
    canStep(by: 1 | -1): boolean {
      const { request, step } = stepped(by);
      const { playhead } = get();
      return request !== playhead.request || step !== playhead.step;
    },
    playPause,
    setSpeed(rate: number): void {
      set({ playhead: setRate(get().playhead, rate, now()) });
      schedule();
    },
    select: (selection: readonly string[]): void => {
      const before = get().selection;
      if (before.length === selection.length && before.every((id, index) => id === selection[index])) return;
      set({ selection });
    },
    say,
    /** Takes the document as it stands as safe: it was copied or saved. */
    markClean: (): void => happens({ kind: 'copied' }),
    /** Whether outcomes differ from those before edits that were not yet looked at. */
    hasChanges: (): boolean => changesOf(get()).size > 0,
    dismissChanges: (): void => set({ compared: get().playground }),
    now,
  };
}
