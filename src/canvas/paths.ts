/** The lines between parts: links that go round cards, and redirects that arc above the row of servers. */

import { type Curve, evenly, isClear, lengthOf, reversed, svgOf, traced } from './curves';
import {
  type Box,
  borderPoint,
  bounds,
  centreOf,
  DIAL_RADIUS,
  type End,
  grown,
  overlaps,
  type Point,
} from './geometry';

export interface Path {
  /** As the `d` of an SVG path. */
  readonly d: string;
  /** Along the curve, evenly by length, from its start to its end. */
  readonly points: readonly Point[];
  readonly length: number;
}

/** A place on a path and which way the path runs there, in degrees, 0 to the right, clockwise. */
export interface Spot extends Point {
  readonly angle: number;
}

/** How far along its way a request that is blocked comes. */
export const STOP_SHARE = 0.55;

const POINTS = 25;
/** Fine enough to measure, and coarse enough to try many curves. */
const MEASURED = 48;
const TRIED = 16;

/** What a link keeps from cards, and an arc from cards with their numbers on the corner. */
const LINK_MARGIN = 8;
const ARC_MARGIN = 14;

const pathOf = (curve: Curve): Path => {
  const line = traced(curve, MEASURED);
  return { d: svgOf(curve), points: evenly(line, POINTS), length: lengthOf(line) };
};

/** The place at a share of the length, 0 to 1. */
export function pointAt({ points }: Path, share: number): Spot {
  const place = Math.min(Math.max(share, 0), 1) * (points.length - 1);
  const index = Math.min(Math.floor(place), points.length - 2);
  const a = points[index] ?? { x: 0, y: 0 };
  const b = points[index + 1] ?? a;
  const part = place - index;
  return {
    x: a.x + part * (b.x - a.x),
    y: a.y + part * (b.y - a.y),
    angle: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
  };
}

/** Where the mark of a block stands. */
export const stopPoint = (path: Path, share = STOP_SHARE): Spot => pointAt(path, share);

/**
 * A link: straight where nothing stands in between, else the gentlest curve found round it, at worst straight all the same.
 * There and back it is the same line. The two parts themselves are no obstacles.
 */
export function linkPath(from: End, to: End, obstacles: readonly Box[]): Path {
  return isBefore(from, to) ? pathOf(linkCurve(from, to, obstacles)) : pathOf(reversed(linkCurve(to, from, obstacles)));
}

