/** Straight lines and cubic curves between two points: sampled by length, turned round, and asked what they run into. */

import { type Box, crosses, type Point } from './geometry';

/** Two points: a straight line. Else cubic curves end to end: a point, and for each curve its two handles and the next point. */
export type Curve = readonly Point[];

export const reversed = (curve: Curve): Curve => curve.toReversed();

const shown = (value: number): number => Math.round(value * 10) / 10;
const pair = ({ x, y }: Point): string => `${shown(x)} ${shown(y)}`;

/** As the `d` of an SVG path. */
export function svgOf(curve: Curve): string {
  const [first, ...others] = curve.map(pair);
  return `M${first}${others.length === 1 ? 'L' : 'C'}${others.join(' ')}`;
}

/** Points along the curve, its two ends included, so many pieces to each cubic; close together where it bends. */
export function traced(curve: Curve, pieces: number): readonly Point[] {
  const [first] = curve;
  if (!first || curve.length === 2) return curve;
  const points: Point[] = [first];
  for (let at = 0; at + 3 < curve.length; at += 3) {
    const a = curve[at];
    const b = curve[at + 1];
    const c = curve[at + 2];
    const d = curve[at + 3];
    if (!a || !b || !c || !d) break;
    for (let piece = 1; piece < pieces; piece += 1) {
      const t = piece / pieces;
      const s = 1 - t;
      const ofA = s * s * s;
      const ofB = 3 * s * s * t;
      const ofC = 3 * s * t * t;
      const ofD = t * t * t;
      points.push({
        x: ofA * a.x + ofB * b.x + ofC * c.x + ofD * d.x,
        y: ofA * a.y + ofB * b.y + ofC * c.y + ofD * d.y,
      });
    }
    points.push(d);
  }
  return points;
}

/** Pieces by which a curve is tried: coarse enough to try many, fine enough to see what it runs into. */
export const TRIED = 16;

export function lengthOf(line: readonly Point[]): number {
  let length = 0;
  let previous: Point | undefined;
  for (const point of line) {
    if (previous) length += Math.hypot(point.x - previous.x, point.y - previous.y);
    previous = point;
  }
  return length;
}

/** As many points, the ends included, that lie evenly by length along a line through the given ones. */
export function evenly(line: readonly Point[], count: number): readonly Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return [];
  const spacing = lengthOf(line) / (count - 1);
  const points: Point[] = [first];
  let walked = 0;
  let previous = first;
  for (const point of line.slice(1)) {
    const piece = Math.hypot(point.x - previous.x, point.y - previous.y);
    while (points.length < count - 1 && piece > 0 && points.length * spacing <= walked + piece) {
      const share = (points.length * spacing - walked) / piece;
      points.push({ x: previous.x + share * (point.x - previous.x), y: previous.y + share * (point.y - previous.y) });
    }
    walked += piece;
    previous = point;
  }
  while (points.length < count) points.push(last);
  return points;
}

/** Pieces at either end of a line in which it gets away from the part it joins, and how far away it then is. */
const LEAVING = 2;
const AWAY = 8;

/** Whether a line keeps this far from every obstacle and neither runs through the parts it joins nor along them. */
export function isClear(
  line: readonly Point[],
  ends: readonly Box[],
  obstacles: readonly Box[],
  margin: number,
): boolean {
  const away = line.slice(LEAVING, -LEAVING);
  for (const box of ends) if (crosses(box, line, -1) || crosses(box, away, AWAY)) return false;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of line) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  for (const box of obstacles) {
    if (box.x - margin >= right || box.x + box.width + margin <= left) continue;
    if (box.y - margin >= bottom || box.y + box.height + margin <= top) continue;
    if (crosses(box, line, margin)) return false;
  }
  return true;
}
