/** What a ticket note says: the whole text once, its headings for every row of the routing tests, names and never ids. */

import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import { ticketNote } from '../../../src/report/ticketNote';
import { initialState, type Request, run } from '../../../src/routing/route';
import { encodeLink } from '../../../src/sharing/link';
import { linkTo } from '../../../src/sharing/moment';
import { openText } from '../../../src/sharing/openText';
import type { Topology } from '../../../src/topology/topology';
import { external, gateway, server, user } from '../playground/community';
import { CHECK_PATHS } from '../routing/paths-checks';
import { INBOUND_PATHS } from '../routing/paths-inbound';
import { OUTBOUND_PATHS } from '../routing/paths-outbound';
import { type Change, chat, reference } from '../routing/reference';
import { SCENARIOS } from '../routing/scenarios';

const playgroundOf = (topology: Topology, requests: readonly Request[], state: object = {}): Playground => ({
  title: '',
  topology,
  requests,
  state: { ...initialState, ...state },
  notes: [],
});
const noteOn = (change: Change, ...requests: readonly Request[]): string =>
  ticketNote(playgroundOf(reference(change), requests), requests.length - 1);

/** What stands under a heading, line by line. */
function under(note: string, heading: string): readonly string[] {
  const lines = note.split('\n');
  const start = lines.indexOf(heading);
  expect(start, heading).toBeGreaterThan(0);
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.slice(2));
}
const headingsOf = (note: string): readonly string[] => note.split('\n').filter((line) => /^\S/.test(line));

const BLOCKED: Change = { servers: { s1: { port1516Open: false } } };
const FAILURE = [
  'Symptom',
  'Who is affected',
  'Pattern',
  'Path',
  'Likely cause',
  'The check that shows it',
  'What to collect next',
  'Smallest fix',
  'Assumptions this rests on',
];
const ARRIVAL = ['What happened', 'Pattern', 'Path', 'Cause and fix', 'Assumptions this rests on'];

test('BLK-1516: the whole note', () => {
  expect(noteOn(BLOCKED, chat('x1', 'ann'))).toMatchInlineSnapshot(`
    "Ticket note: Xavier starts a chat with Ann

    Symptom
      Xavier starts a chat with Ann. Outcome: Not delivered.
      Xavier's chat with Ann is not delivered. Ann notices nothing.
      Xavier: x@partner.example
      Ann: ann@example.com

    Who is affected
      - 1 of 3 times: 2 of 2 local users: Ann and Bob.
      - No local user is spared.

    Pattern
      In a full turn of 3 requests: Does not arrive 1 time in 3: whenever it lands on st1.
      Arrives on: st2 and st3.
      This one was for st1.

    Path
      Xavier > Gateway x st1 = not delivered (BLK-1516)
      1. Xavier's request reaches Gateway. [IN-ENTRY]
      2. Gateway admits the request. [GW-ADMIT]
      3. Gateway picks st1 by round robin; next is st2. [IN-PICK]
      4. Port 1516 from Gateway to st1 is blocked. [BLK-1516]

    Likely cause
      BLK-1516: Port 1516 blocked from the gateway
      It was the turn of st1, and a firewall lets nothing through to its port 1516. Requests that land elsewhere still reach the users of st1.
      What that rests on: Support note 2007, in part inferred, in part our assumption.
      Easily taken for BLK-DOWN (Server down): A server that is down is silent from everywhere, a blocked port only from the gateway.

    The check that shows it
      - On the gateway, then on another community server, command prompt: telnet <server> 1516: no answer on the gateway, but an answer on the community server.
      - On the gateway, log of the gateway server: Reason code 0x80000207 (host unreachable) or 0x8000020D (cannot connect). Not certain. The numbers are those of the client protocol; that the log of the gateway uses them is inferred.
      In this community: the landing server is st1, the user is logged in to st2.

    What to collect next
      6 single changes of this community would make the very same requests fail. These tell most of them apart:
      - sametime.log of st1: its last lines about other servers. With this cause: as if all was well.
      - On the host of the gateway, telnet to port 1516 of st1. With this cause: Port 1516 of st1 does not answer.
      - On st2, telnet to port 1516 of st1. With this cause: as if all was well.

    Smallest fix
      - Open port 1516 from Gateway to st1.
      - Requests besides the list end better too, for Bob.
      - No other request ends worse.
      Counted by replaying the list of requests with the change, and by trying a request to every local user on every landing server and one back. Better and worse go by the verdict alone.
      In the product: Open port 1516 from the gateway to this server in every firewall between them, whatever the server is used for.

    Assumptions this rests on
      - Assumption: Does the gateway pass over a server that it cannot reach? No: the request fails, the turn moves on. With the other answer: Delivered.
    "
  `);
});

describe('a request that arrives', () => {
  test('is told as it went, and that there is nothing to mend', () => {
    const note = noteOn({}, chat('x1', 'ann'));
    expect(headingsOf(note)).toEqual(['Ticket note: Xavier starts a chat with Ann', ...ARRIVAL]);
    expect(under(note, 'Cause and fix')).toEqual([
      'The request arrived: there is no cause to look for and nothing to mend.',
    ]);
  });

  test('while others of its turn do not', () => {
    const note = noteOn(BLOCKED, chat('x1', 'ann'), chat('x1', 'ann'));
    expect(under(note, 'Pattern')).toEqual([
      'In a full turn of 3 requests: Does not arrive 1 time in 3: whenever it lands on st1.',
      'Arrives on: st2 and st3.',
      'This one landed on st2.',
    ]);
  });

  test('out of the community is known as far as the gateway', () => {
    expect(under(noteOn({}, chat('ann', 'x1')), 'Cause and fix').join()).toContain('What the other side does');
  });
});

