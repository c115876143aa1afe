/** Reads a table with a head, separated by commas, semicolons, tabs or bars: an entry a row. Fetched late, with its parser. */

import Papa from 'papaparse';
import type { DirectoryEntry, Problem } from './entry';
import { judgedSeparator } from './separator';
import { TABLE_WORDS } from './words';

export interface Table {
  readonly entries: readonly DirectoryEntry[];
  readonly problems: readonly Problem[];
  /** The names of the columns as they came. */
  readonly header: readonly string[];
  readonly separator: string;
  /** How its first line was taken, where that held no names. */
  readonly said: readonly string[];
}

/** What Excel is told by a first line. */
const TOLD = /^"?sep=(?<separator>.)"?$/i;
/** What PowerShell writes first, unless it is asked not to. */
const TYPE = /^"?#TYPE /;

/** Columns that hold the name of the entry. */
const NAMES: ReadonlySet<string> = new Set(['dn', 'distinguishedname']);
/** Columns in whose cells several values are joined, each with a kind before it. */
const JOINED: ReadonlySet<string> = new Set(['proxyaddresses']);
const WITH_KIND = /^[a-z\d]+:./i;

export function readTable(brought: string): Table {
  const { text, line, told, said } = withoutHead(brought.replace(/^\uFEFF/, ''));
  const separator = told ?? judgedSeparator(text)?.separator ?? ',';
  const [entries, problems]: [DirectoryEntry[], Problem[]] = [[], []];
  let header: readonly string[] | null = null;
  let keys: readonly string[] = [];
  for (const row of rowsOf(text, separator, line)) {
    if (row.damaged) problems.push({ line: row.line, message: TABLE_WORDS.quotes });
    else if (row.cells.every((cell) => cell.trim() === '')) continue;
    else if (!header) {
      header = row.cells;
      keys = header.map((name, index) => name.trim().toLowerCase() || TABLE_WORDS.unnamed(index + 1));
    } else if (row.cells.length !== header.length) {
      problems.push({ line: row.line, message: TABLE_WORDS.ragged(row.cells.length, header.length) });
    } else entries.push(entryOf(row.line, keys, row.cells));
  }
  return { entries, problems, header: header ?? [], separator, said };
}

/** What stands before the names of the columns is no row. */
function withoutHead(text: string) {
  let [rest, line, told]: [string, number, string | null] = [text, 1, null];
  const said: string[] = [];
  for (;;) {
    const [first = ''] = /^[^\r\n]*/.exec(rest) ?? [];
    const separator = TOLD.exec(first)?.groups?.separator;
    if (separator) {
      told = separator;
      said.push(TABLE_WORDS.told(separator));
    } else if (TYPE.test(first)) said.push(TABLE_WORDS.type);
    else return { text: rest, line, told, said };
    rest = rest.slice(first.length).replace(/^\r\n|^[\r\n]/, '');
    line += 1;
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly damaged: boolean;
}

function rowsOf(brought: string, separator: string, first: number): readonly Row[] {
  const outside = brought.replace(/"[^"]*"/g, '');
  const returns = outside.includes('\r');
  const mixed = returns && /\r(?!\n)|(?<!\r)\n/.test(outside);
  const text = mixed ? brought.replace(/\r\n?/g, '\n') : brought;
  const rows: Row[] = [];
  let [line, from] = [first, 0];
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: returns && !mixed ? '\r\n' : '\n',
    step: ({ data, errors, meta }) => {
      rows.push({ line, cells: data, damaged: errors.some(({ type }) => type === 'Quotes') });
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', from)) {
        line += 1;
        from = at + 1;
      }
    },
  });
  return rows;
}

function entryOf(line: number, keys: readonly string[], cells: readonly string[]): DirectoryEntry {
  const values = new Map<string, string[]>();
  let dn = '';
  for (const [index, key] of keys.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    if (NAMES.has(key) && dn === '') dn = cell;
    if (key === 'dn') continue;
    values.set(key, [...(values.get(key) ?? []), ...valuesIn(key, cell)]);
  }
  return { line, dn, values };
}

function valuesIn(key: string, cell: string): readonly string[] {
  if (!JOINED.has(key)) return [cell];
  const pieces = cell.split(/[;|]/).map((piece) => piece.trim());
  return pieces.every((piece) => WITH_KIND.test(piece)) ? pieces : [cell];
}
