/** What to try next on a document that is being watched: a user without a home server first, then one whose home is elsewhere. */

import { USUAL_KIND } from '../routing/kinds';
import type { Request } from '../routing/route';
import { named } from '../saying/names';
import type { LocalUser } from '../topology/parts';
import { findServer, roundRobinList, seat, turn } from '../topology/topology';
import type { Playground } from './playground';
import { SCRIPT } from './words';

interface Suggestion {
  readonly request: Request;
  /** Why it is worth watching, in one sentence. */
  readonly because: string;
}

/** Null where nothing is left that would show something new, or nothing can be sent. */
export function nextAct({ topology, requests }: Playground): Suggestion | null {
  const [external] = topology.externals;
  if (!external || !topology.gateway || roundRobinList(topology).length === 0) return null;
  const tried = new Set(requests.flatMap(({ from, to }) => [from, to]));
  const fresh = topology.users.filter((user) => !tried.has(user.id) && seat(topology, user) !== null);
  const asking = (user: LocalUser): Request => ({ kind: USUAL_KIND, from: external.id, to: user.id });

  // The one who is not where the first request lands shows a redirect at once.
  const first = turn(topology, null);
  const plain = fresh.filter((user) => user.homeServer === null);
  const simple = plain.find((user) => user.connectedServer !== first) ?? plain[0];
  if (simple) {
    return { request: asking(simple), because: SCRIPT.noHome(named(simple.name)) };
  }
  const elsewhere = fresh.find((user) => {
    const home = user.homeServer === null ? undefined : findServer(topology, user.homeServer);
    return home !== undefined && home.id !== user.connectedServer;
  });
  if (!elsewhere) return null;
  return {
    request: asking(elsewhere),
    because: SCRIPT.homeElsewhere(named(elsewhere.name)),
  };
}

/** The first that can be sent at all, whatever becomes of it; null while one of the two people is missing. */
export function anyRequest({ topology }: Playground): Request | null {
  const [external] = topology.externals;
  const [user] = topology.users;
  return external && user ? { kind: USUAL_KIND, from: external.id, to: user.id } : null;
}
