import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIndex, orderRows } from '../../../src/inspector/order';
import { moveServer } from '../../../src/playground/edits';
import { EMPTY_PLAYGROUND } from '../../../src/playground/playground';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { serversOnly } from './example';

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id);

describe('order of the servers', () => {
  it('seats the configured server first, wherever it stands in the document', () => {
    const { listed } = orderRows(serversOnly(['s1', 's2', 's3'], [], 's3'));
    expect(listed.map(({ id, seat, fixed }) => [id, seat, fixed])).toEqual([
      ['s3', 1, true],
      ['s1', 2, false],
      ['s2', 3, false],
    ]);
  });

  it('leaves those outside that are not discovered', () => {
    const { listed, outside } = orderRows(serversOnly(['s1', 's2', 's3'], ['s2']));
    expect(ids(listed)).toEqual(['s1', 's3']);
    expect(outside.map(({ id, seat }) => [id, seat])).toEqual([['s2', null]]);
  });

  it('without a configured server gives no seats and keeps none first (BLK-NOSERVER)', () => {
    const bare: Topology = { ...serversOnly(['s1', 's2', 's3'], ['s1']), gateway: null };
    const { listed, outside } = orderRows(bare);
    expect(listed.map(({ id, seat, fixed }) => [id, seat, fixed])).toEqual([
      ['s2', null, false],
      ['s3', null, false],
    ]);
    expect(ids(outside)).toEqual(['s1']);
  });
});

describe('moving a server', () => {
  const topology = serversOnly(['s1', 's2', 's3', 's4', 's5'], ['s3']);

  it.each([
    ['one down', 's2', 2, ['s1', 's4', 's2', 's5']],
    ['to the end', 's2', 9, ['s1', 's4', 's5', 's2']],
    ['before the configured server: right behind it', 's5', 0, ['s1', 's5', 's2', 's4']],
  ])('%s', (_, id, place, list) => {
    const index = documentIndex(topology, id, place);
    expect(index).not.toBeNull();
    const moved = moveServer({ ...EMPTY_PLAYGROUND, topology }, id, index ?? -1);
    expect(roundRobinList(moved.topology)).toEqual(list);
  });

  it.each([
    ['to its own place', 's2', 1],
    ['of the configured server', 's1', 2],
    ['of one that is not discovered', 's3', 1],
    ['of one that does not exist', 's9', 1],
  ])('%s changes nothing', (_, id, place) => {
    expect(documentIndex(topology, id, place)).toBeNull();
  });

  it('lands at the place asked for and leaves the others in their order', () => {
    const all = ['s1', 's2', 's3', 's4', 's5', 's6'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 2 }),
        fc.subarray(all),
        fc.option(fc.nat(5)),
        fc.nat(5),
        fc.nat(5),
        (servers, outside, configured, which, place) => {
          const topology = serversOnly(
            servers,
            outside,
            configured === null ? undefined : servers[configured % servers.length],
          );
          const bare: Topology = configured === null ? { ...topology, gateway: null } : topology;
          const before = ids(orderRows(bare).listed);
          const id = servers[which % servers.length] ?? '';
          const index = documentIndex(bare, id, place);
          if (index === null) return;
          const after = orderRows(moveServer({ ...EMPTY_PLAYGROUND, topology: bare }, id, index).topology);
          const least = configured === null ? 0 : 1;
          expect(ids(after.listed).indexOf(id)).toBe(Math.max(least, Math.min(place, before.length - 1)));
          expect(ids(after.listed).filter((other) => other !== id)).toEqual(before.filter((other) => other !== id));
        },
      ),
    );
  });
});
