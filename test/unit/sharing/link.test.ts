/** SPEC 4: what a link keeps, its canonical form, and which of the five kinds of error a broken one is. */

import fc from 'fast-check';
import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { parseDocument } from '../../../src/sharing/document';
import type { LinkErrorKind } from '../../../src/sharing/envelope';
import { decodeLink, encodeLink } from '../../../src/sharing/link';
import { checkOf, toBase64 } from '../../../src/sharing/v1/bytes';
import { CATALOG } from '../../../src/topology/catalog';
import type { PartKind } from '../../../src/topology/parts';
import { arbitraryPlayground } from '../arbitrary';
import { realistic, SIZES } from './realistic';

const playgrounds = arbitraryPlayground({
  maxServers: 8,
  maxClusters: 3,
  maxUsers: 12,
  maxExternals: 5,
  maxRequests: 12,
});
const [, SMALL] = SIZES;
if (!SMALL) throw new Error('no sizes');
const SAMPLE = realistic(SMALL, 7);

const linkOf = (playground: Playground): string => {
  const link = encodeLink(playground);
  if (link === null) throw new Error('too big for a link');
  return link;
};
const LINK = linkOf(SAMPLE);
const kindOf = (fragment: string): LinkErrorKind | 'opened' => {
  const result = decodeLink(fragment);
  return result.ok ? 'opened' : result.error.kind;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sealed = (payload: string, check: string): string => `v1.${payload.length.toString(36)}.${payload}.${check}`;
/** A link with any content and a right check. */
const forged = (bytes: Uint8Array): string => sealed(toBase64(deflateSync(bytes)), checkOf(bytes));

describe('a link keeps the playground', () => {
  test('decoding an encoded playground gives a deep-equal one', () => {
    fc.assert(
      fc.property(playgrounds, (playground) => {
        expect(decodeLink(linkOf(playground))).toEqual({ ok: true, playground });
      }),
      { numRuns: 400 },
    );
  });

  test('positions are snapped to the grid of 8 pixels, -0 becomes 0, and the link of the snapped one is the same', () => {
    const pixels = fc.double({ min: -100_000, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(pixels, pixels, (x, y) => {
        const gateway = SAMPLE.topology.gateway;
        if (!gateway) throw new Error('the sample has a gateway');
        const placed = (position: readonly [number, number]): Playground => ({
          ...SAMPLE,
          topology: { ...SAMPLE.topology, gateway: { ...gateway, position } },
        });
        const snapped = placed([8 * Math.round(x / 8) + 0, 8 * Math.round(y / 8) + 0]);
        const link = linkOf(placed([x, y]));
        expect(decodeLink(link)).toEqual({ ok: true, playground: snapped });
        expect(linkOf(snapped)).toBe(link);
      }),
      { numRuns: 100 },
    );
  });

  test.each(SIZES)('of $servers servers and $users users', (size) => {
    const playground = realistic(size, 3);
    expect(decodeLink(linkOf(playground))).toEqual({ ok: true, playground });
  });

  test('half of a character, which UTF-8 cannot hold, is as invalid in a link as in a file', () => {
    const playground = { ...SAMPLE, title: 'half \ud83d' };
    expect(decodeLink(linkOf(playground))).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });

  test('the empty one', () => {
    expect(decodeLink(linkOf(EMPTY_PLAYGROUND))).toEqual({ ok: true, playground: EMPTY_PLAYGROUND });
    expect(linkOf(EMPTY_PLAYGROUND).length).toBeLessThan(30);
  });

  const rows = (Object.keys(CATALOG) as PartKind[]).flatMap((kind) =>
    CATALOG[kind].attributes.map(({ key, control }) => [kind, key, control] as const),
  );
  test.each(rows)('every attribute of the catalog at another value: %s.%s', (kind, key, control) => {
    const value = {
      text: () => 'Other text',
      switch: () => false,
      choice: () => (control.kind === 'choice' ? control.choices.at(-1)?.value : ''),
      server: () => 's3',
      cluster: () => 'c2',
      home: () => 'st9.elsewhere.example',
      limit: () => 12_345,
      domains: () => ['b.example', 'a.example'],
    }[control.kind]();
    const document = {
      format: 'sametime-topology',
      version: 1,
      gateway: { id: 'gw', name: 'g', position: [0, 0] },
      clusters: ['c1', 'c2'].map((id) => ({ id, name: id })),
      servers: ['s1', 's2', 's3'].map((id) => ({ id, name: id, host: '', position: [0, 0] })),
      users: ['u1', 'u2'].map((id) => ({ id, name: id, mail: '', position: [0, 0] })),
      externals: ['x1', 'x2'].map((id) => ({ id, name: id, mail: '', position: [0, 0] })),
    };
    const owner = kind === 'gateway' ? document.gateway : document[`${kind}s`][1];
    Object.assign(owner ?? {}, { [key]: value });
    const read = parseDocument(JSON.stringify(document));
    if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
    expect(JSON.stringify(read.playground)).toContain(JSON.stringify(value));
    expect(decodeLink(linkOf(read.playground))).toEqual(read);
  });

  test('ids of the usual form cost nothing, others are kept', () => {
    const renamed = structuredClone(SAMPLE) as { topology: { externals: { id: string }[] } } & Playground;
    const [first] = renamed.topology.externals;
    if (first) first.id = 'somebody-else';
    const script = renamed.requests.map(({ kind, from, to }) => ({
      kind,
      from: from === 'x1' ? 'somebody-else' : from,
      to: to === 'x1' ? 'somebody-else' : to,
    }));
    const playground = { ...renamed, requests: script };
    expect(linkOf(playground).length).toBeGreaterThan(LINK.length);
    expect(decodeLink(linkOf(playground))).toEqual({ ok: true, playground });
  });
});

describe('canonical form', () => {
  test('deep-equal playgrounds have the same link, whatever the order of their keys', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, entry]) => [key, turned(entry)]),
            )
          : value;
    fc.assert(
      fc.property(playgrounds, (playground) => {
        expect(encodeLink(turned(playground) as Playground)).toBe(encodeLink(playground));
      }),
      { numRuns: 100 },
    );
  });

  test('encoding what was decoded gives the same link; its input stays as it was', () => {
    fc.assert(
      fc.property(playgrounds, (playground) => {
        const before = JSON.stringify(playground);
        const link = linkOf(playground);
        const result = decodeLink(link);
        expect(result.ok && encodeLink(result.playground)).toBe(link);
        expect(JSON.stringify(playground)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test('only letters, digits, - _ and . stand in a link, and linkifiers find a letter or digit at its end', () => {
    fc.assert(
      fc.property(playgrounds, (playground) => {
        expect(linkOf(playground)).toMatch(/^v1\.[0-9a-z]{1,4}\.[A-Za-z0-9_-]+\.[0-9a-z]{7}$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('sizes on the realistic set', () => {
  test.each(SIZES)('$servers servers and $users users: at most $target characters', (size) => {
    for (let seed = 1; seed <= 5; seed += 1)
      expect(linkOf(realistic(size, seed)).length).toBeLessThanOrEqual(size.target);
  });
});

describe('what mail and chat do to a link is undone', () => {
  const encodeAll = (text: string): string =>
    [...text].map((character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`).join('');
  const rows: readonly (readonly [what: string, fragment: string])[] = [
    ['a # in front', `#${LINK}`],
    ['percent-encoded', encodeURIComponent(`#${LINK}`)],
    ['percent-encoded, every character', encodeAll(LINK)],
    ['percent-encoded twice', encodeURIComponent(encodeAll(LINK))],
    ['percent-encoded three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(`#${LINK}`)))],
    ['line breaks every 76 characters', LINK.replace(/.{76}/g, '$&\r\n')],
    ['blanks round it', `  \t${LINK}\n`],
    ['no-break and zero-width spaces', LINK.replace(/.{20}/g, '$&\u200b\u00a0\u2060\ufeff')],
    ['soft hyphens', LINK.replace(/.{9}/g, '$&\u00ad')],
    ['zero-width space, percent-encoded', LINK.replace(/.{30}/g, '$&%E2%80%8B')],
    ['dashes made of hyphens', LINK.replace(/--/g, '\u2014').replace(/-/g, '\u2013')],
    ...[
      '.',
      ')',
      ',',
      '>',
      '_',
      '**',
      '&utm_source=x',
      '"',
      '=',
      ':~:text=a',
      '…',
      '...',
      'abc',
      '%zz',
      '%',
      '.m',
      '.m3',
      '.mx-y',
    ].map((junk) => [`"${junk}" behind it`, LINK + junk] as const),
  ];
  test.each(rows)('%s', (_what, fragment) => {
    const result = decodeLink(fragment);
    expect(result).toEqual({ ok: true, playground: SAMPLE });
  });

  test('the moment behind the check is told, a bad one ignored', () => {
    const momentOf = (text: string) => {
      const result = decodeLink(LINK + text);
      return result.ok ? result.moment : 'broken';
    };
    expect(momentOf('.m3-12')).toEqual({ request: 3, step: 12 });
    expect(momentOf('.m0-0)')).toEqual({ request: 0, step: 0 });
    for (const bad of ['', '.m', '.m3', '.m-1', '.m3-', '.mx-1', '.m1-99999999999', 'm3-1'])
      expect(momentOf(bad)).toBeUndefined();
  });
});

describe('the kinds of broken links, in the order of SPEC 4', () => {
  const payload = LINK.split('.')[2] ?? '';
  const bomb = deflateSync(new Uint8Array(16 * 1024 * 1024), { level: 9 });
  const justFits = utf8(JSON.stringify(['a'.repeat(128 * 1024 - 4)]));
  const tooMuch = utf8(JSON.stringify(['a'.repeat(128 * 1024 - 3)]));
  const rows: readonly (readonly [what: string, fragment: string, kind: LinkErrorKind | 'opened'])[] = [
    ['over 32,768 characters', `v1.${'a'.repeat(32_766)}`, 'too big'],
    ['over 32,768 characters of anything', 'x'.repeat(32_769), 'too big'],
    ['over 32,768 characters of a newer version', `v2.${'a'.repeat(32_766)}`, 'too big'],
    ['a # is not counted', `#${LINK}${'.'.repeat(32_768 - LINK.length)}`, 'opened'],
    ['nothing', '', 'invalid'],
    ['only a #', '#', 'invalid'],
    ['another fragment', '#about', 'invalid'],
    ['v without digits', 'v.12.abc.1234567', 'invalid'],
    ['v1 without a dot', 'v1', 'invalid'],
    ['a capital V', `V${LINK.slice(1)}`, 'invalid'],
    ['text before the version', `x${LINK}`, 'invalid'],
    ['version 2', `v2${LINK.slice(2)}`, 'newer'],
    ['version 2, whatever follows', 'v2.…', 'newer'],
    ['version 123', 'v123.abc', 'newer'],
    ['version 0', `v0${LINK.slice(2)}`, 'newer'],
    ['version 01', `v01${LINK.slice(2)}`, 'newer'],
    ['only the version', 'v1.', 'cut'],
    ['cut in the length', 'v1.5', 'cut'],
    ['cut behind the length', 'v1.5k.', 'cut'],
    ['cut in the content', LINK.slice(0, 40), 'cut'],
    ['cut behind the content', LINK.slice(0, -8), 'cut'],
    ['cut before the check', LINK.slice(0, -7), 'cut'],
    ['cut in the check', LINK.slice(0, -1), 'cut'],
    ['a shortened preview', `${LINK.slice(0, 60)}…`, 'cut'],
    ['a shortened preview of three dots', `${LINK.slice(0, 60)}...`, 'cut'],
    ['a preview shortened in the middle', `${LINK.slice(0, 60)}…${LINK.slice(-30)}`, 'cut'],
    ['a preview shortened in the check', `${LINK.slice(0, -3)}…`, 'cut'],
    ['content shorter than its length', LINK.replace(payload, payload.slice(1)), 'cut'],
    ['content longer than its length', LINK.replace(payload, `${payload}A`), 'altered'],
    ['a length that is none', LINK.replace(/^v1\.[^.]+/, 'v1.!'), 'altered'],
    ['a length in capitals', LINK.replace(/^v1\.[^.]+/, 'v1.AB'), 'altered'],
    ['no length', LINK.replace(/^v1\.[^.]+/, 'v1.'), 'altered'],
    ['a length of five digits', LINK.replace(/^v1\.[^.]+/, 'v1.00001'), 'altered'],
    ['a check with a capital', LINK.replace(/.$/, 'Q'), 'altered'],
    ['another check', LINK.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')), 'altered'],
    ['all in lower case', LINK.toLowerCase(), 'altered'],
    ['content that is no DEFLATE', sealed('_'.repeat(40), '0000000'), 'altered'],
    [
      'content without an end',
      sealed(toBase64(deflateSync(utf8('["a"]')).subarray(0, 4)), checkOf(utf8('["a"]'))),
      'altered',
    ],
    ['no content', sealed('', '0000000'), 'altered'],
    ['content in a zlib wrapper', sealed(toBase64(zlibSync(utf8('[]'))), checkOf(utf8('[]'))), 'altered'],
    ['a bomb', sealed(toBase64(bomb), '0000000'), 'too big'],
    ['more than 128 KiB', forged(tooMuch), 'too big'],
    ['exactly 128 KiB of nonsense', forged(justFits), 'invalid'],
    ['bytes that are no UTF-8', forged(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d)), 'invalid'],
    ['no JSON', forged(utf8('{{')), 'invalid'],
    ['JSON that is no list', forged(utf8('{"head":""}')), 'invalid'],
    ['columns that are no text', forged(utf8('[5]')), 'invalid'],
    ['more columns than there are', forged(utf8(JSON.stringify(new Array(40).fill('')))), 'invalid'],
    ['a number of no digit', forged(utf8('["\\u0001"]')), 'invalid'],
    ['more servers than a document holds', forged(utf8('["9"]')), 'invalid'],
    ['no columns: the empty playground but for a gateway at its defaults', forged(utf8('[]')), 'opened'],
  ];
  test.each(rows)('%s', (_what, fragment, kind) => {
    expect(kindOf(fragment)).toBe(kind);
  });

  test('a cut link tells how much arrived, and whether it was a preview', () => {
    const arrived = (fragment: string) => {
      const result = decodeLink(fragment);
      return result.ok ? undefined : result.error.cut;
    };
    const expected = LINK.length;
    expect(arrived(LINK.slice(0, 100))).toEqual({ arrived: 100, expected, shortened: false });
    expect(arrived(`#${LINK.slice(0, 100)}…`)).toEqual({ arrived: 100, expected, shortened: true });
    expect(arrived(LINK.slice(0, -2))).toEqual({ arrived: expected - 2, expected, shortened: false });
    expect(arrived('v1.')).toEqual({ arrived: 3, expected: null, shortened: false });
  });

  test('content that a document would refuse is invalid, with the same path', () => {
    const two = structuredClone(SAMPLE) as { topology: { users: { id: string }[] } } & Playground;
    for (const user of two.topology.users) user.id = 'twice';
    const result = decodeLink(linkOf({ ...two, requests: [] }));
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', detail: expect.stringContaining('users[1].id') },
    });
  });

  test('a bomb is stopped while it inflates', () => {
    const big = deflateSync(new Uint8Array(24 * 1024 * 1024), { level: 9 });
    const link = sealed(toBase64(big), '0000000');
    expect(link.length).toBeLessThan(32_768);
    const before = process.memoryUsage().arrayBuffers;
    expect(kindOf(link)).toBe('too big');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test('forged columns with a right check are refused or opened as a valid document, never thrown on', () => {
    const column = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[aeinr]{0,20}$/),
      fc.array(fc.constantFrom('a', 'e', 'st1', '\t', '', 'x.'), { maxLength: 6 }).map((texts) => texts.join('\u007f')),
    );
    fc.assert(
      fc.property(fc.array(column, { maxLength: 30 }), (columns) => {
        const result = decodeLink(forged(utf8(JSON.stringify(columns))));
        if (result.ok)
          expect(decodeLink(linkOf(result.playground))).toEqual({ ok: true, playground: result.playground });
        else expect(result.error.kind).toBe('invalid');
      }),
      { numRuns: 1000 },
    );
  });
});

test('what would be too big to open has no link', () => {
  const [, , , large] = SIZES;
  if (!large) throw new Error('no sizes');
  const { topology, ...rest } = realistic({ ...large, users: 4000 }, 1);
  const users = topology.users.map((user, index) => ({
    ...user,
    name: `${(index * 2654435761) >>> 0} ${'é'.repeat(20)}`,
  }));
  expect(encodeLink({ ...rest, topology: { ...topology, users } })).toBeNull();
});
