/** The law beside a run holds under the answer that is assumed now, and promises nothing under the other. */

import { expect, test } from 'vitest';
import { initialState } from '../../../src/routing/route';
import { rowsOf, spanOf } from '../../../src/spread/rows';
import { tally } from '../../../src/spread/tally';
import { LAW_WORDS } from '../../../src/spread/words';
import { ASSUMPTIONS } from '../../../src/topology/assumptions';
import { chat, reference } from '../routing/reference';

test.each(ASSUMPTIONS.unreachable.values)('unreachable: %s has its own words', (answer) => {
  expect(LAW_WORDS.even[answer]).toContain('As is assumed now');
  expect(LAW_WORDS.redirect[answer](3)).toContain('66.7');
});

test('every server has the same share of landings, one that is down among them, only where none is passed over', () => {
  const spans = ASSUMPTIONS.unreachable.values.map((unreachable) => {
    const topology = reference({ servers: { s3: { running: false } }, assumptions: { unreachable } });
    const rows = rowsOf(topology, tally(topology, [chat('x1', 'ann')], initialState, 60));
    return [unreachable, spanOf(rows, 'landings')];
  });
  expect(Object.fromEntries(spans)).toEqual({ fail: { least: 20, most: 20 }, skip: { least: 0, most: 30 } });
  expect(LAW_WORDS.even.skip).toContain('only while none is passed over');
  expect(LAW_WORDS.redirect.skip(3)).toContain('while no server is passed over');
  // However the users are spread: both on one server, in three a request is passed on two times.
  const together = reference({ users: { bob: { connectedServer: 's2' } } });
  const counted = tally(together, [chat('x1', 'ann'), chat('x1', 'bob')], initialState, 60);
  expect(rowsOf(together, counted).reduce((sum, row) => sum + row.redirectsIn, 0)).toBe(40);
});
