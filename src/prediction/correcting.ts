/** Which belief a wrong answer is put down to, so that it can be corrected in its own words (SPEC 6). */

import { MISCONCEPTION_CODES, type MisconceptionCode } from './misconceptions';
import type { Question } from './questions';

/** The first of the table that gives this answer and is not excluded; null for a right answer, and where no belief explains it. */
export function beliefBehind(
  { options, key }: Question,
  answer: string,
  excluded: ReadonlySet<MisconceptionCode> = new Set(),
): MisconceptionCode | null {
  if (answer === key) return null;
  const given = options.find(({ id }) => id === answer)?.misconceptions ?? [];
  return MISCONCEPTION_CODES.find((code) => given.includes(code) && !excluded.has(code)) ?? null;
}

/** The beliefs that somebody who answers so does not act on: those that would have answered otherwise. */
export const excludedBy = ({ options }: Question, answer: string): readonly MisconceptionCode[] =>
  options.flatMap(({ id, misconceptions }) => (id === answer ? [] : misconceptions));
