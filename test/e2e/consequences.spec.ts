/** Who is reached, at a glance: every request of an external user on every landing server, what an edit changes, and why not. */

import type { Locator } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground as Held } from '../../src/playground/playground';
import { axe, expect } from './app';
import { settled } from './look';
import { type Playground, test } from './playground';
import { axeEverywhere, openAt, show } from './views';

const BLOCKED = 'Port 1516 blocked from the gateway';

async function openMatrix({ page }: Playground): Promise<Locator> {
  await show(page, 'Who is reached');
  const view = page.getByRole('region', { name: 'Who is reached', exact: true });
  await expect(view.getByRole('table', { name: /^How every request between / })).toBeVisible();
  return view;
}

/** Breaks a server by the list of faults beside the view. */
async function breakServer({ page }: Playground, server: string, fault: string): Promise<void> {
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page
    .getByRole('tabpanel', { name: 'Faults' })
    .getByRole('button', { name: `${fault}: ${server}`, exact: true })
    .click();
}

/** A cell by the sentence it is. */
const cell = (view: Locator, request: string, landing: string | null): Locator =>
  view.getByRole('button', { name: [request, ...(landing === null ? [] : [`Landing on ${landing}`]), ''].join(' · ') });

/** How many requests end how. */
const numbers = async (view: Locator): Promise<string> =>
  (await view.getByRole('status').first().innerText()).replace(/\s+/g, ' ').trim();

