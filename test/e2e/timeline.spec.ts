/** The timeline of many requests: one strip to look over, click, drag and walk; requests moved in it; what an edit did to them. */

import type { Locator } from '@playwright/test';
import { expect } from './app';
import { middle, type Playground, test } from './playground';

const SAMPLE = 'Port 1516 blocked to one server';

/** The requests of the strip in order, each with its steps. */
const requests = ({ strip }: Playground): Locator => strip.getByRole('listitem');

/** The step in small of a request that is not open, by what it says of itself. */
const small = (playground: Playground, request: number, what: string): Locator =>
  requests(playground)
    .nth(request - 1)
    .getByTitle(what, { exact: true });

/** What caption, step list and strip say of the moment shown. */
const moment = ({ page }: Playground): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const words = ['section[aria-label="What happens now"]', 'section[aria-label="Steps of this request"]'].map(
      (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
    );
    const strip = [...document.querySelectorAll('[role="toolbar"] button')].map(
      (block) => `${block.getAttribute('aria-current') ?? ''} ${block.getAttribute('aria-label')}`,
    );
    return [...words, ...strip];
  });

/** The people of the requests in the order of the strip, as its labels tell. */
/** So wide that the strip, which draws what is in sight, draws seven requests. */
const ALL_SEVEN = { width: 1920, height: 900 };

const order = async ({ strip }: Playground): Promise<string> =>
  (
    await strip
      .getByTitle(/^Request \d+ of \d+: /)
      .evaluateAll((labels) => labels.map((label) => label.getAttribute('title') ?? ''))
  )
    .map((title) => /: Xavier .* with (\w+)\n/.exec(title)?.[1] ?? 'out')
    .join(' ');

test('every request has its block: where the turn moved on and where it failed can be seen, a click on a step shows it', async ({
  playground,
}) => {
  await playground.visit();
  await playground.openSample(SAMPLE);
  const each = requests(playground);
  await expect(each).toHaveCount(7);
  const ends = ['Delivered', 'Delivered', 'Not delivered', 'Delivered', 'Delivered', 'Not delivered', 'Not delivered'];
  for (const [index, end] of ends.entries()) {
    const inbound = index < 6;
    const request = each.nth(index);
    // The first is open and shows every step as a button; of the others each is one button that tells how it ended.
    if (index > 0)
      await expect(request.getByRole('button', { name: `Request ${index + 1} of 7: ` })).toHaveAccessibleName(
        new RegExp(`\\. ${end}\\. `),
      );
    await expect(request.locator('title', { hasText: 'Here the turn moved on' })).toHaveCount(inbound ? 1 : 0);
    await expect(request.locator('[class*="failed"]')).toHaveCount(end === 'Delivered' ? 0 : 1);
  }

  await small(playground, 6, 'Gateway picks st3 by round robin; next is st1').click();
  await expect(playground.caption).toContainText('Gateway picks st3 by round robin; next is st1');
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  await expect(playground.current()).toContainText('Gateway picks st3');
  const open = each.nth(5).getByRole('button', { name: /^Step 3 of / });
  await expect(open).toHaveAttribute('aria-current', 'step');
  // The one that was open is small now, and just as well a way back.
  await small(playground, 1, 'st1 finds Ann by mail address').click();
  await expect(playground.caption).toContainText('st1 finds Ann by mail address');
  await expect(playground.steps).toContainText('Xavier starts a chat with Ann');
});

