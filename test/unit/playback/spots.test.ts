/** Arrow keys walk the strip spot by spot, and back the same way. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpot, type Spot, type SpotRow, spotAfter } from '../../../src/playback/spots';

const rows = fc
  .record({
    count: fc.integer({ min: 1, max: 20 }),
    open: fc.integer({ min: -1, max: 19 }),
    steps: fc.integer({ min: 1, max: 9 }),
  })
  .map((drawn): SpotRow => ({ ...drawn, open: drawn.open < drawn.count ? drawn.open : -1 }));

function walk(row: SpotRow, from: Spot, key: string): Spot[] {
  const spots = [from];
  for (let at = spotAfter(row, from, key); at; at = spotAfter(row, at, key)) spots.push(at);
  return spots;
}

test('from Home the right arrow visits every spot once and ends at End; the left arrow goes back', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const any: Spot = { request: 0, step: row.open === 0 ? 0 : null };
      const home = spotAfter(row, any, 'Home');
      const end = spotAfter(row, any, 'End');
      if (!home || !end) return expect.fail('a row has two ends');
      const there = walk(row, home, 'ArrowRight');
      expect(there).toHaveLength(row.open < 0 ? row.count : row.count - 1 + row.steps);
      expect(there.every((spot) => isSpot(row, spot))).toBe(true);
      expect(there.at(-1)).toEqual(end);
      expect(walk(row, end, 'ArrowLeft')).toEqual(there.toReversed());
    }),
  );
});

test.each([
  ['a step of a request that is closed', { request: 0, step: 0 }, false],
  ['an open request as a whole', { request: 1, step: null }, false],
  ['a step beyond the last', { request: 1, step: 3 }, false],
  ['a request beyond the last', { request: 2, step: null }, false],
  ['no request', { request: -1, step: null }, false],
  ['a step of the open request', { request: 1, step: 2 }, true],
  ['a closed request', { request: 0, step: null }, true],
])('%s', (_, spot, expected) => {
  expect(isSpot({ count: 2, open: 1, steps: 3 }, spot)).toBe(expected);
});

test('other keys lead nowhere', () => {
  expect(spotAfter({ count: 3, open: 0, steps: 2 }, { request: 0, step: 0 }, 'a')).toBeNull();
});
