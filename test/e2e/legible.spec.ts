/** The canvas can be read at every zoom: no text under 11 pixels, no name over another, and what has no room comes back when it is pointed at. */

import type { Page } from '@playwright/test';
import { tidyUp } from '../../src/playground/arrange';
import { realistic } from '../unit/sharing/realistic';
import { expect } from './app';
import { golden } from './exchange';
import { illegible, settled } from './look';
import { boxOf, type Playground, test } from './playground';
import { openAt } from './views';

const NINE = tidyUp(realistic({ servers: 9, users: 30, externals: 2, requests: 0, target: 9999 }, 3));

/** Where so few people are logged in that they stand on the canvas as themselves. */
const isAmongFew = (server: string | null): boolean =>
  NINE.topology.users.filter(({ connectedServer }) => connectedServer === server).length < 4;

const zoomOf = (page: Page): Promise<number> =>
  page.locator('.react-flow__viewport').evaluate((drawing) => new DOMMatrix(getComputedStyle(drawing).transform).a);

/** Turns the wheel over the middle of the canvas until it zooms no further, and looks after each turn. */
async function walk({ page, canvas }: Playground, turn: number, look: (zoom: number) => Promise<void>): Promise<void> {
  const { x, y, width, height } = await boxOf(canvas);
  for (let before = 0, zoom = await zoomOf(page); zoom !== before; ) {
    before = zoom;
    await page.mouse.move(x + width / 2, y + height / 2);
    // Ready to see the turn before it comes, and what it draws before it is looked at.
    const turned = await page.evaluateHandle(() => ({
      seen: new Promise<void>((done) => {
        const drawn = (): void => void requestAnimationFrame(() => requestAnimationFrame(() => done()));
        addEventListener('wheel', drawn, { once: true, capture: true });
      }),
    }));
    await page.mouse.wheel(0, turn);
    await turned.evaluate(({ seen }) => seen);
    zoom = await zoomOf(page);
    await page.mouse.move(x + 2, y + 2);
    await look(zoom);
  }
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    /** By day on the way out, by night on the way in. */
    const readAtEveryZoom = async (playground: Playground): Promise<void> => {
      const look = (zoom: number): Promise<void> =>
        expect.poll(() => illegible(playground.page), `at zoom ${zoom}`).toEqual([]);
      await look(await zoomOf(playground.page));
      await walk(playground, 400, look);
      await playground.page.emulateMedia({ colorScheme: 'dark' });
      await walk(playground, -400, look);
    };

    test('three servers, at the end of a request, from far out to close up', async ({ page, playground }) => {
      await playground.visit();
      await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
      await playground.toEnd();
      await readAtEveryZoom(playground);
    });

    test('nine servers and thirty users, from far out to close up', async ({ page, playground }) => {
      await openAt(page, NINE);
      await readAtEveryZoom(playground);
    });
  });
}

test('where a hand has zoomed, names are as large as they have to be once the view rests', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, NINE);
  /** In pixels of the screen. */
  const size = (): Promise<number> =>
    page
      .locator('[data-of]')
      .first()
      .evaluate((name) => {
        const scale = name.getBoundingClientRect().width / (name as HTMLElement).offsetWidth;
        return Number.parseFloat(getComputedStyle(name).fontSize) * scale;
      });
  const { x, y, width, height } = await boxOf(playground.canvas);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (const turn of [-60, 90, -40]) {
    for (let move = 0; move < 4; move += 1) await page.mouse.wheel(0, turn);
    await playground.rested();
    await expect.poll(size, `after ${turn}`).toBeLessThan(13.5);
    expect(await size()).toBeGreaterThan(11.9);
  }
});

