/** The order of the requests: one over and over, the list as it stands, or rounds that a seed deals. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, LARGEST_SEED, orderOf } from '../../../src/spread/choice';

function taken(choice: Choice, requests: number, n: number): readonly number[] {
  const next = orderOf(choice, requests);
  return Array.from({ length: n }, () => next?.() ?? -1);
}
const seeds = fc.nat({ max: LARGEST_SEED });
const sizes = fc.integer({ min: 1, max: 40 });

describe('order', () => {
  test.each<[Choice, number, readonly number[]]>([
    [{ what: 'request', request: 2 }, 3, [2, 2, 2, 2]],
    [{ what: 'list' }, 3, [0, 1, 2, 0]],
    [{ what: 'shuffled', seed: 7 }, 1, [0, 0, 0, 0]],
  ])('of %o', (choice, requests, expected) => {
    expect(taken(choice, requests, 4)).toEqual(expected);
  });

  test.each<[Choice, number]>([
    [{ what: 'request', request: 3 }, 3],
    [{ what: 'request', request: -1 }, 3],
    [{ what: 'list' }, 0],
    [{ what: 'shuffled', seed: 1 }, 0],
  ])('of %o with %i requests: nothing to repeat', (choice, requests) => {
    expect(orderOf(choice, requests)).toBeNull();
  });

  test('every round of a shuffled list holds each request once', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, size) => {
        const order = taken({ what: 'shuffled', seed }, size, 3 * size);
        for (const round of [0, 1, 2])
          expect(order.slice(round * size, (round + 1) * size).toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: size }, (_, place) => place),
          );
      }),
    );
  });

  test('the same seed deals the same rounds, the next one others', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = taken({ what: 'shuffled', seed }, 12, 60);
        expect(taken({ what: 'shuffled', seed }, 12, 60)).toEqual(order);
        expect(taken({ what: 'shuffled', seed: seed + 1 }, 12, 60)).not.toEqual(order);
        expect(order.slice(12, 24)).not.toEqual(order.slice(0, 12));
      }),
    );
  });

  test('deals every order of three about as often as any other', () => {
    const rounds = taken({ what: 'shuffled', seed: 2007 }, 3, 18_000).join('').match(/.{3}/g) ?? [];
    const found = new Map<string, number>();
    for (const round of rounds) found.set(round, (found.get(round) ?? 0) + 1);
    expect(found.size).toBe(6);
    for (const count of found.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
