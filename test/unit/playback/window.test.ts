/** The strip draws what is in view, all of it and little more. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inView, leftOf, type StripLayout, scrolledTo, widthOf } from '../../../src/playback/window';

const layouts = fc
  .record({
    count: fc.integer({ min: 1, max: 1000 }),
    open: fc.integer({ min: -1, max: 999 }),
    steps: fc.integer({ min: 1, max: 12 }),
  })
  .map((drawn): StripLayout => ({ ...drawn, open: drawn.open < drawn.count ? drawn.open : -1 }));
const length = fc.double({ min: 0, max: 6000, noNaN: true });

test('requests stand beside each other and never overlap', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      for (let index = 1; index < layout.count; index += 1) {
        expect(leftOf(layout, index)).toBeGreaterThan(leftOf(layout, index - 1) + widthOf(layout, index - 1));
      }
      expect(leftOf(layout, layout.count)).toBe(leftOf(layout, layout.count - 1) + widthOf(layout, layout.count - 1));
    }),
    { numRuns: 30 },
  );
});

test('exactly the requests that touch the view are in it, but for one at its left edge', () => {
  fc.assert(
    fc.property(layouts, length, fc.double({ min: 1, max: 80, noNaN: true }), (layout, left, width) => {
      const { first, last } = inView(layout, left, width);
      for (let index = 0; index < layout.count; index += 1) {
        const from = leftOf(layout, index);
        const touches = from + widthOf(layout, index) > left && from < left + width;
        if (touches) expect(index >= first && index <= last).toBe(true);
        else if (index > first && index < last) expect.fail(`request ${index} is drawn and out of view`);
      }
    }),
    { numRuns: 100 },
  );
});

test('a strip of 1,000 requests has few blocks in view', () => {
  const { first, last } = inView(
    { count: 1000, open: 500, steps: 7 },
    leftOf({ count: 1000, open: 500, steps: 7 }, 500),
    60,
  );
  expect(first).toBe(500);
  expect(last - first).toBeLessThan(12);
});

test('an empty strip draws nothing', () => {
  expect(inView({ count: 0, open: -1, steps: 0 }, 0, 60)).toEqual({ first: 0, last: -1 });
});

test('scrolling brings a stretch into view and leaves one that is there alone', () => {
  fc.assert(
    fc.property(length, fc.double({ min: 10, max: 80, noNaN: true }), length, (left, width, from) => {
      const to = from + 2;
      const scrolled = scrolledTo(left, width, from, to);
      expect(scrolled).toBeLessThanOrEqual(from + 1e-6);
      expect(scrolled + width).toBeGreaterThanOrEqual(to - 1e-6);
      expect(scrolledTo(scrolled, width, from, to)).toBeCloseTo(scrolled, 6);
    }),
  );
});
