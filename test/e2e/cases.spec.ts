/** Cases: one solved by mouse, one by keyboard alone, one on a telephone; a wrong verdict explains itself, and everything is kept the moment it is done. */

import type { Locator, Page } from '@playwright/test';
import { type Case, placeOf } from '../../src/cases/case';
import { type Finding, faultOf, tellFor } from '../../src/cases/grading';
import { SHIPPED_CASES } from '../../src/cases/shipped';
import { TELLS } from '../../src/cases/tellWords';
import { axe, expect } from './app';
import { cutOff, settled, tooSmall } from './look';
import { test } from './playground';
import { copied } from './views';

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });
const ask = (page: Page): Locator => page.getByRole('button', { name: 'Ask', exact: true });
const log = (page: Page): Locator => page.getByRole('log', { name: 'The log' }).getByRole('listitem');
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const verdict = (page: Page): Locator => page.getByRole('region', { name: 'The verdict' });
const graded = (page: Page): Locator => page.getByRole('region', { name: 'How it went' });
const give = (page: Page): Locator => page.getByRole('button', { name: 'Give the verdict' });

async function probe(page: Page, kind: string, where: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  for (const [name, value] of Object.entries(where)) await choice(page, name).selectOption(value);
  await ask(page).click();
}

test('by mouse: from the menu to the verdict, with everything opened behind it', async ({ page, playground }) => {
  await playground.visit();
  await playground.choose(playground.button('Start'), 'Cases…');
  await expect(heading(page, 'Cases')).toBeVisible();
  await axe(page, 'the list of cases');
  await page.getByRole('button', { name: /^Every third try/ }).click();
  await expect(heading(page, 'Every third try')).toBeVisible();
  await expect(page).toHaveURL(/\?case=third-try#/);
  await expect(page.getByRole('region', { name: 'The ticket' })).toContainText('1 of 3 tries is not delivered');
  // Nothing is told of how the community is set.
  const server = page
    .locator('details')
    .filter({ has: page.getByText('st3.acme.example') })
    .last();
  await server.locator('summary').click();
  await expect(server).toContainText('not known');
  await expect(server).not.toContainText('Blocked');

  await ask(page).click();
  await expect(log(page)).toHaveCount(1);
  await expect(log(page).first()).toContainText("3: Xavier's chat with Ann is not delivered");
  await expect(ask(page)).toBeDisabled();
  await probe(page, 'telnet to port 1516', { On: 'gateway', 'To port 1516 of': 's3' });
  await expect(log(page).last()).toContainText('telnet st3.acme.example 1516');
  await expect(log(page).last()).toContainText('Port 1516 of st3 does not answer.');
  await probe(page, 'sametime.log', { On: 's3' });
  await expect(page.getByText('5 probes left').first()).toBeVisible();
  await axe(page, 'while it is worked on');
  await page.getByRole('button', { name: 'Copy the link to this case' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await copied(page)).toMatch(/\/\?case=third-try$/);

  await expect(give(page)).toBeDisabled();
  await choice(page, 'What is wrong').selectOption('Port 1516 blocked from the gateway');
  await choice(page, 'Where').selectOption('st3');
  await verdict(page)
    .getByRole('radio', { name: /^One of our servers does not do its part/ })
    .check();
  await give(page).click();
  await expect(graded(page)).toBeFocused();
  await expect(graded(page)).toContainText('10 of 10 points');
  await expect(graded(page)).not.toContainText('What speaks against your verdict');
  const why = page.getByRole('region', { name: 'Why the ticket looked as it did' });
  await expect(why).toContainText('Xavier > Gateway x st3 = not delivered (BLK-1516)');
  const told = page.getByRole('region', { name: 'Which probe would have told most' });
  await expect(told.getByRole('listitem')).toHaveCount(3);
  await expect(told).toContainText('The ticket alone leaves 12 explanations.');
  await settled(page);
  await axe(page, 'once it is open');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the result' }).click();
  expect((await download).suggestedFilename()).toMatch(/every-third-try.*\.txt$/i);
  await page.getByRole('button', { name: 'Open it on the canvas' }).click();
  await expect(heading(page, 'Every third try')).toBeHidden();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Every third try');
  await expect(page).not.toHaveURL(/case/);
});

test('by keyboard alone', async ({ page }) => {
  await page.goto('./?case=turned-away');
  await expect(heading(page, 'Turned away')).toBeVisible();
  const reach = async (to: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await to.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(to).toBeFocused();
  };
  await reach(page.getByRole('radio', { name: 'Send something' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'The gateway’s console' })).toBeChecked();
  await reach(ask(page));
  await page.keyboard.press('Enter');
  await expect(log(page).first()).toContainText('Blocked domains: partner.example');
  await reach(choice(page, 'What is wrong'));
  await page.keyboard.type('Mail domain');
  await expect(choice(page, 'What is wrong')).toHaveValue('gateway blockedDomains');
  await reach(verdict(page).getByRole('radio').first());
  const setting = verdict(page).getByRole('radio', { name: /^Our gateway is set to refuse it/ });
  for (let presses = 0; presses < 9 && !(await setting.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await reach(give(page));
  await page.keyboard.press('Enter');
  await expect(graded(page)).toBeFocused();
  await expect(graded(page)).toContainText('10 of 10 points');
  // The keys of the page below press nothing meanwhile.
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Discovery', exact: true })).toHaveCount(0);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`by finger, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('./?case=two-tickets');
      await expect(heading(page, 'Two tickets in one')).toBeVisible();
      await page.getByRole('radio', { name: 'stconfig.nsf' }).tap();
      await choice(page, 'On').selectOption('st2');
      await ask(page).tap();
      await page.getByRole('radio', { name: 'The gateway’s console' }).tap();
      await ask(page).tap();
      await expect(log(page)).toHaveCount(2);
      await expect(log(page).last()).toContainText('every local user but Eve');
      expect(await cutOff(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      await axe(page, 'while it is worked on');
      const causes = verdict(page).getByRole('group', { name: /^Cause \d of 2$/ });
      const says = async (place: number, fault: string, where: string, tell: RegExp): Promise<void> => {
        const cause = causes.nth(place);
        await cause.getByRole('combobox', { name: 'What is wrong' }).selectOption(fault);
        await cause.getByRole('combobox', { name: 'Where' }).selectOption(where);
        await cause.getByRole('radio', { name: tell }).tap();
      };
      await says(0, 'No access to external communities', 'Eve', /^Our gateway is set to refuse it/);
      await says(1, 'Search filter without mail', 'st2', /^One of our servers does not do its part/);
      await give(page).tap();
      await expect(graded(page)).toContainText('10 of 10 points');
      await expect(page.getByText(/^The ticket alone leaves/)).toBeVisible();
      await settled(page);
      expect(await cutOff(page)).toEqual([]);
      await axe(page, 'once it is open');
    });
  }
});

test('a wrong verdict says what speaks against it, and the case can be begun anew', async ({ page }) => {
  await page.goto('./?case=third-try');
  await probe(page, 'telnet to port 1516', { On: 'gateway', 'To port 1516 of': 's3' });
  await choice(page, 'What is wrong').selectOption('Gateway address not trusted');
  await choice(page, 'Where').selectOption('st3');
  await verdict(page)
    .getByRole('radio', { name: /^One of our servers does not do its part/ })
    .check();
  await give(page).click();
  await expect(graded(page)).toContainText('Port 1516 blocked from the gateway');
  await expect(graded(page)).toContainText('You said: Gateway address not trusted');
  const against = page.getByRole('region', { name: 'What speaks against your verdict' });
  await expect(against).toContainText('Probe 1 would have said something else:');
  await expect(against).toContainText('Port 1516 of st3 answers.');
  await axe(page, 'with a wrong verdict');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(log(page)).toHaveCount(0);
  await expect(page.getByText('Try 2', { exact: true })).toBeVisible();
});

test('what is done is kept: over a reload, over Back, and in a second tab', async ({ page, context }) => {
  await page.goto('./?case=12-2');
  await expect(heading(page, 'Case 12')).toBeVisible();
  await ask(page).click();
  await page.getByRole('textbox', { name: 'Your own notes' }).fill('Not the port.');
  await choice(page, 'What is wrong').selectOption('Server down');
  await expect(log(page)).toHaveCount(1);
  const said = await log(page).first().innerText();
  await page.reload();
  await expect(log(page)).toHaveText([said.replace(/\s+/g, ' ')], { useInnerText: true, ignoreCase: false });
  await expect(page.getByRole('textbox', { name: 'Your own notes' })).toHaveValue('Not the port.');
  await expect(choice(page, 'What is wrong')).toHaveValue('server running');

  const other = await context.newPage();
  await other.goto('./?case=12-2');
  await expect(log(other)).toHaveCount(1);
  await probe(other, 'The gateway’s console');
  await expect(log(page)).toHaveCount(2);
  await other.close();

  await page.goto('about:blank');
  await page.goBack();
  await expect(log(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'All cases' }).click();
  await page.getByRole('radio', { name: /^Level 2/ }).check();
  await page.getByRole('textbox', { name: 'Number' }).fill('12');
  await expect(page.getByText('Begun, 2 probes asked')).toBeVisible();
  await page.getByRole('button', { name: 'Open this case' }).click();
  await expect(log(page)).toHaveCount(2);
});

test('an address that calls no case offers those that there are', async ({ page }) => {
  await page.goto('./?case=no-such-case');
  await expect(page.getByRole('alert')).toHaveText('No case is called so. Choose one of these.');
  await page.getByRole('button', { name: 'Leave the cases' }).click();
  await expect(page.getByRole('tablist', { name: 'Views' })).toBeVisible();
  await expect(page).not.toHaveURL(/case/);
});

/** Fills in one finding of the verdict. */
async function find(page: Page, number: number, { fault, place, tell }: Finding): Promise<void> {
  const form = verdict(page).locator(`fieldset:has(> label select)`).nth(number);
  await form.getByRole('combobox', { name: 'What is wrong' }).selectOption(fault);
  const places = [
    form.getByRole('combobox', { name: 'Where' }),
    form.getByRole('combobox', { name: 'and', exact: true }),
  ];
  if (!fault.startsWith('gateway')) for (const [index, id] of place.entries()) await places[index]?.selectOption(id);
  const said = TELLS.find(({ id }) => id === tell)?.said ?? '';
  await form.getByText(said, { exact: true }).click();
}

const rightOf = (of: Case): readonly Finding[] =>
  of.causes.map((cause) => {
    const fault = faultOf(of, cause)?.id ?? '';
    return { fault, place: placeOf(of, cause), tell: tellFor(fault) ?? '' };
  });

test.describe('each written case', () => {
  for (const of of SHIPPED_CASES) {
    test(`${of.id}: rightly, and then wrongly`, async ({ page }) => {
      await page.goto(`./?case=${of.id}`);
      await expect(heading(page, of.title)).toBeVisible();
      for (const [number, finding] of rightOf(of).entries()) await find(page, number, finding);
      await give(page).click();
      await expect(graded(page)).toContainText('10 of 10 points');

      await page.evaluate(() => localStorage.clear());
      await page.reload();
      const [first, ...more] = rightOf(of);
      const wrong = first?.fault === 'gateway running' ? 'gateway configuredServer' : 'gateway running';
      for (const [number, finding] of [{ fault: wrong, place: [], tell: 'gateway' }, ...more].entries())
        await find(page, number, finding);
      await give(page).click();
      await expect(graded(page)).not.toContainText('10 of 10 points');
      await expect(page.getByText('What speaks against your verdict')).toBeVisible();
    });
  }
});
