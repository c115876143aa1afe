/** The same request in two communities: where the two ways part. */

import type { Step, Trace } from '../routing/trace';

const isSame = (one: Step | undefined, other: Step | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.rule === other.rule &&
  one.at === other.at &&
  one.from === other.from &&
  one.towards === other.towards;

/** The first step in which two ways differ, counted from 0; null where they are the same. */
export function partsAt(here: Pick<Trace, 'steps'>, there: Pick<Trace, 'steps'>): number | null {
  const most = Math.max(here.steps.length, there.steps.length);
  for (let step = 0; step < most; step += 1) if (!isSame(here.steps[step], there.steps[step])) return step;
  return null;
}
