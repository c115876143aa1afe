/** Diagnose: from a ticket to its cause by mouse, by keyboard alone and by finger, from nothing drawn, and with what was found out. */

import type { Locator, Page } from '@playwright/test';
import { outlined } from '../../src/diagnosis/outline';
import { EMPTY_PLAYGROUND } from '../../src/playground/playground';
import { expect } from './app';
import { test } from './playground';
import { axeEverywhere, copied, openAt, sample, show } from './views';

const TICKET = 'sometimes our people show offline; one try of four works';
const AWAY = 'Logged in away from home';
/** Four servers, and everybody at home on one of them. */
const FOUR = outlined({ servers: 4, homes: true, clusters: false });

const causes = (page: Page): Locator => page.getByRole('region', { name: 'Causes that would look exactly so' });
const ticket = (page: Page): Locator => page.getByRole('textbox', { name: 'What the customer wrote' });
const cause = (page: Page, name: string | RegExp): Locator => causes(page).getByRole('button', { name });
/** The cause that fits, with all that is told of it. */
const cardOf = (page: Page): Locator =>
  causes(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${AWAY}`) }) });

async function expectNote(page: Page): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'Ticket note' }).getByRole('status')).toContainText('Copied');
  expect(await copied(page)).toContain(`OFF-HOME: ${AWAY}`);
}

const next = (page: Page): Locator => page.getByRole('region', { name: 'What to ask or try next' });
const count = (page: Page): Locator => causes(page).getByRole('status');

test('the ticket by mouse: six gestures from the words of the customer to the note with the cause', async ({
  page,
  playground,
}) => {
  await openAt(page, FOUR);
  // 1: the view; 2: the ticket is pasted.
  await show(page, 'Diagnose');
  await ticket(page).fill(TICKET);
  await expect(page.getByRole('radio', { name: 'Shows offline' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'How many fail' })).toHaveValue('3');
  await expect(page.getByRole('textbox', { name: 'Of how many' })).toHaveValue('4');
  await expect(page.getByText('Understood').locator('..').locator('mark')).toHaveText([
    'sometimes',
    'our people',
    'offline',
    'one try of four',
  ]);
  await expect(causes(page)).toContainText('Only if:');
  // 3: the cause; 4: is shown on a copy.
  const away = cause(page, new RegExp(`^${AWAY}`));
  if ((await away.getAttribute('aria-expanded')) === 'false') await away.click();
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Show me' }).click();
  await expect(card.getByText(/is logged in to st\d, not at home: looks offline/)).toBeVisible({ timeout: 15_000 });
  await expect(playground.button('Undo')).toBeDisabled();
  await axeEverywhere(page, causes(page));
  await page.setViewportSize({ width: 1440, height: 900 });
  // 5: it is taken over, with the requests that show it; 6: and written down.
  await card.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByText(/^Taken over: Logged in away from home: /).first()).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Canvas', exact: true })).toHaveAttribute('aria-selected', 'true');
  await playground.steps.getByRole('button', { name: 'Ticket note' }).click();
  await expectNote(page);
  await page.keyboard.press('Escape');
  // One edit, and undone as one; the ticket is as it was.
  await playground.button('Undo').click();
  await expect(playground.button('Undo')).toBeDisabled();
  await show(page, 'Diagnose');
  await expect(ticket(page)).toHaveValue(TICKET);
});

test('by keyboard alone', async ({ page }) => {
  await openAt(page, FOUR);
  const tab = page.getByRole('tab', { name: 'Diagnose', exact: true });
  const steps = async (to: Locator, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await to.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    await expect(to).toBeFocused();
  };
  await steps(page.getByRole('tab', { name: 'Canvas', exact: true }));
  await steps(tab, 'ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await steps(ticket(page));
  await page.keyboard.insertText(TICKET);
  await expect(count(page)).toContainText('cause');
  const away = cause(page, new RegExp(`^${AWAY}`));
  await steps(away);
  if ((await away.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter');
  const card = cardOf(page);
  await steps(card.getByRole('button', { name: 'Take it over' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Taken over: /).first()).toBeVisible();
  await page.keyboard.press('r');
  await expectNote(page);
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('from nothing drawn to the cause in a community that the answers drew', async ({ page }) => {
    await openAt(page, EMPTY_PLAYGROUND);
    await page.getByRole('tab', { name: 'Diagnose', exact: true }).tap();
    const outline = page.getByRole('region', { name: 'No community is drawn yet' });
    await outline.getByRole('combobox', { name: 'Community servers' }).selectOption('4');
    await outline.getByRole('checkbox', { name: 'Everybody has a home server' }).tap();
    await ticket(page).fill(TICKET);
    await expect(causes(page).getByText(AWAY, { exact: true })).toBeVisible();
    await expect(causes(page).getByRole('button', { name: 'Show me' })).toHaveCount(0);
    await outline.getByRole('button', { name: 'Draw this' }).tap();
    await expect(outline).toBeHidden();
    // The ticket is still there, and its causes are now those of this very community.
    await expect(ticket(page)).toHaveValue(TICKET);
    const away = cause(page, new RegExp(`^${AWAY}`));
    await expect(away).toBeVisible();
    if ((await away.getAttribute('aria-expanded')) === 'false') await away.tap();
    await cardOf(page).getByRole('button', { name: 'Take it over' }).tap();
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: /^Ticket note/ }).tap();
    await expectNote(page);
  });
});

test('what was found out leaves fewer causes until one is left, and can be taken back', async ({ page }) => {
  await openAt(page, sample([]));
  await show(page, 'Diagnose');
  await page.getByRole('radio', { name: 'Somebody outside' }).check();
  await page.getByRole('radio', { name: 'Start a chat' }).check();
  await page.getByRole('radio', { name: 'Only these' }).check();
  await page.getByRole('radio', { name: 'k of n' }).check();
  const number = async (): Promise<number> => Number(/^\d+/.exec((await count(page).textContent()) ?? '')?.[0]);
  await expect(count(page)).toContainText(/^\d+ causes/);
  let left = await number();
  const begun = left;
  while (left > 1) {
    const answer = next(page).getByRole('listitem').first().getByRole('button');
    if (!(await answer.isVisible())) break;
    await answer.click();
    await expect.poll(number).toBeLessThan(left);
    left = await number();
  }
  await expect(next(page)).toContainText(/One cause is left|look alike everywhere/);
  const back = next(page).getByRole('button', { name: /^Take back/ });
  for (let more = await back.count(); more > 0; more -= 1) {
    await back.first().click();
    await expect(back).toHaveCount(more - 1);
  }
  await expect.poll(number).toBe(begun);
});

test('what no single change explains is said, with where to go on', async ({ page }) => {
  await openAt(page, sample([]));
  await show(page, 'Diagnose');
  await ticket(page).fill('hello');
  await expect(page.getByText('Nothing of this is clear enough')).toBeVisible();
  await ticket(page).fill('All users are refused in two of three chats from outside.');
  await expect(causes(page)).toContainText('No single change of this community would look so.');
  await causes(page).getByRole('button', { name: 'Look at Ann alone' }).click();
  await expect(page.getByRole('radio', { name: 'Only these' })).toBeChecked();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(ticket(page)).toHaveValue('');
  await expect(causes(page)).toContainText('Answer a question of the ticket');
});

test('a search of the catalogue without a result leads here', async ({ page }) => {
  await page.goto('./?rule');
  await page.getByRole('searchbox', { name: 'Search the rules' }).fill('zzzz');
  await page.getByRole('button', { name: /Diagnose/ }).click();
  await expect(page.getByRole('tab', { name: 'Diagnose', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(ticket(page)).toBeVisible();
});

test('without a worker the page finds the causes itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await openAt(page, FOUR);
  await show(page, 'Diagnose');
  await ticket(page).fill(TICKET);
  await expect(cause(page, new RegExp(`^${AWAY}`))).toBeVisible();
});
