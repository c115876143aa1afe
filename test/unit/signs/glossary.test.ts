/** Words of the trade are found where they stand, longest first, once each, and the text stays as it was. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { named } from '../../../src/saying/names';
import { GLOSSARY, type TradeWord, tradeWordsIn } from '../../../src/signs/glossary';

const SOURCES = fileURLToPath(new URL('../../../src', import.meta.url));

const words = Object.keys(GLOSSARY) as TradeWord[];
const found = (text: string): (string | null)[] =>
  tradeWordsIn(text).flatMap(({ word }) => (word === null ? [] : [word]));

test.each(words)('"%s" is explained in one sentence that ends with a full stop', (word) => {
  expect(GLOSSARY[word]).toMatch(/^[A-Z][^.]*(?:\.\w[^.]*)*\.$/);
  expect(found(`The ${word}, here.`)).toEqual([word]);
});

/** Everything that the sources say in a sentence, the glossary's own sentences left out. */
const shipped = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && basename(path) !== 'glossary.ts')
  .flatMap((path) => {
    const code = readFileSync(join(SOURCES, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    return [...code.matchAll(/'([^'\n]+)'|"([^"\n]+)"|`([^`]+)`|>([^<>{}]+)</g)].flatMap(([, ...texts]) =>
      texts.filter((text) => text !== undefined && /\w+ \w+ \w+/.test(text)),
    );
  });

test('every word stands in a sentence that is shipped', () => {
  const used = new Set(shipped.flatMap((text) => found(text ?? '')));
  expect(words.filter((word) => !used.has(word))).toEqual([]);
});

test.each(words)('many of "%s" are the same word', (word) => {
  const many = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : word.endsWith('s') ? `${word}es` : `${word}s`;
  expect(found(`Two ${many}, here.`)).toEqual([word]);
});

test.each([
  ['Sametime Gateway is one word, not gateway', 'The Sametime Gateway asks.', ['Sametime Gateway']],
  ['capitals do not matter', 'Round robin: Port 1516', ['round robin', 'port 1516']],
  ['a part of another word is none', 'emails and chatty gatewayed', []],
  ['many of them are the same word', 'Chats, home servers, gateways', ['chat', 'home server', 'gateway']],
  ['many in y are, too', 'two local communities', ['local community']],
  ['a hyphen joins what a space parts', 'The round-robin list', ['round robin']],
  ["the note's own word for it", 'the SametimeServer value', ['home server value']],
  ['a record by its name in Domino', 'the Person document', ['directory record']],
  ['a file is itself', 'names.nsf and da.nsf, then stconfig.nsf.', ['names.nsf', 'da.nsf', 'stconfig.nsf']],
  ['a dot is a dot', 'namesXnsf', []],
  ['a verb is no turn', 'It turns the gateway away.', ['gateway']],
  ['what takes its turn', 'Each takes its turn.', ['full turn']],
  ['a part of an address, of a host or of a hyphened word is none', 'chat@acme.example gateway.log e-mail', []],
  ['a full stop ends the word', 'It asks the gateway.', ['gateway']],
  ['a name holds none', `${named('mail-berlin-01')} and ${named('Chat Desk')} and ${named('gateway')}`, []],
  ['words round a name hold theirs', `The gateway ${named('gateway')} has its chat.`, ['gateway', 'chat']],
  ['a word is offered once', 'the gateway asks the gateway', ['gateway']],
  ['no words', 'nothing here', []],
] as const)('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('the pieces joined are the text', () => {
  const piece = fc.oneof(fc.constantFrom(...words, ' ', 'x'), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        tradeWordsIn(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
