/** Free places: on the grid, over nothing, and none nearer. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxesOf, freePlace, GAP, PART_SIZES, snapped } from '../../../src/playground/placement';
import type { Position } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';
import { gateway, server, user } from './community';

const nearer = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

describe('the grid', () => {
  test.each<[Position, Position]>([
    [
      [3, 4],
      [0, 8],
    ],
    [
      [-3, -12],
      [0, -8],
    ],
    [
      [1e7, -1e7],
      [100_000, -100_000],
    ],
  ])('%j snaps to %j', (from, to) => {
    expect(snapped(from)).toStrictEqual(to);
  });
});

describe('free places', () => {
  test('where nothing is, the place itself, snapped', () => {
    expect(freePlace(EMPTY_TOPOLOGY, [13, 21], PART_SIZES.user)).toEqual([16, 24]);
  });
  test('beside a card the nearest side is taken, a gap away', () => {
    const topology = { ...EMPTY_TOPOLOGY, servers: [server('s1', { position: [0, 0] })] };
    expect(freePlace(topology, [150, 0], PART_SIZES.server)).toEqual([184 + GAP, 0]);
    expect(freePlace(topology, [0, -40], PART_SIZES.user)).toEqual([0, -80 - GAP]);
  });
  test('a card that stands off the grid keeps its distance too', () => {
    const topology = { ...EMPTY_TOPOLOGY, servers: [server('s1', { position: [3.5, 0] })] };
    expect(freePlace(topology, [150, 0], PART_SIZES.server)).toEqual([216, 0]);
  });
  test('the name beside the gateway is not covered', () => {
    const [x] = freePlace({ ...EMPTY_TOPOLOGY, gateway: gateway({ position: [0, 0] }) }, [240, 72], PART_SIZES.user);
    expect(x).toBeGreaterThanOrEqual(136 + 144 + GAP);
  });
  test('the one hole between many cards is found', () => {
    const cells = Array.from({ length: 81 }, (_, n): Position => [(n % 9) * 176, Math.floor(n / 9) * 104]);
    const users = cells.map((position, n) => user(`u${n}`, { position }));
    const hole = users[31]?.position ?? [0, 0];
    const topology = { ...EMPTY_TOPOLOGY, users: users.filter((each) => each.position !== hole) };
    expect(freePlace(topology, [4 * 176, 4 * 104], PART_SIZES.user)).toEqual(hole);
  });
  test('always on the grid, a gap away from everything, and nothing nearer is free', () => {
    const place = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), place, (places, [nearX, nearY]) => {
        const users = places.map(([x, y], n) => user(`u${n}`, { position: [x * 5, y * 5] }));
        const topology = { ...EMPTY_TOPOLOGY, users };
        const near: Position = [nearX * 8, nearY * 8];
        const isFree = ([x, y]: Position): boolean =>
          !boxesOf(topology).some((box) => nearer({ id: 'new', x, y, ...PART_SIZES.external }, box, GAP));
        const found = freePlace(topology, near, PART_SIZES.external);
        expect(found).toEqual(snapped(found));
        expect(isFree(found)).toBe(true);
        const distance = Math.hypot(found[0] - near[0], found[1] - near[1]);
        for (let dx = -10; dx <= 10; dx += 1) {
          for (let dy = -10; dy <= 10; dy += 1) {
            if (Math.hypot(8 * dx, 8 * dy) < distance) expect(isFree([near[0] + 8 * dx, near[1] + 8 * dy])).toBe(false);
          }
        }
      }),
    );
  });
});
