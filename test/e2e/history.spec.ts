/** Nothing unsaved is replaced unasked, Back and Forward return to the very document, and a reload loses nothing. */

import type { Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { EMPTY_PLAYGROUND, type Playground as Held } from '../../src/playground/playground';
import { SAMPLES } from '../../src/playground/samples';
import { formatDocument } from '../../src/sharing/document';
import { realistic } from '../unit/sharing/realistic';
import { expect } from './app';
import {
  downloaded,
  dropFile,
  enterHash,
  golden,
  held,
  linkOf,
  offGrid,
  paste,
  saved,
  setTitle,
  snapped,
  textOf,
  titleOf,
  verbose,
} from './exchange';
import { type Playground, test } from './playground';

const [, NOTE, HOME] = SAMPLES;
if (!NOTE || !HOME) throw new Error('three samples are needed');

const asked = (page: Page) => page.getByRole('alertdialog', { name: 'Replace what you have drawn?' });
const entries = (page: Page) => page.evaluate(() => history.length);

async function pickSample(playground: Playground, title: string): Promise<void> {
  await playground.openSamples();
  await playground.dialog.getByRole('button', { name: title }).click();
}

const WAYS: readonly (readonly [name: string, open: (playground: Playground) => Promise<unknown>, opens: Held])[] = [
  ['a sample', (playground) => pickSample(playground, NOTE.title), NOTE.playground],
  ['New', (playground) => playground.choose(playground.button('Start'), 'New'), EMPTY_PLAYGROUND],
  [
    'a file that is dropped',
    (playground) => dropFile(playground.canvas, 'home.json', formatDocument(HOME.playground)),
    HOME.playground,
  ],
  ['a text that is pasted', ({ page }) => paste(page, formatDocument(NOTE.playground)), NOTE.playground],
  ['a link that is pasted', ({ page }) => paste(page, `see #${linkOf(HOME.playground)}`), HOME.playground],
  ['a link in the address', ({ page }) => enterHash(page, linkOf(NOTE.playground)), NOTE.playground],
  [
    'a text in the dialog',
    async ({ page, dialog }) => {
      await page.keyboard.press('Control+o');
      await dialog.getByLabel('Paste a link, or the text of a file').fill(linkOf(HOME.playground));
      await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    },
    HOME.playground,
  ],
];

test('over unsaved work every way to open something asks, and Cancel keeps the work', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'Unsaved');
  const mine = { ...FIRST_SAMPLE.playground, title: 'Unsaved' };
  await expect.poll(() => playground.document()).toEqual(mine);
  for (const [name, open] of WAYS) {
    await test.step(name, async () => {
      await open(playground);
      await expect(asked(page)).toContainText('It was changed since it was last opened, copied or saved.');
      await asked(page).getByRole('button', { name: 'Cancel' }).click();
      await expect(asked(page)).toBeHidden();
      await page.keyboard.press('Escape');
      await expect(playground.dialog).toBeHidden();
      await expect(titleOf(page)).toHaveValue('Unsaved');
      await expect.poll(() => playground.document()).toEqual(mine);
    });
  }
  await pickSample(playground, NOTE.title);
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked(page)).toBeHidden();
  expect(await saved(page)).toEqual(mine);
});

test('where nothing is unsaved nothing is asked: as opened, undone, copied, saved', async ({ page, playground }) => {
  await playground.visit();
  for (const [name, open, opens] of WAYS) {
    await test.step(name, async () => {
      await open(playground);
      await expect(titleOf(page)).toHaveValue(opens.title);
      await expect(asked(page)).toHaveCount(0);
    });
  }

  const safe: readonly (readonly [name: string, make: () => Promise<unknown>])[] = [
    ['undone', () => playground.button('Undo').click()],
    [
      'copied',
      async () => {
        await playground.button('Share').click();
        await playground.dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
        await expect(playground.dialog.getByRole('status')).toHaveText('Link copied.');
        await page.keyboard.press('Escape');
        await expect(playground.dialog).toBeHidden();
      },
    ],
    ['saved', () => saved(page)],
  ];
  for (const [name, make] of safe) {
    await test.step(name, async () => {
      await setTitle(page, `Changed, then ${name}`);
      await make();
      await pickSample(playground, NOTE.title);
      await expect(titleOf(page)).toHaveValue(NOTE.title);
      await expect(asked(page)).toHaveCount(0);
    });
  }
});

