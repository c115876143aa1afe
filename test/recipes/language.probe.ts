/** What is put together by rule is put together by the rules of the language. */

import { expect, test } from 'vitest';
import { ago, count, listed, percent } from '../../src/saying/saying';

test('numbers, lists, shares and times are German', () => {
  expect(count(1_234_567)).toBe('1.234.567');
  expect(percent(1, 3)).toBe('33,3\u00a0%');
  expect(listed(['Ann', 'Bob', 'Cleo'])).toBe('Ann, Bob und Cleo');
  expect(ago(0, 300_000)).toBe('vor 5 Minuten');
});
