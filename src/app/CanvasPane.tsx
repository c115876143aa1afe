/** The canvas, connected: what it shows comes from the store, what is done on it goes to the actions. */

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Canvas } from '../canvas/Canvas';
import { Flight } from '../canvas/Flight';
import { makeFeed } from '../canvas/feed';
import type { Moving } from '../canvas/flow';
import type { ConnectionEnd, ScreenPoint } from '../canvas/gestures';
import { EMPTY_LOOK, type Look, looksAt, reuseLooks } from '../canvas/looks';
import type { PartActions } from '../canvas/usePart';
import { useViewport } from '../canvas/viewport';
import { lastTurn, NO_TURNS, type Turns, turnsAt } from '../outcomes/places';
import { notices } from '../routing/describe';
import { EMPTY_TOPOLOGY, isEmpty, turn } from '../topology/topology';
import { useActions, useApp, useAppStore } from './context';
import { timelineFor, tracesOf } from './replay';
import { shownTrace } from './store/state';
import { useReducedMotion } from './useMedia';

export function CanvasPane() {
  const store = useAppStore();
  const actions = useActions();
  const playground = useApp((state) => state.playground);
  const selection = useApp((state) => state.selection);
  const connecting = useApp((state) => state.connecting);
  const renaming = useApp((state) => state.renaming);
  const opened = useApp((state) => state.opened);
  const feeds = useFeeds();
  const { topology } = playground;

  const viewport = useViewport();
  useEffect(
    () => viewport.begin({ empty: isEmpty(store.getState().playground.topology), duration: opened === 0 ? 0 : 200 }),
    [opened, viewport, store],
  );

  const parts = useMemo<PartActions>(
    () => ({
      ...feeds,
      renaming,
      onRenamed: actions.rename,
      onStartRename: store.startRenaming,
      onSetTurn: (id) => void actions.setStartTurn(id),
    }),
    [feeds, renaming, actions, store],
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
    <Canvas
      topology={topology}
      selection={selection}
      parts={parts}
      connecting={connecting}
      onSelect={store.choose}
      onMove={actions.move}
      onCopyTo={actions.copyTo}
      onNudge={actions.nudge}
      onConnect={onConnect}
      onStartConnect={(from) => (from ? store.startConnecting(from) : store.stopConnecting())}
      onMenu={store.openMenu}
      onDragging={store.drag}
    >
      {(moving) => <ShownFlight moving={moving} />}
    </Canvas>
  );
}

function ShownFlight({ moving }: { readonly moving: Moving }) {
  const store = useAppStore();
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const reducedMotion = useReducedMotion();
  const trace = shownTrace({ playground, playhead });
  const said = useMemo(() => (trace ? notices(playground.topology, trace) : null), [playground.topology, trace]);
  if (!trace || !said) return null;
  return (
    <Flight
      topology={playground.topology}
      moving={moving}
      trace={trace}
      timeline={timelineFor(playground, trace)}
      playhead={playhead}
      now={store.now}
      reducedMotion={reducedMotion}
      said={said}
    />
  );
}

/** Publishes what each card shows whenever the step or the topology changes. */
function useFeeds() {
  const feeds = useRef({ looks: makeFeed<Look>(EMPTY_LOOK), turns: makeFeed<Turns>(NO_TURNS) });
  const before = useRef(looksAt(EMPTY_TOPOLOGY, null, -1));
  const playground = useApp((state) => state.playground);
  const request = useApp((state) => state.playhead.request);
  const step = useApp((state) => (state.playhead.arrived ? state.playhead.step : state.playhead.step - 1));
  useLayoutEffect(() => {
    const { topology, state } = playground;
    const traces = tracesOf(playground);
    const trace = traces[request] ?? null;
    const turns = { next: turn(topology, state.next), last: lastTurn(traces, Math.max(request, 0)) };
    const looks = reuseLooks(before.current, looksAt(topology, trace, step, turns));
    before.current = looks;
    feeds.current.looks.publish(looks);
    if (topology.gateway)
      feeds.current.turns.publish(new Map([[topology.gateway.id, turnsAt(topology, trace, step, turns)]]));
  }, [playground, request, step]);
  return feeds.current;
}
