/** Anything is found by typing, from anywhere; and what the canvas shows is walked from hit to hit. */

import type { Locator, Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import { formatDocument } from '../../src/sharing/document';
import { realistic } from '../unit/sharing/realistic';
import { axe, expect } from './app';
import { dropFile, titleOf } from './exchange';
import { type Playground, test } from './playground';
import { axeEverywhere, find } from './views';

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Find anything' });
const field = (page: Page): Locator => palette(page).getByRole('combobox');
const options = (page: Page): Locator => palette(page).getByRole('option');
const marked = (page: Page): Locator => palette(page).getByRole('option', { selected: true });
const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find on the canvas' });
const words = (page: Page): Locator => bar(page).getByRole('searchbox');

/** A card is wholly seen. */
async function expectInSight(playground: Playground, name: string): Promise<void> {
  await expect
    .poll(async () => {
      const [card, view] = [await playground.part(name).boundingBox(), await playground.canvas.boundingBox()];
      if (!card || !view) return false;
      return card.x >= view.x && card.y >= view.y && card.x + card.width <= view.x + view.width;
    })
    .toBe(true);
}

test('an action, a part, a rule, a sample and a view are found by key alone', async ({ page, playground }) => {
  await playground.visit();
  await find(page, '');
  // What is often needed stands there before anything is typed; what stands beside it says the keys.
  await expect(palette(page).getByRole('group', { name: 'Often needed' })).toBeVisible();
  await expect(options(page).filter({ hasText: 'Tidy up' })).toContainText('T');
  await axe(page, 'nothing typed');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();

  await find(page, 'bob');
  await expect(marked(page)).toContainText('Bob');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(playground.part('Bob')).toBeFocused();
  await expect(playground.side.getByRole('heading', { name: 'Bob', exact: true })).toBeVisible();

  // What people say leads to the rule.
  await find(page, 'telnet');
  await expect(palette(page).getByRole('group', { name: 'Rules' })).toContainText('Port 1516 blocked from the gateway');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('BLK-1516');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?rule=BLK-1516/);

  await find(page, 'who is reached');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Who is reached' })).toHaveAttribute('aria-selected', 'true');

  // A part leads back to the canvas from every view.
  await find(page, 'st3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Canvas' })).toHaveAttribute('aria-selected', 'true');
  await expect(playground.part('st3')).toBeFocused();

  // Used last, it is the first that is offered; arrows, Home and End walk.
  await find(page, '');
  await expect(palette(page).getByRole('group', { name: 'Used last' }).getByRole('option')).toHaveText([
    /^st3/,
    /^Who is reached/,
    /BLK-1516/,
    /^Bob/,
  ]);
  await page.keyboard.press('ArrowDown');
  await expect(marked(page)).toContainText('Who is reached');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(marked(page)).toHaveText(
    await options(page)
      .last()
      .innerText()
      .then((text) => text.replace(/\n/g, '')),
  );
  await page.keyboard.press('Home');
  await expect(marked(page)).toContainText('st3');
  await page.keyboard.press('Escape');

  // What cannot be done now says why, and does nothing.
  await find(page, 'redo');
  await expect(marked(page)).toContainText('Nothing to redo');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
});

test('a sample opens as in the gallery, by mouse; what is written in a field stays', async ({ page, playground }) => {
  await playground.visit();
  await playground.choose(playground.button('More'), 'Find anything…');
  await field(page).fill('refused at the gate');
  await options(page).filter({ hasText: 'Refused at the gateway' }).click();
  await expect(titleOf(page)).toHaveValue('Refused at the gateway');
  await page.goBack();
  await expect(titleOf(page)).not.toHaveValue('Refused at the gateway');

  await titleOf(page).fill('Monday');
  await page.keyboard.press('Control+k');
  await field(page).fill('present');
  await page.keyboard.press('Escape');
  await expect(titleOf(page)).toHaveValue('Monday');
  await playground.expectDocument(({ title }) => title, 'Monday');
  // Each key that leads here is in the list.
  await page.keyboard.press('Escape');
  await playground.canvas.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('?');
  await expect(playground.dialog).toContainText('Ctrl K');
  await expect(playground.dialog).toContainText('Ctrl F');
});

test('in every size and theme it can be read and operated', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('Control+k');
  await field(page).fill('e');
  await axeEverywhere(page, options(page).first());
  const box = await palette(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
});

test('hits on the canvas are counted, walked and marked; Escape stays there', async ({ page, playground }) => {
  await playground.visit();
  await playground.canvas.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Control+f');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('st');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 3');
  await expect(page.locator('.react-flow__node.hit')).toHaveCount(3);
  await expect(playground.side.getByRole('heading', { name: 'st1', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText('3 of 3');
  await page.keyboard.press('F3');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 3');
  await axe(page, 'the bar');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('.react-flow__node.hit')).toHaveCount(0);
  await expect(playground.part('st1')).toBeFocused();

  // By mouse, and with nothing that fits.
  await playground.choose(playground.button('More'), 'Find on the canvas');
  await words(page).fill('partner.example');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  await words(page).fill('nobody');
  await expect(bar(page).getByRole('status')).toHaveText('Nothing found');
  await bar(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(bar(page)).toBeHidden();
});

test('the key stays the browser’s in a field and beside the canvas', async ({ page, playground }) => {
  await playground.visit();
  const taken = (): Promise<boolean> =>
    page.evaluate(() => {
      const target = document.activeElement ?? document.body;
      const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
      return !target.dispatchEvent(event);
    });
  expect(await taken()).toBe(true);
  await expect(words(page)).toBeFocused();
  expect(await taken()).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Who is reached' }).click();
  expect(await taken()).toBe(false);
});

test('among 5,000 people one who is folded is found, stands out and is seen', async ({ page, playground }) => {
  test.slow();
  const community = tidyUp(
    realistic({ servers: 50, users: 4990, externals: 1, requests: 0, target: Number.POSITIVE_INFINITY }, 1),
  );
  const { users } = community.topology;
  const wanted = users[4321] ?? { name: '', mail: '' };
  await playground.visit();
  await dropFile(playground.canvas, 'large.json', formatDocument(community));
  await expect(titleOf(page)).toHaveValue(community.title);
  await find(page, wanted.mail);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(playground.part(wanted.name)).toBeFocused();
  await playground.rested();
  await expectInSight(playground, wanted.name);
  // The same by walking the canvas.
  await page.keyboard.press('Control+f');
  await page.keyboard.type(users[17]?.mail ?? '');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  await playground.rested();
  await expectInSight(playground, users[17]?.name ?? '');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu leads there, and a finger chooses', async ({ page, playground }) => {
    await playground.visit();
    const more = page.getByRole('banner').getByRole('button', { name: 'More' });
    await more.tap();
    await playground.item('Find anything…').tap();
    await field(page).fill('cleo');
    await options(page).filter({ hasText: 'Cleo' }).tap();
    await expect(palette(page)).toBeHidden();
    await playground.rested();
    await expectInSight(playground, 'Cleo');
    await more.tap();
    await playground.item('Find on the canvas').tap();
    await words(page).fill('st');
    await bar(page).getByRole('button', { name: /^Next/ }).tap();
    await expect(bar(page).getByRole('status')).toHaveText('2 of 3');
    await axe(page, 'the bar on a telephone');
    await bar(page)
      .getByRole('button', { name: /^Close/ })
      .tap();
    await expect(bar(page)).toBeHidden();
  });
});
