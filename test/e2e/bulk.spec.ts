/** Much at once: one form for several parts, people spread over servers, and many of them added in a few gestures. */

import { axe, expect } from './app';
import { test } from './playground';

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
