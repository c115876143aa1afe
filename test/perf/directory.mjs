// @ts-check
/** What a directory of 200,000 entries costs: from the file that is chosen until it is read and looked at, and what the page feels of it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @import { Browser } from '@playwright/test' */

const VIEW = { width: 1280, height: 800 };
const SETTLED = 3000;
const REPETITIONS = 3;
const BUDGET = { milliseconds: 2000, megabytes: 57 };

/**
 * @param {object} given
 * @param {Browser} given.browser
 * @param {string} given.address
 * @param {string} given.text the export
 */
export async function measureDirectory({ browser, address, text }) {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  const file = join(folder, 'directory.ldif');
  writeFileSync(file, text);
  const megabytes = Buffer.byteLength(text) / 1e6;
  try {
    /** @type {Awaited<ReturnType<typeof imported>>[]} */
    const all = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1)
      all.push(await imported(browser, address, file));
    const best = (/** @type {'read' | 'looked'} */ key) => Math.min(...all.map((one) => one[key]));
    const longest = Math.max(...all.map(({ task }) => task));
    const allowed = (BUDGET.milliseconds * megabytes) / BUDGET.megabytes;
    console.log(
      `Directory         200,000 entries, ${megabytes.toFixed(0)} MB: read ${seconds(best('read'))} after the file was chosen ` +
        `(${share(best('read') / allowed)} of the budget of ${seconds(allowed)}),\n` +
        `                  looked at with a mapping ${seconds(best('looked'))}; the longest task of the page ${longest.toFixed(0)} ms\n` +
        `                  (${all.map(({ read, looked }) => `${seconds(read)} and ${seconds(looked)}`).join(', ')})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {string} file
 */
async function imported(browser, address, file) {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  await page.goto(address);
  await wait(SETTLED);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bring in a directory' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in a directory' });
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { tasks });
    addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true });
    const look = () => {
      const dialog = document.querySelector('[role="dialog"]');
      const said = dialog?.textContent ?? '';
      if (/200,000 entries read/.test(said) && !performance.getEntriesByName('read').length) performance.mark('read');
      const take = [...(dialog?.querySelectorAll('button') ?? [])].find((button) =>
        /^Take [\d,]+ /.test(button.textContent),
      );
      if (take && !take.disabled && take.getAttribute('aria-disabled') !== 'true') performance.mark('looked');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(file);
  await page.waitForFunction(() => performance.getEntriesByName('looked').length > 0, null, { timeout: 60_000 });
  const measured = await page.evaluate(() => {
    const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const chosen = at('chosen');
    const { tasks } = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window));
    return { read: at('read') - chosen, looked: at('looked') - chosen, task: Math.max(0, ...tasks) };
  });
  await context.close();
  return measured;
}

/** @param {number} part */
const share = (part) => `${Math.round(part * 100)} %`;
/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
