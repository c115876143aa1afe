/** One row of a table: its box, and a cell for each column. */

import { type CSSProperties, memo, type ReactNode } from 'react';
import { SignIcon } from '../signs/Glyphs';
import { Name } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import styles from './Cells.module.css';
import type { Column, Held, Table } from './columns';
import { ROW } from './gridWindow';
import { type Area, edgesAt } from './ranges';
import { AS } from './roles';
import { VIEW } from './words';

interface TableRowProps {
  readonly table: Table;
  readonly held: Held;
  readonly row: string;
  /** Its place among those shown. */
  readonly index: number;
  readonly selected: boolean;
  /** Whether it is what is shown elsewhere, such as the request that is watched. */
  readonly current: boolean;
  /** The cells that are selected, where some are of this row. */
  readonly area: Area | null;
  /** The column that has the keyboard in this row. */
  readonly active: string | null;
  /** What the cell that has the keyboard is changed with just now. */
  readonly editor: ReactNode;
}

/** Longer text may be cut off, and is told by its tip. */
const LONG = 20;

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { table, held, row, index, selected, current, area, active, editor } = props;
  const { columns } = table;
  const name = table.text(held, row, columns[0]?.key ?? '');
  return (
    <tr
      {...AS.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={current || undefined}
      className={styles.row}
      data-editing={editor !== null || undefined}
      style={{ top: `${index * ROW}rem` }}
    >
      <td {...AS.cell} aria-colindex={1} className={styles.box} data-row={row} data-box>
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={VIEW.selectRow(name)} />
      </td>
      {columns.map((column, place) => (
        <td
          key={column.key}
          {...(place === 0 ? AS.rowHeader : column.entry === 'none' ? AS.fixedCell : AS.cell)}
          aria-colindex={place + 2}
          {...(area && place >= area.left && place <= area.right && chosenAt(area, index, place))}
          className={styles.cell}
          tabIndex={column.key === active ? 0 : -1}
          data-row={row}
          data-column={column.key}
          data-entry={column.entry}
          data-first={place === 0 || undefined}
        >
          {column.key === active && editor !== null ? editor : <Content {...props} column={column} />}
        </td>
      ))}
    </tr>
  );
});

/** What is heard and seen of a cell that is selected by itself. */
function chosenAt(area: Area, row: number, column: number) {
  const edges = edgesAt(area, row, column);
  return {
    'aria-selected': true,
    ...(edges !== null && { 'data-edge': true, style: { '--edges': edges } as CSSProperties }),
  };
}

function Content({ table, held, row, column }: TableRowProps & { readonly column: Column }) {
  const text = table.text(held, row, column.key);
  const wrong = table.wrongAt?.(held, row, column.key) ?? null;
  return (
    <>
      {wrong !== null && (
        <span className={styles.wrong} title={wrong}>
          <SignIcon icon="diamond" size={12} />
          <Unseen>{wrong}</Unseen>
        </span>
      )}
      <span className={styles.text} title={text.length > LONG ? text : undefined}>
        {column.names ? <Name name={text} /> : text}
      </span>
    </>
  );
}
