/** The line of a redirect: arcs over the row of servers, and what is tried where one does not fit. */

import { type Curve, isClear, reversed, TRIED, traced } from './curves';
import { nearestGap } from './gaps';
import { type Box, centreOf, type End } from './geometry';
import { BOWS, bowed, feet } from './linkCurve';

/** What an arc keeps from cards: the number on a server's corner stands out by 12. */
const MARGIN = 14;

/** From the middle of the card to the feet of an arc; the way back starts and ends elsewhere, so the two never coincide. */
const FOOT = { there: 48, back: 24 } as const;
const SIDE_FOOT = { there: 20, back: 4 } as const;
/** The way back arcs this much higher. */
const ABOVE_THERE = 22;
const LIFT = { least: 44, perSpan: 0.04, most: 96 } as const;
/** Tried after the first lift: parts of it, then beyond it. */
const LOWER = [0.75, 0.55, 0.4];
const HIGHER = [24, 48, 80, 120, 168, 224];
/** Where there and back would lie on one another, this far apart. */
const UNLIKE = 8;

/** The first arc that is clear of the obstacles; where none is, the one that would be drawn if nothing stood in its way. */
export function arcCurve(from: End, to: End, obstacles: readonly Box[]): Curve {
  const ends = [from.box, to.box];
  let first: Curve | undefined;
  for (const curve of arcs(from, to, obstacles)) {
    first ??= curve;
    if (isClear(traced(curve, TRIED), ends, obstacles, MARGIN)) return curve;
  }
  return first ?? feet(from, to);
}

/** Every arc worth trying, the best one first. */
function* arcs(from: End, to: End, obstacles: readonly Box[]): Generator<Curve> {
  const a = from.box;
  const b = to.box;
  const across = Math.abs(centreOf(a).x - centreOf(b).x);
  const stacked = across < (a.width + b.width) / 2;
  const span = stacked ? Math.abs(centreOf(a).y - centreOf(b).y) : across;
  const least = Math.min(LIFT.least + span * LIFT.perSpan, LIFT.most);
  const lifts = [least, ...LOWER.map((part) => part * least), ...HIGHER.map((more) => least + more)];
  const way = b.y >= a.y ? 1 : -1;
  if (!stacked) {
    for (const lift of lifts) yield over(a, b, lift);
    yield corner(a, b);
    yield* throughGap(a, b, obstacles, lifts);
  }
  for (const lift of lifts) {
    yield beside(a, b, way, lift);
    yield beside(a, b, way === 1 ? -1 : 1, lift);
  }
  if (stacked) yield* throughGap(a, b, obstacles, lifts);
  const straight = feet(from, to);
  for (const bow of BOWS) yield bowed(from, to, straight, [1, 1], bow);
  for (const bow of BOWS) yield bowed(from, to, straight, [1, 1], -bow - UNLIKE);
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

/** From one row to another: out of the lower card's top, up through a gap between the cards above it, and over to the upper card. */
function* throughGap(a: Box, b: Box, obstacles: readonly Box[], lifts: readonly number[]): Generator<Curve> {
  const down = b.y >= a.y;
  const [upper, lower] = down ? [a, b] : [b, a];
  const foot = down ? FOOT.there : FOOT.back;
  const between = [upper, ...obstacles].filter((box) => box.y < lower.y && box.y + box.height > upper.y - MARGIN);
  const gap =
    nearestGap(between, centreOf(lower).x, centreOf(upper).x, 2 * (MARGIN + UNLIKE)) + (down ? UNLIKE : -UNLIKE) / 2;
  const toGap = Math.sign(gap - centreOf(upper).x) || 1;
  const start = { x: centreOf(lower).x + (gap >= centreOf(lower).x ? foot : -foot), y: lower.y };
  const end = { x: centreOf(upper).x + toGap * foot, y: upper.y };
  const passed = between.filter(
    (box) => box.x < Math.max(start.x, gap) + MARGIN && box.x + box.width > Math.min(start.x, gap) - MARGIN,
  );
  const below = Math.max(upper.y + upper.height, ...passed.map((box) => box.y + box.height)) + MARGIN;
  if (below >= lower.y) return;
  const middle = (lower.y + below) / 2;
  const third = (below - upper.y) / 3;
  for (const lift of lifts) {
    const level = upper.y - (lift + (down ? 0 : ABOVE_THERE)) * (4 / 3);
    const curve: Curve = [
      start,
      { x: start.x, y: middle },
      { x: gap, y: middle },
      { x: gap, y: below },
      { x: gap, y: below - third },
      { x: gap, y: upper.y + third },
      { x: gap, y: upper.y },
      { x: gap, y: level },
      { x: end.x + (gap - end.x) * 0.2, y: level },
      end,
    ];
    yield down ? reversed(curve) : curve;
  }
}
