/** Which rows of a table are selected: those of the parts that are selected in the product, or the table's own. */

import { useMemo, useState } from 'react';
import type { Table } from './columns';

export interface Rows {
  readonly selected: ReadonlySet<string>;
  /** Those selected that are shown, in the order shown. */
  readonly inOrder: readonly string[];
  /** Whether rows were chosen as rows, and not by a press on a cell. */
  readonly meant: boolean;
  readonly select: (rows: readonly string[], meant?: boolean) => void;
}

export function useRows(
  table: Table,
  shown: readonly string[],
  selection: readonly string[],
  onSelect: (ids: readonly string[]) => void,
): Rows {
  const [own, setOwn] = useState<readonly string[]>([]);
  const [meant, setMeant] = useState(false);
  const chosen = table.itself ? selection : own;
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const inOrder = useMemo(
    () => (selected.size === 0 ? [] : shown.filter((row) => selected.has(row))),
    [shown, selected],
  );
  return {
    selected,
    inOrder,
    meant,
    select(rows, asRows = false) {
      setMeant(asRows);
      if (!table.itself) setOwn(rows);
      const parts = table.itself ? rows : rows.length === 1 ? table.partsOf(rows[0] ?? '') : [];
      if (table.itself || parts.length > 0) onSelect(parts);
    },
  };
}
