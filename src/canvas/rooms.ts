/** The empty rectangles between what is taken. */

import { overlaps } from '../playground/placement';
import { type Box, grown, type Size } from './geometry';

const ANY: Size = { width: 0, height: 0 };

/** The largest empty rectangles of an area that have room for so much; none where all of it is taken. */
export function emptyRooms(area: Box, taken: readonly Box[], gap: number, least: Size = ANY): readonly Box[] {
  const isRoom = ({ width, height }: Size): boolean =>
    width > 0 && height > 0 && width >= least.width && height >= least.height;
  let rooms: readonly Box[] = [area].filter(isRoom);
  for (const each of taken) {
    const around = grown(each, gap);
    if (!rooms.some((room) => overlaps(room, around))) continue;
    const cut = rooms.flatMap((room) => besides(room, around).filter(isRoom));
    rooms = cut.filter(
      (room, index) =>
        !cut.some((other, at) => at !== index && holds(other, room) && !(holds(room, other) && at > index)),
    );
  }
  return rooms;
}

/** Whether a box lies within another, but for so many pixels. */
export const holds = (outer: Box, inner: Box, slack = 0): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

export const between = (left: number, top: number, right: number, bottom: number): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** What is left of a room beside something: at its left, its right, above and below. */
function besides(room: Box, taken: Box): readonly Box[] {
  const [right, bottom] = [room.x + room.width, room.y + room.height];
  const [farRight, farBottom] = [taken.x + taken.width, taken.y + taken.height];
  if (taken.x >= right || farRight <= room.x || taken.y >= bottom || farBottom <= room.y) return [room];
  return [
    between(room.x, room.y, taken.x, bottom),
    between(farRight, room.y, right, bottom),
    between(room.x, room.y, right, taken.y),
    between(room.x, farBottom, right, bottom),
  ];
}
