/** Numbers, counted things, lists and times are written one way everywhere. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, count, counted, firstListed, formFor, listed, NOUNS, percent } from '../../../src/saying/saying';

test('numbers are grouped by thousands', () => {
  expect([0, 999, 1234, 1_000_000].map(count)).toEqual(['0', '999', '1,234', '1,000,000']);
});

test('things are counted in the form that goes with their number', () => {
  expect([0, 1, 2, 5000].map((number) => counted(number, NOUNS.request))).toEqual([
    '0 requests',
    '1 request',
    '2 requests',
    '5,000 requests',
  ]);
  expect(formFor(1, { one: 'fails', other: 'fail' })).toBe('fails');
});

test('a share has one decimal at most, and of nothing it is nothing', () => {
  expect([percent(1, 3), percent(1, 1), percent(3, 0)]).toEqual(['33.3\u00a0%', '100\u00a0%', '0\u00a0%']);
});

describe('names in a list', () => {
  test.each([
    [[], '', '', ''],
    [['Ann'], 'Ann', 'Ann', 'Ann'],
    [['Ann', 'Bob'], 'Ann and Bob', 'Ann or Bob', 'Ann, Bob'],
    [['Ann', 'Bob', 'Cleo'], 'Ann, Bob and Cleo', 'Ann, Bob or Cleo', 'Ann, Bob, Cleo'],
  ])('%j', (names, and, or, comma) => {
    expect([listed(names), listed(names, 'or'), listed(names, 'comma')]).toEqual([and, or, comma]);
  });

  test('are cut short where there are too many', () => {
    const names = ['Ann', 'Bob', 'Cleo', 'Dora'];
    expect(firstListed(names, 4)).toBe('Ann, Bob, Cleo and Dora');
    expect(firstListed(names, 2)).toBe('Ann, Bob and 2 more');
    expect(firstListed(names, 2, 'or', (more) => `one of ${more} more`)).toBe('Ann, Bob or one of 2 more');
  });

  test('stand as they are, whatever characters they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (names) => {
        const said = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
        expect(listed(names)).toBe(said);
        expect(listed(names, 'comma')).toBe(names.join(', '));
      }),
    );
  });
});

test('times past are told in the largest unit that has passed', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const minute = 60_000;
  expect(
    [0, 59_999, minute, 5 * minute, 60 * minute, 24 * 60 * minute, 72 * 60 * minute].map((past) =>
      ago(now - past, now),
    ),
  ).toEqual(['just now', 'just now', '1 minute ago', '5 minutes ago', '1 hour ago', 'yesterday', '3 days ago']);
});
