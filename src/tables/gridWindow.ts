/** Which rows of a table are in sight, how wide its columns are, and where a key leads; lengths in rem. */

import type { Held, Table } from './columns';

export const ROW = 2;
export const HEAD = 2.25;
/** The column of boxes that select rows. */
export const BOX = 2.25;
/** Rows drawn beyond either edge; the edges move in steps of as many, so that scrolling seldom draws anything. */
const BEYOND = 8;

export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** The first row to draw, and the one behind the last. */
export function sightAt(top: number, height: number, rows: number): Sight {
  const from = Math.max(0, (Math.floor(top / ROW / BEYOND) - 1) * BEYOND);
  const to = (Math.ceil((top + height) / ROW / BEYOND) + 1) * BEYOND;
  return { from: Math.min(from, Math.max(0, rows - 1)), to: Math.min(rows, to) };
}

/** How far to scroll for a row to be wholly in sight below the heading; as far as it is where it is already. */
export const scrolledTo = (top: number, height: number, row: number): number =>
  Math.max(0, Math.min(Math.max(top, (row + 1) * ROW + HEAD - height), row * ROW));

/** The same sideways, for a column that begins and ends there, beside so much that stays. */
export const scrolledAcross = (left: number, width: number, begins: number, ends: number, stays: number): number =>
  Math.max(0, Math.min(Math.max(left, ends - width), begins - stays));

const LETTER = 0.56;
const EDGES = 1.25;
/** What sorts a column has room beside its name. */
const SORT = 1.25;
const NARROWEST = 4;
const WIDEST = 20;
/** Of a column that says what can be done. */
const SILENT = 10;
/** So many rows are looked at, evenly spread. */
const SAMPLE = 120;

/** By the longest text of some of its rows, and by its name. */
export function widthsOf(table: Table, held: Held): readonly number[] {
  const rows = table.rows(held);
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const some = rows.filter((_, place) => place % step === 0);
  return table.columns.map(({ key, label, silent }) => {
    if (silent) return SILENT;
    const longest = some.reduce((most, row) => Math.max(most, longestLine(table.text(held, row, key))), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + EDGES, label.length * LETTER + EDGES + SORT));
  });
}

const longestLine = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);

/** Where the keyboard is; a row of null is the heading. */
export interface At {
  readonly row: string | null;
  readonly column: string;
}

/** A cell by its row and its column. */
export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** A cell by its place; row -1 is the heading. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows to a page. */
  readonly page: number;
}

/** Where a key leads; null for a key that leads nowhere. */
export function walked(
  key: string,
  far: boolean,
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | null {
  const last = { row: rows - 1, column: columns - 1 };
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
    PageUp: { row: Math.max(Math.min(row, 0), row - page), column },
    PageDown: { row: row + page, column },
  };
  const to = steps[key];
  return to
    ? { row: Math.max(-1, Math.min(to.row, last.row)), column: Math.max(0, Math.min(to.column, last.column)) }
    : null;
}

/** The rows or columns from one to another, both with them, in the order shown. */
export function between(shown: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)];
  return a < 0 || b < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}
