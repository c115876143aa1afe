/** The page fits every size, zoom and theme: nothing cut, nothing out of sight, nothing that scrolls sideways, nothing too small to read or press. */

import { expect } from './app';
import { cutOff, settled, tooFine, tooSmall } from './look';
import { boxOf, type Playground, test } from './playground';

/** Looks at the page time and again, and tells each finding where it is first seen. */
function watcher({ page }: Playground) {
  const told = new Set<string>();
  return async (where: string): Promise<void> => {
    await settled(page);
    const findings = [...(await cutOff(page)), ...(await tooSmall(page)), ...(await tooFine(page))];
    const fresh = findings.filter((finding) => !told.has(finding));
    for (const finding of fresh) told.add(finding);
    expect.soft(fresh, where).toEqual([]);
  };
}

const SIZES = [
  { name: '1440×900', viewport: { width: 1440, height: 900 } },
  { name: '1024×768', viewport: { width: 1024, height: 768 } },
  { name: '390×844', viewport: { width: 390, height: 844 } },
  { name: '1440×900 at 200 % zoom', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
];

for (const { name, viewport, deviceScaleFactor } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor: deviceScaleFactor ?? 1 });

    test('everything is there to be seen and pressed', async ({ page, playground }) => {
      await playground.visit();
      const fits = watcher(playground);
      const drawers = await playground.button('Steps and inspector').isVisible();
      await fits('on the first screen');
      for (const part of ['Xavier', 'Gateway', 'st1', 'st2', 'st3', 'Ann', 'Bob', 'Cleo'])
        await expect.soft(playground.part(part)).toBeInViewport({ ratio: 0.99 });

      await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
      await playground.toEnd();
      await fits('at the end of a request');

      if (drawers) {
        await playground.button('Parts to add').click();
        await expect(playground.palette).toBeVisible();
        await fits('with the palette open');
        await playground.button('Steps and inspector').click();
        await expect(playground.side).toBeVisible();
      }
      await fits('with the steps');
      await playground.panel('Inspector');
      await fits('with the community in the inspector');
      await page.keyboard.press('Escape');
      await playground.part('Bob').click();
      if (drawers) await playground.button('Steps and inspector').click();
      await expect(playground.side.getByRole('heading', { name: 'Bob', exact: true })).toBeVisible();
      await fits('with a user in the inspector');
      await page.keyboard.press('Escape');

      await playground.button('More').click();
      await fits('with the menu open');
      await page.keyboard.press('Escape');
      await playground.button('Send a request').first().click();
      await fits('with the form of a request');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await fits('with the list of keys');
    });
  });
}

/** The canvas, less what lies on it, as shares of the window: of its height, and of all of it. */
async function shares({
  page,
  canvas,
  caption,
}: Playground): Promise<{ readonly height: number; readonly area: number }> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [box, line] = [await boxOf(canvas), await boxOf(caption)];
  const free = box.height - Math.max(0, line.y + line.height - box.y);
  return { height: free / height, area: (box.width * free) / (width * height) };
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 900, height: 700 },
])
  test(`what a sample says stands whole in its line at ${viewport.width}×${viewport.height}`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize(viewport);
    await playground.visit();
    const { caption } = playground;
    /** By how many pixels what is said is higher than the line. */
    const over = (): Promise<number> =>
      caption.evaluate((line) => {
        const lines = [line, ...line.querySelectorAll('div')];
        return Math.max(0, ...lines.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
      });
    for (const sample of ['Nine servers in three clusters', 'Presence that works one way only']) {
      await playground.openSample(sample);
      await expect(caption).toContainText('Watch for');
      expect(await over(), `${sample}, at its beginning`).toBeLessThan(2);
      while (await playground.playback.getByRole('button', { name: 'Next request' }).isEnabled())
        await playground.transport('Next request');
      await playground.toEnd();
      await expect(caption).toContainText('What you learn');
      expect(await over(), `${sample}, at its end`).toBeLessThan(2);
    }
  });

test('the canvas has three fifths of the window of a laptop', async ({ page, playground }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await playground.visit();
  expect((await shares(playground)).area).toBeGreaterThanOrEqual(0.6);
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await playground.toEnd();
  await expect(playground.steps).toBeVisible();
  expect((await shares(playground)).area).toBeGreaterThanOrEqual(0.6);
});

for (const viewport of [
  { width: 720, height: 450 },
  { width: 390, height: 844 },
])
  test(`the canvas has more than half of the height at ${viewport.width}×${viewport.height}`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize(viewport);
    await playground.visit();
    expect((await shares(playground)).height).toBeGreaterThanOrEqual(0.55);
    await playground.send('Start a chat', 'Xavier', 'Bob');
    await expect(playground.playback).toContainText('1 of 1 delivered');
    expect((await shares(playground)).height).toBeGreaterThanOrEqual(0.55);
  });

