/** The playhead: which request is shown, and when in it; written only at play, pause, seek, speed and step changes. */

import { placeAt, type Timeline } from './timeline';

export interface Playhead {
  /** Index of the request shown; -1 while there is none. */
  readonly request: number;
  readonly step: number;
  /** Whether the request has got where the step takes it; while it travels, it has not. */
  readonly arrived: boolean;
  /** Milliseconds of trace time at `wall0`. */
  readonly t0: number;
  /** The wall clock, in milliseconds, when `t0` was true. */
  readonly wall0: number;
  /** Trace milliseconds per wall millisecond. */
  readonly rate: number;
  readonly playing: boolean;
}

export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

export const AT_REST: Playhead = { request: -1, step: 0, arrived: false, t0: 0, wall0: 0, rate: 1, playing: false };

/** Trace time at a moment of the wall clock. */
export const timeAt = (head: Playhead, now: number): number =>
  head.playing ? head.t0 + (now - head.wall0) * head.rate : head.t0;

/** A seek to a step shows it done: the request has arrived where the step takes it. */
export function seekStep(head: Playhead, timeline: Timeline, step: number, now: number): Playhead {
  const last = Math.max(0, timeline.moments.length - 1);
  const target = Math.min(Math.max(step, 0), last);
  return { ...head, step: target, arrived: true, t0: timeline.moments[target]?.arrive ?? 0, wall0: now };
}

export function seekTime(head: Playhead, timeline: Timeline, t: number, now: number): Playhead {
  const t0 = Math.min(Math.max(t, 0), timeline.duration);
  return { ...head, ...placeAt(timeline, t0), t0, wall0: now };
}

export const pause = (head: Playhead, now: number): Playhead => ({
  ...head,
  t0: timeAt(head, now),
  wall0: now,
  playing: false,
});

export const play = (head: Playhead, now: number): Playhead => ({ ...head, wall0: now, playing: true });

export const setRate = (head: Playhead, rate: number, now: number): Playhead => ({
  ...head,
  t0: timeAt(head, now),
  wall0: now,
  rate,
});
