/** The table of the faults that stand, and the one press that mends a fault, several of them as one edit. */

import { mendOf } from '../playground/clearing';
import { setServerLink, withValues } from '../playground/edits';
import { type Edit, edited, type Playground, refused } from '../playground/playground';
import { called } from '../routing/called';
import { bare } from '../saying/names';
import type { AttributeValue } from '../topology/attribute';
import { attributeOf } from '../topology/catalog';
import { type NamedFault, standingFaults } from '../topology/faults';
import { nearHomes } from '../topology/homes';
import type { PartKind } from '../topology/parts';
import { findPart, findUser, nameOf, type Topology } from '../topology/topology';
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

/** What one press does: the value that is right is set, a home that is nearly named is taken, or a person chooses. */
type Mend =
  | { readonly kind: 'set' | 'take'; readonly value: AttributeValue }
  | { readonly kind: 'open' }
  | { readonly kind: 'choose' };

const isSwitch = ({ topology }: Playground, { parts, attribute }: NamedFault): boolean => {
  const kind = findPart(topology, parts[0] ?? '')?.kind;
  return kind !== undefined && attributeOf(kind, attribute)?.control.kind === 'switch';
};

function mendFor(held: Omit<Held, 'traces'>, fault: NamedFault): Mend {
  const { playground, earlier } = held;
  const { topology } = playground;
  const { parts, attribute } = fault;
  if (parts.length > 1) return { kind: 'open' };
  // A switch has one healthy value: nobody need look it up.
  if (isSwitch(playground, fault)) return { kind: 'set', value: true };
  const value = mendOf(playground, earlier, parts, attribute);
  if (value !== undefined) return { kind: 'set', value };
  const user = attribute === 'homeServer' ? findUser(topology, parts[0] ?? '') : undefined;
  const [near, other] = user ? nearHomes(topology, user.homeServer ?? '') : [];
  return near && !other ? { kind: 'take', value: near.id } : { kind: 'choose' };
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
    if (mend.kind === 'take') return CELL.take(nameOf(topology, String(mend.value)));
    return mend.kind === 'choose' ? CELL.goTo : CELL.mend;
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

/** What stood before a fault is looked for one by one, which takes its time. */
const MOST_LOOKED_FOR = 200;

/** What needs a person is left, and said. */
export function mendRows(playground: Playground, earlier: readonly Playground[], rows: readonly string[]): Edit {
  const { topology } = playground;
  const faults = rows.flatMap((row) => faultRows(topology).get(row) ?? []);
  const lookedFor = faults.filter((fault) => fault.parts.length === 1 && !isSwitch(playground, fault));
  if (lookedFor.length > MOST_LOOKED_FOR) return refused(REFUSED.manyFaults(MOST_LOOKED_FOR));
  const values = new Map<string, Map<string, AttributeValue>>();
  let now = playground;
  let [done, left] = [0, 0];
  for (const fault of faults) {
    const { parts, attribute } = fault;
    const [id = '', other = ''] = parts;
    const mend = mendFor({ playground, earlier }, fault);
    if (mend.kind === 'choose') left += 1;
    else done += 1;
    if (mend.kind === 'open') {
      const opened = setServerLink(now, id, other, true);
      if (!opened.ok) return opened;
      now = opened.playground;
    } else if (mend.kind !== 'choose') {
      const kind = findPart(topology, id)?.kind ?? 'user';
      const column = `${kind} ${attribute}`;
      values.set(column, (values.get(column) ?? new Map<string, AttributeValue>()).set(id, mend.value));
    }
  }
  for (const [column, each] of values) {
    const [kind, key = ''] = column.split(' ') as [PartKind, string];
    now = withValues(now, kind, key, (id) => each.get(id));
  }
  const said = [...(done > 0 ? [SAID.mended(done)] : []), ...(left > 0 ? [SAID.left(left)] : [])];
  return edited(now, said.join(' '));
}
