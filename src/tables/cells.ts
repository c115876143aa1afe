/** What the tables of what is no part have in common: their columns, and cells that are set one after the other, all or none. */

import { type Edit, edited, type Playground, refused } from '../playground/playground';
import type { Changes, Column, Given, Held, Table } from './columns';
import { COLUMNS, REFUSED } from './words';

/** One that follows from no attribute of the catalog. */
export const column = (key: keyof typeof COLUMNS, entry: Column['entry'], more: Partial<Column> = {}): Column => ({
  key,
  label: COLUMNS[key],
  entry,
  shared: entry === 'switch' || entry === 'choice',
  ...more,
});

/** Sets cells one after the other, all of them or none; what shows already what is given is passed over. */
export function putEach(
  { columns, text }: Pick<Table, 'columns' | 'text'>,
  playground: Playground,
  changes: Changes,
  set: (now: Playground, row: string, key: string, given: Given) => Edit,
): Edit {
  const held: Held = { playground, traces: [], earlier: [] };
  let now = playground;
  const said: string[] = [];
  for (const [row, cells] of changes)
    for (const [key, given] of cells) {
      if (given === text(held, row, key)) continue;
      const there = columns.find((one) => one.key === key);
      if (there?.entry === 'none' || there?.entry === 'act') return refused(REFUSED.fixed(there.label));
      const edit = set(now, row, key, given);
      if (!edit.ok) return edit;
      if (edit.said !== undefined) said.push(edit.said);
      now = edit.playground;
    }
  return said.length === 0 ? edited(now) : edited(now, said.join(' '));
}

export const typedOf = (given: Given): string => (typeof given === 'string' ? given : given.chosen);
