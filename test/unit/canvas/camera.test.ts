/** The camera: what is wanted is seen where it can be, nothing moves that need not, and the zoom keeps to its limits. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitted,
  followed,
  inSight,
  LEGIBLE,
  limitsFor,
  marginsFor,
  marginsToSay,
  type Pane,
  roomsOf,
  seen,
  type View,
  type Wanted,
} from '../../../src/canvas/camera';
import type { Box } from '../../../src/canvas/geometry';
import { bounds, overlaps } from '../../../src/playground/placement';

const LIMITS = { least: 0.1, most: 2.5 };
/** What sticks out of a room by less, in pixels, may count as seen or not. */
const HAIR = 1;

const between = (min: number, max: number) => fc.integer({ min, max });
const boxes: fc.Arbitrary<Box> = fc.record({
  x: between(-3000, 3000),
  y: between(-3000, 3000),
  width: between(50, 2500),
  height: between(50, 2500),
});
const views: fc.Arbitrary<View> = fc.record({
  x: between(-2000, 2000),
  y: between(-2000, 2000),
  zoom: fc.double({ min: LIMITS.least, max: LIMITS.most, noNaN: true }),
});
/** A window, with a cluster at its lower left and an overview at its lower right, one of them, or neither. */
const panes: fc.Arbitrary<Pane> = fc
  .record({
    width: between(320, 1600),
    height: between(200, 1000),
    left: fc.boolean(),
    right: fc.boolean(),
    saying: fc.boolean(),
  })
  .map(({ width, height, left, right, saying }) => {
    const floats = [
      ...(left ? [{ x: 8, y: height - 50, width: 190, height: 42 }] : []),
      ...(right ? [{ x: width - 188, y: height - 128, width: 180, height: 120 }] : []),
    ];
    const area = { width, height, floats };
    return { ...area, margins: saying ? marginsToSay(area) : [marginsFor(height, false)] };
  });
const wishes: fc.Arbitrary<Wanted> = fc.record({
  needed: boxes,
  besides: fc.array(boxes, { maxLength: 2 }),
  legible: fc.constantFrom(LEGIBLE, 1.3),
  mayComeNearer: fc.boolean(),
});

/** The greatest zoom at which a box fits into a room of the pane. */
const fits = ({ width, height }: Pick<Box, 'width' | 'height'>, pane: Pane): number =>
  Math.max(...roomsOf(pane).map((room) => Math.min(room.width / width, room.height / height)));

/** It is in sight where it has room at the least zoom, and is not where it clearly has none. */
function expectSeen(box: Box, view: View, pane: Pane, least: number): void {
  const shown = inSight(box, view, roomsOf(pane));
  const farthest = { width: box.width * least - HAIR, height: box.height * least - HAIR };
  if (fits(box, pane) >= least) expect(shown).toBe(true);
  else if (fits(farthest, pane) < 1) expect(shown).toBe(false);
}

describe('the rooms of a pane', () => {
  test('lie inside the margins, and nothing floats on them', () => {
    fc.assert(
      fc.property(panes, (pane) => {
        const { margins, width, height, floats } = pane;
        for (const room of roomsOf(pane)) {
          const isWithin = margins.some(
            ({ top, right, bottom, left }) =>
              room.x >= left &&
              room.y >= top &&
              room.x + room.width <= width - right &&
              room.y + room.height <= height - bottom,
          );
          expect(isWithin).toBe(true);
          for (const float of floats) expect(overlaps(room, float)).toBe(false);
        }
      }),
    );
  });

  test('are the pane itself where all of it is taken', () => {
    const pane = {
      width: 300,
      height: 200,
      margins: [marginsFor(200, false)],
      floats: [{ x: 0, y: 0, width: 300, height: 200 }],
    };
    expect(roomsOf(pane)).toEqual([{ x: 0, y: 0, width: 300, height: 200 }]);
  });
});

describe('a fit', () => {
  test('shows all of it, and fills the room one way unless that would magnify it too much', () => {
    fc.assert(
      fc.property(boxes, panes, (box, pane) => {
        const limits = limitsFor(box);
        const view = fitted(box, pane, limits);
        expectSeen(box, view, pane, limits.least);
        const filled = roomsOf(pane).map((room) =>
          Math.max((box.width * view.zoom) / room.width, (box.height * view.zoom) / room.height),
        );
        expect(view.zoom === 2 || view.zoom === limits.least || Math.max(...filled) > 0.999).toBe(true);
      }),
    );
  });

  test('shows fifty servers and their people in a small window', () => {
    const whole = { x: 0, y: 0, width: 12_000, height: 5_000 };
    const pane = { width: 390, height: 420, margins: [marginsFor(420, true)], floats: [] };
    expect(inSight(whole, fitted(whole, pane, limitsFor(whole)), roomsOf(pane))).toBe(true);
  });
});

