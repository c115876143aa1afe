/** What leaves as a table is inert: read back it is what it was, and a spreadsheet finds its columns and no formula. */

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Cell, clipboardTable, csvCell, csvText, separatorFor } from '../../../src/saying/inert';

describe('a cell', () => {
  test.each<[string | number, string]>([
    ['st1', 'st1'],
    [-3, '-3'],
    ['', ''],
    ['st1, the first', '"st1, the first"'],
    ['the "big" one', '"the ""big"" one"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@st1', "'@st1"],
    ['-st1, old', '"\'-st1, old"'],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['﹦1', "'﹦1"],
    ['|cmd', "'|cmd"],
    ['%0A', "'%0A"],
    ['\n=1', '"\'\n\'=1"'],
    ['  =1+1', "'  =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\u2068=1+1\u2069', "'\u2068=1+1\u2069"],
    ['st1;=1+1', '"st1;\'=1+1"'],
    ['st1;  ＝1+1;old', '"st1;\'  ＝1+1;old"'],
    ['st1;old', '"st1;old"'],
    ['st1\t@a', '"st1\t\'@a"'],
    ['a,=b', '"a,\'=b"'],
    ['a"=b', '"a""=b"'],
    ['st-1 (old = new)', 'st-1 (old = new)'],
  ])('%j is written as %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  test('is read back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        const unmarked = (value: string): string => value.replaceAll("'", '');
        expect(unmarked(read)).toBe(unmarked(text));
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",;\t\r\n]/);
      }),
    );
  });

  test('begins no formula, wherever a spreadsheet parts the line', () => {
    const risky = fc.constantFrom(...'=+-@|%＝＋－＠﹦;,\t\r\n "a\'\u00a0\u200b\u2066');
    fc.assert(
      fc.property(fc.string({ unit: risky, maxLength: 12 }), (text) => {
        const parts = csvCell(text).split(/[,;\t\r\n]/);
        for (const part of parts) expect(part.replace(/^["\s\u200b\u2066]+/, '')).not.toMatch(/^[=+\-@|%＝＋－＠﹦]/);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['en-GB', ','],
  ['en-US', ','],
  ['de-DE', ';'],
  ['de-CH', ','],
  ['fr-FR', ';'],
  ['pl-PL', ';'],
  ['ja-JP', ','],
])('%s parts columns by %s', (locale, separator) => {
  expect(separatorFor(locale)).toBe(separator);
});

describe('a file', () => {
  test('is parted and written as the country does it, with the mark of its letters', () => {
    const rows = [
      ['Zoë', 0.25, -1],
      ['a;b', 'c,d', '=1+1'],
    ];
    expect(csvText(rows, { locale: 'de-DE' })).toBe('\ufeffZoë;0,25;-1\r\n"a;b";"c,d";\'=1+1\r\n');
    expect(csvText(rows, { locale: 'en-GB' })).toBe('\ufeffZoë,0.25,-1\r\n"a;b","c,d",\'=1+1\r\n');
  });

  const risky = fc.constantFrom(...'=+-@|%＝＋－＠﹦;,\t\r\n "a\'é\u00a0\u200b\u2066');
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: risky, maxLength: 10 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
    { weight: 1, arbitrary: fc.integer() },
  );
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    );
  const unmarked = (value: Cell): string => String(value).replaceAll("'", '');
  const read = (text: string, delimiter: string): readonly (readonly string[])[] =>
    Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data;

  test.each(['de-DE', 'en-GB'])('of %s, and the clipboard, are read back but for the apostrophes', (locale) => {
    fc.assert(
      fc.property(table, (rows) => {
        const meant = rows.map((row) => row.map(unmarked));
        const file = read(csvText(rows, { locale }), separatorFor(locale)).slice(0, -1);
        expect(file.map((row) => row.map(unmarked))).toEqual(meant);
        expect(read(clipboardTable(rows), '\t').map((row) => row.map(unmarked))).toEqual(meant);
        for (const [place, row] of file.entries())
          for (const [column, text] of row.entries())
            if (typeof rows[place]?.[column] === 'string') expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 150 },
    );
  });
});
