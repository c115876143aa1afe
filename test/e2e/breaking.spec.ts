/** Breaking things on purpose: every fault by the name staff give it, from the list and from the menu of what is broken, with whom it affects and what a user would write. */

import type { Locator } from '@playwright/test';
import { expect } from './app';
import { type Playground, test } from './playground';

const faultsPanel = ({ page }: Playground): Locator => page.getByRole('tabpanel', { name: 'Faults' });

async function openFaults(playground: Playground): Promise<Locator> {
  await playground.page.getByRole('tab', { name: 'Faults' }).click();
  const panel = faultsPanel(playground);
  await expect(panel.getByRole('heading', { name: 'Faults', exact: true })).toBeVisible();
  return panel;
}

/** Breaks a part by its own menu; the list of faults comes into view with what the fault does. */
async function breakByMenu(playground: Playground, part: string, fault: string): Promise<Locator> {
  await playground.menuOf(playground.part(part));
  await playground.item(`Break: ${fault}`).click();
  await expect(playground.page.getByRole('tab', { name: 'Faults' })).toHaveAttribute('aria-selected', 'true');
  return faultsPanel(playground);
}

const GATEWAY = 'Break the gateway';
const SERVER = 'Break a community server';
const PAIR = 'Break a link between two servers';
const USER = 'Break the directory record or the login of a user';

interface Case {
  readonly group: string;
  readonly which: string | null;
  readonly fault: string;
  /** What the user who is hit hardest would write, and how many notice. */
  readonly ticket: string;
  readonly affected: number;
}

const CASES: readonly Case[] = [
  {
    group: GATEWAY,
    which: null,
    fault: 'Gateway down',
    ticket: 'Nobody here can write to partner.example.',
    affected: 3,
  },
  {
    group: GATEWAY,
    which: null,
    fault: 'No community server configured',
    ticket: 'Nobody here can write to partner.example.',
    affected: 3,
  },
  {
    group: GATEWAY,
    which: null,
    fault: 'Mail domain blocked',
    ticket: 'Nobody here can write to partner.example.',
    affected: 3,
  },
  {
    group: GATEWAY,
    which: null,
    fault: 'Chat session limit reached',
    ticket: 'Nobody here can write to partner.example.',
    affected: 3,
  },
  {
    group: GATEWAY,
    which: null,
    fault: 'Presence session limit reached',
    ticket: 'Contact requests from partner.example never arrive.',
    affected: 2,
  },
  {
    group: SERVER,
    which: 'st3',
    fault: 'Server down',
    ticket: 'Chats from partner.example to Cleo never arrive.',
    affected: 2,
  },
  ...[
    'Port 1516 blocked from the gateway',
    'Gateway address not trusted',
    'LDAP directory unreachable',
    'Search filter without mail',
  ].map((fault) => ({
    group: SERVER,
    which: 'st3',
    fault,
    ticket: 'Cleo cannot write to partner.example.',
    affected: 2,
  })),
  {
    group: SERVER,
    which: 'st3',
    fault: 'Server not discovered by the gateway',
    ticket: 'Cleo cannot write to partner.example.',
    affected: 1,
  },
  {
    group: PAIR,
    which: 'st2',
    fault: 'Link between servers blocked',
    ticket: 'Chats from partner.example to Bob arrive only sometimes: one in three does not.',
    affected: 1,
  },
  {
    group: USER,
    which: 'Bob',
    fault: 'No access to external communities',
    ticket: 'Chats from partner.example to Bob never arrive.',
    affected: 1,
  },
  {
    group: USER,
    which: 'Bob',
    fault: 'No mail address in the directory',
    ticket: 'Chats from partner.example to Bob never arrive.',
    affected: 1,
  },
  {
    group: USER,
    which: 'Bob',
    fault: 'Mail address shared with another user',
    ticket: 'Ann and Bob cannot write to partner.example.',
    affected: 2,
  },
  {
    group: USER,
    which: 'Bob',
    fault: 'Home server value names nothing',
    ticket: 'Chats from partner.example to Bob never arrive.',
    affected: 1,
  },
  {
    group: USER,
    which: 'Bob',
    fault: 'Logged in nowhere',
    ticket: 'Chats from partner.example to Bob never arrive.',
    affected: 1,
  },
];

