/** The product as a person meets it: verbs for what is done on the page, and what can be read from it. */

import { expect, type Locator, type Page } from '@playwright/test';
import type { Playground as Held } from '../../src/playground/playground';
import { decodeLink } from '../../src/sharing/link';
import { test as base } from './app';

export type Kind = 'Gateway' | 'Community server' | 'Local user' | 'External user';
export type HandleName = 'any' | 'connected' | 'home' | 'send';

/** A place on the canvas, in pixels of the screen from its top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const ACTION = 10_000;

export const test = base.extend<{ playground: Playground }>({
  actionTimeout: ACTION,
  playground: async ({ page }, use) => use(new Playground(page)),
});

export class Playground {
  readonly canvas: Locator;
  readonly caption: Locator;
  readonly steps: Locator;
  readonly strip: Locator;
  readonly playback: Locator;
  readonly palette: Locator;
  readonly side: Locator;
  readonly menu: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.locator('.react-flow');
    this.caption = page.getByRole('region', { name: 'What happens now' });
    this.steps = page.getByRole('region', { name: 'Steps of this request' });
    this.strip = page.getByRole('toolbar', { name: 'Requests and steps' });
    this.playback = page.getByRole('region', { name: 'Playback' });
    this.palette = page.getByRole('complementary', { name: 'Parts and legend' });
    this.side = page.getByRole('complementary', { name: 'Steps and inspector' });
    this.menu = page.getByRole('menu');
    this.dialog = page.getByRole('dialog');
  }

  /** Opens the page as a first visit. */
  async visit(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
  }

  /** Empties the canvas by the menu; nothing is unsaved yet. */
  async startFresh(): Promise<void> {
    await this.choose(this.button('Start'), 'New');
    await expect(this.caption).toContainText('An empty community');
  }

  async openSamples(): Promise<void> {
    await this.choose(this.button('Start'), 'Samples…');
  }

  async openSample(title: string): Promise<void> {
    await this.openSamples();
    await this.dialog.getByRole('button', { name: title }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.page.getByLabel('Title', { exact: true })).toHaveValue(title);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens a menu by its button and presses one of its entries. */
  async choose(opener: Locator, entry: string | RegExp): Promise<void> {
    await opener.click();
    await this.item(entry).click();
    await expect(this.menu).toBeHidden();
  }

  /** An entry of the open menu. A key stands behind the words of some. */
  item(entry: string | RegExp): Locator {
    const name = typeof entry === 'string' ? new RegExp(`^${escaped(entry)}( |$)`) : entry;
    return this.menu.getByRole('menuitem', { name });
  }

  /** The card of a part, by its name. */
  part(name: string): Locator {
    return this.page.getByRole('group', {
      // A name that begins with its kind is not said with it.
      name: new RegExp(
        `^((Gateway|Community server|Cluster|Local user|External user) |(?=[Gg]ateway|[Cc]luster))${escaped(name)}(,| of |$)`,
      ),
    });
  }

  async select(name: string, ...more: readonly string[]): Promise<void> {
    await this.part(name).click();
    for (const other of more) await this.part(other).click({ modifiers: ['Shift'] });
  }

  /** Opens the menu of a part or of the canvas by the right button. */
  async menuOf(target: Locator, position?: Place): Promise<void> {
    await target.click({ button: 'right', position });
    await expect(this.menu).toBeVisible();
  }

  /** Selects a part and shows its form. */
  async inspect(name: string): Promise<Locator> {
    await this.part(name).click();
    return this.panel('Inspector');
  }

  async panel(name: 'Steps' | 'Inspector'): Promise<Locator> {
    const tab = this.page.getByRole('tab', { name });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    return this.page.getByRole('tabpanel', { name });
  }

  /** Sends one request by the form behind the button in the bar. */
  async send(request: 'Start a chat' | 'Add as contact', from: string, to: string): Promise<void> {
    await this.button('Send a request').first().click();
    const form = this.page.getByRole('dialog', { name: 'Send a request' });
    await form.getByRole('radio', { name: request }).check();
    await form.getByLabel('From').selectOption(from);
    await form.getByLabel('To').selectOption(to);
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(form).toBeHidden();
  }

  async sendTurn(): Promise<void> {
    await this.choose(this.button('More to send and reset'), /^Send a full turn/);
  }

  async speed(times: 0.25 | 0.5 | 1 | 2 | 4): Promise<void> {
    await this.playback.getByRole('button', { name: /^Speed: / }).click();
    await this.menu.getByRole('menuitemradio', { name: `${times}×`, exact: true }).click();
    await expect(this.playback.getByRole('button', { name: `Speed: ${times}×` })).toBeVisible();
  }

  /** Presses a button of the transport. */
  async transport(
    name:
      | 'Play'
      | 'Pause'
      | 'Step back'
      | 'Step forward'
      | 'To the first step'
      | 'To the last step'
      | 'Previous request'
      | 'Next request',
  ): Promise<void> {
    await this.playback.getByRole('button', { name, exact: true }).click();
  }

  /** Shows the end of the request shown: its last block in the strip. */
  async toEnd(): Promise<void> {
    // Where the window is low the strip waits behind its handle.
    const handle = this.playback.getByRole('button', { name: /^\d+ of \d+ delivered$/, expanded: false });
    if (await handle.isVisible()) await handle.click();
    await this.strip.getByRole('button', { name: /^Step (\d+) of \1:/ }).click();
    await expect(this.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await this.rested();
  }

  /** Waits until the view has come to where it goes: what is pressed on it meanwhile is somewhere else by then. */
  async rested(): Promise<void> {
    await this.canvas.locator('.react-flow__viewport').evaluate(async (view) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let [at, still] = ['', 0];
      while (still < 6) {
        await frame();
        const now = (view as HTMLElement).style.transform;
        still = now === at ? still + 1 : 0;
        at = now;
      }
    });
  }

  /** What the request shown is, and how it ends. */
  async outcome(): Promise<string> {
    return (await this.steps.locator('header').first().innerText()).replace(/\s+/g, ' ');
  }

  /** The steps of the request shown in a few words each. */
  async stepList(): Promise<readonly string[]> {
    return this.steps.locator('ol > li > button').allInnerTexts();
  }

  /** The step shown. */
  current(): Locator {
    return this.steps.locator('li:has(> [aria-current="step"])');
  }

  /** Whose turn is next, as the dial says. */
  next(): Locator {
    return this.page.getByRole('button', { name: /^Seat \d+, .*, next\./ });
  }

  async tags(server: string): Promise<readonly string[]> {
    return this.part(server).locator('span[data-sign]').allInnerTexts();
  }

  /** A sentence said to the person. */
  said(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  async expectSaid(text: string | RegExp): Promise<void> {
    await expect(this.said(text).last()).toBeVisible();
  }

  /** What stands behind the '#' of the address. */
  link(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** The document the address holds. */
  document(): Held | null {
    const read = decodeLink(this.link());
    return read.ok ? read.playground : null;
  }

  /** Waits until the address holds a document for which this is so. */
  async expectDocument<T>(what: (held: Held) => T, value: T): Promise<void> {
    await expect
      .poll(() => {
        const held = this.document();
        return held && what(held);
      })
      .toEqual(value);
  }

  async handle(name: string, handle: HandleName): Promise<Place> {
    return middle(this.part(name).locator(`.react-flow__handle[data-handleid="${handle}"]`));
  }

  /** Drags from a handle of one part to the middle of another. */
  async connect(from: string, to: string, handle: HandleName): Promise<void> {
    await this.part(from).hover();
    const start = await this.handle(from, handle);
    const end = await middle(this.part(to));
    await this.drag(start, end);
  }

  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags a part from the palette to a place of the canvas. */
  async drop(kind: Kind, { x, y }: Place): Promise<void> {
    const corner = await boxOf(this.canvas);
    await this.drag(await middle(this.palette.getByRole('button', { name: kind, exact: true })), {
      x: corner.x + x,
      y: corner.y + y,
    });
  }
}

/** For use in a regular expression. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen`);
  return box;
}

export async function middle(locator: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
