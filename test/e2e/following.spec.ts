/** The path in sight: the view follows a request at every size, gives way to a hand, and fits anew when there is more or less room. */

import type { Page } from '@playwright/test';
import { SAMPLES } from '../../src/playground/samples';
import { run } from '../../src/routing/route';
import { expect } from './app';
import { linkOf } from './exchange';
import { illegible, nameless, unseen } from './look';
import { boxOf, type Playground, test } from './playground';
import { openAt } from './views';

const NINE = SAMPLES.filter(({ id }) => id === 'nine-servers').map(({ playground }) => playground)[0];
if (!NINE) throw new Error('there is a sample with nine servers');
const { topology, requests, state } = NINE;
const { traces } = run(topology, requests, state);

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
];

const view = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform);
const numbersOf = (transform: string): readonly number[] => (transform.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const zoomOf = async (page: Page): Promise<number> => Number(/scale\((.*)\)/.exec(await view(page))?.[1]);

const follows = ({ page }: Playground) => page.getByRole('button', { name: 'Follow the request', exact: true });

// Where things stand is asked for at once, and not while they slide.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const viewport of SIZES) {
  test(`nine servers at ${viewport.width}×${viewport.height}: each step is in sight with its names and can be read, and the whole way in the end`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(`./#${linkOf(NINE)}`);
    await expect(follows(playground)).toHaveAttribute('aria-pressed', 'true');
    for (const [index, { steps }] of traces.slice(0, 2).entries()) {
      if (index > 0) await page.keyboard.press(']');
      await page.emulateMedia({ colorScheme: index > 0 ? 'dark' : 'light' });
      const zooms: number[] = [];
      for (const [at, { from, at: place, towards }] of steps.entries()) {
        if (at > 0) {
          await page.keyboard.press('.');
          await expect(page.locator(`[data-id="${place}"] [data-here]`)).toBeVisible();
        }
        const last = at === steps.length - 1;
        const next = steps[at + 1];
        const parts = last
          ? steps.flatMap((each) => [each.from, each.at])
          : [from, place, towards, next?.from, next?.at, next?.towards];
        const ids = parts.filter((id) => id !== undefined);
        const message = `step ${at + 1} of request ${index + 1}`;
        await expect.poll(() => unseen(page, ids), message).toEqual([]);
        await expect.poll(() => nameless(page, ids), message).toEqual([]);
        await expect.poll(() => illegible(page), message).toEqual([]);
        // A request that was only opened is shown with everything.
        if (index > 0 || at > 0) zooms.push(await zoomOf(page));
      }
      expect(zooms, 'it comes nearer at the beginning only').toEqual(zooms.toSorted((a, b) => b - a));
    }
  });
}

test('a hand stops the view from following until the next request, or until it is asked to', async ({
  page,
  playground,
}) => {
  await openAt(page, NINE);
  await playground.transport('To the last step');
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'true');
  const { x, y } = await boxOf(playground.canvas);
  await playground.drag({ x: x + 40, y: y + 60 }, { x: x + 400, y: y + 460 });
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');
  const kept = await view(page);
  await playground.transport('Step back');
  await playground.transport('Step back');
  expect(await view(page)).toBe(kept);

  await playground.transport('Next request');
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => view(page)).not.toBe(kept);

  await page.mouse.move(x + 200, y + 200);
  await page.mouse.wheel(0, -400);
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('f');
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'true');
  await follows(playground).click();
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');
  const still = await view(page);
  await playground.transport('Next request');
  await playground.transport('Step forward');
  expect(await view(page)).toBe(still);
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');
});

test('a small community that is in sight is not moved', async ({ page, playground }) => {
  await playground.visit();
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(0.8);
  const before = await view(page);
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  await playground.transport('Step back');
  expect(await view(page)).toBe(before);
});

