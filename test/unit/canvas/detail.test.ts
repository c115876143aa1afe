/** At every zoom text can be read, and what a part shows grows with the zoom and never falls back. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Detail, detailAt, LEAST_TEXT, onCanvas, wordsOnTags, zoomStep } from '../../../src/canvas/detail';

const zooms = fc.double({ min: 0.05, max: 4, noNaN: true });

test('text measured at a step is read at every zoom of that step', () => {
  fc.assert(
    fc.property(zooms, (zoom) => {
      expect(onCanvas(LEAST_TEXT, zoomStep(zoom)) * zoom).toBeGreaterThan(LEAST_TEXT - 0.02);
    }),
  );
});

test('a step is at most a tenth below its zoom, and its own step', () => {
  fc.assert(
    fc.property(zooms, (zoom) => {
      const step = zoomStep(zoom);
      expect(zoom / step).toBeLessThan(1.102);
      expect(zoom / step).toBeGreaterThan(0.999);
    }),
  );
  expect(zoomStep(1)).toBe(1);
});

test('nearer, a part never shows less', () => {
  const order: readonly Detail[] = ['mark', 'sign', 'plate', 'card'];
  fc.assert(
    fc.property(zooms, zooms, (a, b) => {
      const [far, near] = [Math.min(a, b), Math.max(a, b)];
      expect(order.indexOf(detailAt(near))).toBeGreaterThanOrEqual(order.indexOf(detailAt(far)));
      expect(wordsOnTags(near)).toBeGreaterThanOrEqual(wordsOnTags(far));
    }),
  );
  expect(order.map((detail) => [0.1, 0.25, 0.5, 1].find((zoom) => detailAt(zoom) === detail))).toEqual([
    0.1, 0.25, 0.5, 1,
  ]);
});
