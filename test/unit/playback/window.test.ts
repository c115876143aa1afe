/** The strip draws what is in view, all of it and little more, and finds the step under a pointer. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cursorAt,
  edgeOf,
  inView,
  layoutOf,
  leftOf,
  scrolledTo,
  slotAt,
  stretchOf,
  widthOf,
} from '../../../src/playback/window';

const extent = fc.record({
  steps: fc.integer({ min: 1, max: 9 }),
  was: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) }),
});
const layouts = fc
  .tuple(fc.array(extent, { minLength: 1, maxLength: 120 }), fc.integer({ min: -1, max: 119 }))
  .map(([extents, open]) => layoutOf(extents, open < extents.length ? open : -1));
const length = fc.double({ min: 0, max: 900, noNaN: true });

describe('places', () => {
  test('requests stand beside each other in order, never overlap, and have room for both their rows', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        layout.extents.forEach(({ steps, was }, index) => {
          const end = leftOf(layout, index) + widthOf(layout, index);
          expect(leftOf(layout, index + 1)).toBeGreaterThanOrEqual(end - 1e-9);
          expect(stretchOf(layout, { request: index, step: Math.max(steps, was) - 1 }).to).toBeLessThanOrEqual(
            end + 1e-9,
          );
        });
        const last = layout.extents.length - 1;
        expect(leftOf(layout, last + 1)).toBeCloseTo(leftOf(layout, last) + widthOf(layout, last), 6);
      }),
    );
  });

  test('in the middle of every step that very step is found', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        layout.extents.forEach(({ steps }, request) => {
          for (let step = 0; step < steps; step += 1) {
            const { from, to } = stretchOf(layout, { request, step });
            expect(cursorAt(layout, (from + to) / 2)).toEqual({ request, step });
          }
        });
      }),
    );
  });

  test('a pointer that goes to the right never goes back a step, and outside the strip it stays at its ends', () => {
    fc.assert(
      fc.property(layouts, fc.array(length, { minLength: 2, maxLength: 30 }), (layout, places) => {
        const found = [...places].sort((a, b) => a - b).map((place) => cursorAt(layout, place));
        for (let index = 1; index < found.length; index += 1) {
          const [before, after] = [found[index - 1], found[index]];
          if (!before || !after) return expect.fail('a strip with requests has a step everywhere');
          expect(after.request * 100 + after.step).toBeGreaterThanOrEqual(before.request * 100 + before.step);
        }
        const last = layout.extents.length - 1;
        expect(cursorAt(layout, -5)).toEqual({ request: 0, step: 0 });
        expect(cursorAt(layout, 1e6)).toEqual({ request: last, step: (layout.extents[last]?.steps ?? 0) - 1 });
      }),
    );
  });

  test('while the same request stays open, showing another step moves nothing', () => {
    const extents = Array.from({ length: 9 }, (_, index) => ({ steps: 1 + (index % 7), was: 0 }));
    expect(layoutOf(extents, 3)).toEqual(layoutOf(extents, 3));
    expect(layoutOf(extents, 3).lefts).not.toEqual(layoutOf(extents, 4).lefts);
  });

  test('an empty strip has no step, draws nothing and takes a request at its beginning', () => {
    const empty = layoutOf([], -1);
    expect(cursorAt(empty, 3)).toBeNull();
    expect(inView(empty, 0, 60)).toEqual({ first: 0, last: -1 });
    expect(slotAt(empty, 3)).toBe(0);
    expect(leftOf(empty, 0)).toBe(0);
  });
});

describe('letting a request go', () => {
  test('left of the middle of a request it goes before it, right of it behind it, and the mark stands between', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), (layout, drawn) => {
        const index = drawn % layout.extents.length;
        const left = leftOf(layout, index);
        const width = widthOf(layout, index);
        expect(slotAt(layout, left + width * 0.4)).toBe(index);
        expect(slotAt(layout, left + width * 0.6)).toBe(index + 1);
        expect(edgeOf(layout, index)).toBeLessThan(left);
        expect(edgeOf(layout, index + 1)).toBeGreaterThan(left + width);
      }),
    );
  });
});

describe('the window', () => {
  test('exactly the requests that touch the view are in it, but for one at its left edge', () => {
    fc.assert(
      fc.property(layouts, length, fc.double({ min: 1, max: 80, noNaN: true }), (layout, left, width) => {
        const { first, last } = inView(layout, left, width);
        layout.extents.forEach((_, index) => {
          const from = leftOf(layout, index);
          const touches = from + widthOf(layout, index) > left && from < left + width;
          if (touches) expect(index >= first && index <= last).toBe(true);
          else if (index > first && index < last) expect.fail(`request ${index} is drawn and out of view`);
        });
      }),
    );
  });

  test('a strip of 1,000 requests has few of them in view', () => {
    const layout = layoutOf(
      Array.from({ length: 1000 }, () => ({ steps: 7, was: 0 })),
      500,
    );
    const { first, last } = inView(layout, leftOf(layout, 500), 60);
    expect(first).toBe(500);
    expect(last - first).toBeLessThan(12);
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
});
