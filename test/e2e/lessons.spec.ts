/** Lessons: each that comes with the product is played once rightly and once by every belief that goes wrong in it; and the ways in, out and back. */

import type { Locator, Page } from '@playwright/test';
import { formatLesson } from '../../src/lessons/lesson';
import { encodeLessonLink } from '../../src/lessons/lessonLink';
import { sceneAt } from '../../src/lessons/lessonWork';
import { SHIPPED_LESSONS } from '../../src/lessons/shipped';
import type { Lesson } from '../../src/lessons/steps';
import { MISCONCEPTIONS, type MisconceptionCode } from '../../src/prediction/misconceptions';
import { type Question, questionsOf } from '../../src/prediction/questions';
import { plain } from '../../src/saying/names';
import { axe, expect } from './app';
import { dropFile, paste } from './exchange';
import { test } from './playground';

const lessonPane = (page: Page): Locator => page.getByRole('region', { name: 'Lesson', exact: true });
const question = (page: Page): Locator => page.getByRole('region', { name: 'Question', exact: true });
const answers = (page: Page): Locator => page.getByRole('list', { name: 'Your answers' }).first();
const next = (page: Page): Locator => lessonPane(page).getByRole('button', { name: 'Next', exact: true });

/** What a step asks, in the order in which it is asked. */
function questionsAt(lesson: Lesson, step: number): readonly Question[] {
  const told = lesson.steps[step];
  if (!told || !('send' in told)) return [];
  const { playground, request } = sceneAt(lesson, step);
  const all = (told.ask ?? []).flatMap((ask) => {
    const [kind, times] = typeof ask === 'string' ? [ask] : [ask.kind, ask.times];
    return questionsOf(playground, request ?? 0, times).filter((one) => one.kind === kind);
  });
  return all.toSorted((one, other) => one.step - other.step);
}

/** The wrong answer of a belief; null where it has none. */
const wrongBy = ({ key, options }: Question, belief: MisconceptionCode): string | null =>
  options.find(({ id, misconceptions }) => id !== key && misconceptions.includes(belief))?.id ?? null;

async function answer(page: Page, { options, prompt }: Question, id: string): Promise<void> {
  await expect(question(page)).toContainText(plain(prompt));
  const place = options.findIndex((option) => option.id === id);
  await question(page).getByRole('radio').nth(place).check();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
}

/** From the first step to the end, each question answered as asked. */
async function play(page: Page, lesson: Lesson, answerTo: (question: Question) => string): Promise<void> {
  await page.goto(`./?lesson=${lesson.id}`);
  await expect(lessonPane(page)).toContainText(`Step 1 of ${lesson.steps.length}`);
  for (const step of lesson.steps.keys()) {
    await expect(lessonPane(page)).toContainText(`Step ${step + 1} of`);
    for (const asked of questionsAt(lesson, step)) {
      const chosen = answerTo(asked);
      await answer(page, asked, chosen);
      await expect(answers(page)).toContainText(chosen === asked.key ? 'Right' : 'Not so');
      if (chosen === asked.key) continue;
      const belief = answers(page).locator('q');
      if (await belief.count()) await expect(belief).not.toBeEmpty();
    }
    await next(page).click();
  }
  await expect(lessonPane(page)).toContainText('The end');
}

test.describe('each lesson', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const lesson of SHIPPED_LESSONS) {
    test(`${lesson.id}: rightly from beginning to end`, async ({ page }) => {
      await play(page, lesson, ({ key }) => key);
      for (const sentence of lesson.learn) await expect(lessonPane(page)).toContainText(sentence);
      await expect(lessonPane(page)).not.toContainText('out of step');
    });

    const asked = lesson.steps.flatMap((_, step) => questionsAt(lesson, step));
    const beliefs = (Object.keys(MISCONCEPTIONS) as MisconceptionCode[]).filter((belief) =>
      asked.some((one) => wrongBy(one, belief) !== null),
    );
    if (beliefs.length === 0) continue;
    test(`${lesson.id}: by ${beliefs.join(', ')}`, async ({ page }) => {
      const left = new Set(beliefs);
      const seen = new Set<string>();
      // A belief is held until it has been corrected once, the next one from then on.
      await play(page, lesson, (one) => {
        const belief = [...left].find((each) => wrongBy(one, each) !== null);
        if (belief === undefined) return one.key;
        left.delete(belief);
        const wrong = wrongBy(one, belief) ?? one.key;
        for (const code of one.options.find(({ id }) => id === wrong)?.misconceptions ?? []) seen.add(code);
        return wrong;
      });
      // What there were too few questions for is held in one more run each.
      for (const belief of beliefs.filter((each) => !seen.has(each))) {
        await page.evaluate(() => localStorage.clear());
        await play(page, lesson, (one) => wrongBy(one, belief) ?? one.key);
        await expect(lessonPane(page)).toContainText('Not so');
      }
    });
  }
});

