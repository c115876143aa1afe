/** Repeat: what fails and how often, on which servers, and that a million requests leave the page at hand. */

import type { Locator, Page } from '@playwright/test';
import { SAMPLES } from '../../src/playground/samples';
import { axe, expect } from './app';
import { test } from './playground';
import { axeEverywhere, copied, openAt, sample, show } from './views';

/** st3 is out of the reach of the gateway. */
const BROKEN = sample([{ kind: 'chat', from: 'x1', to: 'u2' }], { s3: { port1516Open: false } });
const ANSWER = 'Does not arrive 1 time in 3: whenever it lands on st3.';

const view = (page: Page): Locator => page.getByRole('region', { name: 'Repeat requests' });
const button = (page: Page, name: string): Locator => view(page).getByRole('button', { name, exact: true });
/** The answer as it is seen; screen readers get it a second time. */
const answer = (page: Page, text: string): Locator =>
  view(page).locator('p:not([role])').filter({ hasText: text }).first();

/** The table of the servers as it is read, line by line. */
async function table(page: Page): Promise<readonly (readonly string[])[]> {
  if (await button(page, 'Table').isVisible()) await button(page, 'Table').click();
  const rows = await view(page).getByRole('table').getByRole('row').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((cell) => cell.replace(/\s+/g, ' ').trim()),
    ),
  );
}
const numbers = (cells: readonly string[] = []): readonly number[] =>
  cells.slice(1, 7).map((cell) => Number(cell.replaceAll(',', '')));

test('sixty of the request shown: one in three fails, on st3, and all figures add up wherever they stand', async ({
  page,
  playground,
}) => {
  await openAt(page, BROKEN);
  await show(page, 'Repeat');
  await expect(view(page).getByRole('radio', { name: /^The request shown/ })).toBeChecked();
  await expect(view(page)).toContainText('Xavier starts a chat with Bob');
  await button(page, '60').click();
  await button(page, 'Run').click();
  await expect(answer(page, ANSWER)).toBeVisible();
  await expect(view(page).getByRole('status').filter({ hasText: ANSWER })).toBeAttached();

  const strip = view(page).getByRole('region', { name: 'The last 60 landings' });
  await expect(strip.getByRole('listitem')).toHaveCount(20);
  const landings = (await strip.textContent()) ?? '';
  const turn = 'st1: Delivered. 2st2: Delivered. 3st3: Not delivered. ';
  expect(landings).toContain(`1${turn}1${turn}`);
  expect(landings.match(/st\d: /g)).toHaveLength(60);

  const servers = view(page).getByRole('region', { name: 'By server' });
  const chart = await servers
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') })
    .allInnerTexts();
  const [head = [], ...rows] = await table(page);
  expect(head).toEqual([
    'Server',
    'Landings',
    'Lookups',
    'Passed on to it',
    'Passed on by it',
    'Deliveries',
    'Did not arrive',
    'Share of landings',
  ]);
  expect(rows.map(numbers)).toEqual([
    [20, 20, 0, 20, 0, 0],
    [20, 20, 20, 0, 40, 0],
    [20, 0, 0, 0, 0, 20],
    [60, 40, 20, 20, 40, 20],
  ]);
  for (const [place, said] of chart.entries()) {
    const [landed, , , , delivered, failed] = numbers(rows[place]);
    expect(said.match(/\d+$/gm)?.map(Number).slice(-3)).toEqual([landed, delivered, failed]);
  }

  await button(page, 'Copy CSV').click();
  await expect(servers.getByText('Copied.')).toBeVisible();
  const [titles, ...lines] = (await copied(page)).trimEnd().split('\r\n');
  expect(titles).toBe(
    'Seat,Server,Landings,Share of landings,Lookups,Passed on to it,Passed on by it,Deliveries,Did not arrive',
  );
  expect(lines).toEqual([
    '1,st1,20,0.333333,20,0,20,0,0',
    '2,st2,20,0.333333,20,20,0,40,0',
    '3,st3,20,0.333333,0,0,0,0,20',
  ]);

  // A server named here is opened at the side; mended there, the answer is another one at once.
  await servers.getByRole('button', { name: 'st3', exact: true }).click();
  await playground.side.getByRole('button', { name: 'Mend: Port 1516 blocked from the gateway' }).click();
  await expect(answer(page, 'Arrives every time, wherever it lands.')).toBeVisible();
  await playground.button('Undo').click();
  await expect(answer(page, ANSWER)).toBeVisible();

  // What was counted is still there after a look elsewhere.
  await show(page, 'Canvas');
  await show(page, 'Repeat');
  await expect(answer(page, ANSWER)).toBeVisible();
});

