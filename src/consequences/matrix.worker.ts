/** Answers one question at a time with a matrix, off the main thread. */

import type { Topology } from '../topology/topology';
import { type Matrix, matrixOf } from './matrix';

export interface MatrixQuestion {
  readonly id: number;
  readonly topology: Topology;
  readonly external: string;
}

export interface MatrixAnswer {
  readonly id: number;
  readonly matrix: Matrix;
}

addEventListener('message', ({ data: { id, topology, external } }: MessageEvent<MatrixQuestion>) => {
  const matrix = matrixOf(topology, external);
  const { endings, verdicts, landings, causes } = matrix;
  const answer: MatrixAnswer = { id, matrix };
  postMessage(answer, { transfer: [endings.buffer, verdicts.buffer, landings.buffer, causes.buffer] });
});
