/** What programs write as LDIF, and what people make of it before they bring it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryEntry } from '../../../src/directory/entry';
import { ldifReader, readLdif } from '../../../src/directory/ldif';
import { LDIF_WORDS } from '../../../src/directory/words';

type Values = Readonly<Record<string, readonly string[]>>;
/** Entries as [line, dn, values], for short rows. */
const told = (entries: readonly DirectoryEntry[]): readonly [number, string, Values][] =>
  entries.map(({ line, dn, values }) => [line, dn, Object.fromEntries(values)]);

interface Quirk {
  readonly from: string;
  readonly text: string;
  readonly entries: readonly [number, string, Values][];
  readonly problems?: readonly [number, string][];
}

const QUIRKS: readonly Quirk[] = [
  { from: 'nothing', text: '', entries: [] },
  { from: 'blank lines alone', text: '\n\r\n \n\t\n', entries: [] },
  {
    from: 'RFC 2849, example 1: a version, two entries, no newline at the end',
    text: 'version: 1\ndn: cn=Ann,o=acme\ncn: Ann\ncn: Ann B\n\n\n\ndn: cn=Ben,o=acme\nmail:ben@acme.example',
    entries: [
      [2, 'cn=Ann,o=acme', { cn: ['Ann', 'Ann B'] }],
      [8, 'cn=Ben,o=acme', { mail: ['ben@acme.example'] }],
    ],
  },
  {
    from: 'RFC 2849, example 2: folded, one blank dropped and no more; a version with a line of its own',
    text: 'version: 1\r\n\r\ndn: cn=A\r\n nn,\r\n  o=acme\r\ncn: A\r\n n\r\n n\r\n',
    entries: [[3, 'cn=Ann, o=acme', { cn: ['Ann'] }]],
  },
  {
    from: 'OpenLDAP ldapsearch -L: comments, folded too, and the trailers',
    text: '# extended LDIF\n#\n# base <o=acme> with\n  scope subtree\n# filter: (a=b)\n\n# Ann, ac\n me\ndn: cn=Ann\n# a note\n  dn: cn=no\ncn: Ann\n\n# search result\nsearch: 2\nresult: 4 Size limit exceeded\ntext: x\n\n# numResponses: 3\n# numEntries: 2\n',
    entries: [[9, 'cn=Ann', { cn: ['Ann'] }]],
  },
  {
    from: 'RFC 2849, example 3: base64, UTF-8, and of a name; bytes beyond ASCII in the open',
    text: 'dn:: Y249SsO8cmdlbg==\ncn:: SsO8cmdlbg==\nsn: Jürgen\ndescription:: \n',
    entries: [[1, 'cn=Jürgen', { cn: ['Jürgen'], sn: ['Jürgen'], description: [''] }]],
  },
  {
    from: 'RFC 2849, example 7: languages are options',
    text: 'DN : cn=Ann\nCN;Lang-JA: アン\nCn;lang-en : Ann\n',
    entries: [[1, 'cn=Ann', { 'cn;lang-ja': ['アン'], 'cn;lang-en': ['Ann'] }]],
  },
  {
    from: 'Active Directory: a photograph is left out silently, and is folded',
    text: 'dn: cn=Ann\nthumbnailPhoto:: /9j/4AAQ\n SkZJRgAB\ncn: Ann\n',
    entries: [[1, 'cn=Ann', { cn: ['Ann'] }]],
  },
  {
    from: 'OpenLDAP ldapsearch -t: a value in another file',
    text: 'dn: cn=Ann\njpegPhoto:< file://x\ncn: Ann\n',
    entries: [[1, 'cn=Ann', { cn: ['Ann'] }]],
    problems: [[2, LDIF_WORDS.address]],
  },
  {
    from: 'ldifde: changetype add on every entry, and in any case',
    text: '\uFEFFdn: CN=Ann,DC=acme\r\nchangetype: add\r\ncn: Ann\r\n\r\nDn: CN=Ben\r\nChangeType : ADD\r\ncn: Ben\r\n',
    entries: [
      [1, 'CN=Ann,DC=acme', { cn: ['Ann'] }],
      [5, 'CN=Ben', { cn: ['Ben'] }],
    ],
  },
  {
    from: 'ldapmodify: changes are one problem each',
    text: 'dn: cn=A\nchangetype: modify\nreplace: mail\nmail: x\n-\n\ndn: cn=B\nchangetype: delete\n\ndn: cn=C\n# why\nchangetype: modDN\nnewrdn: cn=D\n\ndn: cn=D\ncontrol: 1.2.840 true\nchangetype: delete\n\ndn: cn=E\ncn: E\n',
    entries: [[19, 'cn=E', { cn: ['E'] }]],
    problems: [
      [2, LDIF_WORDS.change('modify')],
      [8, LDIF_WORDS.change('delete')],
      [12, LDIF_WORDS.change('modDN')],
      [16, LDIF_WORDS.control],
    ],
  },
  {
    from: 'a changelog: the attributes have the names of keywords',
    text: 'dn: changenumber=5,cn=changelog\nobjectclass: changelogentry\nchangetype: modify\n',
    entries: [[1, 'changenumber=5,cn=changelog', { objectclass: ['changelogentry'], changetype: ['modify'] }]],
  },
  {
    from: 'Domino ldapsearch without -L',
    text: 'CN=Ann Bee,O=acme\ncn=Ann Bee\nmail=ann@acme.example\nsametimeserver=CN=st1/O=acme\nurl=http://x:80/?a=b\n\ncn=Ben : x,o=acme\nmail=\n\n2 matches\n',
    entries: [
      [
        1,
        'CN=Ann Bee,O=acme',
        { cn: ['Ann Bee'], mail: ['ann@acme.example'], sametimeserver: ['CN=st1/O=acme'], url: ['http://x:80/?a=b'] },
      ],
      [7, 'cn=Ben : x,o=acme', { mail: [''] }],
    ],
  },
  {
    from: 'an entry out of a mail or a wiki page, indented as a whole',
    text: '    version: 1\n    dn: cn=Ann,\n     o=acme\n    cn: Ann\n    \n\tdn: cn=Ben\n\tcn: Ben\n\n cn=Cleo\n sn=C\n',
    entries: [
      [2, 'cn=Ann,o=acme', { cn: ['Ann'] }],
      [6, 'cn=Ben', { cn: ['Ben'] }],
      [9, 'cn=Cleo', { sn: ['C'] }],
    ],
  },
  {
    from: 'people: no blank line between entries',
    text: 'dn: cn=Ann\ncn: Ann\ndn: cn=Ben\ncn: Ben\n',
    entries: [
      [1, 'cn=Ann', { cn: ['Ann'] }],
      [3, 'cn=Ben', { cn: ['Ben'] }],
    ],
  },
  {
    from: 'the root of a server has no name',
    text: 'dn:\nobjectClass: top\n',
    entries: [[1, '', { objectclass: ['top'] }]],
  },
  {
    from: 'damage: each entry is one problem, and the next is read',
    text: 'cn: no name\nsn: x\n\n o=acme\n\n ==\ndn: cn=A\n\ndn: cn=B\nno colon\nnone here\n\ndn: cn=C\ncn:: a\n\ndn: cn=D\ncn:: ****\n\ndn: cn=E\n: x\n\ndn:: *\n\ndn:< file:x\n\ndn:: /9j/\n\ncn=F\nno equals\n\ndn: cn=G\ncn: G',
    entries: [[31, 'cn=G', { cn: ['G'] }]],
    problems: [
      [1, LDIF_WORDS.noName],
      [4, LDIF_WORDS.noName],
      [6, LDIF_WORDS.stray],
      [10, LDIF_WORDS.noColon],
      [14, LDIF_WORDS.damaged],
      [17, LDIF_WORDS.damaged],
      [20, LDIF_WORDS.noAttribute],
      [22, LDIF_WORDS.name[1]],
      [24, LDIF_WORDS.name[2]],
      [26, LDIF_WORDS.name[0]],
      [29, LDIF_WORDS.noEquals],
    ],
  },
  {
    from: 'files put behind each other, with the returns of two programs',
    text: 'version: 1\r\r\ndn: cn=Ann\r\r\ncn: Ann\r\r\n\r\r\nversion: 1\ndn: cn=Ben\n',
    entries: [
      [2, 'cn=Ann', { cn: ['Ann'] }],
      [6, 'cn=Ben', {}],
    ],
  },
];

