/** What stands in the caption of the present view: what happens at a step, and why. */

import type { RuleCode } from '../routing/codes';
import { describeStep } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { describeWhy } from '../routing/reasons';
import { isWhole, type SeenTrace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { PRESENT_WORDS } from './words';

export interface Told {
  /** The rule of the step; null where it has none. */
  readonly rule: RuleCode | null;
  readonly what: string;
  readonly why: string;
  /** "Request 1 of 6, step 3 of 9" */
  readonly place: string;
  /** Counted from 0. */
  readonly step: number;
  readonly steps: number;
  /** How the request ended; null before its last step. */
  readonly ended: string | null;
}

/** Null where no such step of such a request is. */
export function toldAt(
  topology: Topology,
  traces: readonly SeenTrace[],
  { request, step }: { readonly request: number; readonly step: number },
): Told | null {
  const trace = traces[request];
  const here = trace?.steps[step];
  if (!trace || !here) return null;
  const steps = trace.steps.length;
  return {
    rule: here.rule,
    what: describeStep(topology, trace, step).what,
    why: describeWhy(topology, trace, step),
    place: PRESENT_WORDS.place(request, traces.length, step, steps),
    step,
    steps,
    ended: isWhole(trace) && step === steps - 1 ? verdictLabel(trace.verdict, trace.direction) : null,
  };
}
