/** Where the parcel of a request rests: beside the part it visits and beside the head of its line, so that it covers neither. */

import { overlaps } from '../playground/placement';
import type { Box, Point } from './geometry';
import type { Labels } from './labels';
import { type Path, pointAt } from './paths';
import type { Scene } from './scene';

/** Half the width of a line's head, and what is left between it and the parcel. */
const HEAD = 10;
const GAP = 3;
/** As far before the part as the parcel is wide, then further where it would cover a neighbour. */
const BACK = [1, 1.5, 2.2, 3] as const;

export const squareAt = ({ x, y }: Point, width: number): Box => ({
  x: x - width / 2,
  y: y - width / 2,
  width,
  height: width,
});

/** Every name that stands beside a card. Where names stand beside signs the gateway's is among them, and its place at the dial is free. */
export function namesAbout({ label }: Scene, names: Labels): readonly Box[] {
  if (names.size > 0) return [...names.values()].map(({ box }) => box);
  return label ? [label] : [];
}

/** At the end of a way, to the side on which less is covered; nearest first. */
export function restBeside(path: Path, width: number, boxes: readonly Box[]): Point {
  const end = pointAt(path, 1);
  const turn = (end.angle * Math.PI) / 180;
  const along = { x: Math.cos(turn), y: Math.sin(turn) };
  const aside = width / 2 + HEAD;
  let best: Point = end;
  let least = Number.POSITIVE_INFINITY;
  for (const times of BACK) {
    const back = (width / 2) * times + GAP;
    for (const side of along.y > 0 ? [-1, 1] : [1, -1]) {
      const place = {
        x: end.x - back * along.x - side * aside * along.y,
        y: end.y - back * along.y + side * aside * along.x,
      };
      const covered = boxes.filter((box) => overlaps(squareAt(place, width), box)).length;
      if (covered < least) {
        least = covered;
        best = place;
      }
    }
    if (least === 0) break;
  }
  return best;
}

/** Before its way begins it stands to the right of its sender. */
export const startBeside = ({ x, y, width, height }: Box, parcel: number): Point => ({
  x: x + width + parcel / 2 + GAP,
  y: y + height / 2,
});
