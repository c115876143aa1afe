/** The checks to take along, and their output brought back: looked at first, one entry, and nothing else changed. */

import type { Locator, Page } from '@playwright/test';
import { axe, expect } from './app';
import { downloaded, saved, textOf } from './exchange';
import { type Playground, test } from './playground';
import { copied, find } from './views';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Checks to take along' });

async function openChecks(playground: Playground): Promise<Locator> {
  await playground.visit();
  await playground.choose(playground.button('More'), 'Checks to take along…');
  return dialogOf(playground.page);
}

const OUTPUT = [
  'admin@gw:~$ ./checks.sh',
  'st1 does not answer on port 1516: it is blocked, or the server does not run.',
  'STGW|1|s1|port1516Open|fail',
  'STGW|1|s2|port1516Open|pass',
  'STGW|1|s3|filterFindsMail|fail',
  'STGW|1|s9|port1516Open|fail',
].join('\r\n');

test('by mouse: a script is saved, its output says what would change, and what is ticked is taken over', async ({
  page,
  playground,
}) => {
  const dialog = await openChecks(playground);
  await expect(dialog.getByRole('textbox', { name: 'The checks' })).toHaveValue(/telnet st1\.acme\.example 1516/);
  await dialog.getByRole('radio', { name: /bash/ }).check();
  const script = await downloaded(page, () => dialog.getByRole('button', { name: 'Save as a file' }).click());
  expect(script.suggestedFilename()).toMatch(/\.checks\.sh$/);
  expect(await textOf(script)).toMatch(/^#!\/usr\/bin\/env bash\n/);

  const back = dialog.getByRole('region', { name: 'Bring its output back' });
  await back.getByRole('textbox').fill(OUTPUT);
  await expect(back).toContainText('1 answer as it is drawn already.');
  await expect(back).toContainText('No server here is called s9.');
  await expect(back.getByRole('row', { name: /st1/ })).toContainText('OpenBlocked');
  await expect(back.getByRole('button', { name: /^Take over/ })).toBeInViewport({ ratio: 1 });
  await axe(page);
  await back.getByRole('checkbox', { name: /st3/ }).uncheck();
  await back.getByRole('button', { name: 'Take over 1 change' }).click();
  await expect(dialog.getByText('1 change taken over.')).toBeVisible();
  await page.keyboard.press('Escape');
  const { servers } = (await saved(page)).topology;
  expect(servers.map(({ port1516Open, filterFindsMail }) => [port1516Open, filterFindsMail])).toEqual([
    [false, true],
    [true, true],
    [true, true],
  ]);
  await page.keyboard.press('Control+z');
  expect((await saved(page)).topology.servers[0]?.port1516Open).toBe(true);
});

const ON_A_SERVER = [
  'STGW|1|s1,s3|link|fail',
  'root@st2:~# ldapsearch -x -H ldap://ldap.acme.example -b o=Acme "(mail=ann@acme.example)" mail',
  'dn: cn=Ann,o=Acme',
  'result: 0 Success',
  '# numEntries: 1',
  'root@st2:~# ldapsearch -x -H ldap://ldap.acme.example -b o=Acme "(cn=ann@acme.example*)" mail',
  'result: 0 Success',
  'me@laptop:~$ ldapsearch -x -H ldap://ldap.acme.example "(mail=ann@acme.example)" mail',
  "ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)",
].join('\n');

test('what ldapsearch printed and what a server found of a link is taken over, and what names no server is said', async ({
  page,
  playground,
}) => {
  const dialog = await openChecks(playground);
  await dialog.getByRole('radio', { name: /bash/ }).check();
  await expect(dialog.getByRole('textbox', { name: 'The checks' })).toHaveValue(
    /LDAP_FILTERS=\(\n# Id s1: st1\n {2}'s1' ''\n/,
  );
  const back = dialog.getByRole('region', { name: 'Bring its output back' });
  await back.getByRole('textbox').fill(ON_A_SERVER);
  await expect(back.getByRole('row', { name: /st2/ })).toContainText('Search filter finds mail addressesYesNo');
  await expect(back.getByRole('row', { name: 'st1 and st3' })).toContainText('Link between serversOpenBlocked');
  await expect(back).toContainText('Put a line above it: Community server <name>');
  await back.getByText('1 answer of no server that can be told').click();
  await expect(back.getByRole('listitem')).toContainText(
    "Line 9 ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)",
  );
  await axe(page);
  await back.getByRole('button', { name: 'Take over 2 changes' }).click();
  await page.keyboard.press('Escape');
  const { servers, blockedServerLinks } = (await saved(page)).topology;
  expect(blockedServerLinks).toEqual([['s1', 's3']]);
  expect(servers.map(({ directoryReachable, filterFindsMail }) => [directoryReachable, filterFindsMail])).toEqual([
    [true, true],
    [true, false],
    [true, true],
  ]);
});

test('by keyboard alone on a narrow page', async ({ page, playground }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await playground.visit();
  await find(page, 'checks to take');
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await copied(page)).toContain('[ ]');
  await dialog.getByRole('region', { name: 'Bring its output back' }).getByRole('textbox').focus();
  await page.keyboard.type('STGW|1|s2|directoryReachable|fail');
  await dialog.getByRole('button', { name: 'Take over 1 change' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 change taken over.')).toBeVisible();
  await axe(page);
});
