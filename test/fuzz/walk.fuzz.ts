/** The long walk through the real store and its autosave: `npm run fuzz`; how much of it stands in `budget.ts`. */

import fc from 'fast-check';
import { test } from 'vitest';
import { inputs, SEED } from './budget';
import { walks } from './walk';

/** The most acts of one walk. */
const MOST = 200;
/** So many walks are one input: each of them is shorter or longer as chance has it. */
const TOGETHER = 20;

test('store and autosave', () => {
  let count = 0;
  for (const number of inputs()) {
    fc.assert(walks(MOST), { numRuns: TOGETHER, seed: SEED + number, includeErrorInReport: true });
    count += TOGETHER;
  }
  console.log(`store and autosave: ${count} walks of seed ${SEED}`);
});
