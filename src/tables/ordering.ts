/** Which rows of a table are shown, and in which order: sorted as people count, found by what stands in any cell, those with a fault alone. */

import { inOrder } from '../saying/order';
import type { Held, Table } from './columns';

export interface Sorted {
  readonly column: string;
  readonly down: boolean;
}

export interface Shown {
  /** Null: in the order of the document. */
  readonly sorted: Sorted | null;
  readonly typed: string;
  readonly onlyWrong: boolean;
}

export function shownRows(table: Table, held: Held, { sorted, typed, onlyWrong }: Shown): readonly string[] {
  const { isWrong } = table;
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const all = table.rows(held);
  const wrong = onlyWrong && isWrong ? all.filter((row) => isWrong(held, row)) : all;
  const found = words.length === 0 ? wrong : wrong.filter((row) => holdsAll(table, held, row, words));
  return sorted === null ? found : inColumnOrder(table, held, found, sorted);
}

function holdsAll({ columns, text }: Table, held: Held, row: string, words: readonly string[]): boolean {
  const whole = columns
    .filter(({ silent }) => !silent)
    .map(({ key }) => text(held, row, key))
    .join('\n')
    .toLowerCase();
  return words.every((word) => whole.includes(word));
}

/** Rows that are alike keep the order of the document, up and down; empty cells come last. */
function inColumnOrder(table: Table, held: Held, rows: readonly string[], { column, down }: Sorted): readonly string[] {
  const filled: (readonly [row: string, text: string])[] = [];
  const empty: string[] = [];
  for (const row of rows) {
    const text = table.text(held, row, column);
    if (text === '') empty.push(row);
    else filled.push([row, text]);
  }
  const sorted = filled.toSorted(([, a], [, b]) => (a === b ? 0 : down ? inOrder(b, a) : inOrder(a, b)));
  return [...sorted.map(([row]) => row), ...empty];
}

/** What a press on a heading makes of the order: up, then down, then that of the document. */
export function pressedHeading(sorted: Sorted | null, column: string): Sorted | null {
  if (sorted?.column !== column) return { column, down: false };
  return sorted.down ? null : { column, down: true };
}
