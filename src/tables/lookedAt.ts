/** How the tables were left: which one was shown, and how each of them is sorted and searched. */

import type { Playground } from '../playground/playground';
import { findPart } from '../topology/topology';
import type { Shown } from './ordering';
import type { TableKey } from './tables';
import { TABLE_OF_KIND } from './words';

export interface LookedAt {
  readonly table: TableKey;
  readonly shown: { readonly [K in TableKey]?: Shown };
}

const UNTOUCHED: Shown = { sorted: null, typed: '', onlyWrong: false };

/** How they are looked at first: at the table of what is selected. */
export function firstLook({ topology, notes }: Playground, [selected = '']: readonly string[]): LookedAt {
  const kind = findPart(topology, selected)?.kind;
  const noted = notes.some(({ id }) => id === selected);
  return { table: kind ? TABLE_OF_KIND[kind] : noted ? 'notes' : 'servers', shown: {} };
}

export const shownIn = ({ shown }: LookedAt, table: TableKey): Shown => shown[table] ?? UNTOUCHED;

export const showing = (looked: LookedAt, table: TableKey, shown: Shown): LookedAt => ({
  ...looked,
  shown: { ...looked.shown, [table]: shown },
});

/** At another table, with every row of it in sight: what is gone to may be none of those looked for. */
export const goneTo = (looked: LookedAt, table: TableKey): LookedAt =>
  showing({ ...looked, table }, table, { ...UNTOUCHED, sorted: shownIn(looked, table).sorted });