const ROWS = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS];

test.each(ROWS)('$title', ({ topology, requests, state }) => {
  const playground = playgroundOf(topology, requests, state);
  const names = [
    ...(topology.gateway ? [topology.gateway] : []),
    ...topology.servers,
    ...topology.clusters,
    ...topology.users,
    ...topology.externals,
  ];
  const spelt = names.map(({ name }) => name);
  const asText = [...spelt, ...topology.users.map(({ homeServer }) => homeServer)];
  const ids = names.flatMap(({ id }) => (asText.includes(id) ? [] : [id]));
  run(topology, requests, playground.state).traces.forEach(({ verdict }, index) => {
    const note = ticketNote(playground, index, { mail: false });
    const headings = headingsOf(note).slice(1);
    if (verdict === 'delivered') expect(headings).toEqual(ARRIVAL);
    else expect(FAILURE.filter((each) => headings.includes(each))).toEqual(headings);
    if (verdict !== 'delivered')
      expect(headings).toEqual(expect.arrayContaining(FAILURE.filter((each) => each !== 'What to collect next')));
    expect(note).not.toMatch(/undefined|\[object|null/);
    const words = new Set(note.split(/[^\w-]+/));
    expect(
      ids.filter((id) => words.has(id)),
      'ids',
    ).toEqual([]);
  });
});

test('where turns fail for different reasons each is told with its servers', () => {
  const note = noteOn({ ...BLOCKED, users: { ann: { connectedServer: 's2', homeServer: 's3' } } }, chat('x1', 'ann'));
  expect(under(note, 'Pattern')).toEqual([
    'In a full turn of 3 requests: Never arrives, wherever it lands.',
    'BLK-1516 (Port 1516 blocked from the gateway) on the turn of st1.',
    'OFF-HOME (Logged in away from home) on the turn of st2 and st3.',
    'This one was for st1.',
  ]);
});

test('people are named up to a dozen, and counted beyond', () => {
  const topology: Topology = {
    ...reference(BLOCKED),
    users: Array.from({ length: 30 }, (_, n) => user(`u${n}`, { name: `Person ${n}`, connectedServer: 's2' })),
  };
  const [hit] = under(ticketNote(playgroundOf(topology, [chat('x1', 'u20')]), 0), 'Who is affected');
  expect(hit).toMatch(/^- 1 of 3 times: 30 of 30 local users: Person 20, Person 0, .*, Person 10 and 18 more\.$/);
});

test('who fails otherwise is told apart', () => {
  const note = noteOn({ users: { ann: { externalAccess: false }, bob: { mail: '' } } }, chat('x1', 'ann'));
  expect(under(note, 'Who is affected')).toEqual([
    '- Every time: 1 of 2 local users: Ann.',
    '- For another reason 1 more does not get through each time: Bob.',
    '- No local user is spared.',
  ]);
});

test('where no single change is enough the furthest is told, and nothing is said of what looks alike', () => {
  const note = noteOn({ users: { ann: { mail: '', externalAccess: false } } }, chat('x1', 'ann'));
  expect(under(note, 'Smallest fix')[0]).toMatch(/^Two things are wrong\. This change gets it furthest: /);
  expect(headingsOf(note)).not.toContain('What to collect next');
});

test('an open question is told with both answers', () => {
  const note = noteOn({ users: { ann: { connectedServer: 's2', homeServer: 's3' } } }, chat('x1', 'ann'));
  expect(under(note, 'Assumptions this rests on')).toContainEqual(
    expect.stringMatching(
      /^- Assumption: .*does the home server pass it on\? No: .* With the other answer: Delivered\.$/,
    ),
  );
});

test('of fifty servers and five hundred people what looks alike is left out, and all else is there', () => {
  const topology: Topology = {
    ...reference(),
    gateway: gateway(),
    servers: Array.from({ length: 50 }, (_, n) => server(`s${n + 1}`, { port1516Open: n > 0 })),
    users: Array.from({ length: 500 }, (_, n) => user(`u${n + 1}`, { connectedServer: `s${(n % 50) + 1}` })),
    externals: [external('x1')],
  };
  const note = ticketNote(playgroundOf(topology, [chat('x1', 'u7')]), 0);
  expect(headingsOf(note).slice(1)).toEqual(FAILURE);
  expect(under(note, 'What to collect next')).toEqual([
    'Not worked out here: this community is too large to try every other cause.',
  ]);
});

describe('the link', () => {
  const playground = playgroundOf(reference(BLOCKED), [chat('x1', 'ann'), chat('x1', 'bob')]);
  const link = `https://play.example/#${linkTo(encodeLink(playground) ?? '', { request: 1, step: 2 })}`;

  test.each(['plain', 'markdown', 'html'] as const)('of a %s note that is pasted opens at the moment', (format) => {
    const opened = openText(ticketNote(playground, 0, { format, link }));
    expect(opened).toMatchObject({ ok: true, moment: { request: 1, step: 2 } });
  });

  test('is left out with the mail addresses, and that is said', () => {
    const note = ticketNote(playground, 0, { link, mail: false });
    expect(note).not.toContain('https');
    expect(under(note, 'This very moment')).toEqual([
      'Left out: the address of a moment holds every mail address that is drawn.',
    ]);
  });
});

test('a request that is not there is refused', () => {
  expect(() => ticketNote(playgroundOf(reference(), []), 0)).toThrow(RangeError);
});