/** What is read when the text comes in pieces of so many characters. */
function inPieces(text: string, length: number, wanted?: ReadonlySet<string>): ReturnType<typeof readLdif> {
  const [entries, problems]: [DirectoryEntry[], { line: number; message: string }[]] = [[], []];
  const reader = ldifReader({ entry: (one) => entries.push(one), problem: (one) => problems.push(one), wanted });
  for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
  reader.end();
  return { entries, problems };
}

describe('quirks', () => {
  test.each(QUIRKS)('$from', ({ text, entries, problems = [] }) => {
    const read = readLdif(text);
    expect(told(read.entries)).toEqual(entries);
    expect(read.problems.map(({ line, message }) => [line, message])).toEqual(problems);
  });

  test.each(QUIRKS)('the same in pieces: $from', ({ text }) => {
    const whole = readLdif(text);
    for (const length of [1, 2, 3, 7]) expect(inPieces(text, length)).toEqual(whole);
    for (let cut = 0; cut <= text.length; cut += 1) {
      const [entries, problems]: [unknown[], unknown[]] = [[], []];
      const reader = ldifReader({ entry: (one) => entries.push(one), problem: (one) => problems.push(one) });
      reader.push(text.slice(0, cut));
      reader.push(text.slice(cut));
      reader.end();
      expect({ entries, problems }).toEqual(whole);
    }
  });

  test.each(QUIRKS)('only what is wanted: $from', ({ text, entries }) => {
    const wanted = new Set(['cn', 'mail']);
    const kept = entries.map(([line, dn, values]) => [
      line,
      dn,
      Object.fromEntries(Object.entries(values).filter(([key]) => wanted.has(key.split(';')[0] ?? ''))),
    ]);
    const read = told(inPieces(text, text.length || 1, wanted).entries);
    // An entry with damage in what is not looked into is read.
    expect(read.filter(([line]) => kept.some((one) => one[0] === line))).toEqual(kept);
  });
});

