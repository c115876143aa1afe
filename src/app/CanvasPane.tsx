/** The canvas, connected: what it shows comes from the store, what is done on it goes to the actions. */

import { useCallback, useEffect, useMemo, useState } from 'react';
import { Canvas, type Picture } from '../canvas/Canvas';
import { LEGIBLE } from '../canvas/camera';
import { LEAST_TEXT } from '../canvas/detail';
import { seenInDiscovery } from '../canvas/discovered';
import { Flight } from '../canvas/Flight';
import type { ConnectionEnd, ScreenPoint } from '../canvas/gestures';
import type { Watched } from '../canvas/useFeeds';
import { useFollow } from '../canvas/useFollow';
import type { PartActions } from '../canvas/usePart';
import { useSmallPane, useViewport } from '../canvas/viewport';
import { isUnderWay } from '../canvas/way';
import { discoveryAt } from '../routing/discovery';
import { late } from '../signs/late';
import { isEmpty } from '../topology/topology';
import { timelineFor, tracesSeen } from './replay';
import { ghostsShown, isPlaying, shownTrace, soughtIn, stepShown } from './store/state';
import { useActions, useApp, useAppStore } from './useApp';
import { useReducedMotion } from './useMedia';

const Telling = late(() => import('../canvas/Telling').then((module) => module.Telling));
const ZoomPane = late(() => import('./ZoomPane').then((module) => module.ZoomPane));
const FindPane = late(() => import('./FindPane').then((module) => module.FindPane));
const OverviewPane = late(() => import('./ZoomPane').then((module) => module.OverviewPane));

/** What the last row of a class can read, in pixels. */
const ENLARGED_TEXT = 18;

export function CanvasPane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const folding = useApp((state) => state.folding);
  const selection = useApp((state) => state.selection);
  const connecting = useApp((state) => state.connecting);
  const sought = useApp(soughtIn);
  const hits = useApp((state) => state.hits);
  const finding = useApp((state) => state.finding > 0);
  const renaming = useApp((state) => state.renaming);
  const opened = useApp((state) => state.opened);
  const request = useApp((state) => state.playhead.request);
  const inEffect = useApp((state) => state.playhead.step);
  const arrived = useApp((state) => state.playhead.arrived);
  const playing = useApp((state) => state.playhead.playing);
  const { topology, state } = playground;
  const discovered = useApp((app) => (app.discovery ? stepShown(app) : null));
  const discovery = useMemo(
    () => (discovered === null ? null : discoveryAt(topology, discovered)),
    [topology, discovered],
  );
  const shown = discovery ? -1 : request;
  const traces = useApp(tracesSeen);
  const step = arrived ? inEffect : inEffect - 1;
  const watched: Watched = {
    traces,
    first: state.next,
    request: shown,
    step,
    underWay: isUnderWay(traces[shown], step, playing),
    discovery,
  };
  const written = useApp((app) => app.draft);
  const presenting = useApp((app) => app.presenting !== null);
  const openNote = useApp((app) => app.presentedNote);
  const notes = useMemo(() => {
    const all = written ? [...playground.notes, written] : playground.notes;
    return presenting ? all.filter((note) => note === written || note.id === openNote) : all;
  }, [playground, written, presenting, openNote]);

  const isGoingOn = useApp(isPlaying);
  const viewport = useViewport();
  const small = useSmallPane();
  const [wanted, setOverview] = useState<boolean | null>(null);
  const overview = wanted ?? !small;
  const enlarged = useApp((state) => state.enlarged);
  const following = useApp((state) => state.follow === 'on' || state.enlarged);
  const leastText = enlarged ? ENLARGED_TEXT : LEAST_TEXT;
  const eases = !useReducedMotion();
  const legible = (LEGIBLE * leastText) / LEAST_TEXT;
  useFollow({
    document: playground,
    traces,
    request: shown,
    discovery: discovery && seenInDiscovery(topology, discovery),
    step: discovered ?? inEffect,
    arrived: discovery !== null || arrived,
    playing: isGoingOn,
    following,
    eases,
    legible,
  });
  useEffect(() => {
    if (openNote !== null) viewport.showNote(openNote, { legible, eases });
  }, [openNote, legible, eases, viewport]);
  const hand = useCallback(() => {
    viewport.letGo();
    store.giveWay();
  }, [viewport, store]);
  const drag = useCallback(
    (dragging: boolean) => {
      if (dragging) store.giveWay();
      store.drag(dragging);
    },
    [store],
  );

  const parts = useMemo<PartActions>(
    () => ({
      renaming,
      onRenamed: actions.rename,
      onNoteWritten: actions.writeNote,
      onStartRename: store.startRenaming,
      onSetTurn: (id) => void actions.setStartTurn(id),
      onMoveSeat: actions.moveSeat,
      onList: (server, at) => store.openMenu({ kind: 'list', server }, at),
      onFold: (server, folded) => (folded ? actions.foldPeople([server]) : actions.showPeople([server])),
    }),
    [renaming, actions, store],
  );
  const onConnect = useCallback(
    (from: ConnectionEnd, to: string | null, at: ScreenPoint) => {
      store.stopConnecting();
      if (to === null) return;
      const people = actions.connect(from, to);
      if (people) store.openMenu({ kind: 'request', ...people }, at);
    },
    [store, actions],
  );

  return (
    <>
      <Canvas
        opened={opened}
        topology={topology}
        folding={folding}
        notes={notes}
        openNote={openNote}
        selection={selection}
        hits={hits}
        sought={sought}
        watched={watched}
        leastText={leastText}
        parts={parts}
        connecting={connecting}
        onSelect={store.choose}
        onMove={actions.move}
        onLogIn={actions.logIn}
        onJoin={actions.joinAt}
        onCopyTo={actions.copyTo}
        onNudge={actions.nudge}
        onConnect={onConnect}
        onStartConnect={(from) => (from ? store.startConnecting(from) : store.stopConnecting())}
        onMenu={store.openMenu}
        onDragging={drag}
        onHand={hand}
        tools={<ZoomPane overview={overview} onOverview={setOverview} />}
        overview={overview && !enlarged && <OverviewPane onHand={hand} onClose={() => setOverview(false)} />}
      >
        {(picture) =>
          discovery ? <Telling topology={topology} {...picture} moment={discovery} /> : <ShownFlight {...picture} />
        }
      </Canvas>
      {finding && !presenting && <FindPane />}
      <Begun key={opened} />
    </>
  );
}

/** Each document that is opened is shown from its beginning. */
function Begun() {
  const store = useAppStore();
  const viewport = useViewport();
  useEffect(() => {
    viewport.begin({ empty: isEmpty(store.getState().playground.topology) });
  }, [store, viewport]);
  return null;
}

function ShownFlight({ moving, people }: Picture) {
  const store = useAppStore();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const reducedMotion = useReducedMotion();
  const trace = useApp(shownTrace);
  const ghosts = useApp(ghostsShown);
  if (!trace) return null;
  return (
    <Flight
      topology={playground.topology}
      moving={moving}
      people={people}
      trace={trace}
      timeline={timelineFor(playground, trace)}
      playhead={playhead}
      now={store.now}
      reducedMotion={reducedMotion}
      ghosts={ghosts}
    />
  );
}
