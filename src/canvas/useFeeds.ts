/** Fills the feeds of the cards whenever the step shown or the topology changes. */

import { useLayoutEffect, useRef } from 'react';
import { lastTurn, NO_TURNS, type Turns, turnsAt } from '../outcomes/places';
import type { DiscoveryMoment } from '../routing/discovery';
import type { SeenTrace } from '../routing/trace';
import { EMPTY_TOPOLOGY, type Topology, turn } from '../topology/topology';
import { looksInDiscovery, PLAYED, turnsInDiscovery } from './discovered';
import { type Feed, makeFeed } from './feed';
import { EMPTY_LOOK, type Look, looksAt, reuseLooks } from './looks';

/** The requests of a document, and how far the one that is watched has come. */
export interface Watched {
  readonly traces: readonly SeenTrace[];
  /** Whose turn it is before the first of them. */
  readonly first: string | null;
  /** Which of them is watched; one that is not there: none. */
  readonly request: number;
  /** The step it has arrived at; -1 while it stands at its sender. */
  readonly step: number;
  /** It is between its sender and its end. */
  readonly underWay: boolean;
  /** How far the gateway has come with learning its servers while that is watched in place of a request; else null. */
  readonly discovery: DiscoveryMoment | null;
}

export interface Feeds {
  readonly looks: Feed<Look>;
  readonly turns: Feed<Turns>;
  readonly discovery: Feed<DiscoveryMoment | null>;
}

export function useFeeds(topology: Topology, { traces, first, request, step, discovery }: Watched): Feeds {
  const feeds = useRef<Feeds>({
    looks: makeFeed(EMPTY_LOOK),
    turns: makeFeed(NO_TURNS),
    discovery: makeFeed<DiscoveryMoment | null>(null),
  });
  const before = useRef(looksAt(EMPTY_TOPOLOGY, null, -1));
  useLayoutEffect(() => {
    const { looks, turns, discovery: played } = feeds.current;
    played.publish(new Map([[PLAYED, discovery]]));
    const trace = traces[request] ?? null;
    const found = { next: turn(topology, first), last: lastTurn(traces, Math.max(request, 0)) };
    const shown = discovery ? looksInDiscovery(topology, discovery) : looksAt(topology, trace, step, found);
    before.current = reuseLooks(before.current, shown);
    looks.publish(before.current);
    if (!topology.gateway) return;
    const whose = discovery ? turnsInDiscovery(discovery) : turnsAt(topology, trace, step, found);
    turns.publish(new Map([[topology.gateway.id, whose]]));
  }, [topology, traces, first, request, step, discovery]);
  return feeds.current;
}
