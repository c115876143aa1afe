/** Which faults stand: a walk over the rows of the catalog and of the connections. */

import type { FaultKind } from './attribute';
import { attributeOf, CATALOG } from './catalog';
import { CONNECTIONS } from './connections';
import type { Part, PartKind } from './parts';
import type { ConnectionKind } from './switches';
import { findPart, type Topology } from './topology';

export interface Fault {
  /** The attribute at an unhealthy value; 'blockedServerLinks' for a blocked pair. */
  readonly attribute: string;
  readonly name: string;
  /** The name on a card. */
  readonly short: string;
  readonly told: FaultKind['told'];
  /** The other server of a blocked pair. */
  readonly other?: string;
}

const held = (part: Part, key: string): unknown => part[key as keyof Part];

/** All that is wrong with a part, settings that keep people out included, in the order of the catalog, then blocked pairs. */
function wrongWith(topology: Topology, id: string): readonly Fault[] {
  const placed = findPart(topology, id);
  if (!placed) return [];
  const { kind, part } = placed;
  const found: Fault[] = [];
  for (const { key, faults = [] } of CATALOG[kind].attributes) {
    const fault = faults.find(({ stands }) => stands({ topology, id, value: held(part, key) }));
    if (fault) found.push({ attribute: key, name: fault.name, short: fault.short, told: fault.told });
  }
  if (kind === 'server') {
    const { name, short } = CONNECTIONS.servers.fault;
    for (const [a, b] of topology.blockedServerLinks) {
      const other = a === id ? b : b === id ? a : undefined;
      if (other !== undefined) found.push({ attribute: 'blockedServerLinks', name, short, told: 'card', other });
    }
  }
  return found;
}

/** The faults of a part as lists tell and count them. */
export const faultsOf = (topology: Topology, id: string): readonly Fault[] =>
  wrongWith(topology, id).filter(({ told }) => told !== 'end');

/** Those of them that its card shows. */
export const faultsOnCard = (topology: Topology, id: string): readonly Fault[] =>
  wrongWith(topology, id).filter(({ told }) => told === 'card');

export interface NamedFault {
  /** The part it belongs to: one, or both servers of a blocked pair. */
  readonly parts: readonly string[];
  readonly attribute: string;
  readonly name: string;
  readonly told: FaultKind['told'];
}

/** Every fault that stands, once, in the order gateway, servers, users; a blocked pair stands at its first server. */
export const standingFaults = (topology: Topology): readonly NamedFault[] =>
  allWrong(topology).filter(({ told }) => told !== 'end');

/** The same with the settings that keep people out. */
export function allWrong(topology: Topology): readonly NamedFault[] {
  const { gateway, servers, users } = topology;
  const found: NamedFault[] = [];
  const pairs = new Set<string>();
  for (const { id } of [...(gateway ? [gateway] : []), ...servers, ...users]) {
    for (const { attribute, name, told, other } of wrongWith(topology, id)) {
      if (other === undefined) found.push({ parts: [id], attribute, name, told });
      else if (!pairs.has(`${other} ${id}`)) {
        pairs.add(`${id} ${other}`);
        found.push({ parts: [id, other], attribute, name, told });
      }
    }
  }
  return found;
}

/** The staff name of the first fault of a part that breaks its connections of a kind; null while none does. */
export function brokenBy(topology: Topology, connection: ConnectionKind, id: string): string | null {
  const placed = findPart(topology, id);
  if (!placed) return null;
  for (const { key, faults = [], breaks } of CATALOG[placed.kind].attributes) {
    if (!breaks?.includes(connection)) continue;
    const fault = faults.find(({ stands }) => stands({ topology, id, value: held(placed.part, key) }));
    if (fault) return fault.name;
  }
  return null;
}

/** The staff name of an attribute's fault; of a second one with its place, from 0. Throws a RangeError where there is none. */
export function faultName(kind: PartKind, key: string, place = 0): string {
  const name = attributeOf(kind, key)?.faults?.[place]?.name;
  if (name === undefined) throw new RangeError(`no such fault: ${kind} ${key} ${place}`);
  return name;
}
