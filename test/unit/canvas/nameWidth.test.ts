/** A long name loses its middle and keeps its end, and no letter is parted. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf, lineWidths, parted, shortened, textWidth } from '../../../src/canvas/nameWidth';

const names = fc.string({ unit: 'grapheme', maxLength: 60 });

test('two names that differ at the end differ when they are cut', () => {
  expect(shortened('sametime-community-emea-01', 14)).toBe('sametime…ea-01');
  expect(shortened('sametime-community-emea-02', 14)).toBe('sametime…ea-02');
  expect(parted('sametime-community-emea-02')).toEqual(['sametime-community-em', 'ea-02']);
  expect(parted('Xavier')).toEqual(['Xavier', '']);
});

test('the two parts of a name are the name, and its letters stay whole', () => {
  fc.assert(
    fc.property(names, (name) => {
      const [head, tail] = parted(name);
      expect(head + tail).toBe(name);
      expect([...lettersOf(head), ...lettersOf(tail)].join('|')).toBe(lettersOf(name).join('|'));
    }),
  );
});

test('shortened, a name has so many letters at most, and is itself where it has no more', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 3, max: 30 }), (name, most) => {
      const letters = lettersOf(name).length;
      const short = shortened(name, most);
      if (letters <= most) expect(short).toBe(name);
      else expect(lettersOf(short).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('a longer text is not narrower, and a wide alphabet wider', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(textWidth(a + b, 12)).toBeGreaterThanOrEqual(textWidth(a, 12));
    }),
  );
  expect(textWidth('東京', 12)).toBeGreaterThan(textWidth('to', 12));
});

test('words stand in as few lines as they fit in, and a word that is too wide is broken', () => {
  const room = (text: string): number => textWidth(text, 13);
  const [one, other, space] = [room('Xavier'), room('waits'), room(' ')];
  expect(lineWidths('Xavier', 13, one)).toEqual([one]);
  expect(lineWidths('Xavier waits', 13, one + space + other)).toEqual([one + space + other]);
  expect(lineWidths('Xavier waits', 13, one + space + other - 1)).toEqual([one, other]);
  expect(lineWidths('a bb ccc', 13, room('ccc'))).toHaveLength(3);
  expect(lineWidths('mmmmmmmm', 13, room('mmm'))).toHaveLength(3);
});
