/** Which rows of a long list are in sight, and which of its people match what is looked for. */

import type { Note } from '../playground/playground';
import type { LocalUser } from '../topology/parts';

/** In pixels. */
export const ROW = 36;
export const SHOWN_ROWS = 8;
/** Rows drawn beyond either edge, so that scrolling finds them there. */
const BEYOND = 4;

/** The first row to draw, and the one behind the last. */
export function rowsInSight(scrolled: number, rows: number): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrolled / ROW);
  const from = Math.min(Math.max(0, first - BEYOND), Math.max(0, rows - 1));
  return { from, to: Math.min(rows, Math.max(0, first) + SHOWN_ROWS + 1 + BEYOND) };
}

/** How far to scroll for a row to be in sight; as far as it is where it is already. */
export function scrolledFor(scrolled: number, row: number): number {
  const least = (row + 1 - SHOWN_ROWS) * ROW;
  return Math.max(0, Math.min(Math.max(scrolled, least), row * ROW));
}

/** Those whose name, mail address and notes hold every word that was typed. */
export function matching(
  people: readonly LocalUser[],
  typed: string,
  notes: readonly Note[] = [],
): readonly LocalUser[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ id, name, mail }) => {
    const written = notes.filter(({ about }) => about === id).map(({ text }) => text);
    const text = [name, mail, ...written].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAfter(key: string, row: number, rows: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + SHOWN_ROWS,
    PageUp: row - SHOWN_ROWS,
  };
  const to = steps[key];
  return to === undefined || rows === 0 ? null : Math.min(Math.max(to, 0), rows - 1);
}
