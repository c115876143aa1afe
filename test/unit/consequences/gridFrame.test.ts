/** Every cell in view is drawn, and scrolling to a cell brings it into view beside the headings. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnBox,
  type Extent,
  frameOf,
  isSameFrame,
  ROW_HEIGHT,
  scrollTo,
  type Viewport,
  widest,
} from '../../../src/consequences/gridFrame';

const length = (max: number) => fc.double({ min: 0, max, noNaN: true });
const view: fc.Arbitrary<Viewport> = fc.record({
  top: length(900),
  left: length(200),
  width: length(80).map((n) => n + 20),
  height: length(60).map((n) => n + 15),
});
const extent: fc.Arbitrary<Extent> = fc.record({
  rows: fc.integer({ min: 1, max: 5000 }),
  columns: fc.integer({ min: 2, max: 101 }),
  longest: fc.integer({ min: 1, max: 80 }),
});

describe('frameOf', () => {
  it('covers what is seen', () => {
    fc.assert(
      fc.property(view, extent, (seen, shown) => {
        const frame = frameOf(seen, shown);
        for (let row = 0; row < shown.rows; row += 1) {
          const [top, bottom] = [row * ROW_HEIGHT, (row + 1) * ROW_HEIGHT];
          const inView = bottom > seen.top && top < seen.top + seen.height - frame.headHeight;
          if (inView) expect(row >= frame.firstRow && row < frame.lastRow).toBe(true);
        }
        for (let column = 0; column < shown.columns; column += 1) {
          const { left, width } = columnBox(frame, column, shown.columns);
          const inView = left + width > seen.left + frame.headWidth && left < seen.left + seen.width;
          if (inView && column < shown.columns - 1)
            expect(column >= frame.firstColumn && column < frame.lastColumn).toBe(true);
        }
      }),
    );
  });

  it('fills all that it takes, a scroll bar beside it or not, however few columns there are', () => {
    fc.assert(
      fc.property(extent, length(1), length(80), (shown, bar, room) => {
        const width = Math.min(room + 20, widest(shown.columns)) - bar;
        const frame = frameOf({ top: 0, left: 0, width, height: 40 }, shown);
        expect(frame.width).toBeGreaterThanOrEqual(width - 1e-9);
        expect(frame.width).toBeLessThanOrEqual(widest(shown.columns));
      }),
    );
  });

  it('draws a few hundred cells of half a million', () => {
    const frame = frameOf({ top: 0, left: 0, width: 53, height: 40 }, { rows: 5000, columns: 101, longest: 12 });
    expect((frame.lastRow - frame.firstRow) * (frame.lastColumn - frame.firstColumn)).toBeLessThan(1000);
    expect(isSameFrame(frame, { ...frame })).toBe(true);
    expect(isSameFrame(frame, { ...frame, lastRow: 1 })).toBe(false);
  });

  it.each([
    ['few columns spread out, names lie', 7, 3, false],
    ['many columns are narrow, long names stand', 41, 12, true],
    ['short names fit the narrowest column', 41, 3, false],
  ])('%s', (_title, columns, longest, upright) => {
    expect(frameOf({ top: 0, left: 0, width: 53, height: 40 }, { rows: 9, columns, longest }).upright).toBe(upright);
  });
});

describe('scrollTo', () => {
  it('brings any cell into view, and leaves one alone that is', () => {
    fc.assert(
      fc.property(view, extent, fc.nat(), fc.nat(), (seen, shown, n, m) => {
        const frame = frameOf(seen, shown);
        const place = { row: n % shown.rows, column: m % shown.columns };
        const to = scrollTo(seen, frame, place, shown.columns);
        const { left, width } = columnBox(frame, place.column, shown.columns);
        const [top, close] = [place.row * ROW_HEIGHT, 1e-6];
        expect(to.top).toBeLessThanOrEqual(top + close);
        expect(to.top + seen.height - frame.headHeight).toBeGreaterThanOrEqual(top + ROW_HEIGHT - close);
        expect(to.left).toBeLessThanOrEqual(left - frame.headWidth + close);
        expect(to.left + seen.width).toBeGreaterThanOrEqual(left + width - close);
        const again = scrollTo({ ...seen, ...to }, frame, place, shown.columns);
        expect(again.top).toBeCloseTo(to.top);
        expect(again.left).toBeCloseTo(to.left);
        expect(scrollTo(seen, frame, { ...place, column: -1 }, shown.columns).left).toBe(seen.left);
      }),
    );
  });
});
