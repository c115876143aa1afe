/** Finding anything among 5,000 people: each letter that is typed is answered within a frame. */

import { afterAll, bench, describe } from 'vitest';
import type { Findable } from '../../src/finding/ranking';
import { built } from './built';

const load = await built('finding', { ranking: 'finding/ranking.ts' });
const { indexOf, sectionsFor } = await load<typeof import('../../src/finding/ranking')>('ranking');

/** Milliseconds of a frame. */
const BUDGET = 16;
const NAMES = ['Ann', 'José', 'Deepa', 'Müller', 'Quentin', 'Xavier', 'Nils'];
const people = Array.from({ length: 5000 }, (_, n): Findable => {
  const name = `${NAMES[n % NAMES.length]} ${NAMES[(n * 3) % NAMES.length]} ${n}`;
  return { key: String(n), group: 'part', name, also: `p${n}@acme.example`, said: 'Local user' };
});
const index = indexOf(people);

/** The best of all runs: what else the machine does only adds to them. */
const best = new Map<string, number>();

describe('5,000 people', () => {
  for (const typed of ['a', 'an', 'ann', 'ann m', 'e', 'acme', 'müller 49', 'user'])
    bench(typed, () => {
      const start = performance.now();
      sectionsFor(index, typed);
      best.set(typed, Math.min(best.get(typed) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    });
});

afterAll(() => {
  console.table([...best].map(([typed, ms]) => ({ typed, ms: Number(ms.toFixed(1)) })));
  const worst = Math.max(...best.values());
  if (worst > BUDGET) throw new Error(`${worst.toFixed(1)} ms for one of them, of at most ${BUDGET}`);
});
