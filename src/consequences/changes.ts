/** Which cells of a matrix ended otherwise before an edit. */

import type { Trial } from '../outcomes/trials';
import { type Cell, cellAt, type Matrix } from './matrix';

export interface Changes {
  /** For each cell the number, from 1, of the cell before that ended otherwise; 0 where nothing changed or there was none. */
  readonly was: Int32Array<ArrayBuffer>;
  readonly count: number;
}

/**
 * Compares users and columns by what they are, not by where they stand; a user or a server that is new is no change.
 * Where one of the two has an empty round-robin list, its one column stands for every landing server of the other.
 */
export function compareMatrices(before: Matrix, after: Matrix): Changes {
  const rowOf = new Map(before.users.map((user, row) => [user, row]));
  const earlier = after.columns.map((column) =>
    before.columns.flatMap((other, index) => (isSameColumn(column, other) ? [index] : [])),
  );
  const was = new Int32Array(after.endings.length);
  let count = 0;
  after.users.forEach((user, row) => {
    const rowBefore = rowOf.get(user);
    if (rowBefore === undefined) return;
    earlier.forEach((columns, column) => {
      const cell = row * after.columns.length + column;
      for (const columnBefore of columns) {
        const cellBefore = rowBefore * before.columns.length + columnBefore;
        if (endsAlike(before, cellBefore, after, cell)) continue;
        was[cell] = cellBefore + 1;
        count += 1;
        return;
      }
    });
  });
  return { was, count };
}

const isSameColumn = (a: Trial, b: Trial): boolean =>
  a.group === b.group && (a.landing === b.landing || a.landing === null || b.landing === null);

const endsAlike = (before: Matrix, a: number, after: Matrix, b: number): boolean =>
  before.endings[a] === after.endings[b] &&
  before.verdicts[a] === after.verdicts[b] &&
  landedAt(before, a) === landedAt(after, b) &&
  causeAt(before, a) === causeAt(after, b);

/** The parts at fault, by what is wrong with them. */
function causeAt(matrix: Matrix, cell: number): string | undefined {
  const fault = matrix.faults[(matrix.causes[cell] ?? 0) - 1];
  return fault && [...fault.parts, fault.attribute].join(' ');
}

const landedAt = (matrix: Matrix, cell: number): string | undefined => matrix.list[(matrix.landings[cell] ?? 0) - 1];

/** How a changed cell ended before; null for one that did not change. */
export function cellBefore(before: Matrix, changes: Changes, cell: number): Cell | null {
  const number = changes.was[cell] ?? 0;
  if (number === 0) return null;
  const width = before.columns.length;
  return cellAt(before, Math.floor((number - 1) / width), (number - 1) % width);
}
