/** What failures have in common, and the sentence that says so. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrived } from '../../../src/outcomes/ending';
import { initialState, type Request, route } from '../../../src/routing/route';
import { landingServer } from '../../../src/routing/trace';
import type { Choice } from '../../../src/spread/choice';
import { eitherSaid, findingsSaid, findingsTold, notTheKindSaid } from '../../../src/spread/findingWords';
import { type Pattern, patternsOf } from '../../../src/spread/pattern';
import { tally } from '../../../src/spread/tally';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { add, type Change, chat, reference } from '../routing/reference';

const LIST: Choice = { what: 'list' };
const SHUFFLED: Choice = { what: 'shuffled', seed: 1 };

function said(change: Change, requests: readonly Request[], n: number, choice: Choice = LIST): readonly string[] {
  const topology = reference(change);
  return findingsSaid(topology, patternsOf(topology, tally(topology, requests, initialState, n, choice)));
}

const ANN = [add('x1', 'ann')];
const BOTH = [add('x1', 'ann'), add('x1', 'bob')];
const CLEO = { cleo: { connectedServer: 's1' } };
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at + 1}`, {}]));
const down = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { port1516Open: false }]));

describe('the sentence', () => {
  test.each<[string, Change, readonly Request[], number, Choice, readonly string[]]>([
    ['nothing fails', {}, BOTH, 60, LIST, ['Arrives every time, wherever it lands.']],
    ['outbound nothing fails', {}, [chat('ann', 'x1')], 60, LIST, ['Leaves the gateway every time.']],
    [
      'everything fails, scenario 27',
      { users: { ann: { mail: '' } } },
      ANN,
      60,
      LIST,
      ['Never arrives, wherever it lands.'],
    ],
    [
      'everything is refused, scenario 37',
      { gateway: { blockedDomains: ['partner.example'] } },
      ANN,
      60,
      LIST,
      ['Never arrives: it ends before it lands on any server.'],
    ],
    [
      'outbound everything fails, scenario 46',
      { servers: down('s3') },
      [add('bob', 'x1')],
      60,
      LIST,
      ['Never leaves the gateway.'],
    ],
    [
      'port 1516 blocked to one of three, scenario 21',
      { servers: down('s3') },
      ANN,
      1_000_000,
      LIST,
      ['Does not arrive 1 time in 3: whenever it lands on st3.'],
    ],
    [
      'the same of two users, shuffled',
      { servers: down('s3') },
      BOTH,
      1000,
      SHUFFLED,
      ['Does not arrive 1 time in 3: whenever it lands on st3.'],
    ],
    [
      'two of three',
      { servers: down('s2', 's3') },
      ANN,
      60,
      LIST,
      ['Does not arrive 2 times in 3: whenever it lands on st2 or st3.'],
    ],
    [
      'five of nine',
      { servers: { ...many(9), ...down('s1', 's3', 's5', 's7', 's9') } },
      ANN,
      900,
      LIST,
      ['Does not arrive 5 times in 9: whenever it lands on st1, st3, st5 or one of 2 more.'],
    ],
    [
      'less than one turn',
      { servers: down('s1') },
      ANN,
      2,
      LIST,
      ['Does not arrive 1 of 2 times: whenever it lands on st1.'],
    ],
    [
      'landings made uneven by skipping',
      {
        servers: { s2: { port1516Open: false }, s3: { filterFindsMail: false } },
        assumptions: { unreachable: 'skip' },
      },
      ANN,
      90,
      LIST,
      ['Does not arrive 1 time in 2: whenever it lands on st3.'],
    ],
    [
      'both directions',
      { servers: down('s3') },
      [add('x1', 'ann'), add('bob', 'x1')],
      60,
      LIST,
      ['Inbound: Does not arrive 1 time in 3: whenever it lands on st3.', 'Outbound: Never leaves the gateway.'],
    ],
    [
      'no room for presence sessions: it is the kind',
      { gateway: { maxPresences: 0 } },
      [add('x1', 'ann'), chat('x1', 'bob')],
      60,
      LIST,
      ['No contact request ever arrives, every chat does.'],
    ],
    [
      'the same outbound',
      { gateway: { maxChats: 0 } },
      [add('ann', 'x1'), chat('ann', 'x1')],
      60,
      LIST,
      ['No chat ever leaves the gateway, every contact request does.'],
    ],
    [
      'one user of two, scenario 38',
      { users: { ann: { externalAccess: false } } },
      BOTH,
      60,
      LIST,
      ['Never arrives for Ann, always for Bob.'],
    ],
    [
      'outbound by user, scenario 45',
      { servers: { s3: { filterFindsMail: false } } },
      [chat('bob', 'x1'), chat('ann', 'x1')],
      60,
      LIST,
      ['Never leaves the gateway from Bob, always from Ann.'],
    ],
    [
      'one pair of servers blocked, scenarios 30 and 31',
      { blocked: [['s1', 's2']] },
      BOTH,
      60,
      LIST,
      ['Does not arrive 10 of 60 times: whenever it lands on st1 for Ann.'],
    ],
    [
      'both ways between them',
      { users: CLEO, blocked: [['s1', 's2']] },
      [...BOTH, add('x1', 'cleo'), add('x1', 'ann')],
      300,
      LIST,
      ['Does not arrive 75 of 300 times: whenever it lands on st1 for Ann or on st2 for Cleo.'],
    ],
    [
      'a session limit on the way, scenario 39',
      { gateway: { maxPresences: 10 } },
      ANN,
      60,
      LIST,
      ['The first 10 requests arrive, and nothing after them.'],
    ],
    [
      'a session limit of one',
      { gateway: { maxPresences: 1 } },
      ANN,
      60,
      LIST,
      ['The first request arrives, and nothing after it.'],
    ],
    [
      'a session limit for one kind',
      { gateway: { maxChats: 0 } },
      [add('x1', 'ann'), chat('x1', 'ann')],
      60,
      LIST,
      ['No chat ever arrives, every contact request does.'],
    ],
  ])('%s', (_title, change, requests, n, choice, expected) => {
    expect(plainly(said(change, requests, n, choice))).toEqual(expected);
  });

  // The list keeps step with the turns: of two servers every chat lands on the same one.
  test.each<[string, Change['servers'], readonly Request[], string]>([
    [
      'two servers, an added contact and a chat in turn',
      { s2: { port1516Open: false }, s3: { discovered: false } },
      [add('x1', 'ann'), chat('x1', 'ann'), add('x1', 'ann'), chat('x1', 'ann')],
      'Does not arrive 1 time in 2: whenever it lands on st2.',
    ],
    [
      'three servers, the same list',
      down('s2'),
      [add('x1', 'ann'), chat('x1', 'ann'), add('x1', 'ann'), chat('x1', 'ann')],
      'Does not arrive 1 time in 3: whenever it lands on st2.',
    ],
  ])('names the server and never the kind of request: %s', (_title, servers, requests, sentence) => {
    const topology = reference({ servers, users: { ann: { connectedServer: 's1' } } });
    const patterns = patternsOf(topology, tally(topology, requests, initialState, 60, LIST));
    expect(patterns).toMatchObject([['inbound', { kind: 'landing', servers: ['s2'], alsoPeople: [] }]]);
    expect(plainly(findingsSaid(topology, patterns))).toEqual([sentence]);
  });

  test('by the external user, where two communities write', () => {
    const base = reference({ gateway: { blockedDomains: ['rival.example'] } });
    const yara = { id: 'x2', name: 'Yara', mail: 'yara@rival.example', position: [0, 0] as const };
    const topology = { ...base, externals: [...base.externals, yara] };
    const counted = tally(topology, [add('x1', 'ann'), add('x2', 'ann')], initialState, 60);
    expect(plainly(findingsSaid(topology, patternsOf(topology, counted)))).toEqual([
      'Never arrives for Yara, always for Xavier.',
    ]);
  });

  test('many people are not all named', () => {
    const ids = Array.from({ length: 10 }, (_, at) => `u${at}`);
    const users = Object.fromEntries(ids.map((id, at) => [id, { connectedServer: 's1', externalAccess: at >= 5 }]));
    expect(
      plainly(
        said(
          { users },
          ids.map((id) => chat('x1', id)),
          1000,
          SHUFFLED,
        ),
      ),
    ).toEqual(['Never arrives for U0 and 4 more, always for the other 5.']);
  });
});

describe('told as short points', () => {
  const share = { failed: 7, total: 48 };
  const topology = reference();
  const irregular = { kind: 'irregular', share, beforeServers: false, servers: [], people: [] } as const;
  const told = (direction: 'inbound' | 'outbound', pattern: Pattern) =>
    findingsTold(topology, [[direction, pattern]]).map(({ lead, points }) => plainly([lead, ...points]));

  test('where, for whom, and that it is not each time', () => {
    expect(told('inbound', { ...irregular, servers: ['s1', 's2'], people: ['ann'] })).toEqual([
      ['Does not arrive 7 of 48 times:', 'Only when it lands on st1 or st2.', 'Only for Ann.', 'But not each time.'],
    ]);
    expect(told('outbound', { ...irregular, people: ['ann'] })).toEqual([
      ['Does not leave the gateway 7 of 48 times:', 'Only from Ann.', 'But not each time.'],
    ]);
  });

  test('one thing stays one sentence', () => {
    expect(told('inbound', irregular)).toEqual([
      ['Does not arrive 7 of 48 times, and neither server nor user alone tells when.'],
    ]);
    expect(told('inbound', { ...irregular, beforeServers: true })).toEqual([
      ['Does not arrive 7 of 48 times: it ends before it lands on any server.'],
    ]);
  });

  test('two meetings are two points', () => {
    const meetings = [
      { servers: ['s1'], users: ['ann'] },
      { servers: ['s2'], users: ['bob'] },
    ];
    expect(told('inbound', { kind: 'meeting', share, meetings })).toEqual([
      ['Does not arrive 7 of 48 times:', 'Whenever it lands on st1 for Ann.', 'Whenever it lands on st2 for Bob.'],
    ]);
  });
});

test('a list that keeps step with the servers cannot tell server from user, and says so', () => {
  const topology = reference({ users: CLEO, servers: down('s3') });
  const requests = [add('x1', 'ann'), add('x1', 'bob'), add('x1', 'cleo')];
  const inOrder = patternsOf(topology, tally(topology, requests, initialState, 60, LIST));
  expect(inOrder).toMatchObject([['inbound', { kind: 'landing', servers: ['s3'], alsoPeople: ['cleo'] }]]);
  const [[, pattern] = []] = inOrder;
  if (pattern?.kind !== 'landing') throw new Error('a pattern by landing');
  expect(plainly(eitherSaid(topology, pattern))).toContain(
    'also for Cleo: the list of requests keeps step with the turns, so st3 and Cleo always meet.',
  );
  const shuffled = patternsOf(topology, tally(topology, requests, initialState, 60, SHUFFLED));
  expect(shuffled).toMatchObject([['inbound', { kind: 'landing', servers: ['s3'], alsoPeople: [] }]]);
});

test('a pattern never says more than the tally shows', () => {
  const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1 });
  fc.assert(
    fc.property(playgrounds, fc.integer({ min: 1, max: 120 }), fc.nat(), ({ topology, requests, state }, n, seed) => {
      const counted = tally(topology, requests, state, n, { what: 'shuffled', seed });
      const patterns = patternsOf(topology, counted);
      expect(plainly(patterns.map(([direction]) => direction))).toEqual(
        (['inbound', 'outbound'] as const).filter((direction) => counted.directions[direction].total > 0),
      );
      for (const [direction, pattern] of patterns) {
        const { total, failed } = counted.directions[direction];
        expect(plainly(pattern.kind === 'never')).toBe(failed === 0);
        expect(plainly(pattern.kind === 'always')).toBe(failed > 0 && failed === total);
        if (pattern.kind === 'landing' || pattern.kind === 'irregular') {
          for (const [id, landed] of counted.landed) {
            if (pattern.kind === 'landing')
              expect(plainly(landed.failed)).toBe(pattern.servers.includes(id) ? landed.total : 0);
            else if (pattern.servers.length > 0 && !pattern.servers.includes(id)) expect(landed.failed).toBe(0);
          }
        }
        if (pattern.kind === 'people') {
          for (const id of pattern.people) {
            const share = counted.people.get(id)?.[direction];
            expect(plainly(share?.failed)).toBe(share?.total);
          }
          for (const id of pattern.others) expect(counted.people.get(id)?.[direction].failed).toBe(0);
        }
        for (const sentence of findingsSaid(topology, patterns)) expect(plainly(sentence)).toMatch(/^\S.*\.$/s);
        for (const { lead, points } of findingsTold(topology, patterns)) {
          expect(points.length).not.toBe(1);
          expect(plainly(lead)).toMatch(points.length === 0 ? /^\S.*\.$/s : /^\S.*:$/s);
          for (const point of points) expect(plainly(point)).toMatch(/^\p{Lu}.*\.$/su);
        }
      }
    }),
    { numRuns: 150 },
  );
});

describe('contact and chat in turn', () => {
  const inTurn = [add('x1', 'ann'), chat('x1', 'ann')];
  const landing = (change: Change, requests: readonly Request[]) => {
    const topology = reference(change);
    const [[, pattern] = []] = patternsOf(topology, tally(topology, requests, initialState, 60, LIST));
    if (pattern?.kind !== 'landing') throw new Error('it goes by the landing server');
    return { pattern, said: plainly(notTheKindSaid(topology, pattern)) };
  };

  test('on two servers: every chat fails, and the cause is the server, not the kind', () => {
    const two = { servers: { s2: { port1516Open: false }, s3: { discovered: false } } };
    const { pattern, said: text } = landing(two, inTurn);
    expect(pattern.alsoKinds).toEqual(['chat']);
    expect(text).toBe(
      'Every chat fails here and nothing else, but it is not the kind: the list of requests keeps step with the turns, so each of them lands on st2. What lands there fails, whatever it is.',
    );
    expect(landing(two, inTurn.slice(0, 1)).pattern.alsoKinds).toEqual([]);
  });

  test('on three the kinds do not keep step', () => {
    expect(landing({ servers: down('s2') }, inTurn).pattern.alsoKinds).toEqual([]);
  });

  test('what has landed ends alike whatever its kind', () => {
    fc.assert(
      fc.property(arbitraryPlayground({ minServers: 1, minPeople: 1 }), ({ topology }) => {
        for (const { id } of topology.servers) {
          const [user, external] = [topology.users[0]?.id ?? '', topology.externals[0]?.id ?? ''];
          const ends = [add(external, user), chat(external, user)].map((request) => {
            const { trace } = route(topology, request, { ...initialState, next: id });
            return { landed: landingServer(trace), failed: !arrived(trace.verdict) };
          });
          if (ends.every(({ landed }) => landed !== null)) expect(ends[0]).toEqual(ends[1]);
        }
      }),
    );
  });
});
