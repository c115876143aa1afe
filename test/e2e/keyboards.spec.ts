/** Keys as people really press them: held down, faster than the page can follow, on other keyboards and with other hands on the machine. */

import type { Locator, Page } from '@playwright/test';
import type { Playground as Held } from '../../src/playground/playground';
import { LIMITS } from '../../src/topology/parts';
import { expect } from './app';
import { boxOf, middle, test } from './playground';
import { openAt, sample, show } from './views';

interface Stroke {
  readonly key: string;
  readonly ctrlKey?: boolean;
  /** One long press instead of many short ones. */
  readonly held?: boolean;
}

/**
 * Presses a key so many times, on what has the keyboard then. Keys that were pressed while the page was busy come in a rush, before
 * everything that waits: the page gets a rest behind so many of them, and draws what each has done, or what they have done together.
 */
async function press(
  page: Page,
  { key, ctrlKey = false, held = false }: Stroke,
  times: number,
  { rest = times, drawn = true }: { readonly rest?: number; readonly drawn?: boolean } = {},
): Promise<void> {
  const what = { key, ctrlKey, bubbles: true, cancelable: true };
  await page.evaluate(
    async (asked) => {
      for (let pressed = 1; pressed <= asked.times; pressed += 1) {
        const target = document.activeElement ?? document.body;
        const repeat = asked.held && pressed > 1;
        target.dispatchEvent(new KeyboardEvent('keydown', { ...asked.what, repeat }));
        if (!asked.held || pressed === asked.times) target.dispatchEvent(new KeyboardEvent('keyup', asked.what));
        if (asked.drawn) await null;
        if (pressed % asked.rest === 0) await new Promise((done) => setTimeout(done));
      }
    },
    { what, held, times, rest, drawn },
  );
}

const ENTER = { key: 'Enter' } as const;
const UNDO = { key: 'z', ctrlKey: true } as const;

/** More than React allows in one go. */
const RUSH = 60;

test('keys pressed faster than the page follows are all done, in every view', async ({ page, playground }) => {
  test.slow();
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  for (const view of ['Canvas', 'Sequence', 'Who is reached', 'Repeat'] as const) {
    await test.step(view, async () => {
      await show(page, view);
      if (view === 'Repeat') await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await press(page, ENTER, RUSH);
      await playground.expectDocument(({ requests }) => requests.length, RUSH + 1);
      await press(page, UNDO, RUSH, { drawn: false });
      await playground.expectDocument(({ requests }) => requests.length, 1);
    });
  }
});

/** How often a key that is held for half a minute is heard. */
const HALF_A_MINUTE = 900;

/** Held for half a minute and pressed as often: some of it faster than the page draws, the rest at its leisure. */
async function hold(page: Page, stroke: Stroke, { drawn = false } = {}): Promise<void> {
  await press(page, { ...stroke, held: true }, RUSH);
  await press(page, { ...stroke, held: true }, HALF_A_MINUTE - RUSH, { rest: 60, drawn });
}
async function hammer(page: Page, stroke: Stroke, times = HALF_A_MINUTE): Promise<void> {
  await press(page, stroke, RUSH);
  await press(page, stroke, times - RUSH, { rest: 60, drawn: false });
}

test('keys held for half a minute do what they say, and stop where there is no more to do', async ({
  page,
  playground,
}) => {
  test.slow();
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  const requests = ({ requests: all }: Held): number => all.length;
  const place = ({ topology }: Held): unknown => topology.servers.find(({ id }) => id === 's1')?.position;
  const held = playground.document();
  const before = held && place(held);
  const nowhere = (): Promise<unknown> =>
    page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

  await playground.part('st1').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await hold(page, { key });
  await playground.expectDocument(place, before);

  await nowhere();
  // Two long presses are two requests.
  await hold(page, ENTER);
  await playground.expectDocument(requests, 1 + 2);
  await hammer(page, ENTER, LIMITS.requests + 20);
  await playground.expectSaid(/1,000 requests/);
  await playground.expectDocument(requests, LIMITS.requests);

  await hold(page, { key: ',' });
  await hold(page, { key: '.' });
  await playground.strip.locator('[data-request][tabindex="0"]').focus();
  for (const key of ['ArrowLeft', 'ArrowRight']) await hold(page, { key });
  await expect(playground.strip.locator(':focus')).toHaveCount(1);
  // What is removed last is the last of the strip: it has to be drawn before the next can be meant.
  await hold(page, { key: 'Delete' }, { drawn: true });
  await playground.expectDocument(requests, LIMITS.requests - HALF_A_MINUTE);

  await nowhere();
  await hold(page, UNDO);
  await hold(page, { key: 'y', ctrlKey: true });
  await playground.expectDocument(requests, LIMITS.requests - HALF_A_MINUTE);
  await hammer(page, UNDO);
  // One after the other, until nothing is left: each neighbour has the keyboard in its turn.
  await hammer(page, { key: 'Delete' });
  await hammer(page, UNDO);

  await playground.inspect('st2');
  await expect(page.getByRole('heading', { name: 'st2', exact: true })).toBeVisible();
});

