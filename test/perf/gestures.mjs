// @ts-check
/** What a hand does on the canvas while its frames are counted: pan, zoom, drag a server, watch a request. */

import { setTimeout as wait } from 'node:timers/promises';
import { countedTwice, framesIn, recorded, wholeOf } from './frames.mjs';

/** @import { Browser, Page } from '@playwright/test' */
/** @import { Community } from './communities.mjs' */
/** @import { Frames } from './frames.mjs' */

/** How long a gesture lasts, and how often the hand moves, in milliseconds. */
const LASTS = 1500;
const EVERY = 8;
/** How much of a request is watched. */
const WATCHED = 5000;
/** How far a drag goes to either side, in pixels. */
const REACH = 60;

/** @typedef {(browser: Browser, page: Page, community: Community) => Promise<Frames>} Gesture */

/** @type {Readonly<Record<string, Gesture>>} */
export const GESTURES = {
  pan: (browser, page) => dragged(browser, page, '.react-flow__pane'),
  zoom: async (browser, page) => wheeled(browser, page, await pointOn(page, '.react-flow__pane')),
  'drag a server': (browser, page) => dragged(browser, page, '.react-flow__node-server'),
  'watch a request': async (browser, page, { travels }) => {
    await page.evaluate(() =>
      addEventListener('click', () => performance.mark('bench-play'), { capture: true, once: true }),
    );
    const recording = await recorded(browser, page, async () => {
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await wait(WATCHED);
    });
    const start = recording.marks.get('bench-play') ?? Number.NaN;
    const seen = travels.filter(({ to }) => to < WATCHED);
    return framesIn(
      recording,
      seen.map(({ from, to }) => ({ from: start + from, to: start + to })),
    );
  },
};

/**
 * What this browser shows at most: one square that turns, and nothing else.
 * @param {Browser} browser
 * @returns {Promise<Frames>}
 */
export async function bestOf(browser) {
  const page = await browser.newPage();
  await page.setContent(
    '<style>@keyframes turn { to { transform: rotate(1turn) } } div { width: 9em; height: 9em; background: red; animation: turn 2s linear infinite }</style><div></div>',
  );
  await wait(500);
  const recording = await recorded(browser, page, () => wait(LASTS));
  await page.close();
  return framesIn(recording, [wholeOf(recording)]);
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} grip what is taken hold of
 * @returns {Promise<Frames>}
 */
async function dragged(browser, page, grip) {
  return pulled(browser, page, await pointOn(page, grip));
}

/** @typedef {{ readonly x: number, readonly y: number }} Point in pixels of the screen */

/**
 * The wheel is turned to and fro.
 * @param {Browser} browser
 * @param {Page} page
 * @param {Point} at
 * @returns {Promise<Frames>}
 */
export async function wheeled(browser, page, at) {
  return countedTwice(browser, page, () =>
    moved(page, (time) => ({ ...at, type: 'mouseWheel', deltaX: 0, deltaY: Math.sin(time / 150) > 0 ? 12 : -12 })),
  );
}

/**
 * What lies there is pressed and moved about.
 * @param {Browser} browser
 * @param {Page} page
 * @param {Point} at
 * @returns {Promise<Frames>}
 */
export async function pulled(browser, page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await countedTwice(browser, page, () =>
    moved(page, (time) => ({
      type: 'mouseMoved',
      x: x + REACH * Math.sin(time / 200),
      y: y + REACH * Math.sin(time / 300),
      button: 'left',
      buttons: 1,
    })),
  );
  await page.mouse.up();
  return frames;
}

/** A browser joins the moves of a hand that a page is too busy to hear; these are not joined, so no more than so many wait. */
const WAITING = 3;

/**
 * Moves as a hand does: on its own clock, whether or not the page has kept up.
 * @param {Page} page
 * @param {(time: number) => { type: 'mouseMoved' | 'mouseWheel', x: number, y: number }} move
 */
export async function moved(page, move) {
  const session = await page.context().newCDPSession(page);
  const start = performance.now();
  /** @type {Promise<unknown>[]} */
  const sent = [];
  let waiting = 0;
  for (let time = 0; time < LASTS; time = performance.now() - start) {
    if (waiting < WAITING) {
      waiting += 1;
      sent.push(
        session.send('Input.dispatchMouseEvent', move(time)).then(() => {
          waiting -= 1;
        }),
      );
    }
    await wait(EVERY);
  }
  await Promise.all(sent);
  await session.detach();
}

/**
 * A point where a press reaches this and nothing that lies on it: no handle, no button.
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<Point>}
 */
export async function pointOn(page, selector) {
  const point = await page.evaluate((selector) => {
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const far = (/** @type {{ x: number, y: number }} */ { x, y }) => Math.hypot(x - middle.x, y - middle.y);
    const shares = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
    const points = [...document.querySelectorAll(selector)].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return shares.flatMap((across) =>
        shares.map((down) => ({ element, at: { x: x + across * width, y: y + down * height } })),
      );
    });
    // What lies at a point is asked nearest first and only until one will do: among thousands of elements each question takes its time.
    return points
      .sort((a, b) => far(a.at) - far(b.at))
      .find(({ element, at }) => {
        const hit = document.elementFromPoint(at.x, at.y);
        if (hit?.closest(selector) !== element || hit.closest('button, .react-flow__handle')) return false;
        // Cards stand within the pane: to pan is to press beside them.
        return element.matches('.react-flow__node') || !hit.closest('.react-flow__node');
      })?.at;
  }, selector);
  if (!point) throw new Error(`Nothing of ${selector} can be pressed.`);
  return point;
}
