/** A range of cells between two corners: what it covers, what is copied of it, and which of its fields can be emptied. */

import type { Block } from './blocks';
import { type Changes, columnOf, type Held, type Table } from './columns';
import { between, type Cell } from './gridWindow';

export interface Range {
  /** The corner it began at. */
  readonly from: Cell;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The places it covers, first and last with them. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeBetween({ columns }: Table, shown: readonly string[], from: Cell, to: Cell): Range {
  const keys = columns.map(({ key }) => key);
  return { from, rows: between(shown, from.row, to.row), columns: between(keys, from.column, to.column) };
}

/** Whether it covers what it was drawn over: in another order, or with rows between, it would cover other cells. */
export function stands({ rows }: Range, shown: readonly string[]): boolean {
  const first = shown.indexOf(rows[0] ?? '');
  return first >= 0 && rows.every((row, place) => shown[first + place] === row);
}

export function areaOf({ columns }: Table, shown: readonly string[], range: Range): Area {
  const top = shown.indexOf(range.rows[0] ?? '');
  const left = columns.findIndex(({ key }) => key === range.columns[0]);
  return { top, bottom: top + range.rows.length - 1, left, right: left + range.columns.length - 1 };
}

/** Where typing and pasting begin. */
export const firstCell = ({ rows, columns }: Range): Cell => ({ row: rows[0] ?? '', column: columns[0] ?? '' });

const LINE = '2px';

/** How thick the line round a range is at each side of one of its cells; null within. */
export function edgesAt({ top, bottom, left, right }: Area, row: number, column: number): string | null {
  const sides = [row === top, column === right, row === bottom, column === left];
  return sides.includes(true) ? sides.map((isEdge) => (isEdge ? LINE : '0')).join(' ') : null;
}

export const blockIn = ({ text }: Table, held: Held, { rows, columns }: Range): Block =>
  rows.map((row) => columns.map((column) => text(held, row, column)));

interface Emptying {
  readonly changes: Changes;
  readonly cells: number;
  /** How many are left as they are, since they say something always. */
  readonly left: number;
}

/** What is emptied of a range: fields that hold something and may hold nothing. */
export function emptying(table: Table, held: Held, { rows, columns }: Range): Emptying {
  const may = columns.filter((column) => columnOf(table, column)?.mayBeEmpty);
  const changes = new Map<string, ReadonlyMap<string, string>>();
  let cells = 0;
  for (const row of rows) {
    const filled = may.filter((column) => table.text(held, row, column) !== '');
    if (filled.length === 0) continue;
    cells += filled.length;
    changes.set(row, new Map(filled.map((column) => [column, ''])));
  }
  return { changes, cells, left: rows.length * (columns.length - may.length) };
}