/** What a person at an input method does: composes, walks through candidates, drops one, confirms one. */
async function composing(page: Page): Promise<{
  readonly compose: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly confirm: (text: string) => Promise<void>;
}> {
  const browser = await page.context().newCDPSession(page);
  /** The number of every key that an input method is at work with. */
  const windowsVirtualKeyCode = 229;
  const press = async (key: string): Promise<void> => {
    await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode });
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode });
  };
  return {
    async compose(text) {
      const { length } = text;
      await browser.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    },
    press,
    async confirm(text) {
      await browser.send('Input.insertText', { text });
      // Safari tells of the key when the composition is over.
      await press('Enter');
    },
  };
}

test('what an input method does with a key is nobody else’s business, in any field', async ({ page, playground }) => {
  const { keyboard } = page;
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  const before = playground.link();
  const hand = await composing(page);
  const KEYS = ['Enter', 'Escape', 'Tab', 'ArrowDown', 'ArrowLeft', ' ', 'Delete', 's', '?'];
  /** Composes in the field with the keyboard; it keeps the keyboard and all that is in it. */
  const composeIn = async (field: Locator, old = ''): Promise<void> => {
    await expect(field).toBeFocused();
    await hand.compose('かな');
    for (const key of KEYS) await hand.press(key);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${old}かな`);
    await hand.confirm('仮名');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${old}仮名`);
  };

  const title = page.getByLabel('Title', { exact: true });
  const titled = await title.inputValue();
  await title.focus();
  await keyboard.press('End');
  await composeIn(title, titled);
  await keyboard.press('Escape');
  await expect(title).toHaveValue(titled);
  expect(playground.link()).toBe(before);

  await playground.part('st2').focus();
  await keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'Name of st2' });
  await composeIn(name);
  await keyboard.press('Escape');
  await expect(playground.part('st2')).toBeFocused();
  await expect(playground.dialog).toBeHidden();
  await expect(playground.button('Undo')).toBeDisabled();

  const panel = await playground.inspect('Ann');
  for (const label of ['Name', 'Mail address', 'Home server']) {
    const field = panel.getByRole(label === 'Home server' ? 'combobox' : 'textbox', { name: label, exact: true });
    const old = await field.inputValue();
    await field.focus();
    await keyboard.press('End');
    await composeIn(field, old);
    await keyboard.press('Escape');
    await expect(field).toHaveValue(old);
    // The list of what fits is back with what stood there.
    if (label === 'Home server') await keyboard.press('Escape');
  }
  const gateway = await playground.inspect('Gateway');
  const blocked = gateway.getByRole('textbox', { name: 'Blocked domains' });
  await blocked.focus();
  await composeIn(blocked);
  await keyboard.press('Escape');
  await expect(playground.button('Undo')).toBeDisabled();

  await show(page, 'Repeat');
  const times = page.locator('[name=n]');
  const old = await times.inputValue();
  await times.focus();
  await keyboard.press('End');
  await composeIn(times, old);

  await keyboard.press('Control+o');
  await expect(playground.dialog).toBeVisible();
  const pasted = playground.dialog.getByRole('textbox');
  await pasted.focus();
  await composeIn(pasted);
  // The dialog takes the composition as going on for a moment more.
  await expect(async () => {
    await keyboard.press('Escape');
    await expect(playground.dialog).toBeHidden({ timeout: 500 });
  }).toPass();

  await page.goto('./?rule=BLK-1516');
  const search = page.getByRole('searchbox', { name: 'Search the rules' });
  await search.focus();
  await composeIn(search);
  await expect(page).toHaveURL(/BLK-1516/);
  await keyboard.press('Escape');
  await expect(search).toHaveValue('');
});

