/** A bubble stands beside its part and never over anything. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, crosses, type Point } from '../../../src/canvas/geometry';
import { BUBBLE_GAP, place, type Side } from '../../../src/canvas/placement';
import { overlaps } from '../../../src/playground/placement';

const anchor: Box = { x: 0, y: 0, width: 152, height: 80 };
const size = { width: 200, height: 60 };
const at = (point: Point | null): Box => (point ? { ...size, ...point } : expect.fail('there is room'));

test.each<{ side: Side; x: number; y: number }>([
  { side: 'right', x: 152 + BUBBLE_GAP, y: 10 },
  { side: 'left', x: -200 - BUBBLE_GAP, y: 10 },
  { side: 'above', x: -24, y: -60 - BUBBLE_GAP },
  { side: 'below', x: -24, y: 80 + BUBBLE_GAP },
])('with nothing around, it stands $side as preferred, centred and close', ({ side, x, y }) => {
  expect(place(anchor, size, [anchor], [side])).toEqual({ x, y });
});

test('a side that is taken is passed over for the next one preferred, then for any other', () => {
  const right: Box = { x: 160, y: -200, width: 600, height: 500 };
  expect(at(place(anchor, size, [right], ['right', 'below'])).y).toBe(80 + BUBBLE_GAP);
  expect(at(place(anchor, size, [right], ['right'])).x).toBe(-200 - BUBBLE_GAP);
});

test('it slides along the side before it changes sides', () => {
  const upper: Box = { x: 170, y: -100, width: 300, height: 96 };
  const found = at(place(anchor, { ...size, height: 40 }, [upper], ['right', 'left']));
  expect(found.x).toBe(152 + BUBBLE_GAP);
  expect(found.y).toBeGreaterThan(10);
});

test('where both ends of the side are taken it hangs over by half', () => {
  // As the leftmost user of a row: cards beside and above, and something that floats over the corner below.
  const corner: Box = { x: -300, y: 90, width: 330, height: 400 };
  const left: Box = { x: -300, y: -400, width: 200, height: 480 };
  const right: Box = { x: 260, y: -400, width: 200, height: 480 };
  const above: Box = { x: -300, y: -400, width: 700, height: 350 };
  const found = at(place(anchor, size, [anchor, corner, left, right, above], ['below', 'left']));
  expect(found).toMatchObject({ x: 64, y: 80 + BUBBLE_GAP });
  expect(overlaps(found, corner, BUBBLE_GAP)).toBe(false);
});

test('nowhere free within reach: null', () => {
  expect(place(anchor, size, [{ x: -2000, y: -2000, width: 4000, height: 4000 }])).toBeNull();
});

test('a line is not covered as long as there is another place nearby', () => {
  const line = [
    { x: 152, y: 40 },
    { x: 900, y: 40 },
  ];
  const found = at(place(anchor, size, [anchor], ['right'], { lines: [line] }));
  expect(crosses(found, line)).toBe(false);
});

test('a line is covered rather than nothing said', () => {
  const walls: Box[] = [
    { x: -2000, y: -2000, width: 2140, height: 4000 },
    { x: 140, y: -2000, width: 400, height: 1990 },
    { x: 140, y: 90, width: 400, height: 1990 },
  ];
  const line = [
    { x: 152, y: 40 },
    { x: 900, y: 40 },
  ];
  expect(place(anchor, size, walls, ['right'], { lines: [line] })).toEqual(place(anchor, size, walls, ['right']));
});

test('it never overlaps the anchor nor comes too close to an obstacle', () => {
  const coordinate = fc.integer({ min: -600, max: 600 });
  const box = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 24, max: 240 }),
    height: fc.integer({ min: 24, max: 240 }),
  });
  let placed = 0;
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 12 }), box, (from, obstacles, { width, height }) => {
      const found = place(from, { width, height }, obstacles);
      if (!found) return;
      placed += 1;
      const bubble = { ...found, width, height };
      expect(overlaps(bubble, from)).toBe(false);
      for (const obstacle of obstacles) expect(overlaps(bubble, obstacle, BUBBLE_GAP)).toBe(false);
    }),
  );
  expect(placed).toBeGreaterThan(10);
});
