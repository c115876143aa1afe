/** The bar at a part: beside it, inside the view, and gone with it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barPlace } from '../../../src/canvas/barPlace';

const bar = { width: 200, height: 48 };
const view = { width: 390, height: 500 };
const part = (x: number, y: number) => ({ x, y, width: 80, height: 40 });

test.each([
  ['below, in the middle', part(150, 200), { x: 90, y: 250 }],
  ['above where there is no room below', part(150, 430), { x: 90, y: 372 }],
  ['aside at the left edge', part(-20, 200), { x: 8, y: 250 }],
  ['aside at the right edge', part(350, 200), { x: 182, y: 250 }],
])('it stands %s', (_, at, place) => {
  expect(barPlace(at, bar, view)).toEqual(place);
});

const below = { x: 100, y: 260, width: 60, height: 40 };
const above = { x: 100, y: 150, width: 60, height: 40 };
const atThe = (side: 'left' | 'right') => ({ x: side === 'left' ? 60 : 250, y: 255, width: 60, height: 40 });
test.each([
  ['above where a card is below', part(150, 200), [below], { x: 90, y: 142 }],
  [
    'in line with the left side where a card is below on the left',
    part(150, 200),
    [atThe('left'), above],
    { x: 150, y: 250 },
  ],
  [
    'in line with the right side where a card is below on the right',
    part(150, 200),
    [atThe('right'), above],
    { x: 30, y: 250 },
  ],
  ['to the right where cards are below and above', part(20, 200), [below, above], { x: 110, y: 196 }],
  [
    'to the left where cards are below and above',
    part(280, 200),
    [atThe('right'), { ...atThe('right'), y: 150 }],
    { x: 70, y: 196 },
  ],
  [
    'over the least of them where there is no way round',
    part(150, 200),
    [
      { ...below, x: 0, width: 390 },
      { ...above, x: 0, width: 390, y: 110 },
    ],
    { x: 90, y: 142 },
  ],
])('it stands %s', (_, at, others, place) => {
  expect(barPlace(at, bar, view, others)).toEqual(place);
});

test('over a part that fills the view it stands at the bottom', () => {
  expect(barPlace({ x: -100, y: -100, width: 900, height: 900 }, bar, view)).toEqual({ x: 182, y: 444 });
});

test.each([part(-80, 200), part(390, 200), part(150, -40), part(150, 500)])('%o is out of sight', (at) => {
  expect(barPlace(at, bar, view)).toBeNull();
});

test('it never leaves the view, and covers the part only where neither side has room', () => {
  const length = (most: number) => fc.integer({ min: 1, max: most });
  fc.assert(
    fc.property(
      fc.record({
        x: fc.integer({ min: -500, max: 900 }),
        y: fc.integer({ min: -500, max: 900 }),
        width: length(400),
        height: length(400),
      }),
      fc.record({ width: length(300), height: length(60) }),
      fc.record({ width: fc.integer({ min: 316, max: 900 }), height: fc.integer({ min: 76, max: 900 }) }),
      (at, size, pane) => {
        const place = barPlace(at, size, pane);
        if (!place) return;
        expect(place.x).toBeGreaterThanOrEqual(8);
        expect(place.y).toBeGreaterThanOrEqual(8);
        expect(place.x + size.width).toBeLessThanOrEqual(pane.width - 8);
        expect(place.y + size.height).toBeLessThanOrEqual(pane.height - 8);
        const clear = place.y >= at.y + at.height || place.y + size.height <= at.y;
        const roomBelow = at.y + at.height + 10 + size.height + 8 <= pane.height && at.y + at.height + 10 >= 8;
        const roomAbove = at.y - 10 - size.height >= 8 && at.y - 10 <= pane.height - 8;
        if (roomBelow || roomAbove) expect(clear).toBe(true);
      },
    ),
  );
});
