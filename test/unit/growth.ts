/** How what is done grows with what it is done to: told in one run, whatever the machine is and does. */

import { expect } from 'vitest';

const TIMES = 4;
/** Evenly would be `TIMES`, and squarely the square of it. */
const MOST = (TIMES * TIMES) / 2;
const RUNS = 5;
/** Milliseconds under which nothing is told apart. */
const GRAIN = 2;

/** What else the machine does only adds: the shortest is the truest. */
function shortest(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Fails where four times as much takes so long that it cannot be in proportion. `prepared` is not measured. */
export function expectEven<T>(prepared: (size: number) => T, size: number, work: (of: T) => unknown, said = ''): void {
  const [few, many] = [prepared(size), prepared(size * TIMES)];
  work(few);
  const least = shortest(() => work(few));
  expect(shortest(() => work(many)) / (least + GRAIN), said).toBeLessThan(MOST);
}
