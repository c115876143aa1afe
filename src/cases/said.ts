/** Causes and findings in words: the fault by the name staff use, and where it is. */

import { POSSIBLE_FAULTS } from '../playground/faults';
import { called } from '../routing/called';
import type { Topology } from '../topology/topology';
import { type Case, type Cause, placeOf } from './case';
import { type Finding, faultOf } from './grading';
import { RESULT_WORDS } from './resultWords';
import { TELLS } from './tellWords';

export const faultName = (id: string): string => POSSIBLE_FAULTS.find((fault) => fault.id === id)?.name ?? '';

export function placeSaid(topology: Topology, [one = '', other]: readonly string[]): string {
  return other === undefined
    ? called(topology, one)
    : RESULT_WORDS.pair(called(topology, one), called(topology, other));
}

export const findingSaid = (topology: Topology, { fault, place }: Finding): string =>
  RESULT_WORDS.faultAt(faultName(fault), placeSaid(topology, place));

export const causeSaid = (of: Case, cause: Cause): string =>
  RESULT_WORDS.faultAt(faultOf(of, cause)?.name ?? '', placeSaid(of.broken.topology, placeOf(of, cause)));

export const tellSaid = (id: string): string => TELLS.find((each) => each.id === id)?.said ?? '';