const name = fc.constantFrom('cn', 'Mail', 'sametimeServer', 'cn;lang-ja', '2.5.4.3', 'objectClass', 'sn');
const entry = fc.record({
  dn: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll('\0', '')),
  lines: fc.array(
    fc.record({
      name,
      value: fc.string({ unit: 'grapheme', maxLength: 40 }),
      base64: fc.boolean(),
      comment: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
/** What RFC 2849 lets stand in the open. */
const open = (text: string): boolean => !/[\r\n]/.test(text) && !/^[ :<]/.test(text);
const written = (key: string, value: string, base64: boolean): string =>
  base64 || !open(value) ? `${key}:: ${encoded(value)}` : `${key}: ${value}`;

test('what is written as LDIF is read back, however it is folded, encoded, ended, commented and cut', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 3 }),
      (drawn, width, newline, piece, gap) => {
        const fold = (line: string): string => {
          const head = line.slice(0, width + 8);
          const tail = line.slice(width + 8).match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [];
          return [head, ...tail].join(`${newline} `);
        };
        const lines = drawn.flatMap(({ dn, lines }) => [
          fold(written('dn', wellFormed(dn), false)),
          ...lines.flatMap(({ name, value, base64, comment }) => [
            ...(comment ? [fold(`# ${value.replace(/[\r\n]/g, ' ')}`)] : []),
            fold(written(name, wellFormed(value), base64)),
          ]),
          ...Array.from({ length: gap }, () => ''),
        ]);
        const wanted = drawn.map(({ dn, lines }) => {
          const values = new Map<string, string[]>();
          for (const { name, value } of lines) {
            const key = name.toLowerCase();
            values.set(key, [...(values.get(key) ?? []), wellFormed(value)]);
          }
          return { dn: wellFormed(dn), values };
        });
        const read = inPieces(lines.join(newline), piece);
        expect(read.problems).toEqual([]);
        expect(read.entries.map(({ dn, values }) => ({ dn, values }))).toEqual(wanted);
        expect(inPieces(lines.join(newline), 1)).toEqual(read);
      },
    ),
    { numRuns: 150 },
  );
});
