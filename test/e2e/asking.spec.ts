/** Asked first: the next hop is hidden everywhere until an answer is given, a wrong answer is put down to its belief, and nothing of it is lost. */

import type { Locator, Page } from '@playwright/test';
import { axe, expect } from './app';
import { test } from './playground';

const question = (page: Page): Locator => page.getByRole('region', { name: 'Question', exact: true });
const answers = (page: Page): Locator => page.getByRole('list', { name: 'Your answers' }).first();
const askFirst = (page: Page): Locator => page.getByRole('button', { name: 'Ask me first', exact: true });
const ghosts = (page: Page): Locator => page.locator('[data-ghost]');

test('by mouse: nothing of the way is seen, a click on the canvas answers, a wrong answer is explained and drawn', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await askFirst(page).click();
  await expect(page.getByRole('region', { name: 'Asked first' })).toContainText('Send a request');
  // What the sample says to watch for would give it away.
  await expect(playground.caption).not.toContainText('lands on st1');
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();

  await expect(question(page)).toContainText('To which server does Gateway hand the request?');
  await expect(playground.caption).toContainText('Gateway admits the request');
  await expect(playground.strip).not.toContainText('delivers');
  await expect(playground.steps).not.toContainText('picks st1');
  await expect(page.getByText('landed', { exact: true })).toHaveCount(0);
  await playground.page.getByRole('tab', { name: 'Sequence' }).click();
  await expect(page.getByRole('list', { name: 'Messages' })).not.toContainText('picks');
  await expect(page.getByText('How it goes on is asked first.')).toBeVisible();
  await page.getByRole('tab', { name: 'Who is reached' }).click();
  await expect(page.getByRole('region', { name: 'A question waits' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await page.keyboard.press('>');
  await expect(playground.caption).toContainText('Gateway admits the request');

  await expect(page.getByRole('button', { name: 'Sure', exact: true })).toBeDisabled();
  await playground.part('st2').click();
  await expect(question(page).getByRole('radio', { name: 'st2' })).toBeChecked();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(answers(page)).toContainText('Not so');
  await expect(answers(page)).toContainText('straight to the server that the user is logged in to');
  await expect(answers(page)).toContainText('here st1');
  await expect(ghosts(page)).toHaveCount(1);
  await expect(playground.steps).toContainText('Gateway picks st1 by round robin');
  await axe(page);

  await expect(question(page)).toContainText('st1 has found Bob in the directory');
  await question(page).getByRole('radio', { name: 'st2' }).check();
  await page.getByRole('button', { name: 'I think so' }).click();
  await expect(question(page)).toContainText('How does it end?');
  await question(page).getByRole('button', { name: 'Show me' }).click();
  await expect(answers(page)).toContainText('Shown');
  const saw = page.getByRole('region', { name: 'What did you just see?' });
  await saw.getByRole('button', { name: 'It landed on st1, and Bob is logged in to st2.' }).click();
  await expect(saw).toContainText('Right');
  await expect(playground.strip).toContainText('1');
  await expect(page.getByRole('region', { name: 'Asked first' })).toContainText(
    '3 of 3 questions answered · 1 of 2 right',
  );
});

test('by keyboard alone, and what was answered is there after a reload, nothing more', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('a');
  await expect(page.getByRole('region', { name: 'Asked first' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('1');
  const sure = page.getByRole('button', { name: 'Sure', exact: true });
  await expect(sure).toBeEnabled();
  await sure.focus();
  await page.keyboard.press('Enter');
  await expect(answers(page)).toContainText('Right');
  await expect(question(page)).toContainText('st1 has found Bob');
  await expect.poll(() => page.url()).toContain('#v1.');

  await page.reload();
  await expect(answers(page)).toContainText('Right');
  await expect(question(page)).toContainText('st1 has found Bob');
  await expect(playground.steps).toContainText('Gateway picks st1');
  await expect(playground.steps).not.toContainText('passes it to st2');
  await page.keyboard.press('a');
  await expect(playground.steps).toContainText('passes it to st2');
  await page.reload();
  await expect(playground.steps).toContainText('passes it to st2');
});

test('in a test nothing is shown before its end, and the review puts sure and wrong first', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Asked first' }).selectOption('As a test');
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await question(page).getByRole('radio', { name: 'st1' }).check();
  await page.getByRole('button', { name: 'A guess' }).click();
  await expect(answers(page)).toContainText('Noted.');
  await expect(playground.steps).not.toContainText('picks st1');
  await question(page).getByRole('radio', { name: 'Not delivered' }).check();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(playground.steps).not.toContainText('picks st1');
  await expect(page.getByRole('region', { name: 'Asked first' })).not.toContainText('right');

  await page.getByRole('button', { name: 'End the test' }).click();
  const review = page.getByRole('dialog', { name: 'Review' });
  const [first, second] = [0, 1].map((place) => review.getByRole('listitem').nth(place));
  await expect(first as Locator).toContainText('How does it end?');
  await expect(second as Locator).toContainText('To which server');
  await axe(page);
  const saved = page.waitForEvent('download');
  await review.getByRole('button', { name: 'Save the result' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.txt$/);
  await page.keyboard.press('Escape');
  await expect(playground.steps).toContainText('picks st1');
});

test('practising goes on for ever, a belief that came back is counted, and can be forgotten', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Practise: Straight to the user' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('To practise on');
  await expect(question(page)).toBeVisible();
  const link = page.url();
  await page.getByRole('button', { name: 'Next community' }).click();
  await expect(question(page)).toBeVisible();
  await expect.poll(() => page.url()).not.toBe(link);

  await page.keyboard.press('j');
  const practise = page.getByRole('dialog', { name: 'Practise' });
  await expect(practise).toContainText('Not met yet');
  await axe(page);
});

test('a belief has a page: how often it came back, what is so instead, and it is forgotten by itself', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await question(page).getByRole('radio', { name: 'st2', exact: true }).check();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Open: Straight to the user' }).click();
  const belief = page.getByRole('dialog', { name: 'Straight to the user' });
  await expect(belief.getByRole('button', { name: 'All beliefs' })).toBeFocused();
  await expect(belief).toContainText('Came back 1 time');
  await expect(belief.getByRole('listitem')).toHaveText(['came back']);
  await expect(belief).toContainText('hands a request to the server whose turn it is');
  await axe(page);
  await belief.getByRole('button', { name: 'Forget this one' }).click();
  await expect(belief).toContainText('Not met yet');
  await belief.getByRole('button', { name: 'All beliefs' }).click();
  await expect(page.getByRole('dialog', { name: 'Practise' })).toBeVisible();
});

test('on a telephone the question is answered by touch alone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('./');
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Ask me first' }).tap();
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).tap();
  await question(page).getByText('st2').tap();
  await page.getByRole('button', { name: 'Sure', exact: true }).tap();
  await expect(answers(page)).toContainText('Not so');
  const { height } = (await page.locator('.react-flow').boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(200);
  await axe(page);
  await context.close();
});
