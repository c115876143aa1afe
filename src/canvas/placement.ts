/** Where a bubble can stand beside a part without covering a card, a tag or another bubble. */

import { overlaps } from '../playground/placement';
import { type Box, centreOf, crosses, type Point, type Size } from './geometry';
import { emptyRooms, holds } from './rooms';

export type Side = 'right' | 'left' | 'above' | 'below';

const SIDES: readonly Side[] = ['right', 'left', 'above', 'below'];

/** Distance kept from every obstacle: the number on a server's corner stands out by 12. */
export const BUBBLE_GAP = 16;

const LINE_GAP = 4;

/** How far from the anchor it is worth looking, nearest first. */
const DISTANCES = [BUBBLE_GAP, 28, 44, 64, 88, 116, 148];

/** How much further away it may stand to leave the lines uncovered. */
const DETOUR = 48;

/** Along the side: centred first, then slid towards either end, then past it. */
const SLIDES = [0, -0.5, 0.5, -1, 1, -1.5, 1.5];

/** Where nothing of that is free, the box hangs over by half of itself and of the anchor. */
const HANGS = [-1, 1];

interface Ground {
  readonly lines?: readonly (readonly Point[])[];
  /** Whether a line is covered where not covering it would mean standing much further away, or else never. */
  readonly mayCover?: boolean;
  readonly zoom?: number;
  /** Where it has to stand. */
  readonly within?: Box;
  /** Whether, with nothing free beside the anchor, it may stand wherever there is room for it. */
  readonly mayLeave?: boolean;
}

/**
 * The top left corner of the nearest free place for a box of this size beside the anchor, sides in the order preferred, the others
 * after them; null where nothing is free. The anchor itself is never covered.
 */
export function place(
  anchor: Box,
  size: Size,
  obstacles: readonly Box[],
  prefer: readonly Side[] = SIDES,
  { lines = [], mayCover = true, zoom = 1, within, mayLeave = true }: Ground = {},
): Point | null {
  const sides = [...prefer, ...SIDES.filter((side) => !prefer.includes(side))];
  // What has its size on the screen looks as far as the screen shows it.
  const scale = Math.max(1, 1 / zoom);
  const isClear = (box: Box): boolean => !lines.some((line) => crosses(box, line, LINE_GAP));
  const free = (shifts: readonly Point[]): Point | null => {
    let covering: (Point & { readonly distance: number }) | null = null;
    for (const distance of DISTANCES.map((each) => each * scale)) {
      if (covering && distance > covering.distance + DETOUR * scale) break;
      for (const side of sides) {
        for (const shift of shifts) {
          const box = beside(anchor, size, side, distance, shift);
          if (within && !holds(within, box)) continue;
          if (obstacles.some((obstacle) => overlaps(box, obstacle, obstacle === anchor ? 0 : BUBBLE_GAP))) continue;
          if (isClear(box)) return { x: box.x, y: box.y };
          if (mayCover) covering ??= { x: box.x, y: box.y, distance };
        }
      }
    }
    return covering && { x: covering.x, y: covering.y };
  };
  const farther = (): Point | null => {
    let best: (Point & { readonly way: number }) | null = null;
    const [wish, rooms] = [
      middled(size, centreOf(anchor)),
      within ? roomsFor(size, [...obstacles, anchor], within) : [],
    ];
    for (const room of rooms) {
      const at = {
        x: Math.min(Math.max(wish.x, room.x), room.x + room.width - size.width),
        y: Math.min(Math.max(wish.y, room.y), room.y + room.height - size.height),
      };
      const clear = isClear({ ...at, ...size });
      if (!clear && !mayCover) continue;
      const way = Math.hypot(at.x - wish.x, at.y - wish.y) + (clear ? 0 : DETOUR * scale);
      if (!best || way < best.way) best = { ...at, way };
    }
    return best && { x: best.x, y: best.y };
  };
  return (
    free(SLIDES.map((slide) => along(anchor, size, slide, 0))) ??
    free(HANGS.map((hang) => along(anchor, size, 0, hang))) ??
    (mayLeave ? farther() : null)
  );
}

const roomsFor = (size: Size, obstacles: readonly Box[], within: Box): readonly Box[] =>
  emptyRooms(within, obstacles, BUBBLE_GAP, size);

const middled = ({ width, height }: Size, { x, y }: Point): Point => ({ x: x - width / 2, y: y - height / 2 });

/** How far from the middle of a side. Slide -1 and 1 align the two boxes at their near and far ends; beyond that the box hangs over. */
const along = (anchor: Size, size: Size, slide: number, hang: number): Point => ({
  x: (slide * Math.abs(anchor.width - size.width)) / 2 + (hang * (anchor.width + size.width)) / 4,
  y: (slide * Math.abs(anchor.height - size.height)) / 2 + (hang * (anchor.height + size.height)) / 4,
});

function beside(anchor: Box, size: Size, side: Side, distance: number, shift: Point): Box {
  const slideX = anchor.x + (anchor.width - size.width) / 2 + shift.x;
  const slideY = anchor.y + (anchor.height - size.height) / 2 + shift.y;
  switch (side) {
    case 'right':
      return { ...size, x: anchor.x + anchor.width + distance, y: slideY };
    case 'left':
      return { ...size, x: anchor.x - size.width - distance, y: slideY };
    case 'above':
      return { ...size, x: slideX, y: anchor.y - size.height - distance };
    case 'below':
      return { ...size, x: slideX, y: anchor.y + anchor.height + distance };
  }
}
