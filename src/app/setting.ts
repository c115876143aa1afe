/** What of a playground decides where requests go, as a text: so it is known again after a reload and in another tab. */

import type { Playground } from '../playground/playground';
import { formatDocument } from '../sharing/document';
import { checkOf } from '../sharing/v1/bytes';

/** All that decides where requests go; title, places and notes do not. */
export const settingOf = ({ topology, state }: Playground): string =>
  formatDocument({
    title: '',
    topology: {
      ...topology,
      gateway: topology.gateway && { ...topology.gateway, position: [0, 0] },
      servers: topology.servers.map((server) => ({ ...server, position: [0, 0] })),
      users: topology.users.map((user) => ({ ...user, position: [0, 0] })),
      externals: topology.externals.map((external) => ({ ...external, position: [0, 0] })),
    },
    requests: [],
    state,
    notes: [],
  });

/** A short text by which it is known, too. */
export const markOf = (playground: Playground): string => checkOf(new TextEncoder().encode(settingOf(playground)));
