/** A file holds the whole document: saved and opened in every way it comes back as it was, and a wrong one changes nothing. */

import type { Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import { formatDocument } from '../../src/sharing/document';
import { expect } from './app';
import {
  choose,
  downloaded,
  dropFile,
  golden,
  held,
  linkOf,
  offGrid,
  paste,
  saved,
  setTitle,
  textOf,
  titleOf,
} from './exchange';
import { Playground, test } from './playground';

async function openDialog(page: Page) {
  await page.keyboard.press('Control+o');
  return page.getByRole('dialog', { name: 'Open', exact: true });
}

test('what is drawn is saved by the key, the menu and the share dialog as one and the same file', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await setTitle(page, 'Über Köln & Aachen: drill');
  await page.keyboard.press('s');
  await playground.send('Start a chat', 'Xavier', 'Bob');
  const ways = [
    () => page.keyboard.press('Control+s'),
    () => playground.choose(playground.button('More'), 'Save as a file'),
    async () => {
      await playground.button('Share').click();
      await playground.dialog.getByRole('button', { name: 'Save file' }).click();
    },
  ];
  const texts: string[] = [];
  for (const way of ways) {
    const file = await downloaded(page, way);
    expect(file.suggestedFilename()).toBe('uber-koln-aachen-drill.topology.json');
    texts.push(await textOf(file));
    if (texts.length === 1) await playground.expectSaid('Saved as a file.');
  }
  await page.keyboard.press('Escape');
  await expect(playground.dialog).toBeHidden();
  expect(new Set(texts).size).toBe(1);
  const [text = ''] = texts;
  const document = held(text);
  expect(document.requests).toEqual([{ kind: 'chat', from: 'x1', to: 'u2' }]);
  expect(document.topology.servers.map(({ name }) => name)).toEqual(['st1', 'st2', 'st3', 'st4']);
  await expect.poll(() => playground.document()).toEqual(document);
  expect(text).toBe(formatDocument(document));

  // The key saves from within a field too, what was just typed there included.
  await titleOf(page).fill('Typed');
  expect((await saved(page)).title).toBe('Typed');
});

test('a file is opened by the button, by a drop and by pasting its text, and saved again it is the same', async ({
  page,
  playground,
}) => {
  await playground.visit();
  const opened = async (title: string): Promise<void> => {
    await expect(titleOf(page)).toHaveValue(title);
    await expect(playground.dialog).toBeHidden();
  };
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();

  const faulty = offGrid(await golden('every-fault'));
  await choose(await openDialog(page), 'any name.json', `\uFEFF${formatDocument(faulty)}`);
  await opened(faulty.title);
  expect(await saved(page)).toEqual(faulty);

  const clustered = offGrid(await golden('clusters-and-assumptions'));
  expect(await dropFile(playground.canvas, 'x.topology.json', formatDocument(clustered))).toBe(true);
  await opened(clustered.title);
  expect(await saved(page)).toEqual(clustered);

  const foreign = offGrid(await golden('unicode'));
  await paste(page, formatDocument(foreign));
  await opened(foreign.title);
  expect(await saved(page)).toEqual(foreign);

  const ours = await golden('own-ids');
  const dialog = await openDialog(page);
  expect(await dropFile(dialog.getByText('or drop it here'), 'x.json', formatDocument(ours))).toBe(true);
  await opened(ours.title);
  expect(await saved(page)).toEqual(ours);

  const linked = await golden('realistic-2-3');
  await paste(page, `Look: <https://play.example/#${linkOf(linked)}>, Ann`);
  await opened(linked.title);
  expect(await saved(page)).toEqual(linked);

  await (await openDialog(page)).getByLabel('Paste a link, or the text of a file').fill(formatDocument(faulty));
  await playground.dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await opened(faulty.title);
  expect(await saved(page)).toEqual(faulty);
  expect(await entries(), 'each is one entry of the history').toBe(before + 6);
});

