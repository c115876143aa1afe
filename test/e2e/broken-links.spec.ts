/** A link that cannot be read says which way it is broken and how to go on; it never shows anything else, and it changes nothing. */

import type { Page } from '@playwright/test';
import { deflateSync } from 'fflate';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { SAMPLES } from '../../src/playground/samples';
import { formatDocument } from '../../src/sharing/document';
import { checkOf, toBase64 } from '../../src/sharing/v1/bytes';
import { LINK_WORDS } from '../../src/sharing/words';
import { expect } from './app';
import { choose, downloaded, dropFile, enterHash, held, linkOf, saved, setTitle, textOf, titleOf } from './exchange';
import { type Playground, test } from './playground';

const SENT = SAMPLES[2]?.playground ?? FIRST_SAMPLE.playground;
const LINK = linkOf(SENT);
const [, LENGTH = '', PAYLOAD = '', CHECK = ''] = LINK.split('.');
const characters = (count: number): string => `${count} of ${LINK.length} characters arrived.`;

/** A link of any content, with a right length and a right check. */
function forged(bytes: Uint8Array): string {
  const payload = toBase64(deflateSync(bytes));
  return `v1.${payload.length.toString(36)}.${payload}.${checkOf(bytes)}`;
}
const middle = Math.floor(LINK.length / 2);
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text.charAt(at) === 'A' ? 'B' : 'A') + text.slice(at + 1);

const BROKEN: readonly (readonly [name: string, link: string, kind: keyof typeof LINK_WORDS, also?: string])[] = [
  ['cut behind the version', 'v1.', 'cut', 'Only 3 characters arrived.'],
  ['cut in its length', `v1.${LENGTH.slice(0, 1)}`, 'cut', 'Only 4 characters arrived.'],
  ['cut behind its length', `v1.${LENGTH}.`, 'cut', characters(4 + LENGTH.length)],
  ['cut in the middle', LINK.slice(0, middle), 'cut', characters(middle)],
  ['cut before the check', LINK.slice(0, -CHECK.length - 1), 'cut', characters(LINK.length - CHECK.length - 1)],
  ['cut in the check', LINK.slice(0, -1), 'cut', characters(LINK.length - 1)],
  ['cut and ended by a dot', `${LINK.slice(0, middle)}.`, 'cut', characters(middle)],
  ['the preview of a link, with an ellipsis', `${LINK.slice(0, 40)}…`, 'shortened', characters(40)],
  ['the preview of a link, with three dots', `${LINK.slice(0, 40)}...${LINK.slice(-6)}`, 'shortened', characters(40)],
  ['one character changed', swapped(LINK, middle), 'altered'],
  ['one character of the check changed', LINK.slice(0, -1) + (LINK.endsWith('0') ? '1' : '0'), 'altered'],
  ['letters made small', LINK.toLowerCase(), 'altered'],
  ['one character more', `v1.${LENGTH}.${PAYLOAD}x.${CHECK}`, 'altered'],
  ['a newer version', `v2.${LENGTH}.${PAYLOAD}.${CHECK}`, 'newer'],
  ['too many characters', `${LINK}${'x'.repeat(32_768)}`, 'too big'],
  ['more than it seems', forged(new Uint8Array(4 * 1024 * 1024)), 'too big'],
  ['something else', 'section-2', 'invalid'],
  ['the old form', `code/${PAYLOAD}`, 'invalid'],
  ['right in form, wrong in content', forged(new TextEncoder().encode('["no","columns"]')), 'invalid'],
];

/** Expects nothing on the page but what is said about the link, and the address as it was. */
async function expectBroken(page: Page, kind: keyof typeof LINK_WORDS, address: string): Promise<void> {
  const { title, what, act } = LINK_WORDS[kind];
  const sheet = page.getByRole('main');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(sheet).toContainText(what);
  await expect(sheet).toContainText(act);
  await expect(sheet).toContainText('Nothing of yours was changed.');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.locator('.react-flow')).toHaveCount(0);
  expect(page.url()).toBe(address);
  const covered = await sheet.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= document.documentElement.clientWidth && height >= innerHeight;
  });
  expect(covered, 'it fills the window').toBe(true);
}

