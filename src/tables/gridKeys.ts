/** What a key does in a table: it walks, selects, edits, deletes, or is left to the browser. */

import { columnOf, type Table } from './columns';
import { type At, type Cell, walked } from './gridWindow';
import { firstCell, type Range } from './ranges';

export interface KeyPressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface Keyed {
  readonly table: Table;
  readonly shown: readonly string[];
  readonly at: At;
  readonly range: Range | null;
  readonly walk: (to: At) => void;
  /** Selects the rows up to one. */
  readonly selectTo: (to: Cell) => void;
  /** Selects the cells up to one. */
  readonly extend: (to: Cell) => void;
  readonly selectAll: () => void;
  readonly toggle: (row: string) => void;
  readonly sort: (column: string) => void;
  readonly edit: (at: At, over?: string) => void;
  readonly remove: () => void;
  /** Moves a row; whether it could. */
  readonly shift: (by: 1 | -1) => boolean;
  /** Takes back what is selected or told; whether anything was. */
  readonly escape: () => boolean;
}

/** What begins typing over a cell. */
const LETTER = /^[^\s]$/u;
const TYPED: ReadonlySet<string> = new Set(['text', 'home', 'lines']);

/** Answers whether the key did something. */
export function pressKey(pressed: KeyPressed, page: number, on: Keyed): boolean {
  const { key, altKey } = pressed;
  const far = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return key === 'ArrowUp' ? on.shift(-1) : key === 'ArrowDown' ? on.shift(1) : false;
  if (far && key.toLowerCase() === 'a') return done(on.selectAll);
  if (walk(pressed, far, page, on)) return true;
  if (far) return false;
  const { table, at, range } = on;
  const here = range ? firstCell(range) : at;
  const onHeading = at.row === null;
  if (key === 'Delete' || key === 'Backspace') return done(on.remove);
  if (key === 'Enter' || key === 'F2') return done(() => (onHeading ? on.sort(at.column) : on.edit(here)));
  if (key === ' ') return done(() => (at.row === null ? on.sort(at.column) : on.toggle(at.row)));
  if (key === 'Escape') return on.escape();
  if (onHeading || !LETTER.test(key) || !TYPED.has(columnOf(table, here.column)?.entry ?? '')) return false;
  return done(() => on.edit(here, key));
}

function done(does: () => void): true {
  does();
  return true;
}

/** With Shift cells are selected on the way; rows are, up and down their names. */
function walk({ key, shiftKey }: KeyPressed, far: boolean, page: number, on: Keyed): boolean {
  const { table, shown, at, range } = on;
  const columns = table.columns.map((column) => column.key);
  const from = { row: at.row === null ? -1 : shown.indexOf(at.row), column: columns.indexOf(at.column) };
  const to = walked(key, far, from, { rows: shown.length, columns: columns.length, page });
  if (!to) return false;
  const column = columns[to.column] ?? at.column;
  // A heading is no cell that can be selected.
  const row = shown[shiftKey && at.row !== null ? Math.max(0, to.row) : to.row] ?? null;
  if (!shiftKey || row === null || at.row === null) on.walk({ row, column });
  else if (range === null && to.column === 0 && from.column === 0) on.selectTo({ row, column });
  else on.extend({ row, column });
  return true;
}
