/** The closing line of `npm test` counts what both runners report, and no failure goes uncounted. */

import { expect, it } from 'vitest';
import { counted, tallied } from '../tools/tally.mjs';

it.each([
  ['Vitest', { numPassedTests: 12, numFailedTests: 3 }, { passed: 12, failed: 3 }],
  ['Playwright', { stats: { expected: 7, unexpected: 1, flaky: 2 } }, { passed: 7, failed: 3 }],
])('reads the report of %s; a test that needed a second try has failed', (_runner, report, count) => {
  expect(counted(report)).toEqual(count);
});

it.each([
  ['a script that passed', 0, { passed: 12, failed: 0 }, { passed: 12, failed: 0 }],
  ['a script with failed tests', 1, { passed: 12, failed: 2 }, { passed: 12, failed: 2 }],
  ['a script that failed although no test did', 1, { passed: 12, failed: 0 }, { passed: 12, failed: 1 }],
  ['a script that passed without tests', 0, null, { passed: 0, failed: 0 }],
  ['a script that failed without tests', 2, null, { passed: 0, failed: 1 }],
])('counts %s', (_title, status, count, expected) => {
  expect(tallied(status, count)).toEqual(expected);
});