test('a text pasted while a field has the keyboard goes into the field', async ({ page, playground }) => {
  await playground.visit();
  await titleOf(page).click();
  await paste(page, ' and more');
  await expect(titleOf(page)).toHaveValue(/ and more/);
  await expect(playground.part('Ann')).toBeVisible();
});

const document = JSON.parse(formatDocument(FIRST_SAMPLE.playground));
const { users, gateway } = document;
const person = (changed: object) => ({ ...document, users: [users[0], { ...users[1], ...changed }, users[2]] });
const FORMAT = '"format": "sametime-topology"';

const WRONG: readonly (readonly [name: string, text: string, path: string | null, sentence: string])[] = [
  ['no JSON', `{${FORMAT}, "version": 1`, null, 'this is not JSON text'],
  ['a list', '[1, 2]', null, 'this is no playground: an object'],
  ['another format', '{"name": "some-package", "version": 1}', 'format', 'is missing: "sametime-topology" is expected'],
  ['a newer version', JSON.stringify({ ...document, version: 3 }), 'version', 'newer version (3)'],
  ['an id that names nothing', JSON.stringify(person({ connectedServer: 's9' })), 'users[1].connectedServer', '"s9"'],
  [
    'an unknown key',
    JSON.stringify(person({ onclick: 'x' })),
    'users[1].onclick',
    'the key "onclick" is not known here',
  ],
  ['a key of JavaScript', `{"__proto__": {}, ${FORMAT}, "version": 1}`, '__proto__', 'is not known here'],
  [
    'a wrong type',
    JSON.stringify({ ...document, gateway: { ...gateway, running: 'yes' } }),
    'gateway.running',
    'true or false',
  ],
  ['a repeated id', JSON.stringify(person({ id: 'u1' })), 'users[1].id', '"u1"'],
  ['a position too far', JSON.stringify(person({ position: [0, 1e6] })), 'users[1].position[1]', '100000'],
  ['markup with a line break', JSON.stringify(person({ name: '<img src=x>\nBob' })), 'users[1].name', 'line break'],
  [
    'a request between two local users',
    JSON.stringify({ ...document, requests: [{ kind: 'chat', from: 'u1', to: 'u2' }] }),
    'requests[0]',
    'goes between two local users',
  ],
];

