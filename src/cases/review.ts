/** What the probes that were spent told, point by point: how many causes stood before and behind each, and which probe would have halved them best. */

import { answer, type Probe } from '../diagnosis/probes';
import type { Case } from './case';
import { askedOnce, bestOf, causesIn, type Halving, halvingOf, leftBy, probesOf } from './halving';
import { hypothesesOf } from './hypotheses';

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

export function reviewOf(of: Case, spent: readonly Probe[]): Review {
  const asked = askedOnce();
  const probes = probesOf(of);
  let standing = hypothesesOf(of);
  const points = spent.map((probe): Point => {
    const before = causesIn(standing);
    const best = bestOf(standing, probes, asked);
    const own = halvingOf(standing, probe, asked);
    standing = leftBy(standing, probe, answer(of.broken, probe).text, asked);
    return { probe, before, after: causesIn(standing), own, best };
  });
  return { points, left: causesIn(standing), next: bestOf(standing, probes, asked) };
}
