/** A directory is brought in through every door, looked at before anything changes, and leaves under names of nobody. */

import type { Locator, Page } from '@playwright/test';
import { directoryFile } from '../tools/directoryFile';
import { axe, expect } from './app';
import { downloaded, dropFile, held, paste, saved, textOf } from './exchange';
import { test } from './playground';

const DOMINO = directoryFile({ people: 5000, servers: 9, shape: 'domino', odd: true });
const ACTIVE_DIRECTORY = directoryFile({ people: 12, servers: 2, shape: 'activeDirectory' });
const OPEN_LDAP = directoryFile({ people: 40, servers: 3, shape: 'openLdap', odd: true });

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Bring in a directory' });
const finding = (page: Page, label: string): Locator => dialogOf(page).locator('details').filter({ hasText: label });
const take = (page: Page): Locator =>
  dialogOf(page).getByRole('button', { name: /^Take [\d,]+ (?:people|person|servers)/ });

test('5,000 people of Domino by mouse: what is odd is counted, nothing real leaves, and the names come back', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.choose(playground.button('Start'), 'Bring in a directory…');
  const dialog = dialogOf(page);
  await axe(page);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'acme.ldif', mimeType: 'text/plain', buffer: Buffer.from(DOMINO) });
  await expect(take(page)).toBeEnabled();
  await expect(dialog.getByRole('combobox', { name: 'Mail address' })).toHaveValue('mail');
  await expect(dialog.getByRole('combobox', { name: 'Home server' })).toHaveValue('sametimeserver');
  await expect(dialog.getByRole('table')).toContainText('(new)');
  await expect(dialog.getByText(/places could not be read/)).toBeVisible();
  await finding(page, 'No mail address').locator('summary').click();
  await expect(finding(page, 'No mail address')).toContainText('A server looks people up by it');
  await axe(page);
  await take(page).click();

  await expect(playground.said(/people and \d+ servers came in/)).toHaveCount(1);
  await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('acme');
  const made = await saved(page);
  expect(made.topology.users.length).toBeGreaterThan(4000);
  const text = JSON.stringify(made).toLowerCase();
  for (const name of ['acme', 'albrecht', 'müller', 'okafor', 'chloé']) expect(text).not.toContain(name);

  await playground.choose(playground.button('More'), 'Back to the real names');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('acme');
  expect(JSON.stringify(await saved(page))).toContain('@acme.example');
});

test('an export pasted onto the canvas is mapped by keyboard alone, into this document, as one entry', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const before = await saved(page);
  await paste(page, ACTIVE_DIRECTORY);
  const dialog = dialogOf(page);
  const home = dialog.getByRole('combobox', { name: 'Home server' });
  await expect(home).toHaveValue('');
  await home.focus();
  await page.keyboard.type('extension');
  await expect(home).toHaveValue('extensionattribute1');
  await dialog.getByRole('radio', { name: 'A new playground' }).focus();
  await page.keyboard.press('ArrowDown');
  const pseudonyms = dialog.getByRole('checkbox', { name: /made-up/ });
  await pseudonyms.focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('table')).toContainText('st1');
  await expect(dialog.getByRole('table')).not.toContainText('(new)');
  await expect(take(page)).toHaveText('Take 12 people');
  await take(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const after = await saved(page);
  expect(after.topology.users).toHaveLength(before.topology.users.length + 12);
  expect(after.topology.users.at(-1)).toMatchObject({ mail: 'p11@acme.example' });
  await page.keyboard.press('Control+z');
  expect(await saved(page)).toEqual(before);
});

test('an unknown server is given a meaning, and a mapping that names nobody a server is told before it is used', async ({
  page,
  playground,
}) => {
  await playground.visit();
  expect(await dropFile(playground.canvas, 'people.txt', OPEN_LDAP)).toBe(true);
  const dialog = dialogOf(page);
  await expect(take(page)).toBeEnabled();
  await dialog.getByRole('combobox', { name: 'Home server' }).selectOption('uid');
  await expect(dialog.getByRole('alert')).toContainText('Choose another attribute');
  await dialog.getByRole('combobox', { name: 'Home server' }).selectOption('sametimehomeserver');
  await expect(dialog.getByRole('alert')).not.toContainText('Choose another attribute');
  await dialog.getByRole('textbox', { name: /Servers that are there/ }).fill('st1\nst2\nst3');
  const unknown = finding(page, 'Unknown server');
  await unknown.locator('summary').click();
  await unknown.getByRole('combobox', { name: 'What CN=gone/O=elsewhere means' }).selectOption('st2');
  await expect(unknown.getByText('CN=gone/O=elsewhere')).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'At each server at most' }).check();
  await dialog.getByRole('spinbutton').fill('2');
  await expect(take(page)).toHaveText(/^Take (?:[6-9]|1\d) people and 3 servers$/);
});

