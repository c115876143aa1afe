/** What is copied here can be pasted here, and everywhere else it is what a person expects: names of parts, a link that opens, a text in a field. */

import type { Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { formatDocument } from '../../src/sharing/document';
import { expect } from './app';
import { dropText, golden, linkOf, openShare, paste, setTitle, titleOf } from './exchange';
import { Playground, test } from './playground';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('copied parts are their names in every field, and parts again on every canvas', async ({
  page,
  playground,
  context,
}) => {
  await playground.visit();
  const { keyboard } = page;
  await playground.select('st1');
  await keyboard.press('Control+c');
  expect(await clipboard(page)).toBe('st1');
  await playground.select('st2');
  await keyboard.press('F2');
  await keyboard.press('Control+a');
  await keyboard.press('Control+v');
  await keyboard.type('b');
  await keyboard.press('Enter');
  await expect(playground.part('st1b')).toBeVisible();

  await playground.select('st1b', 'Ann');
  await keyboard.press('Control+c');
  expect(await clipboard(page)).toBe('st1b\nAnn');
  await titleOf(page).click();
  await keyboard.press('Control+a');
  await keyboard.press('Control+v');
  await keyboard.press('Enter');
  await expect(titleOf(page)).toHaveValue('st1b, Ann');
  await titleOf(page).press('Escape');
  await keyboard.press('Control+o');
  const box = playground.dialog.getByLabel('Paste a link, or the text of a file');
  await box.focus();
  await keyboard.press('Control+v');
  await expect(box).toHaveValue('st1b\nAnn');
  await keyboard.press('Escape');
  await expect(playground.dialog).toBeHidden();

  const there = new Playground(await context.newPage());
  await there.visit();
  await there.canvas.click({ position: { x: 4, y: 4 } });
  await there.page.keyboard.press('Control+v');
  await expect(there.part('st1b')).toBeVisible();
  await there.expectDocument(({ topology }) => topology.servers.length, 4);

  // Only the names are left, as behind another program: nothing is pasted, and it is said.
  await paste(there.page, 'st1b\nAnn');
  await there.expectSaid('Copied parts can be pasted in the same browser only.');
});

test('what Share copies opens when it is pasted, in a mail and beside the box too', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'A [title] (v1.2) of *mine*');
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy as Markdown link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Markdown link copied.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const copied = await clipboard(page);

  const fresh = async (): Promise<void> => {
    await playground.startFresh();
    await expect(titleOf(page)).toHaveValue('');
  };
  await fresh();
  await page.keyboard.press('Control+v');
  await expect(titleOf(page)).toHaveValue('A [title] (v1.2) of *mine*');
  await fresh();
  await paste(page, `Hello,\n\n> see ${copied}\n> {or} call\n`);
  await expect(titleOf(page)).toHaveValue('A [title] (v1.2) of *mine*');
  await fresh();
  await page.keyboard.press('Control+o');
  await paste(page, `\`\`\`json\n${formatDocument(FIRST_SAMPLE.playground)}\`\`\``);
  await expect(titleOf(page)).toHaveValue(FIRST_SAMPLE.title);
  await expect(playground.dialog).toBeHidden();

  const moment = linkOf(await golden('every-request'));
  await paste(page, `https://play.example/#${moment}.m1-1`);
  await expect(playground.strip.locator('[aria-current="step"]')).toHaveAccessibleName(/^Step 2 of /);
});

test('a text dropped over a field is the field’s, elsewhere it opens', async ({ page, playground }) => {
  await playground.visit();
  await playground.inspect('Bob');
  const mail = playground.side.getByRole('textbox', { name: /mail/i });
  expect(await dropText(mail, { 'text/plain': 'ann@acme.example' }), 'left to the browser').toBe(false);
  // By hand: a word of the page, selected and dragged.
  const word = playground.side.getByRole('heading', { name: 'External communities' });
  await word.click({ clickCount: 3 });
  await word.dragTo(mail);
  await expect(mail).toHaveValue(/External communities/);
  await expect(page.getByRole('status').filter({ hasText: 'No link' })).toHaveCount(0);

  const title = page.getByRole('banner').getByLabel('Title', { exact: true });
  const other = await golden('realistic-2-3');
  const address = `https://play.example/#${linkOf(other)}`;
  expect(await dropText(playground.canvas, { 'text/uri-list': `# a link\r\n${address}\r\n` })).toBe(true);
  // What stood in the field is of the document that is left, which therefore is not replaced without a question.
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(title).toHaveValue(other.title);
  await playground.expectDocument(({ topology }) => topology, other.topology);
  const faulty = await golden('every-fault');
  const html = `<a href="https://play.example/#${linkOf(faulty)}">the case of today</a>`;
  expect(await dropText(playground.canvas, { 'text/plain': 'the case of today', 'text/html': html })).toBe(true);
  await expect(title).toHaveValue(faulty.title);
  expect(await dropText(playground.canvas, { 'text/plain': 'the case of today' })).toBe(true);
  await playground.expectSaid('No share link and no playground in this text.');
});
