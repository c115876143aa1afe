/** What people paste into fields from tickets, mail programs and directories: taken as it was meant, with a word, or refused and still there. */

import type { Page } from '@playwright/test';
import { expect } from './app';
import { type Playground, test } from './playground';

/** As it comes from another program. */
async function paste({ page }: Playground, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

const field = (page: Page, label: string) =>
  page.getByRole('tabpanel', { name: 'Inspector' }).getByLabel(label, { exact: true });

test('mail addresses, domains and names as they are pasted from tickets', async ({ page, playground }) => {
  await playground.visit();
  await playground.inspect('Xavier');
  const mail = field(page, 'Mail address');
  await mail.fill('Xavier Long <x\u200b@partner.example>');
  await mail.press('Enter');
  await expect(mail).toHaveValue('x@partner.example');
  await playground.expectSaid('1 invisible character removed. Took x@partner.example out of');

  await playground.inspect('Gateway');
  const domains = field(page, 'Blocked domains');
  const typed = 'other.example *.partner.example';
  await domains.fill(typed);
  await domains.blur();
  await expect(page.getByText('“*.partner.example” matches nothing')).toBeVisible();
  await expect(domains).toHaveValue(typed);
  await domains.fill('other.example partner.example');
  await domains.blur();
  await expect(domains).toHaveValue('other.example\npartner.example');
  await playground.expectDocument(
    ({ topology }) => topology.gateway?.blockedDomains,
    ['other.example', 'partner.example'],
  );

  // Several lines are no name, and no more is a copy of parts.
  await playground.part('st2').dblclick({ position: { x: 40, y: 14 } });
  const name = page.getByRole('textbox', { name: 'Name of st2' });
  await expect(name).toBeFocused();
  await paste(playground, 'chat-west\nchat-east\n');
  await expect(name).toHaveValue('chat-west');
  await playground.expectSaid('This field holds one line: the first of 2 was taken.');
  await page.keyboard.press('ControlOrMeta+a');
  await paste(playground, '{"format":"sametime-topology-parts","ids":["s1"]}');
  await expect(name).toHaveValue('chat-west');
  await playground.expectSaid('Paste it on the canvas.');
  await page.keyboard.press('Enter');
  await expect(playground.part('chat-west')).toBeVisible();
});

test('a home server value that nearly names a server, or names two, is one press away', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.inspect('Bob');
  const panel = page.getByRole('tabpanel', { name: 'Inspector' });
  const home = field(page, 'Home server');
  await home.fill('CN=st2/O=acme');
  await home.press('Enter');
  await expect(panel.getByText('“CN=st2/O=acme” names st2 as Domino writes it.')).toBeVisible();
  await expect(playground.part('Bob')).toHaveAccessibleName(/Home server value names nothing/);
  await panel.getByRole('button', { name: 'Use st2', exact: true }).click();
  await playground.expectDocument(({ topology }) => topology.users[1]?.homeServer, 's2');
  await playground.button('Undo').click();
  // What was there before the fault comes back by the row of the fault.
  await panel.getByRole('button', { name: 'Mend: Home server value names nothing' }).click();
  await playground.expectDocument(({ topology }) => topology.users[1]?.homeServer, null);

  // A cluster that is called as a server is that is not in it.
  await playground.select('st1', 'st2');
  await panel.getByLabel('Name of the new cluster').fill('st3');
  await panel.getByRole('button', { name: 'Make a cluster' }).click();
  await playground.inspect('Bob');
  await home.fill('st3');
  await home.press('Enter');
  await expect(panel.getByText('may be st3 (server) or st3 (cluster)')).toBeVisible();
  await expect(home).toHaveValue('st3');
  await panel.getByRole('button', { name: 'Use st3 (cluster)' }).click();
  await playground.expectDocument(({ topology }) => topology.users[1]?.homeServer, 'c1');
  await expect(panel.getByText('This is st3 (cluster).')).toBeVisible();
  await home.click();
  await expect(panel.getByRole('listbox').getByRole('option', { name: /^st3/ })).toHaveText([
    'st3server · st3.acme.example',
    'st3cluster',
  ]);
});

test('who is logged in away from home is told so, and values of which none is right are one fault', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.inspect('Ann');
  const panel = page.getByRole('tabpanel', { name: 'Inspector' });
  await expect(panel.getByText('Ann is logged in away from home.')).toHaveText(/ kept on st3, not on st1\.$/);

  const home = field(page, 'Home server');
  await home.fill('DENIED');
  await home.press('Enter');
  await expect(panel.getByText('It may be a lock, put there on purpose')).toBeVisible();
  await expect(panel.getByText('away from home')).toHaveCount(0);
  for (const name of ['Bob', 'Cleo']) {
    await playground.inspect(name);
    await home.fill(`${name}@acme.example`);
    await home.press('Enter');
  }
  await expect(panel.getByText('None of the 3 home server values')).toBeVisible();
  await playground.canvas.press('Escape');
  const faults = panel.getByRole('list', { name: 'Faults' });
  await expect(faults.getByRole('listitem')).toHaveCount(1);
  await expect(faults).toContainText('Ann, Bob and Cleo');
  await expect(faults).toContainText('one cause, not 3');
});
