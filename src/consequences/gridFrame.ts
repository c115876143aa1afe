/** Which cells of a large grid are in view, and where to scroll to bring one there; all lengths in rem. */

export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A row of those shown and a column; -1 as column is the heading of the row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Frame {
  readonly headWidth: number;
  readonly headHeight: number;
  /** Whether the names above the columns stand upright, for want of room. */
  readonly upright: boolean;
  /** Of every column but the last, which holds what takes no turn. */
  readonly columnWidth: number;
  readonly width: number;
  /** In view or nearly so; the last ones are not counted in. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What is shown in the grid. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** The longest name above a column, in characters. */
  readonly longest: number;
  /** Whether some of the rows stand for several users, and say what those have in common. */
  readonly grouped?: boolean;
}

export const ROW_HEIGHT = 1.75;
/** Room for the sign of what is asked and its direction. */
const LAST_WIDTH = 6.5;
const LINE = 1.75;
const NARROWEST = 2;
const WIDEST = 6;
const TALLEST = 8;
const CHARACTER = 0.5;
/** The heading of a row, where there is room for it and where there is not. */
const HEAD = { wide: 10, narrow: 6.5 } as const;
const GROUPED_HEAD = { wide: 14, narrow: 9.75 } as const;
/** The columns of one thing that is asked together have room for its sign and its name. */
const ASKED = 4.75;
/** From so much on the wide one has room beside many columns, and below that what few columns leave. */
const ROOMY = 34;
/** How many rows and columns are drawn beyond what is seen. */
const MARGIN = 4;

export function frameOf(view: Viewport, { rows, columns, longest, grouped = false }: Extent): Frame {
  const head = grouped ? GROUPED_HEAD : HEAD;
  const left = view.width - widest(columns, grouped) + head.wide;
  const headWidth = view.width < ROOMY ? Math.min(head.wide, Math.max(head.narrow, left)) : head.wide;
  const narrowest = Math.max(NARROWEST, (2 * ASKED) / Math.max(1, columns - 1));
  const share = (view.width - headWidth - LAST_WIDTH) / Math.max(1, columns - 1);
  const columnWidth = Math.min(WIDEST, Math.max(narrowest, share));
  const nameWidth = 0.5 + longest * CHARACTER;
  const upright = columnWidth < Math.min(nameWidth, WIDEST);
  const headHeight = LINE + (upright ? Math.min(nameWidth, TALLEST) : LINE);
  const [firstRow, lastRow] = within(view.top, view.height - headHeight, ROW_HEIGHT, rows);
  const [firstColumn, lastColumn] = within(view.left, view.width - headWidth, columnWidth, columns);
  const width = headWidth + (columns - 1) * columnWidth + LAST_WIDTH;
  return { headWidth, headHeight, upright, columnWidth, width, firstRow, lastRow, firstColumn, lastColumn };
}

/** So wide is the grid where every column has all the room that it takes. */
export const widest = (columns: number, grouped = false): number =>
  (grouped ? GROUPED_HEAD : HEAD).wide + (columns - 1) * WIDEST + LAST_WIDTH;

function within(start: number, length: number, size: number, count: number): readonly [number, number] {
  const first = Math.floor(start / size) - MARGIN;
  const last = Math.ceil((start + Math.max(0, length)) / size) + MARGIN;
  return [Math.min(count, Math.max(0, first)), Math.min(count, Math.max(0, last))];
}

/** What a row needs to know: the same object would do for all of them while nothing moves sideways. */
export type Across = Pick<Frame, 'headWidth' | 'columnWidth' | 'firstColumn' | 'lastColumn'>;

/** Where a column stands, and how wide it is. */
export const columnBox = (
  { headWidth, columnWidth }: Pick<Frame, 'headWidth' | 'columnWidth'>,
  column: number,
  columns: number,
) => ({
  left: headWidth + column * columnWidth,
  width: column === columns - 1 ? LAST_WIDTH : columnWidth,
});

/** The same as styles, which grow with the text size. */
export const inRem = ({ left, width }: { readonly left: number; readonly width: number }) => ({
  left: `${left}rem`,
  width: `${width}rem`,
});

export const isSameFrame = (a: Frame, b: Frame): boolean =>
  (Object.keys(a) as (keyof Frame)[]).every((key) => a[key] === b[key]);

/** Where to scroll so that a cell is wholly seen beside the headings; -1 as column is the heading of a row. */
export function scrollTo(
  view: Viewport,
  frame: Frame,
  { row, column }: Place,
  columns: number,
): { readonly top: number; readonly left: number } {
  const { headWidth, headHeight } = frame;
  const box = columnBox(frame, column, columns);
  return {
    top: seen(view.top, view.height - headHeight, row * ROW_HEIGHT, ROW_HEIGHT),
    left: column < 0 ? view.left : seen(view.left, view.width - headWidth, box.left - headWidth, box.width),
  };
}

const seen = (start: number, length: number, at: number, size: number): number =>
  at < start ? at : Math.max(start, at + size - length);

/** What `first` to `last` spans, and one more wherever it lies. */
export function range(first: number, last: number, also: number): readonly number[] {
  const all = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  if (also >= 0 && also < first) all.unshift(also);
  else if (also >= last) all.push(also);
  return all;
}
