/** A table as a grid that is walked with the keys: heading and first column stay in sight, and only the rows in view are drawn. */

import { ChevronDown, ChevronUp } from 'lucide-react';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import styles from './Cells.module.css';
import type { Held, Table } from './columns';
import { type At, BOX, HEAD, ROW, type Sight, scrolledAcross, scrolledTo, sightAt, widthsOf } from './gridWindow';
import type { Sorted } from './ordering';
import type { Area } from './ranges';
import { AS } from './roles';
import { TableRow } from './TableRow';
import { VIEW } from './words';

/** What of a press counts. */
export interface Pressed extends At {
  /** On the box that selects a row; of the heading, on that of all of them. */
  readonly box: boolean;
  /** It was where the keyboard is already. */
  readonly again: boolean;
  readonly more: 'one' | 'toggle' | 'range';
}

interface TableGridProps {
  readonly table: Table;
  readonly held: Held;
  readonly rows: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly current: string | null;
  readonly sorted: Sorted | null;
  readonly at: At;
  /** The cells that are selected. */
  readonly area: Area | null;
  readonly editor: ReactNode;
  /** Told when the cell that has the keyboard shall take it. */
  readonly focusing: RefObject<boolean>;
  /** Rows to a page are worked out here. */
  readonly onKey: (event: KeyboardEvent, page: number) => void;
  readonly onPress: (pressed: Pressed) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const inRem = (length: number): string => `${length}rem`;
const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** So much of a narrow view the first column takes at most. */
const FIRST_SHARE = 0.46;

interface Seen extends Sight {
  readonly width: number;
  readonly page: number;
}

export function TableGrid(props: TableGridProps) {
  const { table, held, rows, selected, current, sorted, at, area, editor, focusing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: Math.min(rows.length, 40), width: 60, page: 10 });
  const places = useMemo(() => new Map(rows.map((row, place) => [row, place])), [rows]);
  const place = at.row === null ? -1 : (places.get(at.row) ?? -1);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (): void => {
      const rem = remOf();
      const height = box.clientHeight / rem;
      const sight = sightAt(box.scrollTop / rem, height, rows.length);
      const page = Math.max(1, Math.floor((height - HEAD) / ROW) - 1);
      const next = { ...sight, page, width: Math.round(box.clientWidth / rem) };
      setSeen((before) => (isSame(before, next) ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [rows.length]);

  // Whoever types does not wait for columns to widen.
  const measured = useDeferredValue(held);
  const natural = useMemo(() => widthsOf(table, measured), [table, measured]);
  const widths = natural.map((width, index) =>
    index === 0 ? Math.min(width, Math.max(6, seen.width * FIRST_SHARE)) : width,
  );
  const tracks = [BOX, ...widths].map(inRem).join(' ');
  const whole = widths.reduce((sum, width) => sum + width, BOX);

  // A cell out of view is drawn first and can take the keyboard then.
  useEffect(() => {
    const box = scroller.current;
    if (!focusing.current || !box) return;
    focusing.current = false;
    const rem = remOf();
    if (place >= 0) box.scrollTop = scrolledTo(box.scrollTop / rem, box.clientHeight / rem, place) * rem;
    const index = table.columns.findIndex(({ key }) => key === at.column);
    const begins = widths.slice(0, index).reduce((sum, width) => sum + width, BOX);
    const stays = BOX + (widths[0] ?? 0);
    if (index === 0) box.scrollLeft = 0;
    else
      box.scrollLeft =
        scrolledAcross(box.scrollLeft / rem, box.clientWidth / rem, begins, begins + (widths[index] ?? 0), stays) * rem;
    if (editor === null) box.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus({ preventScroll: true });
  });

  /** The cell that had the keyboard when the pointer came down. */
  const held0 = useRef<Element | null>(null);
  const press = (event: MouseEvent<HTMLElement>): void => {
    const cell = within(event, '[data-column], [data-box]');
    if (!cell || within(event, FIELD)) return;
    props.onPress({
      row: cell.dataset.row ?? null,
      column: cell.dataset.column ?? at.column,
      box: cell.dataset.box !== undefined,
      again: held0.current === cell,
      more: event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one',
    });
  };

  const drawn = rows.slice(seen.from, seen.to).map((row, index) => [row, seen.from + index] as const);
  const active = rows[place];
  if (active !== undefined && (place < seen.from || place >= seen.to)) drawn.push([active, place]);
  const allSelected = rows.length > 0 && rows.every((row) => selected.has(row));

  return (
    <div ref={scroller} className={styles.scroller} data-empty={rows.length === 0 || undefined}>
      <table
        {...AS.grid}
        aria-label={table.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={table.columns.length + 1}
        tabIndex={-1}
        className={styles.grid}
        style={{ width: `${whole}rem`, height: `${HEAD + rows.length * ROW}rem`, '--tracks': tracks } as CSSProperties}
        onKeyDown={(event) => props.onKey(event, seen.page)}
        onPointerDown={() => {
          held0.current = document.activeElement;
        }}
        onMouseDown={(event) => {
          // With Shift the browser would mark the text on the way. A field that is left takes what was typed.
          if (event.shiftKey && editor === null) event.preventDefault();
        }}
        onClick={press}
        onCopy={props.onCopy}
        onCut={props.onCopy}
        onPaste={props.onPaste}
      >
        <thead {...AS.rows} className={styles.heads}>
          <tr {...AS.row} aria-rowindex={1} className={styles.head}>
            <th {...AS.columnHeader} aria-colindex={1} className={styles.box} data-box>
              <input type="checkbox" tabIndex={-1} checked={allSelected} readOnly aria-label={VIEW.selectAll} />
            </th>
            {table.columns.map(({ key, label, silent }, index) => (
              <th
                key={key}
                {...AS.columnHeader}
                aria-colindex={index + 2}
                aria-sort={
                  silent ? undefined : sorted?.column === key ? (sorted.down ? 'descending' : 'ascending') : 'none'
                }
                className={styles.cell}
                title={label}
                tabIndex={place < 0 && key === at.column ? 0 : -1}
                data-column={key}
                data-first={index === 0 || undefined}
              >
                <span className={styles.text}>{label}</span>
                {sorted?.column === key && (sorted.down ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...AS.rows} className={styles.body}>
          {drawn.map(([row, index]) => (
            <TableRow
              key={row}
              table={table}
              held={held}
              row={row}
              index={index}
              selected={selected.has(row)}
              current={row === current}
              area={area && index >= area.top && index <= area.bottom ? area : null}
              active={index === place ? at.column : null}
              editor={index === place ? editor : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FIELD = 'select, textarea, input:not([type="checkbox"])';

const within = ({ target }: MouseEvent, wanted: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(wanted) : null;

const isSame = (a: Seen, b: Seen): boolean =>
  a.from === b.from && a.to === b.to && a.width === b.width && a.page === b.page;
