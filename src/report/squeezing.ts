/** A wide canvas drawn closer: room in which nothing stands is taken out, so that what stands there can be read on a sheet. */

import type { Box } from '../canvas/geometry';
import type { Playground } from '../playground/playground';
import type { Position } from '../topology/parts';

/** What stays of a gap: room for two frames and a line between them. */
const KEPT = 64;

type Axis = 'x' | 'y';
const LENGTH = { x: 'width', y: 'height' } as const;

/** Moves each place along an axis to where it stands once every gap is at most so long. */
function mapping(boxes: readonly Box[], axis: Axis): (place: number) => number {
  const starts: { readonly from: number; readonly shift: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let shift = 0;
  for (const box of boxes.toSorted((a, b) => a[axis] - b[axis])) {
    if (starts.length > 0 && box[axis] - end > KEPT) shift += box[axis] - end - KEPT;
    if (box[axis] > end) starts.push({ from: box[axis], shift });
    end = Math.max(end, box[axis] + box[LENGTH[axis]]);
  }
  return (place) => place - (starts.findLast(({ from }) => from <= place)?.shift ?? 0);
}

/** The same playground with its gaps closed along the axes asked for; `boxes` are all that is drawn of it. */
export function squeezed(playground: Playground, boxes: readonly Box[], axes: readonly Axis[]): Playground {
  const [toX, toY] = (['x', 'y'] as const).map((axis) =>
    axes.includes(axis) ? mapping(boxes, axis) : (place: number) => place,
  );
  const moved = <P extends { readonly position: Position }>(part: P): P => {
    const [x, y] = part.position;
    return { ...part, position: [toX?.(x) ?? x, toY?.(y) ?? y] };
  };
  const { topology, notes } = playground;
  return {
    ...playground,
    notes: notes.map(moved),
    topology: {
      ...topology,
      gateway: topology.gateway && moved(topology.gateway),
      servers: topology.servers.map(moved),
      users: topology.users.map(moved),
      externals: topology.externals.map(moved),
    },
  };
}
