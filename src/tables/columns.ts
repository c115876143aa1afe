/** What a table of the document is made of: its columns, what a cell shows as text, and what is made of what is put into it. */

import type { Edit, Edited, Playground, Refused } from '../playground/playground';
import type { SeenTrace } from '../routing/trace';
import type { Choosable } from '../signs/choosing';

/** What the tables are drawn from: the document, how its requests ended, and what it was before. */
export interface Held {
  readonly playground: Playground;
  readonly traces: readonly SeenTrace[];
  /** The earlier states of the document, the latest first: what was healthy before a fault. */
  readonly earlier: readonly Playground[];
}

/** How a cell is changed: typed, in one line or several, turned on and off, chosen, typed or chosen, done by a press, or not at all. */
export type Entry = 'text' | 'lines' | 'switch' | 'choice' | 'home' | 'act' | 'none';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly entry: Entry;
  /** Whether one value may be set for several rows at once: what each has for itself, such as its name, is not. */
  readonly shared: boolean;
  /** Whether a cell shows the name of something, which is no word. */
  readonly names?: true;
  /** Whether a cell may hold nothing. */
  readonly mayBeEmpty?: true;
  /** Says what can be done, which nobody looks for. */
  readonly silent?: true;
}

/** What is put into a cell: a text as it is typed or pasted, or one of the values it offers. */
export type Given = string | { readonly chosen: string };

/** By row, then by column. */
export type Changes = ReadonlyMap<string, ReadonlyMap<string, Given>>;

/** What a cell offers to choose from; the value is what is chosen now. */
export interface Offered {
  readonly groups: readonly { readonly label?: string; readonly parts: readonly Choosable[] }[];
  readonly value: string;
  readonly none?: string;
}

export interface Grown extends Edited {
  /** The new rows, in the order in which they were wanted. */
  readonly rows: readonly string[];
}

export interface Table {
  readonly label: string;
  /** What its rows are called in a sentence. */
  readonly rowNoun: { readonly one: string; readonly other: string };
  /** The first names the row. */
  readonly columns: readonly Column[];
  /** In the order of the document. */
  readonly rows: (held: Held) => readonly string[];
  readonly text: (held: Held, row: string, column: string) => string;
  /** What is wrong at a cell, as staff call it. */
  readonly wrongAt?: (held: Held, row: string, column: string) => string | null;
  /** Whether something is wrong with a row; left out where nothing can be. */
  readonly isWrong?: (held: Held, row: string) => boolean;
  readonly offered?: (held: Held, row: string, column: string) => Offered;
  /** Puts something into cells, into all of them or into none. */
  readonly put: (playground: Playground, changes: Changes) => Edit;
  /** Adds rows with what each of them shall hold; left out where rows only follow from others. */
  readonly grow?: (playground: Playground, rows: readonly ReadonlyMap<string, string>[]) => Grown | Refused;
  readonly remove?: (playground: Playground, rows: readonly string[]) => Playground;
  /** A row is the part or note of that id: who selects the one selects the other. */
  readonly itself?: true;
  /** The parts and notes that a row stands for. */
  readonly partsOf: (row: string) => readonly string[];
}

/** The column of a table by its key. */
export const columnOf = ({ columns }: Table, key: string): Column | undefined =>
  columns.find((column) => column.key === key);
