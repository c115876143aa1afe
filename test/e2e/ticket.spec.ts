/** From a request that failed to the note for its ticket: in the clipboard after one press, by mouse, by keyboard and on a telephone. */

import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import type { Playground as Held } from '../../src/playground/playground';
import { ticketNote } from '../../src/report/ticketNote';
import { hostileName, renamed } from '../unit/diagram/traces';
import { expect } from './app';
import { linkOf, paste, titleOf } from './exchange';
import { type Playground, test } from './playground';
import { axeEverywhere, copied, openAt, sample } from './views';

const FAILING = sample(
  [
    { kind: 'chat', from: 'x1', to: 'u2' },
    { kind: 'chat', from: 'x1', to: 'u1' },
  ],
  { s2: { port1516Open: false } },
);
const LINK = linkOf(FAILING);
const COPIED = 'Copied to the clipboard: the note as Plain.';

const noteOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Ticket note' });

/** Opens the page at the last step of the request that fails. */
async function watchFailure(page: Page, playground: Playground): Promise<void> {
  await openAt(page, FAILING);
  await playground.transport('Next request');
  await playground.toEnd();
  await expect(playground.steps).toContainText('Not delivered');
}

/** The note in the clipboard is that of the failure, with the moment that was shown. */
async function expectNote(page: Page): Promise<string> {
  await expect(noteOf(page).getByRole('status')).toHaveText(COPIED);
  const note = await copied(page);
  expect(note).toMatch(/^Ticket note: Xavier starts a chat with Ann\n/);
  expect(note).toContain('BLK-1516: Port 1516 blocked from the gateway');
  expect(note).toContain('Open port 1516 from Gateway to st2.');
  expect(note).toMatch(new RegExp(`#${LINK}\\.m1-\\d+\n$`));
  return note;
}

test('one press puts the note into the clipboard, and the dialog has its other forms', async ({ page, playground }) => {
  await watchFailure(page, playground);
  await playground.steps.getByRole('button', { name: 'Ticket note' }).click();
  const dialog = noteOf(page);
  const note = await expectNote(page);
  const preview = dialog.getByRole('textbox', { name: 'Preview' });
  await expect(preview).toHaveValue(note);

  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  await expect(dialog.getByRole('status'), 'what was copied is no longer what is shown').toHaveText('');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied to the clipboard: the note as Markdown.');
  expect(await copied(page)).toContain('### Likely cause');

  await dialog.getByRole('radio', { name: 'HTML' }).check();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied to the clipboard: the note as HTML.');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<h3>Likely cause</h3>');
  expect(await copied(page)).toContain('<h3>Likely cause</h3>');

  await dialog.getByRole('radio', { name: 'Plain' }).check();
  await dialog.getByRole('checkbox', { name: 'With mail addresses' }).uncheck();
  await expect(preview).not.toHaveValue(/@/);
  await expect(dialog).toContainText('Without them the link is left out too');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText(COPIED);
  expect(await copied(page)).not.toContain('@');
  await axeEverywhere(page, dialog);
});

test('by the keyboard alone: a letter, and Escape back to where one was', async ({ page, playground }) => {
  await openAt(page, FAILING);
  await page.keyboard.press(']');
  await page.keyboard.press('>');
  await page.keyboard.press('r');
  await expectNote(page);
  const dialog = noteOf(page);
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Plain' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // The moment in the note is the one in the address, and it is still shown.
  await expect.poll(() => playground.link()).toMatch(/\.m1-\d+$/);
  await page.reload();
  await expect(playground.steps.getByRole('heading', { name: 'Xavier starts a chat with Ann' })).toBeVisible();
  await expect(playground.caption).toContainText('Port 1516 from Gateway to st2 is blocked');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the steps are drawn up, and the note is one tap away', async ({ page, playground }) => {
    await page.goto(`./#${LINK}.m1-3`);
    await expect(playground.caption).toContainText('Port 1516 from Gateway to st2 is blocked');
    await page.getByRole('button', { name: 'Steps and inspector' }).tap();
    await playground.steps.getByRole('button', { name: 'Ticket note' }).tap();
    await expectNote(page);
    const { right, width } = await noteOf(page).evaluate((popup) => ({
      right: Math.max(...[...popup.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right)),
      width: innerWidth,
    }));
    expect(right).toBeLessThanOrEqual(width);
  });
});

test('where the clipboard is refused the note stands there to be taken by hand', async ({ page, playground }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Clipboard.prototype.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await watchFailure(page, playground);
  await playground.steps.getByRole('button', { name: 'Ticket note' }).click();
  const dialog = noteOf(page);
  await expect(dialog.getByRole('status')).toContainText('The browser did not allow copying.');
  const field = dialog.getByLabel('Note to copy');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^Ticket note: /);
  await dialog.getByRole('radio', { name: 'HTML' }).check();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(field).toHaveValue(/^<h2>/);
});

test('the note of a request that arrives says so, and without a request there is none', async ({
  page,
  playground,
}) => {
  await openAt(page, sample([]));
  await page.keyboard.press('r');
  await expect(noteOf(page)).toBeHidden();
  await playground.button('More').click();
  await expect(playground.item('Ticket note')).toBeDisabled();
  await page.keyboard.press('Escape');
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u2' }]));
  await playground.choose(playground.button('More'), 'Ticket note');
  await expect(noteOf(page).getByRole('textbox', { name: 'Preview' })).toHaveValue(/nothing to mend/);
});

test('a note that is pasted opens at its moment', async ({ page, playground }) => {
  await watchFailure(page, playground);
  await playground.steps.getByRole('button', { name: 'Ticket note' }).click();
  const note = await expectNote(page);
  await page.keyboard.press('Escape');
  await playground.startFresh();
  await paste(page, note);
  await expect(titleOf(page)).toHaveValue(FAILING.title);
  await expect(playground.steps.getByRole('heading', { name: 'Xavier starts a chat with Ann' })).toBeVisible();
});

test('HTML that a browser reads has the elements of the note and no others, whatever names hold', async ({ page }) => {
  await openAt(page, FAILING);
  const names = fc.sample(fc.array(hostileName, { minLength: 8, maxLength: 8 }), { numRuns: 40, seed: 7 });
  const shapeOf = (held: Held): string => ticketNote(held, 1, { format: 'html' });
  const shapes = await page.evaluate(
    (texts) =>
      texts.map((text) =>
        [...new DOMParser().parseFromString(text, 'text/html').body.querySelectorAll('*')].flatMap((each) => [
          ...(each.localName === 'bdi' || each.localName === 'code' ? [] : [each.localName]),
          ...each.getAttributeNames(),
        ]),
      ),
    [shapeOf(FAILING), ...names.map((given) => shapeOf(renamed(FAILING, given)))],
  );
  const [plain, ...others] = shapes;
  for (const other of others) expect(other).toEqual(plain);
});
