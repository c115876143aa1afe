/** Chance that can be repeated: the same seed, the same draws. */

import { numbersFrom } from '../unit/sharing/realistic';

export interface Random {
  /** A whole number from 0 on, smaller than the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly often: (percent: number) => boolean;
}

/** The draws of one input: its number among those of a seed is all that is needed to make it again. */
export function randomFor(seed: number, number: number): Random {
  const next = numbersFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    often: (percent) => below(100) < percent,
  };
}
