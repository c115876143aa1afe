/** What the probes that were spent told, point by point: how many causes stood before and behind each, and which probe would have halved them best. */

import { answer, type Probe } from '../diagnosis/probes';
import { atOnce, type Work } from '../diagnosis/progress';
import type { Case } from './case';
import { askedOnce, causesIn, type Halving, halvingOf, leftBy, probesOf, startBest } from './halving';
import { startHypotheses } from './hypotheses';

export interface Point {
  readonly probe: Probe;
  /** So many causes would have explained all that was known. */
  readonly before: number;
  readonly after: number;
  /** What it could leave at worst, and the probe that would have left fewest; null where nothing was left to tell apart. */
  readonly own: Halving | null;
  readonly best: Halving | null;
}

export interface Review {
  readonly points: readonly Point[];
  /** How many causes stood at the end, the right one among them. */
  readonly left: number;
  /** The probe to ask next; null where one is left or nothing tells them apart. */
  readonly next: Halving | null;
}

export const reviewOf = (of: Case, spent: readonly Probe[]): Review => atOnce(startReview(of, spent));

/** The same on its way: on the third level there are thousands of pairs to be tried. */
export function* startReview(of: Case, spent: readonly Probe[]): Work<Review> {
  const asked = askedOnce();
  const probes = probesOf(of);
  const points: Point[] = [];
  let standing = yield* startHypotheses(of);
  for (const probe of spent) {
    const before = causesIn(standing);
    const best = yield* startBest(standing, probes, asked);
    const own = halvingOf(standing, probe, asked);
    standing = leftBy(standing, probe, answer(of.broken, probe).text, asked);
    points.push({ probe, before, after: causesIn(standing), own, best });
  }
  return { points, left: causesIn(standing), next: yield* startBest(standing, probes, asked) };
}
