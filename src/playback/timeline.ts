/** When each step of a trace starts, arrives and ends if it is watched at normal speed; what is shown is a function of (trace, t). */

import { describeStep } from '../routing/describe';
import type { SeenTrace } from '../routing/trace';
import type { Topology } from '../topology/topology';

/** Milliseconds since the trace began. */
export interface Moment {
  readonly start: number;
  /** The request has reached its place (for a decision: at once) and rests until `end`. */
  readonly arrive: number;
  readonly end: number;
}

export interface Timeline {
  readonly moments: readonly Moment[];
  readonly duration: number;
}

const TRAVEL = 900;
const REST_AFTER_HOP = 300;
const READING_BASE = 1000;
const READING_PER_WORD = 250;

/** A hop travels and rests shortly; a decision, and whatever ends the request, holds for its reading time. */
export function timelineOf(topology: Topology, trace: SeenTrace): Timeline {
  const moments: Moment[] = [];
  let start = 0;
  trace.steps.forEach((step, index) => {
    const travels = step.kind === 'hop' || step.towards !== undefined;
    const arrive = start + (travels ? TRAVEL : 0);
    const reads = step.kind === 'decision' || index === trace.steps.length - 1;
    const words = describeStep(topology, trace, index).what.split(/\s+/).length;
    const end = arrive + (reads ? READING_BASE + READING_PER_WORD * words : REST_AFTER_HOP);
    moments.push({ start, arrive, end });
    start = end;
  });
  return { moments, duration: start };
}

/** The step in effect at a time, and whether the request has got where that step takes it. */
export function placeAt(timeline: Timeline, t: number): { readonly step: number; readonly arrived: boolean } {
  let step = 0;
  for (let index = 1; index < timeline.moments.length; index += 1) {
    if ((timeline.moments[index]?.start ?? Number.POSITIVE_INFINITY) <= t) step = index;
  }
  return { step, arrived: (timeline.moments[step]?.arrive ?? 0) <= t };
}

/** The next time at which something other than the token's place changes: a step starts, arrives, or the trace is over. */
export function nextChange(timeline: Timeline, t: number): number {
  for (const { start, arrive } of timeline.moments) {
    if (start > t) return start;
    if (arrive > t) return arrive;
  }
  return timeline.duration;
}
