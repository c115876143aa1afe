/** In a community of 5,000 a person is found by typing, wherever one is to be chosen, and no list of all of them stands in the page. */

import type { Locator, Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import { formatDocument } from '../../src/sharing/document';
import { realistic } from '../unit/sharing/realistic';
import { axe, expect } from './app';
import { dropFile, titleOf } from './exchange';
import { settled } from './look';
import { type Playground, test } from './playground';

const COMMUNITY = tidyUp(
  realistic({ servers: 50, users: 4990, externals: 1, requests: 0, target: Number.POSITIVE_INFINITY }, 1),
);
const { users } = COMMUNITY.topology;
/** Far down in the lists, one of several of this name. */
const WANTED = users.findLast(
  ({ name, externalAccess }) => externalAccess && users.filter((user) => user.name === name).length > 1,
) ?? { name: '', mail: '' };
const LOCAL = WANTED.mail.split('@')[0] ?? '';
const FAULT = 'No access to external communities';

/** The field in which a person is chosen, among lists of few servers that are the browser's own. */
const fieldIn = (place: Locator, label: string): Locator => place.locator('input').and(place.getByLabel(label));
const optionsOf = (page: Page): Locator => page.getByRole('listbox', { name: 'What fits' }).getByRole('option');
const elements = (page: Page): Promise<number> => page.locator('*').count();

async function openForm({ page, playground }: Opened): Promise<Locator> {
  await playground.button('Send a request').first().click();
  const form = page.getByRole('dialog', { name: 'Send a request' });
  await expect(fieldIn(form, 'To')).toBeVisible();
  return form;
}

async function openPeople({ page }: Opened): Promise<Locator> {
  await page.getByRole('tab', { name: 'Faults' }).click();
  const people = page.getByRole('group', { name: 'Directory record and login of a user' });
  await expect(fieldIn(people, 'Which')).toHaveValue(users[0]?.name ?? '');
  return people;
}

interface Opened {
  readonly page: Page;
  readonly playground: Playground;
}

test.beforeEach(async ({ page, playground }) => {
  test.slow();
  await playground.visit();
  await dropFile(playground.canvas, 'large.json', formatDocument(COMMUNITY));
  await expect(titleOf(page)).toHaveValue(COMMUNITY.title);
});

test('a request is sent to somebody found by typing, with the mouse', async ({ page, playground }) => {
  const form = await openForm({ page, playground });
  await expect(fieldIn(form, 'From')).toHaveValue(COMMUNITY.topology.externals[0]?.name ?? '');
  expect(await elements(page)).toBeLessThan(3000);
  const to = fieldIn(form, 'To');
  await to.click();
  await expect(optionsOf(page)).toHaveCount(20);
  await expect(page.getByText('The first 20 of 4,990:')).toBeVisible();
  // What is typed takes the place of the name that stands there.
  await page.keyboard.type(WANTED.name.toUpperCase());
  await expect(optionsOf(page).first()).toContainText(WANTED.name);
  await to.fill(LOCAL);
  await optionsOf(page).filter({ hasText: WANTED.mail }).click();
  await expect(optionsOf(page)).toHaveCount(0);
  await expect(to).toHaveValue(WANTED.name);
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(playground.part(WANTED.name)).toBeVisible();
  expect(await playground.outcome()).toContain(WANTED.name);
});

test('and by keyboard alone; Escape keeps who was chosen', async ({ page, playground }) => {
  await playground.button('Send a request').first().focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Send a request' });
  const to = fieldIn(form, 'To');
  const first = await to.inputValue();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(to).toBeFocused();
  await page.keyboard.type('nobody is called so');
  await expect(page.getByText('No name and no mail address holds that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(to).toHaveValue(first);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(WANTED.mail);
  await expect(optionsOf(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(to).toHaveValue(WANTED.name);
  await page.keyboard.press('ArrowDown');
  await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(optionsOf(page)).toHaveCount(0);
  await expect(to).toHaveValue(WANTED.name);
  await expect(form).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(playground.part(WANTED.name)).toBeVisible();
});

test('who is typed and left so is chosen, and Escape in a closed field closes the form', async ({
  page,
  playground,
}) => {
  const form = await openForm({ page, playground });
  await fieldIn(form, 'To').fill(WANTED.mail);
  await form.locator('[type="submit"]').click();
  await expect(form).toBeHidden();
  await expect(playground.part(WANTED.name)).toBeVisible();
  await openForm({ page, playground });
  await expect(fieldIn(form, 'To')).toHaveValue(WANTED.name);
  await fieldIn(form, 'To').focus();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
});

test('somebody is broken and mended who was found by typing, with the mouse', async ({ page, playground }) => {
  const people = await openPeople({ page, playground });
  expect(await elements(page)).toBeLessThan(3000);
  const which = fieldIn(people, 'Which');
  await which.click();
  await which.fill(LOCAL);
  await optionsOf(page).filter({ hasText: WANTED.mail }).click();
  await expect(which).toHaveValue(WANTED.name);
  const key = people.getByRole('button', { name: `${FAULT}: ${WANTED.name}` });
  await key.click();
  await expect(key).toHaveAttribute('aria-pressed', 'true');
  expect(await elements(page)).toBeLessThan(3000);
  await key.click();
  await expect(key).toHaveAttribute('aria-pressed', 'false');
});

test('and by keyboard alone', async ({ page, playground }) => {
  const people = await openPeople({ page, playground });
  const which = fieldIn(people, 'Which');
  await which.focus();
  await page.keyboard.type(LOCAL);
  await expect(optionsOf(page).first()).toContainText(WANTED.mail);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(which).toHaveValue(WANTED.name);
  const key = people.getByRole('button', { name: `${FAULT}: ${WANTED.name}` });
  await key.focus();
  await page.keyboard.press('Enter');
  await expect(key).toHaveAttribute('aria-pressed', 'true');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('somebody is chosen by touch', async ({ page, playground }) => {
    await playground.button('Send a request').first().tap();
    const form = page.getByRole('dialog', { name: 'Send a request' });
    const to = fieldIn(form, 'To');
    await to.tap();
    await expect(optionsOf(page)).toHaveCount(20);
    await to.fill(LOCAL);
    await optionsOf(page).filter({ hasText: WANTED.mail }).tap();
    await expect(to).toHaveValue(WANTED.name);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the open list is fit for everybody', async ({ page, playground }) => {
      const form = await openForm({ page, playground });
      const to = fieldIn(form, 'To');
      await to.click();
      await expect(optionsOf(page)).toHaveCount(20);
      await settled(page);
      await axe(page, `all, ${colorScheme}`);
      await to.fill('nobody is called so');
      await expect(optionsOf(page)).toHaveCount(0);
      await axe(page, `nobody, ${colorScheme}`);
    });
  });
}
