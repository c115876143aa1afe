/** The line of a link: straight, or the gentlest curve found round what stands in between. */

import { bounds, overlaps } from '../playground/placement';
import { type Curve, isClear, lengthOf, TRIED, traced } from './curves';
import { nearestGap } from './gaps';
import { type Box, borderPoint, centreOf, DIAL_RADIUS, type End, grown, type Point } from './geometry';

/** What a link keeps from cards. */
const MARGIN = 8;

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const OUTWARD: { readonly [S in Side]: Point } = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

const OPPOSITE: { readonly [S in Side]: Side } = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/** The port of a side; on the dial, the same place of the circle. */
function portOf(end: End, side: Side): Point {
  const { x, y } = centreOf(end.box);
  const { width, height } = end.box;
  const out = OUTWARD[side];
  const slide = (end.port ?? 0.5) - 0.5;
  const aim = {
    x: x + (out.x * width) / 2 + Math.abs(out.y) * slide * width,
    y: y + (out.y * height) / 2 + Math.abs(out.x) * slide * height,
  };
  return end.round ? borderPoint(end, aim) : aim;
}

/** What a foot that slides along a side keeps from its corners. */
const CORNER = 24;

/** The foot of a line to a port: as nearly opposite to it as the side allows, so that lines to several ports leave apart. */
function opposite(end: End, side: Side, other: End, port: Point): Point {
  const { box } = end;
  const middle = portOf(end, side);
  if (end.round || end.port !== undefined || other.port === undefined) return middle;
  const along = (value: number, from: number, length: number): number =>
    Math.min(Math.max(value, from + CORNER), from + length - CORNER);
  return OUTWARD[side].x === 0
    ? { x: along(port.x, box.x, box.width), y: middle.y }
    : { x: middle.x, y: along(port.y, box.y, box.height) };
}

/** Cards one above the other are joined at top and bottom as long as the line between them is steeper than this. */
const LEAST_SLOPE = 1 / 10;

/** The sides two cards turn to each other; null where they overlap. */
function facing(a: Box, b: Box): readonly [Side, Side] | null {
  const gapX = Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
  const gapY = Math.max(b.y - a.y - a.height, a.y - b.y - b.height);
  if (gapX < 0 && gapY < 0) return null;
  if (gapY >= 0 && gapY >= gapX * LEAST_SLOPE) return b.y > a.y ? ['bottom', 'top'] : ['top', 'bottom'];
  return b.x > a.x ? ['right', 'left'] : ['left', 'right'];
}

/** From the sides that face each other; a line to the dial aims at its middle. */
export function feet(from: End, to: End): readonly [Point, Point] {
  const sides = facing(from.box, to.box);
  if (!sides) return [borderPoint(from, centreOf(to.box)), borderPoint(to, centreOf(from.box))];
  const start = opposite(from, sides[0], to, portOf(to, sides[1]));
  const end = opposite(to, sides[1], from, portOf(from, sides[0]));
  return [from.round ? borderPoint(from, end) : start, to.round ? borderPoint(to, start) : end];
}

/** How far a link may swing out, gentlest first. */
export const BOWS = [16, 24, 32, 42, 54, 70, 92, 120, 156, 200];
/**
 * Where along it: evenly, more towards its end, more towards its start, first to one side and then to the other; and how much
 * longer than it is a curve looks by that.
 */
const SWINGS: readonly { readonly at: readonly [number, number]; readonly weight: number }[] = [
  { at: [1, 1], weight: 1 },
  { at: [0.2, 1.6], weight: 1.05 },
  { at: [1.6, 0.2], weight: 1.05 },
  { at: [-1, 1], weight: 1.1 },
];
/** How far it may run straight out of a side before it turns, in shares of the straight line, and at least. */
const REACHES = [0.12, 0.18, 0.28, 0.4];
const LEAST_REACH = 28;
/** A link that leaves by other sides than the facing ones looks this much longer than it is. */
const TURNED = 1.25;
/** A link that comes down between cards of the rows above looks this much shorter than it is. */
const LANE = 0.9;
/** Only what stands this near can be in the way of a curve. */
const NEAR = 240;

/** Straight, or round the obstacles; straight all the same where no way round is found. */
export function linkCurve(from: End, to: End, obstacles: readonly Box[]): Curve {
  const straight = feet(from, to);
  const ends = [bodyOf(from), bodyOf(to)];
  if (isClear(straight, [], obstacles, MARGIN)) return straight;

  const around = bounds([from.box, to.box]);
  const near = around ? obstacles.filter((box) => overlaps(around, box, NEAR)) : obstacles;
  let best: Curve | undefined;
  let least = Number.POSITIVE_INFINITY;
  /** Whether the curve can be drawn; kept if it is the shortest so far. */
  const consider = (curve: Curve, weight: number, bow = 0): boolean => {
    const line = traced(curve, TRIED);
    if (!isClear(line, ends, near, MARGIN)) return false;
    const cost = lengthOf(line) * weight + bow;
    if (cost < least) {
      best = curve;
      least = cost;
    }
    return true;
  };
  const chord = lengthOf(straight);
  const lane = from.round ? throughGap(from, to, obstacles) : null;
  if (lane && isClear(traced(lane, TRIED), [], obstacles, MARGIN)) {
    best = lane;
    least = lengthOf(traced(lane, TRIED)) * LANE;
  }
  for (const { at, weight } of SWINGS) {
    for (const bow of BOWS) {
      if (chord * weight + bow >= least) break;
      const right = consider(bowed(from, to, straight, at, bow), weight, bow);
      if (consider(bowed(from, to, straight, at, -bow), weight, bow) || right) break;
    }
  }
  if (least > chord * TURNED) {
    for (const [out, into] of turns(from, to)) {
      for (const share of REACHES) {
        const reach = Math.max(share * chord, LEAST_REACH);
        if (consider(turned(from, out, to, into, reach), TURNED)) break;
      }
    }
  }
  return best ?? straight;
}

