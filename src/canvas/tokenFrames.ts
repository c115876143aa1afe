/** Where the token is at any time of a trace, as keyframes: it travels during a hop and rests until the next. */

import type { Timeline } from '../playback/timeline';
import type { Trace } from '../routing/trace';
import type { Hop } from './looks';
import { type Path, pointAt, STOP_SHARE } from './paths';
import type { Scene } from './scene';

export interface TokenFrame {
  /** Share of the whole duration, 0 to 1. */
  readonly offset: number;
  readonly transform: string;
  readonly [property: string]: string | number;
}

const SAMPLES = 16;
/** In canvas units; far out it stays as large as this on the screen, in pixels. */
const TOKEN = { width: 34, least: 26 } as const;
export const tokenWidth = (zoom: number): number => Math.max(TOKEN.width, TOKEN.least / zoom);

/** Slow, quick, slow. */
const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);

/** The token stops half its width before the card it reaches, so that it covers none of its words. */
export function tokenFrames(
  trace: Trace,
  { moments, duration }: Timeline,
  hops: readonly { readonly hop: Hop; readonly path: Path }[],
  { boxes }: Scene,
  width: number,
): TokenFrame[] {
  const frames: TokenFrame[] = [];
  const put = (t: number, { x, y }: { readonly x: number; readonly y: number }): void => {
    const offset = duration === 0 ? 0 : Math.min(1, t / duration);
    frames.push({ offset, transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` });
  };
  const paths = new Map(hops.map(({ hop, path }) => [hop.index, { hop, path }]));
  const sender = boxes.get(trace.request.from);
  let rest = sender ? { x: sender.x + sender.width, y: sender.y } : { x: 0, y: 0 };
  trace.steps.forEach((_step, index) => {
    const moment = moments[index];
    const way = paths.get(index);
    if (!moment) return;
    if (way) {
      const share = way.hop.blocked ? STOP_SHARE : Math.max(0.5, 1 - width / 2 / way.path.length);
      for (let sample = 0; sample <= SAMPLES; sample += 1) {
        const time = sample / SAMPLES;
        rest = pointAt(way.path, eased(time) * share);
        put(moment.start + (moment.arrive - moment.start) * time, rest);
      }
    } else put(moment.start, rest);
    put(moment.end, rest);
  });
  return frames;
}
