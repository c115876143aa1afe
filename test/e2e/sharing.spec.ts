/** The address always holds what is drawn, and the copied link gives it to somebody else. */

import type { BrowserContext, Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground as Held } from '../../src/playground/playground';
import { formatDocument } from '../../src/sharing/document';
import { decodeLink } from '../../src/sharing/link';
import { expect } from './app';
import {
  downloaded,
  golden,
  held,
  linkOf,
  offGrid,
  openShare,
  paste,
  saved,
  setTitle,
  snapped,
  textOf,
  titleOf,
} from './exchange';
import { middle, Playground, test } from './playground';

declare global {
  interface Window {
    /** When the page wrote its address, and what it wrote. */
    writes: { at: number; address: string }[];
    /** What the page gave to the clipboard, and inside which event. */
    copies: { text: string; inside: string | undefined }[];
  }
}

/** Writes down every change that the page makes to its address. */
async function watchAddress(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.writes = [];
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      window.writes.push({ at: performance.now(), address: String(url) });
      replace(state, unused, url);
    };
  });
}

const writesOf = (page: Page) => page.evaluate(() => window.writes);

/** What the address of a page holds; a broken one gives its kind. */
const inAddress = (address: string): Held | string => {
  const read = decodeLink(new URL(address).hash);
  return read.ok ? read.playground : read.error.kind;
};

test('the address holds what is drawn after every kind of edit', async ({ page, playground }) => {
  await page.clock.install();
  await playground.visit();
  expect(playground.document()).toEqual(FIRST_SAMPLE.playground);
  const now = async (): Promise<Held | null> => {
    await page.clock.runFor(1500);
    return playground.document();
  };

  await setTitle(page, 'Tuesday – drill ✓');
  expect((await now())?.title).toEqual('Tuesday – drill ✓');
  await page.keyboard.press('s');
  expect((await now())?.topology.servers.length).toEqual(4);
  await playground.select('st2');
  await page.keyboard.press('Delete');
  expect((await now())?.topology.users.find(({ id }) => id === 'u2')?.connectedServer).toEqual(null);
  await playground.send('Start a chat', 'Xavier', 'Cleo');
  expect((await now())?.requests).toEqual([{ kind: 'chat', from: 'x1', to: 'u3' }]);
  await playground.select('Ann');
  await page.keyboard.press('ArrowRight');
  const moved = snapped(await saved(page));
  expect(await now()).toEqual(moved);
  for (let back = 0; back < 3; back += 1) await playground.button('Undo').click();
  expect(await now()).toMatchObject({
    title: 'Tuesday – drill ✓',
    requests: [],
    topology: { users: [{}, { connectedServer: 's2' }, {}] },
  });
  for (let forth = 0; forth < 3; forth += 1) await playground.button('Redo').click();
  expect(await now()).toEqual(moved);

  const between = offGrid(await golden('every-fault'));
  await paste(page, formatDocument(between));
  await expect(titleOf(page)).toHaveValue(between.title);
  expect(await now()).toEqual(snapped(between));
  expect(await saved(page)).toEqual(between);
});

test('the address is written at most once a second, however fast the edits come', async ({ page, playground }) => {
  await page.clock.install();
  await watchAddress(page.context());
  await playground.visit();
  const before = (await writesOf(page)).length;
  await playground.select('Ann');
  for (let edit = 0; edit < 12; edit += 1) {
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(600);
  }
  await page.clock.runFor(1500);
  const writes = (await writesOf(page)).slice(before);
  expect(writes.length).toBeGreaterThan(2);
  const apart = writes.slice(1).map(({ at }, index) => at - (writes[index]?.at ?? 0));
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(999);
  expect(playground.document()).toEqual(snapped(await saved(page)));

  // What changes nothing writes nothing.
  await page.keyboard.press('Escape');
  await playground.select('Bob', 'Cleo');
  await page.clock.runFor(3000);
  expect((await writesOf(page)).length).toBe(before + writes.length);
});

