/** The cell that is changed just now: what its editor is called, begins with and offers. */

import { named, plain } from '../saying/names';
import { CellEditor, type Then } from './CellEditor';
import type { Column, Given, Held, Offered, Table } from './columns';
import { VIEW } from './words';

interface EditedCellProps {
  readonly table: Table;
  readonly held: Held;
  readonly row: string;
  readonly column: Column;
  /** The letter that was typed over it; null: none. */
  readonly over: string | null;
  /** How many rows are changed with it. */
  readonly many: number;
  readonly invalid: boolean;
  readonly problem: string;
  /** False where it was not taken. */
  readonly onPut: (given: Given) => boolean;
  readonly onLeave: (then: Then) => void;
}

const NOTHING: Offered = { groups: [], value: '' };

export function EditedCell({ table, held, row, column, over, many, onPut, onLeave, ...told }: EditedCellProps) {
  const name = plain(named(table.text(held, row, table.columns[0]?.key ?? '')));
  return (
    <CellEditor
      {...told}
      column={column}
      label={many > 1 ? VIEW.forAll(column.label, many) : VIEW.field(column.label, name)}
      text={over ?? table.text(held, row, column.key)}
      typedOver={over !== null}
      offered={table.offered?.(held, row, column.key) ?? NOTHING}
      onTake={(given, then) => {
        const taken = onPut(given);
        if (taken || then === 'away') onLeave(then);
        return taken;
      }}
      onLeave={() => onLeave(document.activeElement?.closest('[role="grid"]') ? 'stay' : 'away')}
    />
  );
}
