/** The way of a view that moves by itself: along a straight line, slowly at both ends. */

import type { View } from './camera';
import type { Size } from './geometry';

/**
 * Where the view stands when a share of the time has passed, 0 to 1. The middle of what is seen goes straight from one place of the
 * canvas to the other, and the width of what is seen grows or shrinks evenly with it.
 */
export function viewUnderWay(from: View, to: View, { width, height }: Size, share: number): View {
  if (share >= 1) return to;
  const eased = slowAtEnds(Math.max(0, share));
  const zoom = 1 / mixed(1 / from.zoom, 1 / to.zoom, eased);
  const along = (start: number, end: number, length: number): number => {
    const middle = mixed((length / 2 - start) / from.zoom, (length / 2 - end) / to.zoom, eased);
    return length / 2 - middle * zoom;
  };
  return { x: along(from.x, to.x, width), y: along(from.y, to.y, height), zoom };
}

const mixed = (from: number, to: number, share: number): number => from + (to - from) * share;

const slowAtEnds = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3);
