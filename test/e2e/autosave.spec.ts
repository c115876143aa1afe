/** What is drawn is kept in the browser by itself: for the next visit, after a crash, and as the last ten to choose from. */

import type { BrowserContext, Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { SAMPLES } from '../../src/playground/samples';
import { formatDocument } from '../../src/sharing/document';
import { expect } from './app';
import { golden, offGrid, paste, saved, setTitle, titleOf } from './exchange';
import { Playground, test } from './playground';

/** Waits until the browser keeps a document of this title. */
const kept = (page: Page, title: string) =>
  expect.poll(() => page.evaluate(() => localStorage.getItem('sgp.recent') ?? '')).toContain(`"${title}"`);

async function recent(playground: Playground) {
  await playground.choose(playground.button('Start'), 'Recent…');
  const dialog = playground.page.getByRole('dialog', { name: 'Recent' });
  // Escape is heard from the moment the dialog has the keyboard.
  await expect(dialog.locator(':focus').or(dialog.and(playground.page.locator(':focus')))).toHaveCount(1);
  return dialog;
}

/** The titles under Recent, newest first. */
async function titles(playground: Playground): Promise<readonly string[]> {
  const dialog = await recent(playground);
  const found = await dialog.locator('li bdi').allInnerTexts();
  await playground.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return found;
}

/** Another tab of the same browser. */
const newTab = async (context: BrowserContext): Promise<Playground> => new Playground(await context.newPage());

/** Ends the page's process, without a farewell. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a first visit shows the first sample; a bare address opens what was there last, exactly', async ({
  page,
  playground,
  context,
}) => {
  await playground.visit();
  expect(await saved(page)).toEqual(FIRST_SAMPLE.playground);
  expect(await page.evaluate(() => localStorage.length), 'looking leaves nothing behind').toBe(0);

  const exact = offGrid(await golden('clusters-and-assumptions'));
  await paste(page, formatDocument(exact));
  await expect(titleOf(page)).toHaveValue(exact.title);
  await setTitle(page, 'Mine');
  await page.close({ runBeforeUnload: true });

  const next = await newTab(context);
  await next.visit();
  await expect(titleOf(next.page)).toHaveValue('Mine');
  expect(await saved(next.page)).toEqual({ ...exact, title: 'Mine' });
  // Nothing of it is unsaved: it is kept.
  await next.openSample(FIRST_SAMPLE.title);
});

test('a link in the address comes before what was there last', async ({ page, playground, context }) => {
  await playground.visit();
  const address = page.url();
  await setTitle(page, 'Mine');
  await kept(page, 'Mine');
  const next = await newTab(context);
  await next.page.goto(address);
  await expect(titleOf(next.page)).toHaveValue(FIRST_SAMPLE.title);
});

test('a crash in the middle of one edit after the other loses less than a second', async ({
  page,
  playground,
  context,
}) => {
  await page.clock.install();
  await playground.visit();
  const [ann] = FIRST_SAMPLE.playground.topology.users;
  await playground.select('Ann');
  const presses = 30;
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(100);
  }
  await crash(page);
  const next = await newTab(context);
  await next.visit();
  const [found] = (await saved(next.page)).topology.users;
  const survived = ((found?.position[1] ?? 0) - (ann?.position[1] ?? 0)) / 8;
  expect(survived).toBeLessThanOrEqual(presses);
  expect(survived).toBeGreaterThanOrEqual(presses - 10);
});

test('a crash a second after an edit loses nothing, neither in the browser nor in the address', async ({
  page,
  playground,
  context,
}) => {
  await page.clock.install();
  await playground.visit();
  await setTitle(page, 'Before the crash');
  await page.clock.runFor(1000);
  await crash(page);
  const next = await newTab(context);
  for (const address of ['./', page.url()]) {
    await next.page.goto('about:blank');
    await next.page.goto(address);
    await expect(titleOf(next.page)).toHaveValue('Before the crash');
  }
});

test('Recent lists the last ten, newest first, to open and to remove', async ({ page, playground }) => {
  await page.clock.install();
  await playground.visit();
  await expect(await recent(playground)).toContainText('Nothing yet. What you draw is kept in this browser by itself');
  await page.keyboard.press('Escape');

  for (let number = 1; number <= 11; number += 1) {
    await paste(page, formatDocument({ ...FIRST_SAMPLE.playground, title: `Drill ${number}` }));
    await expect(titleOf(page)).toHaveValue(`Drill ${number}`);
    await page.keyboard.press('s');
    await page.keyboard.press('Control+s');
    await page.clock.runFor(1000);
  }
  const latest = Array.from({ length: 10 }, (_, index) => `Drill ${11 - index}`);
  expect(await titles(playground)).toEqual(latest);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('document')).length)).toBe(
    10,
  );

  const dialog = await recent(playground);
  await expect(dialog.getByRole('button', { name: /^Drill 11/ })).toContainText(
    'just now · 4 servers, 4 users, 0 requests',
  );
  await dialog.getByRole('button', { name: 'Remove Drill 7 from the list' }).click();
  await expect(dialog.locator('li')).toHaveCount(9);
  await dialog.getByRole('button', { name: /^Drill 4/ }).click();
  await expect(titleOf(page)).toHaveValue('Drill 4');
  await expect(dialog).toBeHidden();
  expect((await saved(page)).topology.servers.length).toBe(4);
  await page.clock.runFor(1000);
  expect(await titles(playground), 'what is opened again is not listed twice').toHaveLength(9);
});

test('opening from Recent asks over unsaved work', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'First');
  await kept(page, 'First');
  await saved(page);
  await playground.openSample(FIRST_SAMPLE.title);
  await setTitle(page, 'Second');
  await kept(page, 'Second');
  await (await recent(playground)).getByRole('button', { name: /^First/ }).click();
  const asked = page.getByRole('alertdialog', { name: 'Replace what you have drawn?' });
  await asked.getByRole('button', { name: 'Replace' }).click();
  await expect(titleOf(page)).toHaveValue('First');
  expect(await titles(playground)).toEqual(expect.arrayContaining(['First', 'Second']));
});

test('looking at samples, Back and Forward leave the list of one’s own work as it is', async ({ page, playground }) => {
  await page.clock.install();
  await playground.visit();
  await setTitle(page, 'My work');
  await page.clock.runFor(1000);
  await saved(page);
  for (const { title } of SAMPLES.slice(1)) {
    await playground.openSamples();
    await playground.dialog.getByRole('button', { name: title }).click();
    await expect(titleOf(page)).toHaveValue(title);
    await page.clock.runFor(1000);
  }
  for (const go of [() => page.goBack(), () => page.goForward(), () => page.goBack()]) {
    await go();
    await page.clock.runFor(1000);
  }
  expect(await titles(playground)).toContain('My work');
});

test('what is replaced is kept down to its last edit', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'First state');
  await kept(page, 'First state');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await setTitle(page, 'Last state');
  await paste(page, formatDocument(FIRST_SAMPLE.playground));
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(titleOf(page)).toHaveValue(FIRST_SAMPLE.title);
  await page.clock.runFor(2000);
  await page.clock.resume();
  expect(await titles(playground)).toContain('Last state');
});

test('two tabs keep their own documents, and a reload goes on in the same entry', async ({
  page,
  playground,
  context,
}) => {
  await playground.visit();
  await setTitle(page, 'Tab one');
  await kept(page, 'Tab one');
  const other = await newTab(context);
  await other.visit();
  await setTitle(other.page, 'Tab two');
  await kept(other.page, 'Tab two');
  await setTitle(page, 'Tab one, later');
  await kept(page, 'Tab one, later');
  await page.reload();
  await expect(titleOf(page)).toHaveValue('Tab one, later');
  await setTitle(page, 'Tab one, reloaded');
  await kept(page, 'Tab one, reloaded');
  expect(await titles(playground)).toEqual(['Tab one, reloaded', 'Tab two']);
});

const REFUSALS: readonly (readonly [name: string, refuse: () => void])[] = [
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  [
    'is blocked',
    () => {
      for (const storage of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, storage, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    },
  ],
];

for (const [name, refuse] of REFUSALS) {
  test(`where the browser's memory ${name} everything works, and it is said once`, async ({ page, playground }) => {
    await page.addInitScript(refuse);
    await page.clock.install();
    await playground.visit();
    const sentence = 'This browser does not let the page save. Use Share, or save a file, to keep your work.';
    await page.keyboard.press('s');
    await page.clock.runFor(1000);
    await playground.expectSaid(sentence);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await setTitle(page, 'Kept by the address');
    await page.clock.runFor(3000);
    await expect(playground.said(sentence)).toHaveCount(0);

    await playground.send('Start a chat', 'Xavier', 'Bob');
    await playground.toEnd();
    expect(await playground.outcome()).toContain('Delivered');
    await page.clock.runFor(3000);
    await expect(playground.said(sentence)).toHaveCount(0);
    await expect(await recent(playground)).toContainText('Nothing yet.');
    await page.keyboard.press('Escape');
    await playground.button('More').click();
    await playground.menu.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const mine = await saved(page);
    expect(mine.title).toBe('Kept by the address');
    await page.reload();
    await expect(titleOf(page)).toHaveValue('Kept by the address');
    expect(await saved(page)).toEqual(mine);
  });
}

test('memory that fills up later is said, and what was kept stays', async ({ page, playground, context }) => {
  await playground.visit();
  await setTitle(page, 'Kept');
  await kept(page, 'Kept');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await setTitle(page, 'Not kept');
  await playground.expectSaid('This browser does not let the page save.');
  const next = await newTab(context);
  await next.visit();
  await expect(titleOf(next.page)).toHaveValue('Kept');
});

test('a list that cannot be read hides nothing, a full memory takes nothing away, and what is removed makes room', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await setTitle(page, 'One');
  await kept(page, 'One');
  await saved(page);
  const second = await golden('realistic-4-12');
  await paste(page, formatDocument(second));
  await expect(titleOf(page)).toHaveValue(second.title);
  await setTitle(page, 'Two');
  await kept(page, 'Two');

  const spoil = (list: string) => page.evaluate((text) => localStorage.setItem('sgp.recent', text), list);
  const one = await page.evaluate(() => JSON.parse(localStorage.getItem('sgp.recent') ?? '[]')[1].id);
  for (const list of ['{"a":', `[{"id":"${one}","title":"?","savedAt":-1e999,"servers":1,"users":1,"requests":1}]`]) {
    await spoil(list);
    const dialog = await recent(playground);
    await expect(dialog.getByRole('button', { name: /^One some time ago · 3 servers, 4 users/ })).toBeVisible();
    await expect(dialog.locator('li')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  // But for a few characters.
  await page.evaluate(() => {
    for (let more = 2 ** 22; more >= 1; more /= 2) {
      try {
        localStorage.setItem(`filling ${more}`, 'x'.repeat(more));
      } catch {
        // Half of it may fit.
      }
    }
  });
  const full = playground.said('There is no room left in this browser, so what you draw now is not kept. Remove');
  await setTitle(page, 'Two, with a title that needs more room than there is');
  await expect(full).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const last = 'Two, with another title that needs even more room than there is';
  await setTitle(page, last);
  await expect.poll(() => playground.document()?.title).toBe(last);
  await expect(full, 'it is said once').toHaveCount(0);

  const dialog = await recent(playground);
  expect(await dialog.locator('li bdi').allInnerTexts(), 'what was kept is there').toHaveLength(2);
  await dialog.getByRole('button', { name: 'Remove One from the list' }).click();
  await expect(dialog.locator('li bdi'), 'what found no room is kept at once, in its own entry').toHaveText([last]);
  await expect(dialog.getByText('There is room again: what you draw is kept in this browser.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(titleOf(page)).toHaveValue(last);
});

test('a sample opened over a saved document is there again after a reload, and not that document', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await setTitle(page, 'Mine');
  await kept(page, 'Mine');
  await page.keyboard.press('Control+s');
  await playground.openSample('A cluster as home');
  await expect(titleOf(page)).toHaveValue('A cluster as home');
  await page.reload();
  await expect(titleOf(page)).toHaveValue('A cluster as home');
});

test('a sample opened a second time does not go on in what was made of it the first time', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.openSample('A cluster as home');
  await setTitle(page, 'First try');
  await kept(page, 'First try');
  await playground.button('Undo').click();
  await expect(titleOf(page)).toHaveValue('A cluster as home');
  await kept(page, 'A cluster as home');
  await playground.button('Redo').click();
  await kept(page, 'First try');
  await page.keyboard.press('Control+s');
  await playground.openSample('A cluster as home');
  await setTitle(page, 'Second try');
  await kept(page, 'Second try');
  expect(await titles(playground)).toEqual(['Second try', 'First try']);
});

/** What the browser keeps, title by title: each title once, and under it what was drawn. */
const keptDocuments = (page: Page): Promise<readonly (readonly [title: string, text: string])[]> =>
  page.evaluate(() =>
    JSON.parse(localStorage.getItem('sgp.recent') ?? '[]')
      .map(({ id, title }: { readonly id: string; readonly title: string }) => [
        title,
        localStorage.getItem(`sgp.document.${id}`) ?? '',
      ])
      .toSorted(([a]: readonly [string], [b]: readonly [string]) => a.localeCompare(b)),
  );

test('undo across an opening returns to a document and to its own entry, with a second tab, a reload and Back', async ({
  page,
  playground,
  context,
}) => {
  await playground.visit();
  await setTitle(page, 'Document B');
  await kept(page, 'Document B');
  await saved(page);
  await playground.choose(playground.button('Start'), 'New');
  await setTitle(page, 'Document A');
  await kept(page, 'Document A');
  await saved(page);
  const both = await keptDocuments(page);
  expect(both.map(([title]) => title)).toEqual(['Document A', 'Document B']);

  await (await recent(playground)).getByRole('button', { name: /^Document B/ }).click();
  await expect(titleOf(page)).toHaveValue('Document B');
  await playground.button('Undo').click();
  await expect(titleOf(page)).toHaveValue('Document A');
  await page.reload();
  await expect(titleOf(page), 'a reload shows what was on the screen').toHaveValue('Document A');
  expect(await keptDocuments(page), 'A is not kept in the place of B').toEqual(both);

  // A goes on in its own entry, and a second tab takes B further.
  await setTitle(page, 'Document A, later');
  await kept(page, 'Document A, later');
  const other = await newTab(context);
  await other.visit();
  await (await recent(other)).getByRole('button', { name: /^Document B/ }).click();
  await setTitle(other.page, 'Document B, in the other tab');
  await kept(other.page, 'Document B, in the other tab');
  await other.button('Undo').click();
  await other.button('Undo').click();
  await expect(titleOf(other.page)).toHaveValue('Document A, later');
  await other.button('Redo').click();
  await other.button('Redo').click();
  await kept(other.page, 'Document B, in the other tab');

  // Back is where B was opened first: what is drawn there takes the place of nothing.
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Document A');
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Document B');
  await setTitle(page, 'Document B, after Back');
  await kept(page, 'Document B, after Back');
  expect((await keptDocuments(page)).map(([title]) => title)).toEqual([
    'Document A, later',
    'Document B, after Back',
    'Document B, in the other tab',
  ]);
});
