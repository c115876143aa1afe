/** Breaking text into lines loses nothing, keeps within the width, and never cuts what is drawn as one. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, clustersOf, emsOf, linesOf } from '../../../src/diagram/lines';
import { arbitraryText } from '../arbitrary';

test.each([
  ['st1', 3],
  ['李雷', 4],
  ['Zoe\u0308', 3],
  ['\u{1f469}\u200d\u{1f4bb}', 2],
  ['\u{1f44d}\u{1f3fd}!', 3],
  ['', 0],
])('%s takes %i cells', (text, cells) => expect(cellsOf(text)).toBe(cells));

test.each([
  ['the request to st1', 11, ['the request', 'to st1']],
  ['  two   spaces ', 20, ['two spaces']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['to abcdefgh st1', 4, ['to', 'abcd', 'efgh', 'st1']],
  ['\u{1f469}\u200d\u{1f4bb}\u{1f469}\u200d\u{1f4bb}', 3, ['\u{1f469}\u200d\u{1f4bb}', '\u{1f469}\u200d\u{1f4bb}']],
  ['', 5, ['']],
])('%j in lines of %i cells', (text, width, lines) => expect(linesOf(text, width, cellsOf)).toEqual(lines));

test('nothing is lost, and only what is drawn as one is wider than a line', () => {
  const measures = fc.constantFrom(cellsOf, emsOf);
  fc.assert(
    fc.property(arbitraryText(0, 400), fc.integer({ min: 1, max: 30 }), measures, (text, width, widthOf) => {
      const lines = linesOf(text, width, widthOf);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      expect(lines.filter((line) => widthOf(line) > width && clustersOf(line).length > 1)).toEqual([]);
    }),
  );
});

test('a name that is isolated and goes on in the next line is isolated in both', () => {
  expect(linesOf('to \u2068דנה הנתב\u2069 now', 8, cellsOf)).toEqual(['to \u2068דנה\u2069', '\u2068הנתב\u2069 now']);
  expect(cellsOf('\u2068דנה\u2069')).toBe(3);
});
