/** A community built from nothing, changed and taken apart by mouse, and what the mouse is refused. */

import { expect } from './app';
import { overlapping } from './look';
import { boxOf, type Kind, middle, type Place, type Playground, test } from './playground';

const people = (playground: Playground) =>
  playground.expectDocument(
    ({ topology }) =>
      topology.users.map(({ name, connectedServer, homeServer }) => `${name} ${connectedServer} ${homeServer}`),
    ['Ann s2 s3', 'Bob s3 null'],
  );

test('a community from nothing: parts dragged from the palette, connected handle to handle and click by click', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.startFresh();
  await expect(page.getByRole('heading', { name: 'Draw a community' })).toBeVisible();

  const dropped = async (kind: Kind, name: string, place: Place): Promise<void> => {
    await playground.drop(kind, place);
    const [canvas, card] = [await boxOf(playground.canvas), await middle(playground.part(name))];
    expect(
      Math.hypot(card.x - canvas.x - place.x, card.y - canvas.y - place.y),
      `${name} stays where it was let go`,
    ).toBeLessThan(12);
  };
  await dropped('External user', 'Xavier', { x: 430, y: 50 });
  await expect(page.getByRole('heading', { name: 'Draw a community' })).toBeHidden();
  await dropped('Gateway', 'Gateway', { x: 430, y: 190 });
  await expect(playground.part('Gateway')).toContainText('no community server configured');
  await dropped('Community server', 'st1', { x: 150, y: 400 });
  await playground.expectSaid('Gateway is joined to st1 and learns of the other servers from there.');
  await dropped('Community server', 'st2', { x: 430, y: 400 });
  await dropped('Community server', 'st3', { x: 710, y: 400 });
  await dropped('Local user', 'Ann', { x: 290, y: 600 });
  await dropped('Local user', 'Bob', { x: 600, y: 600 });
  await expect(playground.playback.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  await expect(playground.next()).toHaveAccessibleName(/^Seat 1, st1, next/);
  await expect(playground.part('Gateway')).toContainText('next: st1');

  await playground.connect('Ann', 'st2', 'connected');
  await expect(playground.part('Ann')).toHaveAccessibleName('Local user Ann, logged in: st2, home: none');
  await playground.connect('Ann', 'st3', 'home');
  await expect(playground.part('Ann')).toHaveAccessibleName('Local user Ann, logged in: st2, home: st3');

  // Click a handle, then click the other part.
  await playground.part('Bob').hover();
  const { x, y } = await playground.handle('Bob', 'connected');
  await page.mouse.click(x, y);
  await expect(playground.caption).toContainText('Now choose the server that Bob logs in to.');
  await playground.part('st3').click();
  await expect(playground.part('Bob')).toHaveAccessibleName('Local user Bob, logged in: st3, home: none');
  await expect(playground.caption).not.toContainText('Now choose');
  await people(playground);

  // An external user dragged to a local one asks what to send.
  await playground.connect('Xavier', 'Bob', 'send');
  await expect(playground.menu).toHaveAccessibleName('Send a request');
  await playground.item('Xavier starts a chat with Bob').click();
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Xavier starts a chat with Bob Delivered');
  await expect(playground.caption).toContainText('st3 delivers the request to Bob');
  await playground.expectDocument(({ requests }) => requests, [{ kind: 'chat', from: 'x1', to: 'u2' }]);

  // And back: from a handle of the local user to the external one.
  await playground.connect('Bob', 'Xavier', 'connected');
  await playground.item('Bob adds Xavier as contact').click();
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Bob adds Xavier as contact Left the gateway');
});

test('from the first part on the line above names what is missing, and a button adds it', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.startFresh();
  await page.keyboard.press('g');
  await playground.expectSaid('Gateway added.');
  for (const [why, act] of [
    ['The gateway hands what comes in to a community server.', 'Add a community server'],
    ['It takes somebody who can be reached.', 'Add a local user'],
    ['Ann can be reached once logged in to a server.', 'Log Ann in to st1'],
    ['It takes somebody in another community.', 'Add an external user'],
    ['', 'Xavier starts a chat with Ann'],
  ] as const) {
    await expect(playground.caption).toContainText(why);
    await expect(page.locator('button[data-look="accent"]:visible')).toHaveCount(1);
    await playground.caption.getByRole('button', { name: act, exact: true }).click();
  }
  await playground.toEnd();
  await expect(playground.caption).toContainText('st1 delivers the request to Ann');
  for (let edit = 0; edit < 3; edit += 1) await page.keyboard.press('Control+z');
  await expect(playground.caption).toContainText('Ann can be reached once logged in to a server.');
});

