/** A text that holds far more than any document is refused before it is parsed. */

import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readCopied } from '../../../src/sharing/copied';
import { parseDocument } from '../../../src/sharing/document';
import { jsonExcess } from '../../../src/sharing/jsonExcess';
import { LONGEST_DOCUMENT } from '../../../src/topology/parts';

const filled = (unit: string): string => unit.repeat(Math.floor((LONGEST_DOCUMENT - 2) / unit.length));

describe('is refused unparsed', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    [
      'lists in lists',
      `${filled('[').slice(0, LONGEST_DOCUMENT / 2)}${filled(']').slice(0, LONGEST_DOCUMENT / 2)}`,
      /values/,
    ],
    ['objects in objects', filled('{"a":'), /values/],
    ['empty objects', `[${filled('{},')}`, /values/],
    ['empty lists', `[${filled('[],')}`, /values/],
    ['keys', `{${filled('"a":0,')}`, /values/],
    ['values behind a text that never ends', `[${'0,'.repeat(300_000)}"`, /values/],
    ['values behind a text of escaped marks', `["${'\\"'.repeat(1000)}\\\\",${'0,'.repeat(300_000)}]`, /values/],
  ])('%s', (_what, text, words) => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(parseDocument(text)).toMatchObject({
      ok: false,
      error: { path: '', message: expect.stringMatching(words) },
    });
    expect(readCopied(`${text}"sametime-topology-parts"`)).toBeNull();
    expect(parse).not.toHaveBeenCalled();
  });
});

test('what stands in texts is not counted, however they are escaped', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('[', '{', ',', '"', '\\', 'a') }), { maxLength: 20 }),
      (texts) => {
        const values = JSON.parse(JSON.stringify(texts)) as readonly string[];
        expect(values).toEqual(texts);
        const text = `[${texts.map((one) => JSON.stringify(one + '[{,'.repeat(60))).join()}]`;
        expect(jsonExcess(text)).toBeNull();
        expect(jsonExcess(`${'['.repeat(250_000)}${text}`)).toMatch(/values/);
      },
    ),
  );
});

test('the largest document with every default written out is far from it', () => {
  const user =
    '{"id":"u","name":"u","mail":"","position":[0,0],"connectedServer":null,"homeServer":null,"externalAccess":true}';
  expect(jsonExcess(`[${`${user},`.repeat(20_000)}0]`)).toBeNull();
});
