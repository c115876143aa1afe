/** The closing line of `npm test` counts what both runners report, and no failure goes uncounted. */

import { expect, it } from 'vitest';
import { closing, counted, tallied } from '../tools/tally.mjs';

it.each([
  ['Vitest', { numPassedTests: 12, numFailedTests: 3 }, { passed: 12, failed: 3, again: 0 }],
  ['Playwright', { stats: { expected: 7, unexpected: 1, flaky: 2 } }, { passed: 9, failed: 1, again: 2 }],
])(
  'reads the report of %s; a test that needed a second try has passed, and is counted apart',
  (_runner, report, count) => {
    expect(counted(report)).toEqual(count);
  },
);

it.each([
  ['a script that passed', 0, { passed: 12, failed: 0, again: 0 }, { passed: 12, failed: 0, again: 0 }],
  ['a script with failed tests', 1, { passed: 12, failed: 2, again: 0 }, { passed: 12, failed: 2, again: 0 }],
  [
    'a script that failed although no test did',
    1,
    { passed: 12, failed: 0, again: 0 },
    { passed: 12, failed: 1, again: 0 },
  ],
  ['a script that passed without tests', 0, null, { passed: 0, failed: 0, again: 0 }],
  ['a script that failed without tests', 2, null, { passed: 0, failed: 1, again: 0 }],
])('counts %s', (_title, status, count, expected) => {
  expect(tallied(status, count)).toEqual(expected);
});

it('says how many needed a second try, where any did', () => {
  const quiet = { passed: 12, failed: 1, again: 0 };
  expect(closing([quiet, quiet])).toBe('24 passed, 2 failed');
  expect(closing([quiet, { passed: 3, failed: 0, again: 2 }])).toBe('15 passed (2 at the second try), 1 failed');
});
