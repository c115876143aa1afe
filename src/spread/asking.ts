/** What was asked for: what to repeat, how often, from which seed; and the numbers behind what was typed. */

import { type Choice, LARGEST_SEED } from './choice';

export interface Asked {
  readonly what: Choice['what'];
  readonly n: number;
  readonly seed: number;
}

export const LARGEST_RUN = 1_000_000;
/** Offered as buttons. */
export const USUAL_RUNS = [10, 60, 1000, LARGEST_RUN] as const;

export const FIRST_ASKED: Asked = { what: 'request', n: 60, seed: 1 };

/** `shown` is the place in the list of the request shown; before any was shown it is the first. */
export function choiceOf({ what, seed }: Asked, shown: number): Choice {
  if (what === 'request') return { what, request: Math.max(shown, 0) };
  return what === 'list' ? { what } : { what, seed };
}

export const nextSeed = (seed: number): number => (seed < LARGEST_SEED ? seed + 1 : 0);

/** The whole number that was typed, thousands set apart or not; null where it is none from `smallest` to `largest`. */
export function typedNumber(text: string, smallest: number, largest: number): number | null {
  const typed = text.trim();
  if (!/^\d+$|^\d{1,3}(?:[,'\s\u2019]\d{3})+$/.test(typed)) return null;
  const number = Number(typed.replace(/\D/g, ''));
  return number >= smallest && number <= largest ? number : null;
}