test('each fault of the list stands after one click, and says whom it affects and what a user would write', async ({
  playground,
}) => {
  test.slow();
  await playground.visit();
  const panel = await openFaults(playground);
  for (const { group, which, fault, ticket, affected } of CASES) {
    const own = panel.getByRole('group', { name: group });
    if (which !== null) await own.getByLabel('Which').selectOption(which);
    const button = own.getByRole('button', { name: `Break: ${fault}`, exact: true });
    await button.click();
    await expect.soft(panel.getByText(`“${ticket}”`), fault).toBeVisible();
    await expect
      .soft(
        panel.getByRole('heading', { name: `${affected} of 3 users affected by the last edit`, exact: true }),
        fault,
      )
      .toBeVisible();
    // It stands: it is named, and cannot be set twice.
    await expect.soft(button, fault).toBeHidden();
    await expect.soft(own.getByText(fault, { exact: true }), fault).toBeVisible();
    await playground.button('Undo').click();
    await expect.soft(button, fault).toBeVisible();
  }
  // What nobody notices is said as well.
  await panel.getByRole('group', { name: SERVER }).getByLabel('Which').selectOption('st3');
  await panel.getByRole('button', { name: 'Break: Cluster document missing' }).click();
  await expect(panel.getByText('The last edit affects no user.')).toBeVisible();
});

test('by the menu of a server, a user, the gateway and a pair of servers; each wears its fault; one press clears all', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const panel = await breakByMenu(playground, 'st2', 'Server down');
  await expect(panel.getByText('“Chats from partner.example to Bob never arrive.”')).toBeVisible();
  await expect(playground.part('st2')).toHaveAccessibleName('Community server st2, Server down');
  await expect(playground.part('st2')).toContainText('server down');

  await breakByMenu(playground, 'Cleo', 'No access to external communities');
  await expect(panel.getByText('“Cleo cannot write to partner.example.”')).toBeVisible();
  await expect(panel.getByText('Chats from partner.example to Cleo never arrive.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: '1 of 3 users affected by the last edit' })).toBeVisible();
  await expect(playground.part('Cleo')).toHaveAccessibleName(/No access to external communities/);

  // A pair of servers is a part of its own.
  await playground.select('st1', 'st3');
  await breakByMenu(playground, 'st3', 'Link between servers blocked');
  await expect(panel.getByText('The last edit affects no user.')).toBeVisible();
  await page.keyboard.press('Escape');
  await playground.menuOf(playground.part('st2'));
  await expect(playground.item('Break: Server down')).toBeHidden();
  await expect(playground.item('Break: Search filter without mail')).toBeVisible();
  await page.keyboard.press('Escape');

  // Bob and Cleo could not write any more, and nobody was reached: of those who could, Ann is left.
  await breakByMenu(playground, 'Gateway', 'Gateway down');
  await expect(panel.getByText('“Ann cannot write to partner.example.”')).toBeVisible();
  await expect(playground.part('Gateway')).toHaveAccessibleName(/Gateway down/);

  // All at once, and all back by one undo.
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await playground.expectSaid('4 faults cleared.');
  for (const part of ['st2', 'Cleo', 'Gateway'])
    await expect(playground.part(part)).not.toHaveAccessibleName(/down|No access/);
  await expect(panel.getByRole('button', { name: /^Break: / })).toHaveCount(18);
  await playground.button('Undo').click();
  await expect(playground.part('st2')).toHaveAccessibleName('Community server st2, Server down');
  await expect(playground.part('Gateway')).toHaveAccessibleName(/Gateway down/);
  await playground.button('Redo').click();
  const clear = panel.getByRole('button', { name: 'Clear all faults' });
  await expect(clear).toBeDisabled();
  await expect(clear).toHaveAttribute('title', 'There is no fault to clear.');
});

test('what is selected is what the list breaks, until another part is chosen there; its sentence can be copied', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.select('st2', 'st3');
  const panel = await openFaults(playground);
  const pair = panel.getByRole('group', { name: PAIR });
  await expect(pair.getByRole('combobox', { name: 'Which' })).toHaveValue('s2');
  await expect(pair.getByRole('combobox', { name: 'The other' })).toHaveValue('s3');
  await panel.getByRole('button', { name: 'Break: Link between servers blocked' }).click();
  await expect(
    panel.getByText('“Chats from partner.example arrive only sometimes: one in three does not.”'),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Copy the sentence' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('Chats from partner.example arrive only sometimes: one in three does not.');

  const server = panel.getByRole('group', { name: SERVER });
  await server.getByLabel('Which').selectOption('st1');
  await expect(server.getByLabel('Which')).toHaveValue('s1');
  await server.getByRole('button', { name: 'Break: Server down' }).click();
  await expect(playground.part('st1')).toHaveAccessibleName(/Server down/);
  await expect(playground.part('st2')).not.toHaveAccessibleName(/Server down/);
});

test('while the list of faults is open, a click on the canvas chooses what it breaks', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await playground.select('Cleo');
  const user = panel.getByRole('group', { name: USER });
  await expect(user.getByLabel('Which')).toHaveValue('u3');
  await user.getByRole('button', { name: 'Break: Home server value names nothing' }).click();
  await expect(panel.getByText('“Chats from partner.example to Cleo never arrive.”')).toBeVisible();
  await playground.select('st1', 'st3');
  await expect(panel.getByRole('group', { name: PAIR }).getByLabel('The other')).toHaveValue('s3');
});

