/** The list of the people at a server: which rows are drawn, where the keys lead, and who is found. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, ROW, rowAfter, rowsInSight, SHOWN_ROWS, scrolledFor } from '../../../src/canvas/listWindow';
import type { Note } from '../../../src/playground/playground';
import { user } from '../playground/community';

test('every row that can be seen is drawn, and few others', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 200_000 }), (rows, wanted) => {
      const scrolled = Math.min(wanted, Math.max(0, (rows - SHOWN_ROWS) * ROW));
      const { from, to } = rowsInSight(scrolled, rows);
      expect(from).toBeLessThanOrEqual(Math.floor(scrolled / ROW));
      expect(to).toBeGreaterThanOrEqual(Math.min(rows, Math.ceil(scrolled / ROW) + SHOWN_ROWS));
      expect(to - from).toBeLessThanOrEqual(SHOWN_ROWS + 10);
    }),
  );
});

test('a row that is gone to is in sight afterwards, and one in sight stays where it is', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 180_000 }), (row, scrolled) => {
      const now = scrolledFor(scrolled, row);
      expect(now).toBeLessThanOrEqual(row * ROW);
      expect(now + SHOWN_ROWS * ROW).toBeGreaterThanOrEqual((row + 1) * ROW);
      expect(scrolledFor(now, row)).toBe(now);
    }),
  );
});

describe('the keys', () => {
  test.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 9],
    ['PageUp', 9, 1],
    ['Home', 3, null],
  ])('%s in row %i of ten leads to %s', (key, row, to) => {
    expect(rowAfter(key, row, 10)).toBe(to);
  });

  test('lead nowhere in an empty list', () => {
    expect(rowAfter('ArrowDown', 0, 0)).toBeNull();
  });
});

test.each([
  ['', ['Ann Smith', 'Bob']],
  ['ann', ['Ann Smith']],
  ['smi an', ['Ann Smith']],
  ['BOB@ACME', ['Bob']],
  ['nobody', []],
  ['may', ['Bob']],
  ['bob home moved', ['Bob']],
])('%j finds %j', (typed, names) => {
  const people = [user('ann', { name: 'Ann Smith' }), user('bob', { name: 'Bob' })];
  const notes: readonly Note[] = [
    { id: 'n1', text: 'Home moved\nin May', position: [0, 0], about: 'bob' },
    { id: 'n2', text: 'Why I send this', position: [0, 0] },
  ];
  expect(matching(people, typed, notes).map(({ name }) => name)).toEqual(names);
});
