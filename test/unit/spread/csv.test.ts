/** The table as CSV: every field where a spreadsheet looks for it, whatever the names are. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialState } from '../../../src/routing/route';
import { csvCell, csvOf } from '../../../src/spread/csv';
import { tally } from '../../../src/spread/tally';
import { add, reference, times } from '../routing/reference';

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

test('the table', () => {
  const topology = reference({
    servers: { s3: { port1516Open: false, name: '=st3,"old"' }, s4: { discovered: false } },
  });
  expect(csvOf(topology, tally(topology, times(3, add('x1', 'ann')), initialState, 60)).split('\r\n')).toEqual([
    'Seat,Server,Landings,Share of landings,Lookups,Passed on to it,Passed on by it,Deliveries,Did not arrive',
    '1,st1,20,0.333333,20,0,20,0,0',
    '2,st2,20,0.333333,20,20,0,40,0',
    '3,"\'=st3,""old""",20,0.333333,0,0,0,0,20',
    ',st4,0,0,0,0,0,0,0',
    '',
  ]);
});

test('failures that came to no server have a row of their own', () => {
  const topology = reference({ users: { ann: { externalAccess: false } } });
  const lines = csvOf(topology, tally(topology, [add('x1', 'ann')], initialState, 5)).split('\r\n');
  expect(lines.slice(1)).toEqual([
    '1,st1,0,0,0,0,0,0,0',
    '2,st2,0,0,0,0,0,0,0',
    '3,st3,0,0,0,0,0,0,0',
    ',No server reached,0,0,0,0,0,0,5',
    '',
  ]);
});
