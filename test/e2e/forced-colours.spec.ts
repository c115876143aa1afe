/** Where the reader has colours of their own, every state is told by an edge, a line or a shape, and every word can be read. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { settled } from './look';
import { type Playground, test } from './playground';

/** What of an element is seen without its colours: its edges, lines and weight, and whether it is filled. */
const shapeOf = (element: Locator, pseudo?: string): Promise<string> =>
  element.first().evaluate((node, part) => {
    const style = getComputedStyle(node, part);
    const ground = document.createElement('i');
    ground.style.background = 'Canvas';
    document.body.append(ground);
    const canvas = getComputedStyle(ground).backgroundColor;
    ground.remove();
    // An edge in the colour of the ground is none.
    const edge = (side: string): string =>
      style.getPropertyValue(`border-${side}-color`) === canvas
        ? 'no edge'
        : `${style.getPropertyValue(`border-${side}-width`)} ${style.getPropertyValue(`border-${side}-style`)}`;
    const own = style.getPropertyValue('forced-color-adjust') === 'none';
    const filled = own && ![canvas, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor);
    return [
      ...['top', 'right', 'bottom', 'left'].map(edge),
      style.outlineStyle === 'none' ? 'no line' : `${style.outlineWidth} ${style.outlineStyle}`,
      style.textDecorationLine,
      own ? style.backgroundImage : '',
      filled ? 'filled' : 'empty',
    ].join(', ');
  }, pseudo);

/** Expects things to look different from each other, each with its name. */
async function expectApart(things: Readonly<Record<string, Locator>>, pseudo?: string): Promise<void> {
  const names = new Map<string, string>();
  for (const [name, thing] of Object.entries(things)) {
    await expect.soft(thing.first(), name).toBeAttached();
    const shape = await shapeOf(thing, pseudo);
    expect.soft(names.get(shape), `${name} looks like nothing else: ${shape}`).toBeUndefined();
    names.set(shape, name);
  }
}

