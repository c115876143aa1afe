/** The same community by finger, on a telephone and on a tablet: tapped or dragged from the palette, connected by the bar at a part and by the menu of a long press. */

import type { Locator } from '@playwright/test';
import { expect } from './app';
import { boxOf, middle, type Playground, test } from './playground';
import { Finger } from './touch';

/** Rests a finger on a part until its menu opens. */
async function longPress(playground: Playground, finger: Finger, target: Locator): Promise<void> {
  await finger.down(await middle(target));
  await expect(playground.menu).toBeVisible();
  await finger.up();
  await expect(playground.menu).toBeVisible();
}

async function tapEntry(playground: Playground, finger: Finger, target: Locator, entry: string): Promise<void> {
  await longPress(playground, finger, target);
  await playground.item(entry).tap();
  await expect(playground.menu).toBeHidden();
}

async function startFresh(playground: Playground): Promise<void> {
  await playground.button('Start').tap();
  await playground.item('New').tap();
  await expect(playground.caption).toContainText('An empty community');
}

test.describe('on a telephone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('parts are tapped in the drawer, connected from the menu of a long press, and a request is sent', async ({
    page,
    playground,
  }) => {
    await playground.visit();
    await startFresh(playground);
    const finger = await Finger.on(page);
    const add = async (kind: string, name: string): Promise<void> => {
      await playground.button('Parts to add').tap();
      await expect(playground.palette).toBeVisible();
      await playground.palette.getByRole('button', { name: kind, exact: true }).tap();
      await expect(playground.palette).toBeHidden();
      await expect(playground.part(name)).toBeInViewport({ ratio: 0.99 });
    };
    await add('Gateway', 'Gateway');
    await add('Community server', 'st1');
    await add('Community server', 'st2');
    await add('Local user', 'Ann');
    await add('External user', 'Xavier');

    await tapEntry(playground, finger, playground.part('Gateway'), 'Connect to…');
    await expect(playground.caption).toContainText('Now choose the part to connect to.');
    await playground.part('st1').tap();
    await expect(playground.next()).toHaveAccessibleName(/^Seat 1, st1/);
    await tapEntry(playground, finger, playground.part('Ann'), 'Log in to…');
    await expect(playground.caption).toContainText('Now choose the server that Ann logs in to.');
    await playground.part('st2').tap();
    await expect(playground.part('Ann')).toHaveAccessibleName('Local user Ann, logged in: st2, home: none');

    await tapEntry(playground, finger, playground.part('Xavier'), 'Xavier starts a chat with Ann');
    await playground.toEnd();
    await expect(playground.caption).toContainText('st2 delivers the request to Ann');
    await playground.button('Steps and inspector').tap();
    await expect(playground.side).toBeVisible();
    expect(await playground.outcome()).toContain('Xavier starts a chat with Ann Delivered');
    await playground.steps.getByRole('button', { name: /^st1 passes it to st2/ }).tap();
    await playground.button('Steps and inspector').tap();
    await expect(playground.side).toBeHidden();
    await expect(playground.caption).toContainText('st1 passes it to st2, where Ann is logged in');
  });

  test('the first request is one tap away, and a part is changed in the drawer', async ({ page, playground }) => {
    await playground.visit();
    await playground.button('Xavier starts a chat with Bob').tap();
    await expect(playground.caption).toContainText("Xavier's request reaches Gateway");
    await playground.toEnd();
    const finger = await Finger.on(page);
    await tapEntry(playground, finger, playground.part('Bob'), 'Show in the inspector');
    await expect(playground.side).toBeVisible();
    await playground.side.getByLabel('Logged in to').selectOption('st3');
    await page.keyboard.press('Escape');
    await expect(playground.side).toBeHidden();
    await expect(playground.part('Bob')).toHaveAccessibleName(/logged in: st3/);
  });
});

