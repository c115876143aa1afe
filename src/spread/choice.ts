/** What "run n" repeats: one request, the whole list in its order, or the list in an order that a seed decides. */

import { chances } from '../playground/chances';

export type Choice =
  | { readonly what: 'request'; readonly request: number }
  | { readonly what: 'list' }
  | { readonly what: 'shuffled'; readonly seed: number };

/** Seeds are whole numbers from 0 to this. */
export const LARGEST_SEED = 2 ** 31 - 1;

/**
 * Tells the place in the list of each request in turn, for as long as it is asked; null where there is nothing to repeat.
 * A shuffled list is dealt anew in every round, so that each request comes once a round and no beat of the list
 * meets the beat of the servers; the same seed deals the same rounds.
 */
export function orderOf(choice: Choice, requests: number): (() => number) | null {
  if (choice.what === 'request') {
    const { request } = choice;
    return request >= 0 && request < requests ? () => request : null;
  }
  if (requests === 0) return null;
  const deck = Uint32Array.from({ length: requests }, (_, place) => place);
  const deal = choice.what === 'shuffled' ? dealer(choice.seed) : null;
  let place = requests;
  return () => {
    if (place === requests) {
      place = 0;
      deal?.(deck);
    }
    const request = deck[place] ?? 0;
    place += 1;
    return request;
  };
}

/** Puts a deck into one of all its orders, each as likely as the others. */
function dealer(seed: number): (deck: Uint32Array) => void {
  const chance = chances(seed);
  return (deck) => {
    for (let last = deck.length - 1; last > 0; last -= 1) {
      const other = Math.floor(chance() * (last + 1));
      const kept = deck[last] ?? 0;
      deck[last] = deck[other] ?? 0;
      deck[other] = kept;
    }
  };
}
