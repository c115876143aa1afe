/** Sentences for the person stand where they cover nothing and go with the next tab or dialog; tabs stay where they are, and framing parts marks no text. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { settled } from './look';
import { boxOf, type Playground, test } from './playground';

/** What the boxes of these share with the box of a sentence, in pixels; nothing, where it covers none of them. */
async function covered(said: Locator, what: Locator): Promise<readonly string[]> {
  const box = await boxOf(said);
  return what.evaluateAll(
    (elements, { x, y, width, height }) =>
      elements.flatMap((element) => {
        if (!element.checkVisibility({ checkVisibilityCSS: true })) return [];
        // What lies on the canvas is cut off at its edge.
        if (element.closest('[aria-live], .react-flow__viewport')) return [];
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const wide = Math.min(right, x + width) - Math.max(left, x);
        // So is what is scrolled out of sight.
        const frame = element.closest('[role="tabpanel"], [role="dialog"] > div')?.getBoundingClientRect();
        const end = Math.min(bottom, frame?.bottom ?? bottom);
        const high = Math.min(end, y + height) - Math.max(top, y);
        return wide > 1 && high > 1 ? [`${element.getAttribute('aria-label') ?? element.textContent}`] : [];
      }),
    box,
  );
}

const CONTROLS = 'button, input, select, a, [role="tab"], h1, h2, h3, .react-flow';

const seen = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').locator('p').filter({ hasText: text });

async function stage({ page }: Playground): Promise<unknown> {
  await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('main, [role="tablist"], .react-flow, footer')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    ),
  );
}

for (const [name, viewport] of [
  ['1440×900', { width: 1440, height: 900 }],
  ['1024×768', { width: 1024, height: 768 }],
  ['390×844', { width: 390, height: 844 }],
] as const) {
  test(`what is said at ${name} covers nothing and moves nothing`, async ({ page, playground }) => {
    await page.setViewportSize(viewport);
    await playground.visit();
    const before = await stage(playground);
    await page.keyboard.press('u');
    await page.keyboard.press('s');
    const said = seen(page, 'Community server st4 added.');
    await expect(said).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('status').locator('p')).toHaveCount(1);
    expect(await covered(said, page.locator(CONTROLS))).toEqual([]);
    expect(await stage(playground)).toEqual(before);

    await page.keyboard.press('g');
    const refused = seen(page, 'A community has one gateway');
    await expect(refused).toBeInViewport({ ratio: 1 });
    await expect(refused.getByRole('img', { name: 'Not done:' })).toBeVisible();
    expect(await covered(refused, page.locator(CONTROLS))).toEqual([]);

    await playground.button('Share').click();
    await expect(playground.dialog).toBeVisible();
    await expect(seen(page, /./)).toHaveCount(0);
    const file = page.waitForEvent('download');
    await playground.dialog.getByRole('button', { name: 'Save file' }).click();
    await file;
    await expect(playground.said('Saved as a file.')).toHaveCount(1);
    await expect(playground.dialog).toContainText('Saved as a file.');
    await page.keyboard.press('Escape');
    await expect(seen(page, /./)).toHaveCount(0);

    await page.keyboard.press('u');
    await expect(seen(page, 'added.')).toBeVisible();
    await page.getByRole('tab', { name: 'Sequence', exact: true }).click();
    await expect(seen(page, /./)).toHaveCount(0);
    await page.getByRole('tab', { name: 'Canvas' }).click();

    const drawer = playground.button('Steps and inspector');
    if (!(await drawer.isVisible())) return;
    // Every new part was brought into view, and pushed others out of it.
    await page.keyboard.press('Shift+Digit1');
    await expect(playground.part('Ann')).toBeInViewport({ ratio: 0.99 });
    await playground.part('Ann').click();
    await drawer.click();
    await settled(page);
    await playground.side.getByRole('button', { name: 'Duplicate' }).click();
    await playground.side.getByRole('button', { name: 'Delete' }).click();
    const deleted = playground.side.getByRole('status').locator('p').filter({ hasText: 'Ann 2 deleted.' });
    await expect(deleted).toBeInViewport({ ratio: 1 });
    expect(await covered(deleted, playground.side.locator(CONTROLS))).toEqual([]);
  });
}

test('a refusal that belongs to a dialog is said in it', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('u');
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => /document/.test(key))))
    .toBe(true);
  await playground.choose(playground.button('Start'), 'Recent…');
  const entry = playground.dialog.getByRole('listitem').getByRole('button').first();
  await expect(entry).toBeVisible();
  const sheet = await boxOf(playground.dialog);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((each) => /document/.test(each))) localStorage.setItem(key, '{');
  });
  await entry.click();
  const refused = playground.dialog.locator('[aria-live] p').filter({ hasText: 'can no longer be read' });
  await expect(refused).toBeInViewport({ ratio: 1 });
  expect(await boxOf(playground.dialog)).toEqual(sheet);
  expect(await covered(refused, playground.dialog.locator(CONTROLS))).toEqual([]);
});

test('no tab moves when another is chosen', async ({ page, playground }) => {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await playground.visit();
    const places = (): Promise<readonly string[]> =>
      page
        .getByRole('tablist')
        .getByRole('tab')
        .evaluateAll((tabs) =>
          tabs.map(
            (tab) => `${tab.textContent}: ${(tab as HTMLElement).offsetLeft}, ${(tab as HTMLElement).offsetWidth}`,
          ),
        );
    const before = await places();
    expect(before.length).toBeGreaterThanOrEqual(4);
    for (const name of ['Sequence', 'Repeat', 'Canvas'] as const) {
      await page.getByRole('tab', { name, exact: true }).click();
      expect(await places()).toEqual(before);
    }
  }
});

test('framing parts with Shift marks no text, and text beside the canvas can be marked', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await playground.toEnd();
  const marked = (): Promise<string> => page.evaluate(() => String(getSelection()));
  await playground.steps.locator('p').nth(1).click();
  const { x, y, width, height } = await boxOf(playground.canvas);
  await page.keyboard.down('Shift');
  await page.mouse.move(x + 12, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.move(x + width + 200, y + height - 20, { steps: 4 });
  expect(await marked()).toBe('');
  await page.mouse.up();
  await page.keyboard.up('Shift');
  expect(await marked()).toBe('');

  await playground.panel('Steps');
  const sentence = await boxOf(playground.steps.locator('p').nth(1));
  await playground.drag(
    { x: sentence.x + 2, y: sentence.y + 6 },
    { x: sentence.x + sentence.width - 4, y: sentence.y + 6 },
  );
  expect((await marked()).length).toBeGreaterThan(10);
});
