/** Every part of the page is made to throw: the rest goes on, the document can be taken away, and the part comes back. */

import type { Locator, Page } from '@playwright/test';
import { VIEWS, type View } from '../../src/app/views';
import { STOPPED } from '../../src/app/words';
import { formatDocument } from '../../src/sharing/document';
import { axe, expect } from './app';
import { downloaded, held, linkOf, setTitle, textOf } from './exchange';
import { cutOff } from './look';
import { type Playground, test } from './playground';
import { copied, sample, show } from './views';

/** An attribute that the browser refuses to write, so that whoever draws it throws; `value` is a regular expression. */
interface Refused {
  readonly attribute: 'class' | 'aria-label';
  readonly value: string;
}

declare global {
  interface Window {
    refused: Refused | null;
  }
}

/** Whatever has a look of its own; not what stands in place of a broken part, nor the frame round one. */
const ANYTHING: Refused = { attribute: 'class', value: '^_(?!(broken|sentence|ways|said|view|panel)_)' };

/** Opens the document in a browser that may refuse something from the beginning. */
async function open(page: Page, first: Refused | null = null): Promise<void> {
  await page.addInitScript((refused) => {
    window.refused = refused;
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      const now = window.refused;
      if (now?.attribute === name && new RegExp(now.value).test(value)) throw new Error(`no ${name} today`);
      setAttribute.call(this, name, value);
    };
  }, first);
  await page.goto(`./#${linkOf(DOCUMENT)}`);
}

const refuse = (page: Page, refused: Refused | null): Promise<void> =>
  page.evaluate((now) => {
    window.refused = now;
  }, refused);

const DOCUMENT = sample([
  { kind: 'chat', from: 'x1', to: 'u2' },
  { kind: 'subscribe', from: 'x1', to: 'u1' },
]);

const alert = (page: Page, sentence: string): Locator =>
  page.getByRole('alert').filter({ hasText: `${sentence} Your playground is kept.` });

/** Waits until a part is broken; that stands in the console once, and nothing else does. */
async function broken(page: Page, problems: string[], sentence: string): Promise<void> {
  await expect(alert(page, sentence)).toBeVisible();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^console error: Error: no [\w-]+ today/);
  problems.length = 0;
}

/** The document can be taken away as a link and as a file. */
async function taken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  expect(new URL(await copied(page)).hash.slice(1)).toBe(linkOf(DOCUMENT));
  const file = await downloaded(page, () => page.getByRole('button', { name: 'Save file' }).click());
  await expect(page.getByRole('status').filter({ hasText: 'Saved as a file.' })).toBeVisible();
  expect(held(await textOf(file))).toEqual(held(formatDocument(DOCUMENT)));
}

/** Tries again once the cause is gone. */
async function mended(page: Page, sentence: string): Promise<void> {
  await refuse(page, null);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(alert(page, sentence)).toBeHidden();
}

async function goesOn(playground: Playground): Promise<void> {
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.expectDocument(({ requests }) => requests.length, 3);
  await playground.button('Undo').click();
  await playground.expectDocument(({ requests }) => requests.length, 2);
}

for (const view of Object.keys(VIEWS) as View[]) {
  const { label } = VIEWS[view];
  test(`the view ${label} breaks and comes back`, async ({ page, playground, problems }) => {
    const sentence = STOPPED.view(label);
    // The canvas is there from the beginning.
    const cards: Refused = { attribute: 'aria-label', value: '^Community server st1' };
    const refused = view === 'canvas' ? cards : ANYTHING;
    await open(page, view === 'canvas' ? refused : null);
    await expect(playground.steps).toBeVisible();
    if (view !== 'canvas') {
      await refuse(page, refused);
      await page.getByRole('tab', { name: label, exact: true }).click();
    }
    await broken(page, problems, sentence);
    await taken(page);
    await refuse(page, view === 'canvas' ? refused : null);
    if (view === 'canvas') {
      // Another document is another try, which breaks again as long as the cause is there; what is edited is kept.
      await setTitle(page, 'Renamed');
      await expect.poll(() => problems.length).toBe(1);
      await broken(page, problems, sentence);
      await playground.expectDocument(({ title }) => title, 'Renamed');
      await goesOn(playground);
      expect(problems.splice(0).length).toBeGreaterThan(0);
      await mended(page, sentence);
      await expect(playground.part('st1')).toBeVisible();
    } else {
      await mended(page, sentence);
      await expect(page.getByRole('tabpanel', { name: label }).getByRole('heading').first()).toBeVisible();
      // The keyboard is where the button was.
      await expect(page.getByRole('tabpanel', { name: label }).locator(':focus')).toHaveCount(1);
    }
    await goesOn(playground);
  });
}

test('the frame of the page breaks part by part', async ({ page, playground, problems }) => {
  const parts: readonly [sentence: string, refused: Refused, back: Locator][] = [
    [STOPPED.header, { attribute: 'aria-label', value: '^Title$' }, playground.button('Share')],
    [
      STOPPED.palette,
      { attribute: 'aria-label', value: '^Local user$' },
      playground.palette.getByRole('button', { name: 'Local user' }),
    ],
    [STOPPED.caption, { attribute: 'class', value: '^_caption_' }, playground.caption],
    [STOPPED.playback, { attribute: 'aria-label', value: '^Playback$' }, playground.playback],
    [STOPPED.panel('Steps'), { attribute: 'aria-label', value: '^Steps of this request$' }, playground.steps],
  ];
  await open(page);
  await expect(playground.steps).toBeVisible();
  for (const [sentence, refused, back] of parts) {
    await page.goto('about:blank');
    await open(page, refused);
    await broken(page, problems, sentence);
    await taken(page);
    await mended(page, sentence);
    await expect(back).toBeVisible();
  }
  // Only what these panels draw: anything else that is drawn in the meantime would break as well.
  for (const [panel, value] of [
    ['Inspector', '^_titles_'],
    ['Faults', '^_effects_'],
  ] as const) {
    await refuse(page, { attribute: 'class', value });
    await page.getByRole('tab', { name: panel, exact: true }).click();
    await broken(page, problems, STOPPED.panel(panel));
    await mended(page, STOPPED.panel(panel));
  }
  await goesOn(playground);
});

