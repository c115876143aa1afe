/** A part is called by its kind and its name, and no word twice. */

import { expect, test } from 'vitest';
import { kindAndName } from '../../../src/playground/calling';
import { plain } from '../../../src/saying/names';

test.each([
  ['server', 'st4', 'Community server st4'],
  ['gateway', 'Gateway', 'Gateway'],
  ['gateway', 'gateway west', 'gateway west'],
  ['gateway', 'Gateway-2', 'Gateway-2'],
  ['gateway', 'Gatewayless', 'Gateway Gatewayless'],
  ['gateway', 'West gateway', 'Gateway West gateway'],
  ['cluster', 'cluster1', 'cluster1'],
  ['cluster', 'west', 'Cluster west'],
  ['server', 'Server 7', 'Community Server 7'],
  ['server', 'Community server', 'Community server'],
  ['user', 'User', 'Local User'],
  ['external', 'Userin', 'External user Userin'],
] as const)('%s "%s" is "%s"', (kind, name, called) => {
  expect(plain(kindAndName(kind, name))).toBe(called);
});
