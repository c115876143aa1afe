/** What is pasted: the link inside it; the sentence for a length; the name of a file. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDocument } from '../../../src/sharing/document';
import { fileName } from '../../../src/sharing/fileName';
import { findLink } from '../../../src/sharing/findLink';
import { decodeLink, encodeLink } from '../../../src/sharing/link';
import { markdownLink } from '../../../src/sharing/markdown';
import { METER, meterOf } from '../../../src/sharing/meter';
import { openText } from '../../../src/sharing/openText';
import { OPEN_WORDS } from '../../../src/sharing/openWords';
import { LINK_WORDS } from '../../../src/sharing/words';
import { realistic, SIZES } from './realistic';

const [size] = SIZES;
if (!size) throw new Error('no sizes');
const playground = realistic(size, 5);
const link = encodeLink(playground) ?? '';
const address = `https://playground.example/gateway/#${link}`;

describe('a link is found in', () => {
  test.each([
    ['itself', link],
    ['its address', address],
    ['a sentence', `Look at ${address}, it shows the redirect (v1.2 of the drawing).`],
    ['a sentence that speaks of versions first', `Since v1.5 and v2.0 of the server: ${address}`],
    ['Markdown', `[Home server](${address})`],
    ['HTML', `<a href="${address}">Home server</a>`],
    ['a mail, quoted and wrapped', `> see\r\n<${address.replace(/.{70}/g, '$&\r\n')}>\r\nregards`],
    [
      'a Safe Links wrapper',
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7Cann%40acme.example%7C1&reserved=0`,
    ],
    [
      'a Safe Links wrapper that encoded the # twice',
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address.replace('#', '%23'))}&data=05`,
    ],
    ['a query, where the # became %23', address.replace('#', '%23')],
    ['two links, the first cut', `${address.slice(0, 90)} and whole: ${address}`],
  ])('%s', (_what, text) => {
    expect(decodeLink(findLink(text) ?? '')).toEqual({ ok: true, playground });
  });

  test('a cut one is found as well, so that it can be said', () => {
    const found = findLink(`see ${address.slice(0, 120)} please`);
    const result = decodeLink(found ?? '');
    expect(result.ok ? '' : result.error.kind).toBe('cut');
  });

  test('one that is too big is found as well', () => {
    const result = decodeLink(findLink(`see #v1.abcd.${'A'.repeat(40_000)}.1234567`) ?? '');
    expect(result.ok ? '' : result.error.kind).toBe('too big');
  });

  test.each(['', 'nothing here', 'version v1.2 of it', 'v1.', 'https://playground.example/#about', '{"format":"x"}'])(
    'none in "%s"',
    (text) => {
      expect(findLink(text)).toBeNull();
    },
  );
});

test.each([
  [0, 'short', 'copy', 'plain'],
  [1600, 'short', 'copy', 'plain'],
  [1601, 'fair', 'copy', 'plain'],
  [2000, 'fair', 'copy', 'plain'],
  [2001, 'long', 'copy', 'plain'],
  [8000, 'long', 'copy', 'plain'],
  [8001, 'very long', 'file', 'confirm'],
  [32_000, 'very long', 'file', 'confirm'],
  [32_001, 'too long', 'file', 'never'],
  [null, 'too long', 'file', 'never'],
])('an address of %s characters is %s', (length, level, first, copy) => {
  expect(meterOf(length)).toMatchObject({ level, first, copy });
});

test('every level has a sentence of its own', () => {
  expect(new Set(METER.map(({ sentence }) => sentence)).size).toBe(METER.length);
});

test.each([
  ['Home server, logged in elsewhere', 'home-server-logged-in-elsewhere.topology.json'],
  ['', 'playground.topology.json'],
  ['  ../..\\ ', 'playground.topology.json'],
  ['Größe & Übersicht', 'große-ubersicht.topology.json'],
  ['李雷 한국', '李雷-한국.topology.json'],
  ['a'.repeat(120), `${'a'.repeat(60)}.topology.json`],
  ['👩‍💻', 'playground.topology.json'],
  ['CON', 'con-playground.topology.json'],
  ['nul', 'nul-playground.topology.json'],
  ['Aux.', 'aux-playground.topology.json'],
  ['COM1', 'com1-playground.topology.json'],
  ['LPT9 ', 'lpt9-playground.topology.json'],
  ['com²', 'com²-playground.topology.json'],
  ['ＰＲＮ', 'ｐｒｎ-playground.topology.json'],
  ['Con and pro', 'con-and-pro.topology.json'],
  ['com10', 'com10.topology.json'],
])('a playground called "%s" is saved as %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('a file name keeps to what every file system takes, whatever the title is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), fc.string({ unit: 'grapheme', maxLength: 70 })),
      fc.constantFrom('topology.json', 'svg'),
      (title, ending) => {
        const name = fileName(title, ending);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(220);
        expect(name.endsWith(`.${ending}`)).toBe(true);
        expect(name.slice(0, -ending.length - 1)).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
      },
    ),
  );
});

test.each([
  ['long in bytes', '𠀀'.repeat(60)],
  ['of three bytes a character', '한'.repeat(60)],
])('a title %s leaves room for what a browser adds', (_what, title) => {
  expect(new TextEncoder().encode(fileName(title)).length).toBeLessThanOrEqual(200);
});

describe('whatever text a person brings', () => {
  const document = formatDocument(playground);
  test.each([
    ['a link', address],
    ['a document', document],
    ['a document with blanks and a byte-order mark in front', ` \n\uFEFF${document}`],
    [
      'a document whose title speaks of a link',
      document.replace(/"title": ".*"/, '"title": "see v1.2a.AAAAAAAAAAAAAAAAAAAA"'),
    ],
  ])('%s opens', (_what, text) => {
    expect(openText(text)).toMatchObject({ ok: true, playground: { topology: playground.topology } });
  });

  test.each([
    ['nothing', '', OPEN_WORDS.nothing.text.title, undefined],
    ['prose', 'see the drawing', OPEN_WORDS.nothing.text.title, undefined],
    ['a cut link', address.slice(0, 90), LINK_WORDS.cut.title, undefined],
    ['a preview', `${address.slice(0, 90)}…`, LINK_WORDS.shortened.title, undefined],
    ['broken JSON', '{ "format": ', OPEN_WORDS.document, undefined],
    ['a document with an offence', document.replace('"s1"', '"s 1"'), OPEN_WORDS.document, 'gateway.configuredServer'],
  ])('%s is refused with a title and a sentence', (_what, text, title, path) => {
    const result = openText(text);
    if (result.ok) throw new Error('it was opened');
    expect(result.problem.title).toBe(title);
    expect(result.problem.path).toBe(path);
    expect(result.problem.message).toMatch(/\w/);
  });
});

test('a title does not break out of a Markdown link', () => {
  expect(markdownLink('a [b](c) \\ *d*', 'https://x.example/#v1')).toBe(
    '[a \\[b\\](c) \\\\ \\*d\\*](https://x.example/#v1)',
  );
  expect(markdownLink('', 'https://x.example/')).toMatch(/^\[\w.*\]\(https:\/\/x\.example\/\)$/);
});