test('what the list closes at the gateway, Clear all faults opens again', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  for (const fault of ['Mail domain blocked', 'Chat session limit reached', 'Presence session limit reached'])
    await panel.getByRole('button', { name: `Break: ${fault}`, exact: true }).click();
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await playground.expectSaid('3 faults cleared.');
  await expect(panel.getByRole('button', { name: /^Break: / })).toHaveCount(18);
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Delivered');
});

test('a user who was logged out by the list is logged in again by Clear all faults', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await panel.getByRole('button', { name: 'Break: Logged in nowhere' }).click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: nowhere/);
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st1/);
});

test('what was broken here goes back to what it was; what came with the document is asked about, by keyboard, as one entry', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.openSample('Refused at the gateway');
  await playground.select('Ann');
  const panel = await openFaults(playground);
  const user = panel.getByRole('group', { name: USER });
  // A single fault is mended where it was set, by what was there before it.
  await user.getByRole('button', { name: 'Break: Logged in nowhere' }).click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: nowhere/);
  await user.getByRole('button', { name: 'Mend: Logged in nowhere' }).click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st2/);

  await panel.getByRole('button', { name: 'Break: Chat session limit reached' }).click();
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear all faults' });
  await expect(dialog).toContainText('1 fault goes back to what it was before.');
  // Of what is on or off one answer is healthy; a list of blocked domains may be meant.
  const domains = dialog.getByRole('combobox', { name: /Mail domain blocked/ });
  await expect(domains).toBeFocused();
  await expect(domains).toHaveValue('');
  await expect(dialog.getByRole('combobox', { name: /Bob/ })).toHaveValue('0');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await playground.expectDocument(({ topology }) => topology.gateway?.maxChats, 0);

  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await playground.expectSaid('2 faults cleared. 1 fault stays as it is.');
  await playground.expectDocument(
    ({ topology: { gateway, users } }) => [gateway?.maxChats, gateway?.blockedDomains, users[1]?.externalAccess],
    [1, ['rival.example'], true],
  );
  await playground.button('Undo').click();
  await playground.expectDocument(
    ({ topology: { gateway, users } }) => [gateway?.maxChats, users[1]?.externalAccess],
    [0, false],
  );
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a fault set by the menu shows at once whom it affects', async ({ playground }) => {
    await playground.visit();
    await playground.menuOf(playground.part('st3'));
    await playground.item('Break: Port 1516 blocked from the gateway').click();
    await expect(faultsPanel(playground).getByText('“Cleo cannot write to partner.example.”')).toBeVisible();
  });
});
