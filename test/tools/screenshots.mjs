// @ts-check
/**
 * Takes pictures of the product as it is: builds it, serves it on a free port and photographs what the first visit leads to.
 *
 * `node test/tools/screenshots.mjs` makes the pictures that README and link previews show, in public/;
 * `node test/tools/screenshots.mjs <folder>` makes every size in light and dark, to be looked at.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { freePort } from './free-port.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {number} width
 * @property {number} height
 * @property {'light' | 'dark'} theme
 */

const THEMES = /** @type {const} */ (['light', 'dark']);
/** @type {Picture[]} */
const SHIPPED = [
  ...THEMES.map((theme) => ({ name: `screenshot-${theme}`, width: 1440, height: 900, theme })),
  { name: 'card', width: 1200, height: 630, theme: 'light' },
];
/** @type {Picture[]} */
const OTHER_SIZES = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
].flatMap((size) => THEMES.map((theme) => ({ name: `${size.width}x${size.height}-${theme}`, ...size, theme })));

/** Long enough for a hand of the dial, a drawer or a bubble to come to rest. */
const SETTLED = 1500;

/**
 * Sends what the first screen offers, then what it offers next, to the end: a request that a home server leads astray.
 *
 * @param {import('@playwright/test').Page} page
 */
async function watchTheRedirect(page) {
  for (const offer of [/starts a chat with Bob/, /Now try/]) {
    await page.getByRole('main').getByRole('button', { name: offer }).click();
    await page.keyboard.press('>');
  }
}

const found = await ensureBrowser();
if ('problem' in found) {
  console.error(found.problem);
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder] = process.argv.slice(2);
const target = folder ?? join(root, 'public');
mkdirSync(target, { recursive: true });

await build({ root, logLevel: 'warn' });
const port = await freePort();
const server = await preview({ root, preview: { port } });
const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_ARGS });
try {
  for (const { name, width, height, theme } of folder === undefined ? SHIPPED : [...SHIPPED, ...OTHER_SIZES]) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('#root > *').first().waitFor();
    await watchTheRedirect(page);
    await wait(SETTLED);
    const path = join(target, `${name}.png`);
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
  await server.close();
}
