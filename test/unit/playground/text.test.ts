/** Text as a document holds it, and that a text too long for any document costs no more than its length. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkText } from '../../../src/playground/checking';
import { longestForm, tidyText } from '../../../src/playground/text';
import { LIMITS } from '../../../src/topology/parts';

const HALVES = /[\ud800-\udfff]/u;
/** The planes in which anything is composed of anything. */
const CHARACTERS = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => !HALVES.test(character),
);

/** Marks in an order that composing has to put right, one after the other. */
const marks = (length: number): string => '\u0345\u0334'.repeat(length / 2);

describe('composing', () => {
  test('makes no text shorter than a quarter: every character, in the longest way it can be written', () => {
    const longest = new Map<string, number>();
    for (const character of CHARACTERS) {
      const apart = character.normalize('NFD');
      longest.set(apart, Math.max(longest.get(apart) ?? 0, character.length));
    }
    const written = (character: string): number =>
      [...character.normalize('NFD')].reduce((sum, part) => sum + (longest.get(part) ?? part.length), 0);
    const most = CHARACTERS.filter((character) => character.normalize('NFC') === character).reduce(
      (found, character) => Math.max(found, written(character) / character.length),
      0,
    );
    expect(most).toBe(4);
    expect(longestForm(1)).toBe(most);
  });

  test('and trimming come to the same in either order: no white space is made or used up', () => {
    const blanks = CHARACTERS.filter((character) => character.trim() === '');
    expect(blanks.length).toBeGreaterThan(20);
    for (const blank of blanks) expect(blank.normalize('NFC').trim(), blank).toBe('');
    const made = CHARACTERS.filter(
      (character) => character.trim() !== '' && character.normalize('NFC').trim() !== character.normalize('NFC'),
    );
    expect(made).toEqual([]);
  });
});

describe('a text is as long as it is when composed', () => {
  test.each([LIMITS.name, LIMITS.title, LIMITS.host, LIMITS.mail])(
    '%s characters written as four times as many',
    (most) => {
      const composed = '\u1f82'.repeat(most);
      const written = composed.normalize('NFD');
      expect(written.length).toBe(longestForm(most));
      expect(checkText(written, 1, most)).toEqual({ ok: true, value: composed });
      expect(checkText(`${' '.repeat(5000)}${written}\u3000`, 1, most)).toEqual({ ok: true, value: composed });
      expect(checkText(`${written}\u03b1`, 1, most)).toMatchObject({ ok: false, trouble: { kind: 'long', most } });
    },
  );
});

describe('the length is looked at first', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([16 * 1024, 64 * 1024])('of %s marks', (length) => {
    const composing = vi.spyOn(String.prototype, 'normalize');
    expect(checkText(marks(length), 1, LIMITS.mail)).toEqual({
      ok: false,
      trouble: { kind: 'long', length, most: LIMITS.mail },
    });
    expect(tidyText(marks(length)).length).toBe(length);
    expect(composing).not.toHaveBeenCalled();
  });
});
