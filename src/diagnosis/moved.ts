/** Whether what is sent may go otherwise if a candidate were so: what reads nothing that it changes goes as it does now. */

import { PAIR } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { findUser, roundRobinList } from '../topology/topology';
import { type Altered, pairAdded } from './changes';
import type { Probe } from './probes';
import { watch } from './watching';

/** Takes what may have become of the playground, and the playground that came of it. */
export type Moves = (altered: Altered, so: Playground) => boolean;

export function movedBy({ topology, state }: Playground, probe: Probe): Moves {
  if (probe.kind !== 'send') return () => true;
  const { request, times = 1 } = probe;
  const { length } = roundRobinList(topology);
  const watched = watch(topology);
  let now = state;
  for (let sent = 0; sent < times; sent += 1) now = watched.routeNoting(0, sent)(watched.topology, request, now).state;
  return ({ change, needs }, so) => {
    if (needs !== null) return true;
    if (change === null) return false;
    const { part, attribute } = change;
    if (attribute === PAIR) return watched.linkReaders(...pairAdded(topology, change)).size > 0;
    if (findUser(topology, part)) return attribute === 'mail' || part === request.from || part === request.to;
    return roundRobinList(so.topology).length !== length || watched.readers(part, attribute).size > 0;
  };
}
