/** The lines between parts, as a picture and as places along them: links go round cards, redirects arc above the row of servers. */

import { arcCurve } from './arcCurve';
import { type Curve, evenly, lengthOf, reversed, svgOf, traced } from './curves';
import type { Box, End, Point } from './geometry';
import { linkCurve } from './linkCurve';

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
const MEASURED = 48;

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
export const stopPoint = (path: Path): Spot => pointAt(path, STOP_SHARE);

/**
 * A link: straight where nothing stands in between, else the gentlest curve found round it, at worst straight all the same.
 * There and back it is the same line. The two parts themselves are no obstacles.
 */
export function linkPath(from: End, to: End, obstacles: readonly Box[]): Path {
  const others = besides(from, to, obstacles);
  return isBefore(from, to) ? pathOf(linkCurve(from, to, others)) : pathOf(reversed(linkCurve(to, from, others)));
}

/** Some fixed order of any two ends, so that a link is worked out the same whichever end it is asked from. */
function isBefore(a: End, b: End): boolean {
  if (a.box.y !== b.box.y) return a.box.y < b.box.y;
  return a.box.x !== b.box.x ? a.box.x < b.box.x : a.box.height >= b.box.height;
}

/**
 * A redirect from one community server to another: out of the top of its card, over the row and down on the top of the other,
 * lifted until it misses the obstacles; for servers one above the other, out of the side and back in. As long as
 * one fits, the way back is another line than the way there. At worst an arc is drawn as if nothing stood in its way.
 */
export const arcPath = (from: End, to: End, obstacles: readonly Box[]): Path =>
  pathOf(arcCurve(from, to, besides(from, to, obstacles)));

const besides = (from: End, to: End, boxes: readonly Box[]): readonly Box[] =>
  boxes.filter((box) => !isSame(box, from.box) && !isSame(box, to.box));

const isSame = (a: Box, b: Box): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
