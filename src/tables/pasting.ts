/** What a pasted block would do to a table, worked out before it is done: which cells it changes, and which rows it adds. */

import { type Edit, edited, type Playground, type Refused, refused } from '../playground/playground';
import { inOrder } from '../saying/order';
import type { Block } from './blocks';
import type { Changes, Column, Held, Table } from './columns';
import { REFUSED, SAID } from './words';

export interface Pasting {
  readonly ok: true;
  readonly changes: Changes;
  readonly added: readonly ReadonlyMap<string, string>[];
}

export interface Target {
  /** Those shown, in their order. */
  readonly rows: readonly string[];
  /** Those selected, in their order. */
  readonly selected: readonly string[];
  /** Where the keyboard is; null: before the first row. */
  readonly row: string | null;
  readonly column: string;
}

/**
 * Lays a block over the rows from the one that has the keyboard on, or over those selected where they are as many. One row
 * fills all that are selected. A block as wide as the table begins at its first column, and a first line that names columns
 * says itself where each belongs.
 */
export function pasting(table: Table, block: Block, target: Target): Pasting | Refused {
  const named = namedColumns(table, block[0] ?? []);
  const lines = named === null ? block : block.slice(1);
  const columns = named ?? columnsFrom(table, widthOf(block), target.column);
  if (columns === null) return refused(REFUSED.tooWide(widthOf(block), roomFrom(table, target.column)));
  const cellsOf = (line: readonly string[]): ReadonlyMap<string, string> =>
    new Map(line.flatMap((text, place) => (columns[place] ? [[columns[place].key, text] as const] : [])));
  const { selected, rows } = target;
  if (lines.length === 1 && selected.length > 1) {
    const cells = cellsOf(lines[0] ?? []);
    return { ok: true, changes: new Map(selected.map((row) => [row, cells])), added: [] };
  }
  const onSelected = selected.length > 1 && selected.length === lines.length;
  const first =
    selected[0] !== undefined && target.row !== null && selected.includes(target.row) ? selected[0] : target.row;
  const start = first === null ? 0 : Math.max(0, rows.indexOf(first));
  const under = onSelected ? selected : rows.slice(start, start + lines.length);
  const added = lines.slice(under.length).map(cellsOf);
  if (added.length > 0 && !table.grow) return refused(REFUSED.noRows(table.label));
  return { ok: true, changes: new Map(under.map((row, place) => [row, cellsOf(lines[place] ?? [])])), added };
}

const widthOf = (block: Block): number => block.reduce((widest, line) => Math.max(widest, line.length), 0);

/** The columns that the first line names, wherever it names nothing else; null where it is no heading. */
function namedColumns({ columns }: Table, line: readonly string[]): readonly (Column | undefined)[] | null {
  const found = line.map((text) => columns.find(({ label }) => inOrder(label, text.trim()) === 0));
  const isHeading =
    line.some((text) => text.trim() !== '') && found.every((column, place) => column || line[place] === '');
  return isHeading ? found : null;
}

const roomFrom = ({ columns }: Table, from: string): number =>
  columns.length -
  Math.max(
    0,
    columns.findIndex(({ key }) => key === from),
  );

function columnsFrom(table: Table, width: number, from: string): readonly Column[] | null {
  const { columns } = table;
  const start = columns.length - roomFrom(table, from);
  if (width === columns.length) return columns;
  return start + width > columns.length ? null : columns.slice(start, start + width);
}

/** How many rows and cells would come to show something else; what follows from other things is left to the edit. */
export function differing(
  table: Table,
  held: Held,
  changes: Changes,
): { readonly rows: number; readonly cells: number } {
  let [rows, cells] = [0, 0];
  for (const [row, given] of changes) {
    const before = cells;
    for (const [column, text] of given) if (table.text(held, row, column) !== text) cells += 1;
    if (cells > before) rows += 1;
  }
  return { rows, cells };
}

/** Does it, as one edit: all of it or nothing. */
export function pasted(table: Table, playground: Playground, { changes, added }: Pasting): Edit {
  // Values are read against the document as it is, so that new rows never change what a text means.
  const filled = table.put(playground, changes);
  if (!filled.ok || added.length === 0 || !table.grow) return filled;
  const grown = table.grow(filled.playground, added);
  if (!grown.ok) return grown;
  const said = [filled.said, SAID.grown(added.length, table.rowNoun), grown.said].filter(Boolean).join(' ');
  return edited(grown.playground, said);
}

/** The cells of rows as they are copied. */
export const blockOf = ({ columns, text }: Table, held: Held, rows: readonly string[]): Block =>
  rows.map((row) => columns.map(({ key }) => text(held, row, key)));
