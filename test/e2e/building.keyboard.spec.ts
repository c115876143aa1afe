/** The same community as by mouse, built, changed and sent through by keyboard alone. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { type Playground, test } from './playground';

const FAR = 80;

/** Walks with the Tab key until something has the keyboard. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    if (await target.evaluateAll(([element]) => element !== undefined && element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `reached by ${key}`).toBeFocused();
}

/** Opens the menu of the focused part and walks down to an entry. */
async function chooseByKey(playground: Playground, entry: string): Promise<void> {
  const { keyboard } = playground.page;
  await keyboard.press('Shift+F10');
  await expect(playground.menu).toBeVisible();
  const item = playground.item(entry);
  await expect(item).toBeVisible();
  for (
    let pressed = 0;
    pressed < FAR && !(await item.evaluate((each) => each === document.activeElement));
    pressed += 1
  )
    await keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await keyboard.press('Enter');
  await expect(playground.menu).toBeHidden();
}

test('a community from nothing to a delivered request, without a mouse', async ({ page, playground }) => {
  const { keyboard } = page;
  await playground.visit();
  await tabTo(page, playground.button('Start'));
  await keyboard.press('Enter');
  // Letters are heard from the moment the menu has the keyboard.
  await expect(playground.menu.getByRole('menuitem').first()).toBeFocused();
  await keyboard.type('New');
  await expect(playground.item('New')).toBeFocused();
  await keyboard.press('Enter');
  await expect(playground.caption).toContainText('An empty community');

  for (const letter of 'gsssuux') await keyboard.press(letter);
  for (const name of ['Gateway', 'st1', 'st2', 'st3', 'Ann', 'Bob', 'Xavier'])
    await expect(playground.part(name)).toBeVisible();
  await expect(playground.part('Xavier')).toBeFocused();
  await playground.expectSaid('External user Xavier added.');

  // The gateway's menu begins a connection, Enter on a server ends it.
  await tabTo(page, playground.part('Gateway'));
  await chooseByKey(playground, 'Connect to…');
  await expect(playground.caption).toContainText('Now choose the part to connect to.');
  await tabTo(page, playground.part('st1'));
  await keyboard.press('Enter');
  await expect(playground.next()).toHaveAccessibleName(/^Seat 1, st1, next/);

  // Ann by the menus, Bob by the inspector.
  await tabTo(page, playground.part('Ann'));
  await chooseByKey(playground, 'Log in to…');
  await tabTo(page, playground.part('st2'), 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, playground.part('Ann'));
  await chooseByKey(playground, 'Choose the home server…');
  await tabTo(page, playground.part('st3'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(playground.part('Ann')).toHaveAccessibleName('Local user Ann, logged in: st2, home: st3');

  await tabTo(page, playground.part('Bob'));
  await chooseByKey(playground, 'Show in the inspector');
  const panel = page.getByRole('tabpanel', { name: 'Inspector' });
  await expect(panel.getByRole('heading', { name: 'Bob', exact: true })).toBeVisible();
  await tabTo(page, panel.getByLabel('Logged in to'));
  // The last of the list: typed letters count as one word only while they come fast, which a busy machine does not warrant.
  await keyboard.press('End');
  await expect(playground.part('Bob')).toHaveAccessibleName('Local user Bob, logged in: st3, home: none');
  await tabTo(page, panel.getByRole('combobox', { name: 'Home server' }));
  await keyboard.press('ArrowDown');
  await expect(panel.getByRole('listbox').getByRole('option', { name: 'st3' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel.getByRole('listbox')).toBeHidden();

  // A request from the menu of the external user, watched by key.
  await tabTo(page, playground.part('Xavier'), 'Shift+Tab');
  await chooseByKey(playground, 'Xavier starts a chat with Bob');
  await keyboard.press('>');
  await expect(playground.caption).toContainText('st3 delivers the request to Bob');
  await keyboard.press(',');
  await expect(playground.caption).toContainText('st1 passes it to st3, where Bob is logged in');
  await playground.expectDocument(({ requests }) => requests, [{ kind: 'chat', from: 'x1', to: 'u2' }]);

  // And one from the form in the bar.
  await tabTo(page, playground.button('Send a request'), 'Shift+Tab');
  await keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Send a request' });
  await expect(form).toBeVisible();
  await tabTo(page, form.getByLabel('To'));
  await keyboard.type('Ann');
  await tabTo(page, form.getByRole('button', { name: 'Send', exact: true }));
  await keyboard.press('Enter');
  await expect(form).toBeHidden();
  await playground.expectDocument(({ requests }) => requests.map(({ to }) => to), ['u2', 'u1']);
});

test('parts are selected, moved, renamed, copied, clustered and deleted by key', async ({ page, playground }) => {
  const { keyboard } = page;
  await playground.visit();
  const cluster = playground.part('cluster1');
  const server = (id: string) => playground.document()?.topology.servers.find((each) => each.id === id);
  const place = server('s1')?.position ?? [0, 0];

  await tabTo(page, playground.part('st1'));
  await keyboard.press('Enter');
  for (let times = 0; times < 3; times += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowRight');
  await playground.expectDocument(() => server('s1')?.position, [place[0] + 40, place[1] + 24]);
  // A burst of arrow keys is one step of the history.
  await keyboard.press('Control+z');
  await expect(playground.button('Undo')).toBeDisabled();
  await playground.expectDocument(() => server('s1')?.position, place);
  await keyboard.press('Control+Shift+z');
  await playground.expectDocument(() => server('s1')?.position, [place[0] + 40, place[1] + 24]);
  await keyboard.press('Control+z');
  await keyboard.press('Control+y');
  await expect(playground.button('Redo')).toBeDisabled();

  await keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'Name of st1' });
  await expect(name).toBeFocused();
  await name.fill('chat-east');
  await keyboard.press('Enter');
  await expect(playground.part('chat-east')).toBeFocused();

  await keyboard.press('Tab');
  await expect(playground.part('st2')).toBeFocused();
  await keyboard.press('Shift+Enter');
  await keyboard.press('c');
  await expect(cluster).toHaveAccessibleName('cluster1, 2 servers');
  await keyboard.press('Control+z');
  await expect(cluster).toBeHidden();

  await tabTo(page, playground.part('Cleo'));
  await keyboard.press('Enter');
  await keyboard.press('Control+c');
  await keyboard.press('Control+v');
  await expect(playground.part('Cleo 2')).toBeVisible();
  await keyboard.press('Backspace');
  await expect(playground.part('Cleo 2')).toBeHidden();
  await tabTo(page, playground.part('Cleo'));
  await keyboard.press('Enter');
  await keyboard.press('Control+d');
  await expect(playground.part('Cleo 2')).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expect(playground.caption).toContainText('An empty community');
  await keyboard.press('Control+z');
  await expect(playground.part('Ann')).toBeVisible();
});

test('the canvas says what its keys are, and letters can be switched off', async ({ page, playground }) => {
  const { keyboard } = page;
  await playground.visit();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Play or pause');
  await keyboard.press('Escape');
  await expect(playground.dialog).toBeHidden();

  await playground.button('More').click();
  await page.getByRole('menuitemcheckbox', { name: 'Single-letter keys' }).click();
  await keyboard.press('Escape');
  await expect(playground.menu).toBeHidden();
  await keyboard.press('s');
  await keyboard.press('Control+a');
  await expect((await playground.panel('Inspector')).getByRole('heading', { name: '8 parts selected' })).toBeVisible();
  await expect(playground.part('st4')).toHaveCount(0);
});
