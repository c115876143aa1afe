/** Draws that only a seed and a level decide, so that a class works on the same case. */

import { chances } from '../playground/chances';
import type { Level } from './case';

export interface Chance {
  /** A whole number from 0 on, smaller than the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** In another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
  /** One of several, each as often as its weight says. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
}

export function chanceOf(seed: number, level: Level): Chance {
  const next = chances(Math.imul(seed, 0x9e3779b1) ^ Math.imul(level, 0x85ebca6b));
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[below(list.length)] as T;
  };
  return {
    below,
    pick,
    shuffled(list) {
      const left = [...list];
      return list.map(() => left.splice(below(left.length), 1)[0] as (typeof list)[number]);
    },
    weighted(list) {
      let drawn = below(list.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [each, weight] of list) {
        if (drawn < weight) return each;
        drawn -= weight;
      }
      throw new RangeError('nothing to pick from');
    },
  };
}
