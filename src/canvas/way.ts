/** Which parts the way of a request leads over: those that have to be seen at a step, and those that are on it so far. */

import { isWhole, type SeenTrace, type Step } from '../routing/trace';

const partsOf = ({ from, at, towards }: Step): readonly string[] =>
  [from, at, towards].filter((id) => id !== undefined);

/**
 * What is to be seen while a step is watched: its parts and those of the next one, its sender before the first; when the request has
 * ended, the whole way and both people. `step` is the one in effect; before it has `arrived`, the request is still on its way there.
 */
export function seenAt(trace: SeenTrace, step: number, arrived: boolean): ReadonlySet<string> {
  const { request, steps } = trace;
  if (isOver(trace, step, arrived)) return new Set([request.from, request.to, ...steps.flatMap(partsOf)]);
  const shown = steps.slice(step, step + 2).flatMap(partsOf);
  return new Set(step === 0 ? [request.from, ...shown] : shown);
}

/**
 * The parts that are on the way of a request so far, with what comes next and both people. Those that may come later are not among them:
 * who has the turn shall be seen when it is decided. `step` is the one the request has arrived at, -1 while it stands at its sender.
 */
export const onWay = ({ request, steps }: SeenTrace, step: number): ReadonlySet<string> =>
  new Set([request.from, request.to, ...steps.slice(0, step + 2).flatMap(partsOf)]);

/** Whether a request is being watched between its sender and its end, so that what is not on its way grows quiet. */
export const isUnderWay = (trace: SeenTrace | undefined, step: number, playing: boolean): boolean =>
  trace !== undefined && (playing || (step >= 0 && step < trace.steps.length - 1));

/** Whether all of the request has been shown; what is hidden has not. */
export const isOver = (trace: SeenTrace, step: number, arrived: boolean): boolean =>
  isWhole(trace) && arrived && step >= trace.steps.length - 1;