/** Some fixed order of any two ends, so that a link is worked out the same whichever end it is asked from. */
function isBefore(a: End, b: End): boolean {
  if (a.box.y !== b.box.y) return a.box.y < b.box.y;
  return a.box.x !== b.box.x ? a.box.x < b.box.x : a.box.height >= b.box.height;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const OUTWARD: { readonly [S in Side]: Point } = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

const OPPOSITE: { readonly [S in Side]: Side } = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/** The middle of a side, moved along it by the end's shift; on the dial, the same place of the circle. */
function portOf(end: End, side: Side): Point {
  const { x, y } = centreOf(end.box);
  const out = OUTWARD[side];
  const shift = end.shift ?? 0;
  const aim = {
    x: x + (out.x * end.box.width) / 2 + Math.abs(out.y) * shift,
    y: y + (out.y * end.box.height) / 2 + Math.abs(out.x) * shift,
  };
  return end.round ? borderPoint(end, aim) : aim;
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
function feet(from: End, to: End): readonly [Point, Point] {
  const sides = facing(from.box, to.box);
  if (!sides) return [borderPoint(from, centreOf(to.box)), borderPoint(to, centreOf(from.box))];
  const start = portOf(from, sides[0]);
  const end = portOf(to, sides[1]);
  return [from.round ? borderPoint(from, end) : start, to.round ? borderPoint(to, start) : end];
}

/** How far a link may swing out, gentlest first. */
const BOWS = [16, 24, 32, 42, 54, 70, 92, 120, 156, 200];
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
/** How far it may run straight out of a side before it turns. */
const REACHES = [32, 56, 88, 128];
/** A link that leaves by other sides than the facing ones looks this much longer than it is. */
const TURNED = 1.25;
/** Only what stands this near can be in the way of a curve. */
const NEAR = 240;

function linkCurve(from: End, to: End, obstacles: readonly Box[]): Curve {
  const straight = feet(from, to);
  const ends = [bodyOf(from), bodyOf(to)];
  const others = obstacles.filter((box) => !isSame(box, from.box) && !isSame(box, to.box));
  if (isClear(straight, [], others, LINK_MARGIN)) return straight;

  const around = bounds([from.box, to.box]);
  const near = around ? others.filter((box) => overlaps(around, box, NEAR)) : others;
  let best: Curve | undefined;
  let least = Number.POSITIVE_INFINITY;
  /** Whether the curve can be drawn; kept if it is the shortest so far. */
  const consider = (curve: Curve, weight: number, bow = 0): boolean => {
    const line = traced(curve, TRIED);
    if (!isClear(line, ends, near, LINK_MARGIN)) return false;
    const cost = lengthOf(line) * weight + bow;
    if (cost < least) {
      best = curve;
      least = cost;
    }
    return true;
  };
  const chord = lengthOf(straight);
  for (const { at, weight } of SWINGS) {
    for (const bow of BOWS) {
      if (chord * weight + bow >= least) break;
      const right = consider(bowed(from, to, straight, at, bow), weight, bow);
      if (consider(bowed(from, to, straight, at, -bow), weight, bow) || right) break;
    }
  }
  if (least > chord * TURNED) {
    for (const [out, into] of turns(from, to)) {
      for (const reach of REACHES) if (consider(turned(from, out, to, into, reach), TURNED)) break;
    }
  }
  return best ?? straight;
}

/** What a line must not run through of the parts it joins: of the dial a square inside the circle. */
const bodyOf = ({ box, round }: End): Box => (round ? grown(box, -box.width / 6) : box);

const isSame = (a: Box, b: Box): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** Swung out sideways; on the dial the foot follows. */
function bowed(
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
  if (to.round) return [start, one, ...reversedPair(radial(to, one, reach))];
  return [start, one, other, end];
}

const ahead = ({ x, y }: Point, way: Point, by: number): Point => ({ x: x + way.x * by, y: y + way.y * by });

/** The foot on the dial towards a point, and the handle of a curve that leaves the dial straight there. */
function radial(dial: End, towards: Point, reach: number): readonly [Point, Point] {
  const foot = borderPoint(dial, towards);
  const { x, y } = centreOf(dial.box);
  return [foot, ahead(foot, { x: (foot.x - x) / DIAL_RADIUS, y: (foot.y - y) / DIAL_RADIUS }, reach)];
}

const reversedPair = ([a, b]: readonly [Point, Point]): readonly [Point, Point] => [b, a];

/** From the middle of the card to the feet of an arc; the way back starts and ends elsewhere, so the two never coincide. */
const FOOT = { there: 48, back: 24 } as const;
const SIDE_FOOT = { there: 20, back: 4 } as const;
/** The way back arcs this much higher. */
const ABOVE_THERE = 22;
const LIFT = { least: 44, perSpan: 0.04, most: 96 } as const;
/** Tried one after the other, in parts of the first lift and then beyond it. */
const LOWER = [1, 0.75, 0.55];
const HIGHER = [24, 48, 80, 120, 168, 224];

/**
 * A redirect from one community server to another: out of the top of its card, over the row and down on the top of the other,
 * lifted until it misses the obstacles and, where that can be, what is better avoided; for servers one above the other, out of the
 * side and back in. At worst it is drawn as if nothing stood in its way.
 */
export function arcPath(from: End, to: End, obstacles: readonly Box[], avoid: readonly Box[] = []): Path {
  const a = from.box;
  const b = to.box;
  const cards = obstacles.filter((box) => !isSame(box, a) && !isSame(box, b));
  const tries = arcs(a, b);
  const clear = (curve: Curve, others: readonly Box[]): boolean =>
    isClear(traced(curve, TRIED), [a, b], others, ARC_MARGIN);
  const best =
    (avoid.length > 0 && tries.find((curve) => clear(curve, [...cards, ...avoid]))) ||
    tries.find((curve) => clear(curve, cards)) ||
    tries[0];
  return best ? pathOf(best) : linkPath(from, to, obstacles);
}

/** Every arc worth trying, the best one first. */
function arcs(a: Box, b: Box): readonly Curve[] {
  const across = Math.abs(centreOf(a).x - centreOf(b).x);
  const stacked = across < (a.width + b.width) / 2;
  const span = stacked ? Math.abs(centreOf(a).y - centreOf(b).y) : across;
  const first = Math.min(LIFT.least + span * LIFT.perSpan, LIFT.most);
  const lifts = [...LOWER.map((part) => part * first), ...HIGHER.map((more) => first + more)];
  const down = b.y >= a.y;
  const sideways = lifts.flatMap((lift) => [beside(a, b, down ? 1 : -1, lift), beside(a, b, down ? -1 : 1, lift)]);
  if (stacked) return sideways;
  return [...lifts.map((lift) => over(a, b, lift)), corner(a, b), ...sideways];
}

function over(a: Box, b: Box, lift: number): Curve {
  const rightward = centreOf(b).x >= centreOf(a).x;
  const foot = rightward ? FOOT.there : -FOOT.back;
  const start = { x: centreOf(a).x + foot, y: a.y };
  const end = { x: centreOf(b).x - foot, y: b.y };
  const level = Math.min(a.y, b.y) - (lift + (rightward ? 0 : ABOVE_THERE)) * (4 / 3);
  const lean = (end.x - start.x) * 0.2;
  return [start, { x: start.x + lean, y: level }, { x: end.x - lean, y: level }, end];
}

/** Round the right (1) or the left (-1) of both. */
function beside(a: Box, b: Box, way: 1 | -1, lift: number): Curve {
  const downward = centreOf(b).y >= centreOf(a).y;
  const foot = downward ? SIDE_FOOT.there : -SIDE_FOOT.back;
  const edge = ({ x, width }: Box): number => (way === 1 ? x + width : x);
  const start = { x: edge(a), y: centreOf(a).y + foot };
  const end = { x: edge(b), y: centreOf(b).y - foot };
  const outer = way === 1 ? Math.max(start.x, end.x) : Math.min(start.x, end.x);
  const level = outer + way * lift * (4 / 3);
  const lean = (end.y - start.y) * 0.2;
  return [start, { x: level, y: start.y + lean }, { x: level, y: end.y - lean }, end];
}

/** Between rows: along the upper card's row from its side, then down on the top of the lower card, or the same way up. */
function corner(a: Box, b: Box): Curve {
  const down = b.y >= a.y;
  const [upper, lower] = down ? [a, b] : [b, a];
  const rightward = centreOf(lower).x >= centreOf(upper).x;
  const foot = down ? FOOT.there : FOOT.back;
  const start = { x: rightward ? upper.x + upper.width : upper.x, y: centreOf(upper).y + (down ? 4 : 20) };
  const end = { x: centreOf(lower).x + (rightward ? -foot : foot), y: lower.y };
  const curve: Curve = [
    start,
    { x: start.x + (end.x - start.x) * 0.7, y: start.y },
    { x: end.x, y: end.y - (end.y - start.y) * 0.7 },
    end,
  ];
  return down ? curve : reversed(curve);
}
