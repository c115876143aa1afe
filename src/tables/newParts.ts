/** Several new parts of a kind in one edit, each with a free id, in rows below all that stands there. */

import { addByHand } from '../playground/byHand';
import { withTopology } from '../playground/keeping';
import { namesIn } from '../playground/names';
import { idsOf } from '../playground/notes';
import { appended, type NewParts, newPart, noRoomFor } from '../playground/parts';
import { inRows } from '../playground/people';
import { bounds, boxesOf, GAP, PART_SIZES, type PlacedKind, snapped } from '../playground/placement';
import { edited, type Playground, type Refused, refused } from '../playground/playground';
import { LIMITS, type PartKind, type Position } from '../topology/parts';
import type { Topology } from '../topology/topology';
import type { Grown } from './columns';
import { REFUSED } from './words';

/** `names`: what each shall be called; an empty one gets a free name. One without a name is added as by hand. */
export function withNewParts(playground: Playground, kind: PartKind, names: readonly string[]): Grown | Refused {
  const { topology, notes } = playground;
  const full = noRoomFor(topology, { [kind]: names.length });
  if (full) return full;
  if (kind === 'gateway' && names.length > 1) return refused(REFUSED.oneGateway);
  const free = namesIn(topology, ...idsOf(notes));
  const wanted = (name: string): string | undefined => (name === '' ? undefined : name.slice(0, LIMITS.name));
  if (kind === 'cluster') {
    const made = names.map((name) => ({ id: free.id('cluster'), name: wanted(name) ?? free.name('cluster1') }));
    return grown(playground, { cluster: made });
  }
  const places = placesBelow(topology, kind, names.length);
  const [only, ...others] = names;
  if (only === '' && others.length === 0) {
    const one = addByHand(playground, kind, places[0] ?? [0, 0]);
    return one.ok ? { ...one, rows: [one.id] } : one;
  }
  const made = names.map((name, index) => newPart(free, kind, places[index] ?? [0, 0], wanted(name)));
  return grown(playground, { [kind]: made });
}

function grown(playground: Playground, parts: NewParts): Grown {
  const rows = Object.values(parts).flatMap((list: readonly { readonly id: string }[]) => idsOf(list));
  return { ...edited(withTopology(playground, appended(playground.topology, parts))), rows };
}

/** New users stand as many that are added at once do: in rows below the servers they are logged in to. */
export function seated(playground: Playground, ids: readonly string[]): Playground {
  const { topology } = playground;
  const added = new Set(ids);
  const users = topology.users.filter(({ id }) => !added.has(id));
  const placed = inRows(
    { ...topology, users },
    topology.users.filter(({ id }) => added.has(id)),
  );
  return withTopology(playground, { ...topology, users: [...users, ...placed] });
}

/** As many in a row as there are rows, and ten at least. */
const LEAST_ACROSS = 10;

function placesBelow(topology: Topology, kind: PlacedKind, count: number): readonly Position[] {
  const { width, height } = PART_SIZES[kind];
  const all = bounds(boxesOf(topology));
  const [left, top] = all === null ? [0, 0] : [all.x, all.y + all.height + GAP];
  const across = Math.max(LEAST_ACROSS, Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) =>
    snapped([left + (index % across) * (width + GAP), top + Math.floor(index / across) * (height + GAP)]),
  );
}
