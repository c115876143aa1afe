/** Routing as SPEC 2 has it: every scenario, every path, every rule code, sessions, and what route refuses. */

import { describe, expect, test } from 'vitest';
import { RULE_CODES } from '../../../src/routing/codes';
import { type GatewayState, initialState, route, run } from '../../../src/routing/route';
import { landingServer, lastStep, traceText } from '../../../src/routing/trace';
import { CHECK_PATHS } from './paths-checks';
import { INBOUND_PATHS } from './paths-inbound';
import { OUTBOUND_PATHS } from './paths-outbound';
import { add, chat, reference, times } from './reference';
import type { Row } from './rows';
import { SCENARIOS } from './scenarios';

const ROWS: readonly Row[] = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS];
const stateOf = (row: Row): GatewayState => ({ ...initialState, ...row.state });
const runOf = (row: Row) => run(row.topology, row.requests, stateOf(row));
const codesIn = (text: string): string[] => RULE_CODES.filter((code) => text.split(/[^A-Z0-9-]+/).includes(code));

describe.each(ROWS)('$title', (row) => {
  const { traces, state } = runOf(row);
  test('traces and turn', () => {
    expect(traces.map(traceText)).toEqual(row.traces);
    expect(state.next).toBe(row.next);
  });
  test('the codes of its title stand in its steps', () => {
    const used = new Set<string>(traces.flatMap((trace) => trace.steps.map((step) => step.rule)));
    const cited = codesIn(row.title);
    expect(cited).not.toEqual([]);
    expect(cited.filter((code) => !used.has(code))).toEqual([]);
  });
  test('assumptions and servers passed over', () => {
    const last = traces.at(-1);
    expect(last?.assumptions).toEqual(row.assumptions ?? []);
    const passed = last?.steps.flatMap((step) => step.rejected.map(({ server, rule }) => `${server} ${rule}`));
    expect(passed).toEqual(row.rejected ?? []);
  });
});

test.each(RULE_CODES)('%s is produced by a row whose title cites it', (code) => {
  const rows = ROWS.filter((row) => codesIn(row.title).includes(code));
  expect(rows.some((row) => runOf(row).traces.some((trace) => trace.steps.some((step) => step.rule === code)))).toBe(
    true,
  );
});

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, ...Array.from({ length: 18 }, (_, n) => n + 16)].concat([
  35, 37, 38, 39, 40, 43, 44, 45, 46,
]);
test.each(NUMBERS)('scenario #%i has a row', (number) => {
  expect(SCENARIOS.some((row) => row.title.startsWith(`#${number} `))).toBe(true);
});

test.each([
  'x1 > gw > s1? > s2 > ann = delivered',
  'x1 > gw x s3 = not delivered (BLK-1516)',
  'x1 > gw > s3 = not delivered (BLK-FILTER)',
  'x1 > gw = refused (REF-DOMAIN)',
  'x1 > gw > s1? > s3 = offline (OFF-HOME)',
  'ann > s2? > gw > x1 = delivered',
  'x1 > gw > s1? x s2 = not delivered (BLK-LINK)',
  'x1 = not delivered (BLK-GATEWAY)',
  'ann > s2? x gw = not delivered (BLK-UNDISCOVERED)',
  'x1 > gw > s1? = not delivered (BLK-CLUSTER)',
])('example of SPEC 2.5: %s', (text) => {
  expect(ROWS.flatMap((row) => runOf(row).traces.map(traceText))).toContain(text);
});

