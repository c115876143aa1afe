/** What a verdict is worth: cause, place and what the customer is told, cause by cause, and how many probes it took. */

import { PAIR, POSSIBLE_FAULTS, type PossibleFault } from '../playground/faults';
import { findPart } from '../topology/topology';
import { type Case, type Cause, placeOf } from './case';
import { TELLS } from './tellWords';

/** One thing that somebody says is wrong. */
export interface Finding {
  /** A fault, by its id. */
  readonly fault: string;
  /** The part, or the two servers. */
  readonly place: readonly string[];
  /** What the customer is told, by its id. */
  readonly tell: string;
}

export type Verdict = readonly Finding[];

/** A cause beside the finding that comes nearest to it. */
export interface Mark {
  readonly cause: Cause;
  readonly finding: Finding | null;
  readonly right: { readonly cause: boolean; readonly place: boolean; readonly tell: boolean };
}

export interface Grade {
  /** In the order of the causes. */
  readonly marks: readonly Mark[];
  readonly spent: number;
  readonly points: number;
}

/** Of one cause; several share them. */
export const WORTH = { cause: 3, place: 3, tell: 2 } as const;
const FOR_CAUSES = WORTH.cause + WORTH.place + WORTH.tell;
/** For whoever is right and has spent at most half of the probes; half of it for more. */
const FOR_PROBES = 2;
export const MOST_POINTS = FOR_CAUSES + FOR_PROBES;

export function grade(of: Case, verdict: Verdict, spent: number): Grade {
  const { causes } = of;
  const marks = ordersOf(verdict)
    .map((order) => causes.map((cause, place) => markOf(of, cause, order[place] ?? null)))
    .reduce((best, each) => (worthOf(each) > worthOf(best) ? each : best));
  const isRight = marks.every(({ right }) => right.cause && right.place);
  const thrift = spent <= of.probes / 2 ? FOR_PROBES : FOR_PROBES / 2;
  const points = Math.round(worthOf(marks) / causes.length) + (isRight && spent <= of.probes ? thrift : 0);
  return { marks, spent, points };
}

const worthOf = (marks: readonly Mark[]): number =>
  marks.reduce(
    (sum, { right }) =>
      sum + (right.cause ? WORTH.cause : 0) + (right.place ? WORTH.place : 0) + (right.tell ? WORTH.tell : 0),
    0,
  );

/** A verdict in either order: nobody says which finding is for which of two causes. */
const ordersOf = ([first, second]: Verdict): readonly (readonly (Finding | undefined)[])[] => [
  [first, second],
  [second, first],
];

function markOf(of: Case, cause: Cause, finding: Finding | null): Mark {
  const fault = faultOf(of, cause);
  const place = placeOf(of, cause);
  const isThere =
    finding !== null && finding.place.length === place.length && place.every((id) => finding.place.includes(id));
  return {
    cause,
    finding,
    right: {
      cause: finding !== null && finding.fault === fault?.id,
      place: isThere,
      tell: finding !== null && finding.tell === (fault && tellFor(fault.id)),
    },
  };
}

/** The fault that a cause is, by the name staff use. */
export function faultOf(of: Case, cause: Cause): PossibleFault | undefined {
  const { topology } = of.broken;
  const kind = cause.attribute === PAIR ? 'pair' : findPart(topology, cause.part)?.kind;
  const [first = '', second = ''] = placeOf(of, cause);
  return POSSIBLE_FAULTS.find(
    (fault) => fault.kind === kind && fault.attribute === cause.attribute && fault.standsOn(of.broken, first, second),
  );
}

/** What is true to tell of a fault. */
export const tellFor = (fault: string): string | undefined => TELLS.find(({ faults }) => faults.includes(fault))?.id;
