/** Every sample opens, stands clear and plays to the ends its text promises, and the product is fit for assistive technology in every size and theme. */

import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { SAMPLES } from '../../src/playground/samples';
import { axe, expect } from './app';
import { cutOff, overlapping, settled } from './look';
import { boxOf, type Playground, test } from './playground';

/** How the requests of each sample end, as its text says: D delivered, O offline, R refused, N not delivered. */
const ENDS: Readonly<Record<string, string>> = {
  first: '',
  note: 'DDDDD',
  'joined-to-st2': 'DDDDD',
  'two-subscriptions': 'NDDN',
  cluster: 'DDDD',
  'nine-servers': 'DDDDDDDDD',
  'port-1516': 'DDNDDNN',
  trust: 'DDNDDN',
  filter: 'DDNDDN',
  directory: 'DDNND',
  'four-causes': 'DNNNNDDNNNN',
  home: 'ONNDDD',
  logins: 'DNNDN',
  undiscovered: 'DDDND',
  'server-link': 'NDDDDD',
  'cluster-document': 'DDNDDD',
  refused: 'RRDRD',
};
const LETTERS: Readonly<Record<string, string>> = {
  Delivered: 'D',
  'Left the gateway': 'D',
  'Shows offline': 'O',
  Refused: 'R',
  'Not delivered': 'N',
};
/** Longer than any request plays. */
const LONG = 30_000;

/** The request shown and its end, for every request from the last one back. */
async function ends(playground: Playground, count: number): Promise<string> {
  const letters: string[] = [];
  for (let request = count; request > 0; request -= 1) {
    const verdict =
      /(Delivered|Left the gateway|Shows offline|Refused|Not delivered) ·/.exec(await playground.outcome())?.[1] ?? '';
    letters.unshift(LETTERS[verdict] ?? '?');
    if (request > 1) await playground.transport('Previous request');
  }
  return letters.join('');
}

/** Opens what the sample teaches, and closes it again. */
async function lesson({ caption, page }: Playground): Promise<string> {
  await caption.getByRole('button', { name: 'What you learn' }).click();
  const popup = page.getByRole('dialog', { name: 'What you learn' });
  const text = await popup.innerText();
  await page.keyboard.press('Escape');
  await expect(popup).toBeHidden();
  return text;
}

test('every sample is told here what it promises', () => {
  expect(SAMPLES.map(({ id }) => id).toSorted()).toEqual(Object.keys(ENDS).toSorted());
});

for (const { id, title, watchFor, aside, learn, playground: held } of SAMPLES) {
  test(`sample ${id}: ${title}`, async ({ page, playground }) => {
    const count = held.requests.length;
    await page.clock.install();
    await playground.visit();
    await playground.openSample(title);
    await page.clock.runFor(1000);
    await expect.poll(() => overlapping(page)).toEqual([]);
    await expect.poll(() => playground.document()).toEqual(held);
    for (const { name } of [...held.topology.servers, ...held.topology.users, ...held.topology.externals])
      await expect(playground.part(name)).toBeInViewport({ ratio: 0.99 });
    await expect(playground.button('Overview of the community')).toBeHidden();
    await expect(playground.caption).toContainText(watchFor);
    if (aside) await expect(playground.caption).toContainText(aside);
    if (count === 0) {
      await expect(playground.steps).toBeHidden();
      return;
    }
    // Played from the first to the last, one after the other, without a further press.
    await playground.transport('Play');
    await page.clock.runFor(count * LONG);
    const last = playground.strip.locator('[aria-current="step"]');
    await expect(last).toHaveAccessibleName(/^Step (\d+) of \1:/);
    await expect(playground.playback.getByRole('button', { name: 'Next request' })).toBeDisabled();
    await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(playground.caption).not.toContainText(watchFor);
    expect(await lesson(playground)).toBe(learn);
    await playground.transport('Step back');
    await expect(playground.caption).toContainText(watchFor);
    await expect(playground.caption.getByRole('button', { name: 'What you learn' })).toBeHidden();
    await playground.transport('Step forward');
    expect(await ends(playground, count)).toBe(ENDS[id]);
  });
}