test('menus, forms, dialogs and pages of reference break alone', async ({ page, playground, problems }) => {
  await open(page);
  await expect(playground.steps).toBeVisible();
  const menu: Refused = { attribute: 'class', value: '^_menu_' };
  const press = (name: string) => () => playground.button(name).click();
  const more = (entry: string) => (): Promise<void> => playground.choose(playground.button('More'), entry);
  const start = (entry: string) => (): Promise<void> => playground.choose(playground.button('Start'), entry);
  const sheet: Refused = { attribute: 'class', value: '^_popup_' };
  const reference: Refused = { attribute: 'class', value: '^_page_' };
  const parts: readonly [sentence: string, refused: Refused, act: () => Promise<void>, back: Locator][] = [
    [STOPPED.menu, menu, press('More'), playground.menu],
    [STOPPED.menu, menu, press('More to send and reset'), playground.menu],
    [STOPPED.menu, menu, () => playground.part('st1').click({ button: 'right' }), playground.menu],
    [
      'This form stopped working.',
      { attribute: 'class', value: '^_popover_' },
      press('Send a request'),
      playground.dialog,
    ],
    [STOPPED.dialog, sheet, start('Samples…'), playground.dialog],
    [STOPPED.dialog, sheet, press('Share'), playground.dialog],
    [STOPPED.dialog, sheet, start('Open…'), playground.dialog],
    [STOPPED.dialog, sheet, start('Recent…'), playground.dialog],
    [STOPPED.dialog, sheet, more('About and licences'), playground.dialog],
    [STOPPED.dialog, sheet, () => page.keyboard.press('?'), playground.dialog],
    [STOPPED.reference, reference, more('Catalogue of rules'), page.getByRole('navigation', { name: 'Rules' })],
    [
      STOPPED.reference,
      reference,
      more('What this model leaves out'),
      playground.button('Close: What this model leaves out'),
    ],
  ];
  for (const [sentence, refused, act, back] of parts) {
    await refuse(page, refused);
    await act();
    await broken(page, problems, sentence);
    await mended(page, sentence);
    await expect(back).toBeVisible();
    await page.keyboard.press('Escape');
    if (sentence !== STOPPED.reference) await expect(back).toBeHidden();
  }
  await show(page, 'Canvas');
  await refuse(page, sheet);
  await playground.openSamples();
  await broken(page, problems, STOPPED.dialog);
  await taken(page);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await refuse(page, null);
  await goesOn(playground);
});

test('the page itself breaks, leads on, and is free of findings', async ({ page, playground, problems }) => {
  await open(page);
  await expect(playground.steps).toBeVisible();
  await setTitle(page, 'Renamed');
  await playground.expectDocument(({ title }) => title, 'Renamed');
  const frame: Refused = { attribute: 'aria-label', value: '^Parts and legend$' };
  await page.goto('about:blank');
  await open(page, frame);
  await broken(page, problems, STOPPED.page);
  await expect(page.locator(':focus')).toHaveCount(1);
  await taken(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await axe(page, colorScheme);
  }
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    expect(await cutOff(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await mended(page, STOPPED.page);
  await expect(playground.steps).toBeVisible();
  // Where the document is what breaks it: another one is tried at once, and undo leads back.
  await page.goto('about:blank');
  await open(page, frame);
  await broken(page, problems, STOPPED.page);
  await refuse(page, null);
  await page.getByRole('button', { name: 'Begin an empty playground' }).click();
  await expect(playground.caption).toContainText('An empty community');
  await playground.button('Undo').click();
  await playground.expectDocument(({ requests }) => requests.length, 2);
});

test('what throws outside of drawing is said once, and what is edited is kept', async ({
  page,
  playground,
  problems,
}) => {
  await open(page);
  await expect(playground.steps).toBeVisible();
  const said = playground.said('Something went wrong in the page');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a timer');
    });
    void Promise.reject(new Error('a promise'));
    void Promise.reject(new DOMException('given up', 'AbortError'));
    dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
  });
  await expect(said).toHaveCount(1);
  await expect.poll(() => problems.length).toBeGreaterThanOrEqual(2);
  await playground.button('Dismiss').click();
  await expect(said).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' })));
  problems.length = 0;
  // A handler of the page's own.
  await page.evaluate(() => {
    window.getSelection = () => {
      throw new Error('no selection today');
    };
  });
  await page.keyboard.press('Control+c');
  await expect(said).toHaveCount(1);
  problems.length = 0;
  await goesOn(playground);
});

test('code that does not come is asked for again, and code that comes broken is said', async ({
  page,
  playground,
  problems,
}) => {
  const notLoaded = alert(
    page,
    'This part of the page did not load. Check the connection and try again; if that does not help, reload the page.',
  );
  await page.route('**/assets/SequenceDiagram-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/assets/Spread-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on its way");' }),
  );
  await open(page);
  await show(page, 'Sequence');
  await expect(notLoaded).toBeVisible();
  await page.unroute('**/assets/SequenceDiagram-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(notLoaded).toBeHidden();
  await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
  await show(page, 'Repeat');
  await expect(notLoaded).toBeVisible();
  await taken(page);
  await page.unroute('**/assets/Spread-*.js');
  problems.length = 0;
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(playground.steps).toBeVisible();
  await show(page, 'Repeat');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});