const PORT = SHIPPED_LESSONS.find(({ id }) => id === 'port-1516') as Lesson;

test('a lesson is begun from the menu, goes back and forth, and goes on after a reload', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.choose(playground.button('Start'), 'Lessons…');
  await axe(page);
  await playground.dialog.getByRole('button', { name: 'Start: Whose turn is it?' }).click();
  await expect(lessonPane(page)).toContainText('Step 1 of');
  await expect.poll(() => page.url()).toContain('?lesson=round-robin#v1.');
  await next(page).click();
  await question(page).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'A guess' }).click();
  await expect(answers(page)).toContainText('Right');
  await axe(page);
  await next(page).click();
  await expect(lessonPane(page)).toContainText('Step 3 of');

  await page.reload();
  await expect(lessonPane(page)).toContainText('Step 3 of');
  await lessonPane(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(answers(page)).toContainText('You said: st1');
  await expect(question(page)).toHaveCount(0);

  await lessonPane(page).getByText('All steps').click();
  await lessonPane(page).getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(lessonPane(page)).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('lesson=');

  await playground.choose(playground.button('Start'), 'Recent…');
  const recent = playground.dialog.getByRole('region', { name: 'Lessons' });
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  await axe(page);
  await recent.getByRole('button', { name: 'Go on: Whose turn is it?' }).click();
  await expect(lessonPane(page)).toContainText('Step 2 of');
});

