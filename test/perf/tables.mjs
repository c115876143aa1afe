// @ts-check
/** What the tables cost with five thousand people: the frames while they scroll, and how soon a cell that was edited is seen. */

import { setTimeout as wait } from 'node:timers/promises';
import { countedTwice, recorded, wholeOf } from './frames.mjs';
import { bestOf, moved } from './gestures.mjs';

/** @import { Browser, Page } from '@playwright/test' */

const VIEW = { width: 1280, height: 800 };
const SETTLED = 3000;
const PEOPLE = 4990;
const EDITS = 5;
/** Pixels at each turn of the wheel, down and up again. */
const TURN = 40;

/**
 * @param {object} given
 * @param {Browser} given.browser
 * @param {string} given.address
 * @param {string} given.text the document as a file
 */
export async function measureTables({ browser, address, text }) {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.react-flow__node-server').first().waitFor();
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'bench.json', { type: 'application/json' }));
    const options = { bubbles: true, cancelable: true, dataTransfer };
    const canvas = document.querySelector('.react-flow');
    canvas?.dispatchEvent(new DragEvent('dragover', options));
    canvas?.dispatchEvent(new DragEvent('drop', options));
  }, text);
  await page.locator('.react-flow__node-server').nth(9).waitFor();
  await wait(SETTLED);
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  await page.getByRole('tab', { name: /^Local users/ }).click();
  await page.getByRole('rowheader').first().click();
  await wait(SETTLED);
  const best = await bestOf(browser);
  const elements = await page.evaluate(() => document.querySelectorAll('[role="grid"] *').length);
  const scroll = await countedTwice(browser, page, () =>
    moved(page, (time) => ({
      x: 400,
      y: 500,
      type: 'mouseWheel',
      deltaX: 0,
      deltaY: time % 1000 < 700 ? TURN : -TURN,
    })),
  );
  const edits = [];
  const works = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const { shown, work } = await editedCell(browser, page, edit);
    edits.push(shown);
    works.push(work);
  }
  await context.close();
  const middle = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  console.log(
    `Tables            ${PEOPLE} people: ${scroll.perSecond.toFixed(0)} frames a second while they scroll (the browser shows ` +
      `${best.perSecond.toFixed(0)} at most now), the longest ` +
      `${scroll.longest.toFixed(0)} ms, ${scroll.work.toFixed(1)} ms of work a frame; ${elements} elements\n` +
      `                  a cell is shown ${middle(edits).toFixed(0)} ms after it was edited (${edits.map((one) => one.toFixed(0)).join(', ')}), ` +
      `${middle(works).toFixed(0)} ms of work`,
  );
}

/**
 * From the key that takes what was typed until the frame that shows it.
 * @param {Browser} browser
 * @param {Page} page
 * @param {number} edit
 */
async function editedCell(browser, page, edit) {
  await page
    .getByRole('rowheader')
    .nth(edit + 3)
    .click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(`edited.${edit}@bench.example`);
  await page.evaluate((wanted) => {
    addEventListener(
      'keydown',
      () => {
        performance.mark('bench-edit');
        const look = () => {
          const there = [...document.querySelectorAll('[role="gridcell"]')].some(
            (cell) => cell.textContent === wanted && !cell.querySelector('input'),
          );
          if (!there) return void requestAnimationFrame(look);
          requestAnimationFrame(() => performance.mark('bench-shown'));
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, `edited.${edit}@bench.example`);
  const recording = await recorded(browser, page, async () => {
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => performance.getEntriesByName('bench-shown').length > count, edit);
  });
  const from = recording.marks.get('bench-edit') ?? Number.NaN;
  const to = recording.marks.get('bench-shown') ?? wholeOf(recording).to;
  const work = recording.tasks.filter(({ at }) => at >= from - 1 && at <= to).reduce((sum, { cpu }) => sum + cpu, 0);
  return { shown: to - from, work };
}
