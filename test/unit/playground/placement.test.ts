/** Free places and tidying up: on the grid, nothing over anything, the same every time. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, tidyUp } from '../../../src/playground/arrange';
import { type Box, boxesOf, freePlace, GAP, PART_SIZES, snapped } from '../../../src/playground/placement';
import type { Playground } from '../../../src/playground/playground';
import type { Position } from '../../../src/topology/parts';
import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { community, deepFreeze, external, gateway, server, user } from './community';

deepFreeze(community);

const nearer = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

function overlaps(topology: Topology, gap = 0): readonly string[] {
  const boxes = boxesOf(topology).toSorted((a, b) => a.y - b.y);
  return boxes.flatMap((a, place) => {
    const found: string[] = [];
    for (const b of boxes.slice(place + 1)) {
      if (b.y >= a.y + a.height + gap) break;
      if (nearer(a, b, gap)) found.push(`${a.id} ${b.id}`);
    }
    return found;
  });
}

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

describe('tidy up', () => {
  const at = (topology: Topology, id: string): Position => {
    const place = arrange(topology).get(id);
    if (!place) throw new Error(`${id} has no place`);
    return place;
  };
  const { topology } = community;

  test('outside on top, the gateway below, servers in a row, users under their server, logged out ones at the bottom', () => {
    expect(Object.fromEntries(arrange(topology))).toEqual({
      x1: [288, 0],
      gw: [296, 128],
      s1: [0, 376],
      s2: [272, 376],
      s3: [544, 376],
      ann: [288, 568],
      bob: [560, 568],
      cleo: [288, 752],
    });
  });
  test('the configured server comes first, undiscovered ones last', () => {
    const servers = [server('s1', { discovered: false }), server('s2'), server('s3')];
    const turned = { ...topology, gateway: gateway({ configuredServer: 's3' }), servers };
    expect(['s3', 's2', 's1'].map((id) => at(turned, id)[0])).toEqual([0, 272, 544]);
  });
  test('members of a cluster stand together, and stay together when rows wrap', () => {
    const clusters = ['a', 'b'].map((id) => ({ id, name: id }));
    const servers = Array.from({ length: 8 }, (_, n) => server(`s${n + 1}`, { cluster: n % 2 === 0 ? 'a' : 'b' }));
    const places = arrange({ ...topology, clusters, servers, blockedServerLinks: [] });
    const rows = ['s1 s3 s5 s7', 's2 s4 s6 s8'].map((row) => row.split(' ').map((id) => places.get(id)));
    expect(new Set(rows[0]?.map((place) => place?.[1])).size).toBe(1);
    expect(new Set(rows[1]?.map((place) => place?.[1])).size).toBe(1);
    expect(rows[0]?.[0]?.[1]).not.toBe(rows[1]?.[0]?.[1]);
  });
  test('tidy is tidy: a second time changes nothing', () => {
    const tidied = tidyUp(community);
    expect(tidyUp(tidied)).toBe(tidied);
  });
  test('50 servers and 5,000 people: nothing overlaps, nothing leaves the limits', () => {
    const servers = Array.from({ length: 50 }, (_, n) => server(`s${n + 1}`));
    const users = Array.from({ length: 4800 }, (_, n) =>
      user(`u${n}`, { connectedServer: n % 3 === 0 ? null : `s${1 + (n % 47)}` }),
    );
    const externals = Array.from({ length: 200 }, (_, n) => external(`x${n}`));
    const crowd: Playground = { ...community, requests: [], topology: { ...topology, servers, users, externals } };
    const tidied = tidyUp(crowd).topology;
    expect(overlaps(tidied, GAP - 1)).toEqual([]);
    expect(arrange(tidied).size).toBe(5051);
    for (const place of arrange(tidied).values()) expect(snapped(place)).toEqual(place);
  });
  test('any playground: every part gets a place on the grid, right of and below the corner, over nothing', () => {
    fc.assert(
      fc.property(arbitraryPlayground({ maxServers: 16, maxUsers: 24, maxClusters: 3 }), (playground) => {
        const tidied = tidyUp(deepFreeze(playground)).topology;
        expect(overlaps(tidied, GAP)).toEqual([]);
        for (const { x, y } of boxesOf(tidied)) {
          expect(snapped([x, y])).toEqual([x, y]);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        }
        expect(arrange(tidied)).toEqual(arrange(playground.topology));
      }),
    );
  });
});
