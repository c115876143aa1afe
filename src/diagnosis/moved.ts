/** Whether a probe may answer otherwise if a candidate were so: what reads nothing that it changes answers as it does now. */

import { PAIR } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { findUser, roundRobinList } from '../topology/topology';
import { type Altered, type Change, pairAdded } from './changes';
import { answer, type Probe } from './probes';
import { type Watch, watch } from './watching';

/** Takes what may have become of the playground, and the playground that came of it. */
export type Moves = (altered: Altered, so: Playground) => boolean;

export function movedBy(playground: Playground, probe: Probe): Moves {
  const { topology } = playground;
  const { length } = roundRobinList(topology);
  const watched = watch(topology);
  ask({ ...playground, topology: watched.topology }, probe, watched);
  return ({ change, needs }, so) => {
    if (needs !== null) return true;
    if (change === null) return false;
    const { part, attribute } = change;
    if (attribute === PAIR) return readsLink(probe, watched, pairAdded(topology, change));
    if (findUser(topology, part)) return readsRecord(probe, change);
    return roundRobinList(so.topology).length !== length || watched.readers(part, attribute).size > 0;
  };
}

/** Has a probe answer, and what it reads noted. */
function ask(watchedPlayground: Playground, probe: Probe, watched: Watch): void {
  if (probe.kind !== 'send') {
    watched.noting(0, 0, () => answer(watchedPlayground, probe));
    return;
  }
  const { topology } = watchedPlayground;
  let { state } = watchedPlayground;
  for (let sent = 0; sent < (probe.times ?? 1); sent += 1)
    state = watched.routeNoting(0, sent)(topology, probe.request, state).state;
}

/** A request asks for links as it is routed; what looks at a server, for those of that server. */
function readsLink(probe: Probe, watched: Watch, pair: readonly [string, string]): boolean {
  switch (probe.kind) {
    case 'send':
      return watched.linkReaders(...pair).size > 0;
    case 'telnet':
      return pair.includes(probe.from) && pair.includes(probe.to);
    case 'log':
      return pair.includes(probe.server);
    default:
      return false;
  }
}

function readsRecord(probe: Probe, { part, attribute }: Change): boolean {
  switch (probe.kind) {
    case 'send':
      return attribute === 'mail' || part === probe.request.from || part === probe.request.to;
    case 'ldapsearch':
      return attribute === 'mail';
    case 'person':
      return part === probe.user;
    case 'console':
      return attribute === 'externalAccess';
    default:
      return false;
  }
}
