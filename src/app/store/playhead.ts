/** Watching: play, pause, seek and step, and the clock that carries the playhead on. */

import type { Cursor } from '../../playback/decisions';
import { pause, play, seekTime, setRate, timeAt } from '../../playback/playhead';
import { nextChange, placeAt, type Timeline } from '../../playback/timeline';
import { isWhole } from '../../routing/trace';
import { timelineFor } from '../replay';
import type { Cell } from './cell';
import { seeking, watching } from './heads';
import { type AppState, shownTrace, stepped } from './state';

export function makePlayhead({ get, set, act, afterwards, now }: Cell<AppState>) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The clock waits for the next change of what is shown, from where the playhead stands now. */
  const schedule = (): void =>
    afterwards(() => {
      clearTimeout(timer);
      const { playhead, playground } = get();
      const trace = shownTrace(get());
      if (!playhead.playing || !trace) return;
      const timeline = timelineFor(playground, trace);
      const at = nextChange(timeline, timeAt(playhead, now()));
      timer = setTimeout(() => reached(timeline, at), Math.max(0, (at - timeAt(playhead, now())) / playhead.rate));
    });

  function reached(timeline: Timeline, at: number): void {
    const { playhead, playground } = get();
    const trace = shownTrace(get());
    const whole = trace !== null && isWhole(trace);
    if (at < timeline.duration) set({ playhead: { ...playhead, ...placeAt(timeline, at) } });
    // What is asked first waits for its answer.
    else if (whole && playhead.request < playground.requests.length - 1) watch(playhead.request + 1, true);
    else set({ playhead: { ...seekTime(playhead, timeline, timeline.duration, now()), playing: false } });
    schedule();
  }

  /** Shows a request from its beginning, also in place of the discovery. */
  function watch(request: number, playing: boolean): void {
    const { playhead, playground } = get();
    const next = watching(playground, playhead, request, playing, now());
    if (next === playhead) return;
    set({ playhead: next, discovery: null, ...followingAnew(get()) });
    schedule();
  }

  /** Shows exactly this step of this request, or the nearest there is. */
  function show(cursor: Cursor): void {
    const { playhead, playground, veil } = get();
    const next = seeking(playground, playhead, cursor, veil, now());
    if (next === playhead) return;
    set({ playhead: next, discovery: null, ...(next.request !== playhead.request && followingAnew(get())) });
    schedule();
  }

  return {
    schedule,
    verbs: {
      watch,
      show,
      seek: (step: number): void => show({ request: get().playhead.request, step }),
      step: (by: 1 | -1): void => show(stepped(get(), by)),
      playPause: (): void =>
        act(() => {
          const { playhead, playground } = get();
          const trace = shownTrace(get());
          if (!trace) return;
          if (playhead.playing) set({ playhead: pause(playhead, now()) });
          else if (timeAt(playhead, now()) >= (timelineFor(playground, trace).moments.at(-1)?.arrive ?? 0))
            watch(playhead.request, true);
          else set({ playhead: play(playhead, now()) });
          schedule();
        }),
      setSpeed(rate: number): void {
        set({ playhead: setRate(get().playhead, rate, now()) });
        schedule();
      },
      /** From now on this is asked, and this hides it; null asks and hides nothing. What is shown stays as far as it may be seen. */
      ask: (exercise: AppState['exercise'], veil: AppState['veil'], ghosts: AppState['ghosts'] = null): void =>
        act(() => {
          set({ exercise, veil, ghosts, picked: null });
          const { playhead, playground } = get();
          const { request, step, arrived } = playhead;
          const seen = shownTrace(get())?.steps.length ?? 0;
          // What rests at a step has another time in a longer trace.
          if (arrived || step >= seen) set({ playhead: seeking(playground, playhead, { request, step }, veil, now()) });
          schedule();
        }),
      /** Whether step buttons pass over hops. */
      passOverHops: (decisionsOnly: boolean): void => set({ decisionsOnly }),
      now,
    },
  };
}

/** A view that gave way to a hand follows the next request, and the discovery. */
export const followingAnew = ({ follow }: AppState): Partial<AppState> =>
  follow === 'gaveWay' ? { follow: 'on' } : {};
