/** The words at the end of a request: in sight, clear of everything and of each other, wherever there is room for them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bubble, placeBubbles, type Scenery } from '../../../src/canvas/bubbles';
import type { Box } from '../../../src/canvas/geometry';
import { holds } from '../../../src/canvas/rooms';
import { overlaps } from '../../../src/playground/placement';

const SIZE = { width: 200, height: 60 };
const bubble = (key: string, anchor: Box, sides: Bubble['sides'] = ['below']): Bubble => ({
  key,
  anchor,
  sizes: [SIZE],
  sides,
});
const scenery = (more: Partial<Scenery>): Scenery => ({
  taken: [],
  yielding: [],
  floats: [],
  within: { x: 0, y: 0, width: 800, height: 600 },
  lines: [],
  zoom: 1,
  ...more,
});

test('one that could stand elsewhere leaves the only place to the other', () => {
  // A column with room for one below the card; the words about the stop could stand at its right.
  const card = { x: 16, y: 300, width: 200, height: 100 };
  const mark = { x: 100, y: 380, width: 20, height: 20 };
  const walls = [
    { x: 0, y: 0, width: 232, height: 290 },
    { x: 248, y: 0, width: 552, height: 230 },
    { x: 248, y: 330, width: 552, height: 270 },
  ];
  const wanted = [
    bubble('stop', mark, ['below', 'right']),
    { ...bubble('local', card), sizes: [{ width: 200, height: 150 }] },
  ];
  const placed = placeBubbles(wanted, scenery({ taken: [card, ...walls] }));
  expect(placed.map(({ key }) => key).toSorted()).toEqual(['local', 'stop']);
  for (const { box } of placed) for (const wall of [card, ...walls]) expect(overlaps(box, wall)).toBe(false);
});

test('far from its card rather than behind what floats', () => {
  const card = { x: 20, y: 440, width: 100, height: 60 };
  const taken = [card, { x: 0, y: 150, width: 700, height: 280 }];
  const floats = [{ x: 0, y: 510, width: 760, height: 90 }];
  const [found] = placeBubbles(
    [bubble('local', card)],
    scenery({ taken, floats, within: { x: 0, y: 0, width: 300, height: 600 } }),
  );
  expect(found && overlaps(found.box, floats[0] ?? card)).toBe(false);
  expect(found?.box.y).toBeLessThan(150);
});

test('rather over a card off the way than out of sight', () => {
  const card = { x: 300, y: 200, width: 100, height: 60 };
  const within = { x: 0, y: 100, width: 720, height: 200 };
  const yielding = [{ x: 0, y: 0, width: 290, height: 600 }];
  const [found] = placeBubbles(
    [bubble('local', card)],
    scenery({
      taken: [card, { x: 300, y: 0, width: 420, height: 190 }, { x: 405, y: 190, width: 320, height: 110 }],
      yielding,
      within,
    }),
  );
  expect(found && holds(within, found.box)).toBe(true);
});

test('with no room anywhere it is said all the same', () => {
  const card = { x: 300, y: 200, width: 100, height: 60 };
  const floats = [{ x: 0, y: 0, width: 800, height: 600 }];
  expect(placeBubbles([bubble('local', card)], scenery({ taken: [card], floats }))).toHaveLength(1);
});

const boxes = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 800 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 20, max: 200 }),
});

test('any picture: what is placed clear lies over nothing and in sight, and nobody is left out for the order', () => {
  const within = { x: 0, y: 0, width: 1100, height: 900 };
  fc.assert(
    fc.property(fc.array(boxes, { minLength: 3, maxLength: 9 }), fc.array(boxes, { maxLength: 2 }), (taken, floats) => {
      const wanted = taken.slice(0, 3).map((anchor, index) => bubble(String(index), anchor));
      const placed = placeBubbles(wanted, scenery({ taken, floats, within }));
      const isClear = ({ box }: { readonly box: Box }): boolean =>
        holds(within, box) && ![...taken, ...floats].some((other) => overlaps(box, other));
      const alone = wanted.filter((each) => placeBubbles([each], scenery({ taken, floats, within })).every(isClear));
      if (alone.length > 0) expect(placed.some(isClear)).toBe(true);
      for (const [index, { box }] of placed.entries())
        for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
    }),
  );
});
