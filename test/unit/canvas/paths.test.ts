/** Links go round cards, redirects arc above the row, and every path starts and ends on the borders of what it joins. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  borderPoint,
  boxOf,
  centreOf,
  crosses,
  DIAL_RADIUS,
  type End,
  labelBoxOf,
  type PlacedKind,
  type Point,
} from '../../../src/canvas/geometry';
import { linksOf } from '../../../src/canvas/links';
import { arcPath, linkPath, type Path, pointAt, STOP_SHARE, stopPoint } from '../../../src/canvas/paths';
import { linkPaths, pathBetween, sceneOf } from '../../../src/canvas/scene';
import { overlaps } from '../../../src/playground/placement';
import { SAMPLES } from '../../../src/playground/samples';

const end = (kind: PlacedKind, x: number, y: number): End => ({ box: boxOf(kind, [x, y]), round: kind === 'gateway' });
const start = (path: Path): Point => path.points[0] ?? { x: Number.NaN, y: Number.NaN };
const last = (path: Path): Point => path.points.at(-1) ?? { x: Number.NaN, y: Number.NaN };
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function onBorder({ box, round }: End, at: Point): boolean {
  const centre = centreOf(box);
  if (round) return Math.abs(distance(at, centre) - DIAL_RADIUS) < 0.001;
  const across = Math.abs(at.x - centre.x) / (box.width / 2);
  const along = Math.abs(at.y - centre.y) / (box.height / 2);
  return Math.abs(Math.max(across, along) - 1) < 0.001;
}

/** A community as it is usually drawn: the gateway above a row of servers, a user under each. */
const gateway = end('gateway', 382, 128);
const servers = [84, 358, 632].map((x) => end('server', x, 384));
const users = [100, 374, 648].map((x) => end('user', x, 576));
const [s1, s2, s3] = servers as [End, End, End];
const [u1, u2] = users as [End, End];
const all = [gateway, ...servers, ...users].map(({ box }) => box);

const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
const scattered = fc
  .array(fc.tuple(fc.constantFrom<PlacedKind[]>('gateway', 'server', 'user', 'external'), place), {
    minLength: 2,
    maxLength: 14,
  })
  .map((drawn) => {
    const ends: End[] = [];
    for (const [kind, [x, y]] of drawn) {
      const one = end(kind, x * 24, y * 24);
      if (ends.every(({ box }) => !overlaps(box, one.box, 24))) ends.push(one);
    }
    return ends;
  })
  .filter((ends) => ends.length > 1);

