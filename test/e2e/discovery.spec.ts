/** Discovery, played on the canvas: from the one server the gateway is told of to the list that takes turns, with who is left out. */

import type { Locator, Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import { discoverySteps } from '../../src/routing/discovery';
import { realistic } from '../unit/sharing/realistic';
import { expect } from './app';
import { unseen } from './look';
import { test } from './playground';
import { axeEverywhere, openAt, playDiscovery, sample, show } from './views';

const list = (page: Page): Locator => page.getByRole('region', { name: 'Discovery', exact: true });
const known = (page: Page): Locator =>
  list(page).getByRole('list', { name: 'What Gateway knows now' }).getByRole('listitem');
const left = (page: Page): Locator => list(page).getByRole('list', { name: 'Left out' }).getByRole('listitem');
const steps = (page: Page): Locator => list(page).getByRole('list', { name: 'Steps' }).getByRole('button');
/** What is told of the step shown, as it is seen: words of the trade bring hidden explanations along. */
const expectTold = (page: Page, text: string): Promise<void> =>
  expect(list(page)).toContainText(text, { useInnerText: true });
const next = (page: Page): Locator => list(page).getByRole('button', { name: 'Next step' });
/** The links from the gateway to a server that are drawn. */
const link = (page: Page, server: string): Locator => page.locator(`[data-link="gw ${server}"]`);

test('links appear one after another, and a blocked one keeps its turn', async ({ page, playground }) => {
  await openAt(page, sample([], { s2: { port1516Open: false } }));
  await expect(link(page, 's3')).toHaveCount(1);
  await playDiscovery(page);
  await expect(playground.caption).toContainText('Gateway is told of st1');
  await expect(playground.caption).toContainText('Discovery, step 1 of 6');
  await expect(known(page)).toHaveText([/st1.*link not tried yet/]);
  await expect(steps(page)).toHaveCount(6);
  await expect(steps(page).first()).toHaveAttribute('aria-current', 'step');
  await expect(playground.part('st2')).toContainText('not discovered yet');
  await expect(playground.part('st1')).not.toContainText('not discovered yet');
  await expect(playground.part('Gateway')).toContainText('knows 1 server');
  await expect(playground.part('Gateway').getByRole('button', { name: 'Empty seat' })).toHaveCount(2);
  for (const server of ['s1', 's2', 's3']) await expect(link(page, server)).toHaveCount(0);

  await page.keyboard.press('.');
  await expect(known(page)).toHaveText([/st1.*link up/]);
  await expect(link(page, 's1')).toHaveCount(1);
  await page.keyboard.press('.');
  await expectTold(page, 'st1 tells of 2 more servers');
  await expectTold(page, 'names.nsf');
  await expectTold(page, 'That the gateway learns its servers in the same way is inferred.');
  await expect(known(page)).toHaveText([/st1.*link up/, /st2.*link not tried yet/, /st3.*link not tried yet/]);
  await expect(playground.part('st3')).not.toContainText('not discovered yet');
  await expect(link(page, 's2')).toHaveCount(0);
  await playground.transport('Step forward');
  await expectTold(page, 'Gateway does not reach st2');
  await expect(known(page).nth(1)).toContainText('Port 1516 blocked from the gateway');
  await expect(link(page, 's2')).toHaveCount(1);
  await expect(link(page, 's3')).toHaveCount(0);
  await next(page).click();
  await next(page).click();
  await expectTold(page, '3 servers take turns from now on');
  await expectTold(page, '1 of every 3 inbound requests will fail');
  await expect(playground.part('Gateway')).toContainText('next: st1');
  await expect(link(page, 's3')).toHaveCount(1);
  await expect(left(page)).toHaveCount(0);

  // Back, to a step by its name, and from the start.
  await list(page).getByRole('button', { name: 'Step back' }).click();
  await expectTold(page, 'Gateway opens its link to st3');
  await steps(page).nth(2).click();
  await expect(known(page).nth(1)).toContainText('link not tried yet');
  await steps(page).last().click();
  await list(page).getByRole('button', { name: 'From the start' }).click();
  await expect(known(page)).toHaveCount(1);
  await expect(list(page).getByRole('button', { name: 'Step back' })).toBeDisabled();

  // The step stays while something is mended, and what the mending changes is told at once.
  await steps(page).nth(3).click();
  await playground.inspect('st2');
  await playground.side.getByRole('button', { name: 'Mend: Port 1516 blocked from the gateway' }).click();
  await expect(playground.caption).toContainText('Gateway opens its link to st2');
});

test('it plays by itself, and leaving it shows the request as it was', async ({ page, playground }) => {
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page.keyboard.press('>');
  await page.keyboard.press(',');
  const step = await playground.strip.locator('[aria-current]').first().getAttribute('aria-label');
  const told = await playground.caption.innerText();

  await playground.menuOf(playground.part('Gateway'));
  await playground.item('Play discovery').click();
  await expect(playground.caption).toContainText('Gateway is told of st1');
  await expect(playground.playback.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(playground.caption).toContainText('Gateway opens its link to st1', { timeout: 15_000 });
  await playground.transport('Pause');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Faults' })).toHaveAttribute('aria-selected', 'true');
  expect(await playground.strip.locator('[aria-current]').first().getAttribute('aria-label')).toBe(step);
  expect(await playground.caption.innerText()).toBe(told);

  // From the inspector of the gateway, and out again by the button, by another view, and by a request.
  await playground.inspect('Gateway');
  await playground.side.getByRole('button', { name: 'Play discovery' }).click();
  await expect(list(page)).toBeVisible();
  await playground.caption.getByRole('button', { name: /^Done/ }).click();
  await expect(list(page)).toHaveCount(0);
  await playDiscovery(page);
  await show(page, 'Sequence');
  await show(page, 'Canvas');
  await expect(list(page)).toHaveCount(0);
  await playDiscovery(page);
  await playground.button('Send again').click();
  await expect(list(page)).toHaveCount(0);
  await expect(playground.steps).toBeVisible();
});

test('a server that was not discovered stays grey, with causes to check and where they are documented', async ({
  page,
  playground,
}) => {
  await openAt(page, sample([], { s3: { discovered: false } }));
  await playDiscovery(page);
  await expect(left(page)).toHaveCount(0);
  await expect(playground.part('st3')).toContainText('not discovered yet');
  await steps(page).filter({ hasText: 'st3 is left out' }).click();
  await expect(playground.part('st3')).toContainText('nobody tells of it');
  await expectTold(page, 'Why it is missing is not modelled');
  await expect(left(page)).toHaveText([/st3.*not discovered/]);
  await expect(known(page)).toHaveCount(2);
  const causes = list(page).getByRole('group').filter({ hasText: 'What to check for a server that is missing' });
  const listed = causes.locator('ol > li');
  await expect(listed).toHaveCount(4);
  await expect(causes).toContainText('documented for community servers and for the Media Manager');
  for (const cause of ['Is this a Sametime Server', 'access list of names.nsf', '60 minutes', 'CommunityConfig.txt'])
    await expect(listed.filter({ hasText: cause })).toHaveCount(1);
  for (const item of await listed.all()) await expect(item.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
  await steps(page).last().click();
  await expectTold(page, '2 servers take turns from now on');
  await expect(left(page)).toHaveCount(1);
  await expect(listed).toHaveCount(4);
  await expect(link(page, 's3')).toHaveCount(0);
});

test('with nothing to play it names the next act', async ({ page, playground }) => {
  const held = sample([]);
  const { gateway } = held.topology;
  await openAt(page, {
    ...held,
    topology: { ...held.topology, gateway: gateway && { ...gateway, configuredServer: null } },
  });
  await playDiscovery(page);
  await expect(list(page)).toContainText('Join Gateway to one community server; it discovers the others from there.', {
    useInnerText: true,
  });
  await expect(next(page)).toBeHidden();
  await expect(playground.part('st1')).toContainText('not discovered yet');
  await playground.startFresh();
  await playDiscovery(page);
  await expect(list(page)).toContainText('There is no gateway');
});

test('discovery is fit for assistive technology', async ({ page, playground }) => {
  test.slow();
  await openAt(page, sample([], { s2: { port1516Open: false }, s3: { discovered: false } }));
  await playDiscovery(page);
  await expect(playground.caption.locator('[aria-live="polite"]')).toContainText('Gateway is told of st1');
  await steps(page).filter({ hasText: 'st3 is left out' }).click();
  await axeEverywhere(page, playground.caption.getByText('st3 is left out'));
});

const FIFTY = tidyUp(realistic({ servers: 50, users: 500, externals: 2, requests: 0, target: 9999 }, 3));

test.describe('with fifty servers', () => {
  // Where things stand is asked for at once, and not while they slide.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the view follows each step at ${viewport.width}×${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openAt(page, FIFTY);
      await page.keyboard.press('d');
      await expect(page.locator('[data-id="gw"]')).toContainText('knows 1 server');
      await page.keyboard.press('.');
      await page.keyboard.press('<');
      for (const [at, { kind, server }] of discoverySteps(FIFTY.topology).slice(0, 8).entries()) {
        if (at > 0) await page.keyboard.press('.');
        const id = server ?? '';
        await expect(page.locator(`[data-id="${id}"] [data-here]`)).toHaveCount(1);
        await expect.poll(() => unseen(page, ['gw', id]), `step ${at + 1}, ${kind}`).toEqual([]);
      }
      await page.keyboard.press('>');
      await expect
        .poll(() =>
          unseen(page, ['gw', ...FIFTY.topology.servers.filter((each) => each.discovered).map((each) => each.id)]),
        )
        .toEqual([]);
    });
});
