/** One user of the matrix: the name, and a cell for each request in view. */

import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { named, plain } from '../saying/names';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { Name, Sentence } from '../signs/Sentence';
import { SIGN_OF_RULE } from '../signs/signs';
import { nameOf, type Topology } from '../topology/topology';
import { type Line, reachOf } from './alike';
import { cellEnd, cellText, reachSaid } from './cellText';
import { type Changes, cellBefore } from './changes';
import { type Across, columnBox, inRem, type Place, ROW_HEIGHT, range } from './gridFrame';
import styles from './MatrixGrid.module.css';
import type { Computed } from './matrix';
import { type Cell, cellAt, type Matrix } from './matrix';
import { ALIKE_WORDS, MATRIX_WORDS } from './words';

/** From so much on, in rem, the heading of a line has room for more than a number. */
const ROOM_FOR_PEOPLE = 12;

interface MatrixRowProps {
  readonly now: Computed;
  readonly before: Computed | null;
  readonly changes: Changes | null;
  /** Its place among the lines shown. */
  readonly index: number;
  readonly line: Line;
  readonly across: Across;
  /** The column that has the keyboard in this row. */
  readonly active: number | null;
  readonly opened: number | null;
  readonly onPress: (place: Place) => void;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { now, before, changes, index, line, across, active, opened, onPress } = props;
  const { topology, matrix } = now;
  const { row, alike, within } = line;
  const columns = range(across.firstColumn, Math.min(across.lastColumn, matrix.columns.length), active ?? -1);
  return (
    <tr aria-rowindex={index + 3} className={styles.row} style={{ top: `${index * ROW_HEIGHT}rem` }}>
      <th
        scope="row"
        aria-colindex={1}
        className={styles.user}
        data-within={within || undefined}
        style={{ width: `${across.headWidth}rem` }}
      >
        <HeadButton
          now={now}
          line={line}
          narrow={across.headWidth < ROOM_FOR_PEOPLE}
          active={active === -1}
          onPress={() => onPress({ row: index, column: -1 })}
        />
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
            more={alike ? alike.length - 1 : 0}
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

interface HeadButtonProps {
  readonly now: Computed;
  readonly line: Line;
  readonly narrow: boolean;
  readonly active: boolean;
  readonly onPress: () => void;
}

/** Selects a user, or opens a line into its people. */
function HeadButton({
  now: { topology, matrix },
  line: { row, alike, open },
  narrow,
  active,
  onPress,
}: HeadButtonProps) {
  const button = { type: 'button', 'data-look': 'bare', tabIndex: active ? 0 : -1, onClick: onPress } as const;
  if (!alike) {
    const name = nameOf(topology, matrix.users[row] ?? '');
    return (
      <button {...button} title={plain(MATRIX_WORDS.select(named(name)))}>
        <Name name={name} />
      </button>
    );
  }
  const reached = reachSaid(topology, reachOf(matrix, row));
  const whole = ALIKE_WORDS.row(alike.length, reached);
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <button
      {...button}
      aria-expanded={open}
      aria-label={plain(whole)}
      title={plain(open ? ALIKE_WORDS.close(whole) : ALIKE_WORDS.open(whole))}
    >
      <Arrow aria-hidden />
      <span>
        <Sentence text={narrow ? ALIKE_WORDS.short(alike.length, reached) : whole} />
      </span>
    </button>
  );
}

interface GridCellProps {
  readonly topology: Topology;
  readonly matrix: Matrix;
  /** How it ended before the last edit, if otherwise. */
  readonly was: Cell | null;
  readonly place: Place;
  readonly row: number;
  /** How many users more it stands for. */
  readonly more: number;
  readonly across: Across;
  readonly active: boolean;
  readonly opened: boolean;
  readonly onPress: (place: Place) => void;
}

function GridCell({ topology, matrix, was, place, row, more, across, active, opened, onPress }: GridCellProps) {
  const { column } = place;
  const cell = cellAt(matrix, row, column);
  const { icon, tone } = SIGN_OF_RULE[cell.rule];
  const text = plain(cellText(topology, matrix.external, cell));
  const changed = was ? MATRIX_WORDS.changedCell(text, cellEnd(was)) : text;
  const said = more > 0 ? ALIKE_WORDS.cell(changed, more) : changed;
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
