/** What a half-built community lacks next before something can be sent in it. */

import type { Position, Server } from '../topology/parts';
import { roundRobinList } from '../topology/topology';
import { mapKeeping, withTopology } from './keeping';
import type { Playground } from './playground';

export type Missing =
  | { readonly kind: 'gateway' | 'server' | 'user' | 'external' }
  /** Two parts that are there and not connected. */
  | { readonly kind: 'join'; readonly from: string; readonly to: string }
  /** Nobody is logged in; `to`: where the first of them would be. */
  | { readonly kind: 'logIn'; readonly people: readonly string[]; readonly to: string };

/** Null where nothing is: somebody outside can reach somebody who is logged in. */
export function nextMissing({ topology }: Playground): Missing | null {
  const { gateway, servers, users, externals } = topology;
  const [server] = servers;
  const [user] = users;
  if (!gateway) return { kind: 'gateway' };
  if (!server) return { kind: 'server' };
  if (roundRobinList(topology).length === 0) return { kind: 'join', from: gateway.id, to: server.id };
  if (!user) return { kind: 'user' };
  // Who is logged in to a server that is down lacks nothing: that is a fault, and may be meant.
  if (users.every(({ connectedServer }) => connectedServer === null))
    return { kind: 'logIn', people: users.map(({ id }) => id), to: nearest(servers, user.position, server).id };
  return externals.length === 0 ? { kind: 'external' } : null;
}

/** Everybody who is logged in nowhere logs in to the nearest server: one edit. */
export function logAllIn(playground: Playground): Playground {
  const { servers, users } = playground.topology;
  const [first] = servers;
  if (!first) return playground;
  const loggedIn = mapKeeping(users, (user) =>
    user.connectedServer === null ? { ...user, connectedServer: nearest(servers, user.position, first).id } : user,
  );
  return withTopology(playground, { users: loggedIn });
}

/** One that runs before one that does not. */
function nearest(servers: readonly Server[], place: Position, first: Server): Server {
  const away = ({ running, position }: Server): number => distance(position, place) + (running ? 0 : FAR);
  return servers.reduce((best, server) => (away(server) < away(best) ? server : best), first);
}

/** Farther than any place is. */
const FAR = 1e9;

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
