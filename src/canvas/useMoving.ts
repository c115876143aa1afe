/** Parts under the hand: where they stand while they are dragged, and what is asked for when they are let go. */

import { useCallback, useRef, useState } from 'react';
import type { Position } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import { clusterFrame, type Moving } from './flow';

const NOT_MOVING: Moving = new Map();

export interface Dropping {
  readonly onMove: (positions: ReadonlyMap<string, Position>) => void;
  /** Dropped with Alt held: the originals stay, copies stand there. */
  readonly onCopyTo: (positions: ReadonlyMap<string, Position>) => void;
  readonly onDragging: (dragging: boolean) => void;
}

export function useMoving(topology: Topology, { onMove, onCopyTo, onDragging }: Dropping) {
  const [moving, setMoving] = useState<Moving>(NOT_MOVING);
  const move = useCallback(
    (moved: ReadonlyMap<string, Position>) => setMoving((before) => movedParts(topology, before, moved)),
    [topology],
  );
  const dragged = useRef(NOT_MOVING);
  dragged.current = moving;
  const startDrag = useCallback(() => {
    onDragging(true);
  }, [onDragging]);
  const stopDrag = useCallback(
    (event: { readonly altKey?: boolean }) => {
      onDragging(false);
      const positions = new Map([...dragged.current].filter(([id]) => findPart(topology, id)?.kind !== 'cluster'));
      setMoving(NOT_MOVING);
      if (positions.size === 0) return;
      if (event.altKey) onCopyTo(positions);
      else onMove(positions);
    },
    [onDragging, onMove, onCopyTo, topology],
  );

  return {
    moving,
    /** The hand has carried parts to these places. */
    move,
    /** What React Flow is to be told. */
    drags: {
      onNodeDragStart: startDrag,
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
