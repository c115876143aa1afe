/**
 * Where names stand that no card has room for: beside their sign, never over another name nor over a sign. The important come
 * first, and one that finds no room is left out. The same input gives the same places, whatever its order.
 */

import { overlaps } from '../playground/placement';
import type { Box, Point, Size } from './geometry';

export interface Candidate {
  readonly id: string;
  /** Its sign, in pixels of the screen at this zoom, wherever the view has been moved to. */
  readonly box: Box;
  /** The name in its several lengths, the one liked best first. */
  readonly sizes: readonly Size[];
  /** The least is the most important. */
  readonly rank: number;
  /** It stands to the right or left first, and rather further off than not at all. */
  readonly needed?: boolean;
  /** Rather a little further off than not at all. */
  readonly wanted?: boolean;
}

export interface Label {
  readonly box: Box;
  /** Which of the sizes was found room for. */
  readonly size: number;
}

export type Labels = ReadonlyMap<string, Label>;

/** Between a sign and its name. */
const NEAR = [2] as const;
const APART = [2, 12, 32] as const;
const FAR = [2, 12, 32, 64, 128, 256] as const;
/** Along the side: centred, then level with either end. */
const SLIDES = [0, 1, -1] as const;
const CELL = 96;
/** More rows of cells than any picture has, so that each cell has a number. */
const ROWS = 2 ** 24;

/** `obstacles` are what no name may cover; the sign of the name itself may be among them, as it stands beside it. */
export function placeLabels(candidates: readonly Candidate[], obstacles: readonly Box[]): Labels {
  const taken = fieldOf(obstacles);
  const placed = new Map<string, Label>();
  const order = candidates.toSorted((a, b) => a.rank - b.rank || compare(a.id, b.id));
  for (const candidate of order) {
    const { id } = candidate;
    const found = firstFree(candidate, taken);
    if (!found) continue;
    placed.set(id, found);
    taken.add(found.box);
  }
  return placed;
}

function firstFree({ box: sign, sizes, needed = false, wanted = false }: Candidate, taken: Field): Label | null {
  for (const away of needed ? FAR : wanted ? APART : NEAR) {
    for (const [size, room] of sizes.entries()) {
      const box = placesBeside(sign, room, away, needed).find((place) => taken.isFree(place));
      if (box) return { box, size };
    }
  }
  return null;
}

/** So far what a sign wears at a corner reaches in: a name finds room beside it. */
const CORNER = 12;

/** Above and below first: there a name is not taken for that of the neighbour. */
function placesBeside(sign: Box, { width, height }: Size, away: number, levelFirst: boolean): readonly Box[] {
  const slid = (from: number, slack: number): readonly number[] =>
    SLIDES.map((slide) => from + ((slide + 1) * slack) / 2);
  const box = (x: number, y: number): Box => ({ x, y, width, height });
  const clear = [sign.x + CORNER, sign.x + sign.width - CORNER - width];
  const across = [sign.y - height - away, sign.y + sign.height + away].flatMap((y) =>
    [...slid(sign.x, sign.width - width), ...clear].map((x) => box(x, y)),
  );
  const level = [sign.x + sign.width + away, sign.x - width - away].flatMap((x) =>
    slid(sign.y, sign.height - height).map((y) => box(x, y)),
  );
  return levelFirst ? [...level, ...across] : [...across, ...level];
}

/** What stands upon a line, and says so much of it that it needs no place of its own. */
export interface Upon {
  readonly id: string;
  /** Places on the line, in pixels of the screen, the one liked best first. */
  readonly spots: readonly Point[];
  readonly size: Size;
  /** The least is the most important. */
  readonly rank: number;
}

export const boxUpon = ({ x, y }: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Each in the middle of one of its places, over none of the obstacles and none of the others, or left out. */
export function placeUpon(candidates: readonly Upon[], obstacles: readonly Box[]): ReadonlyMap<string, Box> {
  const taken = fieldOf(obstacles);
  const placed = new Map<string, Box>();
  for (const { id, spots, size } of candidates.toSorted((a, b) => a.rank - b.rank || compare(a.id, b.id))) {
    const found = spots.map((spot) => boxUpon(spot, size)).find((box) => taken.isFree(box));
    if (!found) continue;
    placed.set(id, found);
    taken.add(found);
  }
  return placed;
}

interface Field {
  add(box: Box): void;
  isFree(box: Box): boolean;
}

/** What is taken, by the cells of a grid, so that looking for room costs the same among ten signs and among a thousand. */
function fieldOf(boxes: readonly Box[]): Field {
  const cells = new Map<number, Box[]>();
  const keysOf = ({ x, y, width, height }: Box): readonly number[] => {
    const keys: number[] = [];
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
        keys.push(column * ROWS + row);
    return keys;
  };
  const add = (box: Box): void => {
    for (const key of keysOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  };
  for (const box of boxes) add(box);
  return {
    add,
    isFree: (box) => keysOf(box).every((key) => !cells.get(key)?.some((other) => overlaps(box, other))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