test('where several people are logged in nowhere, one button logs all of them in', async ({ page, playground }) => {
  await playground.visit();
  await playground.startFresh();
  for (const [key, name] of [...'gsuu'].map(
    (each, place) => [each, ['Gateway', 'st1', 'Ann', 'Bob'][place] ?? ''] as const,
  )) {
    await page.keyboard.press(key);
    await expect(playground.part(name)).toBeVisible();
  }
  await expect(playground.strip).toContainText('To send something, add an external user first.');
  const send = playground.playback.getByRole('button', { name: 'Send', exact: true });
  await expect(send).toBeDisabled();
  await send.click({ force: true });
  await playground.expectSaid('To send something, add an external user first.');
  await playground.caption.getByRole('button', { name: 'Log Ann and Bob in' }).click();
  await playground.expectDocument(({ topology }) => topology.users.map((each) => each.connectedServer), ['s1', 's1']);
});

test('a person dropped on a server from the palette is logged in there', async ({ page, playground }) => {
  await playground.visit();
  const corner = await boxOf(playground.canvas);
  const { x, y } = await middle(playground.part('st2'));
  await playground.drop('Local user', { x: x - corner.x, y: y - corner.y });
  await playground.expectSaid('Local user Dan added. Dan is logged in to st2.');
  await expect(playground.part('Dan')).toHaveAccessibleName('Local user Dan, logged in: st2, home: none');
  expect(await overlapping(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(playground.part('Dan')).toHaveCount(0);
});

test('several selected people are connected as one: dragged upon a server, or from a handle of one of them', async ({
  page,
  playground,
}) => {
  const logIns = (held: ReturnType<typeof playground.document>) =>
    held?.topology.users.map((each) => each.connectedServer);
  await playground.visit();
  await playground.select('Ann', 'Bob', 'Cleo');
  await playground.connect('Ann', 'st3', 'home');
  await playground.expectSaid('The home server of 3 people is st3 now.');
  await playground.drag(await middle(playground.part('Bob')), await middle(playground.part('st1')));
  await playground.expectSaid(/^[23] people are logged in to st1 now\./);
  await playground.expectDocument(logIns, ['s1', 's1', 's1']);
  await page.keyboard.press('Control+z');
  await playground.expectDocument(logIns, ['s1', 's2', 's3']);
});

test('a connection is moved, taken back by Escape, and undone by logging out', async ({ page, playground }) => {
  await playground.visit();
  await playground.connect('Bob', 'st1', 'connected');
  await playground.expectSaid('Bob is logged in to st1 now, no longer to st2.');

  await playground.part('Bob').hover();
  const { x, y } = await playground.handle('Bob', 'home');
  await page.mouse.click(x, y);
  await expect(playground.caption).toContainText('Now choose the home server of Bob.');
  await page.keyboard.press('Escape');
  await expect(playground.caption).not.toContainText('Now choose');

  await playground.menuOf(playground.part('Bob'));
  await playground.item('Log out').click();
  await expect(playground.part('Bob')).toHaveAccessibleName('Local user Bob, logged in: nowhere, home: none');

  // A line has a menu too: here the one from Cleo up to st3.
  const [cleo, server] = [await boxOf(playground.part('Cleo')), await boxOf(playground.part('st3'))];
  await page.mouse.click(cleo.x + cleo.width / 3, (cleo.y + server.y + server.height) / 2, { button: 'right' });
  await playground.item('Log Cleo out').click();
  await expect(playground.part('Cleo')).toHaveAccessibleName('Local user Cleo, logged in: nowhere, home: st3');
});

test('impossible connections and a second gateway are refused with a sentence', async ({ page, playground }) => {
  await playground.visit();
  const undo = playground.button('Undo');

  await playground.connect('st1', 'Xavier', 'any');
  await playground.expectSaid('An external user comes in through the gateway, never straight to st1.');
  await playground.connect('Ann', 'Gateway', 'connected');
  await playground.expectSaid('A user does not log in to the gateway.');
  await playground.connect('st1', 'st2', 'any');
  await playground.expectSaid('st1 and st2 are linked already, like every pair of servers.');
  await playground.connect('Ann', 'Bob', 'home');
  await playground.expectSaid('Ann and Bob are both local');
  await playground.connect('Xavier', 'Gateway', 'send');
  await playground.expectSaid('Xavier reaches Gateway without a link of its own.');
  await expect(undo).toBeDisabled();

  await playground.drop('Gateway', { x: 150, y: 60 });
  await playground.expectSaid('A community has one gateway, and Gateway is here already.');
  await expect(playground.part('Gateway')).toHaveCount(1);
  await expect(playground.part('Gateway')).toBeFocused();
  await expect(undo).toBeDisabled();

  // Let go over nothing: no connection, and nothing to say.
  await page.getByRole('button', { name: 'Dismiss' }).click();
  // The view is at the gateway: Ann may lie outside it.
  await page.keyboard.press('Shift+Digit1');
  await playground.part('Ann').hover();
  const canvas = await boxOf(playground.canvas);
  await playground.drag(await playground.handle('Ann', 'connected'), { x: canvas.x + 40, y: canvas.y + 40 });
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st1, home: st3/);
  await expect(undo).toBeDisabled();
});

test('a cluster of two selected servers is made, joined by dragging, left again and removed', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.select('st1', 'st2');
  await playground.menuOf(playground.part('st1'));
  await playground.item('Make a cluster').click();
  const cluster = playground.part('cluster1');
  await expect(cluster).toHaveAccessibleName('cluster1, 2 servers');

  await page.keyboard.press('Escape');
  await playground.menuOf(playground.part('st2'));
  await playground.item('Leave the cluster').click();
  await playground.expectSaid('st2 is in no cluster now.');
  await expect(cluster).toHaveAccessibleName('cluster1, 1 server');

  const panel = await playground.inspect('st3');
  await panel.getByLabel('Cluster', { exact: true }).selectOption('cluster1');
  await expect(cluster).toHaveAccessibleName('cluster1, 2 servers');
  await playground.expectDocument(
    ({ topology }) => topology.servers.map((server) => server.cluster),
    ['c1', null, 'c1'],
  );

  // The frame is taken hold of by its name and takes its members along.
  const [before, frame] = [await boxOf(playground.part('st1')), await boxOf(cluster)];
  const grip = { x: frame.x + 24, y: frame.y + 14 };
  await playground.drag(grip, { x: grip.x, y: grip.y + 24 });
  await expect.poll(async () => (await boxOf(playground.part('st1'))).y - before.y).toBeGreaterThan(8);

  await cluster.click({ position: { x: 20, y: 10 } });
  await page.keyboard.press('Delete');
  await expect(cluster).toBeHidden();
  await expect(playground.part('st1')).toBeVisible();
});

