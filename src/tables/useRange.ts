/** The range of cells that is selected in a table, while it covers what it was drawn over. */

import { useMemo, useState } from 'react';
import type { Table } from './columns';
import type { Cell } from './gridWindow';
import { type Area, areaOf, type Range, rangeBetween, stands } from './ranges';

export interface Cells {
  readonly range: Range | null;
  readonly area: Area | null;
  /** Draws it to another corner; from the cell given where none is drawn yet. */
  readonly extend: (from: Cell, to: Cell) => void;
  readonly drop: () => void;
}

export function useRange(table: Table, shown: readonly string[]): Cells {
  const [drawn, setDrawn] = useState<Range | null>(null);
  const range = useMemo(() => (drawn && stands(drawn, shown) ? drawn : null), [drawn, shown]);
  const area = useMemo(() => range && areaOf(table, shown, range), [table, shown, range]);
  return {
    range,
    area,
    extend: (from, to) => setDrawn(rangeBetween(table, shown, range?.from ?? from, to)),
    drop: () => setDrawn(null),
  };
}
