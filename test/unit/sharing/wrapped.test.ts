/** Whatever the product copies or saves, it opens, in whatever other programs wrap it; and what cannot be opened is told apart. */

import { describe, expect, test, vi } from 'vitest';
import { copiedTexts } from '../../../src/sharing/copied';
import { formatDocument } from '../../../src/sharing/document';
import { findDocuments, MOST_UNCLOSED } from '../../../src/sharing/findDocument';
import { encodeLink } from '../../../src/sharing/link';
import { markdownLink } from '../../../src/sharing/markdown';
import { linkTo } from '../../../src/sharing/moment';
import { openText } from '../../../src/sharing/openText';
import { OPEN_WORDS } from '../../../src/sharing/openWords';
import { LINK_WORDS } from '../../../src/sharing/words';
import { realistic, SIZES } from './realistic';

const [size] = SIZES;
if (!size) throw new Error('no sizes');
const playground = realistic(size, 5);
const { topology } = playground;
const other = realistic(size, 6);
const addressOf = (of: typeof playground): string => `https://playground.example/gateway/#${encodeLink(of) ?? ''}`;
const link = encodeLink(playground) ?? '';
const address = addressOf(playground);
const everyPart = [topology.gateway, ...topology.servers, ...topology.users, ...topology.externals].flatMap((part) =>
  part ? [part.id] : [],
);

/** Titles that could be taken for something else. */
const TITLES: readonly string[] = [
  '',
  'Home server (v1.2), see [the note](#v1.a.b)',
  '[x] and {y} "z" \\',
  'v1.2a.AAAAAAAAAAAAAAAAAAAA.1234567',
  addressOf({ ...other, title: '' }).slice(0, 120),
  `v1.8.${'A'.repeat(8)}.1234567 ](`,
  '{"format": "sametime-topology"}',
  '> quoted | so',
  '%76%31.8.AAAAAAAA.1234567',
  '“format”: sametime-topology',
];

/** What carries a document when it is copied, as the product writes it. */
const FORMS: readonly (readonly [name: string, copied: (title: string) => string])[] = [
  ['the link', () => link],
  ['the address', () => address],
  ['the link to a moment', () => linkTo(address, { request: 0, step: 1 })],
  ['the Markdown link', (title) => markdownLink(title, address)],
  ['the file', (title) => formatDocument({ ...playground, title })],
  ['the file in one line', (title) => JSON.stringify(JSON.parse(formatDocument({ ...playground, title })))],
  ['all parts, copied', () => copiedTexts(playground, everyPart).parts],
];

const everyLine = (mark: string) => (text: string) => `${mark}${text.trimEnd().replaceAll('\n', `\n${mark}`)}\n`;
const WRAPPERS: readonly (readonly [name: string, wrapped: (text: string) => string])[] = [
  ['alone', (text) => text],
  ['with a mark in front', (text) => `\uFEFF${text}`],
  ['behind a greeting', (text) => `Hello Ann,\nas I said (v1.2): ${text}`],
  ['before a signature', (text) => `${text}\n-- \nAnn Berger {Support} "Acme"`],
  ['within a sentence', (text) => `Look at ${text} and tell me {"why"}.`],
  ['in quotes of a mail', everyLine('> ')],
  ['in quotes of quotes', everyLine('>> > ')],
  ['behind bars', everyLine('| ')],
  ['quoted, below an answer', (text) => `No: {"see\n\nAnn wrote:\n${everyLine('> ')(text)}\nRegards`],
  ['in a fence', (text) => `Here:\n\n\`\`\`\n${text}\n\`\`\`\n`],
  ['in a fence of a language', (text) => `\`\`\`json\n${text}\n\`\`\``],
  ['in a quoted fence', (text) => everyLine('> ')(`\`\`\`json\n${text}\n\`\`\``)],
  ['in single marks', (text) => `Use \`${text}\`.`],
  ['in angle brackets', (text) => `<${text}>`],
  ['in square brackets', (text) => `[1] [${text}] [2]`],
  ['in braces', (text) => `{${text}}`],
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['with blanks that do not break', (text) => text.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length))],
  ['with wide blanks and marks of no width', (text) => `\u200b${text.replace(/\n {2}/g, '\n\u3000\u200b')}`],
];

describe.each(FORMS)('%s opens', (name, copied) => {
  test.each(WRAPPERS)('%s', (_wrapper, wrapped) => {
    for (const title of TITLES) {
      const result = openText(wrapped(copied(title)));
      expect(result, title).toMatchObject({ ok: true });
      if (!result.ok) return;
      expect(result.playground.topology, title).toEqual(topology);
      expect(result.said).toBeUndefined();
      if (name.startsWith('the file')) expect(result.playground.title).toBe(title);
      if (name === 'the link to a moment') expect(result.moment).toEqual({ request: 0, step: 1 });
    }
  });
});

