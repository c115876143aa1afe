/** Rows that are alike are one line, nobody is lost or told twice, and a line says of its users what is so. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIKE_FROM, alikeIn, linesFor, reachOf } from '../../../src/consequences/alike';
import { reachSaid } from '../../../src/consequences/cellText';
import { compareMatrices } from '../../../src/consequences/changes';
import { cellAt, type Matrix, matrixOf } from '../../../src/consequences/matrix';
import { arrived } from '../../../src/outcomes/ending';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { plain } from '../../../src/saying/names';
import type { Topology } from '../../../src/topology/topology';
import { expectEven } from '../growth';
import { realistic } from '../sharing/realistic';

const matrixFor = (topology: Topology): Matrix => matrixOf(topology, topology.externals[0]?.id ?? '');
const crowd = (servers: number, users: number, seed: number): Topology =>
  realistic({ servers, users, externals: 1, requests: 0, target: Number.POSITIVE_INFINITY }, seed).topology;
const allRows = (matrix: Matrix): readonly number[] => matrix.users.map((_, row) => row);
const cellsOf = (matrix: Matrix, row: number): string =>
  matrix.columns
    .map((_, column) => cellAt(matrix, row, column))
    .map(({ rule, verdict, landed }) => [rule, verdict, landed].join(' '))
    .join('\n');
const failing = (matrix: Matrix, row: number): number =>
  matrix.columns.filter((_, column) => !arrived(cellAt(matrix, row, column).verdict)).length;

describe('users who are alike', () => {
  test('each stands in one group, groups hold equal rows alone, and who is reached least stands first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(99),
        (servers, users, seed) => {
          const matrix = matrixFor(crowd(servers, users, seed));
          const groups = alikeIn(matrix, allRows(matrix));
          expect(groups.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(allRows(matrix));
          const sizes = new Map<string, number>();
          for (const row of allRows(matrix))
            sizes.set(cellsOf(matrix, row), (sizes.get(cellsOf(matrix, row)) ?? 0) + 1);
          for (const { rows } of groups) {
            const [first = 0] = rows;
            expect(new Set(rows.map((row) => cellsOf(matrix, row))).size).toBe(1);
            const alike = sizes.get(cellsOf(matrix, first)) ?? 0;
            expect(rows.length).toBe(alike < ALIKE_FROM ? 1 : alike);
          }
          const order = groups.map(({ rows: [row = 0] }) => failing(matrix, row));
          expect(order).toEqual(order.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an edit that ends their requests otherwise than before keeps those apart for whom it did', () => {
    const before = crowd(3, 24, 3);
    const [server] = before.servers;
    const after = {
      ...before,
      servers: before.servers.map((each) => (each === server ? { ...each, running: !each.running } : each)),
    };
    const [was, is] = [matrixFor(before), matrixFor(after)];
    const changes = compareMatrices(was, is);
    for (const { rows } of alikeIn(is, allRows(is), was, changes)) {
      const width = is.columns.length;
      const told = rows.map((row) =>
        is.columns.map((_, column) => (changes.was[row * width + column] ?? 0) > 0).join(),
      );
      expect(new Set(told).size).toBe(1);
    }
  });

  test('lie behind one line until it is opened', () => {
    const matrix = matrixFor(crowd(3, 30, 1));
    const groups = alikeIn(matrix, allRows(matrix));
    const closed = linesFor(matrix, groups, new Set());
    expect(closed).toHaveLength(groups.length);
    const group = groups.find(({ rows }) => rows.length > 1);
    const first = matrix.users[group?.rows[0] ?? -1] ?? '';
    const open = linesFor(matrix, groups, new Set([first]));
    expect(open.length).toBe(closed.length + (group?.rows.length ?? 0));
    expect(open.filter(({ within }) => within).map(({ row }) => row)).toEqual(group?.rows);
  });
});

describe('what a line says of its users', () => {
  const { topology } = FIRST_SAMPLE.playground;
  const saidOf = (name: string, broken: (topology: Topology) => Topology = (same) => same): string => {
    const changed = broken(topology);
    const matrix = matrixFor(changed);
    const row = changed.users.findIndex((user) => user.name === name);
    return plain(reachSaid(changed, reachOf(matrix, row)));
  };
  const blocked =
    (...names: readonly string[]) =>
    (topology: Topology): Topology => ({
      ...topology,
      servers: topology.servers.map((server) =>
        names.includes(server.name) ? { ...server, port1516Open: false } : server,
      ),
    });

  test.each([
    ['reached from everywhere', 'Bob', undefined, /^all arrive$/],
    ['from nowhere', 'Ann', undefined, /^none arrives$/],
    ['from all but one', 'Bob', blocked('st3'), /^all but st3$/],
    ['from one alone', 'Bob', blocked('st1', 'st3'), /^(only st2|all but st1 and st3)$/],
    ['and who reaches nobody', 'Cleo', blocked('st3'), /^all but st3, none leaves$/],
  ])('%s', (_, name, broken, said) => {
    expect(saidOf(name, broken)).toMatch(said);
  });
});

test('cells are looked through in proportion to their number', () => {
  const columns = 101;
  const small = matrixFor(crowd(50, 60, 1));
  const matrixOf = (rows: number): Matrix => {
    const size = rows * columns;
    const matrix: Matrix = {
      ...small,
      users: Array.from({ length: rows }, (_, n) => `u${n}`),
      endings: new Uint8Array(size),
      verdicts: new Uint8Array(size),
      landings: new Uint8Array(size),
      causes: new Uint16Array(size),
    };
    matrix.endings[7 * columns] = 1;
    return matrix;
  };
  expectEven(matrixOf, 150, (matrix) => alikeIn(matrix, allRows(matrix)));
});
