/** The matrix as a grid that can be walked with the arrow keys; only the cells in view are drawn. */

import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Sentence } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import { nameOf } from '../topology/topology';
import type { Line } from './alike';
import type { Changes } from './changes';
import {
  type Across,
  type Frame,
  frameOf,
  isSameFrame,
  type Place,
  ROW_HEIGHT,
  range,
  scrollTo,
  type Viewport,
  widest,
} from './gridFrame';
import styles from './MatrixGrid.module.css';
import { MatrixHeads } from './MatrixHeads';
import { MatrixRow } from './MatrixRow';
import type { Computed } from './matrix';

interface MatrixGridProps {
  readonly caption: string;
  readonly now: Computed;
  readonly before: Computed | null;
  readonly changes: Changes | null;
  readonly lines: readonly Line[];
  /** The cell whose trace is open, by its row in the matrix. */
  readonly open: Place | null;
  /** Told the row in the matrix. */
  readonly onOpen: (place: Place) => void;
  readonly onSelectUser: (user: string) => void;
  /** Opens a line into its people, or closes it; told its row in the matrix. */
  readonly onToggle: (row: number) => void;
}

const NOTHING_SEEN: Viewport = { top: 0, left: 0, width: 40, height: 30 };

export function MatrixGrid(props: MatrixGridProps) {
  const { caption, now, before, changes, lines, open, onOpen, onSelectUser, onToggle } = props;
  const { columns, users } = now.matrix;
  const scroller = useRef<HTMLDivElement>(null);
  const longest = useMemo(() => longestName(now), [now]);
  const grouped = useMemo(() => lines.some(({ alike }) => alike !== null), [lines]);
  const [frame, setFrame] = useState<Frame>(() =>
    frameOf(NOTHING_SEEN, { rows: lines.length, columns: columns.length, longest, grouped }),
  );
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const active = { row: Math.min(at.row, lines.length - 1), column: Math.min(at.column, columns.length - 1) };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (): void => {
      const next = frameOf(viewOf(box), { rows: lines.length, columns: columns.length, longest, grouped });
      setFrame((shown) => (isSameFrame(shown, next) ? shown : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [lines.length, columns.length, longest, grouped]);

  const walk = (event: KeyboardEvent): void => {
    const box = scroller.current;
    const to = box && moved(event, active, lines.length, columns.length, pageOf(box, frame));
    if (!box || !to) return;
    event.preventDefault();
    event.stopPropagation();
    const { top, left } = scrollTo(viewOf(box), frame, to, columns.length);
    box.scrollTo({ top: top * remOf(), left: left * remOf() });
    setAt(to);
    walked.current = true;
  };
  // A cell out of view is drawn first and can be focused then.
  const walked = useRef(false);
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const press = (place: Place): void => {
    const line = lines[place.row];
    if (!line) return;
    setAt(place);
    const { row } = line;
    const user = users[row];
    if (place.column < 0 && line.alike) onToggle(row);
    else if (place.column >= 0) onOpen({ row, column: place.column });
    else if (user !== undefined) onSelectUser(user);
  };

  const pressed = useRef(press);
  pressed.current = press;
  // What every row is given stays the same while rows only scroll by.
  const onPress = useCallback((place: Place) => pressed.current(place), []);
  const { headWidth, columnWidth, firstColumn, lastColumn } = frame;
  const across = useMemo<Across>(
    () => ({ headWidth, columnWidth, firstColumn, lastColumn }),
    [headWidth, columnWidth, firstColumn, lastColumn],
  );

  const height = frame.headHeight + lines.length * ROW_HEIGHT;
  const drawn = range(frame.firstRow, Math.min(frame.lastRow, lines.length), active.row);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-opened={open !== null || undefined}
      // With its two edges.
      style={{ maxWidth: `calc(${widest(columns.length, grouped)}rem + 2px)` }}
    >
      <table
        aria-rowcount={lines.length + 2}
        aria-colcount={columns.length + 1}
        className={styles.grid}
        style={{ width: `${frame.width}rem`, height: `${height}rem` }}
        onKeyDown={walk}
      >
        <Unseen as="caption">
          <Sentence text={caption} />
        </Unseen>
        <MatrixHeads
          topology={now.topology}
          matrix={now.matrix}
          across={across}
          height={frame.headHeight}
          upright={frame.upright}
        />
        <tbody className={styles.body}>
          {drawn.map((index) => {
            const line = lines[index];
            return (
              line && (
                <MatrixRow
                  key={line.alike ? `${line.row}+` : line.row}
                  now={now}
                  before={before}
                  changes={changes}
                  index={index}
                  line={line}
                  across={across}
                  active={index === active.row ? active.column : null}
                  opened={open !== null && open.row === line.row && !line.open ? open.column : null}
                  onPress={onPress}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const longestName = ({ topology, matrix }: Computed): number =>
  matrix.list.reduce((longest, id) => Math.max(longest, nameOf(topology, id).length), 1);

const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function viewOf({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): Viewport {
  const rem = remOf();
  return { top: scrollTop / rem, left: scrollLeft / rem, width: clientWidth / rem, height: clientHeight / rem };
}

const pageOf = (box: HTMLElement, { headHeight }: Frame): number =>
  Math.max(1, Math.floor((viewOf(box).height - headHeight) / ROW_HEIGHT) - 1);

/** Where a key leads; null for a key that leads nowhere. */
function moved(
  event: KeyboardEvent,
  { row, column }: Place,
  rows: number,
  columns: number,
  page: number,
): Place | null {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  const far = event.ctrlKey;
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? rows : row + 1, column },
    ArrowLeft: { row, column: far ? -1 : column - 1 },
    ArrowRight: { row, column: far ? columns : column + 1 },
    Home: { row: far ? 0 : row, column: -1 },
    End: { row: far ? rows : row, column: columns },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = steps[event.key];
  return to
    ? {
        row: Math.min(Math.max(to.row, 0), rows - 1),
        column: Math.min(Math.max(to.column, -1), columns - 1),
      }
    : null;
}