test('parts are moved, duplicated, copied, deleted by both keys, and all of it is undone and redone', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const [undo, redo] = [playground.button('Undo'), playground.button('Redo')];
  const names = async (): Promise<string> =>
    (await playground.page.locator('.react-flow__node strong').allInnerTexts()).join(' ');
  const whole = 'Xavier Gateway st1 st2 st3 Ann Bob Cleo';
  await expect.poll(names).toBe(whole);
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();

  const start = await boxOf(playground.part('Cleo'));
  const from = await middle(playground.part('Cleo'));
  await playground.drag(from, { x: from.x, y: from.y + 40 });
  await expect.poll(async () => (await boxOf(playground.part('Cleo'))).y).toBeGreaterThan(start.y + 20);
  const moved = await boxOf(playground.part('Cleo'));
  await undo.click();
  await expect.poll(() => boxOf(playground.part('Cleo'))).toEqual(start);
  await redo.click();
  await expect.poll(() => boxOf(playground.part('Cleo'))).toEqual(moved);

  // With Alt held the original stays and a copy stands where it was let go.
  const taken = await middle(playground.part('Cleo'));
  await page.keyboard.down('Alt');
  await playground.drag(taken, { x: taken.x + 120, y: taken.y - 80 });
  await page.keyboard.up('Alt');
  await expect.poll(names).toBe(`${whole} Cleo 2`);
  expect(await boxOf(playground.part('Cleo'))).toEqual(moved);
  await undo.click();
  await expect.poll(names).toBe(whole);

  // A click on the palette finds a free place.
  await playground.palette.getByRole('button', { name: 'Community server', exact: true }).click();
  await expect(playground.part('st4')).toBeFocused();
  expect(await overlapping(page)).toEqual([]);
  await undo.click();

  await playground.select('st2');
  await page.keyboard.press('Control+d');
  await expect.poll(names).toBe('Xavier Gateway st1 st2 st3 st4 Ann Bob Cleo');
  await page.keyboard.press('Backspace');
  await expect.poll(names).toBe(whole);
  await playground.expectSaid('st4 deleted. Undo brings it back.');

  await playground.select('Ann', 'Bob');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(names).toBe(`${whole} Ann 2 Bob 2`);
  await expect(playground.part('Ann 2')).toHaveAccessibleName('Local user Ann 2, logged in: st1, home: st3');
  await page.keyboard.press('Delete');
  await expect.poll(names).toBe(whole);

  await playground.select('st3');
  await page.keyboard.press('Delete');
  await expect.poll(names).toBe('Xavier Gateway st1 st2 Ann Bob Cleo');
  await expect(playground.part('Cleo')).toHaveAccessibleName(/logged in: nowhere, home: st3/);
  while (await undo.isEnabled()) await undo.click();
  await expect.poll(names).toBe(whole);
  await expect(playground.part('Cleo')).toHaveAccessibleName('Local user Cleo, logged in: st3, home: st3');
  while (await redo.isEnabled()) await redo.click();
  await expect.poll(names).toBe('Xavier Gateway st1 st2 Ann Bob Cleo');
});

