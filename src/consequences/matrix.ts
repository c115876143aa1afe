/** How every request of one external user would end: each local user, each landing server, each kind, all answered by `route` itself. */

import { arrived, shapeOf } from '../outcomes/ending';
import { directionOf, GROUP_KEYS, type Group, requestOf, type Trial, trialsOf } from '../outcomes/trials';
import { RULE_CODES, type RuleCode } from '../routing/codes';
import { type EndShape, VERDICT_KEYS, verdictLabel } from '../routing/endings';
import { DIRECTIONS } from '../routing/kinds';
import { initialState, type Request, route } from '../routing/route';
import { landingServer, lastStep, type Verdict } from '../routing/trace';
import type { NamedFault } from '../topology/faults';
import { roundRobinList, type Topology } from '../topology/topology';
import { namedFaults } from './namedFaults';

/** Columns of small numbers, row by row, so that half a million cells cross from a worker at once. */
export interface Matrix {
  /** The external user who asks, or is asked. */
  readonly external: string;
  readonly users: readonly string[];
  readonly columns: readonly Trial[];
  /** The round-robin list, and every fault that stands. */
  readonly list: readonly string[];
  readonly faults: readonly NamedFault[];
  /** Index in RULE_CODES of the rule that ended the request. */
  readonly endings: Uint8Array<ArrayBuffer>;
  readonly verdicts: Uint8Array<ArrayBuffer>;
  /** Seat in the list of the server it landed on, from 1; 0 where none was picked. */
  readonly landings: Uint8Array<ArrayBuffer>;
  /** Number in `faults` of the fault the last step rested on, from 1; 0 where it rested on none. */
  readonly causes: Uint16Array<ArrayBuffer>;
}

/** What a matrix was computed from, and the matrix. */
export interface Computed {
  readonly topology: Topology;
  readonly matrix: Matrix;
}

export interface Cell {
  readonly user: string;
  readonly column: Trial;
  readonly rule: RuleCode;
  readonly verdict: Verdict;
  /** Where it landed; another server than the column's if that one was passed over. */
  readonly landed: string | null;
  readonly fault: NamedFault | null;
}

/** A matrix on its way: so many users more are routed at each call. */
export interface Working {
  /** The matrix once it is whole; null before. */
  advance(users: number): Matrix | null;
}

/**
 * The whole matrix, each request with fresh sessions.
 * @throws RangeError when the topology has no such external user, and a local one to meet.
 */
export function matrixOf(topology: Topology, external: string): Matrix {
  const matrix = startMatrix(topology, external).advance(Number.POSITIVE_INFINITY);
  if (!matrix) throw new Error('all users at once are the whole matrix');
  return matrix;
}

/** The same in pieces, so that a page that works it out itself stays at hand; a piece throws where the whole would. */
export function startMatrix(topology: Topology, external: string): Working {
  const list = roundRobinList(topology);
  const columns = trialsOf(topology);
  const users = topology.users.map(({ id }) => id);
  const size = users.length * columns.length;
  const [endings, verdicts, landings] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const causes = new Uint16Array(size);
  const { faults, causeOf } = namedFaults(topology);
  const seatOf = new Map(list.map((id, place) => [id, place + 1]));
  const codeOf = new Map(RULE_CODES.map((code, index) => [code, index]));
  const asked = columns.map(({ group, landing }) => ({ group, state: { ...initialState, next: landing } }));
  let row = 0;
  const routeRow = (user: string): void => {
    const requests = requestsOf(external, user);
    let cell = row * columns.length;
    for (const { group, state } of asked) {
      const { trace } = route(topology, requests[group], state);
      const last = lastStep(trace);
      const landed = landingServer(trace);
      endings[cell] = codeOf.get(last.rule) ?? 0;
      verdicts[cell] = VERDICT_KEYS.indexOf(trace.verdict);
      landings[cell] = landed === null ? 0 : (seatOf.get(landed) ?? 0);
      if (!arrived(trace.verdict)) causes[cell] = causeOf(last.facts);
      cell += 1;
    }
  };
  return {
    advance(more) {
      const until = Math.min(users.length, row + more);
      for (; row < until; row += 1) routeRow(users[row] ?? '');
      return row < users.length
        ? null
        : { external, users, columns, list, faults, endings, verdicts, landings, causes };
    },
  };
}

