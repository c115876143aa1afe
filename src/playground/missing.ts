/** What a half-built community lacks next before something can be sent in it. */

import type { Position, Server } from '../topology/parts';
import { roundRobinList } from '../topology/topology';
import type { Playground } from './playground';

export type Missing =
  | { readonly kind: 'gateway' | 'server' | 'user' | 'external' }
  /** Two parts that are there and not connected. */
  | { readonly kind: 'join' | 'logIn'; readonly from: string; readonly to: string };

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
  if (users.every(({ connectedServer }) => connectedServer === null)) {
    const away = ({ running, position }: Server): number => distance(position, user.position) + (running ? 0 : FAR);
    const [near = server] = servers.toSorted((a, b) => away(a) - away(b));
    return { kind: 'logIn', from: user.id, to: near.id };
  }
  return externals.length === 0 ? { kind: 'external' } : null;
}

/** Farther than any place is. */
const FAR = 1e9;

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
