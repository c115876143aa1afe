/** Where the playhead stands after what happens to the script. */

import type { Cursor } from '../../playback/decisions';
import { AT_REST, type Playhead, seekStep, seekTime, timeAt } from '../../playback/playhead';
import type { Playground } from '../../playground/playground';
import { timelineFor, tracesSeen, type Veil } from '../replay';

/** Resting before the first request. */
export function atStart(playground: Playground, head: Playhead, now: number): Playhead {
  const request = playground.requests.length > 0 ? 0 : -1;
  return { ...AT_REST, rate: head.rate, request, wall0: now };
}

/** Resting at the end of the last request. */
function atEnd(playground: Playground, head: Playhead, veil: Veil | null, now: number): Playhead {
  const request = playground.requests.length - 1;
  const trace = tracesSeen({ playground, veil })[request];
  if (!trace) return { ...AT_REST, rate: head.rate };
  return seekStep({ ...head, playing: false, request }, timelineFor(playground, trace), trace.steps.length - 1, now);
}

/** After an edit: on the same request and step wherever that is still possible. */
export function afterEdit(
  head: Playhead,
  before: Playground,
  after: Playground,
  veil: Veil | null,
  now: number,
): Playhead {
  if (head.request < 0) return atEnd(after, head, veil, now);
  const shown = before.requests[head.request];
  // The same request may stand in the script several times: the place it had comes first.
  const same = shown !== undefined && after.requests[head.request] === shown;
  const found = same ? head.request : shown ? after.requests.indexOf(shown) : -1;
  const request = found >= 0 ? found : Math.min(head.request, after.requests.length - 1);
  const trace = tracesSeen({ playground: after, veil })[request];
  if (!trace) return { ...AT_REST, rate: head.rate };
  const old = tracesSeen({ playground: before, veil })[head.request];
  const unchanged = old !== undefined && found >= 0 && JSON.stringify(old) === JSON.stringify(trace);
  const timeline = timelineFor(after, trace);
  if (unchanged) return seekTime({ ...head, request }, timeline, timeAt(head, now), now);
  return seekStep({ ...head, request, playing: false }, timeline, found >= 0 ? head.step : trace.steps.length - 1, now);
}

/** At the beginning of a request, or of the nearest there is. */
export function watching(
  playground: Playground,
  head: Playhead,
  request: number,
  playing: boolean,
  now: number,
): Playhead {
  const last = playground.requests.length - 1;
  if (last < 0) return head;
  const target = Math.min(Math.max(request, 0), last);
  return { ...head, request: target, step: 0, arrived: false, t0: 0, wall0: now, playing };
}

/** Resting at exactly this step of this request, or at the nearest there is. */
export function seeking(
  playground: Playground,
  head: Playhead,
  { request, step }: Cursor,
  veil: Veil | null,
  now: number,
): Playhead {
  const there = request === head.request ? head : watching(playground, head, request, false, now);
  const trace = tracesSeen({ playground, veil })[there.request];
  return trace ? { ...seekStep(there, timelineFor(playground, trace), step, now), playing: false } : there;
}
