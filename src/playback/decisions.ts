/** Walking through all requests of the script, step by step or from decision to decision; as many back as forward lead to where it began. */

import { CODES } from '../routing/codes';
import { isWhole, type SeenTrace } from '../routing/trace';

/** A step of a request: what the whole page shows. */
export interface Cursor {
  readonly request: number;
  readonly step: number;
}

export type Way = 1 | -1;

/**
 * Whether something is decided at a step: a decision, how the request ends, or a redirect, the one hop that also answers
 * where the request goes next; every other carries out what was decided before.
 */
export function decides(trace: SeenTrace, step: number): boolean {
  const here = trace.steps[step];
  return (
    here !== undefined &&
    (here.kind === 'decision' || CODES[here.rule].redirect !== undefined || step === trace.steps.length - 1)
  );
}

/** The step before or behind, in the same request or the one beside it; null at both ends of the script. */
function nextStep(traces: readonly SeenTrace[], { request, step }: Cursor, way: Way): Cursor | null {
  const trace = traces[request];
  if (!trace) return null;
  if (trace.steps[step + way]) return { request, step: step + way };
  // Nothing leads past what is not to be seen yet.
  if (way > 0 && !isWhole(trace)) return null;
  const beside = traces[request + way];
  return beside ? { request: request + way, step: way > 0 ? 0 : Math.max(beside.steps.length - 1, 0) } : null;
}

/** The nearest step in one direction at which something is decided; null where none is left. */
export function nextDecision(traces: readonly SeenTrace[], from: Cursor, way: Way): Cursor | null {
  let here = nextStep(traces, from, way);
  while (here) {
    const trace = traces[here.request];
    if (trace && decides(trace, here.step)) return here;
    here = nextStep(traces, here, way);
  }
  return null;
}

/** So many steps on, or back where `by` is negative, as far as the script goes; the cursor itself where it leads nowhere. */
export function stepFrom(traces: readonly SeenTrace[], at: Cursor, by: number, decisionsOnly: boolean): Cursor {
  const way = by < 0 ? -1 : 1;
  const next = decisionsOnly ? nextDecision : nextStep;
  let here = at;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const there = next(traces, here, way);
    if (!there) break;
    here = there;
  }
  return here;
}
