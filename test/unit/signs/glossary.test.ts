/** Words of the trade are found where they stand, longest first, once each, and the text stays as it was. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { named } from '../../../src/saying/names';
import { GLOSSARY, type TradeWord, tradeWordsIn } from '../../../src/signs/glossary';

const words = Object.keys(GLOSSARY) as TradeWord[];
const found = (text: string): (string | null)[] =>
  tradeWordsIn(text).flatMap(({ word }) => (word === null ? [] : [word]));

test.each(words)('"%s" is explained in one sentence that ends with a full stop', (word) => {
  expect(GLOSSARY[word]).toMatch(/^[A-Z][^.]*(?:\.\w[^.]*)*\.$/);
  expect(found(`The ${word}, here.`)).toEqual([word]);
});

test.each([
  ['Sametime Gateway is one word, not gateway', 'The Sametime Gateway asks.', ['Sametime Gateway']],
  ['capitals do not matter', 'Round robin: Port 1516', ['round robin', 'port 1516']],
  ['a part of another word is none', 'emails and chatty gatewayed', []],
  ['many of them are the same word', 'Chats, home servers, gateways', ['chat', 'home server', 'gateway']],
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
