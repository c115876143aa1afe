/** How what is done grows with what it is done to: told in one run, whatever the machine is and does. */

import { expect } from 'vitest';

const TIMES = 32;
/** In proportion it would be `TIMES`, more where a cache is left behind, and by the square of it 1,024. */
const MOST = 10 * TIMES;
const ROUNDS = { fewest: 3, most: 60 };
/** Milliseconds under which nothing is told apart. */
const GRAIN = 0.02;

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Fails where 32 times as much takes so long that it cannot be in proportion; `prepared` is not measured.
 * What else the machine does only adds, so that the shortest times are the truest, and a few rounds mostly do.
 */
export function expectEven<T>(prepared: (size: number) => T, size: number, work: (of: T) => unknown, said = ''): void {
  const [few, many] = [prepared(size), prepared(size * TIMES)];
  let [least, longer] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = (): number => longer / (least + GRAIN);
  for (let round = 0; round < ROUNDS.fewest || (ratio() >= MOST && round < ROUNDS.most); round += 1) {
    least = Math.min(
      least,
      timeOf(() => work(few)),
    );
    longer = Math.min(
      longer,
      timeOf(() => work(many)),
    );
  }
  expect(ratio(), said).toBeLessThan(MOST);
}
