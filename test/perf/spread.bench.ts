/** What "run 1,000,000" costs, whatever is repeated, in a small and in a large community, and the longest stretch a page waits for. */

import { afterAll, bench, describe } from 'vitest';
import type { Choice } from '../../src/spread/choice';
import { realistic } from '../unit/sharing/realistic';
import { built } from './built';

const load = await built('spread', { tally: 'spread/tally.ts' });
const { startCounting } = await load<typeof import('../../src/spread/tally')>('tally');

const N = 1_000_000;
/** As the page counts it: so many requests before it looks at the clock. */
const STRETCH = 500;
const BUDGET = 1000;
const LONGEST_TASK = 50;

const SIZES = [
  { name: '10 servers, 100 users', servers: 10, users: 100, externals: 4, requests: 1000, target: 0 },
  { name: '50 servers, 5,000 users', servers: 50, users: 5000, externals: 12, requests: 1000, target: 0 },
] as const;
const CHOICES: readonly { readonly name: string; readonly choice: Choice }[] = [
  { name: 'the request shown', choice: { what: 'request', request: 0 } },
  { name: 'the whole list, 1,000 requests', choice: { what: 'list' } },
  { name: 'the whole list shuffled', choice: { what: 'shuffled', seed: 1 } },
];

interface Taken {
  readonly whole: number;
  readonly stretch: number;
  readonly result: number;
}
const times = new Map<string, Taken[]>();

for (const size of SIZES) {
  const playground = realistic(size, 1);
  const { requests, state } = playground;
  describe(`1,000,000 requests, ${size.name}`, () => {
    for (const { name, choice } of CHOICES) {
      const taken: Taken[] = [];
      times.set(`${size.name}, ${name}`, taken);
      bench(
        name,
        () => {
          const start = performance.now();
          let stretch = 0;
          // A topology of its own, so that its index is part of what is measured.
          const counting = startCounting({ ...playground.topology }, requests, state, choice);
          for (let done = 0; done < N; done += STRETCH) {
            const before = performance.now();
            counting.advance(STRETCH);
            stretch = Math.max(stretch, performance.now() - before);
          }
          const counted = performance.now();
          const { total } = counting.tally();
          if (total !== N) throw new Error(`${total} requests counted, not ${N}`);
          const end = performance.now();
          taken.push({ whole: end - start, stretch, result: end - counted });
        },
        { time: 1000, warmupTime: 200 },
      );
    }
  });
}

afterAll(() => {
  const median = (numbers: readonly number[]): number =>
    numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
  for (const [name, taken] of times) {
    const whole = median(taken.map((one) => one.whole));
    const longest = Math.max(median(taken.map((one) => one.stretch)), median(taken.map((one) => one.result)));
    const kept = whole < BUDGET && longest < LONGEST_TASK ? 'kept' : 'MISSED';
    console.log(
      `${name}: ${whole.toFixed(0)} ms of ${BUDGET}, longest stretch ${longest.toFixed(1)} ms of ${LONGEST_TASK}: ${kept}`,
    );
  }
});
