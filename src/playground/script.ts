/** The script: the requests a playground replays, in the order in which they are sent. */

import { called } from '../routing/called';
import type { Request } from '../routing/route';
import { named } from '../saying/names';
import { LIMITS } from '../topology/parts';
import { findExternal, findUser, roundRobinList, type Topology } from '../topology/topology';
import { filterKeeping, kept, withChanges } from './keeping';
import { type Edit, edited, type Playground, refused } from './playground';
import { FULL, SCRIPT } from './words';

/** Whether a request goes between an external and a local user of the topology. */
const goesAcross = (topology: Topology, { from, to }: Request): boolean =>
  (findExternal(topology, from) !== undefined && findUser(topology, to) !== undefined) ||
  (findUser(topology, from) !== undefined && findExternal(topology, to) !== undefined);

/** Sends requests after all others: all of them or, where one does not fit, none. */
export function addRequests(playground: Playground, requests: readonly Request[]): Edit {
  if (requests.length === 0) return edited(playground);
  const odd = requests.find((request) => !goesAcross(playground.topology, request));
  if (odd) {
    const { topology } = playground;
    return refused(SCRIPT.notAcross(called(topology, odd.from), called(topology, odd.to)));
  }
  const all = [...playground.requests, ...requests];
  if (all.length > LIMITS.requests) return refused(FULL.requests(LIMITS.requests, all.length));
  return edited(withChanges(playground, { requests: all }));
}

/** The same request once per seat of the round-robin list, so that each server gets its turn. */
export function fullTurn(playground: Playground, request: Request): Edit {
  const { gateway } = playground.topology;
  const seats = roundRobinList(playground.topology).length;
  if (seats > 0)
    return addRequests(
      playground,
      Array.from({ length: seats }, () => request),
    );
  return gateway ? refused(SCRIPT.noTurns(named(gateway.name)), gateway.id) : refused(SCRIPT.noGateway);
}

export const removeRequest = (playground: Playground, index: number): Playground => {
  const gone = playground.requests[index];
  return gone === undefined
    ? playground
    : withChanges(playground, { requests: playground.requests.toSpliced(index, 1) });
};

/** Moves a request to a place in the order in which they are sent; beyond an end it goes to that end. */
export function moveRequest(playground: Playground, from: number, to: number): Playground {
  const { requests } = playground;
  const request = requests[from];
  if (request === undefined) return playground;
  const rest = requests.toSpliced(from, 1);
  const place = Math.min(Math.max(Math.trunc(to), 0), rest.length);
  return withChanges(playground, { requests: kept(requests, rest.toSpliced(place, 0, request)) });
}

/** Where the request that stood at `index` stands after such a move. */
export function placeAfterMove(index: number, from: number, to: number): number {
  if (index === from) return to;
  if (from < index && index <= to) return index - 1;
  return to <= index && index < from ? index + 1 : index;
}

export const clearRequests = (playground: Playground): Playground =>
  withChanges(playground, { requests: filterKeeping(playground.requests, () => false) });
