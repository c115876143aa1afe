/** Several requests of the script changed or removed at once, each as one edit. */

import type { Request } from '../routing/route';
import { filterKeeping, mapKeeping, withChanges } from './keeping';
import { type Edit, edited, type Playground } from './playground';
import { addRequests } from './script';

/** Puts others in the places of requests: all of them or, where one does not go between the two sides, none. */
export function replaceRequests(playground: Playground, others: ReadonlyMap<number, Request>): Edit {
  // Sent by themselves they are refused for the same reasons.
  const sent = addRequests({ ...playground, requests: [] }, [...others.values()]);
  if (!sent.ok) return sent;
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
