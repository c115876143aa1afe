/** Pictures are saved and copied in the forms other programs take, show what is shown, and nothing that is still asked; the report is put on paper. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { axe, expect } from './app';
import { downloaded, textOf } from './exchange';
import { test } from './playground';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Pictures and report' });

test('the canvas and a sequence as SVG and PNG, and in the clipboard', async ({ page, playground }) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  await playground.choose(playground.button('More'), 'Pictures and report…');
  const dialog = dialogOf(page);
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

test('a request as a film moves by itself and is saved as SVG alone', async ({ page, playground }) => {
  await playground.visit();
  await playground.send('Start a chat', 'Xavier', 'Bob');
  await playground.toEnd();
  await playground.choose(playground.button('More'), 'Pictures and report…');
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'The request shown, as a film' }).check();
  await expect(dialog.getByRole('button', { name: 'Save as PNG' })).toBeDisabled();
  const saved = await downloaded(page, () => dialog.getByRole('button', { name: 'Save as SVG' }).click());
  expect(saved.suggestedFilename()).toMatch(/\.film\.svg$/);
  expect((await textOf(saved)).match(/<animate /g)?.length).toBeGreaterThan(3);
  await axe(page);
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