test('Space plays after a click on any button, and presses the button that Tab has reached', async ({
  page,
  playground,
}) => {
  const { keyboard } = page;
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  const play = playground.button('Play');
  const pause = playground.button('Pause');
  await playground.speed(0.25);
  for (const name of ['Step forward', 'Undo', 'Step back'] as const) {
    const button = playground.button(name);
    if (await button.isEnabled()) await button.click();
    else await keyboard.press('t');
    await keyboard.press(' ');
    await expect(pause).toBeVisible();
    await keyboard.press(' ');
    await expect(play).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Inspector', exact: true }).click();
  await keyboard.press(' ');
  await expect(pause).toBeVisible();
  await keyboard.press(' ');
  await expect(play).toBeVisible();

  await playground.panel('Steps');
  await playground.transport('Step forward');
  const shown = await playground.current().innerText();
  await keyboard.press('Tab');
  await keyboard.press('Shift+Tab');
  await expect(playground.button('Step forward')).toBeFocused();
  await keyboard.press(' ');
  await expect(playground.current()).not.toHaveText(shown);
  await expect(play).toBeVisible();

  // A text takes its blanks, and a menu its choices.
  await page.getByLabel('Title', { exact: true }).fill('a');
  await keyboard.press('End');
  await keyboard.press(' ');
  await keyboard.type('b');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('a b');
  await expect(play).toBeVisible();
});

/** A key of which the page hears only one half, as when the other half goes to another window. */
const hear = (page: Page, name: 'keydown' | 'keyup', key: string): Promise<void> =>
  page.evaluate(
    ([type, pressed]) => {
      window.dispatchEvent(
        new KeyboardEvent(type, { key: pressed, code: pressed === ' ' ? 'Space' : `${pressed}Left` }),
      );
    },
    [name, key] as const,
  );

const viewOf = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((view) => (view as HTMLElement).style.transform);

test('a key whose end was never heard binds nothing: what the pointer says wins', async ({ page, playground }) => {
  const { keyboard, mouse } = page;
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]));
  const selected = page.getByRole('heading', { name: /parts selected/ });
  await playground.panel('Inspector');
  const corner = await boxOf(playground.canvas);
  const empty = { x: corner.x + 12, y: corner.y + corner.height / 2 };
  const dragBy = async (from: { x: number; y: number }, x: number, y: number): Promise<void> => {
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + x / 2, from.y + y / 2, { steps: 3 });
    await mouse.move(from.x + x, from.y + y, { steps: 3 });
    await mouse.up();
  };

  // The keys for a picture of the screen on a Mac.
  await hear(page, 'keydown', 'Shift');
  await hear(page, 'keydown', 'Meta');
  await hear(page, 'keyup', 'Meta');
  const before = await viewOf(page);
  await dragBy(empty, 160, -120);
  expect(await viewOf(page)).not.toBe(before);
  await expect(selected).toBeHidden();
  for (const key of ['Shift', 'Meta', 'Control']) {
    await hear(page, 'keydown', key);
    await playground.part('st1').click();
    await playground.part('st2').click();
    await expect(selected).toBeHidden();
  }

  // Held since before the page was there: only the pointer tells.
  const client = await page.context().newCDPSession(page);
  const place = await middle(playground.part('st1'));
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await client.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1, modifiers: 8 });
  await expect(page.getByRole('heading', { name: '2 parts selected' })).toBeVisible();

  // Space is let go over the menu that was opened meanwhile: it plays nothing, and cards can be carried again.
  await keyboard.down(' ');
  await playground.menuOf(playground.part('st3'));
  await keyboard.up(' ');
  await keyboard.press('Escape');
  await expect(playground.menu).toBeHidden();
  await expect(playground.button('Play')).toBeVisible();
  await hear(page, 'keydown', ' ');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  const position = () => playground.document()?.topology.servers.find(({ id }) => id === 's3')?.position;
  const [x = 0, y = 0] = position() ?? [];
  await dragBy(await middle(playground.part('st3')), 60, 40);
  await expect.poll(position).not.toEqual([x, y]);
  await hear(page, 'keyup', ' ');
  await expect(playground.button('Play')).toBeVisible();
});