test('one drag runs over the steps of all requests, forth and back', async ({ page, playground }) => {
  await playground.visit();
  await playground.openSample(SAMPLE);
  const start = await middle(playground.strip.getByRole('button', { name: /^Step 2 of / }));
  const second = await middle(small(playground, 2, 'st2 delivers the request to Ann'));
  const fourth = await middle(small(playground, 4, 'st1 finds Bob by mail address'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await expect(playground.caption).toContainText('Gateway admits the request');
  await page.mouse.move(second.x, second.y, { steps: 10 });
  await expect(playground.caption).toContainText('st2 delivers the request to Ann');
  await page.mouse.move(fourth.x, fourth.y, { steps: 10 });
  await expect(playground.caption).toContainText('st1 finds Bob by mail address');
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  await page.mouse.move(second.x, second.y, { steps: 10 });
  await expect(playground.caption).toContainText('st2 delivers the request to Ann');
  await page.mouse.move(start.x, start.y, { steps: 10 });
  await expect(playground.caption).toContainText('Gateway admits the request');
  await page.mouse.move(fourth.x, fourth.y, { steps: 10 });
  await page.mouse.up();
  await expect(playground.caption).toContainText('st1 finds Bob by mail address');
  await expect(requests(playground).nth(3).locator('[aria-current="step"]')).toHaveAccessibleName(
    /: st1 finds Bob by mail address$/,
  );
});

test('so many steps forward and as many back lead to the same words, over the borders of requests', async ({
  playground,
}) => {
  await playground.visit();
  await playground.openSample(SAMPLE);
  const moments = [await moment(playground)];
  for (let step = 1; step <= 12; step += 1) {
    await playground.transport('Step forward');
    moments.push(await moment(playground));
  }
  expect(new Set(moments.map((each) => JSON.stringify(each))).size).toBe(moments.length);
  await expect(playground.strip.locator('[aria-current="step"]')).toHaveAttribute('data-request', '1');
  for (const earlier of moments.slice(0, -1).reverse()) {
    await playground.transport('Step back');
    expect(await moment(playground)).toEqual(earlier);
  }
  await expect(playground.playback.getByRole('button', { name: 'Step back' })).toBeDisabled();
});

test('from decision to decision: what only carries a request along is passed over, in this request and the next', async ({
  playground,
}) => {
  await playground.visit();
  await playground.openSample(SAMPLE);
  await playground.playback.getByRole('button', { name: /^Speed: / }).click();
  const tick = playground.menu.getByRole('menuitemcheckbox', { name: 'Step from decision to decision' });
  await expect(tick).not.toBeChecked();
  await tick.click();
  await expect(tick).toBeChecked();
  await playground.page.keyboard.press('Escape');
  const decisions = [
    'Gateway admits the request',
    'Gateway picks st1 by round robin; next is st2',
    'st1 finds Ann by mail address',
    'st1 passes it to st2, where Ann is logged in',
    'st2 delivers the request to Ann',
    'Gateway admits the request',
    'Gateway picks st2 by round robin; next is st3',
    'st2 finds Ann by mail address',
  ];
  for (const decision of decisions) {
    await playground.transport('Step forward');
    await expect(playground.caption).toContainText(decision);
    await expect(playground.current()).toContainText(decision);
  }
  for (const decision of decisions.slice(0, -1).reverse()) {
    await playground.transport('Step back');
    await expect(playground.caption).toContainText(decision);
  }
});

test('requests change places by key and by menu, which changes who gets which turn; undo returns', async ({
  page,
  playground,
}) => {
  await page.setViewportSize(ALL_SEVEN);
  await playground.visit();
  await playground.openSample(SAMPLE);
  const before = 'Ann Ann Ann Bob Bob Bob out';
  expect(await order(playground)).toBe(before);

  // By key: the focus goes along with the request.
  const last = playground.strip.getByRole('button', { name: /^Request 7 of 7: Bob starts a chat with Xavier/ });
  await last.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(playground.strip.getByRole('button', { name: /^Request 5 of 7: Bob starts a chat/ })).toBeFocused();
  await expect.poll(() => order(playground)).toBe('Ann Ann Ann Bob out Bob Bob');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => order(playground)).toBe('Ann Ann Ann Bob Bob out Bob');
  for (let times = 0; times < 3; times += 1) await playground.button('Undo').click();
  await expect.poll(() => order(playground)).toBe(before);

  // By menu: Bob takes the turn that st3 had, and Ann the one that works.
  await small(playground, 4, 'Gateway admits the request').click();
  await playground.choose(playground.button('Order of request 4: Xavier starts a chat with Bob'), 'Send it earlier');
  await expect.poll(() => order(playground)).toBe('Ann Ann Bob Ann Bob Bob out');
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  expect(await playground.stepList()).toContain('Gateway picks st3 by round robin; next is st1');
  await expect(playground.playback).toContainText('2 of 7 outcomes changed');
  await expect(playground.strip.getByText('changed', { exact: true })).toHaveCount(2);
  await playground.button('Order of request 3: Xavier starts a chat with Bob').click();
  await expect(playground.item('Send it later')).toBeEnabled();
  await page.keyboard.press('Escape');
  await playground.button('Undo').click();
  await expect.poll(() => order(playground)).toBe(before);
  await expect(playground.playback).not.toContainText('outcomes changed');
  await small(playground, 1, 'Gateway admits the request').click();
  await playground.button('Order of request 1: Xavier starts a chat with Ann').click();
  await expect(playground.item('Send it earlier')).toBeDisabled();
});

test('after an edit every request that ends otherwise shows what it was, and one line sums it up, until dismissed', async ({
  page,
  playground,
}) => {
  await page.setViewportSize(ALL_SEVEN);
  await playground.visit();
  await playground.openSample(SAMPLE);
  const ghosts = playground.strip.getByTitle(/^Before: /);
  await expect(ghosts).toHaveCount(0);
  const panel = await playground.inspect('st3');
  await panel.getByRole('button', { name: 'Mend: Port 1516 blocked from the gateway' }).click();

  await expect(playground.playback).toContainText('3 of 7 outcomes changed');
  await expect(playground.playback).toContainText('Chat to Ann: It stopped at st3. Now it is delivered.');
  await expect(playground.playback).toContainText("Bob's chat to Xavier");
  for (const request of [3, 6, 7])
    await expect(
      requests(playground)
        .nth(request - 1)
        .getByTitle(/^Before: /),
    ).not.toHaveCount(0);
  for (const request of [1, 2, 4, 5])
    await expect(
      requests(playground)
        .nth(request - 1)
        .getByTitle(/^Before: /),
    ).toHaveCount(0);
  await expect(
    requests(playground).nth(2).getByTitle('Before: Port 1516 from Gateway to st3 is blocked', { exact: true }),
  ).toBeVisible();

  // The line leads from one to the next, and round again.
  const line = playground.playback.getByRole('button', { name: '3 of 7 outcomes changed' });
  await playground.panel('Steps');
  for (const request of [3, 6, 7, 3]) {
    await line.click();
    // By its place in the script: the strip draws those in sight only.
    await expect(playground.strip.locator(`[data-request="${request - 1}"][aria-current="step"]`)).toHaveAccessibleName(
      /^Step 1 of/,
    );
  }

  await playground.button('Dismiss what changed').click();
  await expect(line).toBeHidden();
  await expect(ghosts).toHaveCount(0);
  // From now on this is what is compared with.
  await playground.button('Undo').click();
  await expect(playground.playback).toContainText('3 of 7 outcomes changed');
  await expect(playground.playback).toContainText('Chat to Ann: It was delivered. Now it stops at st3.');
  await playground.button('Redo').click();
  await expect(ghosts).toHaveCount(0);
});
