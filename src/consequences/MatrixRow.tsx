/** One user of the matrix: the name, and a cell for each request in view. */

import { memo } from 'react';
import { named, plain } from '../saying/names';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { Name } from '../signs/Sentence';
import { SIGN_OF_RULE } from '../signs/signs';
import { nameOf, type Topology } from '../topology/topology';
import { cellEnd, cellText } from './cellText';
import { type Changes, cellBefore } from './changes';
import { type Across, columnBox, inRem, type Place, ROW_HEIGHT, range } from './gridFrame';
import styles from './MatrixGrid.module.css';
import type { Computed } from './matrix';
import { type Cell, cellAt, type Matrix } from './matrix';
import { MATRIX_WORDS } from './words';

interface MatrixRowProps {
  readonly now: Computed;
  readonly before: Computed | null;
  readonly changes: Changes | null;
  /** Its place among the rows shown, and in the matrix. */
  readonly index: number;
  readonly row: number;
  readonly across: Across;
  /** The column that has the keyboard in this row. */
  readonly active: number | null;
  readonly opened: number | null;
  readonly onPress: (place: Place) => void;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { now, before, changes, index, row, across, active, opened, onPress } = props;
  const { topology, matrix } = now;
  const name = nameOf(topology, matrix.users[row] ?? '');
  const columns = range(across.firstColumn, Math.min(across.lastColumn, matrix.columns.length), active ?? -1);
  return (
    <tr aria-rowindex={index + 3} className={styles.row} style={{ top: `${index * ROW_HEIGHT}rem` }}>
      <th scope="row" aria-colindex={1} className={styles.user} style={{ width: `${across.headWidth}rem` }}>
        <button
          type="button"
          data-look="bare"
          tabIndex={active === -1 ? 0 : -1}
          title={plain(MATRIX_WORDS.select(named(name)))}
          onClick={() => onPress({ row: index, column: -1 })}
        >
          <Name name={name} />
        </button>
      </th>
      {columns.map((column) => {
        const number = row * matrix.columns.length + column;
        return (
          <GridCell
            key={column}
            topology={topology}
            matrix={matrix}
            was={before && changes ? cellBefore(before.matrix, changes, number) : null}
            place={{ row: index, column }}
            row={row}
            across={across}
            active={active === column}
            opened={opened === column}
            onPress={onPress}
          />
        );
      })}
    </tr>
  );
});

interface GridCellProps {
  readonly topology: Topology;
  readonly matrix: Matrix;
  /** How it ended before the last edit, if otherwise. */
  readonly was: Cell | null;
  readonly place: Place;
  readonly row: number;
  readonly across: Across;
  readonly active: boolean;
  readonly opened: boolean;
  readonly onPress: (place: Place) => void;
}

function GridCell({ topology, matrix, was, place, row, across, active, opened, onPress }: GridCellProps) {
  const { column } = place;
  const cell = cellAt(matrix, row, column);
  const { icon, tone } = SIGN_OF_RULE[cell.rule];
  const text = plain(cellText(topology, matrix.external, cell));
  const said = was ? MATRIX_WORDS.changedCell(text, cellEnd(was)) : text;
  const elsewhere = cell.landed !== null && cell.landed !== cell.column.landing;
  return (
    <td
      aria-colindex={column + 2}
      className={styles.cell}
      data-starts={(column > 0 && matrix.columns[column - 1]?.group !== cell.column.group) || undefined}
      style={inRem(columnBox(across, column, matrix.columns.length))}
    >
      <button
        type="button"
        className={toneClass(tone)}
        tabIndex={active ? 0 : -1}
        aria-label={said}
        title={said}
        aria-pressed={opened}
        data-changed={was !== null || undefined}
        data-verdict={cell.verdict}
        onClick={() => onPress(place)}
      >
        <SignIcon icon={icon} size={14} />
        {elsewhere && <small>{matrix.list.indexOf(cell.landed ?? '') + 1}</small>}
      </button>
    </td>
  );
}