test('a million: the page stays at hand, says how far it is, and can be told to stop', async ({ page }) => {
  await page.addInitScript(() => {
    window.stalls = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.stalls.push(Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await openAt(page, BROKEN);
  await show(page, 'Repeat');
  await button(page, '1,000,000').click();
  await page.evaluate(() => {
    window.stalls = [];
  });
  const started = performance.now();
  await button(page, 'Run').click();
  await expect(answer(page, ANSWER)).toBeVisible();
  const took = Math.round(performance.now() - started);
  const stalls = await page.evaluate(() => window.stalls);
  test.info().annotations.push({ type: 'a million', description: `${took} ms, long tasks: [${stalls.join(', ')}] ms` });
  // Counted in one go it would be one task of the whole time.
  expect(Math.max(0, ...stalls)).toBeLessThan(Math.max(100, took / 2));
  expect((await table(page)).map(numbers).at(-1)).toEqual([1_000_000, 666_667, 333_334, 333_334, 666_667, 333_333]);

  // On a slower machine it says how far it is. A hand in the page stops it at the first report, sooner than one from outside could.
  await page.evaluate(() => {
    window.reports = [];
    new MutationObserver((_, observer) => {
      const bar = document.querySelector('progress');
      if (!bar || bar.value === window.reports.at(-1)) return;
      window.reports.push(bar.value);
      observer.disconnect();
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
      cancel?.focus();
      cancel?.click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  await button(page, 'Run').click();
  await expect.poll(() => page.evaluate(() => window.reports.length)).toBe(1);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(view(page).getByRole('progressbar')).toBeHidden();
  await expect(button(page, 'Run')).toBeFocused();
  const cancelled = answer(page, 'Cancelled after');
  const done = Number(/after ([\d,]+) of 1,000,000/.exec(await cancelled.innerText())?.[1]?.replaceAll(',', ''));
  expect(done).toBeLessThan(1_000_000);
  const reports = await page.evaluate(() => window.reports);
  expect(done).toBeGreaterThanOrEqual(reports[0] ?? 0);
  expect(numbers((await table(page)).at(-1))[0]).toBe(done);
});

test('the whole list in order and shuffled: a seed gives the same again, and numbers that are none are told', async ({
  page,
}) => {
  const port = SAMPLES.find(({ id }) => id === 'port-1516');
  if (!port) throw new Error('the sample is gone');
  await openAt(page, port.playground);
  await show(page, 'Repeat');
  const count = view(page).getByLabel('How many');
  for (const wrong of ['0', '2.5', '1,000,001', '']) {
    await count.fill(wrong);
    await button(page, 'Run').click();
    await expect(count).toHaveAccessibleDescription('Type a whole number from 1 to 1,000,000.');
    await expect(count).toHaveAttribute('aria-invalid', 'true');
    await expect(count).toBeFocused();
  }
  await expect(view(page).getByRole('table')).toBeHidden();
  await count.fill('700');
  await expect(count).not.toHaveAttribute('aria-invalid');

  await view(page)
    .getByRole('radio', { name: /^The whole list in order/ })
    .check();
  await button(page, 'Run').click();
  await expect(answer(page, '700 requests: the list of 7 requests, in its order and over again')).toBeVisible();
  // Of seven requests six come in; Bob on st3 never gets out.
  await expect(answer(page, 'Inbound: Does not arrive 1 time in 3: whenever it lands on st3.')).toBeVisible();
  await expect(answer(page, 'Outbound: Never leaves the gateway.')).toBeVisible();
  expect(numbers((await table(page)).at(-1))).toEqual([600, 500, 300, 300, 400, 300]);

  await view(page)
    .getByRole('radio', { name: /^The whole list shuffled/ })
    .check();
  const seed = view(page).getByLabel('Seed', { exact: true });
  await seed.fill('minus one');
  await button(page, 'Run').click();
  await expect(seed).toHaveAccessibleDescription('Type a whole number from 0 to 2,147,483,647.');
  await expect(seed).toBeFocused();
  const shuffled = async (of: string): Promise<string> => {
    await seed.fill(of);
    await button(page, 'Run').click();
    await expect(answer(page, `shuffled anew for every round, seed ${of}`)).toBeVisible();
    return view(page)
      .getByRole('region', { name: /^(The last 60 landings|By server)$/ })
      .allInnerTexts()
      .then(String);
  };
  const seven = await shuffled('7');
  expect(await shuffled('8')).not.toEqual(seven);
  expect(await shuffled('7')).toEqual(seven);
});

test('Repeat is fit for assistive technology', async ({ page }) => {
  test.slow();
  await openAt(page, BROKEN);
  await show(page, 'Repeat');
  await button(page, 'Run').click();
  await expect(answer(page, ANSWER)).toBeVisible();
  await axeEverywhere(page, answer(page, ANSWER));
  await button(page, 'Table').click();
  await expect(view(page).getByRole('table')).toBeVisible();
  await axe(page, 'with the table');
});

declare global {
  interface Window {
    /** Tasks that kept the page busy for more than 50 milliseconds. */
    stalls: number[];
    /** How far the counting said it was, time and again. */
    reports: number[];
  }
}