test('a link that a mail broke and quoted opens', () => {
  const broken = address.replace(/.{60}/g, '$&\n');
  expect(openText(everyLine('> ')(broken))).toMatchObject({ ok: true, playground });
});

test('a link behind a hundred version numbers opens', () => {
  expect(openText(`${'v1.2.3, v2.0.1\n'.repeat(50)}${address}`)).toMatchObject({ ok: true, playground });
});

test('a link beside a document that cannot be opened opens', () => {
  const broken = formatDocument(other).replace('"version": 1', '"version": 0');
  expect(openText(`${broken}\nor ${address}`)).toMatchObject({ ok: true, playground });
});

const titled = (title: string): string => formatDocument({ ...playground, title });
const curly = (text: string): string => text.replace(/"([^"]*)"/g, '“$1”');

describe('what cannot be opened says what it is:', () => {
  test.each<[string, string, string]>([
    ['curly quotation marks', curly(titled('A')), OPEN_WORDS.otherQuotes.title],
    ['curly quotation marks in a mail', `Hello,\n${curly(titled('A'))}\nAnn`, OPEN_WORDS.otherQuotes.title],
    ['quotation marks of a web page', titled('A').replaceAll('"', '&quot;'), OPEN_WORDS.otherQuotes.title],
    ['quotation marks of a log', JSON.stringify({ note: titled('A') }).slice(9, -1), OPEN_WORDS.otherQuotes.title],
    ['a text that speaks of braces', 'Use {this}: {"a": 1}, or [that].', OPEN_WORDS.nothing.text.title],
    ['a text that begins with a bracket', '[Ann] see you on Tuesday', OPEN_WORDS.nothing.text.title],
    ['names of parts', 'st1\nAnn', OPEN_WORDS.nothing.text.title],
    ['a list', '[1, 2]', OPEN_WORDS.document],
    ['another object', '{"name": "package"}', OPEN_WORDS.document],
    ['half a document', titled('A').slice(0, 300), OPEN_WORDS.document],
    ['half a document in a mail', `Hello,\n> ${titled('A').slice(0, 300)}`, OPEN_WORDS.document],
    [
      'a document with an offence, and a link in its title',
      titled(`see ${link}`.slice(0, 120)).replace('"version": 1', '"version": 0'),
      OPEN_WORDS.document,
    ],
    ['a cut link', `Hello, ${address.slice(0, 90)}`, LINK_WORDS.cut.title],
  ])('%s', (_what, text, title) => {
    const result = openText(text);
    expect(result.ok ? 'opened' : result.problem.title).toBe(title);
  });

  test('a file is called a file', () => {
    expect(openText('see you', 'file')).toEqual({ ok: false, problem: OPEN_WORDS.nothing.file });
  });

  test('line and character are those of the text that the person has', () => {
    const text = `Hello Ann,\n\n> ${titled('A').replace('"version": 1', 'version: 1').trimEnd().replaceAll('\n', '\n> ')}`;
    expect(text.split('\n')[4]).toBe('>   version: 1,');
    expect(openText(text)).toMatchObject({
      problem: { message: 'this is not JSON text: line 5, character 5 does not fit' },
    });
  });

  test('the path within a quoted document is told', () => {
    const text = everyLine('> ')(titled('A').replace('"connectedServer": "s', '"connectedServer": "nobody'));
    expect(openText(text)).toMatchObject({
      problem: { path: expect.stringMatching(/^users\[\d+\]\.connectedServer$/) },
    });
  });

  test('characters that were lost before are spoken of', () => {
    expect(openText(titled('K\uFFFDln'))).toMatchObject({ ok: true, said: OPEN_WORDS.lost });
  });
});

describe('what is looked for costs no more than the text is long:', () => {
  const looks = (text: string): number => {
    const look = vi.spyOn(String.prototype, 'charCodeAt');
    try {
      findDocuments(text);
      return look.mock.calls.length / text.length;
    } finally {
      look.mockRestore();
    }
  };

  test.each([
    ['braces that are never closed', '{"'],
    ['braces and marks', '{"a": "'],
    ['nested objects', '{"a":'],
    ['empty objects', '{}'],
    ['marks that are never closed', '"\\"'],
    ['lists of objects', '[{"a":1},'],
    ['braces in lines', '{"a\n'],
  ])('%s', (_what, piece) => {
    const text = `${piece.repeat(2000)}"sametime-topology"`;
    expect(looks(text)).toBeLessThanOrEqual(MOST_UNCLOSED);
    expect(looks(`"sametime-topology"${piece.repeat(2000)}`)).toBeLessThanOrEqual(MOST_UNCLOSED);
  });
});
