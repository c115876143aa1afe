/** The local users of a document as the rows of a table, which an import takes back as the same people. */

import type { Playground } from '../playground/playground';
import { homesNamed } from '../topology/homes';
import { findCluster, findServer, type Topology } from '../topology/topology';
import type { Mapping } from './mapping';

/** The heads of the columns, and the mapping by which they come back. */
export const TABLE_HEADS = ['name', 'mail', 'sametimeserver'] as const;
export const TABLE_MAPPING: Mapping = { name: 'name', mail: 'mail', homeServer: 'sametimeserver' };

/** The heads first; empty where somebody has none. */
export function peopleTable({ topology }: Playground): readonly (readonly string[])[] {
  const known = new Map<string, string>();
  const homeOf = (home: string): string => {
    const called = known.get(home) ?? calledHome(topology, home);
    known.set(home, called);
    return called;
  };
  return [
    TABLE_HEADS,
    ...topology.users.map(({ name, mail, homeServer }) => [name, mail, homeServer === null ? '' : homeOf(homeServer)]),
  ];
}

/** A server by its name, or by its host where others have that name, too; a text as it stands. */
function calledHome(topology: Topology, home: string): string {
  const server = findServer(topology, home);
  const name = (server ?? findCluster(topology, home))?.name ?? home;
  const isAlone = (text: string): boolean => homesNamed(topology, text).every((id) => id === home);
  return server && server.host !== '' && !isAlone(name) && isAlone(server.host) ? server.host : name;
}