/** Follows a link from elsewhere; answers the address as the browser shows it. */
async function arrive(page: Page, link: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(`./#${link}`);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${link}`);
  return page.url();
}

for (const kind of ['cut', 'shortened', 'altered', 'newer', 'too big', 'invalid'] as const) {
  test(`says so: ${kind}`, async ({ page }) => {
    await page.clock.install();
    const rows = BROKEN.filter((row) => row[2] === kind);
    expect(rows.length).toBeGreaterThan(0);
    for (const [name, link, , also] of rows) {
      await test.step(name, async () => {
        const address = await arrive(page, link);
        await expectBroken(page, kind, address);
        if (also !== undefined) await expect(page.getByRole('main')).toContainText(also);
        const entries = await page.evaluate(() => history.length);
        await page.clock.runFor(5000);
        expect(page.url()).toBe(address);
        expect(await page.evaluate(() => [history.length, ...Object.keys(localStorage)])).toEqual([entries]);
      });
    }
  });
}

test('a reload shows it again, and asks the server for a newer page where the link is newer', async ({ page }) => {
  const address = await arrive(page, `v2.${LENGTH}.${PAYLOAD}.${CHECK}`);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await loaded;
  await expectBroken(page, 'newer', address);
});

/** Expects the document that was sent, in the address too, and the broken link one step back. */
async function expectOpened(page: Page, playground: Playground, broken: string): Promise<void> {
  await expect(playground.canvas).toBeVisible();
  await expect.poll(() => playground.document()).toEqual(SENT);
  expect(await saved(page)).toEqual(SENT);
  await page.goBack();
  await expectBroken(page, 'cut', broken);
  await page.goForward();
  await expect(playground.canvas).toBeVisible();
  await expect.poll(() => playground.document()).toEqual(SENT);
}

const SAFE_LINKS = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://play.example/routing/#${LINK}`)}&data=05%7C02%7Cann%40acme.example%7C0&sdata=x%2By%3D&reserved=0`;

test('way out: paste again', async ({ page, playground }) => {
  for (const [name, text] of [
    ['by itself', LINK],
    ['as an address', `https://play.example/routing/#${LINK}`],
    [
      'inside prose',
      `Hello Bob,\nhere it is (version v1.0 of the drill):\n<https://play.example/#${LINK}>.\nRegards, Ann`,
    ],
    ['in a Safe Links wrapper', SAFE_LINKS],
    ['broken into lines', `https://play.example/#${LINK.replace(/.{60}/g, '$&\n')}\n-- \nAnn`],
    ['as the text of a file', formatDocument(SENT)],
  ] as const) {
    await test.step(name, async () => {
      await arrive(page, LINK.slice(0, middle));
      await page.getByLabel('Paste a link, or the text of a file').fill(text);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(playground.canvas).toBeVisible();
      await expect.poll(() => playground.document()).toEqual(SENT);
    });
  }
});

test('way out: paste again what is broken again, and it says so without leaving', async ({ page }) => {
  const broken = await arrive(page, LINK.slice(0, middle));
  const box = page.getByLabel('Paste a link, or the text of a file');
  const open = page.getByRole('button', { name: 'Open', exact: true });
  for (const [text, said] of [
    [`see https://play.example/#${LINK.slice(0, -3)} please`, LINK_WORDS.cut.title],
    [swapped(LINK, middle), LINK_WORDS.altered.title],
    ['no link at all', 'No share link and no playground in this text'],
    ['{"format": "sametime-topology"', 'this is not JSON text'],
  ] as const) {
    await box.fill(text);
    await open.click();
    await expect(page.getByRole('alert')).toContainText(said);
    await expectBroken(page, 'cut', broken);
  }
});

test('way out: open a file, chosen or dropped anywhere', async ({ page, playground }) => {
  let broken = await arrive(page, LINK.slice(0, middle));
  await choose(page.getByRole('main'), 'sent.topology.json', formatDocument(SENT));
  await expectOpened(page, playground, broken);
  broken = await arrive(page, LINK.slice(0, middle));
  const taken = await dropFile(page.getByRole('heading', { level: 1 }), 'sent.topology.json', formatDocument(SENT));
  expect(taken, 'the browser does not leave the page for the file').toBe(true);
  await expectOpened(page, playground, broken);
});

