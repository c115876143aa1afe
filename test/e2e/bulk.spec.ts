/** Much at once: one form for several parts, people spread over servers, and many of them added in a few gestures. */

import { axe, expect } from './app';
import { boxOf, middle, Playground, test } from './playground';

test('several servers and people have one form: what differs is mixed, and each change is one entry', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.select('st1', 'st2', 'st3');
  const form = await playground.panel('Inspector');
  const port = form.getByLabel('Port 1516 from the gateway');
  await expect(port).toHaveValue('true');
  await port.selectOption('Blocked');
  await playground.expectDocument(
    ({ topology }) => topology.servers.map((each) => each.port1516Open),
    [false, false, false],
  );
  await page.keyboard.press('Control+z');
  await playground.expectDocument(
    ({ topology }) => topology.servers.map((each) => each.port1516Open),
    [true, true, true],
  );

  await playground.select('Ann', 'Bob', 'Cleo');
  const server = form.getByLabel('Logged in to');
  await expect(server.locator('option:checked')).toHaveText('Mixed');
  await expect(form).toContainText('st1: 1, st2: 1, st3: 1');
  await axe(page, 'the form of several parts');
  await server.selectOption('st2');
  const logIns = ({ topology }: NonNullable<ReturnType<typeof playground.document>>) =>
    topology.users.map((each) => each.connectedServer);
  await playground.expectDocument(logIns, ['s2', 's2', 's2']);
  await form.getByRole('button', { name: 'Both alike' }).click();
  await playground.expectDocument(logIns, ['s1', 's2', 's3']);
  await playground.expectDocument(({ topology }) => topology.users.map((each) => each.homeServer), ['s1', 's2', 's3']);
  await page.keyboard.press('Control+z');
  await playground.expectDocument(logIns, ['s2', 's2', 's2']);
  await page.keyboard.press('Control+z');
  await playground.expectDocument(logIns, ['s1', 's2', 's3']);
});

test('the same by keyboard alone', async ({ page, playground }) => {
  await playground.visit();
  await playground.canvas.locator('.react-flow__node').first().focus();
  await page.keyboard.press('Control+a');
  await playground.panel('Inspector');
  const access = page.getByLabel('Access to external communities', { exact: true });
  await access.focus();
  await page.keyboard.press('ArrowDown');
  await expect(access).toBeFocused();
  await playground.expectDocument(
    ({ topology }) => topology.users.map((each) => each.externalAccess),
    [false, false, false],
  );
  const home = page.getByRole('combobox', { name: 'Home server' });
  await expect(home).toHaveAttribute('placeholder', 'Mixed');
  await home.fill('st2');
  await page.keyboard.press('Enter');
  await playground.expectDocument(({ topology }) => topology.users.map((each) => each.homeServer), ['s2', 's2', 's2']);
});

test('a new cluster is made from the field of a server, and of several', async ({ page, playground }) => {
  await playground.visit();
  const form = await playground.inspect('st2');
  await form.getByLabel('Cluster', { exact: true }).selectOption('A new cluster…');
  await playground.expectDocument(({ topology }) => topology.servers.map(({ cluster }) => cluster), [null, 'c1', null]);
  await expect(form.getByLabel('Cluster', { exact: true })).toHaveValue('c1');
  await page.keyboard.press('Control+z');
  await playground.select('st1', 'st3');
  await form.getByLabel('Cluster', { exact: true }).selectOption('A new cluster…');
  await playground.expectDocument(({ topology }) => topology.servers.map(({ cluster }) => cluster), ['c1', null, 'c1']);
});

/** Thirty people, spread over four servers, each at home where they are logged in. */
const thirtyPeople = ({ topology }: NonNullable<ReturnType<Playground['document']>>) =>
  topology.servers.map(({ id }) => [
    topology.users.filter(({ connectedServer }) => connectedServer === id).length,
    topology.users.filter(({ homeServer }) => homeServer === id).length,
  ]);
const EVENLY = [
  [8, 8],
  [8, 8],
  [7, 7],
  [7, 7],
];

test('thirty people on four servers with homes take under ten gestures', async ({ page, playground }) => {
  await playground.visit();
  let gestures = 0;
  const counted = async (gesture: Promise<unknown>): Promise<void> => {
    gestures += 1;
    await gesture;
  };
  // A new document, by its menu, counts as well.
  await counted(playground.button('Start').click());
  await counted(playground.item('New').click());
  await expect(playground.caption).toContainText('An empty community');
  for (const server of ['st1', 'st2', 'st3', 'st4']) {
    await counted(page.keyboard.press('s'));
    await expect(playground.part(server)).toBeVisible();
  }
  await counted(page.keyboard.press('Shift+U'));
  await counted(playground.dialog.getByLabel('How many').fill('30'));
  await expect(playground.dialog).toContainText('From User 1, user-1@acme.example to User 30, user-30@acme.example.');
  await axe(page, 'the dialog that adds people');
  await counted(page.keyboard.press('Enter'));
  await expect(playground.dialog).toBeHidden();
  await playground.expectDocument(thirtyPeople, EVENLY);
  await playground.expectSaid('30 local users added: User 1 to User 30.');
  expect(gestures).toBeLessThan(10);
  await expect(page.getByRole('button', { name: /^\d people logged in to st1/ }).first()).toBeVisible();

  await page.keyboard.press('Control+z');
  await playground.expectDocument(({ topology }) => topology.users.length, 0);
});

