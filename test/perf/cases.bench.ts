/** What it costs to make a case and to search it for its causes; before that 200 of each level are searched, every one of which has to be solvable (SPEC 8). */

import { afterAll, bench, describe } from 'vitest';
import { type Case, LEVELS } from '../../src/cases/case';
import { built } from './built';

const load = await built('cases', {
  makeCase: 'cases/makeCase.ts',
  halving: 'cases/halving.ts',
  shipped: 'cases/shipped.ts',
});
const { makeCase } = await load<typeof import('../../src/cases/makeCase')>('makeCase');
const { solve } = await load<typeof import('../../src/cases/halving')>('halving');
const { SHIPPED_CASES } = await load<typeof import('../../src/cases/shipped')>('shipped');

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

function searched(name: string, cases: readonly Case[]): string {
  const times: number[] = [];
  const spent = cases.map((of) => {
    const from = performance.now();
    const { probes, others } = solve(of);
    times.push(performance.now() - from);
    if (others > 0 || probes.length > of.probes)
      throw new Error(`${of.seed}-${of.level} cannot be solved: ${others} others, ${probes.length} probes`);
    return probes.length;
  });
  const whole = times.reduce((sum, each) => sum + each, 0) / 1000;
  return (
    `${name}: all ${cases.length} can be solved, with ${median(spent)} probes, at most ${Math.max(...spent)}; ` +
    `searched in ${median(times).toFixed(0)} ms median, ${Math.max(...times).toFixed(0)} ms at most, ${whole.toFixed(1)} s in all`
  );
}

const proof = [
  ...LEVELS.map((level) =>
    searched(
      `level ${level}`,
      SEEDS.map((seed) => makeCase(seed, level)),
    ),
  ),
  searched('written by hand', SHIPPED_CASES),
];

describe('cases', () => {
  for (const level of LEVELS) {
    let seed = 0;
    bench(
      `level ${level} made`,
      () => {
        seed += 1;
        makeCase(seed, level);
      },
      { time: 500 },
    );
  }
});

afterAll(() => console.log(proof.join('\n')));