test('where columns are narrow the head of a group still says what is asked', async ({ page, playground }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await playground.visit();
  const view = await openMatrix(playground);
  const heads = view.getByRole('columnheader', { name: /bound/ });
  // The name is heard whole and seen in a word, which is never cut.
  await expect(heads.locator('b')).toHaveText(['Contact', 'Chat', 'Chat out']);
  for (const word of await heads
    .locator('span')
    .filter({ has: page.locator('b') })
    .all())
    expect(await word.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  // Seen, not only heard: a sign of its own for each.
  for (const head of await heads.all()) await expect(head.locator('svg')).toBeVisible();
});

test('users by landing servers: a port blocked on one server lights up what it ends, and the numbers follow', async ({
  playground,
}) => {
  await playground.visit();
  const view = await openMatrix(playground);
  const matrix = view.getByRole('table', { name: 'How every request between Xavier and the local users ends' });
  await expect(matrix.getByRole('rowheader')).toHaveText(['Ann', 'Bob', 'Cleo']);
  const heads = matrix.getByRole('columnheader');
  await expect(heads.filter({ hasText: /^(st\d|–)$/ })).toHaveText(['st1', 'st2', 'st3', 'st1', 'st2', 'st3', '–']);
  await expect(matrix.getByRole('cell')).toHaveCount(21);
  expect(await numbers(view)).toBe(
    'Delivered: 12 of 21 Left the gateway: 3 of 21 Shows offline: 3 of 21 Not delivered: 3 of 21',
  );
  await expect(cell(view, 'Xavier starts a chat with Ann', 'st2')).toHaveAccessibleName(
    /Not delivered: Logged in away from home \(OFF-HOME\)$/,
  );

  await breakServer(playground, 'st3', BLOCKED);
  // Everything that lands on st3, and what Cleo sends from there.
  await expect
    .poll(() => numbers(view))
    .toBe(
      'Delivered: 8 of 21 Left the gateway: 2 of 21 Shows offline: 2 of 21 Not delivered: 9 of 21 7 cells changed by the last edit',
    );
  const changed = matrix.getByRole('button', { name: /\. Before the last edit: / });
  await expect(changed).toHaveCount(7);
  await expect(cell(view, 'Xavier starts a chat with Bob', 'st3')).toHaveAccessibleName(
    `Xavier starts a chat with Bob · Landing on st3 · Not delivered: ${BLOCKED} (BLK-1516). Before the last edit: Delivered`,
  );
  await expect(cell(view, 'Cleo starts a chat with Xavier', null)).toHaveAccessibleName(/BLK-1516/);
  await expect(cell(view, 'Xavier starts a chat with Bob', 'st2')).toHaveAccessibleName(/ · Delivered$/);

  // What a user would write, whom it affects, which fault ends how much.
  // Ann, who is reached from nowhere anyway, notices nothing new.
  await expect(view.getByText('Cleo cannot write to partner.example.')).toBeVisible();
  await expect(view.getByText('One in three chats from partner.example fails.')).toBeVisible();
  // Chats and presence are told apart.
  await expect(view.getByText('To partner.example, everybody here looks offline one time in three.')).toBeVisible();
  await expect(view.getByRole('heading', { name: '2 of 3 users affected by the last edit' })).toBeVisible();
  await expect(view.getByText('Ends 7 of 21 requests, of 3 users')).toBeVisible();

  await view.getByRole('combobox', { name: 'Show' }).selectOption('Changed by the last edit');
  // Who is reached least stands first.
  await expect(matrix.getByRole('rowheader')).toHaveText(['Ann', 'Cleo', 'Bob']);
  await view.getByRole('button', { name: 'As text' }).click();
  await expect(
    view.getByText('Inbound, Start a chat · Delivered: 2 of 3 · Not delivered: BLK-1516 on st3').first(),
  ).toBeVisible();
  await view.getByRole('button', { name: 'As text' }).click();

  // Repaired by undo: nothing is blocked, and what came back is what is marked now.
  await playground.button('Undo').click();
  await expect
    .poll(() => numbers(view))
    .toBe(
      'Delivered: 12 of 21 Left the gateway: 3 of 21 Shows offline: 3 of 21 Not delivered: 3 of 21 7 cells changed by the last edit',
    );
  await expect(view.getByText('All chats from partner.example arrive.')).toBeVisible();
  // An edit that changes nothing for anybody says so.
  await playground.button('Redo').click();
  await breakServer(playground, 'st3', 'Gateway address not trusted');
  await expect(view.getByText('The last edit affects no user.')).toBeVisible();
  await expect(changed).toHaveCount(0);
  await expect(matrix.getByRole('rowheader')).toHaveCount(0);
  await expect(view.getByText('The last edit changed no request.')).toBeVisible();
});

test('a cell shows its way before it is sent, and is sent so that it lands where asked', async ({
  page,
  playground,
}) => {
  await playground.visit();
  let view = await openMatrix(playground);
  const preview = page.getByRole('region', { name: 'Preview of one request' });
  const onThird = cell(view, 'Xavier starts a chat with Bob', 'st3');
  await onThird.click();
  await expect(preview.getByRole('heading', { name: 'Xavier starts a chat with Bob' })).toBeFocused();
  await expect(preview).toContainText('Landing on st3 · Delivered');
  await expect(preview.getByRole('listitem')).toHaveText([
    /^Xavier's request reaches Gateway/,
    /^Gateway admits the request/,
    /^Gateway picks st3 by round robin; next is st1/,
    /^Gateway hands the request to st3/,
    /^st3 finds Bob by mail address/,
    /^st3 passes it to st2, where Bob is logged in/,
    /^st2 delivers the request to Bob/,
  ]);
  await expect(onThird).toHaveAttribute('aria-pressed', 'true');
  // Nothing was sent; closed by key the cell has the keyboard again.
  await expect(playground.strip).toContainText('Requests you send line up here');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await expect(onThird).toBeFocused();

  await page.keyboard.press('Enter');
  await preview.getByRole('button', { name: 'Send this' }).click();
  await expect(page.getByRole('tab', { name: 'Canvas' })).toHaveAttribute('aria-selected', 'true');
  await playground.toEnd();
  expect(await playground.stepList()).toContain('Gateway picks st3 by round robin; next is st1');

  // The next turn is st1's: a request for it lines up behind the first.
  view = await openMatrix(playground);
  await cell(view, 'Xavier starts a chat with Cleo', 'st1').click();
  await preview.getByRole('button', { name: 'Send this' }).click();
  await playground.toEnd();
  expect(await playground.stepList()).toContain('Gateway picks st1 by round robin; next is st2');
  await expect(playground.strip.getByRole('listitem')).toHaveCount(2);
  // For st1 once more it stands alone, and undo brings the others back.
  view = await openMatrix(playground);
  await cell(view, 'Xavier adds Cleo as contact', 'st1').click();
  await preview.getByRole('button', { name: 'Send this' }).click();
  await playground.expectSaid('This request stands alone now, with the turn it needs. Undo brings the others back.');
  await expect(playground.strip.getByRole('listitem')).toHaveCount(1);
  await playground.toEnd();
  expect(await playground.stepList()).toContain('Gateway picks st1 by round robin; next is st2');
  await playground.button('Undo').click();
  await expect(playground.strip.getByRole('listitem')).toHaveCount(2);
});

test('the arrow keys walk the cells; another external user, another matrix', async ({ page, playground }) => {
  await playground.visit();
  const view = await openMatrix(playground);
  const walk = async (key: string, to: Locator): Promise<void> => {
    await page.keyboard.press(key);
    await expect(to).toBeFocused();
  };
  await cell(view, 'Xavier adds Ann as contact', 'st1').focus();
  await walk('ArrowRight', cell(view, 'Xavier adds Ann as contact', 'st2'));
  await walk('ArrowDown', cell(view, 'Xavier adds Bob as contact', 'st2'));
  await walk('End', cell(view, 'Bob starts a chat with Xavier', null));
  await walk('ArrowLeft', cell(view, 'Xavier starts a chat with Bob', 'st3'));
  await walk('Control+End', cell(view, 'Cleo starts a chat with Xavier', null));
  await walk('Control+Home', view.getByRole('rowheader').getByRole('button', { name: 'Ann', exact: true }));
  await walk('ArrowRight', cell(view, 'Xavier adds Ann as contact', 'st1'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Preview of one request' })).toContainText('Landing on st1');
  await page.keyboard.press('Escape');

  // The view stays while another document is opened under it.
  await playground.openSample('Refused at the gateway');
  await expect.poll(() => numbers(view)).toBe('Delivered: 6 of 14 Left the gateway: 1 of 14 Refused: 7 of 14');
  await view.getByLabel('External user').selectOption('Yara');
  await expect(view.getByRole('table', { name: /between Yara and the local users/ })).toBeVisible();
  await expect.poll(() => numbers(view)).toBe('Refused: 14 of 14');
  await expect(
    view.getByRole('button', { name: /^Yara starts a chat with Ann · Landing nowhere · Refused: .* \([A-Z-]+\)$/ }),
  ).toHaveCount(3);
});

/** Eight users on three servers, of whom six are reached from all but one. */
const CROWD: Held = (() => {
  const { playground } = FIRST_SAMPLE;
  const { topology } = playground;
  const [, bob] = topology.users;
  const users = [
    ...topology.users,
    ...['Dan', 'Eva', 'Fay', 'Gil', 'Hal'].map((name, n) => ({
      ...(bob ?? topology.users[0]),
      id: `u${n + 10}`,
      name,
      mail: `${name.toLowerCase()}@acme.example`,
      position: [160 * n, 640],
    })),
  ] as Held['topology']['users'];
  const servers = topology.servers.map((server) =>
    server.name === 'st3' ? { ...server, port1516Open: false } : server,
  );
  return { ...playground, topology: { ...topology, users, servers } };
})();

test('users whose requests end alike are one row, which opens into them; who is reached least stands first', async ({
  page,
  playground,
}) => {
  await openAt(page, CROWD);
  const view = await openMatrix(playground);
  const heads = view.getByRole('table', { name: /^How every request/ }).getByRole('rowheader');
  await expect(heads).toHaveText(['Ann', 'Cleo', '6 people: all but st3']);
  const row = view.getByRole('button', { name: '6 people: all but st3' });
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  // A cell tells of the first of them, and how many more it stands for.
  await expect(
    view.getByRole('button', {
      name: /^Xavier starts a chat with Bob · Landing on st2 · Delivered\. The same for 5 more$/,
    }),
  ).toBeVisible();
  await row.click();
  await expect(heads).toHaveText(['Ann', 'Cleo', '6 people: all but st3', 'Bob', 'Dan', 'Eva', 'Fay', 'Gil', 'Hal']);
  await axe(page, 'a row that is open');
  // By key alone it is closed again, and its people are walked.
  await page.keyboard.press('ArrowDown');
  await expect(heads.getByRole('button', { name: 'Bob', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heads).toHaveCount(3);
  await expect(row).toBeFocused();
  // Somebody is found by typing, by name or mail address.
  const find = view.getByRole('searchbox', { name: 'Name or mail address' });
  await find.fill('fay@');
  await expect(heads).toHaveText(['Fay']);
  await find.fill('nobody');
  await expect(view.getByText('No user shown here has that in the name or mail address.')).toBeVisible();
  await find.fill('');
  // On a telephone it says the same in fewer words.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(heads.nth(2)).toContainText('6: all but st3');
  const shown = heads.nth(2).locator('button > span');
  expect(await shown.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
});

test('readiness by server names each fault, and breaks and mends it on the spot', async ({ page, playground }) => {
  await playground.visit();
  const view = await openMatrix(playground);
  const table = view.getByRole('region', { name: 'Readiness of the servers' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Server',
    'Seat',
    'Running',
    'Port 1516 from the gateway',
    "Trusts the gateway's address",
    'LDAP directory',
    'Search filter finds mail addresses',
    'Cluster documents',
    'Discovered by the gateway',
    'Links to other servers',
  ]);
  const row = (server: string): Locator => table.getByRole('row', { name: new RegExp(`^${server} `) });
  // What the gateway was joined to need not be discovered.
  await expect(row('st1').locator('[aria-pressed]')).toHaveCount(6);
  await expect(row('st2').locator('[aria-pressed]')).toHaveCount(7);
  await breakServer(playground, 'st2', 'Search filter without mail');
  await breakServer(playground, 'st2', 'Server not discovered by the gateway');
  const filter = row('st2').getByRole('button', { name: 'Search filter without mail: st2' });
  const undiscovered = row('st2').getByRole('button', { name: 'Server not discovered by the gateway: st2' });
  for (const key of [filter, undiscovered]) await expect(key).toHaveAttribute('aria-pressed', 'true');
  await expect(row('st2').getByRole('cell').first()).toHaveText('none');
  await expect(row('st3').getByRole('cell').first()).toHaveText('2');
  await expect(row('st1').getByRole('button', { pressed: true })).toHaveCount(0);

  await undiscovered.click();
  await expect(undiscovered).toHaveAttribute('aria-pressed', 'false');
  await expect(row('st2').getByRole('cell').first()).toHaveText('2');
  await playground.expectDocument(({ topology }) => topology.servers[1]?.discovered, true);
  await row('st2').getByRole('button', { name: 'st2', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true');
  await expect(playground.side.getByRole('heading', { name: 'st2', exact: true })).toBeVisible();
});

test('a server that had no part says why not, a user from where a chat arrives', async ({ playground }) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  const panel = await playground.inspect('st3');
  await expect(panel.getByRole('region', { name: 'Why not st3' })).toContainText(
    "It was not st3's turn: the request landed on st1, and the next turn is st2's. Bob is logged in to st2, not to st3.",
  );
  await playground.inspect('st1');
  await expect(panel.getByRole('region', { name: 'What st1 did' })).toContainText('st1 passes it to st2');
  await playground.inspect('Bob');
  const reached = panel.getByRole('region', { name: 'Where Bob is reached' });
  await expect(reached.getByRole('heading')).toHaveText('A chat of Xavier reaches Bob from 3 of 3 landing servers');
  await expect(reached.getByRole('listitem')).toHaveText([
    'Landing on st1: st2 delivers the request to Bob. IN-DELIVER',
    'Landing on st2: st2 delivers the request to Bob. IN-DELIVER',
    'Landing on st3: st2 delivers the request to Bob. IN-DELIVER',
  ]);
  await playground.inspect('Ann');
  await expect(panel.getByRole('region', { name: 'Where Ann is reached' })).toContainText(
    'reaches Ann from 0 of 3 landing servers',
  );
});

test('matrix, preview and list of faults are free of grave findings everywhere', async ({ page, playground }) => {
  test.slow();
  await playground.visit();
  await openMatrix(playground);
  await breakServer(playground, 'st3', BLOCKED);
  await expect(page.getByRole('button', { name: /Before the last edit: / })).toHaveCount(7);
  await page.getByRole('button', { name: /^Xavier starts a chat with Ann · Landing on st1/ }).click();
  // On a narrow screen the list lies in a drawer over the matrix.
  await page.setViewportSize({ width: 390, height: 844 });
  const drawer = playground.button('Steps and inspector');
  if ((await drawer.getAttribute('aria-expanded')) === 'true') await drawer.click();
  await axeEverywhere(page, page.getByRole('region', { name: 'Preview of one request' }));
  await drawer.click();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expect(playground.side.getByText('Cleo cannot write to partner.example.')).toBeVisible();
    await settled(page);
    await axe(page, `the list of faults in its drawer, ${colorScheme}`);
  }
});

test('an external user who was chosen and is gone gives way to the first, beside the list of faults too', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await page.keyboard.press('x');
  const view = await openMatrix(playground);
  await view.getByLabel('External user').selectOption('Yara');
  await expect(view.getByRole('table', { name: /between Yara and the local users/ })).toBeVisible();
  await show(page, 'Canvas');
  await playground.part('Yara').click();
  await page.keyboard.press('Delete');
  await expect(playground.part('Yara')).toHaveCount(0);
  await breakServer(playground, 'st3', BLOCKED);
  await expect(page.getByRole('tabpanel', { name: 'Faults' })).toContainText('users affected by the last edit');
});
