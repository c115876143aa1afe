/** Where a bar stands at a part on the screen: below it, above or beside it, inside the view, and over no other part where there is room for that. */

import type { Box, Point, Size } from './geometry';

const GAP = 10;
const MARGIN = 8;

/** In pixels of the view; null where the part is out of sight. `others`: what it covers only where it must. */
export function barPlace(part: Box, bar: Size, view: Size, others: readonly Box[] = []): Point | null {
  const right = part.x + part.width;
  const bottom = part.y + part.height;
  if (right <= 0 || bottom <= 0 || part.x >= view.width || part.y >= view.height) return null;
  const lowest = view.height - MARGIN - bar.height;
  const furthest = view.width - MARGIN - bar.width;
  const middle = within(part.x + (part.width - bar.width) / 2, furthest);
  const below = bottom + GAP;
  const above = part.y - GAP - bar.height;
  const usual = { x: middle, y: within(below <= lowest || above < MARGIN ? below : above, lowest) };

  const level = within(part.y + (part.height - bar.height) / 2, lowest);
  // Below and above it may also stand in line with a side of the part.
  const aside = [middle, within(part.x, furthest), within(right - bar.width, furthest)].flatMap((x) => [
    { x, y: below },
    { x, y: above },
  ]);
  const places = [...aside, { x: right + GAP, y: level }, { x: part.x - GAP - bar.width, y: level }].filter(
    ({ x, y }) => x >= MARGIN && x <= furthest && y >= MARGIN && y <= lowest,
  );
  let best = usual;
  let least = covered(usual, bar, others);
  for (const place of places) {
    const cover = covered(place, bar, others);
    if (cover < least) [best, least] = [place, cover];
  }
  return best;
}

const within = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most));

/** How much of these boxes lies under the bar, in square pixels. */
const covered = ({ x, y }: Point, { width, height }: Size, boxes: readonly Box[]): number =>
  boxes.reduce((sum, box) => {
    const across = Math.min(x + width, box.x + box.width) - Math.max(x, box.x);
    const down = Math.min(y + height, box.y + box.height) - Math.max(y, box.y);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
