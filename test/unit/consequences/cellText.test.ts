/** A cell and the whole matrix in words. */

import { describe, expect, it } from 'vitest';
import { cellText, linesOf, matrixText } from '../../../src/consequences/cellText';
import { cellAt, matrixOf } from '../../../src/consequences/matrix';
import { plainly } from '../plainly';
import { type Change, reference } from '../routing/reference';

const shown = (change: Change, row: number, column: number): string => {
  const topology = reference(change);
  const matrix = matrixOf(topology, 'x1');
  return cellText(topology, 'x1', cellAt(matrix, row, column < 0 ? matrix.columns.length + column : column));
};
/** The lines of these tests; another kind of request has lines besides. */
const isAsked = (line: string): boolean => !/^ *(In|Out)bound, /.test(line) || /Add as contact|Start a chat/.test(line);

describe('cellText', () => {
  it.each<[string, Change, number, number, string]>([
    ['IN-DELIVER', {}, 0, 3, 'Xavier starts a chat with Ann · Landing on st1 · Delivered'],
    [
      'BLK-1516',
      { servers: { s3: { port1516Open: false } } },
      0,
      2,
      'Xavier adds Ann as contact · Landing on st3 · Not delivered: Port 1516 blocked from the gateway (BLK-1516)',
    ],
    [
      'unreachable: skip',
      { servers: { s3: { running: false } }, assumptions: { unreachable: 'skip' } },
      0,
      5,
      "Xavier starts a chat with Ann · st3's turn, landing on st1 · Delivered",
    ],
    [
      'OFF-SENDER takes no turn',
      { users: { ann: { connectedServer: null } } },
      0,
      -1,
      'Ann starts a chat with Xavier · Not delivered: Sender not logged in (OFF-SENDER)',
    ],
    [
      'REF-DOMAIN lands nowhere',
      { gateway: { blockedDomains: ['partner.example'] } },
      0,
      0,
      'Xavier adds Ann as contact · Landing nowhere · Refused: Mail domain blocked (REF-DOMAIN)',
    ],
  ])('%s', (_title, change, row, column, expected) => {
    expect(plainly(shown(change, row, column))).toBe(expected);
  });
});

describe('the text twin', () => {
  it('has a line for each kind of request, with every code and where it stops', () => {
    const topology = reference({ servers: { s3: { filterFindsMail: false } }, blocked: [['s1', 's2']] });
    const matrix = matrixOf(topology, 'x1');
    const told = linesOf(topology, matrix, 0);
    expect(plainly({ ...told, lines: told.lines.filter(isAsked) })).toEqual({
      user: 'ann',
      name: 'Ann',
      lines: [
        'Inbound, Add as contact · Delivered: 1 of 3 · Not delivered: BLK-LINK on st1, BLK-FILTER on st3',
        'Inbound, Start a chat · Delivered: 1 of 3 · Not delivered: BLK-LINK on st1, BLK-FILTER on st3',
        'Outbound, Start a chat · Left the gateway: 1 of 1',
      ],
    });
    expect(plainly(matrixText(topology, matrix, [1]).split('\n').filter(isAsked).join('\n'))).toBe(
      [
        'Xavier, 1 user',
        '',
        'Bob',
        '  Inbound, Add as contact · Delivered: 2 of 3 · Not delivered: BLK-FILTER on st3',
        '  Inbound, Start a chat · Delivered: 2 of 3 · Not delivered: BLK-FILTER on st3',
        '  Outbound, Start a chat · Left the gateway: 0 of 1 · Not delivered: BLK-FILTER',
      ].join('\n'),
    );
  });
});
