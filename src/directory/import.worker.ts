/** Holds a directory off the main thread: what the page gets is what it shows. */

import { type Answer, type Ask, makeDesk } from './atDesk';

/** Milliseconds between two signs of how far it is. */
const SIGN = 50;

let signed = Number.NEGATIVE_INFINITY;

const take = makeDesk((answer: Answer) => {
  if ('progress' in answer) {
    if (performance.now() - signed < SIGN) return;
    signed = performance.now();
  }
  postMessage(answer);
});

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  take(data).catch((error: unknown) => {
    // Heard by the page as an error of the worker, which then does the work itself.
    setTimeout(() => {
      throw error;
    });
  });
});
