/** The moment stays in the address while one looks, and goes with what is shared where that is asked for; the link itself stays the same, byte for byte. */

import type { Locator } from '@playwright/test';
import { encode } from 'uqr';
import { axe, expect } from './app';
import { enterHash, linkOf, openShare, paste, setTitle, titleOf } from './exchange';
import { Playground, test } from './playground';
import { copied, openAt, sample } from './views';

const CHATS = sample([
  { kind: 'chat', from: 'x1', to: 'u2' },
  { kind: 'chat', from: 'x1', to: 'u1' },
  { kind: 'subscribe', from: 'x1', to: 'u3' },
]);
const LINK = linkOf(CHATS);

const copyBy = async (
  dialog: Locator,
  name: 'Copy link' | 'Copy as Markdown link' | 'Copy as HTML link',
): Promise<string> => {
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('copied.');
  return copied(dialog.page());
};

/** The text in the QR code that is shown would give this picture. */
async function expectCode(dialog: Locator, text: string): Promise<void> {
  const { data } = encode(text, { ecc: 'L', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((cell, x) => (cell ? [`${x} ${y}`] : [])));
  await expect
    .poll(() =>
      dialog
        .locator('svg[role="img"] rect:not(:first-child)')
        .evaluateAll((bars) =>
          bars.flatMap((bar) =>
            Array.from(
              { length: Number(bar.getAttribute('width')) },
              (_, more) => `${Number(bar.getAttribute('x')) + more} ${bar.getAttribute('y')}`,
            ),
          ),
        ),
    )
    .toEqual(dark);
}

async function expectAt(playground: Playground, request: string, step: number): Promise<void> {
  await expect(playground.steps.getByRole('heading', { name: request })).toBeVisible();
  await expect(playground.strip.locator('[aria-current="step"]')).toHaveAccessibleName(new RegExp(`^Step ${step} of `));
}

test('one choice governs the link, the Markdown link, the HTML link, the code and the meter', async ({
  page,
  playground,
  visitor,
}) => {
  await openAt(page, CHATS);
  const untouched = await openShare(page);
  await expect(untouched.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(
    untouched.getByRole('checkbox', { name: /^From this step/ }),
    'before the first request there is no step',
  ).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(untouched).toBeHidden();
  await playground.transport('Next request');
  await playground.strip.getByRole('button', { name: /^Step 5 of / }).click();
  const words = await playground.caption.locator('strong').innerText();

  const dialog = await openShare(page);
  const choice = dialog.getByRole('checkbox', { name: 'From this step (request 2, step 5)' });
  await expect(choice).not.toBeChecked();
  await dialog.getByText('Show as QR code').click();
  const plain = await copyBy(dialog, 'Copy link');
  expect(new URL(plain).hash).toBe(`#${LINK}`);
  await expectCode(dialog, plain);
  await expect(dialog).toContainText(`${plain.length.toLocaleString('en-GB')} characters.`);

  await choice.check();
  const moment = `${plain}.m1-4`;
  await expect(dialog.getByRole('status'), 'what was copied is no longer what would be').toBeHidden();
  await expect(dialog).toContainText(`${moment.length.toLocaleString('en-GB')} characters.`);
  await expectCode(dialog, moment);
  expect(await copyBy(dialog, 'Copy link')).toBe(moment);
  expect(await copyBy(dialog, 'Copy as Markdown link')).toBe(`[${CHATS.title}](${moment})`);
  expect(await copyBy(dialog, 'Copy as HTML link')).toBe(`<a href="${moment}">${CHATS.title}</a>`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openShare(page);
  await expect(choice, 'it is remembered').toBeChecked();
  await choice.uncheck();
  expect(await copyBy(dialog, 'Copy link')).toBe(plain);

  const other = new Playground(await visitor());
  await other.page.goto(moment);
  await expect(other.caption.locator('strong')).toHaveText(words);
  await expectAt(other, 'Xavier starts a chat with Ann', 5);
  await expect(other.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => other.link(), 'it stays').toBe(`${LINK}.m1-4`);
  expect(other.document()).toEqual(CHATS);
});

test('a link that opens in the present view says so before its document, and all that is shared follows', async ({
  page,
  playground,
  visitor,
}) => {
  await openAt(page, CHATS);
  await playground.transport('Next request');
  await playground.strip.getByRole('button', { name: /^Step 5 of / }).click();
  const dialog = await openShare(page);
  const plain = await copyBy(dialog, 'Copy link');
  await dialog.getByRole('checkbox', { name: 'Opens in the present view' }).check();
  await dialog.getByRole('checkbox', { name: /^From this step/ }).check();
  const address = `${plain.replace('#', '?present#')}.m1-4`;
  await expect(dialog).toContainText(`${address.length.toLocaleString('en-GB')} characters.`);
  await dialog.getByText('Show as QR code').click();
  await expectCode(dialog, address);
  expect(await copyBy(dialog, 'Copy link')).toBe(address);
  expect(await copyBy(dialog, 'Copy as Markdown link')).toBe(`[${CHATS.title}](${address})`);

  const other = await visitor();
  await other.goto(address);
  await expect(other.getByRole('region', { name: 'Present view' })).toContainText('Request 2 of');
  await expect(other.getByRole('region', { name: 'Present view' })).toContainText('step 5 of');
});

test('the address is at the step that is looked at, and at none while it plays; a reload and Back return to it', async ({
  page,
  playground,
}) => {
  await openAt(page, CHATS);
  expect(playground.link(), 'untouched').toBe(LINK);
  const entries = await page.evaluate(() => history.length);
  await playground.transport('Next request');
  await playground.transport('Step forward');
  await expect.poll(() => playground.link()).toBe(`${LINK}.m1-1`);
  await page.reload();
  await expectAt(playground, 'Xavier starts a chat with Ann', 2);
  expect(playground.link()).toBe(`${LINK}.m1-1`);

  await playground.speed(0.25);
  await playground.transport('Play');
  await expect.poll(() => playground.link(), 'while it plays').toBe(LINK);
  await playground.transport('Pause');
  await expect.poll(() => playground.link()).toMatch(/\.m1-\d$/);
  const paused = playground.link();

  // Edits keep the moment and the link changes before it; the entry of the browser's history stays the same.
  await setTitle(page, 'Mine');
  const mine = linkOf({ ...CHATS, title: 'Mine' });
  await expect.poll(() => playground.link()).toBe(paused.replace(LINK, mine));
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.reload();
  await expect(titleOf(page)).toHaveValue('Mine');
  await expect.poll(() => playground.link()).toBe(paused.replace(LINK, mine));

  await page.keyboard.press('Control+s');
  await playground.transport('To the last step');
  await expect.poll(() => playground.link()).not.toBe(paused.replace(LINK, mine));
  const left = playground.link();
  await playground.openSample('A cluster as home');
  await expect.poll(() => playground.link()).not.toContain('.m');
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Mine');
  await expect.poll(() => playground.link()).toBe(left);
});

test('another moment put into the address is shown, and no work is replaced or asked about for it', async ({
  page,
  playground,
}) => {
  await openAt(page, CHATS);
  await setTitle(page, 'Unsaved');
  const link = linkOf({ ...CHATS, title: 'Unsaved' });
  await expect.poll(() => playground.link()).toBe(link);
  await enterHash(page, `${link}.m2-1`);
  await expectAt(playground, 'Xavier adds Cleo as contact', 2);
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await enterHash(page, `${link}.m1-3`);
  await expectAt(playground, 'Xavier starts a chat with Ann', 4);
  await page.goBack();
  await expectAt(playground, 'Xavier adds Cleo as contact', 2);
  await playground.button('Undo').click();
  await expect(titleOf(page), 'there is nothing to undo but the edit').toHaveValue(CHATS.title);
  await expect(playground.button('Undo')).toBeDisabled();

  // The link of another document brings its moment, after the question about unsaved work, too.
  await setTitle(page, 'Unsaved again');
  // Until the address follows, its link with another moment is that of the document shown.
  await expect.poll(() => playground.document()?.title).toBe('Unsaved again');
  await enterHash(page, `${LINK}.m2-1`);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expectAt(playground, 'Xavier adds Cleo as contact', 2);
  await expect.poll(() => playground.link()).toBe(`${LINK}.m2-1`);
});

test('a bad moment is ignored, and without a request there is none to share', async ({ page, playground }) => {
  const expectStart = async (bad: string): Promise<void> => {
    await expect.poll(() => playground.link(), bad).toBe(LINK);
    await expectAt(playground, 'Xavier starts a chat with Bob', 1);
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
  await expect(dialog.getByRole('checkbox', { name: /^From this step/ })).toBeHidden();
});

test('a Markdown or HTML link that Share copied opens at its step, on the canvas and in the box for it', async ({
  page,
  playground,
}) => {
  const title = 'A [title] (v1.2) of *mine* <b>&';
  await openAt(page, { ...CHATS, title });
  await playground.transport('Next request');
  await playground.strip.getByRole('button', { name: /^Step 3 of / }).click();
  const dialog = await openShare(page);
  await dialog.getByRole('checkbox', { name: /^From this step/ }).check();
  const links = [await copyBy(dialog, 'Copy as Markdown link'), await copyBy(dialog, 'Copy as HTML link')];
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  for (const link of links) {
    for (const open of [
      async () => paste(page, link),
      async () => {
        await page.keyboard.press('Control+o');
        await page.getByLabel('Paste a link, or the text of a file').fill(link);
        await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
      },
    ]) {
      await playground.startFresh();
      await open();
      await expect(titleOf(page), link).toHaveValue(title);
      await expectAt(playground, 'Xavier starts a chat with Ann', 3);
    }
  }
});

test('the dialog with the choice of the step is fit for assistive technology', async ({ page, playground }) => {
  await openAt(page, CHATS);
  await playground.transport('Next request');
  const dialog = await openShare(page);
  await expect(dialog.getByRole('checkbox', { name: 'From this step (request 2, step 1)' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await axe(page, colorScheme);
  }
});
