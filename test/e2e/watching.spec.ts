/** Watching requests: the first visit, every way to another step and exactly back, the three places of one user, and what both people notice. */

import type { Locator } from '@playwright/test';
import { expect } from './app';
import { middle, type Playground, test } from './playground';

/**
 * What can be seen of a moment once nothing moves by itself: every element of the canvas with its place, shape, colours
 * and words, and what caption, step list and strip say.
 */
const moment = ({ page }: Playground): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(moving.map((animation) => animation.finished));
    const drawn = [...document.querySelectorAll('.react-flow__viewport *')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const look = getComputedStyle(each);
      return [
        each.tagName,
        each.getAttribute('aria-label'),
        each.getAttribute('d'),
        ...[x, y, width, height].map(Math.round),
        ...[look.color, look.backgroundColor, look.borderColor, look.borderStyle, look.opacity, look.boxShadow],
        each.children.length === 0 ? each.textContent : '',
      ].join(' ');
    });
    const words = ['section[aria-label="What happens now"]', 'section[aria-label="Steps of this request"]'].map(
      (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
    );
    const block = document.querySelector('[role="toolbar"] [aria-current="step"]')?.getAttribute('aria-label') ?? '';
    return [...drawn, ...words, block];
  });

const accents = (playground: Playground): Locator => playground.page.locator('button[data-look="accent"]:visible');

test('a first visit: one button, the first decision within ten seconds, then the next to try', async ({
  page,
  playground,
}) => {
  const started = performance.now();
  await playground.visit();
  await expect(accents(playground)).toHaveCount(1);
  await accents(playground).click();
  await expect(playground.caption).toContainText('Gateway admits the request');
  await expect(playground.current()).toContainText('Support note 2007');
  await expect(playground.caption).toContainText('Gateway picks st1 by round robin; next is st2');
  expect(performance.now() - started).toBeLessThan(10_000);
  await expect(playground.next()).toHaveAccessibleName(/^Seat 2, st2, next/);

  await playground.toEnd();
  await expect(playground.caption).toContainText('st2 delivers the request to Bob');
  const offer = page.getByRole('button', { name: 'Now try: Xavier starts a chat with Ann' });
  await expect(offer).toBeVisible();
  await expect(accents(playground)).toHaveCount(1);
  await expect(accents(playground)).toHaveText('Now try: Xavier starts a chat with Ann');
  await offer.click();
  await playground.toEnd();
  await expect(playground.steps).toContainText('Ann notices nothing');
  await expect(offer).toBeHidden();
});

