/** What a recording of a film shows, from when to when, and how large: made of the same pictures as the SVG. */

import { END, type Stills } from './film';

/** Milliseconds a recording takes at most, the end included: it is made while the film plays. */
export const LONGEST = 20_000;
/** Dots on each side: more than this many are too much to encode while it plays. */
const MOST_DOTS = 1920;
/** So many dots for each unit of the picture at most, as in a PNG. */
const SCALE = 2;

interface PlannedFrame {
  readonly svg: string;
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Milliseconds since the film began. */
  readonly from: number;
  readonly to: number;
}

export interface FilmPlan {
  /** In dots, and even, as encoders demand. */
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlannedFrame[];
}

/** A film that would take too long is played faster; its end is held as long as ever. */
export function filmPlan({ stills, width, height, whole }: Stills): FilmPlan {
  const scale = Math.min(SCALE, MOST_DOTS / Math.max(width, height));
  const pace = Math.min(1, (LONGEST - END) / (whole - END));
  const at = (milliseconds: number): number => Math.round(milliseconds * pace);
  return {
    width: even(width * scale),
    height: even(height * scale),
    frames: stills.map((still) => ({
      svg: still.svg,
      width: Math.round(still.width * scale),
      height: Math.round(still.height * scale),
      from: at(still.from),
      to: still.to === whole ? at(whole - END) + END : at(still.to),
    })),
  };
}

const even = (dots: number): number => 2 * Math.round(dots / 2);