test('no line runs over the name of a frame, at whatever zoom the frame bears it', async ({ page, playground }) => {
  await playground.visit();
  await playground.openSample('Nine servers in three clusters');
  const names = page.locator('[data-frame-name]');
  await expect(names).toHaveText(['Clusternorth', 'Clusterwest', 'Clustersouth']);
  let below = 0;
  for (const way of ['out', 'in', 'in', 'in']) {
    const found = await names.evaluateAll((all) =>
      all.flatMap((name) => {
        // What the pointer passes through is not found at a point otherwise.
        name.style.setProperty('pointer-events', 'auto');
        const { left, top, right, bottom } = name.getBoundingClientRect();
        const points: { readonly over: boolean; readonly below: boolean }[] = [];
        for (let x = left + 1; x < right; x += 2)
          for (let y = top + 1; y < bottom; y += 2) {
            const [first, ...others] = document.elementsFromPoint(x, y);
            const isLine = (element: Element | undefined): boolean => element?.closest('[data-link]') != null;
            points.push({ over: isLine(first), below: others.some(isLine) });
          }
        return points;
      }),
    );
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter(({ over }) => over)).toEqual([]);
    below += found.filter((point) => point.below).length;
    await page.getByRole('button', { name: `Zoom ${way}` }).click();
    await settled(page);
  }
  expect(below, 'lines run below them').toBeGreaterThan(0);
});

test('fifty servers on a telephone: what the dial says is seen whole when they are opened, fitted and turned', async ({
  page,
  playground,
}) => {
  const fifty = await golden('realistic-50-500');
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, fifty);
  const said = page.locator('[data-label="gateway"]');
  const isWhole = async (): Promise<boolean> => {
    const [pane, words] = [await boxOf(playground.canvas), await boxOf(said)];
    return words.x >= pane.x && words.x + words.width <= pane.x + pane.width && words.y >= pane.y;
  };
  await expect.poll(isWhole, 'opened').toBe(true);
  await playground.toEnd();
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(isWhole, 'fitted').toBe(true);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(isWhole, 'turned').toBe(true);
});

const farOut = (playground: Playground): Promise<void> => walk(playground, 480, async () => undefined);

test('far out the dial says whose turn is next and whose was last', async ({ page, playground }) => {
  await playground.visit();
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await playground.toEnd();
  await farOut(playground);
  await expect(playground.canvas.getByText('next: 2 st2')).toBeVisible();
  await expect(playground.canvas.getByText('last: 1 st1')).toBeVisible();
});

test('a name that has no room comes back under the pointer and with the keyboard', async ({ page, playground }) => {
  await openAt(page, NINE);
  await farOut(playground);
  const name = NINE.topology.users.find(({ connectedServer }) => isAmongFew(connectedServer))?.name ?? '';
  const whole = playground.canvas.getByText(name, { exact: true }).filter({ visible: true });
  await expect(whole).toHaveCount(0);
  await playground.part(name).hover();
  await expect(whole).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(whole).toHaveCount(0);
  await playground.part(name).focus();
  await expect(whole).toHaveCount(1);
});

test('among a hundred and fifty people side by side, too, and with the zoom', async ({ page, playground }) => {
  const crowd = tidyUp(realistic({ servers: 3, users: 150, externals: 1, requests: 0, target: 9999 }, 5));
  await openAt(page, crowd);
  await expect(page.getByRole('button', { name: /^\d+ people logged in to / })).toHaveCount(3);
  await page.keyboard.press('e');
  await expect(page.locator('.react-flow__node-user')).toHaveCount(150);
  await farOut(playground);
  const beside = await page.locator('[data-label="user"]').allInnerTexts();
  expect(beside.length).toBeLessThan(150);
  const { users } = crowd.topology;
  const gaveWay = users.find(
    ({ name }) => !beside.includes(name) && users.filter((other) => other.name === name).length === 1,
  );
  const card = page.locator(`.react-flow__node[data-id="${gaveWay?.id}"]`);
  const whole = playground.canvas.getByText(gaveWay?.name ?? '', { exact: true }).filter({ visible: true });
  await expect(whole).toHaveCount(0);
  await card.hover();
  await expect(whole).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(whole).toHaveCount(0);
  await card.focus();
  await expect(whole).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Digit2');
  await expect(card.locator('[data-name]')).toBeVisible();
});
