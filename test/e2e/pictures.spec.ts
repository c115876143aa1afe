/** Pictures are saved and copied in the forms other programs take, show what is shown, and nothing that is still asked; the report is put on paper. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { axe, expect } from './app';
import { downloaded, textOf } from './exchange';
import { type Playground, test } from './playground';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Pictures and report' });

/** Opens the pictures of a short request. */
async function openPictures(playground: Playground): Promise<Locator> {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  await playground.choose(playground.button('More'), 'Pictures and report…');
  return dialogOf(playground.page);
}

test('the canvas and a sequence as SVG and PNG, and in the clipboard', async ({ page, playground }) => {
  const dialog = await openPictures(playground);
  await expect(dialog.getByRole('img', { name: 'How it will look' })).toBeVisible();
  await axe(page);

  const svg = await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click());
  expect(svg.suggestedFilename()).toMatch(/\.canvas\.svg$/);
  const drawn = await textOf(svg);
  expect(drawn).toContain('Xavier starts a chat with Bob');
  expect(drawn).not.toMatch(/<script|<foreignObject|\son\w+=/);
  const { width, height } = new Resvg(drawn).render();
  expect(width).toBeGreaterThan(300);

  const png = await downloaded(page, () => dialog.getByRole('button', { name: 'Save as PNG' }).click());
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);

  await dialog.getByRole('button', { name: 'Copy the picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText('The picture is in the clipboard.');
  expect(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))).toContain(
    'image/png',
  );

  await dialog.getByRole('radio', { name: 'The request shown, as a sequence' }).check();
  const sequence = await textOf(
    await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click()),
  );
  expect(new Resvg(sequence).render().height).toBeGreaterThan(300);
  for (const said of ['Three servers, one gateway', 'Xavier starts a chat with Bob.', 'Open it on the canvas'])
    expect(sequence).toContain(said);
  await dialog.getByRole('checkbox', { name: 'With the link, also as QR code' }).uncheck();
  expect(
    await textOf(await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click())),
  ).not.toContain('Open it on the canvas');
});

test('a request as a film moves by itself and is saved as SVG', async ({ page, playground }) => {
  const dialog = await openPictures(playground);
  await dialog.getByRole('radio', { name: 'The request shown, as a film' }).check();
  await expect(dialog.getByRole('button', { name: 'Save as PNG' })).toBeDisabled();
  const saved = await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click());
  expect(saved.suggestedFilename()).toMatch(/\.film\.svg$/);
  expect((await textOf(saved)).match(/<animate /g)?.length).toBeGreaterThan(3);
  await axe(page);
});

/** Opens the film of a short request. Whether the browser encodes is asked of the browser itself. */
async function openFilm(page: Page, playground: Playground): Promise<{ dialog: Locator; encodes: boolean }> {
  const dialog = await openPictures(playground);
  await dialog.getByRole('radio', { name: 'The request shown, as a film' }).check();
  const encodes = await page.evaluate(
    () => 'captureStream' in HTMLCanvasElement.prototype && MediaRecorder.isTypeSupported('video/webm'),
  );
  return { dialog, encodes };
}