test('Replace opens, and undo returns to the work, which is unsaved as before', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'Unsaved');
  await page.keyboard.press('s');
  await pickSample(playground, NOTE.title);
  await asked(page).getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
  await playground.button('Undo').click();
  await expect(titleOf(page)).toHaveValue('Unsaved');
  await playground.expectDocument(({ title, topology }) => [title, topology.servers.length], ['Unsaved', 4]);
  await pickSample(playground, HOME.title);
  await expect(asked(page)).toBeVisible();
  await asked(page).getByRole('button', { name: 'Cancel' }).click();
  await playground.button('Redo').click();
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
});

test('work that was never saved is unsaved again when Back returns to it', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'Unsaved');
  await pickSample(playground, NOTE.title);
  await asked(page).getByRole('button', { name: 'Replace' }).click();
  await expect(titleOf(page)).toHaveValue(NOTE.title);
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Unsaved');
  await pickSample(playground, HOME.title);
  await asked(page).getByRole('button', { name: 'Replace' }).click();
  await expect(titleOf(page)).toHaveValue(HOME.title);
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Unsaved');
  await saved(page);
  await pickSample(playground, HOME.title);
  await expect(titleOf(page)).toHaveValue(HOME.title);
});

test('Save a file first saves the work and then opens', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'Unsaved');
  await pickSample(playground, NOTE.title);
  const file = await downloaded(page, () => asked(page).getByRole('button', { name: 'Save a file first' }).click());
  expect(file.suggestedFilename()).toBe('unsaved.topology.json');
  expect(held(await textOf(file))).toEqual({ ...FIRST_SAMPLE.playground, title: 'Unsaved' });
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
});

test('a sample is one entry; Back returns to the very document, places off the grid too, and Forward comes again', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const exact = offGrid(await golden('every-fault'));
  await paste(page, formatDocument(exact));
  await expect(titleOf(page)).toHaveValue(exact.title);
  const before = await entries(page);
  await pickSample(playground, NOTE.title);
  await expect(titleOf(page)).toHaveValue(NOTE.title);
  expect(await entries(page)).toBe(before + 1);

  await page.goBack();
  await expect(titleOf(page)).toHaveValue(exact.title);
  await expect.poll(() => playground.document()).toEqual(snapped(exact));
  expect(await saved(page)).toEqual(exact);
  await page.goForward();
  await expect(titleOf(page)).toHaveValue(NOTE.title);
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => playground.document()).toEqual(FIRST_SAMPLE.playground);
  await page.goForward();
  await expect(titleOf(page)).toHaveValue(exact.title);
  expect(await saved(page)).toEqual(exact);
  expect(await entries(page), 'going there and back makes no entries').toBe(before + 1);
});

test('an edit makes no entry; what was changed just before Back is there again with Forward', async ({
  page,
  playground,
}) => {
  await page.clock.install();
  await playground.visit();
  await pickSample(playground, NOTE.title);
  await expect(titleOf(page)).toHaveValue(NOTE.title);
  await page.clock.runFor(2000);
  const before = await entries(page);
  await setTitle(page, 'Changed');
  await page.clock.runFor(2000);
  expect(await entries(page)).toBe(before);
  await setTitle(page, 'Changed again');
  await page.goBack();
  await expect(titleOf(page)).toHaveValue(FIRST_SAMPLE.title);
  await page.clock.runFor(2000);
  expect(playground.document()).toEqual(FIRST_SAMPLE.playground);
  await page.goForward();
  await expect(titleOf(page)).toHaveValue('Changed again');
  await page.clock.runFor(2000);
  expect(playground.document()).toEqual({ ...NOTE.playground, title: 'Changed again' });
});

test('what is being typed when Back is pressed stays in the document that is left', async ({ page, playground }) => {
  await playground.visit();
  const title = page.getByRole('banner').getByRole('textbox');
  await pickSample(playground, NOTE.title);
  await expect(title).toHaveValue(NOTE.playground.title);
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
  const mail = (await playground.inspect('Ann')).getByLabel('Mail address', { exact: true });
  await mail.fill('ann.typed@acme.example');
  await page.goBack();
  await expect(title).toHaveValue(FIRST_SAMPLE.playground.title);
  await playground.expectDocument(
    ({ topology }) => topology.users.map((user) => user.mail),
    FIRST_SAMPLE.playground.topology.users.map((user) => user.mail),
  );
  await page.goForward();
  await expect(title).toHaveValue(NOTE.playground.title);
  await playground.expectDocument(
    ({ topology }) => topology.users.find(({ name }) => name === 'Ann')?.mail,
    'ann.typed@acme.example',
  );
});