test('a task follows every edit, and is done when all of it holds', async ({ page }) => {
  await page.goto(`./?lesson=${PORT.id}`);
  const task = page.getByRole('region', { name: 'Task' });
  const at = PORT.steps.findIndex((step) => 'task' in step);
  for (let step = 0; step < at; step += 1) await next(page).click();
  await expect(task).toContainText('Wanted:');
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page.getByRole('button', { name: 'Clear all faults' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(task).toContainText('Done. That is it.');
  await axe(page);
});

test('at the end each answer says its request, and one that went wrong has a twin', async ({ page }) => {
  await page.goto('./?lesson=round-robin');
  await expect(lessonPane(page)).toContainText('Step 1 of');
  await next(page).click();
  await question(page).getByRole('radio', { name: 'st2' }).check();
  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(answers(page)).toContainText('Not so');
  while (await next(page).isVisible()) await next(page).click();
  await expect(lessonPane(page)).toContainText('The end');
  await expect(answers(page).getByRole('listitem').first()).toContainText('Xavier starts a chat with Ann.');
  await axe(page);
  await answers(page).getByRole('button', { name: 'Ask me a twin' }).click();
  await expect(question(page)).toBeVisible();
  await expect(lessonPane(page)).toHaveCount(0);
});

test('by keyboard alone: a question, and on', async ({ page }) => {
  await page.goto('./?lesson=round-robin');
  await expect(lessonPane(page)).toContainText('Step 1 of');
  await page.keyboard.press(';');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(answers(page)).toContainText('Right');
  await page.keyboard.press(';');
  await expect(lessonPane(page)).toContainText('Step 3 of');
  await page.keyboard.press(':');
  await expect(lessonPane(page)).toContainText('Step 2 of');
});

test('on a telephone words, question and picture stand below each other', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('./?lesson=round-robin');
  await expect(lessonPane(page)).toBeVisible();
  await next(page).tap();
  await question(page).getByText('st1').tap();
  await page.getByRole('button', { name: 'Sure', exact: true }).tap();
  await expect(answers(page)).toContainText('Right');
  const { height } = (await page.locator('.react-flow').boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(180);
  await axe(page);
  await context.close();
});

const MINE: Lesson = {
  ...(SHIPPED_LESSONS[1] as Lesson),
  id: 'mine',
  title: 'My own lesson',
  locks: { edit: false },
};

test('a lesson comes by paste, by link and by file; its locks hold; a broken one says so', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await paste(page, `Look at this: https://example.org/#${encodeLessonLink(MINE)} bye`);
  await expect(lessonPane(page)).toContainText('My own lesson');
  await page.getByRole('group', { name: /^Community server st1/ }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('This lesson keeps the community as it is.')).toBeVisible();
  await expect(playground.part('st1')).toBeVisible();

  await page.goto(`./#${encodeLessonLink({ ...MINE, title: 'By its link' })}`);
  await expect(lessonPane(page)).toContainText('By its link');
  await page.reload();
  await expect(lessonPane(page)).toContainText('By its link');

  await dropFile(playground.canvas, 'x.lesson.json', formatLesson({ ...MINE, title: 'By a file' }));
  await expect(lessonPane(page)).toContainText('By a file');

  await paste(page, formatLesson(MINE).replace('"minutes": 6', '"minutes": "six"'));
  await expect(page.getByText('This lesson cannot be opened. minutes:')).toBeVisible();
  await page.goto('./?lesson=nobody-has-it');
  await expect(page.getByText('There is no lesson "nobody-has-it".')).toBeVisible();
});

test('a link of a lesson that is cut says so and stays in the address, and the whole one opens in its place', async ({
  page,
}) => {
  const link = encodeLessonLink(MINE) ?? '';
  await page.goto(`./#${link.slice(0, 60)}`);
  await expect(page.getByRole('heading', { name: 'This link was cut off' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe(`#${link.slice(0, 60)}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This link was cut off' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe(`#${link.slice(0, 60)}`);
  await page.getByRole('textbox').fill(`https://example.org/#${link}`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(lessonPane(page)).toContainText('My own lesson');
});

test('a lesson is opened through the dialog, by its text and by a file of any name', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: 'Open' });
  await dialog.getByRole('textbox').fill(formatLesson({ ...MINE, title: 'By its text' }));
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(lessonPane(page)).toContainText('By its text');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+o');
  const file = { name: 'download (1).json', mimeType: 'application/json' };
  await dialog.locator('input[type=file]').setInputFiles({
    ...file,
    buffer: Buffer.from(formatLesson({ ...MINE, title: 'By a file of another name' })),
  });
  await expect(lessonPane(page)).toContainText('By a file of another name');
  await expect(dialog).toHaveCount(0);
});

test('a lesson says first what to watch for, and words that repeat themselves go with their step', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const [first = {}, ...others] = MINE.steps;
  const steps = [{ ...first, say: 'La.\n\nLa.\n\nLa.' }, ...others];
  await paste(page, formatLesson({ ...MINE, steps }));
  await expect(lessonPane(page).getByText('La.', { exact: true })).toHaveCount(3);
  await expect(lessonPane(page)).toContainText(`Watch for:${MINE.watch[0]}`);
  await next(page).click();
  await expect(lessonPane(page)).toContainText('Step 2 of');
  await expect(lessonPane(page).getByText('La.', { exact: true })).toHaveCount(0);
  await expect(lessonPane(page)).not.toContainText('Watch for:');
});

test('what one tab answers another tab knows, and stays at its step', async ({ page, context }) => {
  await page.goto('./?lesson=round-robin');
  await next(page).click();
  await expect(question(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto('./?lesson=round-robin');
  await expect(question(other)).toBeVisible();
  await question(other).getByRole('radio').first().check();
  await other.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(answers(other)).toContainText('Right');
  await next(other).click();

  await expect(answers(page)).toContainText('Right');
  await expect(lessonPane(page)).toContainText('Step 2 of');
  await expect(question(page)).toHaveCount(0);
  await other.close();
});
