/** Every sample opens, stands clear and plays to the ends its text promises, and the product is fit for assistive technology in every size and theme. */

import { SAMPLES } from '../../src/playground/samples';
import { axe, expect } from './app';
import { overlapping } from './look';
import { type Playground, test } from './playground';

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

test('every sample is told here what it promises', () => {
  expect(SAMPLES.map(({ id }) => id).toSorted()).toEqual(Object.keys(ENDS).toSorted());
});

for (const { id, title, playground: held } of SAMPLES) {
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
    const parts = [...held.topology.servers, ...held.topology.users, ...held.topology.externals].length + 1;
    const overview = page.getByRole('img', { name: 'Overview of the community' });
    await expect(overview).toBeVisible({ visible: parts >= 12 });
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
    expect(await ends(playground, count)).toBe(ENDS[id]);
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

        await playground.choose(playground.button('More'), 'Samples…');
        await expect(playground.dialog).toBeVisible();
        await axe(page, 'with a dialog open');
      });
    });
  }
}
