/** The three places of the local user of a request and the turns, at each step, and that canvas and diagram show them alike. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LOOK, looksAt } from '../../../src/canvas/looks';
import { sequenceOf } from '../../../src/diagram/sequence';
import { lastTurn, localUserOf, NO_TURNS, placesAt, placesOf, turnsAt } from '../../../src/outcomes/places';
import type { RuleCode } from '../../../src/routing/codes';
import { initialState, type Request, route, run } from '../../../src/routing/route';
import { pickOf, type Trace } from '../../../src/routing/trace';
import { findCluster, findServer, roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { add, type Change, chat, reference } from '../routing/reference';

const traceOf = (topology: Topology, request: Request, next: string | null = null): Trace =>
  route(topology, request, { ...initialState, next }).trace;
const stepOf = (trace: Trace, rule: RuleCode): number => trace.steps.findIndex((step) => step.rule === rule);
const texts = (topology: Topology, trace: Trace, step = trace.steps.length - 1): readonly string[] =>
  placesAt(topology, trace, step).map(({ name, at }) => `${name} ${at}`);

describe('the places at the end of a request', () => {
  const cases: readonly { code: RuleCode; change: Change; request: Request; places: readonly string[] }[] = [
    { code: 'IN-DELIVER', change: {}, request: chat('x1', 'ann'), places: ['landed s1', 'connected s2'] },
    {
      code: 'OFF-HOME',
      change: { users: { ann: { connectedServer: 's3', homeServer: 's2' } } },
      request: chat('x1', 'ann'),
      places: ['landed s1', 'connected s3', 'home s2'],
    },
    {
      code: 'OFF-USER',
      change: { users: { ann: { connectedServer: null, homeServer: 's2' } } },
      request: chat('x1', 'ann'),
      places: ['landed s1', 'home s2'],
    },
    {
      code: 'OFF-USER',
      change: { servers: { s2: { running: false } } },
      request: chat('x1', 'ann'),
      places: ['landed s1'],
    },
    {
      code: 'BLK-1516',
      change: { servers: { s1: { port1516Open: false } } },
      request: chat('x1', 'ann'),
      places: ['connected s2'],
    },
    {
      code: 'BLK-HOME',
      change: { users: { ann: { homeServer: 'st9' } } },
      request: chat('x1', 'ann'),
      places: ['landed s1', 'connected s2', 'home st9'],
    },
    {
      code: 'REF-ACCESS',
      change: { users: { ann: { externalAccess: false } } },
      request: chat('x1', 'ann'),
      places: ['connected s2'],
    },
    {
      code: 'OUT-DELIVER',
      change: { users: { ann: { homeServer: 's3' } } },
      request: add('ann', 'x1'),
      places: ['connected s2', 'home s3'],
    },
  ];
  test.each(cases)('$code: $places', ({ code, change, request, places }) => {
    const topology = reference(change);
    const trace = traceOf(topology, request);
    expect(trace.steps.at(-1)?.rule).toBe(code);
    expect(texts(topology, trace)).toEqual(places);
  });
});

test('IN-FORWARD: from the step at which it got through a request has landed, not from IN-PICK', () => {
  const topology = reference();
  const trace = traceOf(topology, chat('x1', 'ann'));
  const through = stepOf(trace, 'IN-FORWARD');
  expect(through).toBeGreaterThan(stepOf(trace, 'IN-PICK'));
  expect(placesOf(topology, trace)).toEqual([
    { name: 'landed', at: 's1', since: through },
    { name: 'connected', at: 's2', since: 0 },
  ]);
  expect(texts(topology, trace, -1)).toEqual(['connected s2']);
  expect(texts(topology, trace, through - 1)).toEqual(['connected s2']);
  expect(texts(topology, trace, through)).toEqual(['landed s1', 'connected s2']);
});

test('the local user is the one asked, and outbound the one who asks', () => {
  const topology = reference();
  expect(localUserOf(traceOf(topology, chat('x1', 'ann')))).toBe('ann');
  expect(localUserOf(traceOf(topology, chat('ann', 'x1')))).toBe('ann');
});

describe('the turns', () => {
  const topology = reference();
  const trace = traceOf(topology, chat('x1', 'ann'), 's2');

  test('IN-PICK moves them on', () => {
    const found = { next: 's2', last: 's1' };
    const pick = stepOf(trace, 'IN-PICK');
    expect(turnsAt(topology, trace, -1, found)).toEqual(found);
    expect(turnsAt(topology, trace, pick - 1, found)).toEqual(found);
    expect(turnsAt(topology, trace, pick, found)).toEqual({ next: 's3', last: 's2' });
    expect(turnsAt(topology, trace, trace.steps.length - 1, found)).toEqual({ next: 's3', last: 's2' });
  });

  test('OUT-DELIVER takes none', () => {
    const outbound = traceOf(topology, chat('ann', 'x1'), 's3');
    const found = { next: 's3', last: 's2' };
    expect(turnsAt(topology, outbound, outbound.steps.length - 1, found)).toEqual(found);
  });

  test('without a request the turn is the one given, or that of the first in the list', () => {
    expect(turnsAt(topology, null, -1, NO_TURNS)).toEqual({ next: 's1', last: null });
    expect(turnsAt(topology, null, -1, { next: 's2', last: 's1' })).toEqual({ next: 's2', last: 's1' });
    expect(turnsAt(reference({ gateway: null }), null, -1, NO_TURNS)).toEqual(NO_TURNS);
  });
});

test('who had the last turn is the server of the last request that was handed out', () => {
  const { traces } = run(reference(), [chat('x1', 'ann'), chat('x1', 'bob'), chat('ann', 'x1')], initialState);
  expect([0, 1, 2, 3].map((before) => lastTurn(traces, before))).toEqual([null, 's1', 's2', 's2']);
  expect(lastTurn(traces)).toBe('s2');
});

test('in any playground canvas and diagram show the same places, and the canvas the same turns', () => {
  let landed = 0;
  fc.assert(
    fc.property(
      arbitraryPlayground({ minPeople: 1, minServers: 1, maxRequests: 4 }),
      ({ topology, requests, state }) => {
        const { traces } = run(topology, requests, state);
        traces.forEach((trace, index) => {
          const { lifelines } = sequenceOf(topology, trace, 'show');
          const found = { next: state.next, last: lastTurn(traces, index) };
          for (let step = -1; step < trace.steps.length; step += 1) {
            const places = placesAt(topology, trace, step);
            landed += places.some(({ name }) => name === 'landed') ? 1 : 0;
            const looks = looksAt(topology, trace, step, found);
            const worn = [...looks].flatMap(([id, look]) => look.tags.map((tag) => `${tag} ${id}`));
            expect(worn.toSorted()).toEqual(places.map(({ name, at }) => `${name} ${at}`).toSorted());

            const members = (at: string): readonly string[] =>
              findCluster(topology, at)
                ? topology.servers.filter(({ cluster }) => cluster === at).map(({ id }) => id)
                : [at];
            const drawn = lifelines.flatMap(({ id, tags }) =>
              tags.filter(({ since }) => since <= Math.max(step, 0)).map(({ sign }) => `${sign} ${id}`),
            );
            const expected = places
              .flatMap(({ name, at }) => (name === 'home' ? members(at) : [at]).map((id) => ({ name, id })))
              .filter(({ id }) => findServer(topology, id));
            expect(drawn.toSorted()).toEqual(expected.map(({ name, id }) => `${name} ${id}`).toSorted());

            const { next, last } = turnsAt(topology, trace, step, found);
            for (const id of roundRobinList(topology)) {
              const { isNext, wasLast } = looks.get(id) ?? EMPTY_LOOK;
              expect([isNext, wasLast]).toEqual([id === next, id === last]);
            }
          }
          const end = turnsAt(topology, trace, trace.steps.length - 1, found);
          if (pickOf(trace) >= 0) expect(end.last).toBe(lastTurn(traces, index + 1));
        });
      },
    ),
  );
  expect(landed).toBeGreaterThan(20);
});