describe('following', () => {
  const nextView = (wanted: Wanted, view: View, pane: Pane): View => followed(wanted, view, pane, LIMITS);

  test('shows what is wanted wherever it can be shown', () => {
    fc.assert(
      fc.property(wishes, views, panes, (wanted, view, pane) => {
        expectSeen(wanted.needed, nextView(wanted, view, pane), pane, LIMITS.least);
      }),
    );
  });

  test('a second time changes nothing, and neither does what is seen already', () => {
    fc.assert(
      fc.property(wishes, views, panes, (wanted, view, pane) => {
        const next = nextView(wanted, view, pane);
        expect(nextView(wanted, next, pane)).toBe(next);
        expect(nextView({ ...wanted, mayComeNearer: false, besides: [] }, next, pane)).toBe(next);
      }),
    );
  });

  test('keeps to the limits, and reads cards unless what is wanted takes more room than that', () => {
    fc.assert(
      fc.property(wishes, views, panes, (wanted, view, pane) => {
        const { zoom } = nextView({ ...wanted, mayComeNearer: true }, view, pane);
        expect(zoom).toBeGreaterThanOrEqual(LIMITS.least);
        expect(zoom).toBeLessThanOrEqual(LIMITS.most);
        expect(zoom).toBeGreaterThanOrEqual(Math.min(wanted.legible, fits(wanted.needed, pane)) * (1 - 1e-6));
        expect(zoom).toBeLessThanOrEqual(Math.max(wanted.legible, view.zoom));
      }),
    );
  });

  test('from step to step it comes nearer at the first and only goes further away from then on', () => {
    fc.assert(
      fc.property(fc.array(wishes, { minLength: 2, maxLength: 6 }), views, panes, (steps, view, pane) => {
        const zooms: number[] = [];
        let now = view;
        for (const [index, wanted] of steps.entries()) {
          now = nextView({ ...wanted, mayComeNearer: index === 0 }, now, pane);
          zooms.push(now.zoom);
        }
        expect(zooms).toEqual(zooms.toSorted((a, b) => b - a));
      }),
    );
  });

  test('moves the picture no further than the nearest place at which it is seen', () => {
    fc.assert(
      fc.property(boxes, views, panes, (needed, view, pane) => {
        fc.pre(fits(needed, pane) >= view.zoom);
        const wanted = { needed, besides: [], legible: LEGIBLE, mayComeNearer: false };
        const next = nextView(wanted, view, pane);
        expect(next.zoom).toBe(view.zoom);
        const at = seen(needed, view);
        const shortest = Math.min(
          ...roomsOf(pane)
            .filter((room) => at.width <= room.width && at.height <= room.height)
            .map((room) =>
              Math.hypot(
                Math.max(room.x - at.x, 0) + Math.max(at.x + at.width - room.x - room.width, 0),
                Math.max(room.y - at.y, 0) + Math.max(at.y + at.height - room.y - room.height, 0),
              ),
            ),
        );
        expect(Math.hypot(next.x - view.x, next.y - view.y)).toBeLessThanOrEqual(shortest + 1e-6);
      }),
    );
  });

  test('shows the dial with it as long as that costs no zoom', () => {
    const pane = { width: 800, height: 600, margins: [marginsFor(600, false)], floats: [] };
    const needed = { x: 900, y: 0, width: 184, height: 88 };
    const view = { x: 0, y: 0, zoom: 1 };
    const wanted = { needed, legible: LEGIBLE, mayComeNearer: true };
    for (const [x, fit] of [
      [400, true],
      [-400, false],
    ] as const) {
      const dial = { x, y: 0, width: 136, height: 136 };
      const next = nextView({ ...wanted, besides: [dial] }, view, pane);
      expect(next.zoom).toBe(1);
      expect(inSight(needed, next, roomsOf(pane))).toBe(true);
      expect(inSight(bounds([needed, dial]) ?? dial, next, roomsOf(pane))).toBe(fit);
    }
  });
});
