/** The meter says how far a link travels, and what is too big for one travels as a file. */

import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { formatDocument } from '../../src/sharing/document';
import { expect } from './app';
import {
  downloaded,
  dropFile,
  golden,
  held,
  offGrid,
  openShare,
  paste,
  saved,
  textOf,
  titleOf,
  verbose,
} from './exchange';
import { Playground, test } from './playground';

test('the meter tells how far a link travels: short, long, very long behind a second press', async ({
  page,
  playground,
}) => {
  await page.clock.install();
  await playground.visit();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const characters = (): string => `${page.url().length.toLocaleString('en-GB')} characters.`;
  const copy = dialog.getByRole('button', { name: 'Copy link', exact: true });

  await openShare(page);
  await expect(dialog).toContainText(`${characters()} Works in mail and chat, also where Outlook Safe Links`);
  await expect(copy).toBeFocused();
  await page.keyboard.press('Escape');

  for (const [texts, sentence] of [
    [7, 'Works when clicked in desktop programs.'],
    [20, 'Mail and chat programs may cut an address of this length.'],
    [100, 'Most mail and chat programs cut an address of this length. Send the file.'],
  ] as const) {
    const document = verbose(FIRST_SAMPLE.playground, `${texts} texts`, texts);
    await paste(page, formatDocument(document));
    await expect.poll(() => playground.document()).toEqual(document);
    await openShare(page);
    await expect(dialog).toContainText(`${characters()} ${sentence}`);
    if (texts < 100) await page.keyboard.press('Escape');
  }

  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Copy as Markdown link' })).toBeHidden();
  await copy.click();
  await expect(dialog.getByRole('status')).toContainText('Most programs will cut this link.');
  await dialog.getByRole('button', { name: 'Copy it all the same' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a large community of the usual kind still has a link', async ({ page, playground }) => {
  const large = await golden('realistic-50-500');
  await playground.visit();
  await paste(page, formatDocument(large));
  await expect.poll(() => playground.document()).toEqual(large);
  const dialog = await openShare(page);
  await expect(dialog).toContainText('A file is safer.');
  await expect(dialog.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
});

test('what is too big for a link leaves the address empty, is said, and travels as a file', async ({
  page,
  playground,
  visitor,
}) => {
  const tooBig = offGrid(verbose(FIRST_SAMPLE.playground, 'Too big', 220));
  await playground.visit();
  await expect.poll(() => playground.link()).not.toBe('');
  await dropFile(playground.canvas, 'too-big.topology.json', formatDocument(tooBig));
  await expect.poll(() => new URL(page.url()).href).toBe(new URL('./', page.url()).href);

  // The link comes back as soon as it can, and goes again.
  await playground.button('Undo').click();
  await expect.poll(() => playground.document()).toEqual(FIRST_SAMPLE.playground);
  await playground.button('Redo').click();
  await expect.poll(() => playground.link()).toBe('');

  await page.reload();
  await expect(titleOf(page)).toHaveValue('Too big');
  const dialog = await openShare(page);
  await expect(dialog).toContainText('This community is too large for an address. Save it as a file and send that.');
  await expect(dialog.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  const save = dialog.getByRole('button', { name: 'Save file' });
  await expect(save).toBeFocused();
  const file = await downloaded(page, () => save.click());
  expect(file.suggestedFilename()).toBe('too-big.topology.json');
  const text = await textOf(file);
  expect(held(text)).toEqual(tooBig);
  await page.keyboard.press('Escape');

  const other = new Playground(await visitor());
  await other.visit();
  await paste(other.page, text);
  await expect(titleOf(other.page)).toHaveValue('Too big');
  expect(await saved(other.page)).toEqual(tooBig);
});
