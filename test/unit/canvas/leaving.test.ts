/** A server leaves its cluster where it is carried far from the others, and only then. */

import { expect, test } from 'vitest';
import { leaving, withoutMembership } from '../../../src/canvas/leaving';
import type { Position } from '../../../src/topology/parts';
import { community, server } from '../playground/community';

const places: readonly Position[] = [
  [0, 0],
  [240, 0],
  [1200, 0],
];
const topology = {
  ...community.topology,
  servers: places.map((position, n) => server(`s${n + 1}`, { position, cluster: n < 2 ? 'c1' : null })),
};
const carried = (...to: readonly (readonly [string, Position])[]) => leaving(topology, new Map(to));

test.each([
  ['a little aside', [['s2', [300, 40]]], []],
  ['as far as its frame follows', [['s2', [184 + 20 + 160, 0]]], []],
  ['farther to the right', [['s2', [184 + 20 + 168, 0]]], ['s2']],
  ['far below', [['s2', [240, 400]]], ['s2']],
  [
    'together with all others',
    [
      ['s1', [0, 900]],
      ['s2', [240, 900]],
    ],
    [],
  ],
  ['in no cluster', [['s3', [0, 900]]], []],
] as const)('%s', (_, to, left) => {
  expect(carried(...to)).toEqual(left);
});

test('one that stood apart from the others already is moved and stays', () => {
  const far = {
    ...topology,
    servers: topology.servers.map((each) => (each.id === 's2' ? { ...each, position: [800, 0] as const } : each)),
  };
  expect(leaving(far, new Map([['s2', [900, 0]]]))).toEqual([]);
});

test('the frame is drawn without those who would leave', () => {
  expect(withoutMembership(topology, [])).toBe(topology);
  expect(withoutMembership(topology, ['s2']).servers.map(({ cluster }) => cluster)).toEqual(['c1', null, null]);
});
