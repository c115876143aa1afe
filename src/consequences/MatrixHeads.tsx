/** The two rows of headings that stay above the matrix: what is asked, and whose turn it is. */

import { memo } from 'react';
import { GROUP_KEYS, GROUPS, type Trial } from '../outcomes/trials';
import { named, plain } from '../saying/names';
import { RequestGlyph } from '../signs/Glyphs';
import { Name } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import { nameOf, type Topology } from '../topology/topology';
import { type Across, columnBox, inRem, range } from './gridFrame';
import styles from './MatrixGrid.module.css';
import type { Matrix } from './matrix';
import { GROUP_WORDS, MATRIX_WORDS, shortAsks } from './words';

interface MatrixHeadsProps {
  readonly topology: Topology;
  readonly matrix: Matrix;
  readonly across: Across;
  readonly height: number;
  /** Whether the names stand upright. */
  readonly upright: boolean;
}

/** How wide a group is that has room for its direction and what is asked; elsewhere the sign of that stands for it. */
const ROOM_FOR_BOTH = 10;

/** Two rows that stay: what is asked, and whose turn it is. */
export const MatrixHeads = memo(function MatrixHeads(props: MatrixHeadsProps) {
  const { topology, matrix, across, height, upright } = props;
  const { columns, list } = matrix;
  const { headWidth } = across;
  const groups = GROUP_KEYS.map((group) => ({ group, own: columns.filter((column) => column.group === group).length }));
  let start = 0;
  return (
    <thead className={styles.heads} style={{ height: `${height}rem` }}>
      <tr aria-rowindex={1} className={styles.groups}>
        <th scope="col" aria-colindex={1} className={styles.corner} style={{ width: `${headWidth}rem` }}>
          <Unseen>{MATRIX_WORDS.user}</Unseen>
        </th>
        {groups.map(({ group, own }) => {
          const { direction, asks } = GROUP_WORDS[group];
          const first = start;
          start += own;
          const [from, to] = [columnBox(across, first, columns.length), columnBox(across, start - 1, columns.length)];
          const width = to.left + to.width - from.left;
          return (
            <th
              key={group}
              scope="colgroup"
              aria-colindex={first + 2}
              aria-colspan={own}
              className={styles.group}
              title={MATRIX_WORDS.group(direction, asks)}
              style={inRem({ left: from.left, width })}
            >
              {width > ROOM_FOR_BOTH ? (
                <span className={styles.asks} style={{ left: `${headWidth}rem` }}>
                  <b>{direction}</b> <span>{asks}</span>
                </span>
              ) : (
                <span className={styles.asks} style={{ left: `${headWidth}rem` }}>
                  <RequestGlyph kind={GROUPS[group].kind} size={16} /> <b aria-hidden="true">{shortAsks(group)}</b>{' '}
                  <Unseen>{MATRIX_WORDS.group(direction, asks)}</Unseen>
                </span>
              )}
            </th>
          );
        })}
      </tr>
      <tr aria-rowindex={2} className={styles.names}>
        <th scope="col" aria-colindex={1} className={styles.corner} style={{ width: `${headWidth}rem` }}>
          {MATRIX_WORDS.landingOn}
        </th>
        {range(across.firstColumn, Math.min(across.lastColumn, columns.length), -1).map((index) => (
          <TurnHead
            key={index}
            topology={topology}
            column={columns[index]}
            seat={list.indexOf(columns[index]?.landing ?? '') + 1}
            index={index}
            across={across}
            upright={upright}
            columns={columns.length}
          />
        ))}
      </tr>
    </thead>
  );
});

interface TurnHeadProps {
  readonly topology: Topology;
  readonly column: Trial | undefined;
  readonly seat: number;
  readonly index: number;
  readonly across: Across;
  readonly upright: boolean;
  readonly columns: number;
}

function TurnHead({ topology, column, seat, index, across, upright, columns }: TurnHeadProps) {
  if (!column) return null;
  const name = column.landing === null ? null : nameOf(topology, column.landing);
  return (
    <th
      scope="col"
      aria-colindex={index + 2}
      className={styles.name}
      data-upright={(upright && name !== null) || undefined}
      title={name === null ? MATRIX_WORDS.noTurn : plain(MATRIX_WORDS.seat(named(name), seat))}
      style={inRem(columnBox(across, index, columns))}
    >
      <span>{name === null ? '–' : <Name name={name} />}</span>
    </th>
  );
}
