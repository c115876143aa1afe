/** Faults in one click: a walk over the rows that say what can be wrong and how it is set. */

import type { Place } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import type { Part, PartKind } from '../topology/parts';
import { findPart, findServer, serverLinkOpen } from '../topology/topology';
import { setHeld, setServerLink } from './edits';
import { type Edit, type Playground, refused } from './playground';

/** How blocked pairs are named where an attribute is: the pair stands for the two parts. */
export const PAIR = 'blockedServerLinks';

export interface PossibleFault {
  readonly id: string;
  readonly kind: Exclude<PartKind, 'cluster' | 'external'> | 'pair';
  /** Where it stands at a part; of a pair `PAIR`. */
  readonly attribute: string;
  /** As support staff call it. */
  readonly name: string;
  /** Breaks one part; of a pair both. */
  readonly set: (playground: Playground, id: string, other: string) => Edit;
  readonly standsOn: (playground: Playground, id: string, other: string) => boolean;
}

function possibleAt(kind: 'gateway' | 'server' | 'user'): readonly PossibleFault[] {
  return CATALOG[kind].attributes.flatMap(({ key, faults = [] }) =>
    faults.map((fault, place): PossibleFault => {
      const { name, set } = fault;
      return {
        id: place === 0 ? `${kind} ${key}` : `${kind} ${key} ${place + 1}`,
        kind,
        attribute: key,
        name,
        set(playground, id) {
          const value = set(placeOf(playground, id, key));
          return typeof value === 'object' && value !== null && 'impossible' in value
            ? refused(value.impossible)
            : setHeld(playground, id, key, value);
        },
        standsOn: (playground, id) => fault.stands(placeOf(playground, id, key)),
      };
    }),
  );
}

const placeOf = ({ topology }: Playground, id: string, key: string): Place => ({
  topology,
  id,
  value: findPart(topology, id)?.part[key as keyof Part],
});

const ON_A_PAIR: PossibleFault = {
  id: 'pair link',
  kind: 'pair',
  attribute: PAIR,
  name: CONNECTIONS.servers.fault.name,
  set: (playground, id, other) => setServerLink(playground, id, other, false),
  standsOn: ({ topology }, id, other) =>
    findServer(topology, other) !== undefined && !serverLinkOpen(topology, id, other),
};

export const POSSIBLE_FAULTS: readonly PossibleFault[] = [
  ...possibleAt('gateway'),
  ...possibleAt('server'),
  ON_A_PAIR,
  ...possibleAt('user'),
];

/** The faults one click can set on a part. */
export const possibleFor = (kind: PartKind): readonly PossibleFault[] =>
  POSSIBLE_FAULTS.filter((fault) => fault.kind === kind);

export const possibleForPair: readonly PossibleFault[] = [ON_A_PAIR];

/** Whether a fault stands on a part already, so that it is not offered again. */
export const stands = (playground: Playground, fault: PossibleFault, id: string, second = ''): boolean =>
  fault.standsOn(playground, id, second);
