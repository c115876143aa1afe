/** Every complaint leads to rules, a check and, where there is one, to a sample that plays it; and it repeats as its group says. */

import { describe, expect, test } from 'vitest';
import { ELSEWHERE } from '../../../src/catalogue/elsewhere';
import { PAGE_SOURCES } from '../../../src/catalogue/pageSources';
import { OTHER_PORTS, PORTS } from '../../../src/catalogue/ports';
import { REASON_CODES } from '../../../src/catalogue/reasonCodes';
import { SIGNATURE_KEYS, SIGNATURES, type Signature, SYMPTOMS } from '../../../src/catalogue/symptoms';
import { underAssumption } from '../../../src/catalogue/words';
import { SAMPLES } from '../../../src/playground/samples';
import { CODES, RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { ENDINGS } from '../../../src/routing/endings';
import { route, run } from '../../../src/routing/route';
import { RULES } from '../../../src/routing/rules';
import { SOURCES } from '../../../src/routing/sources';
import { lastStep } from '../../../src/routing/trace';
import { ASSUMPTION_KEYS, ASSUMPTIONS, DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { Topology } from '../../../src/topology/topology';
import { type Change, chat, reference } from '../routing/reference';

/** One sentence or more, each with its stop. */
const SENTENCES = /^[“"A-Za-z0-9].*[.?”]$/s;
const named = SYMPTOMS.map((row) => [row.id, row] as const);

describe('symptoms', () => {
  test('have ids of their own, fit for an address', () => {
    const ids = SYMPTOMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });
  test.each(named)('%s says what it may be, how to tell it, and what that rests on', (_, row) => {
    for (const text of [row.said, row.maybe, row.tell, row.rests]) expect(text).toMatch(SENTENCES);
    expect(row.source.length).toBeGreaterThan(0);
    expect(SIGNATURE_KEYS).toContain(row.signature);
  });
  test.each(named)('%s leads to rules that end a request, the first with a check', (_, { rules }) => {
    for (const code of rules) {
      const { ends } = CODES[code];
      expect(ends !== null && ENDINGS[ends].shape !== 'arrived', code).toBe(true);
    }
    expect(RULES[rules[0]].confirm.length).toBeGreaterThan(0);
  });
  test.each(named.filter(([, { sample }]) => sample !== null))('%s is played by its sample', (_, { rules, sample }) => {
    const playground = SAMPLES.find(({ id }) => id === sample)?.playground;
    expect(playground, `there is a sample ${sample}`).toBeDefined();
    if (!playground) return;
    const { traces } = run(playground.topology, playground.requests, playground.state);
    expect(rules.some((code) => traces.some((trace) => lastStep(trace).rule === code))).toBe(true);
  });
  test('every rule that ends a request badly is the cause of one', () => {
    const told = new Set(SYMPTOMS.flatMap(({ rules }) => rules));
    const bad = RULE_CODES.filter((code) => {
      const { ends } = CODES[code];
      return ends !== null && ENDINGS[ends].shape !== 'arrived';
    });
    // A sender who is logged in nowhere knows that without a ticket.
    expect(bad.filter((code) => !told.has(code))).toEqual(['OFF-SENDER']);
  });
});

/** The group of each cause, tried on the reference community: Ann on s2, Bob on s1, nobody on s3, where the fault of a server is. */
const TRIED: readonly (readonly [Signature, RuleCode, Change])[] = [
  ['landing', 'BLK-1516', { servers: { s3: { port1516Open: false } } }],
  ['landing', 'BLK-TRUST', { servers: { s3: { trustsGateway: false } } }],
  ['landing', 'BLK-DOWN', { servers: { s3: { running: false } } }],
  ['landing', 'BLK-FILTER', { servers: { s3: { filterFindsMail: false } } }],
  ['landing', 'BLK-LDAP', { servers: { s3: { directoryReachable: false } } }],
  ['landing-user', 'BLK-LINK', { blocked: [['s2', 's3']] }],
  [
    'landing-user',
    'BLK-CLUSTER',
    {
      clusters: [{ id: 'c1', name: 'cluster1' }],
      servers: { s2: { cluster: 'c1' }, s3: { knowsClusters: false } },
      users: { ann: { homeServer: 'c1' } },
    },
  ],
  ['user', 'OFF-HOME', { users: { ann: { homeServer: 's1' } } }],
  ['user', 'BLK-HOME', { users: { ann: { homeServer: 'st22' } } }],
  ['user', 'BLK-MAIL', { users: { ann: { mail: '' } } }],
  ['user', 'OFF-USER', { users: { ann: { connectedServer: null } } }],
  ['gateway', 'REF-ACCESS', { users: { ann: { externalAccess: false } } }],
  ['gateway', 'REF-DOMAIN', { gateway: { blockedDomains: ['partner.example'] } }],
  ['gateway', 'REF-SESSIONS', { gateway: { maxChats: 0 } }],
  ['gateway', 'BLK-GWDOWN', { gateway: { running: false } }],
  ['gateway', 'BLK-GATEWAY', { gateway: null }],
];
const LANDINGS = ['s1', 's2', 's3'];
const USERS = ['ann', 'bob'];

const communityOf = ({ users, ...change }: Change): Topology =>
  reference({ ...change, users: { bob: { connectedServer: 's1' }, ...users } });
/** Where each landing of a request to each user ends; null where it arrives. */
const endsOf = (topology: Topology) =>
  LANDINGS.map((next) =>
    USERS.map((user) => {
      const { trace } = route(topology, chat('x1', user), { next, chats: 0, presences: 0 });
      return trace.verdict === 'delivered' ? null : trace;
    }),
  );

describe('groups', () => {
  test.each(TRIED)('%s: %s', (signature, code, change) => {
    const topology = communityOf(change);
    const ends = endsOf(topology);
    const fails = ends.map((row) => row.map((end) => end !== null));
    for (const end of ends.flat()) if (end) expect(lastStep(end).rule).toBe(code);
    if (signature === 'landing')
      expect(fails).toEqual([
        [false, false],
        [false, false],
        [true, true],
      ]);
    if (signature === 'landing-user')
      expect(fails).toEqual([
        [false, false],
        [false, false],
        [true, false],
      ]);
    if (signature === 'user') expect(fails).toEqual(LANDINGS.map(() => [true, false]));
    if (signature === 'gateway') {
      expect(ends.map(([first]) => first).every(Boolean)).toBe(true);
      const seen = ends.flat().flatMap((end) => end?.steps.map(({ at }) => at) ?? []);
      expect(seen.filter((at) => LANDINGS.includes(at))).toEqual([]);
    }
    const rows = SYMPTOMS.filter((row) => row.signature === signature && row.rules.includes(code));
    expect(rows.length, `a row of this group names ${code}`).toBeGreaterThan(0);
  });
  test.each([
    ['BLK-FILTER', { filterFindsMail: false }],
    ['BLK-1516', { port1516Open: false }],
    ['BLK-LDAP', { directoryReachable: false }],
    ['BLK-TRUST', { trustsGateway: false }],
    ['BLK-UNDISCOVERED', { discovered: false }],
  ] as const)('server: %s stops what the users of that server send, and nobody else', (code, wrong) => {
    const topology = reference({ servers: { s3: wrong } });
    const sent = (from: string) =>
      lastStep(route(topology, chat(from, 'x1'), { next: 's1', chats: 0, presences: 0 }).trace);
    expect(sent('bob').rule).toBe(code);
    expect(CODES[sent('ann').rule].ends).toBe(CODES['OUT-DELIVER'].ends);
    expect(SYMPTOMS.some((row) => row.signature === 'server' && row.rules.includes(code))).toBe(true);
  });
  test('have a row each', () => {
    for (const key of SIGNATURE_KEYS) {
      const { label, sample } = SIGNATURES[key];
      expect(label).toMatch(/^Fails /);
      if (sample !== undefined) expect(SAMPLES.map(({ id }) => id)).toContain(sample);
      expect(SYMPTOMS.some(({ signature }) => signature === key)).toBe(true);
    }
  });
});

describe('under an assumption', () => {
  test.each(
    SYMPTOMS.flatMap((row) => ASSUMPTION_KEYS.flatMap((key) => (row.under[key] ? [[row.id, row, key]] : []))) as [
      string,
      (typeof SYMPTOMS)[number],
      (typeof ASSUMPTION_KEYS)[number],
    ][],
  )('%s holds under one answer and not under the other', (_, { rules: [code], under }, key) => {
    const cause = TRIED.find(([, each]) => each === code);
    expect(cause).toBeDefined();
    const wanted = under[key];
    const failing = (answer: string): number => {
      const change = cause?.[2] ?? {};
      const topology = communityOf({ ...change, assumptions: { [key]: answer } });
      return endsOf(topology)
        .flat()
        .filter((end) => end && lastStep(end).rule === code).length;
    };
    const [holding, ...others] = [...ASSUMPTIONS[key].values].sort(
      (a, b) => Number(b === wanted) - Number(a === wanted),
    );
    for (const other of others) expect(failing(other)).toBeLessThan(failing(holding ?? ''));
  });
  test('what holds is said as it is assumed now', () => {
    const [keeps, skips] = ASSUMPTIONS.unreachable.values;
    expect(underAssumption(DEFAULT_ASSUMPTIONS, 'unreachable', keeps)).toMatch(/^This holds as it is assumed now\./);
    const skipping = { ...DEFAULT_ASSUMPTIONS, unreachable: skips };
    const said = underAssumption(skipping, 'unreachable', keeps);
    expect(said).toMatch(/^This does not hold as it is assumed now\./);
    expect(said).toContain(ASSUMPTIONS.unreachable.answers[skips]);
  });
});

test('no page is cited under two titles', () => {
  const addresses = Object.values({ ...SOURCES, ...PAGE_SOURCES }).map(({ address }) => address);
  expect(addresses.filter((each, place) => addresses.indexOf(each) !== place)).toEqual([]);
  for (const { title, told } of Object.values(PAGE_SOURCES)) expect(`${title}|${told}`).toMatch(/^.{10,}\|.{4,}$/);
});

describe('the other pages', () => {
  const rows = [...PORTS, ...OTHER_PORTS];
  test('ports have ids of their own, numbers that there are, and a source', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { numbers, from, to, purpose, opens, rests, source } of rows) {
      for (const number of numbers) expect(number).toBeGreaterThan(0);
      for (const number of numbers) expect(number).toBeLessThan(65_536);
      for (const text of [from, to]) expect(text).toMatch(/^[A-Z].*[^.]$/);
      for (const text of [purpose, opens, rests]) expect(text).toMatch(SENTENCES);
      expect(source.length).toBeGreaterThan(0);
    }
  });
  test('the ports towards the outside are told as inferred, and that in a cluster a proxy has them', () => {
    const outside = PORTS.filter(({ numbers }) => numbers.some((number) => [5060, 5061, 5269].includes(number)));
    expect(outside).toHaveLength(2);
    for (const { rests, to } of outside) {
      expect(rests).toContain('inferred');
      expect(to).toContain('proxy');
    }
  });
  test.each(ELSEWHERE.map((row) => [row.id, row] as const))(
    '%s says how to tell it, and what that rests on',
    (_, row) => {
      for (const text of [row.said, row.what, row.tell, row.rests]) expect(text).toMatch(SENTENCES);
      expect(row.source.length).toBeGreaterThan(0);
    },
  );
  test('reason codes are numbers of the protocol, each once', () => {
    expect(new Set(REASON_CODES.map(({ code }) => code)).size).toBe(REASON_CODES.length);
    for (const { code } of REASON_CODES) expect(code).toMatch(/^0x[0-9A-F]{8}$/);
  });
});
