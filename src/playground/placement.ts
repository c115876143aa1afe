/** How much room every part takes, the 8-pixel grid, and the nearest place where nothing stands yet. */

import { LIMITS, type PartKind, type Position } from '../topology/parts';
import type { Topology } from '../topology/topology';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The kinds of part that have a place of their own; a cluster's frame follows its members. */
export type PlacedKind = Exclude<PartKind, 'cluster'>;

/** The card of every kind; a position is its top left corner. */
export const PART_SIZES: { readonly [K in PlacedKind]: Size } = {
  gateway: { width: 136, height: 136 },
  server: { width: 184, height: 88 },
  user: { width: 152, height: 80 },
  external: { width: 152, height: 56 },
};

/** How far the frame of a cluster stands out from its members; its name stands in the room on top. */
export const CLUSTER_FRAME = { side: 20, top: 40, bottom: 20 } as const;

/** What the group of the people who are folded into a server takes below its card. */
export const GROUP_ROOM = 76;

/** What the gateway's name takes to the right of its card. */
export const GATEWAY_NAME_WIDTH = 144;

export const GRID = 8;
/** The least room between two cards that the product places itself. */
export const GAP = 24;

/** The nearest place on the grid inside the limits; never -0. */
export const snapped = ([x, y]: Position): Position => [snap(x), snap(y)];
const snap = (value: number): number =>
  Math.min(Math.max(GRID * Math.round(value / GRID), -LIMITS.position), LIMITS.position) + 0;

export interface Box extends Size {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Room on the canvas, whoever stands there. */
export type Area = Omit<Box, 'id'>;

/** Whether two boxes share more than an edge, or come closer than the margin. */
export const overlaps = (a: Area, b: Area, margin = 0): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin;

/** The smallest box around all of them; null where there are none. */
export function bounds(boxes: Iterable<Area>): Area | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The frame of a cluster, round the places of its members; null while it has none. */
export function frameRound(members: readonly Position[]): Area | null {
  const { side, top, bottom } = CLUSTER_FRAME;
  const box = bounds(members.map(([x, y]) => ({ x, y, ...PART_SIZES.server })));
  return box && { x: box.x - side, y: box.y - top, width: box.width + 2 * side, height: box.height + top + bottom };
}

/** The card of every placed part, the gateway's with the name beside it. */
export function boxesOf({ gateway, servers, users, externals }: Topology): readonly Box[] {
  const box = (size: Size, part: { readonly id: string; readonly position: Position }): Box => ({
    id: part.id,
    x: part.position[0],
    y: part.position[1],
    ...size,
  });
  const { width, height } = PART_SIZES.gateway;
  const named = { width: width + GATEWAY_NAME_WIDTH, height };
  return [
    ...(gateway ? [box(named, gateway)] : []),
    ...servers.map((server) => box(PART_SIZES.server, server)),
    ...users.map((user) => box(PART_SIZES.user, user)),
    ...externals.map((external) => box(PART_SIZES.external, external)),
  ];
}

/**
 * The place on the grid nearest to `near` where a card of this size keeps its distance from every other part, and from
 * the boxes of what else stands there.
 */
export const freePlace = (topology: Topology, near: Position, size: Size, others: readonly Box[] = []): Position =>
  freePlaceAmong([...boxesOf(topology), ...others], near, size);

/** The same among boxes of any kind. */
export function freePlaceAmong(boxes: readonly Area[], near: Position, size: Size): Position {
  const [x, y] = snapped(near);
  let best: Position = [x, y];
  let least = Number.POSITIVE_INFINITY;
  for (let away = 0; away < least; away += GRID) {
    for (const row of away === 0 ? [y] : [y + away, y - away]) {
      for (const column of freeColumns(boxes, x, row, size)) {
        const distance = Math.hypot(column - x, away);
        if (distance >= least) continue;
        least = distance;
        best = [column, row];
      }
    }
  }
  return snapped(best);
}

/** The free columns of a row nearest to `x`, to the right and to the left of it. */
function freeColumns(boxes: readonly Area[], x: number, row: number, size: Size): readonly number[] {
  const taken = boxes
    .filter((box) => box.y < row + size.height + GAP && row < box.y + box.height + GAP)
    .map((box) => ({ after: box.x - size.width - GAP, before: box.x + box.width + GAP }));
  let right = x;
  for (const { after, before } of taken.toSorted((a, b) => a.after - b.after)) {
    if (after < right && right < before) right = GRID * Math.ceil(before / GRID);
  }
  let left = x;
  for (const { after, before } of taken.toSorted((a, b) => b.before - a.before)) {
    if (after < left && left < before) left = GRID * Math.floor(after / GRID);
  }
  return [right, left];
}
