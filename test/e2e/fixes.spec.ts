/** The smallest fix: what would make a failed request arrive, made by one click and seen to work. */

import type { Locator } from '@playwright/test';
import { expect } from './app';
import { type Playground, test } from './playground';
import { axeEverywhere, show } from './views';

const fixes = ({ page }: Playground): Locator => page.getByRole('region', { name: 'Smallest fix' });

test('a failed request offers the change that really delivers it, says what else it mends, and undo takes it back', async ({
  playground,
}) => {
  await playground.visit();
  await playground.openSample('Port 1516 blocked to one server');
  await playground.strip.getByRole('button', { name: /^Request 3 of 7: / }).press('Enter');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Not delivered');
  const pane = fixes(playground);
  await expect(pane).toContainText('Xavier starts a chat with Ann · Not delivered');
  const first = pane.getByRole('listitem').first();
  await expect(first).toContainText('Open port 1516 from Gateway to st3');
  await expect(first).toContainText('It also makes 2 other requests end better.');
  await expect(first).toContainText('No other request ends worse.');
  // Those it mends too can be looked at.
  const others = first.getByRole('list', { name: 'Would end better' });
  if (!(await others.isVisible())) await first.getByText('What else it changes').click();
  await expect(others.getByRole('button')).toHaveText([
    /^6\. Xavier starts a chat with Bob$/,
    /^7\. Bob starts a chat with Xavier$/,
  ]);
  await others.getByRole('button', { name: /^6\. / }).click();
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  await expect(pane).toContainText('Xavier starts a chat with Bob · Not delivered');
  await playground.toEnd();

  await pane.getByRole('button', { name: 'Apply: Open port 1516 from Gateway to st3' }).click();
  await expect(pane).toBeHidden();
  await expect(playground.part('st3')).toHaveAccessibleName('Community server st3');
  expect(await playground.outcome()).toContain('Delivered');
  await playground.toEnd();
  await expect(playground.caption).toContainText('st3 delivers the request to Bob');
  await expect(playground.playback).toContainText('3 of 7 outcomes changed');

  await playground.button('Undo').click();
  await expect.poll(() => playground.outcome()).toContain('Not delivered');
  await expect(pane.getByRole('button', { name: 'Apply: Open port 1516 from Gateway to st3' })).toBeVisible();
});

test('a red cell of the matrix offers the change that would make its request arrive', async ({ page, playground }) => {
  await playground.visit();
  await playground.openSample('Port 1516 blocked to one server');
  await show(page, 'Who is reached');
  const matrix = page.getByRole('table', { name: /^How every request between / });
  await matrix.getByRole('button', { name: /^Xavier starts a chat with Ann · Landing on st3/ }).click();
  const pane = page
    .getByRole('region', { name: 'Preview of one request' })
    .getByRole('region', { name: 'Smallest fix' });
  await pane.getByRole('button', { name: 'Apply: Open port 1516 from Gateway to st3' }).click();
  await expect(pane).toBeHidden();
  await show(page, 'Canvas');
  await expect(playground.part('st3')).toHaveAccessibleName('Community server st3');
});

test('two faults: the change that gets furthest first, then the one that delivers', async ({ page, playground }) => {
  await playground.visit();
  for (const [part, fault] of [
    ['st1', 'Port 1516 blocked from the gateway'],
    ['st2', 'Server down'],
  ] as const) {
    await playground.menuOf(playground.part(part));
    await playground.item(`Break: ${fault}`).click();
    await expect(playground.part(part)).toHaveAccessibleName(new RegExp(fault));
  }
  await page.keyboard.press('Escape');
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  const pane = fixes(playground);
  await expect(pane).toContainText('Two things are wrong. This change gets it furthest:');
  await expect(pane).toContainText('Open port 1516 from Gateway to st1');
  await expect(pane).toContainText('After it: ');
  await pane.getByRole('button', { name: /^Apply/ }).click();
  await expect(pane.getByRole('button', { name: 'Apply: Start st2' })).toBeVisible();
  await expect(pane).not.toContainText('Two things are wrong');
  await expect(playground.part('st1')).toHaveAccessibleName('Community server st1');
  await pane.getByRole('button', { name: 'Apply: Start st2' }).click();
  await expect(pane).toBeHidden();
  await expect.poll(() => playground.outcome()).toContain('Delivered');

  for (const undone of ['Apply: Start st2', 'Apply: Open port 1516 from Gateway to st1']) {
    await playground.button('Undo').click();
    await expect(pane).toBeVisible();
    if (undone === 'Apply: Start st2') await expect(pane.getByRole('button', { name: undone })).toBeVisible();
    else await expect(pane).toContainText('Two things are wrong.');
  }
});

test('an assumption is offered apart from what can be changed, and says that it mends nothing by itself', async ({
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  const pane = fixes(playground);
  await expect(pane).toContainText('Any one of these is enough, the least harmful first:');
  const changes = pane.getByRole('button', { name: /^Apply: / });
  await expect(changes).toHaveCount(3);
  await expect(pane.getByRole('heading', { name: 'Only if the product really behaves so' })).toBeVisible();
  const assume = pane.getByRole('button', { name: /^Assume it: .*does the home server pass it on\? Yes: / });
  await assume.click();
  await expect(pane).toBeHidden();
  await expect.poll(() => playground.outcome()).toContain('Delivered');
  expect(await playground.stepList()).toContain('st3 passes it on to st1, where Ann is');
  await playground.button('Undo').click();
  await expect(assume).toBeVisible();

  // Each of the changes delivers, one after the other.
  for (const change of await changes.evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? ''))) {
    await playground.button(change).click();
    await expect(pane, change).toBeHidden();
    await expect.poll(() => playground.outcome(), change).toContain('Delivered');
    await playground.button('Undo').click();
    await expect(playground.button(change)).toBeVisible();
  }
});

test('fixes and what an edit changed are free of grave findings everywhere', async ({ page, playground }) => {
  test.slow();
  await playground.visit();
  await playground.openSample('Port 1516 blocked to one server');
  await playground.menuOf(playground.part('st1'));
  await playground.item('Break: Search filter without mail').click();
  await playground.panel('Steps');
  await playground.strip.getByRole('button', { name: /^Request 3 of 7: / }).press('Enter');
  await playground.toEnd();
  await expect(
    fixes(playground)
      .getByRole('button', { name: /^Apply/ })
      .first(),
  ).toBeVisible();
  await expect(playground.playback).toContainText('outcomes changed');
  await page.setViewportSize({ width: 390, height: 844 });
  const drawer = playground.button('Steps and inspector');
  if ((await drawer.getAttribute('aria-expanded')) !== 'true') await drawer.click();
  await axeEverywhere(page, fixes(playground));
});