test('a name is changed in place by a double click, and the canvas has a menu of its own', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.part('st2').getByText('st2', { exact: true }).dblclick();
  await page.getByRole('textbox', { name: 'Name of st2' }).fill('chat-west');
  await page.keyboard.press('Enter');
  await expect(playground.part('chat-west')).toBeFocused();
  await expect(playground.part('Bob')).toHaveAccessibleName(/logged in: chat-west/);
  await playground.part('chat-west').getByText('chat-west', { exact: true }).dblclick();
  await page.getByRole('textbox', { name: 'Name of chat-west' }).fill('other');
  await page.keyboard.press('Escape');
  await expect(playground.part('chat-west')).toBeVisible();

  await playground.menuOf(playground.canvas, { x: 60, y: 60 });
  await expect(playground.menu).toHaveAccessibleName('Canvas');
  await playground.item('Add a local user here').click();
  const added = await middle(playground.part('Dan'));
  const canvas = await boxOf(playground.canvas);
  expect(Math.hypot(added.x - canvas.x - 60, added.y - canvas.y - 60)).toBeLessThan(20);

  const crowded = await boxOf(playground.part('Dan'));
  await playground.menuOf(playground.canvas, { x: 20, y: 300 });
  await playground.item('Tidy up').click();
  await expect.poll(async () => (await boxOf(playground.part('Dan'))).y).toBeGreaterThan(crowded.y + 100);
  await expect
    .poll(() => playground.document()?.topology.users.every(({ position: [x, y] }) => x % 8 === 0 && y % 8 === 0))
    .toBe(true);

  await playground.menuOf(playground.part('Ann'));
  await expect(playground.menu).toHaveAccessibleName('Local user Ann');
  await page.keyboard.press('Escape');
  await expect(playground.menu).toBeHidden();
});

test('Shift and drag selects what the frame touches; dragging the empty canvas moves the view', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const [ann, cleo] = [await boxOf(playground.part('Ann')), await boxOf(playground.part('Cleo'))];
  await page.keyboard.down('Shift');
  await playground.drag(
    { x: ann.x - 16, y: ann.y - 16 },
    { x: cleo.x + cleo.width + 16, y: cleo.y + cleo.height + 16 },
  );
  await page.keyboard.up('Shift');
  await (await playground.panel('Inspector')).getByRole('heading', { name: '3 parts selected' }).waitFor();
  // No frame is left over the cards: one of them takes the others along.
  const grip = await middle(playground.part('Ann'));
  await playground.drag(grip, { x: grip.x, y: grip.y + 80 });
  for (const [name, before] of [
    ['Ann', ann],
    ['Cleo', cleo],
  ] as const)
    await expect.poll(async () => (await boxOf(playground.part(name))).y - before.y).toBeGreaterThan(40);
  await page.keyboard.press('t');
  await expect(page.locator('.react-flow__nodesselection-rect')).toBeHidden();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(playground.button('Undo')).toBeDisabled();

  await page.keyboard.press('Escape');
  const canvas = await boxOf(playground.canvas);
  await playground.drag({ x: canvas.x + 30, y: canvas.y + 200 }, { x: canvas.x + 90, y: canvas.y + 240 });
  await expect.poll(async () => Math.round((await boxOf(playground.part('Ann'))).x - ann.x)).toBe(60);
  await expect(playground.button('Undo')).toBeDisabled();
});