test('the redirect to the home server: landed, logged in and home on three servers, told apart all the way', async ({
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  expect(await playground.tags('st2')).toEqual(['landed']);
  expect(await playground.tags('st1')).toEqual(['logged in']);
  expect(await playground.tags('st3')).toEqual(['home']);
  expect(await playground.stepList()).toEqual([
    "Xavier's request reaches Gateway",
    'Gateway admits the request',
    'Gateway picks st2 by round robin; next is st3',
    'Gateway hands the request to st2',
    'st2 finds Ann by mail address',
    "st2 sends it to Ann's home server, st3",
    'Ann is logged in to st1, not at home: looks offline',
  ]);
  // Before it landed nothing says that it did.
  await playground.transport('To the first step');
  expect(await playground.tags('st2')).toEqual([]);
  expect(await playground.tags('st1')).toEqual(['logged in']);
  expect(await playground.tags('st3')).toEqual(['home']);
  // The user's own card says the same two places.
  await expect(playground.part('Ann')).toHaveAccessibleName('Local user Ann, logged in: st1, home: st3');
});

test('steps by buttons, keys, list and strip: going back shows precisely what was', async ({ page, playground }) => {
  // Everything on the canvas is read at seventeen moments.
  test.slow();
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  await playground.transport('To the first step');

  const moments = [await moment(playground)];
  for (let step = 1; step < 7; step += 1) {
    await playground.transport('Step forward');
    moments.push(await moment(playground));
  }
  expect(new Set(moments.map((each) => JSON.stringify(each))).size).toBe(7);
  await expect(playground.playback.getByRole('button', { name: 'Step forward' })).toBeDisabled();

  // Back by button, by key, by the list, by the strip, to the start and to the end.
  await playground.transport('Step back');
  expect(await moment(playground)).toEqual(moments[5]);
  await page.keyboard.press(',');
  expect(await moment(playground)).toEqual(moments[4]);
  await playground.steps.getByRole('button', { name: 'Gateway picks st2' }).click();
  expect(await moment(playground)).toEqual(moments[2]);
  await playground.strip.getByRole('button', { name: /^Step 6 of 7/ }).click();
  expect(await moment(playground)).toEqual(moments[5]);
  await page.keyboard.press('.');
  expect(await moment(playground)).toEqual(moments[6]);
  await page.keyboard.press('<');
  expect(await moment(playground)).toEqual(moments[0]);
  await page.keyboard.press('>');
  expect(await moment(playground)).toEqual(moments[6]);

  // The strip by dragging, forth and back in one go.
  const block = (step: number) =>
    middle(playground.strip.getByRole('button', { name: new RegExp(`^Step ${step} of 7`) }));
  const [first, fifth, second] = [await block(1), await block(5), await block(2)];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(fifth.x, fifth.y, { steps: 12 });
  await expect(playground.caption).toContainText('st2 finds Ann by mail address');
  await page.mouse.move(second.x, second.y, { steps: 12 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
  expect(await moment(playground)).toEqual(moments[1]);

  // By arrow keys along the strip.
  await playground.strip.getByRole('button', { name: /^Step 2 of 7/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(playground.caption).toContainText('Gateway picks st2');

  // Stepping back goes on into the request before, up to the very start, and forward again.
  await playground.transport('To the first step');
  await playground.transport('Step back');
  await expect(playground.caption).toContainText('st2 delivers the request to Bob');
  await playground.transport('Step forward');
  expect(await moment(playground)).toEqual(moments[0]);
  await playground.transport('Previous request');
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  await playground.toEnd();
  await playground.transport('To the first step');
  await expect(playground.playback.getByRole('button', { name: 'Step back' })).toBeDisabled();
  await playground.transport('Next request');
  await playground.toEnd();
  expect(await moment(playground)).toEqual(moments[6]);
});

test('Space plays and pauses everywhere but in fields and buttons; playing ends where the step list ends', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  await playground.part('st3').focus();
  await page.keyboard.press('Space');
  await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByLabel('Title', { exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  await playground.button('Undo').focus();
  // Somebody who walks there by key.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(playground.button('Undo')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
  await playground.button('Redo').click();
  await playground.speed(4);
  await playground.strip.getByRole('button', { name: /^Step 6 of 7/ }).click();
  await playground.transport('Play');
  await expect(playground.caption).toContainText('st2 delivers the request to Bob');
  await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  // Enter sends the same again while no part has the keyboard.
  await page.mouse.click((await middle(playground.canvas)).x, (await middle(playground.strip)).y - 120);
  await page.keyboard.press('Enter');
  await playground.expectDocument(({ requests }) => requests.length, 2);
  await playground.toEnd();

  // Held with a drag, Space pans, over parts too, and plays nothing.
  const card = await middle(playground.part('Cleo'));
  await playground.part('Cleo').hover();
  await page.keyboard.down('Space');
  await playground.drag(card, { x: card.x - 40, y: card.y - 24 });
  await page.keyboard.up('Space');
  await expect.poll(async () => Math.round((await middle(playground.part('Cleo'))).x - card.x)).toBe(-40);
  await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await playground.expectDocument(
    ({ topology }) => topology.users[2]?.position,
    playground.document()?.topology.users[2]?.position,
  );
});

test('out by the menu, adding by the form: each side notices what it would', async ({ playground }) => {
  await playground.visit();
  await playground.menuOf(playground.part('Ann'));
  await playground.item('Ann starts a chat with Xavier').click();
  await playground.toEnd();
  expect(await playground.stepList()).toEqual([
    "Ann's request goes to st1",
    'st1 looks up Ann by mail address',
    'st1 hands the request to Gateway',
    'Gateway admits the request',
    'Gateway sends the request to Xavier',
  ]);
  expect(await playground.outcome()).toContain('Left the gateway · outbound');
  await expect(playground.steps).toContainText("Ann's chat with Xavier has left");
  await expect(playground.next()).toHaveAccessibleName(/^Seat 1, st1, next/);

  // Logged in away from home: offline for a contact, not delivered for a chat; Ann notices nothing.
  await playground.send('Add as contact', 'Xavier', 'Ann');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Xavier adds Ann as contact Shows offline');
  await expect(playground.steps).toContainText('Xavier sees Ann offline.');
  await expect(playground.steps).toContainText('Ann notices nothing');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Xavier starts a chat with Ann Not delivered');
  await expect(playground.steps).toContainText("Xavier's chat with Ann is not delivered.");
  await expect(playground.steps).toContainText('Ann notices nothing');

  await playground.send('Add as contact', 'Xavier', 'Cleo');
  await playground.toEnd();
  await expect(playground.steps).toContainText('Xavier sees Cleo online, unless Cleo says no.');
  await expect(playground.steps).toContainText('Cleo is asked whether Xavier may see the status.');
});

test('where the browser does not allow copying the trace stands there selected, until it is closed', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  await playground.steps.getByRole('button', { name: 'Copy as text' }).click();
  await expect(playground.steps.getByText('The browser did not allow copying.')).toBeVisible();
  const field = playground.steps.getByLabel('Text to copy');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^Xavier starts a chat with Bob\./);
  await playground.steps.getByRole('button', { name: 'Close the field' }).click();
  await expect(field).toBeHidden();
});

test('the trace as text, the whole card of a rule, and a fact that opens its field in place', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  await playground.steps.getByRole('button', { name: 'Copy as text' }).click();
  await expect(playground.steps.getByText('Copied')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Xavier starts a chat with Bob.');
  expect(text).toContain('Gateway picks st1 by round robin; next is st2. [IN-PICK]');
  expect(text).toContain('Xavier > Gateway > st1? > st2 > Bob = delivered');

  await playground.steps.getByRole('button', { name: /^More about / }).click();
  await expect(playground.dialog).toContainText('How to confirm it');
  await expect(playground.dialog).toContainText('IN-DELIVER');
  await page.keyboard.press('Escape');
  await expect(playground.dialog).toBeHidden();

  await playground.steps.getByRole('button', { name: 'st1 passes it to st2, where Bob is logged in' }).click();
  await playground.current().getByRole('button', { name: 'Bob · Logged in to: st2' }).click();
  const field = playground.steps.getByLabel('Logged in to', { exact: true });
  await field.selectOption('st1');
  // Replayed: it is delivered where it landed; list and field stay open.
  await expect(playground.part('Bob')).toHaveAccessibleName(/logged in: st1/);
  await expect(playground.steps.getByRole('button', { name: 'st1 delivers the request to Bob' })).toBeVisible();
  await expect(field).toHaveValue('s1');
  await field.selectOption('st3');
  await expect(
    playground.steps.getByRole('button', { name: 'st1 passes it to st3, where Bob is logged in' }),
  ).toBeVisible();
  await field.press('Escape');
  await expect(field).toBeHidden();

  // What rests on an assumption says so and carries its switch.
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  await playground.current().getByRole('button', { name: 'switch' }).click();
  await playground.steps.getByRole('radio', { name: 'Yes: to the server the user is logged in to' }).check();
  expect(await playground.outcome()).toContain('Delivered');
});

test('each step is announced in words, those rushed past are not, and words of the trade explain themselves', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.expectSaid(/^Xavier starts a chat with Bob\. Step 1 of 7: Xavier's request reaches Gateway\.$/);
  await playground.toEnd();
  await playground.expectSaid('Step 7 of 7: st2 delivers the request to Bob. Delivered.');
  await playground.transport('Step back');
  await playground.expectSaid('Step 6 of 7: st1 passes it to st2, where Bob is logged in.');

  await playground.steps.getByRole('button', { name: 'inbound', exact: true }).hover();
  await expect(page.getByRole('tooltip')).toHaveText('From a user of another community to a user of the local one.');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('requests are run again from the start, and taken out of the strip one by one', async ({ page, playground }) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  await playground.choose(playground.button('More to send and reset'), /^Re-run from the start/);
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  await playground.toEnd();
  await page.keyboard.press(']');
  await expect(playground.steps).toContainText('Xavier starts a chat with Ann');
  await page.keyboard.press('[');
  await expect(playground.steps).toContainText('Xavier starts a chat with Bob');

  // Without the first request the second one has the first turn.
  await playground.button('Remove request 1: Xavier starts a chat with Bob').click();
  await expect(playground.steps).toContainText('Xavier starts a chat with Ann');
  await expect(playground.steps).toContainText('Gateway picks st1 by round robin; next is st2');
  await playground.button('Remove request 1: Xavier starts a chat with Ann').click();
  await expect(playground.steps).toBeHidden();
});

test('a seat of the dial makes the first turn, and reset takes it back', async ({ playground }) => {
  await playground.visit();
  await playground.page.getByRole('button', { name: /^Seat 3, st3/ }).click();
  await playground.expectSaid('The first request goes to st3.');
  await expect(playground.next()).toHaveAccessibleName(/^Seat 3, st3, next/);
  await playground.sendTurn();
  await playground.toEnd();
  await expect(playground.steps).toContainText('Gateway picks st3 by round robin; next is st1');
  await playground.choose(playground.button('More to send and reset'), /^Reset turn and sessions/);
  await expect(playground.steps).toContainText('Gateway picks st1 by round robin; next is st2');
  await playground.choose(playground.button('More to send and reset'), /^Clear requests/);
  await expect(playground.steps).toBeHidden();
  await expect(playground.strip).toContainText('Requests you send line up here');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the same steps light up one after the other, and nothing is lost', async ({ page, playground }) => {
    await playground.visit();
    // Chosen before anything is sent, and slow enough that a busy machine sees every step.
    await playground.speed(2);
    await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          seen.add((await playground.caption.innerText()).split('\n')[0] ?? '');
          return seen.has('st2 delivers the request to Bob');
        },
        { timeout: 30_000, intervals: [30] },
      )
      .toBe(true);
    for (const decision of [
      'Gateway admits the request',
      'Gateway picks st1 by round robin; next is st2',
      'st1 finds Bob by mail address',
    ])
      expect([...seen]).toContain(decision);
    await playground.toEnd();
    const after = await moment(playground);
    await playground.transport('Step back');
    await playground.transport('Step forward');
    expect(await moment(playground)).toEqual(after);
    await expect(playground.canvas).toContainText("Xavier's chat opens at Bob");
  });
});
