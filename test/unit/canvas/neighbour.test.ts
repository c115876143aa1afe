/** Where the keyboard goes when parts are deleted: to the next of the kind, else to the nearest, else nowhere. */

import { expect, test } from 'vitest';
import { neighbourOf } from '../../../src/canvas/neighbour';
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
