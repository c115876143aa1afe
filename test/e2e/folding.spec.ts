/** A community with many people opens as one picture: they are folded into their servers, stand out where they are spoken of, and unfold by hand. */

import { tidyUp } from '../../src/playground/arrange';
import type { Playground as Held } from '../../src/playground/playground';
import { initialState } from '../../src/routing/route';
import { DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import { healthy } from '../unit/healthy';
import { axe, expect } from './app';
import { linkOf } from './exchange';
import { boxOf, middle, type Playground, test } from './playground';

const seat = (index: number): string => `s${(index % 9) + 1}`;

/** Nine servers and sixty people: P1 to P60, logged in to one server after the other, every third with the home one further on. */
const COMMUNITY: Held = tidyUp({
  title: 'Sixty people',
  topology: {
    gateway: {
      ...healthy('gateway'),
      id: 'gw',
      name: 'Gateway',
      position: [0, 0],
      running: true,
      configuredServer: 's1',
      blockedDomains: [],
      maxChats: -1,
      maxPresences: -1,
    },
    clusters: [],
    servers: Array.from({ length: 9 }, (_, index) => ({
      ...healthy('server'),
      id: seat(index),
      name: `st${index + 1}`,
      host: `st${index + 1}.acme.example`,
      position: [0, 0],
      role: 'community',
      cluster: null,
    })),
    users: Array.from({ length: 60 }, (_, index) => ({
      ...healthy('user'),
      id: `u${index + 1}`,
      name: `P${index + 1}`,
      mail: `p${index + 1}@acme.example`,
      position: [0, 0],
      connectedServer: seat(index),
      homeServer: index % 3 === 0 ? seat(index + 1) : seat(index),
      externalAccess: true,
    })),
    externals: [{ id: 'x1', name: 'Xavier', mail: 'xavier@partner.example', position: [0, 0] }],
    blockedServerLinks: [],
    assumptions: DEFAULT_ASSUMPTIONS,
  },
  requests: [],
  state: initialState,
  notes: [],
});

const groupOf = (playground: Playground, server: string) =>
  playground.page.getByRole('button', { name: new RegExp(`^\\d+ people logged in to ${server}\\b`) });
/** The cards of local users that are drawn. */
const people = (playground: Playground) => playground.page.getByRole('group', { name: /^Local user / });

test.beforeEach(async ({ page }) => {
  await page.goto(`./#${linkOf(COMMUNITY)}`);
  await expect(page.getByRole('button', { name: /^\d+ people logged in to / })).toHaveCount(9);
});

test('opens folded, each server saying how many people it has and how many of them live elsewhere', async ({
  playground,
  page,
}) => {
  await expect(people(playground)).toHaveCount(0);
  await expect(groupOf(playground, 'st1')).toHaveAccessibleName(
    '7 people logged in to st1: 7 have the home elsewhere (7 at st2)',
  );
  await expect(groupOf(playground, 'st2')).toHaveAccessibleName('7 people logged in to st2');
  await axe(page);
});

test('a group is opened and closed by a press, and the document stays as it is', async ({ playground }) => {
  const group = groupOf(playground, 'st1');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(people(playground)).toHaveCount(7);
  await expect(playground.button('Undo')).toBeDisabled();
  await group.click();
  await expect(people(playground)).toHaveCount(0);
});

test('by key alone: a group is opened and closed, and keeps the keyboard', async ({ playground, page }) => {
  const group = groupOf(playground, 'st2');
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(people(playground)).toHaveCount(7);
  await expect(group).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(people(playground)).toHaveCount(0);
  await expect(group).toBeFocused();
});

test('by menu: of the group, and of its server', async ({ playground }) => {
  await playground.menuOf(groupOf(playground, 'st3'));
  await playground.item('Show its people (7)').click();
  await expect(people(playground)).toHaveCount(7);
  await playground.menuOf(playground.part('st3'));
  await playground.item('Fold its people (7)').click();
  await expect(people(playground)).toHaveCount(0);
});

test('a request to somebody who is folded shows that person beside the group, and no other', async ({ playground }) => {
  await playground.send('Start a chat', 'Xavier', 'P14');
  await expect(people(playground)).toHaveCount(1);
  await expect(playground.part('P14')).toBeVisible();
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Delivered');
});

test('who stands out is moved out by a drag, and stands there from then on', async ({ playground }) => {
  await playground.send('Start a chat', 'Xavier', 'P14');
  await playground.toEnd();
  const from = await middle(playground.part('P14'));
  await playground.drag(from, { x: from.x + 96, y: from.y + 64 });
  const moved = await boxOf(playground.part('P14'));
  await playground.choose(playground.button('More to send and reset'), /^Clear requests/);
  await expect(people(playground)).toHaveCount(1);
  expect((await boxOf(playground.part('P14'))).x).toBeCloseTo(moved.x, -1);
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/^6 people/);
});

