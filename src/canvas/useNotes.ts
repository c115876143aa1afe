/** The parts on the canvas with the notes among them; a note that is the same as before is the same object. */

import { useMemo, useRef } from 'react';
import { useStore } from 'reactflow';
import type { Note } from '../playground/playground';
import type { Topology } from '../topology/topology';
import type { Moving, PartNode } from './flow';
import { NOTE_TEXT, type NoteNode, type PictureNode, withNotes } from './noteNodes';
import { type Hand, useZoomStep } from './useZoomStep';

export function useNotes(
  parts: readonly PartNode[],
  notes: readonly Note[],
  topology: Topology,
  moving: Moving,
  selection: ReadonlySet<string>,
  writing: string | null,
  open: string | null,
  leastText: number,
  hand: Hand,
): PictureNode[] {
  const larger = Math.max(1, leastText / NOTE_TEXT);
  // Without notes nothing is drawn anew for the zoom.
  const zoom = useZoomStep(notes.length === 0 ? null : larger, hand);
  const width = useStore((state) => state.width / larger);
  const height = useStore((state) => state.height / larger);
  const made = useRef(new Map<string, NoteNode>());
  return useMemo(() => {
    const nodes = withNotes(parts, notes, {
      topology,
      moving,
      selection,
      zoom,
      writing,
      open,
      pane: { width, height },
    });
    return nodes.map((node) => {
      if (node.type !== 'note') return node;
      const known = made.current.get(node.id);
      if (known && JSON.stringify(known) === JSON.stringify(node)) return known;
      made.current.set(node.id, node);
      return node;
    });
  }, [parts, notes, topology, moving, selection, zoom, writing, open, width, height]);
}
