/** Answers one question at a time with a matrix, off the main thread, and says in between that it is still at it. */

import { EMPTY_TOPOLOGY } from '../topology/topology';
import { type HandedQuestion, type MatrixAnswer, takenOver } from './answer';
import { startMatrix } from './matrix';

/** Milliseconds between two signs of life. */
const SIGN = 250;
/** So many users are routed before the next look at the clock. */
const STRETCH = 8;

let before = EMPTY_TOPOLOGY;

addEventListener('message', ({ data }: MessageEvent<HandedQuestion>) => {
  const { id, topology, external } = takenOver(data, before);
  before = topology;
  const answer = (matrix: MatrixAnswer['matrix'], transfer: Transferable[] = []): void => {
    const said: MatrixAnswer = { id, matrix };
    postMessage(said, { transfer });
  };
  answer(null);
  let signed = performance.now();
  const working = startMatrix(topology, external);
  let matrix = working.advance(STRETCH);
  while (!matrix) {
    if (performance.now() - signed >= SIGN) {
      signed = performance.now();
      answer(null);
    }
    matrix = working.advance(STRETCH);
  }
  const { endings, verdicts, landings, causes } = matrix;
  answer(matrix, [endings.buffer, verdicts.buffer, landings.buffer, causes.buffer]);
});
