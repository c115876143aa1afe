/** Where the keyboard goes when parts are deleted: to the next of the kind, else to the nearest, else nowhere; for who is folded, to the group. */

import { describe, expect, test } from 'vitest';
import { fold, groupId, NOBODY_FOLDED, peopleOf } from '../../../src/canvas/folding';
import { neighbourOf, nodeFor, nodeNextTo } from '../../../src/canvas/neighbour';
import { reference } from '../routing/reference';

const TOPOLOGY = reference({
  servers: { s1: { position: [0, 0], cluster: 'c1' }, s2: { position: [200, 0] }, s3: { position: [400, 0] } },
  users: { ann: { position: [0, 200] }, bob: { position: [200, 200] } },
  x1: { position: [390, -100] },
  gateway: { position: [0, -100] },
  clusters: [{ id: 'c1', name: 'west' }],
});

test.each([
  [['s1'], 's2'],
  [['s3'], 's2'],
  [['s2', 's3'], 's1'],
  [['s1', 's2', 's3'], 'gw'],
  [['x1'], 's3'],
  [['gw'], 's1'],
  [['c1'], 's1'],
  [['ann', 'bob'], 's1'],
  [['gw', 's1', 's2', 's3', 'ann', 'bob', 'x1'], null],
  [['nobody'], null],
  [[], null],
])('after %j it is %s', (going, next) => {
  expect(neighbourOf(TOPOLOGY, going)).toBe(next);
});

describe('while people are folded', () => {
  const topology = reference({
    servers: { s1: {}, s2: {} },
    users: {
      ann: { connectedServer: 's1', homeServer: 's1' },
      bob: { connectedServer: 's1', homeServer: 's1' },
      cas: { connectedServer: 's2', homeServer: 's2' },
    },
  });
  const people = peopleOf(topology, fold(NOBODY_FOLDED, topology, 's1'), { always: [], selection: ['bob'] });
  const group = groupId('s1');

  test.each([
    [['ann'], group],
    [['bob'], group],
    [['ann', 'bob'], 's1'],
    [['bob', 'ann', 's1'], 'cas'],
    [['cas'], 'bob'],
    [['cas', 'bob'], group],
  ])('after %j it is %s', (going, next) => {
    expect(nodeNextTo(topology, people, going)).toBe(next);
  });

  test('somebody is found in the group, and who stands out by the card', () => {
    expect(nodeFor(people, 'ann')).toBe(group);
    expect(nodeFor(people, 'bob')).toBe('bob');
    expect(nodeFor(people, 's2')).toBe('s2');
  });
});
