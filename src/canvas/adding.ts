/** What one can add, and where the corner of one goes that is centred on a point. */

import { NOTE_SIZE } from '../playground/notes';
import { PART_SIZES, type PlacedKind } from '../playground/placement';
import type { Position } from '../topology/parts';

export type AddableKind = PlacedKind;

export const ADDABLE: readonly AddableKind[] = ['gateway', 'server', 'user', 'external'];

/** What the palette offers: parts, clusters of servers, and notes on the picture. */
export type Offered = AddableKind | 'cluster' | 'note';

export const OFFERED: readonly Offered[] = ['gateway', 'server', 'cluster', 'user', 'external', 'note'];

export function centredAt(kind: Offered, x: number, y: number): Position {
  const { width, height } = kind === 'note' ? NOTE_SIZE : PART_SIZES[kind === 'cluster' ? 'server' : kind];
  return [x - width / 2, y - height / 2];
}