test('a server that is dragged takes its group along', async ({ playground }) => {
  const before = await boxOf(groupOf(playground, 'st9'));
  const stood = await boxOf(playground.part('st9'));
  const from = await middle(playground.part('st9'));
  await playground.drag(from, { x: from.x + 80, y: from.y + 40 });
  const after = await boxOf(groupOf(playground, 'st9'));
  const stands = await boxOf(playground.part('st9'));
  expect(stands.x - stood.x).toBeGreaterThan(40);
  expect(after.x - before.x).toBeCloseTo(stands.x - stood.x, 0);
  expect(after.y - before.y).toBeCloseTo(stands.y - stood.y, 0);
});

test('everything is selected and deleted, folded people too', async ({ playground, page }) => {
  await playground.canvas.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => playground.document()?.topology.users.length).toBe(0);
});

test('from the list somebody is found by typing, chosen, and shown beside the group', async ({ playground, page }) => {
  await page.getByRole('button', { name: 'List of the people at st5' }).click();
  const list = page.getByRole('dialog', { name: 'List of the people at st5' });
  await expect(list.getByRole('option')).toHaveCount(7);
  await list.getByRole('combobox').fill('p41');
  await expect(list.getByRole('option')).toHaveText([/^P41/]);
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(people(playground)).toHaveCount(1);
  await expect(playground.part('P41')).toBeFocused();
});

test('from the list somebody is moved onto the canvas by key alone, to stay', async ({ playground, page }) => {
  await page.getByRole('button', { name: 'List of the people at st5' }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'List of the people at st5' });
  await expect(list.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { name: /^P14/ })).toHaveAttribute('aria-selected', 'true');
  await list.getByRole('button', { name: 'Move onto the canvas' }).focus();
  await page.keyboard.press('Enter');
  await expect(playground.part('P14')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(people(playground)).toHaveCount(1);
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/^6 people/);
  await expect(playground.button('Undo')).toBeEnabled();
});

test('from the list somebody is broken and sent to', async ({ playground, page }) => {
  await page.getByRole('button', { name: 'List of the people at st5' }).click();
  const list = page.getByRole('dialog', { name: 'List of the people at st5' });
  await list.getByRole('option', { name: /^P14/ }).click({ button: 'right' });
  await playground.item('Break: No access to external communities').click();
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/1 has a fault/);
  await page.getByRole('button', { name: 'List of the people at st5' }).click();
  await list.getByRole('option', { name: /^P14/ }).click();
  await list.getByRole('button', { name: 'Send, break, more…' }).click();
  await playground.item('Xavier starts a chat with P14').click();
  await playground.toEnd();
  expect(await playground.outcome()).toContain('P14');
  await expect(people(playground)).toHaveCount(1);
});

test('one key shows everybody and folds everybody, and the menu of the canvas says which it would be', async ({
  playground,
  page,
}) => {
  await playground.canvas.focus();
  await page.keyboard.press('e');
  await expect(people(playground)).toHaveCount(60);
  await playground.part('P14').focus();
  await page.keyboard.press('e');
  await expect(people(playground)).toHaveCount(0);
  await expect(groupOf(playground, 'st5')).toBeFocused();
  await playground.menuOf(playground.canvas, { x: 20, y: 80 });
  await playground.item('Show all people').click();
  await expect(people(playground)).toHaveCount(60);
  await playground.choose(playground.button('More'), /^Fold all people/);
  await expect(people(playground)).toHaveCount(0);
});

