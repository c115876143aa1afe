/** The long fuzz of the doors: `npm run fuzz`; how much of it, and from where on, stands in `budget.ts`. */

import { test } from 'vitest';
import { inputs, SEED } from './budget';
import { costFault, costOf, mostMilliseconds, processorTime } from './cost';
import { DOORS } from './doors';
import { storage } from './storage';
import { report, tried } from './trial';

/** The memory of so many is measured, and that of all that take long. */
const MEASURED = 200;

test.each([...DOORS, storage])('$name', (door) => {
  let count = 0;
  let slowest = { share: 0, number: 0 };
  for (const number of inputs()) {
    const { told, units, fault, open } = tried(door, SEED, number);
    if (fault !== null) throw new Error(report(door, SEED, number, told, fault));
    const share = processorTime(open) / mostMilliseconds(units);
    if (share > slowest.share) slowest = { share, number };
    if (share > 0.5 || number % MEASURED === 0) {
      const dear = costFault(costOf(open), units);
      if (dear !== null) throw new Error(report(door, SEED, number, told, dear));
    }
    count += 1;
  }
  console.log(
    `${door.name}: ${count} inputs of seed ${SEED}; the dearest, ${slowest.number}, took ${(slowest.share * 100).toFixed(0)} % of its time`,
  );
});
