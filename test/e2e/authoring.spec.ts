/** A lesson is written by doing it, tried as a learner meets it, kept, saved and handed on as a link; by mouse and by keyboard alone. */

import type { Locator, Page } from '@playwright/test';
import { parseLesson } from '../../src/lessons/lesson';
import { axe, expect } from './app';
import { downloaded, textOf } from './exchange';
import { test } from './playground';

const author = (page: Page): Locator => page.getByRole('region', { name: 'Write a lesson', exact: true });
const steps = (page: Page): Locator => author(page).getByRole('list', { name: 'Steps of the lesson' });
const step = (page: Page, place: number): Locator =>
  steps(page).getByRole('listitem', { name: new RegExp(`^Step ${place}:`) });
const lesson = (page: Page): Locator => page.getByRole('region', { name: 'Lesson', exact: true });
const question = (page: Page): Locator => page.getByRole('region', { name: 'Question', exact: true });

/** Clicks that are counted. */
function counting() {
  let clicks = 0;
  const clicked = (): void => {
    clicks += 1;
  };
  return {
    clicked,
    async click(target: Locator): Promise<void> {
      clicked();
      await target.click();
    },
    clicks: () => clicks,
  };
}

test('by mouse: five steps with a question in few clicks, tried, saved, and opened by its link', async ({
  page,
  playground,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.visit();
  const { click, clicked, clicks } = counting();
  await click(playground.button('Start'));
  await click(playground.item('Lessons…'));
  await click(playground.dialog.getByRole('button', { name: 'Write a lesson' }));
  await expect(author(page)).toContainText('No step yet');
  await axe(page);

  await click(author(page).getByRole('button', { name: 'Add words' }));
  await expect(step(page, 1).getByRole('textbox', { name: 'Words of step 1' })).toBeFocused();
  await page.keyboard.type('Xavier is outside. Bob is ours.');
  await click(page.getByRole('button', { name: 'Xavier starts a chat with Bob' }));
  await expect(step(page, 2)).toContainText('Xavier starts a chat with Bob');
  await click(step(page, 2).getByRole('button', { name: 'Where it lands' }));
  await click(step(page, 2).getByRole('textbox', { name: 'Words of step 2' }));
  await page.keyboard.type('Round robin picks the server.');

  clicked();
  await playground.menuOf(playground.part('st2'));
  await click(playground.item('Break: Server down'));
  await click(page.getByRole('tab', { name: 'Steps' }));
  await expect(step(page, 3)).toContainText('st2: Running → Down');
  await click(playground.button('Send again'));
  await expect(step(page, 4)).toContainText('Xavier starts a chat with Bob');
  await click(author(page).getByRole('button', { name: 'Add words' }));
  await page.keyboard.type('That is why.');
  await expect(steps(page).getByRole('listitem')).toHaveCount(5);
  expect(clicks()).toBe(12);
  await axe(page);

  await click(author(page).getByRole('button', { name: 'Try it' }));
  await expect(lesson(page)).toContainText('Xavier is outside. Bob is ours.');
  await lesson(page).getByRole('button', { name: 'Next' }).click();
  await expect(question(page)).toContainText('To which server does Gateway hand the request?');
  await question(page).getByRole('radio', { name: 'st1' }).check();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Your answers' }).first()).toContainText('Right');
  await axe(page);
  await lesson(page).getByRole('button', { name: 'Back to writing' }).click();
  await expect(steps(page).getByRole('listitem')).toHaveCount(5);

  await author(page).getByRole('textbox', { name: 'Title of the lesson' }).fill('Where Bob is');
  const file = await downloaded(page, () => author(page).getByRole('button', { name: 'Save as a file' }).click());
  expect(file.suggestedFilename()).toBe('where-bob-is.lesson.json');
  const read = parseLesson(await textOf(file));
  expect(read).toMatchObject({
    ok: true,
    lesson: {
      title: 'Where Bob is',
      steps: [
        { say: 'Xavier is outside. Bob is ours.' },
        { ask: ['landing'], say: 'Round robin picks the server.' },
        { change: [{ attribute: 'running', value: false }] },
        { is: expect.stringMatching(/ = /) },
        { say: 'That is why.' },
      ],
    },
  });
  await author(page).getByRole('button', { name: 'Copy the link' }).click();
  await expect(author(page)).toContainText('The link is in the clipboard.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(lesson(other)).toContainText('Where Bob is');
  await expect(lesson(other)).toContainText('Xavier is outside. Bob is ours.');
  await other.close();
});

test('by keyboard alone: two steps with a question, kept in the browser and gone on with after a reload', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await openLessonsByKey(page);
  await press(page, playground.dialog.getByRole('button', { name: 'Write a lesson' }));
  await expect(author(page)).toContainText('No step yet');
  await press(page, page.getByRole('button', { name: 'Xavier starts a chat with Bob' }));
  await expect(step(page, 1)).toContainText('Xavier starts a chat with Bob');
  await press(page, step(page, 1).getByRole('button', { name: 'Where it lands' }));
  await expect(step(page, 1).getByRole('button', { name: 'Where it lands' })).toHaveAttribute('aria-pressed', 'true');
  await press(page, author(page).getByRole('button', { name: 'Add words' }));
  await page.keyboard.type('The first server in turn takes it.');
  await expect(steps(page).getByRole('listitem')).toHaveCount(2);

  await page.reload();
  await openLessonsByKey(page);
  await press(page, playground.dialog.getByRole('button', { name: 'Edit: My lesson' }));
  await expect(step(page, 2).getByRole('textbox', { name: 'Words of step 2' })).toHaveValue(
    'The first server in turn takes it.',
  );
  await press(page, step(page, 2).getByRole('button', { name: 'Move step 2 up' }));
  await expect(step(page, 1)).toContainText('Words');
  await press(page, step(page, 1).getByRole('button', { name: 'Remove step 1' }));
  await expect(steps(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(steps(page).getByRole('listitem')).toHaveCount(2);
});

test('steps that do not hold any more are listed at once, said before handing on, and set anew one by one', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.choose(playground.button('Start'), 'Lessons…');
  await playground.dialog.getByRole('button', { name: 'Write a lesson' }).click();
  await playground.button('Xavier starts a chat with Bob').click();
  await expect(step(page, 1)).toContainText('Xavier starts a chat with Bob');
  await playground.button('Send again').click();
  await expect(step(page, 2)).toContainText('Xavier starts a chat with Bob');
  await playground.menuOf(playground.part('st2'));
  await playground.item('Break: Server down').click();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(step(page, 3)).toContainText('Change');
  await expect(author(page).getByRole('alert')).toHaveCount(0);

  await step(page, 3).getByRole('button', { name: 'Move step 3 up' }).click();
  await step(page, 2).getByRole('button', { name: 'Move step 2 up' }).click();
  await expect(author(page).getByRole('alert')).toContainText('Steps 2 and 3 say something else than what happens.');
  await axe(page);
  await expect(author(page).getByRole('button', { name: 'Copy the link all the same' })).toBeVisible();
  const broken = await downloaded(page, () => playground.button('Save it all the same').click());
  expect(parseLesson(await textOf(broken))).toMatchObject({ ok: true });

  await author(page).getByRole('button', { name: 'Take what step 2 does now' }).click();
  await expect(author(page).getByRole('alert')).toContainText('Step 3 says something else than what happens.');
  await author(page).getByRole('button', { name: 'Take what step 3 does now' }).click();
  await expect(author(page).getByRole('alert')).toHaveCount(0);
  await expect(playground.button('Save as a file')).toBeVisible();
});

test('a task is made of what the author changed, and a learner does it', async ({ page, playground }) => {
  await playground.visit();
  await playground.choose(playground.button('Start'), 'Lessons…');
  await playground.dialog.getByRole('button', { name: 'Write a lesson' }).click();
  await author(page).getByRole('button', { name: 'Make a task of it' }).click();
  await expect(page.getByText('Change it yourself first')).toBeVisible();
  await playground.menuOf(playground.part('st2'));
  await playground.item('Break: Server down').click();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await author(page).getByRole('button', { name: 'Make a task of it' }).click();
  await expect(step(page, 1)).toContainText('Task');
  await author(page).getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('region', { name: 'Task', exact: true })).toContainText('0 of 1 hold');
  await playground.menuOf(playground.part('st2'));
  await playground.item('Break: Server down').click();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(page.getByRole('region', { name: 'Task', exact: true })).toContainText('Done. That is it.');
});

/** Opens the lessons by the menu behind the bar. */
async function openLessonsByKey(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Start', exact: true }));
  const entry = page.getByRole('menuitem', { name: /^Lessons…/ });
  await expect(entry).toBeVisible();
  for (let turn = 0; turn < 40 && !(await entry.evaluate((each) => each === document.activeElement)); turn += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Goes to it with Tab, as far as it may take, and presses it. */
async function press(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let turn = 0; turn < 150; turn += 1) {
    if (await target.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
}
