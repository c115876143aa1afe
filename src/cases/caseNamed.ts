/** How a case is called in an address and on screen: a written one by its id and its title, a made one by its seed and level. */

import { LARGEST_SEED } from '../spread/choice';
import { type Case, LEVELS } from './case';
import { makeCase } from './makeCase';
import { SHIPPED_CASES } from './shipped';
import { CASES_WORDS } from './words';

export const nameOfMade = (seed: number, level: number): string => `${seed}-${level}`;

/** Null for what calls no case. */
export function caseNamed(name: string): Case | null {
  const shipped = SHIPPED_CASES.find(({ id }) => id === name);
  if (shipped) return shipped;
  const [, digits, last] = /^(\d{1,10})-(\d)$/.exec(name) ?? [];
  const level = LEVELS.find((each) => String(each) === last);
  const seed = Number(digits);
  return level !== undefined && seed <= LARGEST_SEED ? makeCase(seed, level) : null;
}

export const titleOfCase = (of: Case): string =>
  SHIPPED_CASES.find((each) => each === of)?.title ?? CASES_WORDS.madeTitle(of.seed);
