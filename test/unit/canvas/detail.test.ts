/** At every zoom text can be read, and what a part shows grows with the zoom and never falls back. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Detail,
  detailAt,
  LEAST_TEXT,
  onCanvas,
  stepUnderWay,
  wordsOnTags,
  zoomStep,
} from '../../../src/canvas/detail';

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

/** The steps that a zoom on its way from one to the other passes through, sixty to the doubling. */
function stepsBetween(from: number, to: number): readonly number[] {
  const moves = Math.ceil(Math.abs(Math.log2(to / from)) * 60);
  const zooms = Array.from({ length: moves }, (_, move) => from * (to / from) ** ((move + 1) / moves));
  let step = zoomStep(from);
  return zooms.map((zoom) => {
    step = stepUnderWay(step, zoom);
    expect(onCanvas(LEAST_TEXT, step) * zoom).toBeGreaterThan(LEAST_TEXT - 0.02);
    expect(stepUnderWay(step, zoom)).toBe(step);
    return step;
  });
}

test('under way text can be read all the time, and at most twice as large as it has to be', () => {
  fc.assert(
    fc.property(zooms, zooms, (from, to) => {
      const last = stepsBetween(from, to).at(-1) ?? zoomStep(from);
      expect(to / last).toBeLessThan(2.01);
      if (to < from) expect(to / last).toBeLessThan(1.66);
    }),
  );
});

test('under way to half of a zoom and back, text is measured a few times instead of at every tenth', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 4, noNaN: true }), (zoom) => {
      expect(new Set(stepsBetween(zoom, zoom / 2)).size).toBeLessThanOrEqual(4);
      expect(new Set(stepsBetween(zoom, zoom * 2)).size).toBeLessThanOrEqual(3);
    }),
  );
});

test('a zoom that goes out shows less only where it has to', () => {
  fc.assert(
    fc.property(zooms, zooms, (held, zoom) => {
      if (zoom < held) expect(detailAt(stepUnderWay(zoomStep(held), zoom))).toBe(detailAt(zoomStep(zoom)));
    }),
  );
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
