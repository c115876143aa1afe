/** Breaking things on purpose: every fault by the name staff give it, from the list and from the menu of what is broken, with whom it affects and what a user would write. */

import type { Locator } from '@playwright/test';
import { SAMPLES } from '../../src/playground/samples';
import { axe, expect } from './app';
import { settled } from './look';
import { type Playground, test } from './playground';
import { show } from './views';

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

const GATEWAY = 'The gateway';
const SERVER = 'Community servers';
const PAIR = 'Link between two servers';
const USER = 'Directory record and login of a user';

/** The key of a fault at a part: pressed while it stands. */
const key = (panel: Locator, fault: string, where: string): Locator =>
  panel.getByRole('button', { name: `${fault}: ${where}`, exact: true });
const isPressed = (keyOfFault: Locator, pressed: boolean) =>
  expect(keyOfFault).toHaveAttribute('aria-pressed', String(pressed));

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
    ticket: 'One in three chats from partner.example to Bob fails.',
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
  {
    group: USER,
    which: 'Cleo',
    fault: 'Logged in away from home',
    ticket: 'To partner.example, Cleo always looks offline.',
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
    const own = panel.getByRole('group', { name: group, exact: true });
    if (which !== null && group !== SERVER) await own.getByLabel('Which').selectOption(which);
    const button = key(own, fault, group === PAIR ? 'st2 – st1' : (which ?? 'Gateway'));
    await button.click();
    await expect.soft(panel.getByText(ticket, { exact: true }), fault).toBeVisible();
    await expect.soft(panel.getByText('New since the last edit.').first(), fault).toBeVisible();
    await expect
      .soft(
        panel.getByRole('heading', { name: `${affected} of 3 users affected by the last edit`, exact: true }),
        fault,
      )
      .toBeVisible();
    // It stands, and the same key mends it: the document is as it was.
    await expect.soft(button, fault).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect.soft(button, fault).toHaveAttribute('aria-pressed', 'false');
    await expect.soft(button, fault).toBeFocused();
    await playground.expectDocument(({ topology }) => topology, SAMPLES[0]?.playground.topology);
  }
  // What nobody notices is said as well.
  await key(panel, 'Cluster document missing', 'st3').click();
  await expect(panel.getByText('The last edit affects no user.')).toBeVisible();
});

test('by the menu of a server, a user, the gateway and a pair of servers; each wears its fault; one press clears all', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const panel = await breakByMenu(playground, 'st2', 'Server down');
  await expect(panel.getByText('Chats from partner.example to Bob never arrive.')).toBeVisible();
  await expect(playground.part('st2')).toHaveAccessibleName('Community server st2, Server down');
  await expect(playground.part('st2')).toContainText('server down');

  await breakByMenu(playground, 'Cleo', 'No access to external communities');
  await expect(panel.getByText('Cleo cannot write to partner.example.')).toBeVisible();
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
  await expect(playground.item('Mend: Server down')).toBeVisible();
  await expect(playground.item('Break: Search filter without mail')).toBeVisible();
  await page.keyboard.press('Escape');

  // Bob and Cleo could not write any more, and nobody was reached: of those who could, Ann is left.
  await breakByMenu(playground, 'Gateway', 'Gateway down');
  await expect(panel.getByText('Ann cannot write to partner.example.')).toBeVisible();
  await expect(playground.part('Gateway')).toHaveAccessibleName(/Gateway down/);

  // All at once, and all back by one undo.
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await playground.expectSaid('4 faults cleared.');
  for (const part of ['st2', 'Cleo', 'Gateway'])
    await expect(playground.part(part)).not.toHaveAccessibleName(/down|No access/);
  await isPressed(key(panel, 'Server down', 'st2'), false);
  await playground.button('Undo').click();
  await expect(playground.part('st2')).toHaveAccessibleName('Community server st2, Server down');
  await expect(playground.part('Gateway')).toHaveAccessibleName(/Gateway down/);
  await playground.button('Redo').click();
  // Ann came away from home: of that it is asked once nothing else is left.
  const clear = panel.getByRole('button', { name: 'Clear all faults' });
  await clear.click();
  await expect(playground.dialog.getByRole('combobox', { name: /Ann Logged in away from home/ })).toHaveValue('0');
  await playground.dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st3, home: st3/);
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
  await key(panel, 'Link between servers blocked', 'st2 – st3').click();
  await expect(panel.getByText('One in three chats from partner.example fails.')).toBeVisible();
  await panel.getByRole('button', { name: 'Copy the sentences' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      'One in three chats from partner.example fails. To partner.example, everybody here looks offline one time in three.',
    );

  const user = panel.getByRole('group', { name: USER });
  await user.getByLabel('Which').selectOption('Cleo');
  await key(user, 'Logged in nowhere', 'Cleo').click();
  await expect(playground.part('Cleo')).toHaveAccessibleName(/logged in: nowhere/);
});

