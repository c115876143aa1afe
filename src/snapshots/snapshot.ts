/** States of a document that are kept under a name, as values; and what of them was kept, read back. */

import type { Playground } from '../playground/playground';

export interface Snapshot {
  readonly id: string;
  /** Of the document it is a state of. */
  readonly document: string;
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly takenAt: number;
  readonly playground: Playground;
}

/** So many are kept of all documents together; the oldest goes first. */
export const MOST_SNAPSHOTS = 30;
export const LONGEST_NAME = 80;

/** A free number in the names of those of one document. */
export function nextName(taken: readonly string[], name: (number: number) => string): string {
  let number = taken.length + 1;
  while (taken.includes(name(number))) number += 1;
  return name(number);
}

/** The newest first; `own` are those of the document shown. */
export function parted(
  all: readonly Snapshot[],
  document: string,
): { readonly own: readonly Snapshot[]; readonly others: readonly Snapshot[] } {
  const newest = all.toSorted((one, other) => other.takenAt - one.takenAt);
  return {
    own: newest.filter((each) => each.document === document),
    others: newest.filter((each) => each.document !== document),
  };
}
