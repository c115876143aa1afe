/** The free ways up and down between cards. */

import type { Box } from './geometry';

/** A wide gap is not taken any closer to a card than this. */
const ROOM = 32;

/**
 * The x of a way between boxes that is at least so wide: the smallest detour from one x to another, and of equal ones the nearest
 * to the first.
 */
export function nearestGap(boxes: readonly Box[], from: number, to: number, width: number): number {
  const detour = (x: number): number => Math.abs(x - from) * 1.01 + Math.abs(x - to);
  let best: number | undefined;
  let left = Number.NEGATIVE_INFINITY;
  const consider = (right: number): void => {
    if (right - left < width) return;
    const room = Math.min((right - left) / 2, ROOM);
    const x = Math.min(Math.max(from, left + room), right - room);
    if (best === undefined || detour(x) < detour(best)) best = x;
  };
  for (const box of boxes.toSorted((one, other) => one.x - other.x)) {
    consider(box.x);
    left = Math.max(left, box.x + box.width);
  }
  consider(Number.POSITIVE_INFINITY);
  return best ?? from;
}
