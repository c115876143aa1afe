/** A page that cannot start says why and what to do; one that starts shows nothing of that, however long it takes. */

import type { Locator, Page } from '@playwright/test';
import { BROWSER_ARGS, rememberedBrowser } from '../tools/browser.mjs';
import { axe, expect } from './app';
import { Playground, test } from './playground';
import { show } from './views';

const MAIN = '**/assets/index-*.js';
const NOT_STARTED = 'The Sametime Gateway routing playground has not started';

type Where = Pick<Page, 'getByRole' | 'getByText' | 'locator'>;

const words = (where: Where): Locator => where.getByRole('alert').filter({ hasText: NOT_STARTED });

/** One reason is told, and the others are not. */
async function said(where: Where, reason: string | RegExp): Promise<void> {
  await expect(words(where)).toBeVisible();
  await expect(words(where).locator('[data-why]').filter({ visible: true })).toHaveText(reason);
}

/** What the browser itself notes of files that did not come. */
function onlyFiles(problems: string[]): void {
  for (const problem of problems) expect(problem).toMatch(/Failed to load resource|blocked by CORS policy/);
  problems.length = 0;
}

test('from disk, with files missing or damaged, or in a browser that is too old', async ({ page, problems }) => {
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await said(page, /^\s*It was opened from disk/);
  onlyFiles(problems);

  await page.route(MAIN, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await said(page, /A file of it did not come\. [\s\S]* http:\S+\/assets\/index-\S+\.js/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await expect(words(page)).toBeVisible();
    await axe(page, colorScheme);
  }
  onlyFiles(problems);

  const ways: readonly [body: string, reason: RegExp, noted: RegExp][] = [
    ['const page = ;', /^\s*This browser does not understand it/, /SyntaxError|Unexpected token/],
    ['throw new Error("no page today");', /Something went wrong as it began\. [\s\S]* no page today/, /no page today/],
  ];
  for (const [body, reason, noted] of ways) {
    await page.unroute(MAIN);
    await page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto('./');
    await said(page, reason);
    expect(problems.join()).toMatch(noted);
    problems.length = 0;
  }

  // A browser that knows no modules passes over the page's script without a word.
  await page.unroute(MAIN);
  await page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'));
  await page.goto('./');
  await said(page, /^\s*This browser does not understand it/);
});

test('without scripts it says so at once, and with none of its files it tells every reason', async ({
  playwright,
  page,
  baseURL,
  problems,
}) => {
  const args = [...BROWSER_ARGS, '--blink-settings=scriptEnabled=false'];
  const browser = await playwright.chromium.launch({ executablePath: rememberedBrowser(), args });
  const other = await browser.newPage({ baseURL });
  await other.goto('./');
  await expect(other.locator('noscript p')).toBeVisible();
  await expect(other.getByText(NOT_STARTED)).toBeHidden();
  await browser.close();

  await page.route('**/*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(words(page)).toBeHidden();
  // Ten seconds later.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(words(page)).toBeVisible();
  await expect(words(page).locator('[data-why]').filter({ visible: true })).toHaveCount(6);
  onlyFiles(problems);
});

test('without its style sheet it runs and says what is wrong', async ({ page, problems }) => {
  await page.route('**/assets/index-*.css', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByText('A style sheet of this page did not come')).toBeVisible();
  await expect(page.getByRole('tablist', { name: 'Views' })).toBeVisible();
  onlyFiles(problems);
});

test('a slow load is spoken of quietly, and leaves nothing behind', async ({ page, playground }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(MAIN, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  const loading = page.getByText('Loading…');
  await expect(loading).toBeAttached();
  await page.clock.runFor(3500);
  await expect(loading).toBeHidden();
  await expect(words(page)).toBeHidden();
  await page.clock.runFor(1000);
  await expect(loading).toBeVisible();
  await page.clock.runFor(30_000);
  await said(page, /^\s*It takes long to load/);
  come();
  await page.clock.resume();
  await expect(playground.canvas).toBeVisible();
  await expect(page.getByText(NOT_STARTED)).toHaveCount(0);
  await expect(loading).toHaveCount(0);
});

test('a page of which nothing is left says so', async ({ page, problems }) => {
  await page.addInitScript(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'class' && value.startsWith('_')) throw new Error('no looks today');
      setAttribute.call(this, name, value);
    };
  });
  await page.goto('./');
  await said(page, /Something went wrong as it began\. [\s\S]* no looks today/);
  expect(problems.join()).toContain('no looks today');
  problems.length = 0;
});

/** The page in a frame that belongs to nobody, as in a course or a wiki that trusts nothing. */
async function inFrame(page: Page): Promise<Playground> {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe name="frame" sandbox="allow-scripts" src="./" width="1400" height="800"></iframe>',
    }),
  );
  await page.goto('./frame.html');
  const frame = page.frame({ name: 'frame' });
  if (!frame) throw new Error('the page has a frame');
  return new Playground(frame as unknown as Page);
}

test('a frame that shuts it off from its own files is told of, with the way out', async ({
  page,
  problems,
  baseURL,
}) => {
  const { page: frame } = await inFrame(page);
  await said(frame, /^\s*Another page shows it in a frame/);
  await expect(words(frame).getByRole('link')).toHaveText(baseURL ?? '');
  onlyFiles(problems);
});

test('in a frame that lets it have its files it works, without memory, worker and clipboard', async ({
  page,
  problems,
}) => {
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  const playground = await inFrame(page);
  const frame = playground.page;
  await expect(playground.canvas).toBeVisible();
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await expect(playground.steps).toContainText('Xavier starts a chat with Ann');
  await frame.getByLabel('Title', { exact: true }).fill('In a frame');
  await show(frame, 'Who is reached');
  await expect(frame.getByRole('table', { name: /^How every request between / })).toBeVisible();
  await playground.button('More').click();
  await playground.menu.getByRole('menuitemradio', { name: 'Dark', exact: true }).click();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await frame.locator('body').press('Escape');
  await expect.poll(() => frame.url()).toContain('#v1.');
  await playground.button('Share').click();
  await playground.dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(playground.dialog.getByLabel('Text to copy')).toHaveValue(/#v1\./);
  expect(problems).toEqual([expect.stringContaining('The Clipboard API has been blocked')]);
  problems.length = 0;
  await frame.getByRole('button', { name: 'Close', exact: true }).click();
  await playground.button('Undo').click();
  await expect(frame.getByLabel('Title', { exact: true })).toHaveValue('Three servers, one gateway');
  await expect(frame.getByRole('alert')).toHaveCount(0);
  // Views go on coming while the page is idle: left first, it asks for nothing more.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'wait' });
});