test('the address is not written while something is dragged, not even for an edit just before', async ({
  page,
  playground,
}) => {
  await page.clock.install();
  await watchAddress(page.context());
  await playground.visit();
  await page.clock.runFor(2000);
  const card = await middle(playground.part('Ann'));
  const palette = await middle(playground.palette.getByRole('button', { name: 'Local user' }));
  for (const from of [card, palette]) {
    const before = (await writesOf(page)).length;
    await setTitle(page, `before the drag from ${from.x}`);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 40, { steps: 4 });
    await page.mouse.move(card.x + 40, card.y + 100, { steps: 4 });
    await page.clock.runFor(2000);
    expect((await writesOf(page)).length, 'nothing while it is held').toBe(before);
    await page.mouse.up();
    await page.clock.runFor(2000);
    expect((await writesOf(page)).length).toBeGreaterThan(before);
    expect(playground.document()).toEqual(snapped(await saved(page)));
  }
  expect(playground.document()?.topology.users.length).toBe(4);
});

test('Copy link copies the document as it is now, inside the click', async ({ page, playground }) => {
  await page.addInitScript(() => {
    window.copies = [];
    const write = Clipboard.prototype.writeText;
    Clipboard.prototype.writeText = function (text) {
      window.copies.push({ text, inside: window.event?.type });
      return write.call(this, text);
    };
  });
  await playground.visit();
  await setTitle(page, 'A [title] of *mine*');
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  const [copy] = await page.evaluate(() => window.copies);
  expect(copy?.inside).toBe('click');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copy?.text);
  expect(inAddress(copy?.text ?? '')).toEqual({ ...FIRST_SAMPLE.playground, title: 'A [title] of *mine*' });
  await expect.poll(() => page.url()).toBe(copy?.text);

  await dialog.getByRole('button', { name: 'Copy as Markdown link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Markdown link copied.');
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toBe(`[A \\[title\\] of \\*mine\\*](${copy?.text})`);
  await dialog.getByText('Show as QR code').click();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
});

test('where the browser does not allow copying the link stands there selected', async ({ page, playground }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await playground.visit();
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('The browser did not allow copying.');
  const field = dialog.getByLabel('Text to copy');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(page.url());
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});

test('a copied link shows somebody else the same document, and both save the same file', async ({
  page,
  playground,
  visitor,
}) => {
  await playground.visit();
  const other = new Playground(await visitor());
  for (const name of ['every-fault', 'clusters-and-assumptions', 'unicode', 'empty']) {
    await test.step(name, async () => {
      const document = await golden(name);
      await paste(page, formatDocument(document));
      await expect(titleOf(page)).toHaveValue(document.title);
      const dialog = await openShare(page);
      await dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
      await expect(dialog.getByRole('status')).toHaveText('Link copied.');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();

      await other.page.goto('about:blank');
      await other.page.goto(link);
      await expect(other.canvas).toBeVisible();
      expect(inAddress(link)).toEqual(document);
      expect(inAddress(other.page.url())).toEqual(inAddress(page.url()));
      const mine = await textOf(await downloaded(page, () => page.keyboard.press('Control+s')));
      const theirs = await textOf(await downloaded(other.page, () => other.page.keyboard.press('Control+s')));
      expect(theirs).toBe(mine);
      expect(held(theirs)).toEqual(document);
    });
  }
});

test('a link that a program wrapped, encoded or lengthened opens all the same, and the address is tidy again', async ({
  page,
  playground,
}) => {
  const link = linkOf(await golden('realistic-2-3'));
  const arrived = [
    `#${link}&utm_source=mail`,
    `#${link}).`,
    `#${encodeURIComponent(encodeURIComponent(`${link.slice(0, 40)}\u200b${link.slice(40)}`))}`,
    `?#${link}`,
  ];
  for (const fragment of arrived) {
    await page.goto('about:blank');
    await page.goto(`./${fragment}`);
    await expect(playground.part('Gateway'), fragment).toBeVisible();
    await expect.poll(() => playground.link()).toBe(link);
  }

  // Some mail programs turn '#' into '%23'.
  await page.goto('about:blank');
  await page.goto(`./%23${link}`);
  await expect(playground.canvas).toBeVisible();
  expect(await saved(page)).toEqual(await golden('realistic-2-3'));
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    new URL(`./#${link}`, page.url().replace(/%23.*/, '')).href,
  );
});