test('with more or less room everything is fitted anew, unless a hand has moved the view', async ({
  page,
  playground,
}) => {
  await openAt(page, NINE);
  const ids = [...topology.servers, ...topology.users].map(({ id }) => id);
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await expect.poll(() => unseen(page, ids)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(0.4);
  await playground.button('Zoom in').click();
  await page.setViewportSize({ width: 1280, height: 700 });
  await expect.poll(async () => (await boxOf(playground.canvas)).height).toBeLessThan(600);
  await expect.poll(() => unseen(page, ids)).not.toEqual([]);
});

test('with a side folded, the legend or a panel shown, everything is fitted anew, unless a hand has moved the view', async ({
  page,
  playground,
}) => {
  await openAt(page, NINE);
  const ids = [...topology.servers, ...topology.users].map(({ id }) => id);
  const legend = playground.palette.getByRole('heading', { name: 'What the lines mean' });
  const wide = await zoomOf(page);
  for (const key of [')', '(', '(', ')']) {
    const { width } = await boxOf(playground.canvas);
    await page.keyboard.press(key);
    await expect.poll(async () => (await boxOf(playground.canvas)).width).not.toBe(width);
    await expect.poll(() => unseen(page, ids), `after ${key}`).toEqual([]);
  }
  await expect.poll(() => zoomOf(page)).toBeCloseTo(wide, 2);
  await page.keyboard.press('k');
  await expect(legend).toBeVisible();
  await expect.poll(() => unseen(page, ids), 'beside the legend').toEqual([]);
  await page.keyboard.press('k');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(wide, 2);

  await playground.button('Zoom in').click();
  const kept = await view(page);
  await page.keyboard.press(')');
  await page.keyboard.press('k');
  await expect(legend).toBeVisible();
  expect(await view(page)).toBe(kept);
});

test('the cluster on the canvas says the scale and changes it', async ({ page, playground }) => {
  await openAt(page, NINE);
  const scale = page.getByRole('button', { name: /^Actual size: / });
  await scale.click();
  await expect(scale).toHaveText('100\u00a0%');
  await playground.button('Zoom in').click();
  await expect(scale).toHaveText('120\u00a0%');
  await playground.button('Zoom out').click();
  await playground.button('Zoom out').click();
  await expect(scale).toHaveText('83\u00a0%');
  await playground.button('Fit everything into view').click();
  await expect.poll(() => zoomOf(page)).toBeLessThan(0.8);
  for (const name of ['Zoom in', 'Follow the request']) {
    const { width, height } = await boxOf(playground.button(name));
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(32);
  }
});

test('the overview is there only while something is out of sight, and shows and moves what is seen', async ({
  page,
  playground,
}) => {
  await openAt(page, NINE);
  const overview = playground.button('Overview of the community');
  await expect(follows(playground)).toBeVisible();
  await expect(overview).toBeHidden();
  for (let times = 0; times < 4; times += 1) await playground.button('Zoom in').click();
  await expect(overview).toBeVisible();
  const { x, y, width, height } = await boxOf(overview);
  const before = await view(page);
  await playground.drag({ x: x + width / 2, y: y + height / 2 }, { x: x + 30, y: y + height - 20 });
  const dragged = await view(page);
  expect(dragged).not.toBe(before);
  await overview.press('ArrowRight');
  expect(await view(page)).not.toBe(dragged);
  await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');

  await playground.button('Close the overview').click();
  await expect(overview).toBeHidden();
  await playground.button('Show an overview where something is out of sight').click();
  await expect(overview).toBeVisible();
  await page.keyboard.press('Shift+Digit1');
  await expect(overview).toBeHidden();
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the view slides to each step', async ({ page, playground }) => {
    await openAt(page, NINE);
    const before = await view(page);
    const far = await zoomOf(page);
    for (let times = 0; times < 3; times += 1) await playground.transport('Step forward');
    const ids = traces[0]?.steps.slice(3, 5).map(({ at }) => at) ?? [];
    await expect.poll(() => view(page)).not.toBe(before);
    await expect.poll(() => unseen(page, ids)).toEqual([]);
    expect(await zoomOf(page)).toBeGreaterThan(far);
  });

  test('a turn of the wheel takes the view over where it stands just then', async ({ page, playground }) => {
    await openAt(page, NINE);
    const turned = page.evaluate(
      (underWay) =>
        new Promise<{ readonly before: string; readonly after: string; readonly moves: number }>((resolve) => {
          const moved = document.querySelector<HTMLElement>('.react-flow__viewport');
          const pane = document.querySelector('.react-flow__renderer');
          if (!moved || !pane) throw new Error('there is no canvas');
          const { left, top } = pane.getBoundingClientRect();
          let moves = 0;
          new MutationObserver(() => {
            moves += 1;
            if (moves !== underWay) return;
            const before = moved.style.transform;
            const at = { clientX: left, clientY: top };
            pane.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -500, bubbles: true, cancelable: true }));
            // Longer than it would have gone on.
            setTimeout(() => resolve({ before, after: moved.style.transform, moves: moves - underWay }), 1000);
          }).observe(moved, { attributeFilter: ['style'] });
        }),
      2,
    );
    // Once the view has been taken over, no step moves it.
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('.');
    const { before, after, moves } = await turned;
    const [x = 0, y = 0, zoom = 0] = numbersOf(before);
    const [xAfter, yAfter, zoomAfter] = numbersOf(after);
    expect(moves).toBe(1);
    expect(zoomAfter).toBeCloseTo(2 * zoom, 5);
    // The corner of the canvas, over which the wheel was turned, stays where it is.
    expect(xAfter).toBeCloseTo(2 * x, 3);
    expect(yAfter).toBeCloseTo(2 * y, 3);
    await expect(follows(playground)).toHaveAttribute('aria-pressed', 'false');
  });
});
