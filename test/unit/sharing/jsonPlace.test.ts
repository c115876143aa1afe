/** The place at which a text stops being JSON is told for every text that is none, and for no other. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOffence } from '../../../src/sharing/jsonPlace';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place', () => {
  test.each([
    ['', 0],
    ['{', 1],
    ['{"a": 1,}', 8],
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['{"a": 01}', 6],
    ['{"a": tru}', 6],
    ['{"a": "b\nc"}', 8],
    ['{"a": "\\x"}', 7],
    ['{"a": "b', 8],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['{} Regards', 3],
    ['{"a":\u00a01}', 5],
    ['{"a": [1}]', 8],
  ])('%j: %i', (text, at) => {
    expect(isJson(text)).toBe(false);
    expect(jsonOffence(text)).toBe(at);
  });

  test('is told exactly where the browser refuses', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n\t-0.1eE+',
      '"a"',
      'true',
      'null',
      'u00e4',
      '12',
      '\u00a0',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: pieces, maxLength: 12 }),
          fc.json(),
          fc.json().map((text) => text.slice(0, -1)),
        ),
        (text) => {
          const at = jsonOffence(text);
          expect(at === null).toBe(isJson(text));
          if (at !== null) expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
