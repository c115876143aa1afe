/** Parts under the hand: where they stand while they are dragged, and what is asked for when they are let go. */

import { type MouseEvent as ReactMouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Position } from '../topology/parts';
import { findCluster, findPart, findServer, findUser, type Topology } from '../topology/topology';
import { clusterFrame, type Moving } from './flow';
import type { People, Seat } from './folding';
import { leaving } from './leaving';
import { clientPoint } from './useConnecting';
import { partUnder } from './viewport';

type DragEvent = ReactMouseEvent | globalThis.MouseEvent | globalThis.TouchEvent;

const NOT_MOVING: Moving = new Map();
const NOBODY: readonly string[] = [];

export interface Dropping {
  /** People let go upon a server, or upon the group of those logged in there or nowhere. */
  readonly onLogIn: (people: readonly string[], seat: Seat) => void;
  /** Servers let go in the frame of a cluster, or far out of the one they were in (null). */
  readonly onJoin: (
    servers: readonly string[],
    cluster: string | null,
    positions: ReadonlyMap<string, Position>,
  ) => void;
  readonly onMove: (positions: ReadonlyMap<string, Position>) => void;
  /** Dropped with Alt held: the originals stay, copies stand there. */
  readonly onCopyTo: (positions: ReadonlyMap<string, Position>) => void;
  readonly onDragging: (dragging: boolean) => void;
}

/** What would become of the parts under the hand if they were let go now. */
export type Landing =
  /** People log in: at a server, or at the group of one. */
  | { readonly id: string; readonly seat: Seat }
  /** Servers join a cluster. */
  | { readonly id: string; readonly joins: string };

export function useMoving(topology: Topology, { groups }: People, dropping: Dropping) {
  const { onMove, onLogIn, onJoin, onCopyTo, onDragging } = dropping;
  const [moving, setMoving] = useState<Moving>(NOT_MOVING);
  /** A frame is under the hand, with its members: it joins no other. */
  const byFrame = useRef(false);
  const move = useCallback(
    (moved: ReadonlyMap<string, Position>) => {
      byFrame.current = [...moved.keys()].some((id) => findCluster(topology, id));
      setMoving((before) => movedParts(topology, before, moved));
    },
    [topology],
  );
  const [landing, setLanding] = useState<Landing | null>(null);
  const dragged = useRef(NOT_MOVING);
  dragged.current = moving;
  const landingAt = useCallback(
    (event: DragEvent): Landing | null => {
      const ids = [...dragged.current.keys()];
      if (event.altKey || ids.length === 0) return null;
      if (!byFrame.current && ids.every((id) => findServer(topology, id))) {
        const own = ids.flatMap((id) => findServer(topology, id)?.cluster ?? []);
        const under = partUnder(clientPoint(event), [...ids, ...own]);
        const cluster = under === null ? null : (findServer(topology, under)?.cluster ?? under);
        return cluster !== null && findCluster(topology, cluster) ? { id: cluster, joins: cluster } : null;
      }
      if (!ids.every((id) => findUser(topology, id))) return null;
      const id = partUnder(clientPoint(event), ids);
      const group = groups.find((each) => each.id === id);
      if (group) return { id: group.id, seat: group.server };
      return id !== null && findServer(topology, id) ? { id, seat: id } : null;
    },
    [topology, groups],
  );
  const drag = useCallback(
    (event: DragEvent) => {
      const found = landingAt(event);
      setLanding((before) => (before?.id === found?.id ? before : found));
    },
    [landingAt],
  );
  const startDrag = useCallback(() => {
    onDragging(true);
  }, [onDragging]);
  const stopDrag = useCallback(
    (event: DragEvent) => {
      onDragging(false);
      const found = landingAt(event);
      setLanding(null);
      const positions = new Map([...dragged.current].filter(([id]) => findPart(topology, id)?.kind !== 'cluster'));
      setMoving(NOT_MOVING);
      if (positions.size === 0) return;
      const left = byFrame.current ? [] : leaving(topology, positions);
      if (event.altKey) onCopyTo(positions);
      else if (found && 'joins' in found) onJoin([...positions.keys()], found.joins, positions);
      else if (found) onLogIn([...positions.keys()], found.seat);
      else if (left.length > 0) onJoin(left, null, positions);
      else onMove(positions);
    },
    [onDragging, onMove, onLogIn, onJoin, onCopyTo, landingAt, topology],
  );

  const left = useMemo(
    () => (moving.size === 0 || byFrame.current || landing ? NOBODY : leaving(topology, moving)),
    [topology, moving, landing],
  );

  return {
    moving,
    landing,
    /** Servers that would leave their cluster now. */
    left,
    /** The hand has carried parts to these places. */
    move,
    /** What React Flow is to be told. */
    drags: {
      onNodeDragStart: startDrag,
      onNodeDrag: drag,
      onSelectionDrag: drag,
      onNodeDragStop: stopDrag,
      onSelectionDragStart: startDrag,
      onSelectionDragStop: stopDrag,
    },
  };
}

/** A dragged cluster frame takes its members along. */
function movedParts(topology: Topology, before: Moving, moved: ReadonlyMap<string, Position>): Moving {
  const after = new Map(before);
  for (const [id, position] of moved) {
    if (findPart(topology, id)?.kind !== 'cluster') {
      after.set(id, position);
      continue;
    }
    const frame = clusterFrame(topology, id, NOT_MOVING);
    if (!frame) continue;
    const dx = position[0] - frame.x;
    const dy = position[1] - frame.y;
    for (const server of topology.servers) {
      if (server.cluster === id && !moved.has(server.id))
        after.set(server.id, [server.position[0] + dx, server.position[1] + dy]);
    }
  }
  return after;
}