test('while the list of faults is open, a click on the canvas chooses what it breaks', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await playground.select('Cleo');
  const user = panel.getByRole('group', { name: USER });
  await expect(user.getByLabel('Which')).toHaveValue('u3');
  await key(user, 'Home server value names nothing', 'Cleo').click();
  await expect(panel.getByText('Chats from partner.example to Cleo never arrive.')).toBeVisible();
  await playground.select('st1', 'st3');
  await expect(panel.getByRole('group', { name: PAIR }).getByLabel('The other')).toHaveValue('s3');
});

test('what the list closes at the gateway, Clear all faults opens again', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  for (const fault of ['Mail domain blocked', 'Chat session limit reached', 'Presence session limit reached'])
    await key(panel, fault, 'Gateway').click();
  await panel.getByRole('button', { name: 'Clear all faults' }).click();
  await playground.expectSaid('3 faults cleared.');
  await expect(
    panel.getByRole('group', { name: GATEWAY, exact: true }).getByRole('button', { pressed: true }),
  ).toHaveCount(0);
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Delivered');
});

test('a user who was logged out by the list is logged in again by Clear all faults', async ({ playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await key(panel, 'Logged in nowhere', 'Ann').click();
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
  await key(user, 'Logged in nowhere', 'Ann').click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: nowhere/);
  await key(user, 'Logged in nowhere', 'Ann').click();
  await expect(playground.part('Ann')).toHaveAccessibleName(/logged in: st2/);

  await key(panel, 'Chat session limit reached', 'Gateway').click();
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

/** The same on st2 and st3, in a few presses in a row. */
const WEST = ['st2', 'st3'];

test('the same fault on several servers is a press each, with what users notice in the same place, and one entry each', async ({
  playground,
}) => {
  await playground.visit();
  const panel = await openFaults(playground);
  const answer = panel.getByRole('region', { name: 'What users notice' });
  const before = await answer.boundingBox();
  for (const server of WEST) await key(panel, 'LDAP directory unreachable', server).click();
  await expect(answer.getByText('Two in three chats from partner.example fail.')).toBeVisible();
  await expect(answer.getByText('More often than before the last edit: it was one in three.').first()).toBeVisible();
  expect(await answer.boundingBox()).toEqual(before);
  await playground.button('Undo').click();
  await isPressed(key(panel, 'LDAP directory unreachable', 'st3'), false);
  await isPressed(key(panel, 'LDAP directory unreachable', 'st2'), true);
  await key(panel, 'LDAP directory unreachable', 'st2').click();
  await playground.expectDocument(
    ({ topology }) => topology.servers.map(({ directoryReachable }) => directoryReachable),
    [true, true, true],
  );
});

test('by keyboard alone: arrows walk the keys, Enter breaks and mends, the name opens the rule', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await key(panel, 'Server down', 'st1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(key(panel, 'Port 1516 blocked from the gateway', 'st2')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await playground.expectDocument(
    ({ topology }) => topology.servers.map(({ port1516Open }) => port1516Open),
    [true, false, false],
  );
  await page.keyboard.press('Enter');
  await isPressed(key(panel, 'Port 1516 blocked from the gateway', 'st3'), false);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Port 1516 blocked from the gateway', exact: true }).first(),
  ).toBeVisible();
});

