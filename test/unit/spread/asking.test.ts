/** What was typed and chosen becomes what is asked for, or a refusal. */

import { describe, expect, test } from 'vitest';
import { choiceOf, LARGEST_RUN, nextSeed, typedNumber } from '../../../src/spread/asking';
import { LARGEST_SEED } from '../../../src/spread/choice';

describe('a typed number from 1 to a million', () => {
  test.each<[string, number | null]>([
    ['60', 60],
    [' 60 ', 60],
    ['1', 1],
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['1\u202f000', 1000],
    ["1'000", 1000],
    ['007', 7],
    ['0', null],
    ['1000001', null],
    ['1,000,001', null],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['1.000', null],
    ['1,00', null],
    ['1e3', null],
    ['sixty', null],
  ])('%j is %o', (text, expected) => {
    expect(typedNumber(text, 1, LARGEST_RUN)).toBe(expected);
  });
});

test.each([
  ['request', 3, { what: 'request', request: 3 }],
  ['request', -1, { what: 'request', request: 0 }],
  ['list', 3, { what: 'list' }],
  ['shuffled', 3, { what: 'shuffled', seed: 7 }],
] as const)('asked for %s with request %i shown', (what, shown, expected) => {
  expect(choiceOf({ what, n: 60, seed: 7 }, shown)).toEqual(expected);
});

test('seeds go round', () => {
  expect(nextSeed(1)).toBe(2);
  expect(nextSeed(LARGEST_SEED)).toBe(0);
});