/** Words that cannot be told from the ground they are drawn on: their own where they keep it, else the reader's. */
const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour: string): number => {
      if (!brush) return 0;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const probe = document.createElement('i');
    probe.style.background = 'Canvas';
    document.body.append(probe);
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const groundOf = (element: Element): string => {
      if (getComputedStyle(element).getPropertyValue('forced-color-adjust') !== 'none') return canvas;
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
      }
      return canvas;
    };
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!words || !element.checkVisibility({ checkVisibilityCSS: true }) || element.matches('script, style'))
        return [];
      const [ink, ground] = [light(getComputedStyle(element).color), light(groundOf(element))];
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      return contrast < 3 ? [`${element.textContent?.trim().slice(0, 40)}: ${contrast.toFixed(1)}`] : [];
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} colours of the reader`, () => {
    test.use({ colorScheme });

    test('every state has a shape of its own', async ({ page, playground }, info) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const look = async (name: string): Promise<void> => {
        await settled(page);
        await info.attach(`${name}, ${colorScheme}`, { body: await page.screenshot(), contentType: 'image/png' });
        expect.soft(await unreadable(page), name).toEqual([]);
      };
      await playground.visit();
      await playground.openSample('Port 1516 blocked to one server');
      await playground.part('Bob').click();
      await playground.panel('Steps');
      await watchTheThird(playground);
      await playground.palette.getByRole('button', { name: 'Legend' }).click();
      const { strip, steps } = playground;
      await look('canvas');

      const tabs = page.getByRole('tab');
      await expectApart({
        'the chosen tab': tabs.and(page.locator('[aria-selected="true"]')),
        'another tab': tabs.nth(1),
      });
      const block = strip.locator('[data-step]');
      await expectApart({
        'the blocked step, shown': block.and(page.locator('[data-loud][aria-current]')),
        'another step': block.and(page.locator(':not([data-loud], [aria-current])')),
      });
      const cell = strip.locator('[data-when="now"] > span');
      await expectApart({
        'a blocked step in small': cell.and(page.locator('[data-loud]')),
        'another step in small': cell.and(page.locator(':not([data-loud])')),
      });
      await expectApart({
        'the step told': steps.locator('li[data-when="now"]'),
        'a step before it': steps.locator('li[data-when="past"]'),
      });
      const seat = page.getByRole('button', { name: /^Seat/ });
      await expectApart({
        'the seat that is next': seat.and(page.locator('[data-next]')),
        'the seat that was last': seat.and(page.locator('[data-last]:not([data-next])')),
        'another seat': seat.and(page.locator(':not([data-next], [data-last])')),
      });
      const hand = page.locator('.react-flow__node-gateway [aria-hidden][style*="rotate"]');
      expect.soft(await shapeOf(hand, '::before'), 'the hand').toContain('filled');
      const card = (name: string): Locator => playground.part(name).locator('> div').first();
      await expectApart({
        'a selected card': card('Bob'),
        'another card': card('st1'),
      });
      expect.soft(await shapeOf(page.locator('.react-flow p:not([data-sign])')), 'a bubble').toContain('2px solid');
      const places = playground.palette.locator('[data-sign]');
      await expectApart({ landed: places.nth(0), 'logged in': places.nth(1), home: places.nth(2) });
      await expectApart({
        'a button': playground.button('Undo'),
        'one that cannot be pressed': playground.button('Redo'),
      });
      await playground.part('Ann').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await expectApart({
        'the card with the keyboard': playground.part('Ann'),
        'another card': playground.part('Bob'),
      });

      await playground.transport('Previous request');
      await playground.toEnd();
      await expectApart({
        'the card the request is at': page.locator('[data-kind="user"][data-here]'),
        'another card': card('st1'),
      });
      await playground.transport('Next request');
      await expectApart({
        'the step told': steps.locator('li[data-when="now"] button > :first-child'),
        'a step behind it': steps.locator('li[data-when="later"] button > :first-child'),
      });
      await expectApart({
        'the blocked step': block.and(page.locator('[data-loud]')),
        'the step shown': block.and(page.locator('[aria-current]')),
        'another step': block.and(page.locator(':not([data-loud], [aria-current])')),
      });
      await look('the request on its way');
      const token = page.locator('.react-flow__viewport-portal span[aria-hidden]:has(> svg)');
      expect.soft(await shapeOf(token), 'the request on its way').toContain('filled');

      await playground.inspect('Bob');
      const access = playground.side.getByRole('switch').first();
      const on = await shapeOf(access.locator('span').nth(1));
      await access.click();
      expect.soft(await shapeOf(access.locator('span').nth(1)), 'a switch that is off').not.toBe(on);
      await look('inspector');
      await access.click();

      await page.getByRole('tab', { name: 'Sequence', exact: true }).click();
      const message = page.getByRole('list', { name: 'Messages' }).locator('> li');
      await expectApart({
        'the message shown': message.and(page.locator('[data-when="now"]')).locator('> button'),
        'another message': message.and(page.locator('[data-when="later"]')).locator('> button'),
      });
      await look('sequence');
      await page.getByRole('tab', { name: 'Who is reached' }).click();
      const outcome = page.getByRole('main').locator('td button[data-verdict]');
      await outcome.first().click();
      await expectApart({
        'the outcome explained': outcome.and(page.locator('[aria-pressed="true"]')),
        'another outcome': outcome.and(page.locator('[aria-pressed="false"]')),
      });
      await look('consequences');
      await page.getByRole('tab', { name: 'Repeat' }).click();
      await page.getByRole('radio', { name: /^The whole list in order/ }).check();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      const bar = (count: string): Locator => page.locator(`div[data-count="${count}"] dd > [style*="width"]`);
      await expect(bar('landings').first()).toBeVisible();
      await expectApart({ landings: bar('landings'), deliveries: bar('deliveries'), failures: bar('failures') });
      const toggle = page.getByRole('main').getByRole('button', { pressed: true });
      await expectApart({
        'the view chosen': toggle.first(),
        'another view': page.getByRole('main').getByRole('button', { pressed: false }),
      });
      await look('run');
    });
  });
}

/** Shows the end of the first request that port 1516 stops. */
async function watchTheThird(playground: Playground): Promise<void> {
  await playground.transport('Next request');
  await playground.transport('Next request');
  await playground.toEnd();
}