test('a wrong file says where and what, whichever way it comes, and changes nothing', async ({ page, playground }) => {
  await playground.visit();
  const address = page.url();
  const untouched = async (): Promise<void> => {
    expect(page.url()).toBe(address);
    await expect(titleOf(page)).toHaveValue(FIRST_SAMPLE.title);
    await expect(playground.button('Undo')).toBeDisabled();
  };
  const dialog = await openDialog(page);
  const alert = dialog.getByRole('alert');
  for (const [name, text, path, sentence] of WRONG) {
    await test.step(`chosen: ${name}`, async () => {
      await choose(dialog, 'wrong.topology.json', text);
      await expect(alert).toContainText('This is no playground that can be opened');
      await expect(alert).toContainText(sentence);
      if (path !== null) await expect(alert.locator('code')).toHaveText(path);
    });
  }
  await choose(dialog, 'photo.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 254]));
  await expect(alert).toContainText('This file is a picture');
  await choose(dialog, 'note.json', 'milk, bread');
  await expect(alert).toContainText('No share link and no playground in this file');
  await choose(dialog, 'empty.json', '');
  await expect(alert).toContainText('This file is empty');
  await dropFile(dialog.getByText('or drop it here'), 'huge.json', 17 * 1024 * 1024);
  await expect(alert).toContainText('This file is too large');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await untouched();

  const said = page.getByRole('status').filter({ hasText: 'This is no playground that can be opened.' });
  for (const [index, [name, text, path, sentence]] of WRONG.entries()) {
    const dropped = index % 2 === 0;
    await test.step(`${dropped ? 'dropped' : 'pasted'}: ${name}`, async () => {
      if (dropped) await dropFile(playground.canvas, 'wrong.json', text);
      else await paste(page, text);
      await expect(said).toContainText(sentence);
      await expect(said).toContainText(path === null ? '' : ` ${path}: `);
    });
  }
  await dropFile(playground.canvas, 'huge.json', 17 * 1024 * 1024);
  await playground.expectSaid('This file is too large');
  await paste(page, 'Thanks, see you on Tuesday.');
  await playground.expectSaid('No share link and no playground in this text.');
  await untouched();
});

test('a file that another program saved opens, and what may be wrong with it is said', async ({ page, playground }) => {
  await playground.visit();
  const titled = (title: string): string => formatDocument({ ...FIRST_SAMPLE.playground, title });
  const dialog = await openDialog(page);
  await choose(dialog, 'notepad.json', Buffer.from(`\uFEFF${titled('Größe – UTF-16')}`, 'utf16le'));
  await expect(titleOf(page)).toHaveValue('Größe – UTF-16');
  const western = Buffer.from(titled('K*ln – *neu*').replace('K*ln – *neu*', 'K\xF6ln \x96 \x93neu\x94'), 'latin1');
  await dropFile(playground.canvas, 'old.topology.json', western);
  await expect(titleOf(page)).toHaveValue('Köln – “neu”');
  await playground.expectSaid('The file is not UTF-8, so it was read as Windows-1252.');

  // Over unsaved work it is said when the file is opened, and not before.
  await setTitle(page, 'Mine');
  await dropFile(playground.canvas, 'old.topology.json', western);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(titleOf(page)).toHaveValue('Köln – “neu”');
  await playground.expectSaid('The file is not UTF-8');

  const address = page.url();
  await dropFile(playground.canvas, ['one.json', 'two.json'], titled('Of two'));
  await playground.expectSaid('2 files at once.');
  expect(await dropFile(titleOf(page), 'scan.pdf', '%PDF-1.7'), 'the page is not left for a file').toBe(true);
  await playground.expectSaid('This file is a PDF.');
  await openDialog(page);
  expect(await dropFile(dialog.getByLabel('Paste a link'), ['one.json', 'two.json'], titled('Of two'))).toBe(true);
  await expect(dialog.getByRole('alert')).toContainText('2 files at once');
  await page.keyboard.press('Escape');
  await expect(titleOf(page)).toHaveValue('Köln – “neu”');
  expect(page.url()).toBe(address);
});

test('a file that the browser may not read says so, dropped as well as chosen', async ({ page, playground }) => {
  await page.addInitScript(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  });
  await playground.visit();
  const dialog = await openDialog(page);
  await choose(dialog, 'gone.json', '{}');
  await expect(dialog.getByRole('alert')).toContainText('The file could not be read');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await dropFile(playground.canvas, 'gone.json', '{}');
  await playground.expectSaid('The file could not be read');
});

test('names that look like markup are text everywhere', async ({ page, playground, visitor }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const text = JSON.stringify({
    ...person({ name: markup, homeServer: markup }),
    title: markup,
    requests: [{ kind: 'chat', from: 'x1', to: 'u2' }],
  });
  await playground.visit();
  await paste(page, text);
  await expect(titleOf(page)).toHaveValue(markup);
  await expect(playground.part(markup)).toContainText(markup);
  await playground.toEnd();
  await playground.inspect(markup);
  await expect(page.locator('img')).toHaveCount(0);
  const other = new Playground(await visitor());
  await other.page.goto(page.url());
  await expect(other.part(markup)).toBeVisible();
  await expect(other.page.locator('img')).toHaveCount(0);
});

test('each file is handed over as what it is', async ({ page, playground }) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  const types = page.locator('html');
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) document.documentElement.dataset.handed = given.type;
      return make(given);
    };
  });
  await downloaded(page, () => page.keyboard.press('Control+s'));
  await expect(types).toHaveAttribute('data-handed', 'application/json');
  await page.getByRole('tab', { name: 'Sequence', exact: true }).click();
  await downloaded(page, () => page.getByRole('button', { name: 'Save SVG' }).click());
  await expect(types).toHaveAttribute('data-handed', 'image/svg+xml');
});
