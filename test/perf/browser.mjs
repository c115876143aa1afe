// @ts-check
/**
 * What a person's browser pays for the product: the size of the first load, the time to the first explained decision,
 * the frames while the canvas moves, and what size costs. `npm run bench:browser`, or only some of it:
 * `npm run bench:browser -- visit frames tables directory sizes`. It ends with status 1 where a breach is certain.
 */

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../tools/browser.mjs';
import { freePort } from '../tools/free-port.mjs';
import { communities } from './communities.mjs';
import { measureDirectory } from './directory.mjs';
import { middle } from './frames.mjs';
import { bestOf, GESTURES } from './gestures.mjs';
import { measureSizes } from './large.mjs';
import { measureTables } from './tables.mjs';

/** @import { Community } from './communities.mjs' */
/** @import { Frames } from './frames.mjs' */

const BUDGETS = { firstLoad: 230, decision: 10_000, perSecond: 60, longest: 50 };
/** Frames differ from run to run and from machine to machine: beyond this, a breach is certain. */
const CERTAIN = { perSecond: 30, longest: 150 };
/** On a machine that leaves less to a browser, frames are shown but not judged: other programs would be. */
const JUDGED_FROM = { perSecond: 50, processor: 0.8 };

const VIEW = { width: 1280, height: 800 };
const REPETITIONS = 3;
/** Milliseconds until the late views have come and nothing moves. */
const SETTLED = 3000;
const SPIN = 500;

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules', '.cache', 'bench-browser');
/** @type {string[]} */
const breaches = [];

const found = await ensureBrowser();
if ('problem' in found) {
  console.error(found.problem);
  process.exit(1);
}
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const served = await preview({ root, build: { outDir }, preview: { port: await freePort() } });
const address = served.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
try {
  console.log(`Chromium ${browser.version()}, ${availableParallelism()} cores\n`);
  const asked = process.argv.slice(2);
  const wanted = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);
  if (wanted('visit')) await measureFirstVisit();
  const { large, small, sized, directory } = await communities(root);
  if (wanted('frames')) await measureFrames(large, small);
  if (wanted('tables')) await measureTables({ browser, address, text: sized(50, 4990, 1).text });
  if (wanted('directory')) await measureDirectory({ browser, address, text: directory() });
  if (wanted('sizes')) await measureSizes({ browser, root, address, sized });
} finally {
  await browser.close();
  await served.close();
}
console.log(
  breaches.length === 0 ? '\nNo certain breach.' : `\nBreaches:\n${breaches.map((b) => `  ${b}`).join('\n')}`,
);
process.exitCode = breaches.length === 0 ? 0 : 1;

/** A first visit: what it loads until the first screen is complete, and how long until the first decision is explained. */
async function measureFirstVisit() {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const card = document.querySelector('.react-flow__node');
      const shown = card !== null && getComputedStyle(card).visibility === 'visible';
      if (shown && document.querySelector('main button[data-look="accent"]')) performance.mark('first-screen');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-screen').length > 0);
  const act = page.locator('main button[data-look="accent"]');
  await act.click();
  const pressed = await page.evaluate(() => performance.now());
  // The gateway's choice is the first decision; it is explained where its step is the one unfolded in the list.
  await page.locator('[aria-label="Steps of this request"] li[data-when="now"]', { hasText: 'IN-PICK' }).waitFor();
  const explained = await page.evaluate(() => performance.now());
  const { complete, scripts } = await page.evaluate(() => {
    const complete = performance.getEntriesByName('first-screen')[0]?.startTime ?? Number.NaN;
    const all = performance.getEntriesByType('resource');
    const asked = all.filter(({ name, startTime }) => /\.m?js$/.test(name) && startTime <= complete);
    return { complete, scripts: [...new Set(asked.map(({ name }) => new URL(name).pathname))] };
  });
  await context.close();

  const sizes = scripts.map((path) => ({
    path,
    size: gzipSync(readFileSync(join(outDir, path)), { level: 9 }).length,
  }));
  const kB = sizes.reduce((sum, { size }) => sum + size, 0) / 1000;
  const largest = Math.max(...sizes.map(({ size }) => size)) / 1000;
  if (kB === 0) throw new Error('no script was seen to be requested: the first load cannot be measured');
  const budget = BUDGETS.firstLoad;
  console.log(
    `First load        ${kB.toFixed(1)} kB of JavaScript, gzip -9; budget ${budget} kB, ${share(kB / budget)} used`,
  );
  console.log(`                  ${sizes.length} files, the largest ${largest.toFixed(1)} kB`);
  if (kB > budget) breaches.push(`first load: ${kB.toFixed(1)} kB of at most ${budget} kB`);
  const late = explained > BUDGETS.decision;
  console.log(`First screen      ${seconds(complete)} after navigation`);
  console.log(
    `First decision    explained ${seconds(explained)} after navigation; budget ${seconds(BUDGETS.decision)}, ` +
      `${share(explained / BUDGETS.decision)} used; the button was pressed at ${seconds(pressed)}\n`,
  );
  if (late)
    breaches.push(`first decision: explained after ${seconds(explained)} of at most ${seconds(BUDGETS.decision)}`);
}

