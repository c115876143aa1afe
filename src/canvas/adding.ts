/** The kinds of part one can add, and where its corner goes to sit centred on a point. */

import { PART_SIZES, type PlacedKind } from '../playground/placement';
import type { Position } from '../topology/parts';

export type AddableKind = PlacedKind;

export const ADDABLE: readonly AddableKind[] = ['gateway', 'server', 'user', 'external'];

export function centredAt(kind: AddableKind, x: number, y: number): Position {
  const { width, height } = PART_SIZES[kind];
  return [x - width / 2, y - height / 2];
}
