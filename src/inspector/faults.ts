/** The faults of a part or of the whole community as rows a person can act on. */

import { called } from '../routing/called';
import { firstListed } from '../saying/saying';
import { attributeOf } from '../topology/catalog';
import { type Fault, faultsOf, standingFaults } from '../topology/faults';
import { allHomesWrong, nearHomes } from '../topology/homes';
import { findPart, findUser, type Topology } from '../topology/topology';
import { HOME } from './homeWords';

export interface FaultRow {
  readonly id: string;
  /** The parts the fault belongs to: one, or both servers of a blocked pair. */
  readonly parts: readonly string[];
  /** Their names. */
  readonly where: string;
  readonly name: string;
  readonly mend: Mend;
  /** What else there is to know. */
  readonly note?: string;
}

/** One click mends a switch, a link, and what is known to have been healthy; anything else needs a person to choose or type. */
export type Mend =
  | { readonly kind: 'set'; readonly key: string; readonly value: boolean }
  | { readonly kind: 'link'; readonly other: string }
  /** What stood there before the fault is put back. */
  | { readonly kind: 'back'; readonly key: string }
  /** A home server value nearly names one: that is taken. */
  | { readonly kind: 'take'; readonly key: string; readonly value: string; readonly home: string }
  | { readonly kind: 'edit'; readonly key: string };

/** Whether it is known what stood at an attribute before its fault. */
type IsKnown = (id: string, key: string) => boolean;
const NOTHING_KNOWN: IsKnown = () => false;

function rowOf(
  topology: Topology,
  id: string,
  fault: Omit<Fault, 'short' | 'told'>,
  isKnown = NOTHING_KNOWN,
): FaultRow {
  const { attribute, name, other } = fault;
  const parts = other === undefined ? [id] : [id, other];
  return {
    id: [...parts, attribute].join(' '),
    parts,
    where: parts.map((part) => called(topology, part)).join(' – '),
    name,
    mend: other === undefined ? mendOf(topology, id, attribute, isKnown) : { kind: 'link', other },
  };
}

function mendOf(topology: Topology, id: string, key: string, isKnown: IsKnown): Mend {
  const placed = findPart(topology, id);
  const control = placed && attributeOf(placed.kind, key)?.control;
  if (!placed || control?.kind !== 'switch')
    return isKnown(id, key) ? { kind: 'back', key } : (taking(topology, id, key) ?? { kind: 'edit', key });
  return { kind: 'set', key, value: !placed.part[key as keyof typeof placed.part] };
}

function taking(topology: Topology, id: string, key: string): Mend | null {
  if (key !== 'homeServer') return null;
  const [near, other] = nearHomes(topology, findUser(topology, id)?.homeServer ?? '');
  if (!near || other) return null;
  return { kind: 'take', key, value: near.id, home: called(topology, near.id) };
}

export const faultRowsOf = (topology: Topology, id: string, isKnown?: IsKnown): readonly FaultRow[] =>
  faultsOf(topology, id).map((fault) => rowOf(topology, id, fault, isKnown));

/**
 * Every fault once, in the order gateway, servers, users; a blocked pair stands at its first server. Home server values of which
 * none names anything are one fault. What stood there before is asked of a row that is shown (`knowing`).
 */
export function allFaultRows(topology: Topology): readonly FaultRow[] {
  const wrong = allHomesWrong(topology);
  return standingFaults(topology).flatMap(({ parts: [id = '', other], attribute, name }): readonly FaultRow[] => {
    const row = rowOf(topology, id, other === undefined ? { attribute, name } : { attribute, name, other });
    if (wrong.length === 0 || attribute !== 'homeServer') return [row];
    if (id !== wrong[0]) return [];
    const names = wrong.map((user) => called(topology, user));
    const about = { parts: wrong, where: firstListed(names, MOST_NAMED), note: HOME.allWrong(wrong.length) };
    return [{ ...row, ...about, mend: { kind: 'edit', key: attribute } }];
  });
}

/** A row of all faults with the click that puts back what stood there, where that is known. */
export const knowing = (row: FaultRow, isKnown: IsKnown): FaultRow =>
  row.mend.kind === 'edit' && row.parts.length === 1 && isKnown(row.parts[0] ?? '', row.mend.key)
    ? { ...row, mend: { kind: 'back', key: row.mend.key } }
    : row;

/** As many users as a row names that stands for them all. */
const MOST_NAMED = 3;
