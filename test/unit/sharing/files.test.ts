/** A file opens whatever program saved it, or is refused in words that fit it; never with a letter that was not meant and no word of it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDocument } from '../../../src/sharing/document';
import { encodeLink } from '../../../src/sharing/link';
import { openFiles } from '../../../src/sharing/openFile';
import type { OpenResult } from '../../../src/sharing/openText';
import { OPEN_WORDS } from '../../../src/sharing/openWords';
import { realistic, SIZES } from './realistic';

const [size] = SIZES;
if (!size) throw new Error('no sizes');
const playground = { ...realistic(size, 5), title: 'Übersicht für Köln – “neu”' };
const text = formatDocument(playground);

const fileOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});
const opened = (bytes: Uint8Array): Promise<OpenResult> => openFiles([fileOf(bytes)]);
const bytesOf = (...pieces: readonly (readonly number[] | string)[]): Uint8Array =>
  new Uint8Array(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...Buffer.from(piece, 'latin1')] : [...piece])),
  );
const utf16 = (written: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(written, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** Without the signs between 0x80 and 0x9F, which this Node reads as Latin-1; the browser tests have them. */
const western = (written: string): Uint8Array => Buffer.from(written.replace(/[–“”]/g, '*'), 'latin1');

describe('opens as it was:', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark, as Notepad and PowerShell write it', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 the other way round', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 without a mark', utf16(text, false)],
    ['UTF-16 without a mark the other way round', utf16(text, true)],
    ['line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a mail saved as text', Buffer.from(`Von: Jürgen\n\n> ${text.replaceAll('\n', '\n> ')}\n-- \nJürgen`)],
  ])('%s', async (_what, bytes) => {
    const result = await opened(bytes);
    expect(result).toMatchObject({ ok: true, playground });
    expect(result.ok && result.said).toBeUndefined();
  });
});

test('Windows-1252 opens, and it is said', async () => {
  expect(await opened(western(text))).toMatchObject({
    ok: true,
    playground: { ...playground, title: 'Übersicht für Köln * *neu*' },
    said: OPEN_WORDS.western,
  });
});

test('a link is as sure as ever in letters that are not', async () => {
  const mail = `Grüße: https://playground.example/#${encodeLink(playground) ?? ''}`;
  for (const bytes of [western(mail), bytesOf([0x81, 0x8d], mail)]) {
    const result = await opened(bytes);
    expect(result).toMatchObject({ ok: true, source: 'link' });
    expect(result.ok && result.said).toBeUndefined();
  }
});

describe('is refused as what it is:', () => {
  const { nothing, ...words } = OPEN_WORDS;
  test.each<[string, Uint8Array, { readonly title: string }]>([
    ['an empty file', bytesOf(), words.empty],
    ['a PNG', bytesOf([0x89], 'PNG\r\n\x1a\n', [0, 0, 0]), words.picture],
    ['a JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0]), words.picture],
    ['a PDF', bytesOf('%PDF-1.7\n', [0xe2, 0xe3]), words.pdf],
    ['a zip, or a document of an office program', bytesOf('PK\x03\x04', [0, 0]), words.packed],
    ['a program', bytesOf('MZ', [0x90, 0, 3, 0]), words.noText],
    ['zeros', bytesOf([0, 0, 0, 0]), words.noText],
    ['UTF-16 of half a character', bytesOf([0xff, 0xfe, 0x41]), words.otherLetters],
    ['what says UTF-8 and is not', bytesOf([0xef, 0xbb, 0xbf], '{', [0xfc]), words.otherLetters],
    ['letters of another language', bytesOf(text.replace(/"title": ".*"/, '"title": "\x81\xfc"')), words.otherLetters],
    ['a shopping list', Buffer.from('milk, bread'), nothing.file],
    ['only blanks', Buffer.from(' \n'), nothing.file],
  ])('%s', async (_what, bytes, problem) => {
    expect(await opened(bytes)).toEqual({ ok: false, problem });
  });

  test('several at once', async () => {
    const result = await openFiles([fileOf(Buffer.from(text)), fileOf(Buffer.from('milk'))]);
    expect(result).toEqual({ ok: false, problem: OPEN_WORDS.several(2) });
    expect(OPEN_WORDS.several(2).title).toBe('2 files at once');
  });

  test('one that is too large, without being read', async () => {
    const arrayBuffer = (): never => {
      throw new Error('it was read');
    };
    expect(await openFiles([{ size: 16 * 1024 * 1024 + 1, arrayBuffer }])).toEqual({
      ok: false,
      problem: OPEN_WORDS.tooLarge,
    });
  });

  test('one that may not be read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('gone'));
    expect(await openFiles([{ size: 3, arrayBuffer }])).toEqual({ ok: false, problem: OPEN_WORDS.unreadable });
  });
});

test('whatever bytes come, there is an answer, and no lost character without a word', async () => {
  const document = Buffer.from(text);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 64 }),
        fc
          .tuple(fc.nat(document.length - 1), fc.uint8Array({ minLength: 1, maxLength: 3 }))
          .map(([at, put]) => new Uint8Array([...document.subarray(0, at), ...put, ...document.subarray(at + 1)])),
      ),
      async (bytes) => {
        const result = await opened(bytes);
        if (!result.ok) expect(result.problem.message).toMatch(/\w/);
        else if (JSON.stringify(result.playground).includes('\uFFFD')) expect(result.said).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});
