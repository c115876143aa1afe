/** On how many of the landings the requests of each user do not arrive, counted once per matrix. */

import { arrived } from '../outcomes/ending';
import { GROUP_KEYS, type Group } from '../outcomes/trials';
import { VERDICT_KEYS, type Verdict } from '../routing/endings';
import type { Matrix } from './matrix';

/** On how many of the landings it does not arrive. */
export interface Share {
  readonly failing: number;
  readonly of: number;
}

export interface Ended extends Share {
  /** The verdict of all that do not arrive; null where they differ or all do. */
  readonly alike: Verdict | null;
}

/** How the requests of a user end, by group. */
export type Shares = Readonly<Record<Group, Ended>>;

export const isSameShare = (a: Share, b: Share): boolean => a.failing * b.of === b.failing * a.of;

const counted = new WeakMap<Matrix, readonly Shares[]>();

/** The shares of every user of a matrix, which is counted once; users whose requests end alike have the very same. */
export function sharesOf(matrix: Matrix): readonly Shares[] {
  const known = counted.get(matrix) ?? countShares(matrix);
  counted.set(matrix, known);
  return known;
}

/** By the number of a verdict. */
export const DOES_ARRIVE = VERDICT_KEYS.map(arrived);
/** The verdict of none, and of several that differ; others by their place from 0. */
const [NONE, DIFFERENT] = [-1, -2];

function countShares(matrix: Matrix): readonly Shares[] {
  const { columns, users, verdicts } = matrix;
  const width = columns.length;
  const groupOf = columns.map(({ group }) => GROUP_KEYS.indexOf(group));
  const of = GROUP_KEYS.map((_, place) => groupOf.filter((group) => group === place).length);
  const [failing, alike] = [new Int32Array(GROUP_KEYS.length), new Int32Array(GROUP_KEYS.length)];
  const ended = (place: number): Ended => ({
    failing: failing[place] ?? 0,
    of: of[place] ?? 0,
    alike: VERDICT_KEYS[alike[place] ?? NONE] ?? null,
  });
  const shares = new Map<string, Shares>();
  return users.map((_, row) => {
    failing.fill(0);
    alike.fill(NONE);
    for (let column = 0; column < width; column += 1) {
      const verdict = verdicts[row * width + column] ?? 0;
      if (DOES_ARRIVE[verdict]) continue;
      const place = groupOf[column] ?? 0;
      failing[place] = (failing[place] ?? 0) + 1;
      if (alike[place] !== verdict) alike[place] = alike[place] === NONE ? verdict : DIFFERENT;
    }
    const key = `${failing.join(' ')} ${alike.join(' ')}`;
    const same =
      shares.get(key) ?? (Object.fromEntries(GROUP_KEYS.map((group, place) => [group, ended(place)])) as Shares);
    shares.set(key, same);
    return same;
  });
}