test('people are added at a server by its menu, and what cannot be is said in the dialog', async ({ playground }) => {
  await playground.visit();
  await playground.menuOf(playground.part('st2'));
  await playground.item('Add people here…').click();
  const { dialog } = playground;
  await expect(dialog.getByLabel('Logged in to').locator('option:checked')).toHaveText('st2');
  await dialog.getByLabel('How many').fill('6000');
  await expect(dialog.getByRole('status').first()).toHaveText(/type a whole number from 1 to 4,996/);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('type a whole number from 1 to 4,996');
  await dialog.getByLabel('How many').fill('2');
  await dialog.getByLabel('Name', { exact: true }).fill('Guest');
  await dialog.getByLabel('Home server').selectOption('No home server');
  await dialog.getByRole('button', { name: 'Add 2 local users' }).click();
  await expect(dialog).toBeHidden();
  await playground.expectDocument(
    ({ topology }) => topology.users.slice(3).map((each) => `${each.name} ${each.connectedServer} ${each.homeServer}`),
    ['Guest 1 s2 null', 'Guest 2 s2 null'],
  );
  await expect(playground.part('Guest 1')).toBeVisible();
});

test('on a phone people are added from the drawer of parts', async ({ browser, baseURL, problems }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(baseURL ?? '');
  const phone = new Playground(page);
  await expect(phone.canvas).toBeVisible();
  await page.getByRole('button', { name: 'Parts to add' }).tap();
  await phone.palette.getByRole('button', { name: 'Add people…' }).tap();
  await phone.dialog.getByLabel('How many').fill('12');
  await axe(page, 'the dialog on a phone');
  await phone.dialog.getByRole('button', { name: 'Add 12 local users' }).tap();
  await expect(phone.dialog).toBeHidden();
  await phone.expectDocument(({ topology }) => topology.users.length, 15);
  await context.close();
});

const clusters = (held: ReturnType<Playground['document']>) => held?.topology.servers.map(({ cluster }) => cluster);

test('a cluster is made from the palette, and servers are dragged into its frame and out of it', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const corner = await boxOf(playground.canvas);
  const palette = playground.palette.getByRole('button', { name: 'Cluster', exact: true });
  await playground.drag(await middle(palette), await middle(playground.part('st1')));
  await playground.expectSaid('cluster1 holds st1.');
  await playground.expectDocument(clusters, ['c1', null, null]);

  const st2 = await middle(playground.part('st2'));
  const frame = await boxOf(playground.part('cluster1'));
  await page.mouse.move(st2.x, st2.y);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height - 4, { steps: 8 });
  await expect(page.getByText('Join cluster1')).toBeVisible();
  await page.mouse.up();
  await playground.expectSaid('st2 joined cluster1.');
  await playground.expectDocument(clusters, ['c1', 'c1', null]);

  // Aside it stays a member, far away it leaves.
  const near = await middle(playground.part('st2'));
  await playground.drag(near, { x: near.x + 60, y: near.y + 90 });
  await playground.expectDocument(clusters, ['c1', 'c1', null]);
  await playground.drag(await middle(playground.part('st2')), { x: corner.x + corner.width - 140, y: near.y + 150 });
  await playground.expectSaid('st2 is in no cluster now.');
  await playground.expectDocument(clusters, ['c1', null, null]);
  await page.keyboard.press('Control+z');
  await playground.expectDocument(clusters, ['c1', 'c1', null]);

  // Pressed, with nothing selected that could be in it, it brings a server.
  await page.keyboard.press('Escape');
  await palette.click();
  await playground.expectSaid('cluster2 holds st4.');
});

test('the order of turns is changed in the list of the gateway, and its host goes along with a server', async ({
  page,
  playground,
}) => {
  const order = (held: ReturnType<Playground['document']>) => held?.topology.servers.map(({ id }) => id);
  await playground.visit();
  const form = await playground.inspect('Gateway');
  const list = form.getByRole('list', { name: 'Round robin' });
  await list.getByRole('button', { name: 'Move st3 up' }).press('Enter');
  await playground.expectDocument(order, ['s1', 's3', 's2']);
  await axe(page, 'the order of turns');
  await page.keyboard.press('Control+z');
  await playground.expectDocument(order, ['s1', 's2', 's3']);

  // On the dial a seat is carried to the place of another; a press still sets whose turn is first.
  const seat = (number: number) =>
    playground.part('Gateway').getByRole('button', { name: new RegExp(`^Seat ${number},`) });
  await playground.drag(await middle(seat(3)), await middle(seat(2)));
  await playground.expectSaid('st3 has seat 2 of 3 now.');
  await playground.expectDocument(order, ['s1', 's3', 's2']);
  await expect(playground.next()).toHaveAccessibleName(/^Seat 1, st1, next/);
  await playground.drag(await middle(seat(1)), await middle(seat(3)));
  await playground.expectDocument(order, ['s1', 's3', 's2']);
  await seat(3).click();
  await playground.expectSaid('The first request goes to st2.');
  await playground.button('Undo').click();
  await playground.button('Undo').click();

  await playground.inspect('st2');
  const name = form.getByLabel('Name', { exact: true });
  await name.fill('berlin');
  await name.press('Enter');
  await expect(form.getByLabel('Host name')).toHaveValue('berlin.acme.example');
  await playground.expectSaid('The host name of berlin is berlin.acme.example now.');
  await playground.button('Undo').click();
  await expect(form.getByLabel('Host name')).toHaveValue('st2.acme.example');
  await expect(name).toHaveValue('st2');
});
