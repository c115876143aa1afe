/** The kinds of part one can add, the key of each, and where its corner goes to sit centred on a point. */

import { PART_SIZES, type PlacedKind } from '../playground/placement';
import type { Position } from '../topology/parts';

export type AddableKind = PlacedKind;

export const ADDABLE = [
  { kind: 'gateway', key: 'G', command: 'addGateway' },
  { kind: 'server', key: 'S', command: 'addServer' },
  { kind: 'user', key: 'U', command: 'addUser' },
  { kind: 'external', key: 'X', command: 'addExternal' },
] as const satisfies readonly { kind: AddableKind; key: string; command: string }[];

export function centredAt(kind: AddableKind, x: number, y: number): Position {
  const { width, height } = PART_SIZES[kind];
  return [x - width / 2, y - height / 2];
}
