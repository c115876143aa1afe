/** One verdict for one request, whoever counts it: the steps, the matrix, Repeat and the tickets. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectsBetween } from '../../../src/consequences/effects';
import { cellAt, matrixOf } from '../../../src/consequences/matrix';
import { arrived } from '../../../src/outcomes/ending';
import { directionOf, requestOf, traceOf } from '../../../src/outcomes/trials';
import { describeVerdict } from '../../../src/routing/describe';
import { VERDICT_KEYS, verdictLabel } from '../../../src/routing/endings';
import { initialState } from '../../../src/routing/route';
import { tally } from '../../../src/spread/tally';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';

test('steps, matrix and Repeat give the same verdict for the same trial, and count it as arrived or not alike', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbitraryTopology({ minPeople: 1, minServers: 1 }), (topology) => {
      const external = topology.externals[0]?.id ?? '';
      const matrix = matrixOf(topology, external);
      matrix.users.forEach((user, row) => {
        matrix.columns.forEach((trial, column) => {
          const { verdict, rule } = cellAt(matrix, row, column);
          const trace = traceOf(topology, external, user, trial);
          const direction = directionOf(trial.group);
          expect(trace.direction).toBe(direction);
          expect(trace.verdict).toBe(verdict);
          expect(describeVerdict(topology, trace).startsWith(`${verdictLabel(verdict, direction)}. `)).toBe(true);
          const counted = tally(
            topology,
            [requestOf(external, user, trial.group)],
            { ...initialState, next: trial.landing },
            1,
          );
          expect(VERDICT_KEYS.filter((key) => counted.verdicts[key] > 0)).toEqual([verdict]);
          expect([...counted.endings.keys()]).toEqual([rule]);
          expect(counted.failed).toBe(arrived(verdict) ? 0 : 1);
          seen.add(verdict);
        });
      });
    }),
    { numRuns: 50 },
  );
  expect([...seen].toSorted()).toEqual([...VERDICT_KEYS].toSorted());
});

test('the share that a ticket counts is that of the trials that did not arrive', () => {
  fc.assert(
    fc.property(arbitraryTopology({ minPeople: 1, minServers: 1 }), (topology) => {
      const external = topology.externals[0]?.id ?? '';
      const without: Topology = { ...topology, gateway: topology.gateway && { ...topology.gateway, running: false } };
      const [then, now] = [matrixOf(topology, external), matrixOf(without, external)];
      const { affected } = effectsBetween({ topology, matrix: then }, { topology: without, matrix: now });
      for (const { user, shares } of affected) {
        for (const { group, before } of shares) {
          const tried = then.columns.filter((trial) => trial.group === group);
          const missing = tried.filter((trial) => !arrived(traceOf(topology, external, user, trial).verdict));
          expect(before).toMatchObject({ failing: missing.length, of: tried.length });
        }
      }
    }),
  );
});

test('what shows offline counts as not arrived; only what was delivered or left the gateway arrived', () => {
  expect(VERDICT_KEYS.filter(arrived)).toEqual(['delivered']);
});
