/** What it costs to find the smallest fixes in a large community: one fault, two faults, and a limit that spoils a long script. */

import { bench, describe } from 'vitest';
import type { Playground } from '../../src/playground/playground';
import type { Request } from '../../src/routing/route';
import { DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import type { LocalUser, Server } from '../../src/topology/parts';
import { healthy } from '../unit/healthy';
import { built } from './built';

const load = await built('mending', { fixes: 'mending/fixes.ts' });
const { askedAt, mendingOf } = await load<typeof import('../../src/mending/fixes')>('fixes');

/** Users spread over the servers, every third with a home server; `given` spoils the first server. */
function community(servers: number, users: number, script: number, given: Partial<Server>): Playground {
  const serverId = (n: number): string => `s${(n % servers) + 1}`;
  return {
    title: '',
    topology: {
      gateway: {
        id: 'gw',
        name: 'Gateway',
        position: [0, 0],
        ...healthy('gateway'),
        running: true,
        configuredServer: 's1',
        blockedDomains: [],
        maxChats: -1,
        maxPresences: -1,
      },
      clusters: [],
      servers: Array.from(
        { length: servers },
        (_, n): Server => ({
          id: serverId(n),
          name: `st${n + 1}`,
          host: `st${n + 1}.example.com`,
          position: [0, 0],
          ...healthy('server'),
          role: 'community',
          running: true,
          port1516Open: true,
          trustsGateway: true,
          directoryReachable: true,
          filterFindsMail: true,
          discovered: true,
          knowsClusters: true,
          cluster: null,
          ...(n === 0 ? given : {}),
        }),
      ),
      users: Array.from(
        { length: users },
        (_, n): LocalUser => ({
          id: `u${n + 1}`,
          name: `User ${n + 1}`,
          mail: `u${n + 1}@example.com`,
          position: [0, 0],
          ...healthy('user'),
          connectedServer: serverId(n + 1),
          homeServer: n % 3 === 0 ? serverId(n + 2) : null,
          externalAccess: true,
        }),
      ),
      externals: [{ id: 'x1', name: 'Xavier', mail: 'x@partner.example', position: [0, 0] }],
      blockedServerLinks: [],
      assumptions: DEFAULT_ASSUMPTIONS,
    },
    requests: Array.from(
      { length: script },
      (_, n): Request => ({ kind: 'chat', from: 'x1', to: `u${((n * 7 + 1) % users) + 1}` }),
    ),
    state: { next: null, chats: 0, presences: 0 },
    notes: [],
  };
}

const FAULTS = {
  'one fault': { port1516Open: false },
  'two faults': { port1516Open: false, filterFindsMail: false },
} as const;

for (const [servers, users, script] of [
  [3, 20, 10],
  [20, 500, 100],
  [50, 5000, 1000],
] as const) {
  describe(`smallest fixes, ${servers} servers, ${users} users, ${script} requests`, () => {
    for (const [name, given] of Object.entries(FAULTS)) {
      const playground = community(servers, users, script, given);
      const asked = askedAt(playground, 0);
      if (asked) bench(name, () => void mendingOf(playground, asked), { time: 1000 });
    }
  });
}
