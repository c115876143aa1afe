/** Boxes, borders and what a line runs into. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  borderPoint,
  boxOf,
  centreOf,
  crosses,
  DIAL_RADIUS,
  grown,
  labelBoxOf,
} from '../../../src/canvas/geometry';
import { bounds, overlaps } from '../../../src/playground/placement';

const coordinate = fc.integer({ min: -2000, max: 2000 });
const side = fc.integer({ min: 20, max: 300 });
const box: fc.Arbitrary<Box> = fc.record({ x: coordinate, y: coordinate, width: side, height: side });
const point = fc.record({ x: coordinate, y: coordinate });
const card: Box = { x: 100, y: 100, width: 200, height: 100 };

test('the way from the middle of a card leaves it on its border, on the side of the point', () => {
  fc.assert(
    fc.property(box, point, (one, towards) => {
      const { x, y } = borderPoint({ box: one, round: false }, towards);
      const centre = centreOf(one);
      const across = Math.abs(x - centre.x) / (one.width / 2);
      const along = Math.abs(y - centre.y) / (one.height / 2);
      expect(Math.max(across, along)).toBeCloseTo(1, 9);
      expect((x - centre.x) * (towards.x - centre.x)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the way from the middle of the dial leaves it on its circle, straight towards the point', () => {
  fc.assert(
    fc.property(coordinate, coordinate, point, (x, y, towards) => {
      const dial = boxOf('gateway', [x, y]);
      const centre = centreOf(dial);
      const far = Math.hypot(towards.x - centre.x, towards.y - centre.y);
      fc.pre(far > 1);
      const on = borderPoint({ box: dial, round: true }, towards);
      expect(Math.hypot(on.x - centre.x, on.y - centre.y)).toBeCloseTo(DIAL_RADIUS, 6);
      expect(Math.hypot(towards.x - on.x, towards.y - on.y)).toBeCloseTo(Math.abs(far - DIAL_RADIUS), 6);
    }),
  );
});

test.each([
  { what: 'a card', end: { box: card, round: false }, at: { x: 200, y: 200 } },
  { what: 'the dial', end: { box: boxOf('gateway', [0, 0]), round: true }, at: { x: 68, y: 136 } },
])('towards its own middle $what is left straight below', ({ end, at }) => {
  expect(borderPoint(end, centreOf(end.box))).toEqual(at);
});

describe('a line and a card at 100..300, 100..200', () => {
  test.each([
    { what: 'right through it', line: [0, 150, 400, 150], margin: 0, hit: true },
    { what: 'across one corner', line: [90, 130, 130, 90], margin: 0, hit: true },
    { what: 'past that corner', line: [90, 105, 105, 90], margin: 0, hit: false },
    { what: 'past that corner, too near', line: [90, 105, 105, 90], margin: 4, hit: true },
    { what: 'along its top edge', line: [0, 100, 400, 100], margin: 0, hit: false },
    { what: 'upright along its right edge', line: [300, 0, 300, 400], margin: 0, hit: false },
    { what: 'wholly inside', line: [150, 120, 250, 180], margin: 0, hit: true },
    { what: 'ending before it', line: [0, 150, 99, 150], margin: 0, hit: false },
    { what: 'above it, on a slope that would meet it later', line: [0, 0, 100, 90], margin: 0, hit: false },
  ])('$what: $hit', ({ line: [x1 = 0, y1 = 0, x2 = 0, y2 = 0], margin, hit }) => {
    expect(
      crosses(
        card,
        [
          { x: x1, y: y1 },
          { x: x2, y: y2 },
        ],
        margin,
      ),
    ).toBe(hit);
  });

  test('a bent line is looked at piece by piece; one point is no line', () => {
    const round = [
      { x: 0, y: 150 },
      { x: 50, y: 50 },
      { x: 400, y: 50 },
    ];
    expect(crosses(card, round)).toBe(false);
    expect(crosses(card, [...round, { x: 200, y: 150 }])).toBe(true);
    expect(crosses(card, [{ x: 200, y: 150 }])).toBe(false);
  });

  test('a segment enters a box exactly if some point of it lies inside', () => {
    fc.assert(
      fc.property(box, point, point, (one, a, b) => {
        const inside = Array.from({ length: 201 }, (_, index) => index / 200).some((t) => {
          const x = a.x + t * (b.x - a.x);
          const y = a.y + t * (b.y - a.y);
          return x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height;
        });
        if (inside) expect(crosses(one, [a, b])).toBe(true);
        else expect(crosses(grown(one, -10), [a, b])).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('boxes that only touch do not overlap, unless a margin is asked for', () => {
  const beside: Box = { x: 300, y: 100, width: 50, height: 50 };
  expect(overlaps(card, beside)).toBe(false);
  expect(overlaps(card, beside, 1)).toBe(true);
  expect(overlaps(card, { ...beside, x: 299 })).toBe(true);
});

test('bounds hold every box and are null without one', () => {
  expect(bounds([])).toBeNull();
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), (boxes) => {
      const all = bounds(boxes);
      if (!all) return expect.fail('there are boxes');
      expect(all.x).toBe(Math.min(...boxes.map(({ x }) => x)));
      expect(all.y + all.height).toBe(Math.max(...boxes.map(({ y, height }) => y + height)));
      expect(all.x + all.width).toBe(Math.max(...boxes.map(({ x, width }) => x + width)));
    }),
  );
});

test("the gateway's name stands to the right of the dial, level with its middle", () => {
  const dial = boxOf('gateway', [40, 80]);
  const label = labelBoxOf([40, 80]);
  expect(overlaps(dial, label)).toBe(false);
  expect(label.x).toBeGreaterThan(dial.x);
  expect(centreOf(label).y).toBe(centreOf(dial).y);
});
