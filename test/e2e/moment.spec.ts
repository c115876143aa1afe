/** A link to this moment opens at the request and step it was copied at; every other link stays as it is, byte for byte. */

import type { Page } from '@playwright/test';
import { axe, expect } from './app';
import { enterHash, linkOf, openShare } from './exchange';
import { Playground, test } from './playground';
import { copied, openAt, sample } from './views';

const CHATS = sample([
  { kind: 'chat', from: 'x1', to: 'u2' },
  { kind: 'chat', from: 'x1', to: 'u1' },
  { kind: 'subscribe', from: 'x1', to: 'u3' },
]);
const LINK = linkOf(CHATS);

const copyBy = async (page: Page, name: 'Copy link' | 'Copy link to this moment'): Promise<string> => {
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Link copied.');
  await page.keyboard.press('Escape');
  return copied(page);
};

test('copied at a step, opened by somebody else at that step; the plain link never changes', async ({
  page,
  playground,
  visitor,
}) => {
  await openAt(page, CHATS);
  const plain = await copyBy(page, 'Copy link');
  expect(new URL(plain).hash).toBe(`#${LINK}`);
  await playground.transport('Next request');
  await playground.strip.getByRole('button', { name: /^Step 5 of / }).click();
  const words = await playground.caption.locator('strong').innerText();
  const moment = await copyBy(page, 'Copy link to this moment');
  expect(moment).toBe(`${plain}.m1-4`);
  expect(await copyBy(page, 'Copy link')).toBe(plain);
  expect(playground.link()).toBe(LINK);

  const other = new Playground(await visitor());
  await other.page.goto(moment);
  await expect(other.caption.locator('strong')).toHaveText(words);
  await expect(other.steps.getByRole('heading', { name: 'Xavier starts a chat with Ann' })).toBeVisible();
  await expect(other.strip.locator('[aria-current="step"]')).toHaveAccessibleName(/^Step 5 of /);
  await expect(other.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => other.link()).toBe(LINK);
  expect(other.document()).toEqual(CHATS);

  // Entered into the running page it leads to its moment as well.
  await enterHash(page, `${LINK}.m2-1`);
  await expect(playground.steps.getByRole('heading', { name: 'Xavier adds Cleo as contact' })).toBeVisible();
  await expect(playground.strip.locator('[aria-current="step"]')).toHaveAccessibleName(/^Step 2 of /);
});

test('a bad moment is ignored, and without a request there is none to copy', async ({ page, playground }) => {
  const expectStart = async (bad: string): Promise<void> => {
    await expect.poll(() => playground.link(), bad).toBe(LINK);
    await expect(playground.steps.getByRole('heading', { name: 'Xavier starts a chat with Bob' }), bad).toBeVisible();
    await expect(playground.strip.locator('[aria-current="step"]'), bad).toHaveAccessibleName(/^Step 1 of /);
    expect(playground.document(), bad).toEqual(CHATS);
  };
  await page.goto(`./#${LINK}.mx-y`);
  await expectStart('.mx-y');
  // Entered into the page that already shows another request, each opens like the link without it.
  for (const bad of ['.m', '.m1-', '.m-1-2', '.m1234567-1', '.M1-2', '.m9-0', '.m1-99']) {
    await playground.transport('Next request');
    await enterHash(page, LINK + bad);
    await expectStart(bad);
  }
  await openAt(page, sample([]));
  const dialog = await openShare(page);
  await expect(dialog.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy link to this moment' })).toBeHidden();
});

test('the dialog with the link to a moment is fit for assistive technology', async ({ page }) => {
  await openAt(page, CHATS);
  const dialog = await openShare(page);
  await expect(dialog.getByRole('button', { name: 'Copy link to this moment' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await axe(page, colorScheme);
  }
});