test('the first sample goes on from what to watch for to what one learns, also after a reload', async ({
  page,
  playground,
}) => {
  const { watchFor, aside = '', learn } = FIRST_SAMPLE;
  const taught = playground.caption.getByRole('button', { name: 'What you learn' });
  await playground.visit();
  await expect(playground.caption).toContainText(watchFor);
  await expect(playground.caption).toContainText(aside);

  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await playground.transport('Pause');
  await playground.transport('Step forward');
  await expect(playground.caption).toContainText(watchFor);
  await expect(playground.caption).not.toContainText(aside);
  await playground.toEnd();
  // What to try next stands in its place.
  await expect(playground.caption).not.toContainText(watchFor);
  await page.getByRole('button', { name: 'Now try: Xavier starts a chat with Ann' }).click();
  await playground.toEnd();
  expect(await lesson(playground)).toBe(learn);

  await playground.expectDocument(({ requests }) => requests.length, 2);
  await page.reload();
  await expect(taught).toBeVisible();
  await playground.transport('Previous request');
  await expect(playground.caption).toContainText(watchFor);
});

test('an edit that a request may meet ends the lesson and moves nothing, and undo brings it back', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await expect(playground.caption).toContainText(FIRST_SAMPLE.watchFor);
  const boxes = async () => [await boxOf(playground.caption), await boxOf(playground.canvas)];
  const before = await boxes();
  await playground.part('Cleo').click();
  await page.keyboard.press('Delete');
  await expect(playground.caption).not.toContainText(FIRST_SAMPLE.watchFor);
  await expect(playground.caption).toContainText('Bob has no home server');
  expect(await boxes()).toEqual(before);
  await playground.button('Undo').click();
  await expect(playground.caption).toContainText(FIRST_SAMPLE.watchFor);

  // Another title and another place change nothing that is told.
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill('Monday');
  await page.keyboard.press('Enter');
  await playground.expectDocument(({ title }) => title, 'Monday');
  await expect(playground.caption).toContainText(FIRST_SAMPLE.watchFor);
});

test('what other samples say is not in what the first screen loads', async ({ page, playground }) => {
  await playground.visit();
  // As the file has it: the page itself adds what it fetches later.
  const html = await (await page.request.get('./')).text();
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address = '']) => address);
  const texts = await Promise.all(scripts.map(async (script) => (await page.request.get(script)).text()));
  const first = texts.join('');
  expect(first).toContain(FIRST_SAMPLE.watchFor);
  for (const { watchFor } of SAMPLES.slice(1)) expect(first).not.toContain(watchFor);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 720, height: 450 },
]) {
  test(`what samples say can be read whole at ${viewport.width}×${viewport.height}`, async ({ page, playground }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await playground.visit();
    for (const { id, title, watchFor, playground: held } of SAMPLES) {
      const fits = async (where: string): Promise<void> => {
        await settled(page);
        const told = await playground.caption.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight);
        expect.soft(told, `${id} ${where}`).toBeLessThanOrEqual(1);
        expect.soft(await cutOff(page), `${id} ${where}`).toEqual([]);
      };
      await playground.openSample(title);
      await expect(playground.caption).toContainText(watchFor);
      await fits('before it is played');
      const { caption } = playground;
      if (held.requests.length === 0) continue;
      await playground.transport('Step forward');
      await expect(caption).toContainText(watchFor);
      await fits('while it plays');
      for (const _ of held.requests.slice(1)) await page.keyboard.press(']');
      await page.keyboard.press('>');
      await expect(caption.getByRole('button', { name: 'What you learn' })).toBeVisible();
      await fits('at its end');
    }
  });
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width}×${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('nothing stands in the way of assistive technology', async ({ page, playground }) => {
        // The whole page is examined three times or four.
        test.slow();
        const narrow = viewport.width < 900;
        await playground.visit();
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await axe(page, 'on the first screen');

        await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
        await playground.toEnd();
        await page.getByRole('button', { name: 'Now try: Xavier starts a chat with Ann' }).click();
        await playground.toEnd();
        if (narrow) await playground.button('Steps and inspector').click();
        await expect(playground.steps).toBeVisible();
        if (viewport.width === 1440) await axe(page, 'with the steps');

        await playground.panel('Inspector');
        if (narrow) await playground.button('Steps and inspector').click();
        await playground.part('Ann').click();
        if (narrow) await playground.button('Steps and inspector').click();
        await expect(playground.side.getByRole('heading', { name: 'Ann', exact: true })).toBeVisible();
        await axe(page, 'with a user in the inspector');
        if (narrow) await playground.button('Steps and inspector').click();

        await playground.choose(playground.button('Start'), 'Samples…');
        await expect(playground.dialog).toBeVisible();
        await axe(page, 'with a dialog open');
      });
    });
  }
}
