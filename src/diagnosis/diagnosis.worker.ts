/** Answers one question with findings, off the main thread, and says in between how far it is. */

import { type Question, type Said, takenUp } from './question';

/** Milliseconds between two signs of life. */
const SIGN = 100;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const say = (said: Said): void => postMessage(said);
  const work = takenUp(data);
  let signed = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return say({ findings: step.value });
    if (performance.now() - signed < SIGN) continue;
    signed = performance.now();
    say({ progress: step.value });
  }
});
