/** Adding a part as a person does who draws: the first server and the gateway are joined at once, as nothing else can be meant. */

import type { Position } from '../topology/parts';
import { joinCluster, makeCluster } from './clusters';
import { connect } from './connect';
import { type Added, addPart } from './parts';
import type { PlacedKind } from './placement';
import type { Playground, Refused } from './playground';

/** `cluster`: the one whose frame a server was let go in. */
export function addByHand(
  playground: Playground,
  kind: PlacedKind,
  position: Position,
  cluster: string | null = null,
): Added | Refused {
  const added = addPart(playground, kind, position);
  if (!added.ok || (kind !== 'gateway' && kind !== 'server')) return added;
  const { gateway, servers } = added.playground.topology;
  const [first, ...others] = servers;
  if (gateway?.configuredServer === null && first && others.length === 0) {
    const joined = connect(added.playground, gateway.id, first.id);
    return joined.ok ? { ...joined, id: added.id } : added;
  }
  if (kind === 'gateway' || cluster === null) return added;
  const member = joinCluster(added.playground, [added.id], cluster);
  return member.ok ? { ...member, id: added.id } : added;
}

/** A new server in a cluster of its own: a cluster without a member could not be seen. Its id is that of the cluster. */
export function addClusterByHand(playground: Playground, position: Position): Added | Refused {
  const server = addByHand(playground, 'server', position);
  if (!server.ok) return server;
  const cluster = makeCluster(server.playground, [server.id]);
  if (!cluster.ok) return cluster;
  return { ...cluster, said: [server.said, cluster.said].filter(Boolean).join(' ') };
}
