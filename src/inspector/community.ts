/** What the inspector counts and lists: how many parts of a kind, who is where, who belongs together. */

import { counted as countedThings } from '../saying/saying';
import { CATALOG } from '../topology/catalog';
import type { LocalUser, PartKind, Server } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import { PARTS } from './words';

/** "1 community server", "3 local users". */
export const counted = (kind: PartKind, number: number): string => countedThings(number, PARTS[kind]);

/** What stands in the community, by kind, leaving out what there is none of. */
export function countsOf({ servers, clusters, users, externals }: Topology): readonly string[] {
  const counts: readonly (readonly [PartKind, number])[] = [
    ['server', servers.length],
    ['cluster', clusters.length],
    ['user', users.length],
    ['external', externals.length],
  ];
  return counts.filter(([, count]) => count > 0).map(([kind, count]) => counted(kind, count));
}

/** The selected parts by kind, in the order of the catalog; ids that name nothing are left out. */
export function selectedByKind(topology: Topology, ids: readonly string[]): readonly (readonly [PartKind, number])[] {
  const counts = new Map<PartKind, number>();
  for (const id of ids) {
    const kind = findPart(topology, id)?.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (Object.keys(CATALOG) as PartKind[]).flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}

export const loggedInTo = (topology: Topology, server: string): readonly LocalUser[] =>
  topology.users.filter((user) => user.connectedServer === server);

/** The users whose directory record names this server or cluster. */
export const homeOf = (topology: Topology, id: string): readonly LocalUser[] =>
  topology.users.filter((user) => user.homeServer === id);

export const membersOf = (topology: Topology, cluster: string): readonly Server[] =>
  topology.servers.filter((server) => server.cluster === cluster);
