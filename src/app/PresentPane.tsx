/** The present view, connected: it folds the frame of the page away, steps by the keys of a presenter, and brings everything back when it is left. */

import { useEffect, useRef, useState } from 'react';
import { NOTES } from '../canvas/noteWords';
import { onCanvas, useViewport } from '../canvas/viewport';
import { toldSteps } from '../catalogue/discovery';
import { DISCOVERY_WORDS } from '../catalogue/discoveryWords';
import { Announcer } from '../playback/Announcer';
import type { Playhead } from '../playback/playhead';
import type { Note } from '../playground/playground';
import { nextAct } from '../playground/suggestion';
import { type Act, done, type Over, walks } from '../presenting/acts';
import { Dark, Heard, Laser } from '../presenting/Over';
import { PresentBar } from '../presenting/PresentBar';
import { type Told, toldAt } from '../presenting/told';
import { useFullScreen } from '../presenting/useFullScreen';
import { usePresentKeys } from '../presenting/usePresentKeys';
import { describeRequest } from '../routing/describe';
import { named, plain } from '../saying/names';
import { nameOf, type Topology } from '../topology/topology';
import { makeExerciseActs } from './exerciseActs';
import { DRAWER_IDS } from './Header';
import { comingBack, standing } from './presentReturn';
import { tracesSeen } from './replay';
import { Said } from './Said';
import { useSettings } from './settings';
import {
  type AppState,
  canStep,
  type Discovering,
  isAsking,
  isCovered,
  isPlaying,
  shownTrace,
  stepShown,
} from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useFolded } from './useFolded';
import { VIEWS } from './views';

export function PresentPane() {
  const store = useAppStore();
  const actions = useActions();
  const viewport = useViewport();
  const { letters } = useSettings();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const discovery = useApp((state) => state.discovery);
  const playing = useApp(isPlaying);
  const inspector = useApp((state) => state.drawer === 'panel');
  const watches = useApp((state) => state.page === null && VIEWS[state.view].watches);
  const onPicture = useApp((state) => state.page === null && state.view === 'canvas');
  const presentedNote = useApp((state) => state.presentedNote);
  const [stood] = useState(() => standing(store.getState(), store.now()));
  const [fresh] = useState(() => store.getState().presenting === 'address');
  const [darkAt, setDarkAt] = useState<Playhead | Discovering | null>(null);
  const [laser, setLaser] = useState(false);
  const bar = useRef<HTMLElement>(null);

  const { topology, notes } = playground;
  const place = notes.findIndex(({ id }) => id === presentedNote);
  const note = notes[place];
  const withoutNote = useRef<(() => void) | null>(null);
  const traces = useApp(tracesSeen);
  const trace = useApp(shownTrace);
  const step = stepShown({ playground, playhead, discovery });
  const told = discovery ? discoveryTold(topology, step) : toldAt(topology, traces, playhead);
  const suggestion = traces.length === 0 && watches && !discovery ? nextAct(playground) : null;
  // Whatever is watched then brings the picture back.
  const over: Over = { dimmed: darkAt === (discovery ?? playhead), laser, inspector, note: note ? place : null };

  const walk = (asks: 'on' | 'back' | 'play'): void => {
    if (suggestion && asks !== 'back') actions.send(suggestion.request);
    else if (asks === 'on' && revealsNext(store.getState())) makeExerciseActs(store).reveal();
    else if (asks === 'play') store.playPause();
    else store.step(asks === 'on' ? 1 : -1);
  };
  const rest = (): void => {
    if (isPlaying(store.getState())) store.playPause();
  };
  const leave = (): void => {
    rest();
    const state = store.getState();
    store.present(null, fresh ? { drawer: null } : comingBack(stood, state, store.now()));
  };
  const darken = (): void => {
    rest();
    setDarkAt(watchedIn(store.getState()));
  };
  /** The view comes back where it was before the first of them, unless a step takes it on. */
  const present = (next: number | null, stays: boolean): void => {
    rest();
    if (over.note === null) withoutNote.current = viewport.hold();
    store.presentNote(next === null ? null : (notes[next]?.id ?? null));
    if (next !== null) return;
    if (stays) withoutNote.current?.();
    withoutNote.current = null;
  };
  const offers = (asked: Act): boolean =>
    walks(asked) ? watches : asked !== 'note' || (onPicture && notes.length > 0);
  const act = (asked: Act): void => {
    const { over: next, asks } = done(over, asked, notes.length);
    if (next.note !== over.note) present(next.note, asks === null);
    if (next.dimmed) darken();
    else setDarkAt(null);
    setLaser(next.laser);
    if (next.inspector && !over.inspector) store.openPanel('inspector');
    else if (!next.inspector && over.inspector) store.closeDrawer();
    if (asks === 'leave') leave();
    else if (asks) walk(asks);
  };

  useFolded(bar);
  useFullScreen(() => act('leave'));
  usePresentKeys({
    letters,
    offers,
    covered: () => isCovered(store.getState()) || store.getState().connecting !== null,
    moves: onCanvas,
    onAct: act,
  });
  useEffect(() => {
    if (playing) store.presentNote(null);
  }, [playing, store]);
  useEffect(() => {
    if (!inspector) return;
    const { current } = bar;
    document.querySelector<HTMLElement>(`#${DRAWER_IDS.panel} [role="tab"][aria-selected="true"]`)?.focus();
    return () => current?.focus({ preventScroll: true });
  }, [inspector]);

  return (
    <>
      <PresentBar
        bar={bar}
        told={told}
        live={discovery !== null}
        over={over}
        playing={playing}
        notes={notes.length}
        offers={offers}
        offer={
          suggestion && {
            label: describeRequest(topology, suggestion.request),
            onSend: () => walk('on'),
          }
        }
        onAct={act}
      />
      {laser && <Laser />}
      {over.dimmed && <Dark onLight={() => setDarkAt(null)} />}
      <Said place="present" />
      <Heard dimmed={over.dimmed} note={note ? heardOf(topology, note) : null} />
      <Announcer topology={topology} trace={discovery ? null : trace} request={playhead.request} step={playhead.step} />
    </>
  );
}

/** A class is asked, and has seen all that may be seen: going on reveals. */
const revealsNext = (state: AppState): boolean =>
  state.exercise?.mode === 'class' && !state.discovery && isAsking(state) && !canStep(state, 1);

const heardOf = (topology: Topology, { text, about }: Note): string =>
  plain(NOTES.heard(text, about === undefined ? null : named(nameOf(topology, about))));

/** What is watched, as it stands: another one when it moved on. */
const watchedIn = ({ discovery, playhead }: AppState): Playhead | Discovering => discovery ?? playhead;

function discoveryTold(topology: Topology, step: number): Told | null {
  const steps = toldSteps(topology);
  const now = steps[step];
  if (!now) return null;
  const { rule, what, why } = now;
  return {
    rule,
    what,
    why,
    place: DISCOVERY_WORDS.step(step + 1, steps.length),
    step,
    steps: steps.length,
    ended: null,
  };
}
