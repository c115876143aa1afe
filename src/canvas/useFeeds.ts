/** Fills the feeds of the cards whenever the step shown or the topology changes. */

import { useLayoutEffect, useRef } from 'react';
import { lastTurn, NO_TURNS, type Turns, turnsAt } from '../outcomes/places';
import type { Trace } from '../routing/trace';
import { EMPTY_TOPOLOGY, type Topology, turn } from '../topology/topology';
import { type Feed, makeFeed } from './feed';
import { EMPTY_LOOK, type Look, looksAt, reuseLooks } from './looks';

/** The requests of a document, and how far the one that is watched has come. */
export interface Watched {
  readonly traces: readonly Trace[];
  /** Whose turn it is before the first of them. */
  readonly first: string | null;
  /** Which of them is watched; one that is not there: none. */
  readonly request: number;
  /** The step it has arrived at; -1 while it stands at its sender. */
  readonly step: number;
}

export interface Feeds {
  readonly looks: Feed<Look>;
  readonly turns: Feed<Turns>;
}

export function useFeeds(topology: Topology, { traces, first, request, step }: Watched): Feeds {
  const feeds = useRef<Feeds>({ looks: makeFeed(EMPTY_LOOK), turns: makeFeed(NO_TURNS) });
  const before = useRef(looksAt(EMPTY_TOPOLOGY, null, -1));
  useLayoutEffect(() => {
    const { looks, turns } = feeds.current;
    const trace = traces[request] ?? null;
    const found = { next: turn(topology, first), last: lastTurn(traces, Math.max(request, 0)) };
    before.current = reuseLooks(before.current, looksAt(topology, trace, step, found));
    looks.publish(before.current);
    if (topology.gateway) turns.publish(new Map([[topology.gateway.id, turnsAt(topology, trace, step, found)]]));
  }, [topology, traces, first, request, step]);
  return feeds.current;
}
