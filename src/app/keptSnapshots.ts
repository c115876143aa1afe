/** The snapshots in the browser's memory; what cannot be read any more is not there. */

import { attempt } from '../documents/attempt';
import { formatDocument, parseDocument } from '../sharing/document';
import { packed, unpacked } from '../sharing/packedText';
import { MOST_SNAPSHOTS, type Snapshot } from '../snapshots/snapshot';
import { readSetting, writeSetting } from './storage';

/** What was read before, by its text: a large document is not read again at every look. */
const known = new Map<string, Snapshot['playground']>();

export function keptSnapshots(): readonly Snapshot[] {
  const text = readSetting('snapshots');
  const all = text === null ? null : attempt((): unknown => JSON.parse(text), null);
  return Array.isArray(all) ? all.flatMap(readSnapshot) : [];
}

function readSnapshot(value: unknown): readonly Snapshot[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, document, name, takenAt, text } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof document !== 'string' || typeof name !== 'string') return [];
  if (typeof takenAt !== 'number' || typeof text !== 'string') return [];
  const playground = known.get(text) ?? readDocument(text);
  if (!playground) return [];
  known.set(text, playground);
  return [{ id, document, name, takenAt, playground }];
}

function readDocument(text: string): Snapshot['playground'] | null {
  const document = unpacked(text);
  const read = document === null ? null : parseDocument(document);
  return read?.ok ? read.playground : null;
}

const written = ({ playground, ...about }: Snapshot): unknown => {
  const text = packed(formatDocument(playground));
  known.set(text, playground);
  return { ...about, text };
};

/** Answers whether the browser took them. */
export const keepSnapshots = (all: readonly Snapshot[]): boolean =>
  writeSetting('snapshots', JSON.stringify(all.map(written)));

/** With one more; where there are too many the oldest goes, and is answered. */
export function withSnapshot(
  all: readonly Snapshot[],
  snapshot: Snapshot,
): { readonly all: readonly Snapshot[]; readonly gone: Snapshot | null } {
  const oldestFirst = all.toSorted((one, other) => one.takenAt - other.takenAt);
  const gone = all.length >= MOST_SNAPSHOTS ? (oldestFirst[0] ?? null) : null;
  return { all: [...all.filter((each) => each !== gone), snapshot], gone };
}
