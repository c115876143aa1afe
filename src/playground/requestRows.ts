/** Several requests of the script changed or removed at once, each as one edit. */

import { called } from '../routing/called';
import type { Request } from '../routing/route';
import { filterKeeping, mapKeeping, withChanges } from './keeping';
import { type Edit, edited, type Playground, refused } from './playground';
import { goesAcross } from './script';
import { SCRIPT } from './words';

/** Puts others in the places of requests: all of them or, where one does not go between the two sides, none. */
export function replaceRequests(playground: Playground, others: ReadonlyMap<number, Request>): Edit {
  const { topology } = playground;
  const odd = [...others.values()].find((request) => !goesAcross(topology, request));
  if (odd) return refused(SCRIPT.notAcross(called(topology, odd.from), called(topology, odd.to)));
  let place = -1;
  const requests = mapKeeping(playground.requests, (request) => {
    place += 1;
    return withChanges(request, others.get(place) ?? request);
  });
  return edited(withChanges(playground, { requests }));
}

export function removeRequests(playground: Playground, places: ReadonlySet<number>): Playground {
  let place = -1;
  const requests = filterKeeping(playground.requests, () => {
    place += 1;
    return !places.has(place);
  });
  return withChanges(playground, { requests });
}
