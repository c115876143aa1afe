/** What one request costs in a small and in a large community, and what a million of them cost to count. */

import { afterAll, bench, describe } from 'vitest';
import type { Request } from '../../src/routing/route';
import { DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import type { LocalUser, Server } from '../../src/topology/parts';
import type { Topology } from '../../src/topology/topology';
import { healthy } from '../unit/healthy';
import { built } from './built';

const load = await built('route', { route: 'routing/route.ts', tally: 'spread/tally.ts' });
const { initialState, route } = await load<typeof import('../../src/routing/route')>('route');
const { tally } = await load<typeof import('../../src/spread/tally')>('tally');

/** A healthy community with one fault of each common kind, every second user with a home server. */
function community(servers: number, users: number): Topology {
  const serverId = (n: number): string => `s${(n % servers) + 1}`;
  return {
    gateway: {
      id: 'gw',
      name: 'Gateway',
      position: [0, 0],
      ...healthy('gateway'),
      running: true,
      configuredServer: 's1',
      blockedDomains: ['blocked.example'],
      maxChats: -1,
      maxPresences: -1,
    },
    clusters: [{ id: 'c1', name: 'cl1' }],
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
        port1516Open: n !== 2,
        trustsGateway: true,
        directoryReachable: true,
        filterFindsMail: n !== 4,
        discovered: true,
        knowsClusters: true,
        cluster: n % 4 === 3 ? 'c1' : null,
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
        connectedServer: n % 10 === 9 ? null : serverId(n),
        homeServer: n % 2 === 0 ? null : serverId(n + (n % 3)),
        externalAccess: true,
      }),
    ),
    externals: [{ id: 'x1', name: 'Xavier', mail: 'x@partner.example', position: [0, 0] }],
    blockedServerLinks: [['s1', 's2']],
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

const BATCH = 1000;
/** Requests to users all over the community, so that neither user nor landing server stays the same. */
const scriptFor = (users: number): readonly Request[] =>
  Array.from({ length: BATCH }, (_, n) => ({
    kind: n % 3 === 0 ? 'subscribe' : 'chat',
    from: 'x1',
    to: `u${((n * 7919) % users) + 1}`,
  }));

function routeAll(topology: Topology, requests: readonly Request[]): void {
  let state = initialState;
  for (const request of requests) state = route(topology, request, state).state;
}

const times = new Map<string, number[]>();
/** A benchmark whose own times are kept, for the summary at the end. */
function timed(name: string, work: () => void): void {
  const taken: number[] = [];
  times.set(name, taken);
  bench(name, () => {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  });
}
const sorted = (name: string): number[] => (times.get(name) ?? []).toSorted((a, b) => a - b);
const median = (name: string): number => {
  const all = sorted(name);
  return all[all.length >> 1] ?? Number.NaN;
};
const fastest = (name: string): number => sorted(name)[0] ?? Number.NaN;

const SIZES = [
  { name: '10 servers, 100 users', servers: 10, users: 100 },
  { name: '50 servers, 5,000 users', servers: 50, users: 5000 },
] as const;
const MILLION = '1,000,000 tallied (50 servers, 5,000 users, 1,000 requests repeated)';

describe('route', () => {
  for (const { name, servers, users } of SIZES) {
    const topology = community(servers, users);
    const requests = scriptFor(users);
    timed(name, () => routeAll(topology, requests));
  }
});

describe('tally', () => {
  const topology = community(50, 5000);
  const requests = scriptFor(5000);
  timed(MILLION, () => {
    tally(topology, requests, initialState, 1_000_000);
  });
});

/** Of a batch, in microseconds per request. */
const each = (milliseconds: number): number => (milliseconds / BATCH) * 1000;

afterAll(() => {
  const [small, large] = SIZES;
  const lines = SIZES.map(({ name }) => {
    const typical = each(median(name));
    return `${name}: ${typical.toFixed(2)} µs median per inbound request (fastest batch ${each(fastest(name)).toFixed(2)}), ${Math.round(1e6 / typical)} a second`;
  });
  lines.push(
    `large to small: ${(median(large.name) / median(small.name)).toFixed(2)}`,
    `${MILLION}: ${median(MILLION).toFixed(0)} ms`,
  );
  console.log(lines.join('\n'));
});