test.describe('the bar at a part', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('it sends, breaks and opens the menu; its buttons are large at every zoom, and it stays in the view', async ({
    page,
    playground,
  }) => {
    await playground.visit();
    const bar = page.getByRole('toolbar', { name: /^What to do with / });
    const within = async (): Promise<void> => {
      const [view, own] = [await boxOf(playground.canvas), await boxOf(bar)];
      expect(own.x).toBeGreaterThanOrEqual(view.x);
      expect(own.y).toBeGreaterThanOrEqual(view.y);
      expect(own.x + own.width).toBeLessThanOrEqual(view.x + view.width);
      expect(own.y + own.height).toBeLessThanOrEqual(view.y + view.height);
      for (const button of await bar.getByRole('button').all()) {
        const { width, height } = await boxOf(button);
        expect(Math.round(Math.min(width, height))).toBeGreaterThanOrEqual(44);
      }
    };
    await expect(bar).toBeHidden();
    for (const [name, offered] of [
      ['Xavier', ['Chat…', 'More']],
      ['Gateway', ['Connect to…', 'Faults…', 'More']],
      ['st1', ['Connect to…', 'Faults…', 'More']],
      ['Ann', ['Log in to…', 'Home…', 'Chat…', 'Faults…', 'More']],
    ] as const) {
      await playground.part(name).tap();
      await expect(bar).toHaveAccessibleName(`What to do with ${name}`);
      for (const [place, label] of offered.entries())
        await expect(bar.getByRole('button').nth(place)).toHaveAccessibleName(label);
      await expect(bar.getByRole('button')).toHaveCount(offered.length);
      await within();
    }

    await bar.getByRole('button', { name: 'Chat…' }).tap();
    await playground.item('Xavier starts a chat with Ann').tap();
    await playground.toEnd();
    await expect(playground.caption).toContainText('Ann');

    await playground.part('st2').tap();
    await bar.getByRole('button', { name: 'Faults…' }).tap();
    await expect(playground.menu.getByRole('menuitem')).not.toHaveCount(0);
    await playground.item('Break: Server down').tap();
    await page.keyboard.press('Escape');
    await expect(playground.part('st2')).toHaveAccessibleName('Community server st2, Server down');

    // The menu behind it is the whole one, and shows no keys to a finger.
    await bar.getByRole('button', { name: 'More' }).tap();
    await expect(playground.item('Rename')).toBeVisible();
    await expect(playground.menu.locator('kbd:visible')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(playground.menu).toBeHidden();
    await playground.canvas.tap({ position: { x: 12, y: 12 } });
    await expect(bar).toBeHidden();
  });
});

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('parts are dragged from the rail and by their cards, and connected by the bar at them', async ({
    page,
    playground,
  }) => {
    await playground.visit();
    const finger = await Finger.on(page);
    const canvas = await boxOf(playground.canvas);
    const rail = playground.palette.getByRole('button', { name: 'Local user', exact: true });
    const target = { x: canvas.x + 90, y: canvas.y + 60 };
    await finger.drag(await middle(rail), target);
    const dan = playground.part('Dan');
    await expect(dan).toBeVisible();
    const added = await middle(dan);
    expect(Math.hypot(added.x - target.x, added.y - target.y)).toBeLessThan(12);

    await finger.drag(added, { x: added.x, y: added.y + 80 });
    await expect.poll(async () => (await middle(dan)).y - added.y).toBeGreaterThan(40);

    // A tapped part shows its bar; what it begins is finished by the next tap.
    await dan.tap();
    const bar = page.getByRole('toolbar', { name: 'What to do with Dan' });
    await bar.getByRole('button', { name: 'Log in to…' }).tap();
    await expect(bar).toBeHidden();
    await playground.part('st3').tap();
    await expect(dan).toHaveAccessibleName('Local user Dan, logged in: st3, home: none');
    await dan.tap();
    await bar.getByRole('button', { name: 'Home…' }).tap();
    await expect(playground.caption).toContainText('Now choose the home server of Dan.');
    await playground.part('st1').tap();
    await expect(dan).toHaveAccessibleName('Local user Dan, logged in: st3, home: st1');

    // Dropped on another server, Dan logs in there.
    await finger.drag(await middle(dan), await middle(playground.part('st2')));
    await expect(dan).toHaveAccessibleName('Local user Dan, logged in: st2, home: st1');
    expect((await boxOf(dan)).y).toBeGreaterThan((await middle(playground.part('st2'))).y);

    await longPress(playground, finger, dan);
    await playground.item('Xavier starts a chat with Dan').tap();
    await playground.toEnd();
    expect(await playground.outcome()).toContain('Xavier starts a chat with Dan');

    // One finger moves the view, from where it is empty: level with the gateway at the right.
    const [before, pane, gateway] = [
      await boxOf(dan),
      await boxOf(playground.canvas),
      await middle(playground.part('Gateway')),
    ];
    const empty = { x: pane.x + pane.width - 40, y: gateway.y };
    await finger.drag(empty, { x: empty.x - 60, y: empty.y + 30 });
    await expect.poll(async () => Math.round((await boxOf(dan)).x - before.x)).toBe(-60);
  });
});

test.describe('what a finger has to hit', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } });

  test('the seats of the dial and what closes the overview can be hit 22 pixels from their middle', async ({
    page,
    playground,
  }) => {
    await playground.visit();
    const missed = (target: Locator) =>
      target.evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const away = [
          [21, 0],
          [-21, 0],
          [0, 21],
          [0, -21],
        ] as const;
        return away.filter(
          ([x, y]) => !button.contains(document.elementFromPoint(left + width / 2 + x, top + height / 2 + y)),
        );
      });
    for (const seat of await page.getByRole('button', { name: /^Seat \d/ }).all())
      expect(await missed(seat)).toEqual([]);
    const close = page.getByRole('button', { name: 'Close the overview' });
    await expect(async () => {
      await playground.button('Zoom in').tap();
      await expect(close).toBeVisible({ timeout: 300 });
    }).toPass();
    expect(await missed(close)).toEqual([]);
  });
});