/** How smoothly the canvas moves at 10 servers and 100 users, beside a small community and beside the browser's own best. */
async function measureFrames(/** @type {Community} */ large, /** @type {Community} */ small) {
  const best = await bestOf(browser);
  const processor = processorLeft();
  const judged = best.perSecond >= JUDGED_FROM.perSecond && processor >= JUDGED_FROM.processor;
  console.log(
    `Frames            the machine leaves ${share(processor)} of a processor and shows at most ` +
      `${best.perSecond.toFixed(0)} a second now${judged ? '' : ': too busy to judge the frames below'}\n`,
  );
  /** @type {Map<string, { large: Frames[], small: Frames[] }>} */
  const all = new Map();
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [size, community] of /** @type {const} */ ([
      ['large', large],
      ['small', small],
    ])) {
      const context = await browser.newContext({ viewport: VIEW });
      const page = await context.newPage();
      await page.goto(`${address}#${community.link}`);
      await page
        .locator('.react-flow__node-server')
        .nth(community.servers - 1)
        .waitFor();
      await wait(SETTLED);
      for (const [name, gesture] of Object.entries(GESTURES)) {
        const measured = all.get(name) ?? { large: [], small: [] };
        measured[size].push(await gesture(browser, page, community));
        all.set(name, measured);
      }
      await context.close();
    }
  }
  console.log(
    '                  frames/s   of best   longest frame   longest task   work a frame   of small community',
  );
  for (const [name, measured] of all) {
    const figures = middle(measured.large);
    const beside = middle(measured.small);
    console.log(
      `  ${name.padEnd(16)}${[
        figures.perSecond.toFixed(0).padStart(8),
        share(figures.perSecond / best.perSecond).padStart(10),
        `${figures.longest.toFixed(0)} ms`.padStart(16),
        `${figures.task.toFixed(0)} ms`.padStart(15),
        `${figures.work.toFixed(1)} ms`.padStart(15),
        `${(figures.work / beside.work).toFixed(1)}×`.padStart(21),
      ].join('')}`,
    );
    if (!judged) continue;
    if (figures.perSecond < CERTAIN.perSecond)
      breaches.push(`${name}: ${figures.perSecond.toFixed(0)} frames a second, under ${CERTAIN.perSecond}`);
    if (figures.longest > CERTAIN.longest)
      breaches.push(`${name}: a frame of ${figures.longest.toFixed(0)} ms, over ${CERTAIN.longest} ms`);
  }
  console.log(
    `  budget          ${String(BUDGETS.perSecond).padStart(8)}${`${BUDGETS.longest} ms`.padStart(26)}\n\n` +
      `  10 servers, 100 users; beside them 3 servers, 3 users; medians of ${REPETITIONS}; frames as displayed, tasks and work in\n` +
      '  processor time of the main thread. Certain breaches of the frame budget: ' +
      `under ${CERTAIN.perSecond} a second, over ${CERTAIN.longest} ms.`,
  );
}

/** How much of a processor a program gets that takes all it can: less than one where others want it, too. */
function processorLeft() {
  const start = performance.now();
  const used = process.cpuUsage();
  while (performance.now() - start < SPIN);
  const { user, system } = process.cpuUsage(used);
  return Math.min(1, (user + system) / 1000 / (performance.now() - start));
}

/** @param {number} part */
function share(part) {
  return `${Math.round(part * 100)} %`;
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
