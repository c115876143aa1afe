// @ts-check
/**
 * Runs the npm scripts named on the command line one after the other, whatever becomes of each, and closes with one
 * line that counts their tests: `N passed, N failed`. A script that fails without a failed test counts as one. Tests
 * that passed at their second try only are passed, and the line says how many: `N passed (N at the second try)`.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} again how many of those passed failed at their first try
 */

/** @param {string} file */
const vitest = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

/**
 * How a script that runs tests is told to leave its report in a file.
 * @type {Readonly<Record<string, (file: string) => string[]>>}
 */
const REPORTING = {
  'test:unit': vitest,
  'test:recipes': vitest,
  'test:e2e': () => ['--reporter=list,json'],
};

/**
 * What a report of Vitest or of Playwright counts.
 * @param {{ numPassedTests: number, numFailedTests: number } | { stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Count}
 */
export function counted(report) {
  if (!('stats' in report)) return { passed: report.numPassedTests, failed: report.numFailedTests, again: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected, again: flaky };
}

/**
 * What one script adds to the tally.
 * @param {number} status 0 where it came to a good end
 * @param {Count | null} count null where it left no report
 * @returns {Count}
 */
export function tallied(status, count) {
  const { passed, failed, again } = count ?? { passed: 0, failed: 0, again: 0 };
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, again };
}

/**
 * The closing line.
 * @param {Count[]} counts
 */
export function closing(counts) {
  const [passed, failed, again] = /** @type {const} */ (['passed', 'failed', 'again']).map((key) =>
    counts.reduce((sum, count) => sum + count[key], 0),
  );
  return `${passed} passed${again ? ` (${again} at the second try)` : ''}, ${failed} failed`;
}

/**
 * @param {string} script
 * @param {string} folder
 * @returns {Count}
 */
function runScript(script, folder) {
  const reporting = REPORTING[script];
  const file = join(folder, `${script.replace(':', '-')}.json`);
  rmSync(file, { force: true });
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', script, ...(reporting ? ['--', ...reporting(file)] : [])];
  const { status } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  /** @type {Count | null} */
  let count = null;
  try {
    if (reporting) count = counted(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${script} left no report.`);
  }
  return tallied(status ?? 1, count);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = fileURLToPath(new URL('../../test-results', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const counts = process.argv.slice(2).map((script) => runScript(script, folder));
  console.log(`\n${closing(counts)}`);
  process.exitCode = counts.every(({ failed }) => failed === 0) ? 0 : 1;
}
