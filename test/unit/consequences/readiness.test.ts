/** The readiness table agrees with the catalog, the round-robin list and the faults that stand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEEDS, needLabel, readinessOf } from '../../../src/consequences/readiness';
import { faultName, faultsOf } from '../../../src/topology/faults';
import { roundRobinList } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { plainly } from '../plainly';
import { type Change, reference } from '../routing/reference';

const rowOf = (change: Change, server: string) => readinessOf(reference(change)).find((row) => row.server === server);

describe('readinessOf', () => {
  it('finds nothing wrong in a healthy community', () => {
    expect(plainly(readinessOf(reference()).map(({ name, seat, faults }) => [name, seat, faults]))).toEqual([
      ['st1', 1, 0],
      ['st2', 2, 0],
      ['st3', 3, 0],
    ]);
    const values = Object.values(rowOf({}, 's2')?.needs ?? {}).map(({ value }) => value);
    const known = ['Running', 'Open', 'Trusted', 'Reachable', 'Yes', 'All there', 'Discovered'];
    // In this order, whatever else a server may come to need.
    expect(plainly(values.filter((value) => known.includes(value)))).toEqual(known);
  });

  it.each(NEEDS)('names the fault of %s by its staff name', (need) => {
    const row = rowOf({ servers: { s2: { [need]: false } } }, 's2');
    expect(plainly(row?.needs[need].fault)).toBe(faultName('server', need));
    expect(row?.faults).toBe(1);
    expect(plainly(needLabel(need))).not.toBe(need);
  });

  it('knows that the configured server need not be discovered', () => {
    const row = rowOf({ servers: { s1: { discovered: false } } }, 's1');
    expect(row).toMatchObject({
      seat: 1,
      faults: 0,
      needs: { discovered: { value: 'Configured server', fault: null } },
    });
  });

  it('lists blocked links at both ends', () => {
    const change: Change = { blocked: [['s1', 's3']] };
    expect(plainly(['s1', 's2', 's3'].map((id) => rowOf(change, id)?.blockedTo.map(({ name }) => name)))).toEqual([
      ['st3'],
      [],
      ['st1'],
    ]);
  });

  it('gives seats as the round-robin list has them, and counts the faults, on any topology', () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const rows = readinessOf(topology);
        expect(plainly(rows.map(({ server }) => server))).toEqual(topology.servers.map(({ id }) => id));
        const seated = rows.filter(({ seat }) => seat !== null).sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0));
        expect(plainly(seated.map(({ server }) => server))).toEqual(roundRobinList(topology));
        for (const { server, faults } of rows) {
          const known = faultsOf(topology, server).filter(
            ({ attribute }) => attribute !== 'discovered' || server !== topology.gateway?.configuredServer,
          );
          expect(plainly(faults)).toBe(known.length);
        }
      }),
    );
  });
});