/** What a line must not run through of the parts it joins: of the dial a square inside the circle. */
const bodyOf = ({ box, round }: End): Box => (round ? grown(box, -box.width / 6) : box);

/** Swung out sideways; on the dial the foot follows. */
export function bowed(
  from: End,
  to: End,
  [start, end]: readonly [Point, Point],
  [first, second]: readonly [number, number],
  bow: number,
): Curve {
  const x = end.x - start.x;
  const y = end.y - start.y;
  const length = Math.hypot(x, y) || 1;
  const aside = { x: (-y / length) * bow * (4 / 3), y: (x / length) * bow * (4 / 3) };
  const one = { x: start.x + x / 4 + aside.x * first, y: start.y + y / 4 + aside.y * first };
  const other = { x: end.x - x / 4 + aside.x * second, y: end.y - y / 4 + aside.y * second };
  return [from.round ? borderPoint(from, one) : start, one, other, to.round ? borderPoint(to, other) : end];
}

/** The pairs of sides worth trying: none that turns its back on the other part, and any one for the dial. */
function turns(from: End, to: End): readonly (readonly [Side, Side])[] {
  const sides = facing(from.box, to.box);
  const tried = ({ round }: End, facingSide: Side | undefined): readonly Side[] =>
    round ? ['top'] : SIDES.filter((side) => side !== (facingSide && OPPOSITE[facingSide]));
  return tried(from, sides?.[0]).flatMap((out) => tried(to, sides?.[1]).map((into) => [out, into] as const));
}

/** Out of one given side and into another; on the dial the foot is where the line comes from or goes to. */
function turned(from: End, out: Side, to: End, into: Side, reach: number): Curve {
  const start = portOf(from, out);
  const end = portOf(to, into);
  const one = ahead(start, OUTWARD[out], reach);
  const other = ahead(end, OUTWARD[into], reach);
  if (from.round) return [...radial(from, other, reach), other, end];
  if (to.round) {
    const [foot, handle] = radial(to, one, reach);
    return [start, one, handle, foot];
  }
  return [start, one, other, end];
}

const ahead = ({ x, y }: Point, way: Point, by: number): Point => ({ x: x + way.x * by, y: y + way.y * by });

/** The foot on the dial towards a point, and the handle of a curve that leaves the dial straight there. */
function radial(dial: End, towards: Point, reach: number): readonly [Point, Point] {
  const foot = borderPoint(dial, towards);
  const { x, y } = centreOf(dial.box);
  return [foot, ahead(foot, { x: (foot.x - x) / DIAL_RADIUS, y: (foot.y - y) / DIAL_RADIUS }, reach)];
}

/** From the dial to a lower row: down through a gap between the cards of the rows above it; null where there is no such row. */
function throughGap(dial: End, to: End, obstacles: readonly Box[]): Curve | null {
  const bottom = dial.box.y + dial.box.height;
  const foot = portOf(to, 'top');
  const between = obstacles.filter((box) => box.y > bottom && box.y < foot.y);
  if (between.length === 0) return null;
  const gap = nearestGap(between, foot.x, centreOf(dial.box).x, 4 * MARGIN);
  const enter = Math.min(...between.map(({ y }) => y)) - MARGIN;
  const passed = between.filter(
    ({ x, width }) => x < Math.max(foot.x, gap) + MARGIN && x + width > Math.min(foot.x, gap) - MARGIN,
  );
  const leave = Math.max(enter, ...passed.map(({ y, height }) => y + height + MARGIN));
  if (enter <= bottom || leave >= foot.y) return null;
  const { x: middleX } = centreOf(dial.box);
  // From the lower half of the dial, so that the line runs below the name beside it.
  const aside = Math.min(Math.max(gap, middleX - DIAL_RADIUS), middleX + DIAL_RADIUS);
  const [start, handle] = radial(dial, { x: aside, y: enter }, (enter - bottom) / 2);
  const middle = (leave + foot.y) / 2;
  const third = (leave - enter) / 3;
  return [
    start,
    handle,
    { x: gap, y: (bottom + enter) / 2 },
    { x: gap, y: enter },
    { x: gap, y: enter + third },
    { x: gap, y: leave - third },
    { x: gap, y: leave },
    { x: gap, y: middle },
    { x: foot.x, y: middle },
    foot,
  ];
}
