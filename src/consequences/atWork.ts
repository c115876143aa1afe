/** Every fault that stands with the requests it ends, and every setting that keeps somebody out. */

import { called } from '../routing/called';
import type { NamedFault } from '../topology/faults';
import { allHomesWrong } from '../topology/homes';
import type { Topology } from '../topology/topology';
import type { Computed } from './matrix';
import { DOES_ARRIVE } from './shares';
import { EFFECT_WORDS } from './words';

export interface FaultAtWork {
  readonly fault: NamedFault;
  /** The names of the parts it stands at. */
  readonly where: string;
  /** How many of the matrix's requests end because of it, and for how many users. */
  readonly requests: number;
  readonly users: number;
}

/** Every fault that stands, those that end most requests first; one that ends none may be hidden by another. Settings that keep somebody out are among them. */
export function faultsAtWork({ topology, matrix }: Computed): readonly FaultAtWork[] {
  const width = matrix.columns.length;
  const requests = new Uint32Array(matrix.faults.length);
  const users = new Uint32Array(matrix.faults.length);
  const lastRow = new Int32Array(matrix.faults.length).fill(-1);
  matrix.causes.forEach((number, cell) => {
    if (number === 0) return;
    const fault = number - 1;
    const row = Math.floor(cell / width);
    requests[fault] = (requests[fault] ?? 0) + 1;
    if (lastRow[fault] !== row) users[fault] = (users[fault] ?? 0) + 1;
    lastRow[fault] = row;
  });
  const each = matrix.faults.map(
    (fault, index): FaultAtWork => ({
      fault,
      where: EFFECT_WORDS.where(fault.parts.map((part) => called(topology, part))),
      requests: requests[index] ?? 0,
      users: users[index] ?? 0,
    }),
  );
  // A setting may have been chosen on purpose: it is told where it ends something.
  const told = each.filter(({ fault, requests }) => fault.told !== 'end' || requests > 0);
  return withCommonHome(topology, told).toSorted((a, b) => b.requests - a.requests);
}

/** How many requests of a matrix do not arrive. */
export const failing = ({ matrix }: Computed): number =>
  matrix.verdicts.reduce((sum, verdict) => sum + (DOES_ARRIVE[verdict] ? 0 : 1), 0);

/** Home values that name nothing for one cause are one fault and not as many as there are users. */
function withCommonHome(topology: Topology, each: readonly FaultAtWork[]): readonly FaultAtWork[] {
  const homeless = new Set(allHomesWrong(topology));
  const isOne = ({ fault: { parts, attribute } }: FaultAtWork): boolean =>
    attribute === 'homeServer' && parts.some((part) => homeless.has(part));
  const [first, ...more] = each.filter(isOne);
  if (!first || more.length === 0) return each;
  const alike = [first, ...more];
  return [
    ...each.filter((one) => !isOne(one)),
    {
      fault: { ...first.fault, parts: alike.flatMap(({ fault }) => fault.parts) },
      where: EFFECT_WORDS.oneCause(alike.length),
      requests: alike.reduce((sum, one) => sum + one.requests, 0),
      users: alike.reduce((sum, one) => sum + one.users, 0),
    },
  ];
}