test('a film is saved as WebM where the browser encodes, and not offered elsewhere', async ({ page, playground }) => {
  test.slow();
  const { dialog, encodes } = await openFilm(page, playground);
  const save = dialog.getByRole('button', { name: 'Save as WebM' });
  await expect(save).toHaveCount(encodes ? 1 : 0);
  if (!encodes) return;
  const coming = page.waitForEvent('download', { timeout: 40_000 });
  await save.click();
  await expect(dialog.getByRole('status')).toHaveText(/^Recording step [2-9] of \d+\.$/, { timeout: 15_000 });
  await axe(page);
  const saved = await coming;
  await expect(dialog.getByRole('status')).toHaveText('Saved as a file.');
  expect(saved.suggestedFilename()).toMatch(/\.film\.webm$/);
  const bytes = await readFile(await saved.path());
  expect([...bytes.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
  expect(bytes.length).toBeGreaterThan(10_000);
});

test('a recording is stopped by its button, by another picture, and by closing the dialog', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    const [urls, streams] = [new Set<string>(), new Set<MediaStream>()];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (made) => {
      const url = createObjectURL(made);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      urls.delete(url);
      revokeObjectURL(url);
    };
    const { captureStream } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.captureStream = function (rate) {
      const stream = captureStream.call(this, rate);
      streams.add(stream);
      return stream;
    };
    const live = () => [...streams].filter(({ active }) => active).length;
    Object.assign(window, { held: () => ({ recorded: streams.size, live: live(), urls: urls.size }) });
  });
  const { dialog, encodes } = await openFilm(page, playground);
  if (!encodes) return;
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const save = dialog.getByRole('button', { name: 'Save as WebM' });
  const status = dialog.getByRole('status');
  await save.click();
  await expect(status).toContainText('Recording step 2');
  await dialog.getByRole('button', { name: 'Stop recording' }).click();
  await expect(status).toHaveText('The recording was stopped. Nothing was saved.');
  await save.click();
  await expect(status).toContainText('Recording step 2');
  await dialog.getByRole('radio', { name: 'The canvas' }).check();
  await expect(status).toHaveText('The recording was stopped. Nothing was saved.');
  await dialog.getByRole('radio', { name: 'The request shown, as a film' }).check();
  await save.click();
  await expect(status).toContainText('Recording step 2');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.evaluate('held()')).toEqual({ recorded: 3, live: 0, urls: 0 });
  await playground.choose(playground.button('More'), 'Pictures and report…');
  await expect(status).toHaveText('');
  expect(saved).toEqual([]);
});

test('where the browser cannot record, a film is SVG alone', async ({ page, playground }) => {
  await page.addInitScript(() => {
    MediaRecorder.isTypeSupported = () => false;
  });
  const { dialog } = await openFilm(page, playground);
  await expect(dialog.getByRole('button', { name: 'Save as SVG' })).toBeVisible();
  await expect(dialog.getByText('WebM')).toHaveCount(0);
});

test('a recording that fails is said', async ({ page, playground }) => {
  await page.addInitScript(() => {
    MediaRecorder.isTypeSupported = () => true;
    MediaRecorder.prototype.start = () => {
      throw new DOMException('no encoder', 'NotSupportedError');
    };
  });
  const { dialog } = await openFilm(page, playground);
  await dialog.getByRole('button', { name: 'Save as WebM' }).click();
  await expect(dialog.getByRole('status')).toHaveText('The browser could not record the film. Save it as SVG instead.');
});

test('what is asked first is in no picture', async ({ page, playground }) => {
  await playground.visit();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Xavier starts a chat with Bob' }).click();
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible();
  await playground.choose(playground.button('More'), 'Pictures and report…');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('radio', { name: 'The request shown, as a sequence' })).toBeDisabled();
  const drawn = await textOf(await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click()));
  expect(drawn).not.toContain('Delivered');
  await expect(dialog.getByRole('button', { name: 'Print the report' })).toBeDisabled();
});

test('the report is put on paper in place of the page, with codes, matrix and faults', async ({ page, playground }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const paper = document.querySelector('[data-printed]');
      const picture = decodeURIComponent(paper?.querySelector('img')?.src ?? '');
      document.body.dataset.printedOnce = paper?.textContent ?? '';
      document.body.dataset.inPicture = [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
    };
  });
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Ann');
  await playground.toEnd();
  await playground.choose(playground.button('More'), 'Pictures and report…');
  await dialogOf(page).getByRole('button', { name: 'Print the report' }).click();
  const printed = page.locator('body[data-printed-once]');
  await expect(printed).toHaveCount(1);
  const text = (await printed.getAttribute('data-printed-once')) ?? '';
  for (const said of [
    'What is broken',
    'st1.acme.example',
    'Xavier starts a chat with Ann',
    'HOME',
    'Who is reached from where',
  ])
    expect(text).toContain(said);
  // Once: above the picture, and not within it.
  expect(text.split('Three servers, one gateway')).toHaveLength(2);
  const inPicture = await printed.getAttribute('data-in-picture');
  expect(inPicture).toContain('Xavier starts a chat with Ann.');
  expect(inPicture).not.toMatch(/Three servers, one gateway|\d{4}-\d\d-\d\d/);
  await expect(page.locator('[data-printed]')).toHaveCount(0);
});
