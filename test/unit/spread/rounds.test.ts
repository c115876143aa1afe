/** The last landings, turn by turn: a server always stands at the same place of its turn. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialState } from '../../../src/routing/route';
import { roundsOf } from '../../../src/spread/rounds';
import { rowsOf, spanOf, sumOf } from '../../../src/spread/rows';
import { tally } from '../../../src/spread/tally';
import { roundRobinList } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { add, chat, reference } from '../routing/reference';

test('turns of three, the first without its beginning', () => {
  const topology = reference();
  const rounds = roundsOf(topology, tally(topology, [add('x1', 'ann')], initialState, 61));
  expect(rounds.map((round) => round.map(({ seat }) => seat).join(''))).toEqual([
    '23',
    ...Array.from({ length: 19 }, () => '123'),
    '1',
  ]);
  expect(rounds[0]?.[0]?.number).toBe(2);
  expect(rounds.at(-1)?.[0]?.number).toBe(61);
});

test('a refused request has no seat and stays in the turn it came in; an outbound one is left out', () => {
  const topology = reference({ users: { bob: { externalAccess: false } } });
  const requests = [add('x1', 'ann'), add('x1', 'bob'), chat('ann', 'x1')];
  const rounds = roundsOf(topology, tally(topology, requests, initialState, 12));
  expect(rounds.map((round) => round.map(({ seat }) => seat))).toEqual([
    [1, null, 2, null, 3, null],
    [1, null],
  ]);
});

test('seats rise within a turn, and joined the turns are the last landings', () => {
  const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1 });
  fc.assert(
    fc.property(playgrounds, fc.integer({ min: 0, max: 130 }), ({ topology, requests, state }, n) => {
      const counted = tally(topology, requests, state, n);
      const rounds = roundsOf(topology, counted);
      const landings = rounds.flat();
      expect(landings.map(({ landing }) => landing)).toEqual(counted.recent.map(({ landing }) => landing));
      for (const round of rounds) {
        const seats = round.flatMap(({ seat }) => (seat === null ? [] : [seat]));
        expect(seats).toEqual([...new Set(seats)].toSorted((a, b) => a - b));
      }
      const list = roundRobinList(topology);
      for (const { seat, landing } of landings) expect(seat === null ? null : list[seat - 1]).toBe(landing);
    }),
  );
});

test('rows carry seats, sums and spans of the servers that take turns', () => {
  const topology = reference({ gateway: { configuredServer: 's2' }, servers: { s4: { discovered: false } } });
  const rows = rowsOf(topology, tally(topology, [add('x1', 'ann')], initialState, 10));
  expect(rows.map(({ id, seat, landings }) => [id, seat, landings])).toEqual([
    ['s2', 1, 4],
    ['s1', 2, 3],
    ['s3', 3, 3],
    ['s4', null, 0],
  ]);
  expect(sumOf(rows, 'landings')).toBe(10);
  expect(spanOf(rows, 'landings')).toEqual({ least: 3, most: 4 });
  expect(spanOf([], 'landings')).toBeNull();
});
