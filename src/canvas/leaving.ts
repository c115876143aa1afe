/** Which servers leave their cluster when they are let go where the hand has carried them. */

import { type Area, frameRound, PART_SIZES } from '../playground/placement';
import type { Position } from '../topology/parts';
import { findServer, type Topology } from '../topology/topology';

/** So far from the frame of the others a server has left them: more than a hand moves it to make room. */
const APART = 160;

/** One that stood apart from the others before stays a member: it is the crossing that counts. The last member never leaves. */
export function leaving(topology: Topology, moving: ReadonlyMap<string, Position>): readonly string[] {
  return [...moving].flatMap(([id, place]) => {
    const server = findServer(topology, id);
    if (!server || server.cluster === null) return [];
    const others = topology.servers.filter(
      ({ id: other, cluster }) => cluster === server.cluster && !moving.has(other),
    );
    const frame = frameRound(others.map(({ position }) => position));
    if (!frame) return [];
    return apart(frame, server.position) <= APART && apart(frame, place) > APART ? [id] : [];
  });
}

/** The topology as it is drawn meanwhile. */
export function withoutMembership(topology: Topology, left: readonly string[]): Topology {
  if (left.length === 0) return topology;
  const servers = topology.servers.map((server) => (left.includes(server.id) ? { ...server, cluster: null } : server));
  return { ...topology, servers };
}

/** Between a frame and the card of a server at this place, along the axis on which it is larger. */
function apart({ x, y, width, height }: Area, [left, top]: Position): number {
  const { width: wide, height: high } = PART_SIZES.server;
  return Math.max(x - (left + wide), left - (x + width), y - (top + high), top - (y + height));
}
