/** What stood in the place of a fault before it, read off the earlier states of the same document. */

import type { Attribute, AttributeValue, FaultKind, Place } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import type { Part, PartKind } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import type { Playground } from './playground';

/** The states of a document that it was in before, the latest first. */
export type Earlier = readonly Playground[];

export const sameValue = (a: AttributeValue, b: AttributeValue): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));

/** A fault that stands at an attribute. */
export interface Standing {
  readonly kind: PartKind;
  readonly id: string;
  readonly part: Part;
  readonly attribute: Attribute;
  readonly fault: FaultKind;
  readonly value: AttributeValue;
}

/** What stood there before, and whether that was healthy. */
export interface Remembered {
  readonly value: AttributeValue;
  readonly healthy: boolean;
}

const valueAt = (part: Part, { key }: Attribute): AttributeValue => part[key as keyof Part];

const faultAt = ({ faults = [] }: Attribute, place: Place): FaultKind | undefined =>
  faults.find(({ stands }) => stands(place));

/** The fault that stands at an attribute of a part that may have changed. */
export function faultNow(topology: Topology, id: string, attribute: Attribute): FaultKind | undefined {
  const part = findPart(topology, id)?.part;
  return part && faultAt(attribute, { topology, id, value: valueAt(part, attribute) });
}

const wrongOf = (kind: PartKind): readonly Attribute[] =>
  CATALOG[kind].attributes.filter(({ faults = [] }: Attribute) => faults.length > 0);

const CAN_BE_WRONG: Readonly<Record<PartKind, readonly Attribute[]>> = {
  gateway: wrongOf('gateway'),
  server: wrongOf('server'),
  cluster: wrongOf('cluster'),
  user: wrongOf('user'),
  external: wrongOf('external'),
};

export function standingAt(topology: Topology, id: string): readonly Standing[] {
  const placed = findPart(topology, id);
  if (!placed) return [];
  const { kind, part } = placed;
  const found: Standing[] = [];
  for (const attribute of CAN_BE_WRONG[kind]) {
    const value = valueAt(part, attribute);
    const fault = faultAt(attribute, { topology, id, value });
    if (fault) found.push({ kind, id, part, attribute, fault, value });
  }
  return found;
}

/** The parts at which a fault can stand, in the order in which faults are told. */
export const breakable = ({ gateway, servers, users }: Topology): readonly Part[] => [
  ...(gateway ? [gateway] : []),
  ...servers,
  ...users,
];

const stand = new WeakMap<Topology, readonly Standing[]>();

/** Every fault that stands, settings that keep people out included; looked for once per topology. */
export function standing(topology: Topology): readonly Standing[] {
  const known = stand.get(topology) ?? breakable(topology).flatMap(({ id }) => standingAt(topology, id));
  stand.set(topology, known);
  return known;
}

/** A fault that is followed back into the earlier states, value by value. */
interface Walk {
  readonly standing: Standing;
  /** The part and the value at the state looked at last, and that state. */
  part: Part;
  value: AttributeValue;
  at: Topology;
  /** The fault whose forerunner is looked for; null while the value is the one that stands. */
  sought: FaultKind | null;
  found: Remembered | null;
}

/**
 * What stood in the place of each fault before it, in the earlier states of the same document, the latest first. Where
 * that was another fault, what stood before it. A part has a past only as long as it is there: ids are given again.
 */
export function pastsOf(
  faults: readonly Standing[],
  topology: Topology,
  earlier: Earlier,
): readonly (Remembered | null)[] {
  const walks = faults.map((standing): Walk => {
    const { part, value } = standing;
    return { standing, part, value, at: topology, sought: null, found: null };
  });
  let open: readonly Walk[] = walks;
  const after: Topology[] = [topology];
  for (const { topology: then } of earlier) {
    if (open.length === 0) break;
    if (!sameParts(then, after.at(-1) ?? topology)) open = open.filter((walk) => goesBack(walk, then, after));
    after.push(then);
  }
  for (const walk of open) goesBeyond(walk);
  return walks.map(({ found }) => found);
}

const sameParts = (a: Topology, b: Topology): boolean =>
  a.gateway === b.gateway && a.servers === b.servers && a.clusters === b.clusters && a.users === b.users;

/** Looks at one state more; false where nothing older is wanted or can be known. */
function goesBack(walk: Walk, topology: Topology, after: readonly Topology[]): boolean {
  const { id, kind, attribute } = walk.standing;
  const placed = findPart(topology, id);
  if (placed?.kind !== kind) {
    goesBeyond(walk);
    return false;
  }
  if (placed.part !== walk.part) {
    const value = valueAt(placed.part, attribute);
    if (!sameValue(value, walk.value)) {
      if (!goesBeyond(walk) || !stillMeans(attribute, value, topology, after)) return false;
      walk.value = value;
    }
    walk.part = placed.part;
  }
  walk.at = topology;
  return true;
}

/**
 * Whether what stood before a value is wanted, at the state in which it was set: a value that was wrong when it was set
 * was a fault, whatever became of the parts beside it; one that was right then is what is to be there.
 */
function goesBeyond(walk: Walk): boolean {
  const { id, attribute } = walk.standing;
  const { value } = walk;
  const fault = faultAt(attribute, { topology: walk.at, id, value });
  if (fault && walk.sought !== null && fault !== walk.sought) walk.found = { value, healthy: false };
  if (!fault && walk.sought !== null) walk.found = { value, healthy: true };
  walk.sought = fault ?? walk.sought;
  return fault !== undefined;
}

/** Whether a value that named a part names the very same one in all that came after. */
function stillMeans({ control }: Attribute, value: unknown, then: Topology, after: readonly Topology[]): boolean {
  if (control.kind !== 'server' && control.kind !== 'home') return true;
  const named = typeof value === 'string' ? findPart(then, value) : undefined;
  return named === undefined || after.every((topology) => findPart(topology, String(value))?.kind === named.kind);
}