test('a table of a German machine, a list of servers, and what is neither', async ({ page, playground }) => {
  await playground.visit();
  await paste(page, 'sep=;\nName;E-Mail;SametimeServer\n"Bee, Ann";ann@acme.example;CN=st1/O=acme\n');
  await expect(dialogOf(page)).toContainText('The first line says that cells are parted by semicolons');
  await expect(take(page)).toHaveText('Take 1 person and 1 server');
  await dialogOf(page).getByRole('button', { name: 'Take another file' }).click();
  await dialogOf(page).getByRole('textbox').fill('10.0.0.1 st1.acme.example st1\n10.0.0.2 st2.acme.example\n???\n');
  await dialogOf(page).getByRole('button', { name: 'Read it' }).click();
  await expect(dialogOf(page).getByRole('status')).toContainText('2 servers in this list.');
  await dialogOf(page).getByText('1 line not understood').click();
  await expect(dialogOf(page)).toContainText('???');
  await expect(take(page)).toHaveText('Take 2 servers');
  await page.keyboard.press('Escape');

  await dropFile(playground.canvas, 'gateway.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
  await expect(dialogOf(page).getByRole('alert')).toContainText('This is a certificate or a key');
  await axe(page);
});

test('from a dropped directory to a ticket note', async ({ page, playground }) => {
  await playground.visit();
  let clicks = 0;
  const click = async (on: Locator): Promise<void> => {
    clicks += 1;
    await on.click();
  };
  await dropFile(playground.canvas, 'acme.ldif', DOMINO);
  await click(take(page));
  await click(page.getByRole('button', { name: /starts a chat with/ }).first());
  clicks += 1;
  await playground.toEnd();
  await click(playground.steps.getByRole('button', { name: 'Ticket note' }));
  await expect(page.getByRole('dialog', { name: 'Ticket note' }).getByRole('textbox')).toHaveValue(/^Ticket note: /);
  expect(clicks).toBe(4);
});

test('what leaves with a link is ticked off: without it the link is shorter, and the document stays', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const before = await saved(page);
  await playground.button('Share').click();
  const share = page.getByRole('dialog', { name: 'Share' });
  const leaves = share.getByRole('group', { name: 'What leaves with the link and the file' });
  await expect(leaves.getByRole('checkbox', { name: /^8 names/ })).toBeChecked();
  await expect(leaves).toContainText(/Without it \d+ characters less/);
  for (const field of [/names/, /mail addresses/, /hosts/, /^Title/])
    await leaves.getByRole('checkbox', { name: field }).uncheck();
  await axe(page);
  const file = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Save file' }).click();
  const text = await textOf(await file);
  expect(held(text).title).toBe('');
  for (const { name } of [...before.topology.users, ...before.topology.externals]) expect(text).not.toContain(name);
  expect(text).not.toContain('acme');
  await page.keyboard.press('Escape');
  expect(await saved(page)).toEqual(before);
});

test('people saved as a table come back as the same people, and no cell is a formula', async ({ page, playground }) => {
  await playground.visit();
  await paste(page, 'name;mail;SametimeServer\n=1+1;ann@acme.example;st2\n"Bee; Bob";bob@acme.example;st3\n');
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'This playground, beside what is there' }).check();
  await dialog.getByRole('checkbox', { name: /made-up/ }).uncheck();
  await expect(take(page)).toHaveText('Take 2 people');
  await take(page).click();
  const before = (await saved(page)).topology.users;
  expect(before).toHaveLength(5);
  const text = await textOf(
    await downloaded(page, () => playground.choose(playground.button('More'), 'Save the people as a table')),
  );
  expect(text).toContain("'=1+1");
  await paste(page, text);
  await dialog.getByRole('checkbox', { name: /made-up/ }).uncheck();
  await expect(take(page)).toHaveText('Take 5 people and 2 servers');
  await take(page).click();
  const after = (await saved(page)).topology.users;
  expect(after.map(({ mail }) => mail)).toEqual(before.map(({ mail }) => mail));
});
