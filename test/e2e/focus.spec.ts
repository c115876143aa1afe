/** The keyboard is never lost: after every command, every opening and every closing it stands on what is next. */

import type { Locator, Page } from '@playwright/test';
import { COMMAND_IDS, COMMANDS } from '../../src/app/commands';
import type { KeyCombination } from '../../src/signs/keys';
import { expect } from './app';
import { type Playground, test } from './playground';

/** What has the keyboard; 'the page' where nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'the page';
    return element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? element.tagName;
  });

/** Two frames after the last frame in which something moved the keyboard. */
async function standsOn(page: Page): Promise<string> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let frames = 5;
        const next = (): void => {
          frames -= 1;
          if (frames === 0) resolve(null);
          else requestAnimationFrame(next);
        };
        next();
      }),
  );
  return focused(page);
}

const pressed = ({ key, code, mod, shift, alt }: KeyCombination): string =>
  [
    mod && 'Control',
    (shift || /^[<>?+]$/.test(key ?? '')) && 'Shift',
    alt && 'Alt',
    key === ' ' ? 'Space' : (key ?? code),
  ]
    .filter(Boolean)
    .join('+');

async function begin(playground: Playground): Promise<void> {
  await playground.visit();
  await playground.page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await playground.sendTurn();
  await playground.toEnd();
}

const play = ({ playback }: Playground): Locator => playback.getByRole('button', { name: /^(Play|Pause)$/ });

test('after every command, by its key and from a card and from a button, something has the keyboard', async ({
  page,
  playground,
}) => {
  test.setTimeout(180_000);
  await begin(playground);
  const places: readonly (readonly [string, () => Promise<void>])[] = [
    ['a card', () => playground.part('st2').focus()],
    ['the button to step back', () => playground.playback.getByRole('button', { name: 'Step back' }).focus()],
  ];
  for (const [place, stand] of places) {
    for (const id of COMMAND_IDS) {
      await stand();
      const before = await focused(page);
      await page.keyboard.press(pressed(COMMANDS[id].keys[0]));
      const on = await standsOn(page);
      expect.soft(on, `${id} from ${place}`).not.toBe('the page');
      if (await playground.dialog.isVisible()) {
        await page.keyboard.press('Escape');
        await expect(playground.dialog).toBeHidden();
        expect.soft(await standsOn(page), `${id} from ${place}, closed again`).toBe(before);
      }
      if (id === 'present') {
        await expect(playground.playback).toBeHidden();
        await page.keyboard.press('Escape');
        await expect(playground.playback).toBeVisible();
        expect.soft(await standsOn(page), `${id} from ${place}, left again`).toBe(before);
      }
      if (id === 'rename' && place === 'a card') await page.keyboard.press('Escape');
      if (id === 'findOnCanvas') {
        await page.keyboard.press('Escape');
        await playground.part('st2').focus();
      }
      while (!(await playground.part('st2').isVisible())) await page.keyboard.press('Control+z');
    }
  }
});

test('opening leads to Play or the canvas, whatever opened it', async ({ page, playground }) => {
  await playground.visit();
  await playground.button('Start').focus();
  await page.keyboard.press('Enter');
  await playground.item('Samples…').press('Enter');
  await playground.dialog
    .getByRole('button', { name: /^Home server/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(playground.dialog).toBeHidden();
  await expect(play(playground)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(playground.dialog).toBeHidden();
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();

  await playground.choose(playground.button('Start'), 'New');
  await expect(playground.canvas).toBeFocused();

  await page.keyboard.press('g');
  await expect(playground.part('Gateway')).toBeFocused();
  await playground.choose(playground.button('Start'), 'Samples…');
  await playground.dialog
    .getByRole('button', { name: /^Home server/ })
    .first()
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(play(playground)).toBeFocused();

  await playground.choose(playground.button('Start'), 'Recent…');
  const entries = playground.dialog.getByRole('listitem');
  await expect(entries.first()).toBeVisible();
  await entries.first().getByRole('button').first().press('Enter');
  await expect(playground.dialog).toBeHidden();
  await expect(playground.canvas).toBeFocused();
});

test('deleting leads to the neighbour, undo to what came back, a closed part of the page to what opened it', async ({
  page,
  playground,
}) => {
  await begin(playground);
  await playground.part('st2').focus();
  await page.keyboard.press('Delete');
  await expect(playground.part('st3')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(playground.part('st2')).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(playground.part('st3')).toBeFocused();
  await page.keyboard.press('Control+z');

  await playground.inspect('Ann');
  await playground.side.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(playground.part('Bob')).toBeFocused();
  const undo = playground.button('Undo');
  await undo.press('Enter');
  await expect(playground.part('Ann')).toBeVisible();
  await expect(undo).toBeFocused();

  await playground.part('Ann').focus();
  await page.keyboard.press('Shift+F10');
  await playground.item('Duplicate').press('Enter');
  await expect(playground.part('Ann 2')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await playground.item('Delete').press('Enter');
  await expect(playground.part('Cleo')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await playground.item('Log out').press('Enter');
  await expect(playground.part('Cleo')).toBeFocused();
  await page.keyboard.press('Control+z');

  const requests = playground.strip.getByRole('listitem');
  const count = await requests.count();
  await playground.strip.locator('[data-request][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(requests).toHaveCount(count - 1);
  await expect(playground.strip.locator('[data-request="0"]:focus')).toHaveCount(1);

  await page.getByRole('tab', { name: 'Faults' }).click();
  await playground.side.getByRole('button', { name: /^Gateway down: / }).press('Enter');
  expect(await standsOn(page), 'the way back stands where the fault was set').toMatch(/^Gateway down: /);

  await page.setViewportSize({ width: 390, height: 844 });
  const opener = playground.button('Steps and inspector');
  // A fault that was set opened the drawer.
  await playground.side.getByRole('button', { name: 'Clear all faults' }).focus();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('an entry that is removed from Recent leaves the keyboard in the list', async ({ page, playground }) => {
  await playground.visit();
  for (const key of ['u', 's']) {
    await page.keyboard.press(key);
    await playground.choose(playground.button('Start'), 'Recent…');
    await expect(playground.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toBeHidden();
    if (key === 'u') {
      await playground.choose(playground.button('Start'), 'New');
      const replace = page.getByRole('alertdialog').getByRole('button', { name: 'Replace' });
      const fresh = playground.caption.getByText('An empty community');
      // It is asked for what was not kept yet.
      await expect(replace.or(fresh)).toBeVisible();
      if (await replace.isVisible()) await replace.click();
      await expect(fresh).toBeVisible();
    }
  }
  await playground.choose(playground.button('Start'), 'Recent…');
  const entries = playground.dialog.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await entries
    .first()
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect(entries).toHaveCount(1);
  await expect(entries.first().getByRole('button').first()).toBeFocused();
  await entries
    .first()
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect(entries).toHaveCount(0);
  await expect(page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toHaveCount(1);
});

test('a name that is changed from the menu has the keyboard', async ({ page, playground }) => {
  await playground.visit();
  await playground.menuOf(playground.part('st2'));
  await playground.item('Rename').click();
  await expect(page.getByRole('textbox', { name: 'Name of st2' })).toBeFocused();
  await page.keyboard.type('st9');
  await page.keyboard.press('Enter');
  await expect(playground.part('st9')).toBeFocused();
});
