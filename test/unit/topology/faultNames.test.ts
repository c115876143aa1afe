/** One name for each fault: the palette, the card, the link, the list of faults and the rule it leads to all say it. */

import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/canvas/links';
import { allFaultRows, faultRowsOf } from '../../../src/inspector/faults';
import { POSSIBLE_FAULTS } from '../../../src/playground/faults';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import { CODES, RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { route } from '../../../src/routing/route';
import { CATALOG } from '../../../src/topology/catalog';
import { CONNECTIONS } from '../../../src/topology/connections';
import { faultName, standingFaults } from '../../../src/topology/faults';
import type { Topology } from '../../../src/topology/topology';

/** Which fault leads to a rule, for each rule that only one leads to. */
const ONLY_FAULT: Partial<Record<RuleCode, string>> = {
  'BLK-DOWN': faultName('server', 'running'),
  'BLK-1516': faultName('server', 'port1516Open'),
  'BLK-TRUST': faultName('server', 'trustsGateway'),
  'BLK-LDAP': faultName('server', 'directoryReachable'),
  'BLK-FILTER': faultName('server', 'filterFindsMail'),
  'BLK-UNDISCOVERED': faultName('server', 'discovered'),
  'BLK-CLUSTER': faultName('server', 'knowsClusters'),
  'BLK-LINK': CONNECTIONS.servers.fault.name,
  'BLK-MAIL': faultName('user', 'mail'),
  'BLK-DUPLICATE': faultName('user', 'mail', 1),
  'BLK-HOME': faultName('user', 'homeServer'),
  'OFF-USER': faultName('user', 'connectedServer'),
  'OFF-HOME': faultName('user', 'connectedServer', 1),
  'REF-ACCESS': faultName('user', 'externalAccess'),
  'REF-DOMAIN': faultName('gateway', 'blockedDomains'),
  'BLK-GWDOWN': faultName('gateway', 'running'),
};
/** Faults that lead to a rule which another leads to as well, so that its title cannot be theirs. */
const SHARED: Readonly<Record<string, RuleCode>> = {
  'gateway configuredServer': 'BLK-NOSERVER',
  'gateway maxChats': 'REF-SESSIONS',
  'gateway maxPresences': 'REF-SESSIONS',
};

const sample = SAMPLES.find(({ id }) => id === 'first')?.playground;
if (!sample) throw new Error('the first sample is there');
const { topology } = sample;
const [a, b, c] = topology.servers;
if (!a || !b || !c || !topology.gateway) throw new Error('the first sample has three servers and a gateway');
/** The first sample joined to st3, with a cluster that u2 is at home in, so that every fault bites somebody. */
const community: Playground = {
  ...sample,
  topology: {
    ...topology,
    gateway: { ...topology.gateway, configuredServer: 's3' },
    clusters: [{ id: 'c1', name: 'cluster' }],
    servers: [a, { ...b, cluster: 'c1' }, { ...c, cluster: 'c1' }],
    users: topology.users.map((user) => ({ ...user, homeServer: user.id === 'u2' ? 'c1' : null })),
  },
};
const target = { gateway: ['gw', ''], server: ['s1', ''], user: ['u2', ''], pair: ['s1', 's2'] } as const;

/** The same with a home for u2 that is no cluster: without it nobody can be away. */
const atHome: Playground = {
  ...community,
  topology: {
    ...community.topology,
    servers: topology.servers,
    users: community.topology.users.map((user) => (user.id === 'u2' ? { ...user, homeServer: 's2' } : user)),
  },
};

const broken = POSSIBLE_FAULTS.map((fault) => {
  const [id, second] = target[fault.kind];
  const edit = fault.set(fault.id === 'user connectedServer 2' ? atHome : community, id, second);
  if (!edit.ok) throw new Error(edit.reason);
  return [fault.name, fault.id, edit.playground] as const;
});

/** Every rule a request can end at, over kinds, both directions, turns and users. */
function endsOf(playground: Playground): ReadonlySet<RuleCode> {
  const { users, servers } = playground.topology;
  const ends = new Set<RuleCode>();
  for (const kind of ['subscribe', 'chat'] as const)
    for (const { id: next } of servers)
      for (const { id: user } of users)
        for (const [from, to] of [
          ['x1', user],
          [user, 'x1'],
        ] as const) {
          const { rule } = route(playground.topology, { kind, from, to }, { ...playground.state, next }).trace.steps.at(
            -1,
          ) ?? { rule: 'IN-ENTRY' as const };
          ends.add(rule);
        }
  return ends;
}

const namesOn = (topology: Topology): readonly string[] => [
  ...linksOf(topology, []).flatMap(({ fault }) => (fault === null ? [] : [fault])),
  ...standingFaults(topology).map(({ name }) => name),
  ...allFaultRows(topology).map(({ name }) => name),
  ...[...topology.servers, ...topology.users, ...(topology.gateway ? [topology.gateway] : [])].flatMap(({ id }) =>
    faultRowsOf(topology, id).map(({ name }) => name),
  ),
];

describe('one name for each fault', () => {
  test('no two faults share a name', () => {
    const names = POSSIBLE_FAULTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('each has a short form that fits a card, and no two agree', () => {
    const rows = Object.values(CATALOG).flatMap(({ attributes }) => attributes.flatMap(({ faults = [] }) => faults));
    const shorts = [...rows, CONNECTIONS.servers.fault].map(({ short }) => short);
    expect(shorts.length).toBe(POSSIBLE_FAULTS.length);
    expect(new Set(shorts).size).toBe(shorts.length);
    expect(shorts.filter((short) => short.length > 14 || short.length === 0)).toEqual([]);
  });

  test('nothing is wrong with the community that is broken here', () => {
    expect(namesOn(community.topology)).toEqual([]);
  });

  test.each(broken)('%s: card, link and list say what the palette says', (name, _id, playground) => {
    expect(new Set(namesOn(playground.topology))).toEqual(
      new Set(namesOn(playground.topology).length > 0 ? [name] : []),
    );
  });

  test('what a request meets where one fault stands is called as the fault is', () => {
    const said = broken.map(([name, id, playground]) => {
      const ends = endsOf(playground);
      const shared = SHARED[id];
      return [name, shared ? ends.has(shared) : [...ends].some((rule) => CODES[rule].title === name)];
    });
    expect(said).toEqual(broken.map(([name]) => [name, true]));
  });

  test.each(RULE_CODES.flatMap((code) => (ONLY_FAULT[code] ? [[code, ONLY_FAULT[code]] as const] : [])))(
    'the title of %s is the name of its fault, %s',
    (code, name) => {
      expect(CODES[code].title).toBe(name);
    },
  );

  test('a rule that more than one fault leads to has a title of its own', () => {
    const names = new Set(POSSIBLE_FAULTS.map(({ name }) => name));
    expect([...new Set(Object.values(SHARED))].filter((code) => names.has(CODES[code].title))).toEqual([]);
  });
});
