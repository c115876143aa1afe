/** Where the token is at any time of a trace, as keyframes: it travels during a hop and rests until the next. */

import type { Timeline } from '../playback/timeline';
import type { SeenTrace } from '../routing/trace';
import type { Box, Point } from './geometry';
import type { Hop } from './looks';
import { type Path, pointAt, STOP_SHARE, stopPoint } from './paths';
import { restBeside, startBeside } from './resting';

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

/** The arrowhead between the token and what it reaches stays free. */
const HEAD = 13;

/** Slow, quick, slow. */
const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);

/** In the last part of its way the token leaves the line for the place beside it where it rests. */
const LEAVES = 0.55;
/** In the first part of it, it joins the line from where it rested. */
const JOINED = 0.35;

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + share * (b.x - a.x),
  y: a.y + share * (b.y - a.y),
});

export const isSameWay = (a: readonly TokenFrame[], b: readonly TokenFrame[]): boolean =>
  a.length === b.length &&
  a.every(({ offset, transform }, index) => offset === b[index]?.offset && transform === b[index]?.transform);

export function tokenFrames(
  trace: SeenTrace,
  { moments, duration }: Timeline,
  hops: readonly { readonly hop: Hop; readonly path: Path }[],
  sender: Box | undefined,
  covered: readonly Box[],
  width: number,
): TokenFrame[] {
  const frames: TokenFrame[] = [];
  const put = (t: number, { x, y }: { readonly x: number; readonly y: number }): void => {
    const offset = duration === 0 ? 0 : Math.min(1, t / duration);
    frames.push({ offset, transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` });
  };
  const paths = new Map(hops.map(({ hop, path }) => [hop.index, { hop, path }]));
  let rest: Point = sender ? startBeside(sender, width, covered) : { x: 0, y: 0 };
  trace.steps.forEach((_step, index) => {
    const moment = moments[index];
    const way = paths.get(index);
    if (!moment) return;
    if (way) {
      const { hop, path } = way;
      const from = rest;
      const end = hop.blocked ? stopPoint(path) : restBeside(path, width, covered);
      const share = hop.blocked ? STOP_SHARE : Math.max(0.5, 1 - (width / 2 + HEAD) / path.length);
      for (let sample = 0; sample <= SAMPLES; sample += 1) {
        const time = sample / SAMPLES;
        const aside = eased(Math.max(0, (time - LEAVES) / (1 - LEAVES)));
        const onItsWay = between(pointAt(path, eased(time) * share), end, aside);
        rest = between(from, onItsWay, eased(Math.min(1, time / JOINED)));
        put(moment.start + (moment.arrive - moment.start) * time, rest);
      }
    } else put(moment.start, rest);
    put(moment.end, rest);
  });
  return frames;
}
