/** One broken server of three: every third request fails, the outcomes that changed are marked, and mending brings them back. */

import { expect } from './app';
import { type Playground, test } from './playground';

/** How each request of the script ends, as its block or, for the one shown, the step list says. */
async function verdicts(playground: Playground): Promise<readonly string[]> {
  const { page } = playground;
  const ends: string[] = [];
  const requests = playground.document()?.requests.length ?? 0;
  for (let request = 0; request < requests; request += 1) {
    if (request === 0)
      while (await page.getByRole('button', { name: 'Previous request' }).isEnabled())
        await playground.transport('Previous request');
    else await playground.transport('Next request');
    ends.push(/(Delivered|Shows offline|Refused|Not delivered)/.exec(await playground.outcome())?.[0] ?? '');
  }
  return ends;
}

test('port 1516 blocked on one of three servers: two good, one stopped, and again', async ({ page, playground }) => {
  await playground.visit();
  const panel = await playground.inspect('st3');
  const port = panel.getByRole('switch', { name: 'Port 1516 from the gateway' });
  await expect(port).toBeChecked();
  await port.click();
  await expect(port).not.toBeChecked();
  await expect(playground.part('st3')).toHaveAccessibleName('Community server st3, Port 1516 blocked from the gateway');
  await expect(playground.part('st3')).toContainText('1516 blocked');
  await expect(playground.canvas.locator('[data-link="gw s3"] title')).toHaveText('Port 1516 blocked from the gateway');
  await expect(panel.getByRole('region', { name: 'Faults' })).toContainText('Port 1516 blocked from the gateway');

  await playground.sendTurn();
  await playground.sendTurn();
  await playground.expectDocument(({ requests }) => requests.length, 6);
  const good = 'Delivered';
  const stopped = 'Not delivered';
  expect(await verdicts(playground)).toEqual([good, good, stopped, good, good, stopped]);

  // The last one: stopped on its way to st3, and both people say what they notice.
  await playground.toEnd();
  await expect(playground.caption).toContainText('Port 1516 from Gateway to st3 is blocked');
  await expect(playground.steps).toContainText("Xavier's chat with Bob is not delivered.");
  await expect(playground.steps).toContainText('Bob notices nothing.');
  await expect(playground.canvas).toContainText("Xavier's chat with Bob is not delivered");
  expect((await playground.stepList()).at(-1)).toContain('Port 1516 from Gateway to st3 is blocked');
  await expect(playground.steps.getByRole('note')).toBeHidden();

  // Mending: both come back, and both are marked until they were seen.
  await playground.inspect('st3');
  await panel.getByRole('button', { name: 'Mend: Port 1516 blocked from the gateway' }).click();
  await expect(playground.part('st3')).toHaveAccessibleName('Community server st3');
  await playground.panel('Steps');
  const note = playground.steps.getByRole('note');
  await expect(note).toContainText('Changed: It stopped at st3. Now it is delivered.');
  await expect(note).toContainText('1 other request ends differently');
  await expect(playground.strip.getByText('changed', { exact: true })).toHaveCount(2);
  await expect(
    playground.strip.getByRole('button', {
      name: /^Request 3 of 6: .* Changed: It stopped at st3\. Now it is delivered/,
    }),
  ).toBeVisible();
  expect(await verdicts(playground)).toEqual([good, good, good, good, good, good]);

  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await expect(note).toBeHidden();
  await expect(playground.strip.getByText('changed', { exact: true })).toHaveCount(0);

  // Broken again by undo: marked again.
  await playground.button('Undo').click();
  await expect(note).toContainText('It was delivered. Now it stops at st3.');
  await expect(playground.strip.getByText('changed', { exact: true })).toHaveCount(2);
  await playground.button('Redo').click();
  await expect(note).toBeHidden();
});

test('faults of other kinds bite where the community keeps them, and the community lists them all', async ({
  playground,
}) => {
  await playground.visit();
  const panel = await playground.inspect('st2');
  await panel.getByRole('switch', { name: 'Running' }).click();
  await expect(playground.part('Bob')).toContainText('st2 down');
  await playground.send('Add as contact', 'Xavier', 'Bob');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Shows offline');
  await expect(playground.steps).toContainText('Xavier sees Bob offline.');

  await playground.select('st1', 'st3');
  await playground.panel('Inspector');
  await panel.getByRole('switch', { name: 'Link between st1 and st3' }).click();
  await playground.inspect('Gateway');
  await panel.getByRole('switch', { name: 'Running' }).click();
  await playground.page.keyboard.press('Escape');
  await expect(panel).toContainText('Gateway down');
  await expect(panel).toContainText('Server down');
  await expect(panel).toContainText('st1 – st3');
  await playground.send('Start a chat', 'Xavier', 'Cleo');
  await playground.toEnd();
  await expect(playground.caption).toContainText('Gateway is down and takes no requests');
});

test('a part that goes takes its requests along; a home server that went keeps its name', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.select('Bob');
  await page.keyboard.press('Delete');
  await playground.expectDocument(({ requests }) => requests.map(({ to }) => to), ['u1']);
  await playground.select('st3');
  await page.keyboard.press('Delete');
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st1, home: st3/);
  await playground.toEnd();
  await expect(playground.caption).toContainText('knows no home server "st3"');
});
