/** Boxes and borders: where a part stands in flow coordinates (pixels at zoom 1, y down), and what lies in a line's way. */

import { GATEWAY_NAME_WIDTH, PART_SIZES, type PlacedKind, type Size } from '../playground/placement';
import type { Position } from '../topology/parts';

export type { PlacedKind, Size } from '../playground/placement';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x` and `y` are its top left corner. */
export interface Box extends Point, Size {}

/** The gateway's round face, centred in its box. */
export const DIAL_RADIUS = 68;

/** The gateway's name stands beside the dial, not on it. */
const LABEL_GAP = 8;
const LABEL: Size = { width: GATEWAY_NAME_WIDTH - LABEL_GAP, height: 44 };

export const boxOf = (kind: PlacedKind, [x, y]: Position): Box => ({ x, y, ...PART_SIZES[kind] });

/** Where the gateway's name stands: a line or a bubble has to miss it like a card. */
export function labelBoxOf(position: Position): Box {
  const dial = boxOf('gateway', position);
  return { x: dial.x + dial.width + LABEL_GAP, y: dial.y + (dial.height - LABEL.height) / 2, ...LABEL };
}

/** What a line starts from or leads to. */
export interface End {
  readonly box: Box;
  /** The dial: lines meet its circle, not its box. */
  readonly round: boolean;
  /** Where along a side a line meets it, 0 to 1; in the middle where it is not given. */
  readonly port?: number;
}

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Where the way from the middle of an end to a point leaves it; the point being the middle itself, straight below. */
export function borderPoint({ box, round }: End, towards: Point): Point {
  const centre = centreOf(box);
  const x = towards.x - centre.x;
  const y = towards.y - centre.y;
  const far = Math.hypot(x, y);
  if (round) {
    const radius = Math.min(DIAL_RADIUS, box.width / 2);
    return far === 0
      ? { x: centre.x, y: centre.y + radius }
      : { x: centre.x + (x / far) * radius, y: centre.y + (y / far) * radius };
  }
  if (far === 0) return { x: centre.x, y: centre.y + box.height / 2 };
  const scale = Math.min(
    x === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(x),
    y === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(y),
  );
  return { x: centre.x + x * scale, y: centre.y + y * scale };
}

/** Whether a line through these points enters the box grown by a margin; running along its edge does not count. */
export function crosses(box: Box, line: readonly Point[], margin = 0): boolean {
  const left = box.x - margin;
  const top = box.y - margin;
  const right = box.x + box.width + margin;
  const bottom = box.y + box.height + margin;
  let previous: Point | undefined;
  for (const point of line) {
    if (previous && segmentEnters(previous, point, left, top, right, bottom)) return true;
    previous = point;
  }
  return false;
}

function segmentEnters(a: Point, b: Point, left: number, top: number, right: number, bottom: number): boolean {
  if ((a.x <= left && b.x <= left) || (a.x >= right && b.x >= right)) return false;
  if ((a.y <= top && b.y <= top) || (a.y >= bottom && b.y >= bottom)) return false;
  let enter = 0;
  let leave = 1;
  const x = b.x - a.x;
  const y = b.y - a.y;
  if (x !== 0) {
    enter = Math.max(enter, ((x > 0 ? left : right) - a.x) / x);
    leave = Math.min(leave, ((x > 0 ? right : left) - a.x) / x);
  }
  if (y !== 0) {
    enter = Math.max(enter, ((y > 0 ? top : bottom) - a.y) / y);
    leave = Math.min(leave, ((y > 0 ? bottom : top) - a.y) / y);
  }
  return enter < leave;
}
