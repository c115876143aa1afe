/** Which notes give way to names beside signs, and where their marks stand then: over no card, no name and no other note. */

import { overlaps } from '../playground/placement';
import { type Box, grown, type Point } from './geometry';
import type { Labels } from './labels';
import { boxOfNode, keptFree, MARKS_APART, markAt, type NoteNode, type PictureNode } from './noteNodes';

export interface DrawnNote {
  readonly folded: boolean;
  readonly at: Point;
}

export const isSameDrawn = (a: DrawnNote | undefined, b: DrawnNote | undefined): boolean =>
  a?.folded === b?.folded && a?.at.x === b?.at.x && a?.at.y === b?.at.y;

type DrawnNotes = ReadonlyMap<string, DrawnNote>;

/** Asked by every note, and anew at every move of the view. */
const known = new WeakMap<readonly PictureNode[], { readonly names: Labels; readonly notes: DrawnNotes }>();

export function notesBeside(nodes: readonly PictureNode[], names: Labels): DrawnNotes {
  const before = known.get(nodes);
  if (before?.names === names) return before.notes;
  const notes = placed(
    nodes,
    [...names.values()].map(({ box }) => box),
  );
  known.set(nodes, { names, notes });
  return notes;
}

/** Names go by who is important at the moment: a note gives way to them as a mark. Those that need not move stand first. */
function placed(nodes: readonly PictureNode[], names: readonly Box[]): DrawnNotes {
  const drawn = new Map<string, DrawnNote>();
  const taken = [...names];
  const inTheWay: NoteNode[] = [];
  for (const node of nodes) {
    if (node.type !== 'note') {
      taken.push(...keptFree(node));
      continue;
    }
    const box = boxOfNode(node);
    const { open, folded } = node.data;
    if (!open && names.some((name) => overlaps(box, name))) inTheWay.push(node);
    else {
      drawn.set(node.id, { folded, at: box });
      taken.push(box);
    }
  }
  for (const node of inTheWay) {
    const { x, y } = node.position;
    const { zoom } = node.data;
    const isFree = (mark: Box): boolean => !taken.some((other) => overlaps(mark, other));
    const mark = markAt(x, y, zoom, isFree);
    drawn.set(node.id, { folded: true, at: mark });
    taken.push(grown(mark, MARKS_APART / zoom));
  }
  return drawn;
}
