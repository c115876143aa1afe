/** The present view: the picture large, one sentence with its reason, the keys of a presenter, and everything back where it was. */

import type { Locator, Page } from '@playwright/test';
import { tracesOf } from '../../src/app/replay';
import type { Playground as Held } from '../../src/playground/playground';
import { SAMPLES } from '../../src/playground/samples';
import { axe, expect } from './app';
import { linkOf } from './exchange';
import { cutOff, illegible, saidOutside, settled, tooSmall } from './look';
import { boxOf, type Playground, test } from './playground';

const present = (page: Page): Locator => page.getByRole('region', { name: 'Present view' });
const place = (page: Page, request: number, requests: number, step: number, steps: number): Locator =>
  present(page).getByText(`Request ${request} of ${requests}, step ${step} of ${steps}`, { exact: true });

/** How large the smallest name on the canvas is on the screen, on a card or beside its sign. */
const leastName = ({ canvas }: Playground): Promise<number> =>
  canvas.locator('.react-flow__viewport').evaluate((viewport) => {
    const sizes = [...viewport.querySelectorAll<HTMLElement>('[data-name], [data-label]')]
      .filter((name) => name.offsetWidth > 1 && name.checkVisibility({ checkVisibilityCSS: true }))
      .map((name) => {
        const scale = name.getBoundingClientRect().width / name.offsetWidth;
        return Number.parseFloat(getComputedStyle(name).fontSize) * scale;
      });
    if (sizes.length === 0) throw new Error('there is no name');
    return Math.min(...sizes);
  });

/** What stands on the page, as far as the present view must bring it back. */
async function stands({ page, canvas }: Playground): Promise<unknown> {
  await settled(page);
  return {
    url: page.url(),
    views: await page.getByRole('tab', { selected: true }).allInnerTexts(),
    selected: await canvas.locator('.react-flow__node.selected').count(),
    at: await canvas.locator('.react-flow__viewport').evaluate((element) => getComputedStyle(element).transform),
    focused: await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80)),
  };
}

/** The parts that a step is about, as its sentence names them, and the part where the request is. */
const STEPS: readonly (readonly [what: string, parts: readonly string[]])[] = [
  ["Xavier's request reaches Gateway", ['Gateway']],
  ['Gateway admits the request', ['Gateway']],
  ['Gateway picks st1 by round robin; next is st2', ['Gateway']],
  ['Gateway hands the request to st1', ['st1']],
  ['st1 finds Bob by mail address', ['st1']],
  ['st1 passes it to st2, where Bob is logged in', ['st2']],
  ['st2 delivers the request to Bob', ['Bob']],
];

const SIZES = [
  { name: '1280×720', viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  { name: '1024×768', viewport: { width: 1024, height: 768 }, colorScheme: 'dark' },
  { name: '390×844', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('from an address, by the keys of a remote alone', async ({ page, playground }) => {
      await page.goto('./?present');
      await expect(present(page)).toBeFocused();
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(playground.palette).toBeHidden();
      await expect(playground.side).toBeHidden();
      await expect(playground.playback).toBeHidden();
      await playground.expectSaid(/^The present view is open\. .* Escape leaves it\.$/);
      await expect(present(page)).toContainText('Nothing has been sent yet.');
      if (colorScheme === 'light') await axe(page, 'before anything was sent');

      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageUp');
      await expect(place(page, 1, 1, 1, 7)).toBeVisible();
      for (const [index, [what, parts]] of STEPS.entries()) {
        if (index > 0) await page.keyboard.press('PageDown');
        await expect(place(page, 1, 1, index + 1, 7)).toBeVisible();
        await expect(present(page)).toContainText(what);
        for (const part of parts) await expect(playground.part(part)).toBeInViewport({ ratio: 0.99 });
        expect.soft(await leastName(playground), what).toBeGreaterThan(17.9);
        expect.soft([...(await cutOff(page)), ...(await tooSmall(page))], what).toEqual([]);
      }
      await expect(present(page)).toContainText('Delivered');
      if (viewport.width === 1280) await axe(page, 'at the end of a request');
      const { height } = await boxOf(playground.canvas);
      expect(height / viewport.height).toBeGreaterThan(0.55);

      await page.keyboard.press('Escape');
      await expect(present(page)).toHaveCount(0);
      await expect(page.getByRole('banner')).toBeVisible();
      expect(new URL(page.url()).search).toBe('');
    });
  });
}

/** One server's port is blocked: the third request is stopped there, and what its user sends. */
function stopped(): Held {
  const sample = SAMPLES.find(({ id }) => id === 'port-1516')?.playground;
  if (!sample) throw new Error('there is no such sample');
  return { ...sample, requests: [...sample.requests.slice(0, 3), ...sample.requests.slice(-1)] };
}

