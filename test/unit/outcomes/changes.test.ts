/** An edit marks the requests that end differently because of it, and no others. */

import { expect, test } from 'vitest';
import { changedOutcomes, type Replay } from '../../../src/outcomes/changes';
import { initialState, type Request, run } from '../../../src/routing/route';
import type { LocalUser, Server } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { healthy as healthyPart } from '../healthy';
import { plainly } from '../plainly';

const server = (id: string, name: string): Server => ({
  id,
  name,
  host: '',
  position: [0, 0],
  ...healthyPart('server'),
  role: 'community',
  running: true,
  port1516Open: true,
  trustsGateway: true,
  directoryReachable: true,
  filterFindsMail: true,
  discovered: true,
  knowsClusters: true,
  cluster: null,
});
const ann: LocalUser = {
  id: 'ann',
  name: 'Ann',
  mail: 'ann@example.com',
  position: [0, 0],
  ...healthyPart('user'),
  connectedServer: 's2',
  homeServer: null,
  externalAccess: true,
};
const healthy: Topology = {
  ...EMPTY_TOPOLOGY,
  gateway: {
    id: 'gw',
    name: 'Gateway',
    position: [0, 0],
    ...healthyPart('gateway'),
    running: true,
    configuredServer: 's1',
    blockedDomains: [],
    maxChats: -1,
    maxPresences: -1,
  },
  servers: [server('s1', 'st1'), server('s2', 'st2'), server('s3', 'st3')],
  users: [ann],
  externals: [{ id: 'x1', name: 'Xavier', mail: 'x@partner.example', position: [0, 0] }],
};
const chat = (): Request => ({ kind: 'chat', from: 'x1', to: 'ann' });
const outward = (): Request => ({ kind: 'subscribe', from: 'ann', to: 'x1' });
const replay = (topology: Topology, requests: readonly Request[]): Replay => ({
  topology,
  traces: run(topology, requests, initialState).traces,
});
const sentences = (before: Replay, after: Replay) =>
  [...changedOutcomes(before, after)].map(([index, change]) => `${index}: ${change.said}`);
const withServer = (id: string, change: Partial<Server>): Topology => ({
  ...healthy,
  servers: healthy.servers.map((each) => (each.id === id ? { ...each, ...change } : each)),
});
const withAnn = (change: Partial<LocalUser>): Topology => ({ ...healthy, users: [{ ...ann, ...change }] });
const withGateway = (change: Partial<NonNullable<Topology['gateway']>>): Topology => ({
  ...healthy,
  gateway: healthy.gateway && { ...healthy.gateway, ...change },
});

const turn = [chat(), chat(), chat()];
test.each<[string, Topology, Topology, readonly string[]]>([
  [
    'BLK-1516 on the third',
    healthy,
    withServer('s3', { port1516Open: false }),
    ['2: It was delivered. Now it stops at st3.'],
  ],
  [
    'BLK-1516 mended again',
    withServer('s3', { port1516Open: false }),
    healthy,
    ['2: It stopped at st3. Now it is delivered.'],
  ],
  [
    'BLK-FILTER instead of BLK-1516, on another server',
    withServer('s3', { port1516Open: false }),
    withServer('s1', { filterFindsMail: false }),
    ['0: It was delivered. Now it stops at st1.', '2: It stopped at st3. Now it is delivered.'],
  ],
  [
    'another rule at the same place',
    withServer('s3', { port1516Open: false }),
    withServer('s3', { trustsGateway: false }),
    [
      '2: Not delivered as before, for another reason: Port 1516 blocked from the gateway (st3) then, Gateway address not trusted (st3) now.',
    ],
  ],
  [
    'BLK-DOWN instead of BLK-FILTER: switching the bad server off mends nothing',
    withServer('s3', { filterFindsMail: false }),
    withServer('s3', { filterFindsMail: false, running: false }),
    ['2: Not delivered as before, for another reason: Search filter without mail (st3) then, Server down (st3) now.'],
  ],
  [
    'OFF-HOME instead of OFF-USER: not logged in there, or nowhere',
    withAnn({ connectedServer: null, homeServer: 's3' }),
    withAnn({ connectedServer: 's2', homeServer: 's3' }),
    [0, 1, 2].map(
      (n) =>
        `${n}: Not delivered as before, for another reason: Logged in nowhere (Ann) then, Logged in away from home (Ann) now.`,
    ),
  ],
  ['another way to the same end', healthy, withAnn({ connectedServer: 's1' }), []],
  [
    'REF-ACCESS',
    healthy,
    withAnn({ externalAccess: false }),
    [0, 1, 2].map((n) => `${n}: It was delivered. Now it is refused.`),
  ],
  [
    'OFF-USER, from refused',
    withAnn({ externalAccess: false }),
    withAnn({ connectedServer: null }),
    [0, 1, 2].map((n) => `${n}: It was refused. Now it does not find Ann logged in.`),
  ],
  [
    'BLK-GWDOWN, from OFF-USER',
    withAnn({ connectedServer: null }),
    withGateway({ running: false }),
    [0, 1, 2].map(
      (n) =>
        `${n}: Not delivered as before, for another reason: Logged in nowhere (Ann) then, Gateway down (Gateway) now.`,
    ),
  ],
])('%s', (_, before, after, expected) => {
  expect(plainly(sentences(replay(before, turn), replay(after, turn)))).toEqual(expected);
});