/**
 * One cell, read by the row of its user and its column.
 * @throws RangeError when the matrix has no such cell.
 */
export function cellAt(matrix: Matrix, row: number, column: number): Cell {
  const [user, asked] = [matrix.users[row], matrix.columns[column]];
  if (user === undefined || asked === undefined) throw new RangeError(`the matrix has no cell ${row}, ${column}`);
  const cell = row * matrix.columns.length + column;
  const rule = ruleAt(matrix, cell);
  return {
    user,
    column: asked,
    rule,
    verdict: verdictAt(matrix, cell),
    landed: matrix.list[(matrix.landings[cell] ?? 0) - 1] ?? null,
    fault: matrix.faults[(matrix.causes[cell] ?? 0) - 1] ?? null,
  };
}

/** The rule that ended the request of a cell, by its place in the matrix. */
export function ruleAt(matrix: Matrix, cell: number): RuleCode {
  const rule = RULE_CODES[matrix.endings[cell] ?? RULE_CODES.length];
  if (rule === undefined) throw new RangeError(`the matrix has no cell ${cell}`);
  return rule;
}

/** The verdict of a cell, by its place in the matrix. */
export function verdictAt(matrix: Matrix, cell: number): Verdict {
  const verdict = VERDICT_KEYS[matrix.verdicts[cell] ?? VERDICT_KEYS.length];
  if (verdict === undefined) throw new RangeError(`the matrix has no cell ${cell}`);
  return verdict;
}

const requestsOf = (external: string, user: string): Readonly<Record<Group, Request>> =>
  Object.fromEntries(GROUP_KEYS.map((group) => [group, requestOf(external, user, group)])) as Record<Group, Request>;

/** How many requests ended alike, by the name of the verdict. */
interface Counted {
  readonly label: string;
  readonly number: number;
  /** Nobody there and stopped on the way are both not delivered, and yet two shapes. */
  readonly shapes: readonly EndShape[];
}

/** How many of all cells ended how; what arrived and what left the gateway are two names, and so counted apart. */
export function countVerdicts(matrix: Matrix): readonly Counted[] {
  const width = matrix.columns.length;
  const [verdicts, rules] = [VERDICT_KEYS.length, RULE_CODES.length];
  const outbound = matrix.columns.map(({ group }) => (directionOf(group) === 'outbound' ? 1 : 0));
  const tallied = new Uint32Array(2 * verdicts * rules);
  matrix.endings.forEach((rule, cell) => {
    const place = ((outbound[cell % width] ?? 0) * verdicts + (matrix.verdicts[cell] ?? 0)) * rules + rule;
    tallied[place] = (tallied[place] ?? 0) + 1;
  });
  const counts = new Map<string, { number: number; shapes: Set<EndShape> }>();
  VERDICT_KEYS.forEach((verdict, row) => {
    DIRECTIONS.forEach((direction, way) => {
      const label = verdictLabel(verdict, direction);
      const counted = counts.get(label) ?? { number: 0, shapes: new Set() };
      counts.set(label, counted);
      RULE_CODES.forEach((rule, column) => {
        const number = tallied[(way * verdicts + row) * rules + column] ?? 0;
        counted.number += number;
        if (number > 0) counted.shapes.add(shapeOf(rule));
      });
    });
  });
  return [...counts].flatMap(([label, { number, shapes }]) =>
    number > 0 ? [{ label, number, shapes: [...shapes] }] : [],
  );
}
