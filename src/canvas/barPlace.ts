/** Where a bar stands at a part on the screen: below it, or above where that has no room, and always inside the view. */

import type { Box, Point, Size } from './geometry';

const GAP = 10;
const MARGIN = 8;

/** In pixels of the view; null where the part is out of sight. */
export function barPlace(part: Box, bar: Size, view: Size): Point | null {
  const right = part.x + part.width;
  const bottom = part.y + part.height;
  if (right <= 0 || bottom <= 0 || part.x >= view.width || part.y >= view.height) return null;
  const below = bottom + GAP;
  const above = part.y - GAP - bar.height;
  const lowest = view.height - MARGIN - bar.height;
  const y = below <= lowest || above < MARGIN ? below : above;
  return {
    x: within(part.x + (part.width - bar.width) / 2, view.width - MARGIN - bar.width),
    y: within(y, lowest),
  };
}

const within = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most));