test('the keyboard stays at the group when somebody in it is deleted, and goes to who comes back', async ({
  playground,
  page,
}) => {
  await page.getByRole('button', { name: 'List of the people at st5' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.part('P5')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/^6 people/);
  await expect(groupOf(playground, 'st5')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(playground.part('P5')).toBeFocused();
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/^7 people/);
  await page.keyboard.press('Control+Shift+z');
  await expect(groupOf(playground, 'st5')).toBeFocused();
});

test('a line for several homes says for how many: upon it where there is room, whole while it is pointed at', async ({
  playground,
  page,
}) => {
  await expect(groupOf(playground, 'st4')).toHaveAccessibleName(
    '7 people logged in to st4: 7 have the home elsewhere (7 at st5)',
  );
  const numbers = page.locator('span[data-bundle]');
  await playground.part('st2').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Digit2');
  await expect(numbers.first()).toBeVisible();
  for (const number of await numbers.all())
    expect(await number.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThanOrEqual(11);
  const line = page.locator('[data-link="s1 + home s2"]');
  const at = await line.evaluate((path: SVGPathElement) => {
    const middle = path.getPointAtLength(path.getTotalLength() / 3);
    const { x, y } = middle.matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
    return { x, y };
  });
  await page.mouse.move(at.x, at.y);
  await expect(page.getByText('7 people at st1, home at st2')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.getByText('7 people at st1, home at st2')).toBeHidden();
});

test('far out, too, the names of what is not on the way grow quiet while a request plays', async ({
  playground,
  page,
}) => {
  await playground.send('Start a chat', 'Xavier', 'P14');
  await playground.transport('Pause');
  for (let steps = 0; steps < 3; steps += 1) await playground.transport('Step forward');
  await playground.button('Fit everything into view').click();
  for (let presses = 0; presses < 4; presses += 1) await playground.button('Zoom out').click();
  await expect(page.locator('[data-detail="sign"], [data-detail="mark"]')).toBeVisible();
  const names = page.locator('[data-label="server"]');
  const looks = await names.evaluateAll((all) =>
    all.map((name) => [name.hasAttribute('data-way'), getComputedStyle(name).fontWeight, getComputedStyle(name).color]),
  );
  const [onWay, beside] = [looks.filter(([way]) => way), looks.filter(([way]) => !way)];
  expect(onWay.length).toBeGreaterThan(0);
  expect(beside.length).toBeGreaterThan(0);
  for (const [, weight] of onWay) expect(weight).toBe('600');
  for (const [, weight, colour] of beside) {
    expect(weight).toBe('400');
    expect(colour).not.toBe(onWay[0]?.[2]);
  }
});

test('somebody who is dropped on a server logs in there, as one step, and is in its group', async ({
  playground,
  page,
}) => {
  await page.getByRole('button', { name: 'List of the people at st5' }).click();
  await page.getByRole('combobox').fill('p41');
  await expect(page.locator('[data-id="u41"]'), 'who is looked for is shown').toBeVisible();
  await page.keyboard.press('Enter');
  await expect(playground.part('P41')).toBeFocused();
  const [from, to] = [await middle(playground.part('P41')), await middle(playground.part('st1'))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(page.getByText('Log in to st1', { exact: true })).toBeVisible();
  await page.mouse.up();
  await playground.expectSaid('P41 is logged in to st1 now, no longer to st5.');
  await expect(groupOf(playground, 'st1')).toHaveAccessibleName(/^8 people/);
  await expect(groupOf(playground, 'st5')).toHaveAccessibleName(/^6 people/);
  await playground.expectDocument(({ topology }) => topology.users[40]?.connectedServer, 's1');
  await page.keyboard.press('Control+z');
  await expect(groupOf(playground, 'st1')).toHaveAccessibleName(/^7 people/);
  await playground.expectDocument(
    ({ topology }) => topology.users[40]?.position,
    COMMUNITY.topology.users[40]?.position,
  );
});

test('somebody who stands is dropped on a group and is in it, and on the own server finds a place below it', async ({
  playground,
  page,
}) => {
  await groupOf(playground, 'st9').click();
  await expect(people(playground)).toHaveCount(6);
  await playground.drag(await middle(playground.part('P9')), await middle(groupOf(playground, 'st8')));
  await playground.expectSaid('P9 is logged in to st8 now, no longer to st9.');
  await expect(people(playground)).toHaveCount(5);
  await expect(groupOf(playground, 'st8')).toHaveAccessibleName(/^7 people/);
  await playground.drag(await middle(playground.part('P18')), await middle(playground.part('st9')));
  await expect(people(playground)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(playground.part('P18')).toHaveAccessibleName(/logged in: st9/);
  const [card, server] = [await boxOf(playground.part('P18')), await boxOf(playground.part('st9'))];
  expect(card.y).toBeGreaterThan(server.y + server.height - 1);
});