describe('sessions (2.4)', () => {
  const down = reference({ users: { ann: { connectedServer: null } } });
  test.each([
    ['a delivered chat opens a chat', reference(), chat('x1', 'ann'), { chats: 1, presences: 0 }],
    ['a delivered contact opens a presence', reference(), add('x1', 'ann'), { chats: 0, presences: 1 }],
    ['outbound counts too', reference(), chat('ann', 'x1'), { chats: 1, presences: 0 }],
    ['a contact that shows offline opens a presence (OFF-USER)', down, add('x1', 'ann'), { chats: 0, presences: 1 }],
    ['a chat that finds nobody opens none (OFF-USER)', down, chat('x1', 'ann'), { chats: 0, presences: 0 }],
    ['a sender logged out opens none (OFF-SENDER)', down, add('ann', 'x1'), { chats: 0, presences: 0 }],
    [
      'a refusal opens none (REF-ACCESS)',
      reference({ users: { ann: { externalAccess: false } } }),
      add('x1', 'ann'),
      { chats: 0, presences: 0 },
    ],
    [
      'a block opens none (BLK-LDAP)',
      reference({ servers: { s1: { directoryReachable: false } } }),
      add('x1', 'ann'),
      { chats: 0, presences: 0 },
    ],
  ])('%s', (_, topology, request, sessions) => {
    expect(route(topology, request, initialState).state).toMatchObject(sessions);
    const before = { next: null, chats: 7, presences: 9 };
    const { state } = route(topology, request, before);
    expect(state).toMatchObject({ chats: 7 + sessions.chats, presences: 9 + sessions.presences });
  });
});

describe('RangeError for anything but a pair of external and local user', () => {
  test.each([
    ['two local users', 'ann', 'bob'],
    ['the same external', 'x1', 'x1'],
    ['a server', 'x1', 's1'],
    ['the gateway', 'gw', 'ann'],
    ['an unknown sender', 'nobody', 'ann'],
    ['an unknown receiver', 'ann', 'nobody'],
    ['no ids', '', ''],
    ['a word of the language', 'constructor', '__proto__'],
  ])('%s', (_, from, to) => {
    expect(() => route(reference(), add(from, to), initialState)).toThrow(RangeError);
  });
});

describe('steps', () => {
  test('run carries the state from one request to the next', () => {
    const requests = [add('x1', 'ann'), chat('ann', 'x1'), chat('x1', 'bob')];
    const { traces, state } = run(reference(), requests, initialState);
    expect(state).toEqual({ next: 's3', chats: 2, presences: 1 });
    expect(traces.map((trace) => trace.request)).toEqual(requests);
    expect(traces.map((trace) => trace.direction)).toEqual(['inbound', 'outbound', 'inbound']);
    expect(run(reference(), [], initialState)).toEqual({ traces: [], state: initialState });
  });

  test('the next turn is told after each step: IN-PICK moves it', () => {
    const { trace } = route(reference(), add('x1', 'ann'), initialState);
    expect(trace.steps.map((step) => `${step.rule} ${step.next}`)).toEqual([
      'IN-ENTRY s1',
      'GW-ADMIT s1',
      'IN-PICK s2',
      'IN-FORWARD s2',
      'IN-LOOKUP s2',
      'IN-CONNECTED s2',
      'IN-DELIVER s2',
    ]);
    const refused = route(reference({ gateway: { maxChats: 0 } }), chat('x1', 'ann'), { ...initialState, next: 's3' });
    expect(lastStep(refused.trace).next).toBe('s3');
    const empty = route(reference({ gateway: { configuredServer: null } }), chat('x1', 'ann'), initialState);
    expect(lastStep(empty.trace).next).toBe(null);
  });

  test('the landing server is the one picked, reached or not', () => {
    const topology = reference({ servers: { s2: { port1516Open: false } } });
    const { traces } = run(topology, [...times(3, add('x1', 'ann')), add('bob', 'x1')], initialState);
    expect(traces.map(landingServer)).toEqual(['s1', 's2', 's3', null]);
  });

  test('a landing where the user sits, home elsewhere, names the assumption that sends it on', () => {
    const topology = reference({ users: { ann: { homeServer: 's3' } } });
    const { trace } = route(topology, add('x1', 'ann'), { ...initialState, next: 's2' });
    const redirect = trace.steps.find((step) => step.rule === 'IN-HOME');
    expect(redirect?.facts).toContainEqual({ part: 'assumptions', attribute: 'shortcut', value: 'off' });
  });
});
