// @ts-check
/**
 * Finds a browser that really opens a page, or installs one, and remembers it for the browser tests.
 *
 * `node test/tools/browser.mjs` says what it tries; it ends with status 1 and one sentence when there is no way.
 */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, posix, win32 } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Everything outside this machine is unknown to the browser, so that a stray request of the product cannot go unseen. */
export const BROWSER_ARGS = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'];

const MEMORY = fileURLToPath(new URL('../../node_modules/.cache/browser', import.meta.url));

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * What the search needs to know of a machine and may do to it.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {boolean} root whether programs may be installed for everybody
 * @property {string} playwright where Playwright puts the browser that it downloads itself
 * @property {(path: string) => boolean} isProgram whether this is a file that can be run
 * @property {(path: string) => Promise<string | null>} fails why this browser does not open a page; null where it does
 * @property {(command: string, args: readonly string[]) => boolean} run whether the command came to a good end
 * @property {(sentence: string) => void} say
 */

/**
 * Where a browser may be, best first.
 * @param {Machine} machine
 * @returns {string[]}
 */
export function places({ platform, env, playwright }) {
  const windows = platform === 'win32';
  const { join: joined, delimiter } = windows ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => joined(folder, windows ? `${name}.exe` : name)));
  /** @type {string[]} */
  const applications = [];
  if (platform === 'darwin') {
    for (const folder of ['/Applications', joined(env.HOME ?? '/', 'Applications')])
      for (const name of MAC_NAMES) applications.push(joined(folder, `${name}.app`, 'Contents', 'MacOS', name));
  }
  if (windows) {
    for (const key of WINDOWS_ROOTS) {
      const folder = env[key];
      if (folder !== undefined) for (const place of WINDOWS_PLACES) applications.push(joined(folder, ...place));
    }
  }
  return [playwright, ...onPath, ...applications];
}

/**
 * The ways to a browser, in order: the one named by BROWSER_BIN, one that is there, one that can be installed.
 * A browser counts as found only after it opened a page; one that does not is passed over, and that is said.
 * @param {Machine} machine
 * @returns {Promise<{ path: string } | { problem: string }>}
 */
export async function findBrowser(machine) {
  const { env, isProgram, fails, say } = machine;
  const named = env.BROWSER_BIN;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) return { problem: `BROWSER_BIN names ${named}, which is not a program that can be run.` };
    const why = await fails(named);
    return why === null ? { path: named } : { problem: `BROWSER_BIN names ${named}, which opens no page: ${why}` };
  }

  /** @type {Set<string>} */
  const tried = new Set();
  const there = async () => {
    for (const path of places(machine)) {
      if (tried.has(path) || !isProgram(path)) continue;
      tried.add(path);
      const why = await fails(path);
      if (why === null) return path;
      say(`${path} opens no page, so it is passed over: ${why}`);
    }
    return null;
  };

  const found = await there();
  if (found !== null) return { path: found };
  for (const way of installations(machine)) {
    say(`No browser that opens a page yet: trying ${way.name}.`);
    if (!way.commands.every(([command, ...args]) => machine.run(command, args))) {
      say('That did not work.');
      continue;
    }
    tried.clear();
    const path = await there();
    if (path !== null) return { path };
  }
  return {
    problem:
      'No browser that opens a page was found and none could be installed: install Chromium or Chrome and put it on ' +
      'the PATH, or set BROWSER_BIN to the path of one.',
  };
}

/**
 * How a browser can be had on this machine, best first: Debian's own packages need root, and come first where nobody
 * is asked (CI), because Playwright's download needs the open network and libraries that a bare Debian lacks.
 * @param {Machine} machine
 * @returns {{ name: string; commands: [string, ...string[]][] }[]}
 */
export function installations({ platform, env, root, isProgram }) {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  /** @type {{ name: string; commands: [string, ...string[]][] }} */
  const download = { name: "Playwright's own download", commands: [[process.execPath, cli, 'install', 'chromium']] };
  const apt = (env.PATH ?? '').split(':').some((folder) => folder !== '' && isProgram(posix.join(folder, 'apt-get')));
  if (platform !== 'linux' || !root || !apt) return [download];
  const packages = DEBIAN_PACKAGES.map((name) => ({
    name: `Debian's package ${name}`,
    commands: /** @type {[string, ...string[]][]} */ ([
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
    ]),
  }));
  return env.CI ? [...packages, download] : [download, ...packages];
}

/** The browser that `node test/tools/browser.mjs` found. */
export function rememberedBrowser() {
  try {
    return readFileSync(MEMORY, 'utf8');
  } catch {
    throw new Error('No browser is known yet: run `node test/tools/browser.mjs` first, or `npm run test:e2e`.');
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} executablePath
 * @returns {Promise<string | null>}
 */
async function fails(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>a page</title>', { timeout: 30_000 });
      const title = await page.title();
      return title === 'a page' ? null : `it shows '${title}' instead of the page.`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return first.replace('browserType.launch: ', '');
  }
}

/** Finds a browser on this machine and remembers it. */
export async function ensureBrowser() {
  const result = await findBrowser({
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    playwright: chromium.executablePath(),
    isProgram,
    fails,
    run: (command, args) =>
      spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0,
    say: (sentence) => console.log(sentence),
  });
  if ('path' in result) {
    mkdirSync(dirname(MEMORY), { recursive: true });
    writeFileSync(MEMORY, result.path);
  }
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = await ensureBrowser();
  if ('problem' in result) {
    console.error(result.problem);
    process.exitCode = 1;
  } else console.log(`Browser for the tests: ${result.path}`);
}
