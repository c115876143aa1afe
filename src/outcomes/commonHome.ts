/** One cause behind many records: no home value of a community names anything, as where the home attribute is mapped to another field. */

import { namesServerOrCluster, type Topology } from '../topology/topology';

const NOBODY: readonly string[] = [];

/** The users who share it, in document order; none where it is one user alone, or where some home value names a server or a cluster. */
export function commonHomeless(topology: Topology): readonly string[] {
  const valued = topology.users.filter(({ homeServer }) => homeServer !== null);
  if (valued.length < 2) return NOBODY;
  const homeless = valued.every(({ homeServer }) => homeServer === null || !namesServerOrCluster(topology, homeServer));
  return homeless ? valued.map(({ id }) => id) : NOBODY;
}