test('Back after a reload returns to what was there before, and Forward too', async ({ page, playground }) => {
  await playground.visit();
  await pickSample(playground, NOTE.title);
  await expect.poll(() => playground.document()).toEqual(NOTE.playground);
  await pickSample(playground, HOME.title);
  await expect.poll(() => playground.document()).toEqual(HOME.playground);
  await page.reload();
  await expect(titleOf(page)).toHaveValue(HOME.title);
  for (const { title, playground: document } of [NOTE, FIRST_SAMPLE]) {
    await page.goBack();
    await expect(titleOf(page)).toHaveValue(title);
    await expect.poll(() => playground.document()).toEqual(document);
  }
  for (const { title, playground: document } of [NOTE, HOME]) {
    await page.goForward();
    await expect(titleOf(page)).toHaveValue(title);
    await expect.poll(() => playground.document()).toEqual(document);
  }
});

test('a reload while a request plays keeps the document, at rest', async ({ page, playground }) => {
  await playground.visit();
  await pickSample(playground, HOME.title);
  await playground.transport('Play');
  await playground.transport('Step forward');
  await playground.transport('Play');
  await expect(playground.playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  const before = await entries(page);
  await page.reload();
  await expect(playground.playback.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(playground.document()).toEqual(HOME.playground);
  expect(await saved(page)).toEqual(HOME.playground);
  expect(await entries(page)).toBe(before);
  await playground.toEnd();
  await expect(playground.steps).toBeVisible();
});

test('a reload right after an edit keeps it, also where the document is too big for a link', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await setTitle(page, 'A moment ago');
  await page.reload();
  await expect(titleOf(page)).toHaveValue('A moment ago');
  await playground.expectDocument(({ title }) => title, 'A moment ago');

  const tooBig = offGrid(verbose(FIRST_SAMPLE.playground, 'Too big', 220));
  await paste(page, formatDocument(tooBig));
  await expect(titleOf(page)).toHaveValue('Too big');
  await page.keyboard.press('s');
  await setTitle(page, 'Bigger');
  await page.reload();
  await expect(titleOf(page)).toHaveValue('Bigger');
  const { topology } = await saved(page);
  expect(topology.servers.length).toBe(4);
  expect(topology.users).toEqual(tooBig.topology.users);
});

test('going to another page right after an edit, and Back, keeps it', async ({ page, playground }) => {
  await playground.visit();
  await setTitle(page, 'Before leaving');
  await page.goto('about:blank');
  await page.goBack();
  await expect(titleOf(page)).toHaveValue('Before leaving');
});

test.describe('a community whose link takes its time', () => {
  const size = { servers: 10, users: 990, externals: 1, requests: 1, target: Number.POSITIVE_INFINITY };
  const large = { ...realistic(size, 7), title: 'Large' };

  const comesAndGoes = async ({ page, playground }: { readonly page: Page; readonly playground: Playground }) => {
    test.slow();
    await playground.visit();
    const before = await entries(page);
    await dropFile(playground.canvas, 'large.json', formatDocument(large));
    await expect(titleOf(page)).toHaveValue('Large');
    await setTitle(page, 'Larger');
    const edited = snapped({ ...large, title: 'Larger' });
    await playground.expectDocument(snapped, edited);
    expect(await entries(page)).toBe(before + 1);
    await page.goBack();
    await expect.poll(() => playground.document()).toEqual(FIRST_SAMPLE.playground);
    await page.goForward();
    await playground.expectDocument(snapped, edited);
    await page.reload();
    await expect(titleOf(page)).toHaveValue('Larger');
    await playground.choose(playground.button('Start'), 'New');
    await page.goBack();
    await expect(titleOf(page)).toHaveValue('Larger');
    await playground.expectDocument(snapped, edited);
  };

  test('gets it into the address, and one entry of the history', comesAndGoes);

  test('does so where no worker starts', async ({ page, playground }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await comesAndGoes({ page, playground });
  });
});