test('OFF-SENDER: an outbound request that cannot leave any more', () => {
  const script = [outward()];
  expect(plainly(sentences(replay(healthy, script), replay(withAnn({ connectedServer: null }), script)))).toEqual([
    '0: It left the gateway. Now it cannot leave Ann.',
  ]);
  expect(plainly(sentences(replay(withAnn({ connectedServer: null }), script), replay(healthy, script)))).toEqual([
    '0: It could not leave Ann. Now it leaves the gateway.',
  ]);
});

test('each half of the sentence uses the names of its own time', () => {
  const [one, two] = [
    withServer('s1', { filterFindsMail: false, name: 'old' }),
    withServer('s2', { filterFindsMail: false, name: 'new' }),
  ];
  const script = [chat(), chat()];
  expect(plainly(sentences(replay(one, script), replay(two, script)))).toEqual([
    '0: It stopped at old. Now it is delivered.',
    '1: It was delivered. Now it stops at new.',
  ]);
});

test('a new name for the place where it stopped is no change', () => {
  const [one, two] = [
    withServer('s1', { running: false, name: 'old' }),
    withServer('s1', { running: false, name: 'new' }),
  ];
  expect(plainly(sentences(replay(one, turn), replay(two, turn)))).toEqual([]);
});

test('requests added to the script are no change, and neither are those removed from its end', () => {
  const broken = withServer('s3', { running: false });
  const longer = [...turn, chat()];
  expect(plainly(sentences(replay(broken, turn), replay(broken, longer)))).toEqual([]);
  expect(plainly(sentences(replay(broken, longer), replay(broken, turn)))).toEqual([]);
});

test('a request removed from the front moves the turn of those behind it; each is compared with itself', () => {
  const broken = withServer('s3', { running: false });
  expect(plainly(sentences(replay(broken, turn), replay(broken, turn.slice(1))))).toEqual([
    '1: It stopped at st3. Now it is delivered.',
  ]);
});

test('requests read anew, equal but other objects, are paired in order', () => {
  const broken = withServer('s2', { running: false });
  expect(
    plainly(
      sentences(
        replay(healthy, turn),
        replay(
          { ...broken, users: [{ ...ann, connectedServer: 's1' }] },
          turn.map((r) => ({ ...r })),
        ),
      ),
    ),
  ).toEqual(['1: It was delivered. Now it stops at st2.']);
});

test('one request object used twice stands for two requests', () => {
  const same = chat();
  const script = [same, same, same];
  expect(
    plainly(sentences(replay(healthy, script), replay(withServer('s3', { port1516Open: false }), script))),
  ).toEqual(['2: It was delivered. Now it stops at st3.']);
});
