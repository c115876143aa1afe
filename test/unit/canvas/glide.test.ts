/** A view that moves by itself goes straight there. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/canvas/camera';
import { viewUnderWay } from '../../../src/canvas/glide';

const PANE = { width: 1000, height: 600 };
const views: fc.Arbitrary<View> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  zoom: fc.double({ min: 0.1, max: 2.5, noNaN: true }),
});
const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** The point of the canvas in the middle of the pane. */
const middleOf = ({ x, y, zoom }: View) => [(PANE.width / 2 - x) / zoom, (PANE.height / 2 - y) / zoom] as const;

describe('a view under way', () => {
  test('begins where it stands and ends where it is to stand', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const start = viewUnderWay(from, to, PANE, 0);
        expect(start.x).toBeCloseTo(from.x, 6);
        expect(start.y).toBeCloseTo(from.y, 6);
        expect(start.zoom).toBeCloseTo(from.zoom, 9);
        expect(viewUnderWay(from, to, PANE, 1)).toEqual(to);
        expect(viewUnderWay(from, to, PANE, 1.5)).toEqual(to);
      }),
    );
  });

  test('keeps its middle on the line between, and its zoom between the two, ever nearer to where it goes', () => {
    fc.assert(
      fc.property(views, views, shares, shares, (from, to, one, other) => {
        const [sooner, later] = [one, other].toSorted((a, b) => a - b).map((at) => viewUnderWay(from, to, PANE, at));
        if (!sooner || !later) throw new Error('two shares were asked for');
        const [fromX, fromY] = middleOf(from);
        const [toX, toY] = middleOf(to);
        const [x, y] = middleOf(sooner);
        expect((x - fromX) * (toY - fromY)).toBeCloseTo((y - fromY) * (toX - fromX), 3);
        const towards = Math.sign(to.zoom - from.zoom);
        expect((later.zoom - sooner.zoom) * towards).toBeGreaterThanOrEqual(-1e-9);
        expect((later.zoom - from.zoom) * towards).toBeGreaterThanOrEqual(-1e-9);
        expect((to.zoom - later.zoom) * towards).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test('has gone half of the way after half of the time', () => {
    const half = viewUnderWay({ x: 0, y: 0, zoom: 1 }, { x: -1000, y: -600, zoom: 1 }, PANE, 0.5);
    expect(half).toEqual({ x: -500, y: -300, zoom: 1 });
  });
});
