/** Names beside signs: none over another, none over a sign, the important first, whatever order they come in. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../src/canvas/geometry';
import { boxUpon, type Candidate, placeLabels, placeUpon, type Upon } from '../../../src/canvas/labels';
import { overlaps } from '../../../src/playground/placement';

const sign = (x: number, y: number): Box => ({ x, y, width: 40, height: 20 });
const named = (id: string, x: number, y: number, rank = 0): Candidate => ({
  id,
  box: sign(x, y),
  sizes: [{ width: 60, height: 14 }],
  rank,
});

const candidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      widths: fc.array(fc.integer({ min: 8, max: 160 }), { minLength: 1, maxLength: 2 }),
      rank: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(
      ({ x, y, widths, rank }, index): Candidate => ({
        id: `p${index}`,
        box: sign(x, y),
        sizes: widths.map((width) => ({ width, height: 14 })),
        rank,
      }),
    ),
  );
const boxesOf = (all: readonly Candidate[]): Box[] => all.map(({ box }) => box);

test('alone it stands centred right above its sign', () => {
  expect(placeLabels([named('a', 100, 100)], [sign(100, 100)]).get('a')?.box).toEqual({
    x: 90,
    y: 84,
    width: 60,
    height: 14,
  });
});

test('where the whole name has no room, its short form may have', () => {
  const walls: Box[] = [
    { x: 0, y: 0, width: 95, height: 400 },
    { x: 145, y: 0, width: 200, height: 400 },
    sign(100, 100),
  ];
  const long: Candidate = {
    ...named('a', 100, 100),
    sizes: [
      { width: 60, height: 14 },
      { width: 30, height: 14 },
    ],
  };
  expect(placeLabels([long], walls).get('a')).toMatchObject({ size: 1, box: { width: 30 } });
});

test('one that is wanted stands a little further off where the others are left out', () => {
  const round = { x: 92, y: 92, width: 56, height: 36 };
  const plain = named('a', 100, 100);
  const alone = [sign(100, 100), round];
  expect(placeLabels([plain], alone).size).toBe(0);
  expect(placeLabels([{ ...plain, wanted: true }], alone).size).toBe(1);
});

test('one that is needed stands beside its sign, and further off rather than nowhere', () => {
  const needed: Candidate = { ...named('a', 100, 100), needed: true };
  expect(placeLabels([needed], [sign(100, 100)]).get('a')?.box).toMatchObject({ x: 142, y: 103 });
  const crowd: Box = { x: 60, y: 60, width: 120, height: 100 };
  expect(placeLabels([named('a', 100, 100)], [crowd]).size).toBe(0);
  expect(placeLabels([needed], [crowd]).size).toBe(1);
});

test('no name lies over another or over a sign', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const signs = boxesOf(all);
      const boxes = [...placeLabels(all, signs).values()].map(({ box }) => box);
      for (const [index, box] of boxes.entries()) {
        expect(signs.some((other) => overlaps(box, other))).toBe(false);
        expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      }
    }),
  );
});

test('a name keeps its place and its length whatever less important names there are', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 5 }), (all, rank) => {
      const signs = boxesOf(all);
      const important = all.filter((each) => each.rank <= rank);
      const among = placeLabels(all, signs);
      const alone = placeLabels(important, signs);
      for (const { id } of important) expect(among.get(id)).toEqual(alone.get(id));
    }),
  );
});

test('what is left out has no free place of its own among what is more important', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const signs = boxesOf(all);
      const placed = placeLabels(all, signs);
      for (const left of all.filter(({ id }) => !placed.has(id))) {
        const before = all.filter(({ id, rank }) => rank <= left.rank && placed.has(id));
        const taken = before.flatMap(({ id }) => placed.get(id)?.box ?? []);
        expect(placeLabels([left], [...signs, ...taken]).size).toBe(0);
      }
    }),
  );
});

test('the order they come in plays no part', () => {
  fc.assert(
    fc.property(
      candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const signs = boxesOf(all);
        expect(new Map([...placeLabels(shuffled, signs)].toSorted())).toEqual(
          new Map([...placeLabels(all, signs)].toSorted()),
        );
      },
    ),
  );
});

const numbers = fc
  .array(
    fc.record({
      spots: fc.array(fc.record({ x: fc.integer({ max: 400, min: 0 }), y: fc.integer({ max: 300, min: 0 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      width: fc.integer({ min: 8, max: 40 }),
      rank: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ spots, width, rank }, index): Upon => ({ id: `l${index}`, spots, size: { width, height: 15 }, rank })),
  );

test('what stands upon lines is in the middle of one of its places, over no obstacle and over nothing else, whatever the order', () => {
  fc.assert(
    fc.property(numbers, candidates, (lines, signs) => {
      const obstacles = boxesOf(signs);
      const placed = placeUpon(lines, obstacles);
      expect(placeUpon(lines.toReversed(), obstacles)).toEqual(placed);
      const boxes = [...placed.values()];
      for (const [index, box] of boxes.entries())
        expect([...obstacles, ...boxes.slice(index + 1)].filter((other) => overlaps(box, other))).toEqual([]);
      for (const { id, spots, size } of lines) {
        const box = placed.get(id);
        if (box) expect(spots.map((spot) => boxUpon(spot, size))).toContainEqual(box);
        else
          for (const spot of spots) {
            const wanted = boxUpon(spot, size);
            expect([...obstacles, ...boxes].some((other) => overlaps(wanted, other))).toBe(true);
          }
      }
    }),
  );
});