test('way out: start fresh', async ({ page, playground }) => {
  const broken = await arrive(page, LINK.slice(0, middle));
  await expect(page.getByRole('button', { name: 'Open what you had last' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Start fresh' }).click();
  await expect(page.getByRole('heading', { name: 'Draw a community' })).toBeVisible();
  await page.keyboard.press('s');
  await playground.expectDocument(({ topology }) => topology.servers.length, 1);
  await page.goBack();
  await expectBroken(page, 'cut', broken);
});

test('way out: what one had last', async ({ page, playground, context }) => {
  await playground.visit();
  await edit(page, 'Mine');
  await page.close();

  const next = await context.newPage();
  await arrive(next, LINK.slice(0, middle));
  await next.getByRole('button', { name: 'Open what you had last' }).click();
  await next.getByRole('dialog', { name: 'Recent' }).getByRole('button', { name: /^Mine/ }).click();
  await expect(titleOf(next)).toHaveValue('Mine');
});

/** An edit that the browser keeps. */
async function edit(page: Page, title: string): Promise<void> {
  await setTitle(page, title);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sgp.recent') ?? '')).toContain(`"${title}"`);
}

const ASKED = { name: 'Replace what you have drawn?' };

test('a good link pasted into the address of a running page opens, as the one entry that the browser made', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const entries = await page.evaluate(() => history.length);
  await enterHash(page, LINK);
  await expect(titleOf(page)).toHaveValue(SENT.title);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await saved(page)).toEqual(SENT);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await expect.poll(() => playground.document()).toEqual(FIRST_SAMPLE.playground);
  await page.goForward();
  await expect.poll(() => playground.document()).toEqual(SENT);
});

test('a good link pasted into the address over unsaved work asks; Cancel keeps the work and restores the address', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await edit(page, 'Unsaved');
  const mine = { ...FIRST_SAMPLE.playground, title: 'Unsaved' };
  await enterHash(page, LINK);
  const asked = page.getByRole('alertdialog', ASKED);
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(asked).toBeHidden();
  await expect.poll(() => playground.document()).toEqual(mine);
  await expect(titleOf(page)).toHaveValue('Unsaved');
  await page.goBack();
  await expect.poll(() => playground.document()).toEqual(mine);
  await expect(titleOf(page)).toHaveValue('Unsaved');

  await enterHash(page, LINK);
  const file = await downloaded(page, () => asked.getByRole('button', { name: 'Save a file first' }).click());
  expect(held(await textOf(file))).toEqual(mine);
  await expect.poll(() => playground.document()).toEqual(SENT);
  await playground.button('Undo').click();
  await expect.poll(() => playground.document()).toEqual(mine);
});

test('a broken link pasted into the address of a running page stays there, an edit just made included; Back returns to it', async ({
  page,
  playground,
}) => {
  await page.clock.install();
  await playground.visit();
  await setTitle(page, 'Just typed');
  await enterHash(page, LINK.slice(0, middle));
  const address = new URL(`#${LINK.slice(0, middle)}`, page.url()).href;
  await expectBroken(page, 'cut', address);
  await page.clock.runFor(3000);
  await expectBroken(page, 'cut', address);
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Just typed');
  await page.clock.runFor(3000);
  expect(playground.document()?.title).toBe('Just typed');
  expect((await saved(page)).title).toBe('Just typed');
});

test('behind a broken link unsaved work is kept: every way out asks before it is replaced', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await edit(page, 'Unsaved');
  await enterHash(page, LINK.slice(0, middle));
  const address = new URL(`#${LINK.slice(0, middle)}`, page.url()).href;
  await expectBroken(page, 'cut', address);
  const asked = page.getByRole('alertdialog', ASKED);
  const ways: readonly (() => Promise<void>)[] = [
    () => page.getByRole('button', { name: 'Start fresh' }).click(),
    async () => {
      await page.getByLabel('Paste a link, or the text of a file').fill(LINK);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    },
    () => choose(page.getByRole('main'), 'sent.topology.json', formatDocument(SENT)),
  ];
  for (const way of ways) {
    await way();
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(asked).toBeHidden();
    await expectBroken(page, 'cut', address);
  }
  await ways[1]?.();
  await asked.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => playground.document()).toEqual(SENT);
  await playground.button('Undo').click();
  await playground.expectDocument(({ title }) => title, 'Unsaved');
});

test('from one broken link to a good one over unsaved work: Cancel leaves address and page in agreement', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await edit(page, 'Unsaved');
  await enterHash(page, LINK.slice(0, middle));
  await enterHash(page, LINK);
  await page.getByRole('alertdialog', ASKED).getByRole('button', { name: 'Cancel' }).click();
  await expect(titleOf(page)).toHaveValue('Unsaved');
  await playground.expectDocument(({ title }) => title, 'Unsaved');
});

test('what was kept for a tab is not overwritten by what is begun after a broken link', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await edit(page, 'Before');
  await enterHash(page, LINK.slice(0, middle));
  await page.reload();
  await page.getByRole('button', { name: 'Start fresh' }).click();
  await edit(page, 'After');
  await playground.choose(playground.button('Start'), 'Recent…');
  await expect(playground.dialog.getByRole('button', { name: /^Before/ })).toBeVisible();
  await expect(playground.dialog.getByRole('button', { name: /^After/ })).toBeVisible();
});
