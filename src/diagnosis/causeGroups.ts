/** Causes that are the same change of one part or another: sixty people without a mail address are one row with sixty names. */

import { PAIR } from '../playground/faults';
import type { PartKind } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import type { Change } from './changes';
import type { Cause } from './investigation';

/** What is done to a part, whichever it is. */
export type Deed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pair' }
  | {
      readonly kind: PartKind;
      readonly attribute: string;
      /** Which of several ways in which the attribute can be wrong. */
      readonly way: 'empty' | 'taken' | 'unknown' | 'elsewhere' | 'wrong';
    };

export interface CauseGroup {
  readonly key: string;
  readonly deed: Deed;
  /** In their order. */
  readonly members: readonly [Member, ...Member[]];
}

export interface Member {
  readonly cause: Cause;
  /** In the list of all. */
  readonly place: number;
}

export function groupsOf(topology: Topology, causes: readonly Cause[]): readonly CauseGroup[] {
  const groups = new Map<string, { deed: Deed; members: [Member, ...Member[]] }>();
  causes.forEach((cause, place) => {
    const deed = deedOf(topology, cause.change);
    const key = JSON.stringify([deed, cause.needs]);
    const group = groups.get(key);
    if (group) group.members.push({ cause, place });
    else groups.set(key, { deed, members: [{ cause, place }] });
  });
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function deedOf(topology: Topology, change: Change | null): Deed {
  if (change === null) return { kind: 'nothing' };
  const placed = findPart(topology, change.part);
  if (!placed || change.attribute === PAIR) return { kind: 'pair' };
  return { kind: placed.kind, attribute: change.attribute, way: wayOf(topology, change) };
}

function wayOf(topology: Topology, { attribute, value }: Change): Exclude<Deed, { kind: 'nothing' | 'pair' }>['way'] {
  switch (attribute) {
    case 'mail':
      return value === '' ? 'empty' : 'taken';
    case 'homeServer':
      return findPart(topology, String(value)) ? 'elsewhere' : 'unknown';
    default:
      return 'wrong';
  }
}
