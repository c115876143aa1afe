/** Tables as spreadsheets, PowerShell and people write them. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEPARATORS } from '../../../src/directory/separator';
import { readTable } from '../../../src/directory/table';
import { TABLE_WORDS } from '../../../src/directory/words';

type Values = Readonly<Record<string, readonly string[]>>;
interface Quirk {
  readonly from: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly entries: readonly [number, string, Values][];
  readonly problems?: readonly [number, string][];
  readonly said?: readonly string[];
}

const QUIRKS: readonly Quirk[] = [
  { from: 'nothing', text: '', header: [], entries: [] },
  {
    from: 'Excel: semicolons, its mark, and commas in the cells',
    text: '\uFEFFName;Mail\r\nBee, Ann;ann@acme.example\r\nCee, Ben;ben@acme.example\r\n',
    header: ['Name', 'Mail'],
    entries: [
      [2, '', { name: ['Bee, Ann'], mail: ['ann@acme.example'] }],
      [3, '', { name: ['Cee, Ben'], mail: ['ben@acme.example'] }],
    ],
  },
  {
    from: 'Excel: a separator told, which is not the one that stands most often',
    text: 'sep=;\nname;mail\n"a;b";x,y,z\n',
    header: ['name', 'mail'],
    entries: [[3, '', { name: ['a;b'], mail: ['x,y,z'] }]],
    said: [TABLE_WORDS.told(';')],
  },
  {
    from: 'PowerShell Export-Csv: its type, quotes round everything, joined addresses',
    text: '#TYPE Selected.ADUser\r\n"DistinguishedName","proxyAddresses"\r\n"CN=Ann,DC=acme","SMTP:ann@acme.example;smtp:a@acme.example | X500:/o=x"\r\n"CN=Ben,DC=acme","ben@acme.example;b@acme.example"\r\n',
    header: ['DistinguishedName', 'proxyAddresses'],
    entries: [
      [
        3,
        'CN=Ann,DC=acme',
        {
          distinguishedname: ['CN=Ann,DC=acme'],
          proxyaddresses: ['SMTP:ann@acme.example', 'smtp:a@acme.example', 'X500:/o=x'],
        },
      ],
      [
        4,
        'CN=Ben,DC=acme',
        { distinguishedname: ['CN=Ben,DC=acme'], proxyaddresses: ['ben@acme.example;b@acme.example'] },
      ],
    ],
    said: [TABLE_WORDS.type],
  },
  {
    from: 'csvde: dn first; a line break of Excel inside quotes, and rows behind it',
    text: 'DN,cn,mail\r\n"CN=Ann,DC=acme","Ann\n""B""",a@acme.example\r\nshort\r\n"CN=Ben",Ben,\r\n',
    header: ['DN', 'cn', 'mail'],
    entries: [
      [2, 'CN=Ann,DC=acme', { cn: ['Ann\n"B"'], mail: ['a@acme.example'] }],
      [5, 'CN=Ben', { cn: ['Ben'] }],
    ],
    problems: [[4, TABLE_WORDS.ragged(1, 3)]],
  },
  {
    from: 'people: empty lines and rows, a column without a name, one that is there twice, several programs',
    text: '\nMail\t\tmail\n\na\tb\tc\r\n\t\t\nd\te\tf\tg\n',
    header: ['Mail', '', 'mail'],
    entries: [[4, '', { mail: ['a', 'c'], [TABLE_WORDS.unnamed(2)]: ['b'] }]],
    problems: [[6, TABLE_WORDS.ragged(4, 3)]],
  },
  {
    from: 'damage: a quote that is never closed',
    text: 'a|b\n1|2\n"3|4\n5|6\n',
    header: ['a', 'b'],
    entries: [[2, '', { a: ['1'], b: ['2'] }]],
    problems: [[3, TABLE_WORDS.quotes]],
  },
];

describe('quirks', () => {
  test.each(QUIRKS)('$from', ({ text, header, entries, problems = [], said = [] }) => {
    const read = readTable(text);
    expect(read.entries.map(({ line, dn, values }) => [line, dn, Object.fromEntries(values)])).toEqual(entries);
    expect(read.problems.map(({ line, message }) => [line, message])).toEqual(problems);
    expect(read.header).toEqual(header);
    expect(read.said).toEqual(said);
  });
});

const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[a ,;|\t\n"]{0,8}$/));

test('what is written as a table is read back, whatever parts its cells and ends its lines', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
      fc.boolean(),
      (separator, newline, rows, always) => {
        const width = rows[0]?.length ?? 2;
        const quoted = (text: string): string =>
          always || /["\r\n,;|\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const text = [header, ...rows].map((row) => row.map(quoted).join(separator)).join(newline);
        const read = readTable(text);
        expect(read.problems).toEqual([]);
        expect(read.separator).toBe(separator);
        const wanted = rows
          .filter((row) => row.some((one) => one.trim() !== ''))
          .map((row) => row.flatMap((one, index) => (one === '' ? [] : [[`c${index}`, [one]]])));
        expect(read.entries.map(({ values }) => [...values])).toEqual(wanted);
      },
    ),
    { numRuns: 150 },
  );
});
