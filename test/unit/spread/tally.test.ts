/** A tally is what folding `run` over the chosen requests would count, in one go or in stretches. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../../src/routing/route';
import type { Choice } from '../../../src/spread/choice';
import { redirectsOf, type ServerCounts } from '../../../src/spread/sums';
import { startCounting, tally } from '../../../src/spread/tally';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { allOn } from '../healthy';
import { add, chat, reference, times } from '../routing/reference';
import { folded } from './folded';

const LIST: Choice = { what: 'list' };
const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.nat({ max: 8 }).map((request): Choice => ({ what: 'request', request })),
  fc.constant(LIST),
  fc.nat().map((seed): Choice => ({ what: 'shuffled', seed })),
);
const lengths = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 55, max: 150 }));
const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1 });

const counts = (given: Partial<ServerCounts>): ServerCounts => ({
  landings: 0,
  lookups: 0,
  redirectsIn: 0,
  redirectsOut: 0,
  deliveries: 0,
  failures: 0,
  ...given,
});

describe('tally', () => {
  test('equals folding run, whatever is repeated: counts, streaks and the last landings', () => {
    fc.assert(
      fc.property(playgrounds, choices, lengths, ({ topology, requests, state }, choice, n) => {
        const counted = tally(topology, requests, state, n, choice);
        const expected = folded(topology, requests, state, n, choice);
        expect(counted).toEqual(expected);
        for (const order of ['endings', 'servers', 'people'] as const)
          expect([...counted[order].keys()]).toEqual([...expected[order].keys()]);
      }),
      { numRuns: 200 },
    );
  });

  test('in stretches counts the same, and leaves earlier tallies as they were', () => {
    const stretches = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(playgrounds, choices, stretches, ({ topology, requests, state }, choice, parts) => {
        const counting = startCounting(topology, requests, state, choice);
        const tallies = parts.map((part) => {
          counting.advance(part);
          return counting.tally();
        });
        let done = 0;
        parts.forEach((part, index) => {
          done += part;
          expect(tallies[index]).toEqual(tally(topology, requests, state, done, choice));
        });
      }),
    );
  });

  test('every request counts once in each of its sums', () => {
    fc.assert(
      fc.property(playgrounds, choices, lengths, ({ topology, requests, state }, choice, n) => {
        const { total, failed, verdicts, endings, directions, servers, ...rest } = tally(
          topology,
          requests,
          state,
          n,
          choice,
        );
        const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);
        const of = (key: keyof ServerCounts): number => sum([...servers.values()].map((server) => server[key]));
        expect(sum(Object.values(verdicts))).toBe(total);
        expect(sum(endings.values())).toBe(total);
        expect(directions.inbound.total + directions.outbound.total).toBe(total);
        expect(total - failed).toBe(verdicts.delivered);
        expect(of('failures') + rest.failedBeforeServers).toBe(failed);
        expect(of('deliveries')).toBe(directions.inbound.total - directions.inbound.failed);
        expect(of('redirectsIn')).toBe(of('redirectsOut'));
        expect(rest.recent).toHaveLength(Math.min(60, directions.inbound.total));
      }),
    );
  });

  test('landings are even within one when every server is healthy', () => {
    fc.assert(
      fc.property(playgrounds, choices, lengths, ({ topology, requests, state }, choice, n) => {
        const list = new Set(roundRobinList(topology));
        const healthy: Topology = {
          ...topology,
          servers: topology.servers.map((server) => ({
            ...server,
            ...allOn('server'),
            discovered: server.discovered,
          })),
        };
        const { servers } = tally(healthy, requests, state, n, choice);
        const landings = [...servers].filter(([id]) => list.has(id)).map(([, { landings: landed }]) => landed);
        expect(Math.max(0, ...landings) - Math.min(Number.POSITIVE_INFINITY, ...landings)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('one server of three blocked on port 1516 stops a third: BLK-1516, scenario 21', () => {
    const topology = reference({ servers: { s3: { port1516Open: false } } });
    const counted = tally(topology, [add('x1', 'ann')], initialState, 300_000);
    expect(counted.verdicts).toEqual({ delivered: 200_000, offline: 0, refused: 0, 'not delivered': 100_000 });
    expect([...counted.endings]).toEqual([
      ['IN-DELIVER', 200_000],
      ['BLK-1516', 100_000],
    ]);
    expect([...counted.servers]).toEqual([
      ['s1', counts({ landings: 100_000, lookups: 100_000, redirectsOut: 100_000 })],
      ['s2', counts({ landings: 100_000, lookups: 100_000, redirectsIn: 100_000, deliveries: 200_000 })],
      ['s3', counts({ landings: 100_000, failures: 100_000 })],
    ]);
    expect(counted.longestStreak).toBe(1);
    expect(counted.recent.at(-1)).toEqual({
      request: 0,
      landing: 's3',
      verdict: 'not delivered',
      rule: 'BLK-1516',
    });
  });

  test.each([1, 2, 3, 5, 10])('with even log-ons and no home servers %i servers redirect 1 − 1/n of the time', (n) => {
    const ids = Array.from({ length: n }, (_, index) => index + 1);
    const { servers, ...topology } = reference({
      servers: Object.fromEntries(ids.map((number) => [`s${number}`, {}])),
      users: Object.fromEntries(ids.map((number) => [`u${number}`, { connectedServer: `s${number}` }])),
    });
    const even = { ...topology, servers: servers.slice(0, n) };
    for (const id of ids) {
      const counted = tally(even, [chat('x1', `u${id}`)], initialState, 100 * n);
      expect(redirectsOf(counted) / counted.directions.inbound.total).toBeCloseTo(1 - 1 / n, 12);
    }
  });

  test('a failed lookup is a lookup: BLK-FILTER, scenario 24', () => {
    const topology = reference({ servers: { s3: { filterFindsMail: false } } });
    const { servers } = tally(topology, [add('x1', 'ann')], initialState, 3);
    expect(servers.get('s3')).toEqual(counts({ landings: 1, lookups: 1, failures: 1 }));
  });

  test('outbound failures are counted at the server the sender is logged in to: scenario 46', () => {
    const topology = reference({ servers: { s3: { port1516Open: false } } });
    const { servers, longestStreak } = tally(topology, [add('bob', 'x1')], initialState, 10);
    expect(servers.get('s3')).toEqual(counts({ lookups: 10, failures: 10 }));
    expect(longestStreak).toBe(10);
  });

  test('a failure before any server is counted at none: REF-DOMAIN, scenario 37', () => {
    const topology = reference({ gateway: { blockedDomains: ['partner.example'] } });
    const { servers, failedBeforeServers } = tally(topology, [add('x1', 'ann')], initialState, 10);
    expect([...servers.values()]).toEqual([counts({}), counts({}), counts({})]);
    expect(failedBeforeServers).toBe(10);
  });

  test('a session limit is met on the way, for its kind only: REF-SESSIONS', () => {
    const topology = reference({ gateway: { maxChats: 1000 } });
    const counted = tally(topology, [chat('x1', 'ann'), add('x1', 'bob')], initialState, 100_000, LIST);
    expect(counted.endings.get('REF-SESSIONS')).toBe(49_000);
    expect(counted.state).toMatchObject({ chats: 1000, presences: 50_000 });
  });

  test.each([
    ['an empty list', [], LIST],
    ['an empty list shuffled', [], { what: 'shuffled', seed: 1 }],
    ['a request that is not in the list', [add('x1', 'ann')], { what: 'request', request: 1 }],
  ] as const)('of %s all is zero, and the state stays', (_title, requests, choice) => {
    const state = { next: 's2', chats: 3, presences: 4 };
    const counted = tally(reference(), requests, state, 1000, choice);
    expect(counted).toMatchObject({ total: 0, failed: 0, longestStreak: 0, recent: [], state });
    expect([...counted.servers]).toEqual([
      ['s1', counts({})],
      ['s2', counts({})],
      ['s3', counts({})],
    ]);
  });

  test('refuses what route refuses', () => {
    expect(() => tally(reference(), times(2, add('x1', 'x1')), initialState, 1)).toThrow(RangeError);
  });
});
