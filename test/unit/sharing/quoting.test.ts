/** What a refusal quotes of what was brought can be read, and does not go on for ever. */

import { expect, test } from 'vitest';
import { setAttribute } from '../../../src/playground/edits';
import { plain } from '../../../src/saying/names';
import { parseDocument } from '../../../src/sharing/document';
import { quoted } from '../../../src/sharing/reading';
import { community } from '../playground/community';

test.each([
  ['plain text', 's 9', '"s 9"'],
  ['marks of JSON', 'a"b\\c', '"a\\"b\\\\c"'],
  ['letters of any script', 'Zoë 李雷 👩', '"Zoë 李雷 👩"'],
  [
    'what is hidden',
    'a\u0000b\u007fc\u0085d\u200be\u202ef\u2028g',
    '"a\\u0000b\\u007fc\\u0085d\\u200be\\u202ef\\u2028g"',
  ],
  ['half of a character', 'a\ud83d', '"a\\ud83d"'],
  ['a hidden character of two units', '\u{e0041}', '"\\udb40\\udc41"'],
  ['60 characters', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['more', 'x'.repeat(1_000_000), `"${'x'.repeat(60)}…"`],
  ['a cut in the middle of a character', `${'x'.repeat(59)}👩`, `"${'x'.repeat(59)}…"`],
  ['many hidden ones', '\u0001'.repeat(60), `"${'\\u0001'.repeat(10)}…"`],
])('%s', (_what, text, quote) => {
  expect(quoted(text)).toBe(quote);
});

test('a key and a choice of a document are quoted so', () => {
  const head = '"format":"sametime-topology","version":1';
  expect(parseDocument(`{${head},"\u007f\ud800${'k'.repeat(500)}":0}`)).toMatchObject({
    error: {
      path: `["\\u007f\\ud800${'k'.repeat(48)}…"]`,
      message: expect.stringMatching(/^the key "[ -~…]{60,64}" is not/),
    },
  });
  expect(parseDocument(`{${head},"assumptions":{"shortcut":"\u202eon"}}`)).toMatchObject({
    error: { path: 'assumptions.shortcut', message: expect.stringMatching(/^"\\u202eon" is not known here/) },
  });
});

const reasonOf = (key: string, value: unknown): string => {
  const edit = setAttribute(community, 'gw', key, value);
  return edit.ok ? '' : plain(edit.reason);
};

test('a field quotes an address among domains only where a document could hold it', () => {
  expect(reasonOf('blockedDomains', 'a@b.example')).toContain('“a@b.example” is an address');
  expect(reasonOf('blockedDomains', `a@${'b'.repeat(100_000)}`)).toMatch(/at most 253 characters; it has 100,002/);
  expect(reasonOf('blockedDomains', ['a@\ud800'])).toMatch(/cannot be shown/);
  expect(reasonOf('name', ['a@b.example'])).toMatch(/A text belongs here/);
});

test('the domains of a field are told apart in one look at each', () => {
  const lines = Array.from({ length: 200_000 }, (_, number) => `d${number}.example`);
  expect(reasonOf('blockedDomains', lines.join('\n'))).toMatch(/at most 100 domains; it has 200,000/);
  const edit = setAttribute(community, 'gw', 'blockedDomains', 'A.example\na.example\n\nb.example\nA.EXAMPLE');
  expect(edit.ok && edit.playground.topology.gateway?.blockedDomains).toEqual(['A.example', 'b.example']);
});