/** Whether the names of all parts that the step is about are seen whole. */
async function expectNames({ page, canvas }: Playground, names: readonly string[], step: string): Promise<void> {
  for (const name of names)
    await expect
      .soft(canvas.getByText(name, { exact: true }).filter({ visible: true }).first(), `${name}: ${step}`)
      .toBeInViewport({ ratio: 0.95 });
  expect.soft([...(await illegible(page, 18)), ...(await saidOutside(page))], step).toEqual([]);
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 720, height: 450 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width}×${viewport.height}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('everything on the canvas has 18 pixels and is seen at every step', async ({ page, playground }) => {
        await page.goto('./?present');
        await expect(present(page)).toBeFocused();
        await page.keyboard.press('PageDown');
        // A request that was just sent plays; a step holds it.
        await page.keyboard.press('PageUp');
        for (const [index, [what, parts]] of STEPS.entries()) {
          if (index > 0) await page.keyboard.press('PageDown');
          await expect(present(page)).toContainText(what);
          await expectNames(playground, parts, what);
        }
        await expectNames(playground, ['Xavier', 'Gateway', 'st1', 'st2', 'Bob'], 'the end');
      });

      test('so it is where a fault stops a request', async ({ page, playground }) => {
        const held = stopped();
        await page.goto(`./?present#${linkOf(held)}`);
        await expect(present(page)).toBeFocused();
        for (const [index, { steps }] of tracesOf(held).entries())
          for (let step = 1; step <= steps.length; step += 1) {
            if (index > 0 || step > 1) await page.keyboard.press('PageDown');
            await expect(place(page, index + 1, 4, step, steps.length)).toBeVisible();
            await expectNames(playground, [], `request ${index + 1}, step ${step}`);
          }
        await expect(present(page)).toContainText('Not delivered');
        await axe(page, `where a fault stops it, ${colorScheme}`);
      });
    });
  }
}

