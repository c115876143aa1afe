/** The page fits every size, zoom and theme: nothing cut, nothing out of sight, nothing that scrolls sideways, nothing too small to read or press. */

import { expect } from './app';
import { cutOff, settled, tooFine, tooSmall } from './look';
import { type Playground, test } from './playground';

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
  { name: 'projector size at 1440×900', viewport: { width: 1440, height: 900 }, projector: true },
  { name: 'projector size at 1024×768', viewport: { width: 1024, height: 768 }, projector: true },
];

for (const { name, viewport, deviceScaleFactor, projector } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor: deviceScaleFactor ?? 1 });

    test('everything is there to be seen and pressed', async ({ page, playground }) => {
      if (projector) await page.addInitScript(() => localStorage.setItem('sgp.size', 'projector'));
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

test('the sides keep to what the page has room for', async ({ page, playground }) => {
  await playground.visit();
  for (const [width, palette, side] of [
    [1440, 220, 340],
    [1279, 56, 320],
    [900, 56, 320],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(async () => (await playground.palette.boundingBox())?.width).toBe(palette);
    await expect.poll(async () => (await playground.side.boundingBox())?.width).toBe(side);
  }
  await page.setViewportSize({ width: 899, height: 800 });
  await expect(playground.palette).toBeHidden();
  await expect(playground.side).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect.poll(async () => (await playground.playback.boundingBox())?.height).toBe(88);
});

test('nothing that is said covers the transport or a drawer', async ({ page, playground }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await playground.visit();
    await page.keyboard.press('u');
    const sentence = playground.said(/^Local user .* added\./).locator('p');
    await expect(sentence).toBeVisible();
    const [said, transport] = [await sentence.boundingBox(), await playground.playback.boundingBox()];
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
  }
});