describe('a link', () => {
  test('is a straight line where nothing stands in between: to the middle of a top, from the dial radially', () => {
    const path = linkPath(gateway, s1, all);
    expect(path.d).toMatch(/^M[\d.-]+ [\d.-]+L176 384$/);
    expect(start(path)).toEqual(borderPoint(gateway, { x: 176, y: 384 }));
    expect(last(path)).toEqual({ x: 176, y: 384 });
    expect(path.length).toBeCloseTo(distance(start(path), last(path)), 6);
    expect(linkPath(s2, u2, all).d).toBe('M450 472L450 576');
    expect(linkPath(s1, s2, all).d).toBe('M268 428L358 428');
  });

  test('swings round a card in the way', () => {
    const path = linkPath(s1, s3, all);
    expect(path.d).toContain('C');
    for (const box of all) if (box !== s1.box && box !== s3.box) expect(crosses(box, path.points)).toBe(false);
  });

  test('goes round the name of the gateway', () => {
    const label = labelBoxOf([382, 128]);
    const outside = end('external', 760, 190);
    expect(crosses(label, linkPath(outside, gateway, []).points)).toBe(true);
    expect(crosses(label, linkPath(outside, gateway, [label]).points)).toBe(false);
  });

  test('reaches a second user under the first one by the side', () => {
    const below = end('user', 100, 680);
    const path = linkPath(s1, below, [...all, below.box]);
    expect(crosses(u1.box, path.points)).toBe(false);
    expect(onBorder(below, last(path))).toBe(true);
  });

  test('stays straight where there is no way round', () => {
    const wall: Box = { x: -5000, y: 500, width: 10_000, height: 40 };
    expect(linkPath(s1, u1, [wall]).d).toBe('M176 472L176 576');
  });

  test('starts and ends on the borders, samples evenly, and is the same line there and back', () => {
    fc.assert(
      fc.property(scattered, (ends) => {
        const boxes = ends.map(({ box }) => box);
        const [a, b] = ends;
        if (!a || !b) return expect.fail('at least two');
        const path = linkPath(a, b, boxes);
        expect(onBorder(a, start(path))).toBe(true);
        expect(onBorder(b, last(path))).toBe(true);
        const gaps = path.points.slice(1).map((point, index) => distance(point, path.points[index] ?? point));
        const step = path.length / gaps.length;
        // Straight from point to point is shorter than along a bend.
        for (const gap of gaps) expect(Math.abs(gap - step)).toBeLessThan(step * 0.25 + 0.001);
        const back = linkPath(b, a, boxes).points.toReversed();
        back.forEach((point, index) => {
          expect(distance(point, path.points[index] ?? { x: 0, y: 0 })).toBeLessThan(0.01 + step * 0.01);
        });
      }),
    );
  });

  test('either misses every other card or is straight', () => {
    fc.assert(
      fc.property(scattered, (ends) => {
        const boxes = ends.map(({ box }) => box);
        const [a, b] = ends;
        if (!a || !b) return expect.fail('at least two');
        const path = linkPath(a, b, boxes);
        if (path.d.includes('L')) return;
        for (const { box } of ends.slice(2)) expect(crosses(box, path.points)).toBe(false);
      }),
    );
  });

  test('between parts that overlap is still a line', () => {
    const path = linkPath(s1, end('server', 100, 400), []);
    expect(path.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const same = linkPath(s1, s1, []);
    expect(same.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('a redirect', () => {
  test.each([
    { from: s1, to: s2 },
    { from: s2, to: s1 },
    { from: s1, to: s3 },
    { from: s3, to: s1 },
  ])('arcs above the row: out of one top, down on the other ($from.box.x to $to.box.x)', ({ from, to }) => {
    const path = arcPath(from, to, all);
    expect(start(path).y).toBe(384);
    expect(last(path).y).toBe(384);
    for (const { y } of path.points.slice(1, -1)) expect(y).toBeLessThan(384);
    expect(path.points.some(({ y }) => y < 350)).toBe(true);
    for (const box of all) if (box !== from.box && box !== to.box) expect(crosses(box, path.points, 8)).toBe(false);
  });

  test('there and back are two lines that nowhere meet', () => {
    const there = arcPath(s1, s2, all);
    const back = arcPath(s2, s1, all);
    for (const point of there.points) {
      for (const other of back.points) expect(distance(point, other)).toBeGreaterThan(8);
    }
  });

  test('leaves the foot of a gateway link free: the middle of a top', () => {
    for (const path of [arcPath(s1, s2, all), arcPath(s2, s1, all)]) {
      expect(Math.abs(start(path).x - centreOf(s1.box).x)).toBeGreaterThan(16);
      expect(Math.abs(last(path).x - centreOf(s2.box).x)).toBeGreaterThan(16);
    }
  });

  test('is lifted over what stands above the row', () => {
    const bubble: Box = { x: 270, y: 320, width: 90, height: 40 };
    const path = arcPath(s1, s2, [...all, bubble]);
    expect(crosses(bubble, path.points, 8)).toBe(false);
    expect(path.points.some(({ y }) => y < 312)).toBe(true);
  });

  test('between servers one above the other bows out sideways, down on the right, up on the left', () => {
    const above = end('server', 0, 0);
    const below = end('server', 24, 200);
    const down = arcPath(above, below, []);
    const up = arcPath(below, above, []);
    expect(start(down).x).toBe(184);
    expect(last(down).x).toBe(208);
    expect(start(up).x).toBe(24);
    expect(last(up).x).toBe(0);
    expect(down.points.some(({ x }) => x > 230)).toBe(true);
    expect(up.points.some(({ x }) => x < -20)).toBe(true);
  });

  test('from row to row goes through the gap between the cards', () => {
    const rows = [0, 200].flatMap((y) => [0, 272, 544].map((x) => end('server', x, y)));
    const [first, , , , , sixth] = rows;
    if (!first || !sixth) return expect.fail('six servers');
    for (const [from, to] of [
      [first, sixth],
      [sixth, first],
    ] as const) {
      const path = arcPath(
        from,
        to,
        rows.map(({ box }) => box),
      );
      expect(onBorder(from, start(path))).toBe(true);
      expect(onBorder(to, last(path))).toBe(true);
      for (const { box } of rows) if (box !== from.box && box !== to.box) expect(crosses(box, path.points)).toBe(false);
    }
  });

  test('starts and ends on the borders, whatever stands around', () => {
    fc.assert(
      fc.property(scattered, place, place, (ends, [x1, y1], [x2, y2]) => {
        const from = end('server', x1 * 24, y1 * 24);
        const to = end('server', x2 * 24, y2 * 24);
        fc.pre(!overlaps(from.box, to.box, 24));
        const path = arcPath(
          from,
          to,
          ends.map(({ box }) => box),
        );
        expect(onBorder(from, start(path))).toBe(true);
        expect(onBorder(to, last(path))).toBe(true);
      }),
    );
  });
});

describe('along a path', () => {
  const path = linkPath(s2, u2, all);

  test.each([
    { share: 0, y: 472 },
    { share: 0.5, y: 524 },
    { share: 1, y: 576 },
    { share: -1, y: 472 },
    { share: 7, y: 576 },
  ])('the place at $share is at $y, heading down', ({ share, y }) => {
    const spot = pointAt(path, share);
    expect(spot.x).toBeCloseTo(450, 9);
    expect(spot.y).toBeCloseTo(y, 9);
    expect(spot.angle).toBeCloseTo(90, 9);
  });

  test('a blocked request stops a little past the middle', () => {
    expect(STOP_SHARE).toBeGreaterThan(0.5);
    expect(stopPoint(path).y).toBeCloseTo(472 + 104 * STOP_SHARE, 9);
  });
});

describe.each(SAMPLES.map(({ title, playground }) => ({ title, topology: playground.topology })))(
  'sample "$title"',
  ({ topology }) => {
    const scene = sceneOf(topology, new Map());
    const missesCards = (from: string, to: string, { points }: Path): void => {
      for (const [id, box] of scene.boxes) {
        if (id !== from && id !== to) expect(crosses(box, points), `${from} to ${to} over ${id}`).toBe(false);
      }
    };

    test('no link runs behind a card', () => {
      const links = linksOf(topology, []);
      const paths = linkPaths(scene, links, new Map(), new Map(), new Map());
      expect(paths.size).toBe(links.length);
      for (const { id, from, to } of links) missesCards(from, to, paths.get(id) ?? expect.fail(id));
    });

    test('no redirect runs over a card or the name of the gateway', () => {
      for (const from of topology.servers) {
        for (const to of topology.servers) {
          if (from === to) continue;
          const path = pathBetween(scene, from.id, to.id, 'redirect') ?? expect.fail('both stand somewhere');
          missesCards(from.id, to.id, path);
          if (scene.label) expect(crosses(scene.label, path.points)).toBe(false);
        }
      }
    });
  },
);
