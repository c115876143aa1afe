/** Discovery: played from the one server the gateway is told of to the list that takes turns, with who is left out. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { test } from './playground';
import { axeEverywhere, openAt, sample, show } from './views';

const view = (page: Page): Locator => page.getByRole('region', { name: 'Discovery', exact: true });
const known = (page: Page): Locator =>
  view(page).getByRole('list', { name: 'What Gateway knows now' }).getByRole('listitem');
const left = (page: Page): Locator => view(page).getByRole('list', { name: 'Left out' }).getByRole('listitem');
const steps = (page: Page): Locator => view(page).getByRole('list', { name: 'Steps' }).getByRole('button');
/** What is told of the step shown, as it is seen: words of the trade bring hidden explanations along. */
const expectTold = (page: Page, text: string): Promise<void> =>
  expect(view(page).locator('[aria-live]')).toContainText(text, { useInnerText: true });
const next = (page: Page): Locator => view(page).getByRole('button', { name: 'Next step' });

test('from one server to all, step by step: every link is tried, and a blocked one keeps its turn', async ({
  page,
  playground,
}) => {
  await openAt(page, sample([], { s2: { port1516Open: false } }));
  await show(page, 'Discovery');
  await expect(view(page)).toContainText('Gateway is told of st1');
  await expect(known(page)).toHaveText([/st1.*link not tried yet/]);
  await expect(steps(page)).toHaveCount(6);
  await expect(steps(page).first()).toHaveAttribute('aria-current', 'step');

  await next(page).press('Enter');
  await expect(known(page)).toHaveText([/st1.*link up/]);
  await next(page).press('Enter');
  await expectTold(page, 'st1 tells of 2 more servers');
  await expectTold(page, 'names.nsf');
  await expectTold(page, 'That the gateway learns its servers in the same way is inferred.');
  await expect(known(page)).toHaveText([/st1.*link up/, /st2.*link not tried yet/, /st3.*link not tried yet/]);
  await next(page).press('Enter');
  await expectTold(page, 'Gateway does not reach st2');
  await expect(known(page).nth(1)).toContainText('Port 1516 blocked from the gateway');
  await next(page).press('Enter');
  await next(page).press('Enter');
  await expectTold(page, '3 servers take turns from now on');
  await expectTold(page, '1 of every 3 inbound requests will fail');
  await expect(left(page)).toHaveCount(0);

  // Back, to a step by its name, and from the start.
  await view(page).getByRole('button', { name: 'Step back' }).click();
  await expectTold(page, 'Gateway opens its link to st3');
  await steps(page).nth(2).click();
  await expect(known(page).nth(1)).toContainText('link not tried yet');
  await steps(page).last().click();
  await view(page).getByRole('button', { name: 'From the start' }).click();
  await expect(known(page)).toHaveCount(1);
  await expect(view(page).getByRole('button', { name: 'Step back' })).toBeDisabled();

  // The step stays while one looks at the canvas, and an edit is told at once.
  await steps(page).nth(3).click();
  await show(page, 'Canvas');
  await playground.inspect('st2');
  await playground.side.getByRole('button', { name: 'Mend: Port 1516 blocked from the gateway' }).click();
  await show(page, 'Discovery');
  await expectTold(page, 'Gateway opens its link to st2');
});

test('a server that was not discovered is left out, with causes to check and where they are documented', async ({
  page,
}) => {
  await openAt(page, sample([], { s3: { discovered: false } }));
  await show(page, 'Discovery');
  await expect(left(page)).toHaveCount(0);
  await steps(page).filter({ hasText: 'st3 is left out' }).click();
  await expectTold(page, 'Why it is missing is not modelled');
  await expect(left(page)).toHaveText([/st3.*not discovered/]);
  await expect(known(page)).toHaveCount(2);
  const causes = view(page).getByRole('group').filter({ hasText: 'What to check for a server that is missing' });
  const listed = causes.locator('ol > li');
  await expect(listed).toHaveCount(4);
  await expect(causes).toContainText('documented for community servers and for the Media Manager');
  for (const cause of ['Is this a Sametime Server', 'access list of names.nsf', '60 minutes', 'CommunityConfig.txt'])
    await expect(listed.filter({ hasText: cause })).toHaveCount(1);
  for (const item of await listed.all()) await expect(item.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
  await steps(page).last().click();
  await expectTold(page, '2 servers take turns from now on');
  await expect(left(page)).toHaveCount(1);
});

test('with nothing to play the view names the next act', async ({ page, playground }) => {
  const held = sample([]);
  const { gateway } = held.topology;
  await openAt(page, {
    ...held,
    topology: { ...held.topology, gateway: gateway && { ...gateway, configuredServer: null } },
  });
  await show(page, 'Discovery');
  await expect(view(page)).toContainText('Join Gateway to one community server; it discovers the others from there.', {
    useInnerText: true,
  });
  await expect(next(page)).toBeHidden();
  await playground.startFresh();
  await show(page, 'Discovery');
  await expect(view(page)).toContainText('There is no gateway');
});

test('discovery is fit for assistive technology', async ({ page }) => {
  test.slow();
  await openAt(page, sample([], { s2: { port1516Open: false }, s3: { discovered: false } }));
  await show(page, 'Discovery');
  await steps(page).last().click();
  await axeEverywhere(page, left(page));
});
