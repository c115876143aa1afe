/** The table of the faults that stand, and the one press that mends a fault, several of them as one edit. */

import { mendFault, mendOf } from '../playground/clearing';
import { setAttribute } from '../playground/edits';
import { type Edit, edited, type Playground, refused } from '../playground/playground';
import { called } from '../routing/called';
import { bare } from '../saying/names';
import { type NamedFault, standingFaults } from '../topology/faults';
import { nearHomes } from '../topology/homes';
import { findUser, nameOf, type Topology } from '../topology/topology';
import { column } from './cells';
import type { Held, Table } from './columns';
import { CELL, REFUSED, ROW_NOUNS, SAID, TABLE_NAMES } from './words';

const rowsOf = new WeakMap<Topology, ReadonlyMap<string, NamedFault>>();

/** By the ids of their rows. */
function faultRows(topology: Topology): ReadonlyMap<string, NamedFault> {
  const known =
    rowsOf.get(topology) ??
    new Map(standingFaults(topology).map((fault) => [[...fault.parts, fault.attribute].join(' '), fault]));
  rowsOf.set(topology, known);
  return known;
}

/** What one press does: what stood there before comes back, a home that is nearly named is taken, or a person chooses. */
type Mend = { readonly kind: 'mend' } | { readonly kind: 'take'; readonly home: string } | { readonly kind: 'choose' };

function mendFor({ playground, earlier }: Omit<Held, 'traces'>, { parts, attribute }: NamedFault): Mend {
  if (mendOf(playground, earlier, parts, attribute) !== undefined) return { kind: 'mend' };
  const { topology } = playground;
  const user = attribute === 'homeServer' ? findUser(topology, parts[0] ?? '') : undefined;
  const [near, other] = user ? nearHomes(topology, user.homeServer ?? '') : [];
  return near && !other ? { kind: 'take', home: near.id } : { kind: 'choose' };
}

export const FAULT_TABLE: Table = {
  label: TABLE_NAMES.faults,
  rowNoun: ROW_NOUNS.fault,
  columns: [column('fault', 'none'), column('where', 'none', { names: true }), column('act', 'act', { silent: true })],
  rows: ({ playground }) => [...faultRows(playground.topology).keys()],
  text(held, row, key) {
    const { topology } = held.playground;
    const fault = faultRows(topology).get(row);
    if (!fault) return '';
    if (key === 'fault') return fault.name;
    if (key === 'where') return bare(fault.parts.map((id) => called(topology, id)).join(' – '));
    const mend = mendFor(held, fault);
    if (mend.kind === 'take') return CELL.take(nameOf(topology, mend.home));
    return mend.kind === 'mend' ? CELL.mend : CELL.goTo;
  },
  put(playground, changes) {
    const held: Held = { playground, traces: [], earlier: [] };
    for (const [row, cells] of changes)
      for (const [key, given] of cells)
        if (key !== 'act' && given !== FAULT_TABLE.text(held, row, key))
          return refused(REFUSED.fixed(FAULT_TABLE.columns.find((one) => one.key === key)?.label ?? key));
    return edited(playground);
  },
  partsOf: (row) => row.split(' ').slice(0, -1),
};

/** Where only a person can put a fault right: the part, and its attribute; null where one press does. */
export function toChoose(held: Held, row: string): { readonly part: string; readonly attribute: string } | null {
  const fault = faultRows(held.playground.topology).get(row);
  if (!fault || mendFor(held, fault).kind !== 'choose') return null;
  return { part: fault.parts[0] ?? '', attribute: fault.attribute };
}

/** What needs a person is left, and said. */
export function mendRows(playground: Playground, earlier: readonly Playground[], rows: readonly string[]): Edit {
  let now = playground;
  let [done, left] = [0, 0];
  for (const row of rows) {
    const fault = faultRows(playground.topology).get(row);
    if (!fault) continue;
    const mend = mendFor({ playground, earlier }, fault);
    const edit =
      mend.kind === 'mend'
        ? mendFault(now, earlier, fault.parts, fault.attribute)
        : mend.kind === 'take'
          ? setAttribute(now, fault.parts[0] ?? '', fault.attribute, mend.home)
          : null;
    if (edit?.ok) {
      now = edit.playground;
      done += 1;
    } else left += 1;
  }
  const said = [...(done > 0 ? [SAID.mended(done)] : []), ...(left > 0 ? [SAID.left(left)] : [])];
  return edited(now, said.join(' '));
}
