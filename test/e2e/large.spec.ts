/** Fifty servers and five thousand people: opened as a file, one of them found, broken and sent to, a group shown and folded again, once by each hand. */

import type { Locator, Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import type { Playground as Held } from '../../src/playground/playground';
import { formatDocument } from '../../src/sharing/document';
import type { LocalUser } from '../../src/topology/parts';
import { realistic } from '../unit/sharing/realistic';
import { expect } from './app';
import { type Playground, test } from './playground';

const SIZE = { servers: 50, users: 4990, externals: 1, requests: 0, target: Number.POSITIVE_INFINITY };
const LARGE: Held = { ...tidyUp(realistic(SIZE, 1)), title: 'Five thousand people' };
const FILE = {
  name: 'five-thousand.topology.json',
  mimeType: 'application/json',
  buffer: Buffer.from(formatDocument(LARGE)),
};
/** What the browser has to hold at most, whatever is shown. */
const MOST_ELEMENTS = 3000;
const SERVER = 'st3';
const [external] = LARGE.topology.externals;

const others = LARGE.topology.users.filter(({ connectedServer }) => connectedServer === 's3');

/** Somebody at that server whose name nobody else there bears, and who may be talked to from outside. */
function somebody(): LocalUser {
  const found = others.find(
    ({ name, externalAccess }) => externalAccess && others.filter((other) => other.name === name).length === 1,
  );
  if (!found) throw new Error(`nobody at ${SERVER} can be told by the name`);
  return found;
}
const PERSON = somebody();

const groupAt = ({ page }: Playground): Locator =>
  page.getByRole('button', { name: new RegExp(`^\\d+ people logged in to ${SERVER}\\b`) });
const cardsOf = ({ page }: Playground): Locator => page.getByRole('group', { name: /^Local user / });

async function expectFew(page: Page, after: string): Promise<void> {
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(elements, after).toBeLessThan(MOST_ELEMENTS);
}

async function expectOpened({ page }: Playground): Promise<void> {
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(LARGE.title);
  await expect(page.getByRole('button', { name: /^\d+ people logged in to / })).toHaveCount(SIZE.servers);
  await expectFew(page, 'opened');
}

async function expectFound({ page }: Playground, list: Locator): Promise<void> {
  await expect(list.getByRole('status')).toHaveText(new RegExp(`^1 of ${others.length} people$`));
  await expect(list.getByRole('option')).toHaveText([new RegExp(`^${PERSON.name}`)]);
  await expectFew(page, 'searched');
}

/** The person stands beside the group, with the fault, and the request has ended at it. */
async function expectRefused(playground: Playground): Promise<void> {
  await expect(cardsOf(playground)).toHaveCount(1);
  await expect(playground.part(PERSON.name)).toBeVisible();
  await expect.poll(() => playground.outcome()).toContain(PERSON.name);
  expect(await playground.outcome()).toMatch(/Refused|Blocked|Not delivered/i);
}

test.slow();

test('a community of this size is never shown as cards all at once: it says so, and how to see some', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.keyboard.press('Control+o');
  const choosing = page.waitForEvent('filechooser');
  await playground.dialog.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles(FILE);
  await expectOpened(playground);
  await playground.canvas.focus();
  await page.keyboard.press('e');
  await playground.expectSaid('The canvas holds 300 people who stand by themselves, and these are 4,990.');
  await expect(cardsOf(playground)).toHaveCount(0);
});

test('by mouse', async ({ page, playground }) => {
  await playground.visit();
  await playground.button('Start').click();
  await playground.item('Open…').click();
  const choosing = page.waitForEvent('filechooser');
  await playground.dialog.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles(FILE);
  await expectOpened(playground);

  await page.getByRole('button', { name: `List of the people at ${SERVER}`, exact: true }).click();
  const list = page.getByRole('dialog', { name: `List of the people at ${SERVER}` });
  await expect(list.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(PERSON.name);
  await expectFound(playground, list);
  await list.getByRole('option').click({ button: 'right' });
  await playground.item('Break: No access to external communities').click();
  await expect(playground.part(PERSON.name)).toBeVisible();
  await playground.menuOf(playground.part(PERSON.name));
  await playground.item(`${external?.name} starts a chat with ${PERSON.name}`).click();
  await playground.toEnd();
  await expectRefused(playground);

  await playground.button('Fit everything into view').click();
  await groupAt(playground).click();
  await expect(cardsOf(playground)).toHaveCount(others.length);
  await expectFew(page, 'unfolded');
  await groupAt(playground).click();
  await expect(cardsOf(playground)).toHaveCount(1);
});

/** Walks on by the Tab key until something has the keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not lead to ${target}`);
}

/** Walks on by the arrow until an entry of the open menu has the keyboard, and presses it. */
async function pressItem({ page, menu }: Playground, entry: Locator): Promise<void> {
  await expect(entry).toBeVisible();
  await expect.poll(() => menu.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

test('by key', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('Control+o');
  const choosing = page.waitForEvent('filechooser');
  await expect(playground.dialog.getByRole('button', { name: 'Open a file…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(FILE);
  await expectOpened(playground);

  const opener = page.getByRole('button', { name: `List of the people at ${SERVER}`, exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: `List of the people at ${SERVER}` });
  await expect(list.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(PERSON.name);
  await expectFound(playground, list);
  await page.keyboard.press('Shift+F10');
  await pressItem(playground, playground.item('Break: No access to external communities'));
  await expect(playground.part(PERSON.name)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await pressItem(playground, playground.item(`${external?.name} starts a chat with ${PERSON.name}`));
  await page.keyboard.press('>');
  await expectRefused(playground);

  await tabTo(page, groupAt(playground));
  await page.keyboard.press('Enter');
  await expect(cardsOf(playground)).toHaveCount(others.length);
  // The view has come near for the request: close by, cards have rows.
  await page.keyboard.press('Shift+Digit1');
  await playground.rested();
  await expectFew(page, 'unfolded');
  await expect(groupAt(playground)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardsOf(playground)).toHaveCount(1);
  await expect(groupAt(playground)).toBeFocused();
});
