/** The tables: worked in by mouse and by keyboard alone, filled from a spreadsheet, scrolled with five thousand people, and examined. */

import type { Locator, Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { formatDocument } from '../../src/sharing/document';
import { realistic } from '../unit/sharing/realistic';
import { axe, expect, test } from './app';
import { paste, saved } from './exchange';
import { axeEverywhere, copied, openAt, show } from './views';

const SAMPLE = FIRST_SAMPLE.playground;

const gridIn = (page: Page): Locator => page.getByRole('grid');
const cell = (page: Page, row: string, column: number): Locator =>
  gridIn(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .locator(`[aria-colindex="${column}"]`);

async function openTable(page: Page, table: RegExp): Promise<Locator> {
  await openAt(page, SAMPLE);
  await show(page, 'Table');
  await turnTo(page, table);
  return gridIn(page);
}

async function turnTo(page: Page, table: RegExp): Promise<void> {
  const tab = page.getByRole('tablist', { name: 'Tables' }).getByRole('tab', { name: table });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

test('by mouse: sort, select, change, break, mend, add, delete', async ({ page }) => {
  const grid = await openTable(page, /^Servers/);
  const name = grid.getByRole('columnheader', { name: 'Name', exact: true });
  await name.click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await name.click();
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('rowheader').first()).toHaveText('st3');

  // Selected here is selected in the product.
  await grid.getByRole('rowheader', { name: 'st2' }).click();
  await expect(page.getByRole('heading', { name: 'st2' })).toBeVisible();

  // The second press on a cell changes it.
  const port = cell(page, 'st2', 6);
  await expect(port).toHaveText('Open');
  await port.click();
  await port.click();
  await expect(port).toContainText('Blocked');

  await turnTo(page, /^Faults/);
  const fault = grid.getByRole('row').filter({ hasText: 'Port 1516 blocked from the gateway' });
  await fault.getByText('Mend', { exact: true }).click();
  await expect(fault).toHaveCount(0);

  await turnTo(page, /^External users 1/);
  await page.getByRole('button', { name: 'Add a row' }).click();
  await expect(grid.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(grid.getByRole('rowheader')).toHaveText(['Xavier']);
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('rowheader')).toHaveCount(2);
});

test('by mouse: a value for all that are selected is one entry', async ({ page }) => {
  const grid = await openTable(page, /^Local users/);
  await grid.getByRole('checkbox', { name: 'Select all rows' }).click();
  await expect(page.getByText('3 selected, changed together')).toBeVisible();
  const login = cell(page, 'Ann', 4);
  await login.click();
  await login.click();
  await page.getByLabel('Logged in to of all 3 selected').selectOption('st2');
  for (const user of ['Ann', 'Bob', 'Cleo']) await expect(cell(page, user, 4)).toContainText('st2');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Cleo', 4)).toHaveText('st3');
  await expect(cell(page, 'Bob', 4)).toHaveText('st2');
});

test('by keyboard alone: walk, edit, refuse, choose, select, send, watch', async ({ page }) => {
  await openAt(page, SAMPLE);
  await show(page, 'Table');
  await page.keyboard.press('Tab');
  const tabs = page.getByRole('tablist', { name: 'Tables' });
  for (
    let press = 0;
    press < 40 && !(await tabs.getByRole('tab', { selected: true }).evaluate((tab) => tab === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { selected: true })).toHaveText(/^Local users/);
  // Field, box, add; what needs rows cannot be pressed before some are selected.
  const inGrid = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('[role="grid"]') != null);
  for (let press = 0; press < 8 && !(await inGrid()); press += 1) await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Ann');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveText('ann@acme.example');
  // What is refused stays in the field, and why is read out.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('This cannot be empty');
  await expect(page.locator('input:focus')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveText('Ann');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('x');
  await page.keyboard.type('@acme.example');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText('x@acme.example');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('select:focus')).toHaveValue('s1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toContainText('st2');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveText('Cleo');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText(/^2 selected/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(/^3 selected/)).toBeVisible();

  // Tab leaves the grid.
  await page.keyboard.press('Tab');
  expect(await inGrid()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await inGrid()).toBe(true);

  await page.getByRole('button', { name: 'Send a request…' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('form', { name: 'A request with each of the 3 selected' })
    .getByRole('button', { name: 'Send' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(tabs.getByRole('tab', { name: 'Requests 3' })).toBeVisible();

  await tabs.getByRole('tab', { selected: true }).focus();
  for (const name of [/^External/, /^Clusters/, /^Gateway/, /^Links/, /^Faults/, /^Requests/]) {
    await page.keyboard.press('ArrowRight');
    await expect(tabs.getByRole('tab', { selected: true })).toHaveText(name);
  }
  for (let press = 0; press < 10 && !(await inGrid()); press += 1) await page.keyboard.press('Tab');
  const froms = gridIn(page).locator('tbody [aria-colindex="4"]');
  await expect(froms).toHaveText(['Ann', 'Bob', 'Cleo']);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(froms).toHaveText(['Bob', 'Ann', 'Cleo']);
  await page.keyboard.press('Delete');
  await expect(froms).toHaveText(['Bob', 'Cleo']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Canvas' })).toHaveAttribute('aria-selected', 'true');
});

test('a block of a spreadsheet is pasted, what it adds is said first, and it is one entry', async ({ page }) => {
  const grid = await openTable(page, /^Local users/);
  await grid.getByRole('rowheader', { name: 'Cleo' }).click();
  await paste(
    page,
    'Zed\tzed@acme.example\tst1\tst2/acme\r\nDora\tdora@acme.example\tst3\tst1\r\nEmil\temil@acme.example\r\n',
  );
  const question = page.getByRole('region', { name: 'Paste' });
  await expect(question).toContainText('This changes 1 row and adds 2 local users.');
  await expect(question.getByRole('button', { name: 'Paste' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('rowheader')).toHaveText(['Ann', 'Bob', 'Zed', 'Dora', 'Emil']);
  const { users } = (await saved(page)).topology;
  expect(
    users.slice(2).map(({ name, mail, connectedServer, homeServer }) => [name, mail, connectedServer, homeServer]),
  ).toEqual([
    ['Zed', 'zed@acme.example', 's1', 'st2/acme'],
    ['Dora', 'dora@acme.example', 's3', 's1'],
    ['Emil', 'emil@acme.example', null, null],
  ]);
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('rowheader')).toHaveText(['Ann', 'Bob', 'Cleo']);

  // One cell that does not fit, and nothing is pasted.
  await cell(page, 'Ann', 4).click();
  await paste(page, 'st2\nmars\n');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('names no community server');
  await expect(cell(page, 'Ann', 4)).toContainText('st1');
});

test('a block is pasted by a button, at the cell that had the keyboard', async ({ page }) => {
  const grid = await openTable(page, /^Local users/);
  const button = page.getByRole('tabpanel').getByRole('button', { name: 'Paste', exact: true });
  const put = (text: string): Promise<void> => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await cell(page, 'Bob', 3).click();
  await put('b@acme.example\r\nc@acme.example');
  await button.click();
  await expect(cell(page, 'Cleo', 3)).toHaveText('c@acme.example');
  await expect(page.locator(':focus')).toHaveText('b@acme.example');
  await put('');
  await button.click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('There is no text to paste.');
  await put(formatDocument(SAMPLE));
  await button.click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('a copy of parts, or a whole playground');

  // Where the browser does not hand it over, a field takes it.
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  await put('Zoe\tz@acme.example\r\nDora\td@acme.example');
  await grid.getByRole('rowheader', { name: 'Cleo' }).click();
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Paste into the table' });
  const field = dialog.getByLabel('What was copied');
  await expect(field).toBeFocused();
  await axe(page, 'the field to paste into');
  await page.keyboard.press('Control+v');
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(dialog).toHaveCount(0);
  const question = page.getByRole('region', { name: 'Paste' });
  await expect(question).toContainText('This changes 1 row and adds 1 local user.');
  await expect(question.getByRole('button', { name: 'Paste' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('rowheader')).toHaveText(['Ann', 'Bob', 'Zoe', 'Dora']);

  await button.click();
  await field.fill('Zack');
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(page.locator(':focus')).toHaveText('Zack');
  // Where nothing can be put in there is nothing to press.
  await turnTo(page, /^Faults/);
  await expect(button).toHaveCount(0);
});

test('what is copied is inert, and changes nothing where it is pasted again', async ({ page }) => {
  const grid = await openTable(page, /^Local users/);
  await grid.getByRole('rowheader', { name: 'Ann' }).click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('=1+1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const text = await copied(page);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.startsWith("'=1+1\t")).toBe(true);
  const before = await saved(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('What was pasted is there already. Nothing was changed.')).toBeVisible();
  expect(await saved(page)).toEqual(before);
});

test('a range of cells is drawn by key and by mouse, copied, emptied as one entry, and let go', async ({ page }) => {
  const grid = await openTable(page, /^Local users/);
  const chosen = grid.locator('[aria-colindex][aria-selected="true"]');
  const status = page.getByRole('tabpanel').getByRole('status').first();
  await cell(page, 'Ann', 3).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chosen).toHaveCount(4);
  await expect(status).toHaveText('2 columns, 2 rows selected');
  await page.keyboard.press('Control+c');
  const [ann, bob] = (await copied(page)).split('\r\n');
  expect([ann?.split('\t')[0], bob?.split('\t')[0]]).toEqual(['ann@acme.example', 'bob@acme.example']);
  expect(ann?.split('\t')).toHaveLength(2);

  const before = await saved(page);
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Ann', 3)).toHaveText('No mail address in the directory');
  await expect(cell(page, 'Bob', 4)).not.toContainText('st2');
  await expect(page.getByText('4 cells emptied.')).toBeVisible();
  await expect(chosen).toHaveCount(4);
  await page.keyboard.press('Control+z');
  expect(await saved(page)).toEqual(before);

  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  // By mouse, from the cell that has the keyboard.
  await cell(page, 'Cleo', 5).click();
  await cell(page, 'Bob', 3).click({ modifiers: ['Shift'] });
  await expect(chosen).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Empty the cells' })).toBeVisible();
  // What is pasted begins at its first cell.
  await paste(page, 'b@acme.example\r\nc@acme.example');
  await expect(cell(page, 'Bob', 3)).toHaveText('b@acme.example');
  await expect(cell(page, 'Cleo', 3)).toHaveText('c@acme.example');
  // So does what is typed.
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Bob', 3)).toHaveText('x');
  await expect(chosen).toHaveCount(0);

  // A field that is left by it keeps what was typed.
  await page.keyboard.press('y');
  await cell(page, 'Cleo', 4).click({ modifiers: ['Shift'] });
  await expect(cell(page, 'Bob', 3)).toHaveText('y');
  await expect(status).toHaveText('2 columns, 2 rows selected');

  // Rows are selected by their names and boxes as before.
  await grid.getByRole('rowheader', { name: 'Ann' }).click();
  await grid.getByRole('rowheader', { name: 'Cleo' }).click({ modifiers: ['Shift'] });
  await expect(status).toHaveText('3 selected, changed together');
  await grid.getByRole('rowheader', { name: 'Ann' }).click();
  await cell(page, 'Bob', 1).click({ modifiers: ['Shift'] });
  await expect(grid.locator('tr[aria-selected="true"]')).toHaveCount(2);
  await expect(chosen).toHaveCount(0);
});

test('a fault that only a person can put right leads to its cell', async ({ page }) => {
  const [user, ...others] = SAMPLE.topology.users;
  if (!user) throw new Error('the sample has users');
  const users = [{ ...user, mail: '' }, ...others];
  await openAt(page, { ...SAMPLE, topology: { ...SAMPLE.topology, users } });
  await show(page, 'Table');
  await turnTo(page, /^Faults/);
  await gridIn(page)
    .getByRole('row')
    .filter({ hasText: 'No mail address in the directory' })
    .getByText('Go to it')
    .click();
  await expect(page.getByRole('tab', { name: /^Local users/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(':focus')).toHaveAttribute('data-column', 'mail');
});

test('the table shown, its order and what is looked for are found again, but not over another playground', async ({
  page,
}) => {
  const grid = await openTable(page, /^Local users/);
  const mail = grid.getByRole('columnheader', { name: 'Mail address' });
  await mail.click();
  await mail.click();
  const search = page.getByRole('searchbox', { name: 'Find in this table' });
  await search.fill('acme st');
  await turnTo(page, /^Servers/);
  await expect(search).toHaveValue('');
  await turnTo(page, /^Local users/);
  await show(page, 'Canvas');
  await show(page, 'Table');
  await expect(page.getByRole('tab', { name: /^Local users/ })).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveValue('acme st');
  await expect(mail).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('rowheader')).toHaveText(['Cleo', 'Bob', 'Ann']);

  await page.keyboard.press('Control+o');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({
    name: 'other.topology.json',
    mimeType: 'application/json',
    buffer: Buffer.from(formatDocument({ ...SAMPLE, title: 'Another one' })),
  });
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Another one');
  await show(page, 'Table');
  await turnTo(page, /^Local users/);
  await expect(search).toHaveValue('');
  await expect(mail).toHaveAttribute('aria-sort', 'none');
});

test('five thousand people scroll, are found, and few of them are on the page', async ({ page }) => {
  const size = { servers: 50, users: 4990, externals: 1, requests: 0, target: Number.POSITIVE_INFINITY };
  const large = tidyUp(realistic(size, 1));
  await page.goto('.');
  await page.keyboard.press('Control+o');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({
    name: 'large.topology.json',
    mimeType: 'application/json',
    buffer: Buffer.from(formatDocument(large)),
  });
  await show(page, 'Table');
  await turnTo(page, /^Local users 4,990/);
  const grid = gridIn(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '4991');
  await grid.getByRole('rowheader').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  const last = large.topology.users.at(-1)?.name ?? '';
  await expect(page.locator(':focus')).toHaveText(last);
  await expect(grid.locator('[aria-rowindex="4991"]')).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('PageUp');
  await expect(page.locator(':focus')).not.toHaveText(last);

  const [sought] = large.topology.users;
  await page.getByRole('searchbox', { name: 'Find in this table' }).fill(sought?.mail ?? '');
  await expect(grid.getByRole('rowheader')).toHaveText([sought?.name ?? '']);
  await expect(page.getByRole('tabpanel').getByRole('status').first()).toHaveText('1 of 4,990 local users');
});

test('is free of findings, and as wide as the page', async ({ page }) => {
  await openTable(page, /^Servers/);
  await gridIn(page).getByRole('rowheader').first().click();
  for (const table of [/^Servers/, /^Links/, /^Faults/, /^Notes/]) {
    await turnTo(page, table);
    await axe(page, String(table));
  }
  await turnTo(page, /^Local users/);
  await page.getByRole('rowheader').first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await axe(page, 'while a cell is edited');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await axeEverywhere(page, gridIn(page));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});