test('where the window is low the views are a menu, and the strip waits behind its handle', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.transport('Pause');
  await expect(playground.strip).toBeHidden();
  const handle = playground.button('1 of 1 delivered');
  await handle.click();
  await expect(playground.strip.getByRole('button', { name: /^Step 1 of / })).toBeInViewport({ ratio: 1 });
  await playground.toEnd();
  await handle.click();
  await expect(playground.strip).toBeHidden();

  await playground.button('Canvas').click();
  await playground.menu.getByRole('menuitemradio', { name: 'Who is reached' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Who is reached' }).getByRole('table').first()).toBeVisible();
  await expect(playground.caption).toBeHidden();
  await playground.button('Who is reached').click();
  await playground.menu.getByRole('menuitemradio', { name: 'Canvas' }).click();
  await expect(playground.caption).toBeVisible();
});

test('the line of the canvas is on the canvas alone, and the other views have its room', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const stage = page.getByRole('main');
  for (const name of ['Sequence', 'Who is reached', 'Repeat'] as const) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(playground.caption).toBeHidden();
    const view = page.getByRole('tabpanel', { name }).locator(':scope > :last-child');
    await expect.poll(() => view.boundingBox()).toEqual(await stage.boundingBox());
  }
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await expect(playground.caption).toBeVisible();
});

test('the sides keep to what the page has room for', async ({ page, playground }) => {
  await playground.visit();
  for (const [width, palette, side] of [
    [1440, 44, 340],
    [1366, 44, 296],
    [900, 44, 296],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => (await playground.palette.boundingBox())?.width).toBe(palette);
    await expect.poll(async () => (await playground.side.boundingBox())?.width).toBe(side);
  }
  await page.setViewportSize({ width: 899, height: 900 });
  await expect(playground.palette).toBeHidden();
  await expect(playground.side).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await playground.playback.boundingBox())?.height).toBe(84);
});

test('on the rail a part to add says its name when it is pointed at or has the keyboard', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await playground.visit();
  const labelled = (kind: string) =>
    playground.palette.getByRole('button', { name: kind, exact: true }).getByText(kind);
  await expect(labelled('Community server')).toBeHidden();
  await playground.palette.getByRole('button', { name: 'Community server', exact: true }).hover();
  await expect(labelled('Community server')).toBeInViewport({ ratio: 1 });
  expect((await boxOf(labelled('Community server'))).x).toBeGreaterThan((await boxOf(playground.palette)).width);
  await playground.palette.getByRole('button', { name: 'Gateway', exact: true }).focus();
  await page.mouse.move(600, 600);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(labelled('Cluster')).toBeInViewport({ ratio: 1 });
  await expect(labelled('Community server')).toBeHidden();
});

test('a part is renamed in the place of its name, in one ring, and the line below stays in sight', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await playground.select('st1');
  const card = playground.part('st1').locator('[data-selected]');
  await expect(card).toHaveCSS('outline-style', 'solid');
  const host = playground
    .part('st1')
    .getByText(/^st1\.acme/)
    .first();
  const before = await boxOf(host);
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Name of st1' });
  await expect(field).toBeFocused();
  await expect(card).toHaveCSS('outline-style', 'none');
  expect((await boxOf(host)).y).toBeCloseTo(before.y, 0);
  const { y, height } = await boxOf(field);
  expect(y + height).toBeLessThanOrEqual(before.y + 1);
});

test('both sides fold away by the button on their edge and by key, and stay as they were left', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const before = await boxOf(playground.canvas);
  await playground.button('Fold the side panel away').click();
  await expect(page.getByRole('tab', { name: 'Steps' })).toBeHidden();
  expect((await boxOf(playground.canvas)).width).toBeGreaterThan(before.width + 200);
  await page.keyboard.press('(');
  await expect(playground.palette.getByText('Community server')).toBeVisible();
  await expect(playground.palette.getByRole('heading', { name: 'What the lines mean' })).toBeVisible();

  await page.reload();
  await expect(playground.palette.getByText('Community server')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Steps' })).toBeHidden();
  await page.keyboard.press(')');
  await expect(page.getByRole('tab', { name: 'Steps' })).toBeVisible();
  await playground.button('Fold the parts away').click();
  await expect.poll(() => boxOf(playground.canvas)).toEqual(before);
});

test('the parts to add have their names while somebody builds', async ({ page, playground }) => {
  await playground.visit();
  const name = playground.palette.getByText('Community server');
  await expect(name).toBeHidden();
  await playground.startFresh();
  await expect(name).toBeVisible();
  await page.keyboard.press('s');
  await expect(playground.part('st1')).toBeVisible();
  await expect(name).toBeVisible();
});

test('what cannot be pressed calls nobody: an empty page offers no half of a button', async ({ page, playground }) => {
  await playground.visit();
  await playground.startFresh();
  await expect(playground.button('Send')).toBeDisabled();
  await expect(playground.button('More to send and reset')).not.toHaveAttribute('data-look', 'accent');
  await expect(page).toHaveTitle('Sametime Gateway routing playground');
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill('Monday');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Monday · Sametime Gateway routing playground');
});

test('the legend can be shown at every size', async ({ page, playground }) => {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await playground.visit();
    const lines = playground.palette.getByRole('heading', { name: 'What the lines mean' });
    await expect(lines).toBeHidden();
    await page.keyboard.press('k');
    await expect(lines).toBeInViewport();
    await playground.palette.getByRole('button', { name: 'Legend' }).click();
    await expect(lines).toBeHidden();
  }
});
