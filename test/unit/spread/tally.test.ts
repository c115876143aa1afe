/** A tally is what folding `run` over the repeated script would count, in one go or in slices. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GatewayState, initialState, type Request, run } from '../../../src/routing/route';
import { RULE_CODES, type RuleCode } from '../../../src/routing/rules';
import { landingServer, lastStep } from '../../../src/routing/trace';
import { type Tally, tally, tallySlices } from '../../../src/spread/tally';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { add, chat, reference } from '../routing/reference';

/** The same counts the long way. */
function folded(topology: Topology, requests: readonly Request[], from: GatewayState, n: number): Tally {
  const script =
    requests.length === 0 ? [] : Array.from({ length: n }, (_, i) => requests[i % requests.length] ?? add('', ''));
  const { traces, state } = run(topology, script, from);
  const counted = <T>(values: readonly T[], value: T): number => values.filter((one) => one === value).length;
  const verdicts = traces.map((trace) => trace.verdict);
  const rules = traces.map((trace) => lastStep(trace).rule);
  const landings = traces.map(landingServer);
  return {
    total: traces.length,
    verdicts: {
      delivered: counted(verdicts, 'delivered'),
      offline: counted(verdicts, 'offline'),
      refused: counted(verdicts, 'refused'),
      'not delivered': counted(verdicts, 'not delivered'),
    },
    endings: new Map(
      RULE_CODES.map((code): [RuleCode, number] => [code, counted(rules, code)]).filter(([, count]) => count > 0),
    ),
    landings: new Map(roundRobinList(topology).map((id) => [id, counted(landings, id)])),
    state,
  };
}

describe('tally', () => {
  const lengths = fc.integer({ min: 0, max: 60 });
  const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1 });

  test('equals folding run', () => {
    fc.assert(
      fc.property(playgrounds, lengths, ({ topology, requests, state }, n) => {
        const counted = tally(topology, requests, state, n);
        const expected = folded(topology, requests, state, n);
        expect(counted).toEqual(expected);
        expect([...counted.endings.keys()]).toEqual([...expected.endings.keys()]);
        expect([...counted.landings.keys()]).toEqual([...expected.landings.keys()]);
      }),
      { numRuns: 300 },
    );
  });

  test('in slices counts from the first request, ends the same, and leaves earlier slices as they were', () => {
    fc.assert(
      fc.property(playgrounds, lengths, fc.integer({ min: 1, max: 20 }), ({ topology, requests, state }, n, slice) => {
        const slices = [...tallySlices(topology, requests, state, n, slice)];
        const counted = requests.length === 0 ? 0 : n;
        expect(slices).toHaveLength(Math.ceil(counted / slice));
        slices.forEach((part, index) => {
          expect(part).toEqual(tally(topology, requests, state, Math.min(counted, (index + 1) * slice)));
        });
      }),
    );
  });

  test('one server of three blocked on port 1516 stops a third: BLK-1516', () => {
    const topology = reference({ servers: { s3: { port1516Open: false } } });
    const counted = tally(topology, [add('x1', 'ann')], initialState, 300_000);
    expect(counted.verdicts).toEqual({ delivered: 200_000, offline: 0, refused: 0, 'not delivered': 100_000 });
    expect([...counted.endings]).toEqual([
      ['IN-DELIVER', 200_000],
      ['BLK-1516', 100_000],
    ]);
    expect([...counted.landings.values()]).toEqual([100_000, 100_000, 100_000]);
  });

  test('a session limit is met on the way, for its kind only: REF-SESSIONS', () => {
    const topology = reference({ gateway: { maxChats: 1000 } });
    const counted = tally(topology, [chat('x1', 'ann'), add('x1', 'bob')], initialState, 100_000);
    expect(counted.endings.get('REF-SESSIONS')).toBe(49_000);
    expect(counted.state).toMatchObject({ chats: 1000, presences: 50_000 });
  });

  test('without a script all is zero, and the state stays', () => {
    const state = { next: 's2', chats: 3, presences: 4 };
    expect(tally(reference(), [], state, 1000)).toEqual({
      total: 0,
      verdicts: { delivered: 0, offline: 0, refused: 0, 'not delivered': 0 },
      endings: new Map(),
      landings: new Map([
        ['s1', 0],
        ['s2', 0],
        ['s3', 0],
      ]),
      state,
    });
  });

  test('refuses slices of nothing', () => {
    expect(() => tallySlices(reference(), [add('x1', 'ann')], initialState, 1, 0).next()).toThrow(RangeError);
  });

  test('refuses what route refuses', () => {
    expect(() => tally(reference(), [add('x1', 'x1')], initialState, 1)).toThrow(RangeError);
  });
});