test.describe('on the page', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  /** A script of two requests, st2 selected, the view moved by hand, the second step shown. */
  async function watching(playground: Playground): Promise<void> {
    const { page, canvas, strip } = playground;
    await playground.visit();
    await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
    await playground.toEnd();
    await page.getByRole('button', { name: /Xavier starts a chat with Ann/ }).click();
    await playground.toEnd();
    await strip.getByRole('button', { name: /^Step 2 of / }).click();
    await playground.select('st2');
    await playground.panel('Inspector');
    await canvas.hover({ position: { x: 30, y: 30 } });
    await page.mouse.wheel(0, -200);
    await playground.part('st2').focus();
    // The address comes a little behind what is shown.
    await expect(page).toHaveURL(/\.m1-1$/);
  }

  test('Escape brings back everything that stood there', async ({ page, playground }) => {
    await watching(playground);
    const before = await stands(playground);
    await page.keyboard.press('p');
    await expect(present(page)).toBeFocused();
    expect(new URL(page.url()).search).toBe('?present');
    await expect(place(page, 2, 2, 2, 7)).toBeVisible();

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, 1, 2, 7, 7)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(place(page, 2, 2, 1, 7)).toBeVisible();
    await playground.part('st3').click();
    await page.keyboard.press('i');
    await expect(playground.side.getByRole('heading', { name: 'st3', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(playground.side).toBeHidden();
    await expect(present(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(present(page)).toHaveCount(0);
    await expect.poll(() => stands(playground)).toEqual(before);
  });

  test('the sequence fills the screen, is followed there, answers an edit, and is there again afterwards', async ({
    page,
    playground,
  }) => {
    await watching(playground);
    const tab = page.getByRole('tab', { name: 'Sequence', exact: true });
    await tab.click();
    const messages = page.getByRole('list', { name: 'Messages' }).locator('> li');
    await expect(messages).toHaveCount(7);
    await tab.focus();
    const before = await stands(playground);
    await page.keyboard.press('p');
    await expect(present(page)).toBeFocused();
    const { x, y, width, height } = await boxOf(page.getByRole('main'));
    expect([x, y, width]).toEqual([0, 0, 1440]);
    expect(height).toBeGreaterThan(0.7 * 900);

    const now = messages.and(page.locator('[data-when="now"]'));
    for (const step of [3, 4, 5, 6, 7]) {
      await page.keyboard.press('PageDown');
      await expect(place(page, 2, 2, step, 7)).toBeVisible();
      await expect(now).toHaveCount(1);
      await expect(now).toBeInViewport({ ratio: 0.9 });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await axe(page, `the sequence, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });

    await page.keyboard.press('i');
    const panel = await playground.panel('Inspector');
    await panel.getByRole('switch', { name: /1516/ }).or(panel.getByLabel(/1516/)).first().click();
    await expect(present(page)).toContainText('Request 2 of 2, step 4 of 4');
    await expect(present(page)).toContainText('Not delivered');
    await expect(messages).toHaveCount(4);
    await panel.getByRole('switch', { name: /1516/ }).or(panel.getByLabel(/1516/)).first().click();
    await expect(messages).toHaveCount(7);
    await page.keyboard.press('Escape');
    await expect(playground.side).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(present(page)).toHaveCount(0);
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(tab).toBeFocused();
    await expect(page).toHaveURL(/\.m1-1$/);
    expect({ ...((await stands(playground)) as object), url: '' }).toEqual({ ...(before as object), url: '' });
  });

  test('an arrow steps and moves no part, and letters add none', async ({ page, playground }) => {
    await watching(playground);
    const held = playground.document()?.topology;
    await page.keyboard.press('p');
    await expect(present(page)).toBeFocused();
    await playground.part('st2').focus();
    await page.keyboard.press('ArrowRight');
    await expect(place(page, 2, 2, 3, 7)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, 2, 2, 2, 7)).toBeVisible();
    await page.keyboard.press('Escape');
    await playground.expectDocument(({ topology }) => topology, held);
  });

  test('by mouse: its button, its steps, what if a port is blocked, and out again', async ({ page, playground }) => {
    await watching(playground);
    await playground.button('Present').click();
    const bar = present(page);
    await bar.getByRole('button', { name: 'Step forward' }).click();
    await expect(place(page, 2, 2, 3, 7)).toBeVisible();
    await bar.getByRole('button', { name: 'Step back' }).click();
    await expect(place(page, 2, 2, 2, 7)).toBeVisible();

    await playground.part('st2').click();
    await bar.getByRole('button', { name: 'Inspector' }).click();
    await expect(bar.getByRole('button', { name: 'Inspector' })).toHaveAttribute('aria-pressed', 'true');
    const blocked = playground.side.getByRole('switch', { name: /1516/ }).or(playground.side.getByLabel(/1516/));
    await blocked.first().click();
    // The request shown is stopped now: it has fewer steps.
    await expect(place(page, 2, 2, 2, 4)).toBeVisible();
    await axe(page, 'with the inspector over it');
    await bar.getByRole('button', { name: 'Inspector' }).click();
    await expect(playground.side).toBeHidden();
    await bar.getByRole('button', { name: 'Leave the present view' }).click();
    await expect(bar).toHaveCount(0);
    await expect(playground.button('Present')).toBeFocused();
    await playground.expectDocument(
      ({ topology }) => topology.servers.map(({ port1516Open }) => port1516Open),
      [true, false, true],
    );
  });

  test('darkens and comes back, and a red dot follows the mouse', async ({ page, playground }) => {
    await watching(playground);
    await page.keyboard.press('p');
    await expect(present(page)).toBeFocused();
    const dark = page.locator('[data-over="dark"]');
    const dot = page.locator('[data-over="laser"]');
    await page.keyboard.press('b');
    await expect(dark).toBeVisible();
    await playground.expectSaid('The screen is dark.');
    await page.keyboard.press('b');
    await expect(dark).toHaveCount(0);
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    await expect(dark).toHaveCount(0);
    await expect(place(page, 2, 2, 3, 7)).toBeVisible();
    await page.keyboard.press('b');
    await page.mouse.click(300, 300);
    await expect(dark).toHaveCount(0);

    await page.keyboard.press('l');
    await page.mouse.move(400, 320);
    await expect(dot).toBeVisible();
    const { x, y, width, height } = await boxOf(dot);
    expect([x + width / 2, y + height / 2]).toEqual([400, 320]);
    await expect(page.locator('html')).toHaveCSS('cursor', 'none');
    await page.keyboard.press('l');
    await expect(dot).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveCSS('cursor', 'none');
  });

  test('plays by the point, and its keys stand in the list', async ({ page, playground }) => {
    await watching(playground);
    await page.keyboard.press('p');
    await expect(present(page)).toBeFocused();
    await page.keyboard.press('.');
    await expect(present(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('.');
    await expect(present(page).getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('?');
    const list = page.getByRole('region', { name: 'Presenting' });
    for (const label of ['Open the present view', 'One step forward', 'Play or pause', 'Laser', 'Darken', 'Leave'])
      await expect(list).toContainText(label);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(present(page)).toBeVisible();
  });
});