test.describe('on a Mac', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  });

  test('Ctrl and a click is the menu, once, and nothing else', async ({ page, playground }) => {
    const { keyboard, mouse } = page;
    await openAt(page, sample([]));
    const two = page.getByRole('heading', { name: '2 parts selected' });
    const places = JSON.stringify(playground.document()?.topology);
    const ctrlClick = async (name: string): Promise<void> => {
      const { x, y } = await middle(playground.part(name));
      await keyboard.down('Control');
      await mouse.move(x, y);
      await mouse.down();
      await playground.part(name).evaluate(
        (card, at) => {
          const what = { bubbles: true, cancelable: true, ctrlKey: true, button: 0, clientX: at.x, clientY: at.y };
          card.dispatchEvent(new MouseEvent('contextmenu', what));
        },
        { x, y },
      );
      await mouse.move(x + 20, y + 10, { steps: 3 });
      await mouse.move(x + 40, y + 20, { steps: 3 });
      await mouse.up();
      await keyboard.up('Control');
    };
    const untouched = async (): Promise<void> => {
      await expect(playground.menu).toHaveCount(1);
      await keyboard.press('Escape');
      await expect(playground.menu).toBeHidden();
      await expect(playground.button('Undo')).toBeDisabled();
      expect(JSON.stringify(playground.document()?.topology)).toBe(places);
    };

    await playground.panel('Inspector');
    await ctrlClick('st1');
    await expect(playground.item('Rename')).toBeVisible();
    await untouched();

    await playground.part('st1').click();
    await playground.part('st2').click({ modifiers: ['Meta'] });
    await expect(two).toBeVisible();
    await ctrlClick('st1');
    await expect(playground.item('Make a cluster')).toBeVisible();
    await untouched();
    await expect(two).toBeVisible();

    await keyboard.press('Meta+z');
    await keyboard.press('Meta+a');
    await expect(page.getByRole('heading', { name: '8 parts selected' })).toBeVisible();
  });
});

test('Ctrl and the wheel zoom the canvas over all that floats on it, and the page over all else', async ({
  page,
  playground,
}) => {
  await playground.visit();
  /** Whether the canvas zooms, and whether the page does. */
  const pinchOver = async (target: Locator): Promise<{ readonly canvas: boolean; readonly page: boolean }> => {
    await expect(target).toBeVisible();
    const before = await viewOf(page);
    const kept = await target.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2 };
      const what = { ...at, deltaY: -12, ctrlKey: true, bubbles: true, cancelable: true };
      return !element.dispatchEvent(new WheelEvent('wheel', what));
    });
    return { canvas: (await viewOf(page)) !== before, page: !kept };
  };
  const canvas = { canvas: true, page: false };
  const zoomed = { canvas: false, page: true };

  await page.keyboard.press('Enter');
  await playground.toEnd();
  expect(await pinchOver(page.locator('.react-flow__pane'))).toEqual(canvas);
  expect(await pinchOver(playground.part('st1'))).toEqual(canvas);
  expect(await pinchOver(playground.canvas.locator('p').first())).toEqual(canvas);
  expect(await pinchOver(page.locator('.react-flow__attribution'))).toEqual(canvas);
  for (let times = 0; times < 8; times += 1) await page.keyboard.press('s');
  expect(await pinchOver(playground.button('Overview of the community'))).toEqual(canvas);
  for (const panel of [
    playground.strip,
    playground.playback,
    playground.steps.or(playground.side).first(),
    playground.palette,
    playground.said(/added/).locator('p').last(),
  ])
    expect(await pinchOver(panel)).toEqual(zoomed);
  // The line of the request belongs to the canvas; in a low window it lies on it.
  expect(await pinchOver(playground.caption)).toEqual(canvas);
  await show(page, 'Sequence');
  expect(await pinchOver(page.getByRole('tabpanel').first().locator('section:visible').first())).toEqual(zoomed);
});
