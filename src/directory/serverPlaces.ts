/** Where new servers stand in a document that holds something: in rows below all of it. */

import { bounds, boxesOf, GAP, PART_SIZES, snapped } from '../playground/placement';
import type { Server } from '../topology/parts';
import type { Topology } from '../topology/topology';

const IN_A_ROW = 8;
const STEP = { x: PART_SIZES.server.width + 2 * GAP, y: PART_SIZES.server.height + 2 * GAP };

export function besideAll(topology: Topology, servers: readonly Server[]): readonly Server[] {
  const all = bounds(boxesOf(topology));
  const [left, top] = all === null ? [0, 0] : [all.x, all.y + all.height + 2 * GAP];
  return servers.map((server, place) => ({
    ...server,
    position: snapped([left + (place % IN_A_ROW) * STEP.x, top + Math.floor(place / IN_A_ROW) * STEP.y]),
  }));
}
