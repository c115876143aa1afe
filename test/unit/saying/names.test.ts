/** Names in a sentence stay in one piece, and a sentence without right-to-left names is the same text with or without them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, named, plain, tokensOf } from '../../../src/saying/names';
import { LIMITS } from '../../../src/topology/parts';
import { arbitraryText } from '../arbitrary';

const NAMES = fc.oneof(
  arbitraryText(1, LIMITS.name),
  fc.constantFrom('mail-berlin-01', 'Chat Desk', 'gateway', 'שרת 1', 'دردشة (سارة)', 'דנה (נתב)'),
);

test('a sentence comes apart into words and names, and nothing of it is lost', () => {
  expect(tokensOf(`${named('Ann')}'s home is ${named('st1')}.`)).toEqual([
    { kind: 'name', text: 'Ann' },
    { kind: 'words', text: "'s home is " },
    { kind: 'name', text: 'st1' },
    { kind: 'words', text: '.' },
  ]);
  expect(tokensOf('No names.')).toEqual([{ kind: 'words', text: 'No names.' }]);
  expect(tokensOf('')).toEqual([]);
});

test('every name is one token, whatever it holds and wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', ' and ', ', ', ' (', ') '), NAMES), { minLength: 1 }),
      (parts) => {
        const sentence = parts.map(([words, name]) => words + named(name)).join('');
        const tokens = tokensOf(sentence);
        expect(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(
          parts.map(([, name]) => name),
        );
        expect(tokens.map(({ text }) => text).join('')).toBe(parts.flat().join(''));
        expect(bare(sentence)).toBe(parts.flat().join(''));
      },
    ),
  );
});

test.each([
  ['a name from left to right needs no mark', `${named('Ann')} asks ${named('李雷')}`, 'Ann asks 李雷'],
  ['one from right to left keeps them', `${named('דנה (נתב)')}: ${named('Ann')}`, '\u2068דנה (נתב)\u2069: Ann'],
  ['so does one that is mixed', named('Sara سارة 2'), '\u2068Sara سارة 2\u2069'],
  ['a mark without its twin is dropped', '\u2068Ann', 'Ann'],
  ['a name that was marked twice is marked once', named(named('שרת')), '\u2068שרת\u2069'],
])('as text, %s', (_, sentence, text) => {
  expect(plain(sentence)).toBe(text);
});
