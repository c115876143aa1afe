/** What a part is called within a sentence. */

import { named } from '../saying/names';
import { findCluster, findServer, nameOf, type Topology } from '../topology/topology';

/** An id that names nothing is told as it stands. */
export const called = (topology: Topology, id: string): string => named(nameOf(topology, id));

/** A home value that names neither server nor cluster is told as it stands, even where it is another part's id. */
export const calledHome = (topology: Topology, value: string): string =>
  named((findServer(topology, value) ?? findCluster(topology, value))?.name ?? value);

/** A server or cluster beside another of the same name: "st1 (server)", "st1 (cluster)". */
export const calledBySort = (topology: Topology, id: string): string =>
  `${called(topology, id)} ${findServer(topology, id) ? '(server)' : '(cluster)'}`;
