/** What comes of a round in which some answers may be others: only these are asked anew, and the rest where they change what others find. */

import { NO_SESSIONS } from '../routing/kinds';
import type { Topology } from '../topology/topology';
import { type Base, unlimited } from './base';
import type { Symptom } from './symptom';
import { type Ask, type Enough, type Fate, roundOf, routed, walk } from './walking';

/** `stale`: the numbers of the answers of this sort that may be others in the changed community; null for all of them. */
export function fateAnew(
  base: Base,
  symptom: Symptom,
  changed: Topology,
  sort: number,
  user: string,
  stale: readonly number[] | null,
  enough: Enough,
): Fate {
  const ask = routed(changed, symptom, user);
  if (stale === null) return walk(changed, symptom, ask, enough);
  return (
    mended(base, symptom, changed, sort, ask, stale) ?? walk(changed, symptom, keeping(base, sort, ask, stale), enough)
  );
}

/** The fate that stands, but for the stale answers; null where a change of theirs is not theirs alone, or not all were asked. */
function mended(
  base: Base,
  symptom: Symptom,
  changed: Topology,
  sort: number,
  ask: Ask,
  stale: readonly number[],
): Fate | null {
  const { tally, asked } = base.fateOf(sort);
  const { sent, of } = tally;
  const isWhole = sent === of && base.countsOnce(sort) && roundOf(changed, symptom) === of;
  if (!isWhole || !unlimited(changed, symptom)) return null;
  let askedNow = asked;
  let { fails } = tally;
  for (const number of stale) {
    const before = base.answerAt(number);
    const now = ask(base.nextAt(number), false, NO_SESSIONS);
    if (before?.next !== now.next) return null;
    fails += Number(now.failed) - Number(before.failed);
    if (!now.asked.every((key) => askedNow.has(key))) askedNow = new Set([...askedNow, ...now.asked]);
  }
  return { tally: { fails, sent, of }, asked: askedNow };
}

const keeping = (base: Base, sort: number, ask: Ask, stale: readonly number[]): Ask => {
  const again = new Set(stale);
  return (next, full, open) => {
    const number = base.numberOf(sort, next, full);
    return (again.has(number) ? undefined : base.answerAt(number)) ?? ask(next, full, open);
  };
};
