/** What the page and its worker say to each other about a matrix; an answer is believed only where it fits the question. */

import { RULE_CODES } from '../routing/codes';
import { VERDICT_KEYS } from '../routing/endings';
import type { Topology } from '../topology/topology';
import type { Matrix } from './matrix';

export interface MatrixQuestion {
  readonly id: number;
  readonly topology: Topology;
  readonly external: string;
}

/** A question as it is handed over: without the lists that the one before it held, too. */
export interface HandedQuestion extends Omit<MatrixQuestion, 'topology'> {
  readonly changed: Partial<Topology>;
}

/** To copy five thousand people takes longer than all else that a page does for a question; most edits leave them as they are. */
export function handedOver({ topology, ...question }: MatrixQuestion, before: Topology | null): HandedQuestion {
  const changed = Object.entries(topology).filter(([key, value]) => before?.[key as keyof Topology] !== value);
  return { ...question, changed: Object.fromEntries(changed) };
}

/** The question again, by whoever has the topology of the one before. */
export const takenOver = ({ changed, ...question }: HandedQuestion, before: Topology): MatrixQuestion => ({
  ...question,
  topology: { ...before, ...changed },
});

export interface MatrixAnswer {
  readonly id: number;
  /** Null: still at it. */
  readonly matrix: Matrix | null;
}

/** What a worker said, as an answer to a question: a matrix, that it is still at it, or nothing that can be used. */
export function readAnswer(said: unknown, question: MatrixQuestion): Matrix | 'working' | 'useless' {
  const { id, matrix } = fieldsOf(said);
  if (id !== question.id) return 'useless';
  if (matrix === null) return 'working';
  return fits(matrix, question) ? matrix : 'useless';
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function fits(value: unknown, { topology, external }: MatrixQuestion): value is Matrix {
  const matrix = fieldsOf(value);
  const { users, columns, list, faults, endings, verdicts, causes } = matrix;
  if (![users, columns, list, faults].every(Array.isArray)) return false;
  const [rows, width] = [users as readonly unknown[], columns as readonly unknown[]];
  const size = rows.length * width.length;
  const small = [endings, verdicts, matrix.landings];
  return (
    matrix.external === external &&
    rows.length === topology.users.length &&
    rows.every((id, row) => id === topology.users[row]?.id) &&
    small.every((cells) => cells instanceof Uint8Array && cells.length === size) &&
    causes instanceof Uint16Array &&
    causes.length === size &&
    (endings as Uint8Array).every((code) => code < RULE_CODES.length) &&
    (verdicts as Uint8Array).every((place) => place < VERDICT_KEYS.length)
  );
}