test('what looks the same is told apart: in a line each, and side by side', async ({ page, playground }) => {
  await playground.visit();
  const panel = await openFaults(playground);
  await key(panel, 'Gateway address not trusted', 'st2').click();
  const tell = panel.getByRole('region', { name: 'How to tell' });
  const causes = tell.getByRole('listitem');
  await expect(causes).toHaveCount(4);
  await expect(causes.first()).toContainText('st2: Gateway address not trusted');
  await expect(causes.first()).toContainText('not in servers list');
  const port = causes.filter({ hasText: 'st2: Port 1516 blocked from the gateway' });
  await expect(port).toContainText('telnet from Gateway to st2, port 1516: Port 1516 of st2 does not answer.');
  await tell.getByRole('button', { name: 'Compare' }).click();
  const table = playground.dialog.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expect(table.getByRole('rowheader')).toHaveText(['In the log', 'Where to look', 'What differs']);
  await settled(page);
  await axe(page, 'causes side by side');
  await page.keyboard.press('Escape');
  await expect(tell.getByRole('button', { name: 'Compare' })).toBeFocused();
});

test('who is away from home is told among the faults, and mended where that is seen', async ({ page, playground }) => {
  await playground.visit();
  await show(page, 'Who is reached');
  const view = page.getByRole('region', { name: 'Who is reached', exact: true });
  await expect(view.getByText('Ends 6 of 21 requests, of 1 user')).toBeVisible();
  await expect(view.getByText('Every part and every link is healthy.')).toBeHidden();
  await view.getByRole('button', { name: 'Mend: Logged in away from home (Ann)' }).click();
  await expect(view.getByText('Every part and every link is healthy.')).toBeVisible();
  await expect(view.getByText(/^Shows offline: /)).toBeHidden();
  // A cell of the readiness table is a key as well.
  const trust = view.getByRole('button', { name: 'Gateway address not trusted: st1' });
  await trust.click();
  await isPressed(trust, true);
  await trust.click();
  await isPressed(trust, false);
  await expect(view.getByText('Every part and every link is healthy.')).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a fault set by the menu shows at once whom it affects', async ({ playground }) => {
    await playground.visit();
    await playground.menuOf(playground.part('st3'));
    await playground.item('Break: Port 1516 blocked from the gateway').click();
    await expect(faultsPanel(playground).getByText('Cleo cannot write to partner.example.')).toBeVisible();
  });

  test('by touch: the same key breaks and mends, what users notice stays above, and axe finds nothing', async ({
    page,
    playground,
  }) => {
    await playground.visit();
    await playground.menuOf(playground.part('st3'));
    await playground.item('Break: Server down').click();
    const panel = faultsPanel(playground);
    const down = key(panel, 'Server down', 'st3');
    await isPressed(down, true);
    await expect(panel.getByRole('region', { name: 'What users notice' })).toBeInViewport({ ratio: 0.9 });
    await settled(page);
    await axe(page, 'the list of faults');
    await down.click();
    await isPressed(down, false);
    for (const server of WEST) await key(panel, 'Search filter without mail', server).click();
    await expect(panel.getByText('Two in three chats from partner.example fail.')).toBeInViewport();
  });
});

test('the list of the whole community mends, too', async ({ page, playground }) => {
  await playground.visit();
  await breakByMenu(playground, 'st2', 'Server down');
  await playground.expectDocument(({ topology }) => topology.servers.every(({ running }) => running), false);
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await playground.canvas.click({ position: { x: 20, y: 60 } });
  const list = page.getByRole('tabpanel', { name: 'Inspector' }).getByRole('list', { name: 'Faults' });
  await list.getByRole('button', { name: 'Mend: Server down, st2', exact: true }).click();
  await expect(list.getByRole('button', { name: /^Mend: Server down/ })).toHaveCount(0);
  await axe(page, 'the list of all faults');
  await playground.expectDocument(({ topology }) => topology.servers.every(({ running }) => running), true);
});
