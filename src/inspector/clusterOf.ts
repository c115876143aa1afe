/** The entry at the end of a list of clusters that makes a new one of the servers whose field it is. */

import { makeCluster } from '../playground/clusters';
import type { Edit, Playground } from '../playground/playground';

/** Its value in the list: no id of a cluster holds a blank. */
export const NEW_CLUSTER = ' new';

export const newClusterOf =
  (servers: readonly string[]) =>
  (playground: Playground): Edit =>
    makeCluster(playground, servers);
