/** Users whose requests all end alike are one row of the matrix, and who is reached least stands first. */

import { arrived } from '../outcomes/ending';
import { GROUP_KEYS, GROUPS } from '../outcomes/trials';
import type { Changes } from './changes';
import { type Matrix, verdictAt } from './matrix';

/** Fewer than so many stand by themselves: their names say more. */
export const ALIKE_FROM = 4;

/** Rows of the matrix that are alike, in its order. */
export interface Alike {
  readonly rows: readonly number[];
  /** How many requests of each do not arrive. */
  readonly failing: number;
}

/** A line of the grid: one user, or all who are alike, whose lines follow where it is open. */
export interface Line {
  /** The row of the matrix that it shows. */
  readonly row: number;
  /** All that it stands for; null: one user. */
  readonly alike: readonly number[] | null;
  readonly open: boolean;
  /** Of one who is alike with those above it. */
  readonly within: boolean;
}

/** What tells each cell from another at a glance, in one number: rule, verdict, where it landed, and how it was before the last edit. */
function marksOf(matrix: Matrix, before: Matrix | null, changes: Changes | null): Uint32Array {
  const { endings, verdicts, landings } = matrix;
  const marks = new Uint32Array(endings.length);
  for (let cell = 0; cell < marks.length; cell += 1) {
    const was = before && changes ? (changes.was[cell] ?? 0) : 0;
    const ended = was === 0 ? 0 : 1 + (before?.endings[was - 1] ?? 0);
    marks[cell] = (ended << 24) | ((landings[cell] ?? 0) << 16) | ((verdicts[cell] ?? 0) << 8) | (endings[cell] ?? 0);
  }
  return marks;
}

/** Which of these rows are alike, those with most that does not arrive first, else in the order of the matrix. */
export function alikeIn(
  matrix: Matrix,
  rows: readonly number[],
  before: Matrix | null = null,
  changes: Changes | null = null,
): readonly Alike[] {
  const width = matrix.columns.length;
  const marks = marksOf(matrix, before, changes);
  const sums = new Map<number, number[][]>();
  const all: number[][] = [];
  for (const row of rows) {
    const sum = sumOf(marks, row * width, width);
    const same = sums.get(sum) ?? [];
    sums.set(sum, same);
    const group = same.find(([first = 0]) => isAlike(marks, first * width, row * width, width));
    if (group) group.push(row);
    else {
      const fresh = [row];
      same.push(fresh);
      all.push(fresh);
    }
  }
  return all
    .flatMap((group) => (group.length < ALIKE_FROM ? group.map((row) => [row]) : [group]))
    .map((group) => ({ rows: group, failing: failingIn(matrix, group[0] ?? 0) }))
    .toSorted((a, b) => b.failing - a.failing || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** Rows that are alike have the same sum. */
function sumOf(marks: Uint32Array, from: number, width: number): number {
  let sum = 0;
  for (let cell = from; cell < from + width; cell += 1) sum = (Math.imul(31, sum) + (marks[cell] ?? 0)) | 0;
  return sum;
}

function isAlike(marks: Uint32Array, a: number, b: number, width: number): boolean {
  for (let n = 0; n < width; n += 1) if (marks[a + n] !== marks[b + n]) return false;
  return true;
}

function failingIn(matrix: Matrix, row: number): number {
  const width = matrix.columns.length;
  let failing = 0;
  for (let cell = row * width; cell < (row + 1) * width; cell += 1) if (!arrived(verdictAt(matrix, cell))) failing += 1;
  return failing;
}

/** The lines of the grid; `open`: the first users of the groups that are open. */
export const linesFor = (matrix: Matrix, alike: readonly Alike[], open: ReadonlySet<string>): readonly Line[] =>
  alike.flatMap(({ rows }): readonly Line[] => {
    const [row = 0] = rows;
    if (rows.length === 1) return [{ row, alike: null, open: false, within: false }];
    const isOpen = open.has(matrix.users[row] ?? '');
    const head = { row, alike: rows, open: isOpen, within: false };
    return isOpen ? [head, ...rows.map((each) => ({ row: each, alike: null, open: false, within: true }))] : [head];
  });

/** Who is reached from where, and who reaches the outside, as far as it takes few words. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** Whatever is asked of these servers does not arrive, or arrives from these alone. */
  | { readonly kind: 'but' | 'only'; readonly servers: readonly string[] }
  | { readonly kind: 'some'; readonly failing: number; readonly of: number };

/** So many servers are named. */
const NAMED = 2;

/** What one row says of its user: of inbound requests, and whether the outbound ones leave. */
export function reachOf(matrix: Matrix, row: number): { readonly inbound: Reach; readonly leaves: boolean } {
  const { columns, list } = matrix;
  const failing = columns.map((_, column) => !arrived(verdictAt(matrix, row * columns.length + column)));
  const isInbound = columns.map(({ group }) => GROUPS[group].inbound);
  const leaves = !failing.some((fails, column) => fails && !isInbound[column]);
  const own = failing.filter((_, column) => isInbound[column]);
  const number = own.filter(Boolean).length;
  if (number === 0) return { inbound: { kind: 'all' }, leaves };
  if (number === own.length) return { inbound: { kind: 'none' }, leaves };
  const perKind = GROUP_KEYS.filter((group) => GROUPS[group].inbound).map((group) =>
    columns.flatMap((column, index) => (column.group === group && failing[index] ? [column.landing] : [])),
  );
  const [first = []] = perKind;
  const same = perKind.every((landings) => landings.join(' ') === first.join(' '));
  const lost = list.filter((server) => first.includes(server));
  const reached = list.filter((server) => !first.includes(server));
  if (same && lost.length <= NAMED) return { inbound: { kind: 'but', servers: lost }, leaves };
  if (same && reached.length <= NAMED) return { inbound: { kind: 'only', servers: reached }, leaves };
  return { inbound: { kind: 'some', failing: number, of: own.length }, leaves };
}
