/** The catalogue of rules and the page on what the model leaves out: by address, by search, from a step and back to one. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { linkOf } from './exchange';
import { test } from './playground';
import { axeEverywhere, copied, openAt, sample } from './views';

const CHAT = { kind: 'chat', from: 'x1', to: 'u2' } as const;
/** The third request is stopped on its way to st3. */
const BROKEN = sample([CHAT, CHAT, CHAT], { s3: { port1516Open: false } });

const catalogue = (page: Page): Locator => page.getByRole('region', { name: 'Catalogue of rules' });
const model = (page: Page): Locator => page.getByRole('region', { name: 'What this model leaves out' });
const rule = (page: Page): Locator => catalogue(page).getByRole('article');
const search = (page: Page): Locator => catalogue(page).getByRole('searchbox', { name: 'Search the rules' });
const listed = (page: Page): Locator =>
  catalogue(page).getByRole('navigation', { name: 'Rules' }).getByRole('list').getByRole('button');
/** What stands behind the path: query and fragment. */
const address = (page: Page): string => new URL(page.url()).search + new URL(page.url()).hash;

test('a rule by its address stands over the document, which keeps its own; it leads to the step and goes again', async ({
  page,
  playground,
}) => {
  const link = linkOf(BROKEN);
  await openAt(page, BROKEN, '?rule=BLK-1516');
  await expect(rule(page).getByRole('heading', { name: 'Port 1516 blocked from the gateway' })).toBeVisible();
  expect(address(page)).toBe(`?rule=BLK-1516#${link}`);
  for (const part of ['What it means', 'What both notice', 'How to confirm it', 'How to fix it', 'What it rests on'])
    await expect(rule(page).getByRole('region', { name: part })).toBeVisible();
  await expect(rule(page)).toContainText('telnet <server> 1516');
  await expect(rule(page)).toContainText('Versions:');
  await rule(page).getByRole('button', { name: 'Copy: 0x80000207' }).click();
  await expect.poll(() => copied(page)).toBe('0x80000207');

  // What is easily taken for it, and back by the list; the address goes along, the fragment stays.
  const related = rule(page).getByRole('region', { name: 'Related rules' });
  await expect(related).toContainText('telnet to port 1516 answers only where trust is missing');
  await related.getByRole('button', { name: 'Gateway address not trusted' }).click();
  await expect(rule(page).getByRole('heading', { name: 'Gateway address not trusted' })).toBeVisible();
  await expect.poll(() => address(page)).toBe(`?rule=BLK-TRUST#${link}`);
  await expect(rule(page)).toContainText('In none of its requests.');
  await rule(page).getByRole('button', { name: 'Port 1516 blocked from the gateway' }).click();

  const places = rule(page).getByRole('region', { name: 'Where it came up in this playground' }).getByRole('button');
  await expect(places).toHaveText([/^Request 3, step \d+: Port 1516 from Gateway to st3 is blocked$/]);
  await places.click();
  await expect(catalogue(page)).toBeHidden();
  await expect(playground.caption).toContainText('Port 1516 from Gateway to st3 is blocked');
  await expect(playground.current()).toContainText('Port 1516 from Gateway to st3 is blocked');
  await expect.poll(() => address(page), 'the step that is looked at goes along').toContain(`#${link}.m2-`);

  // From the step to its card, from the card to the catalogue, and back to the step.
  await playground
    .current()
    .getByRole('button', { name: /^More about / })
    .click();
  await playground.dialog.getByRole('button', { name: 'Open in the catalogue of rules' }).click();
  await expect(playground.dialog).toBeHidden();
  await expect(rule(page).getByRole('heading', { name: 'Port 1516 blocked from the gateway' })).toBeVisible();
  await expect.poll(() => address(page)).toContain(`?rule=BLK-1516#${link}.m2-`);
  await catalogue(page).getByRole('button', { name: 'Close: Catalogue of rules' }).click();
  await expect(catalogue(page)).toBeHidden();
  await expect(playground.part('st3')).toBeVisible();
  await expect(playground.current()).toContainText('Port 1516 from Gateway to st3 is blocked');
  await expect.poll(() => address(page)).toContain(`#${link}.m2-`);
  expect(playground.document()).toEqual(BROKEN);
});

test('rules are found by what a log says, by code and by words; a code that is none opens the list', async ({
  page,
  playground,
}) => {
  await page.goto('./?rule=XYZ');
  await expect(catalogue(page)).toContainText('Open a rule to read what it means');
  const all = await listed(page).count();
  expect(all).toBeGreaterThan(20);
  await expect(catalogue(page).getByRole('status')).toHaveText(`${all} rules`);

  await search(page).fill('rejecting server not in servers list');
  await expect(listed(page).filter({ hasText: 'BLK-TRUST' })).toBeVisible();
  await expect(catalogue(page).getByRole('navigation', { name: 'Rules' }).getByRole('status')).toContainText(
    `of ${all} rules; Enter opens BLK-TRUST`,
  );
  await expect(rule(page).getByRole('heading', { name: 'Gateway address not trusted' }), 'told at once').toBeVisible();
  await search(page).press('Enter');
  await expect(rule(page).getByRole('heading', { name: 'Gateway address not trusted' })).toBeVisible();
  await expect.poll(() => address(page)).toMatch(/^\?rule=BLK-TRUST#v1\./);

  await search(page).fill('0x80000207');
  await expect(listed(page).filter({ hasText: 'BLK-1516' })).toBeVisible();
  await search(page).fill('blk-filter');
  await expect(listed(page).first()).toContainText('BLK-FILTER');
  await search(page).fill('no such words anywhere');
  await expect(catalogue(page)).toContainText(
    'Nothing holds all these words. Try fewer of them, or start from a symptom.',
  );
  await expect(catalogue(page).getByRole('button', { name: 'Start from a symptom' }).first()).toBeVisible();
  await search(page).press('Escape');
  await expect(listed(page)).toHaveCount(all);

  // The menu opens the list, a reload finds it again, and a view pressed leaves it.
  await catalogue(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await playground.choose(playground.button('More'), 'Catalogue of rules');
  await expect(catalogue(page)).toContainText('Open a rule to read what it means');
  expect(address(page)).toMatch(/^\?rule#v1\./);
  await page.reload();
  await expect(catalogue(page)).toContainText('Open a rule to read what it means');
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await expect(catalogue(page)).toBeHidden();
  expect(address(page)).toMatch(/^#v1\./);
});

test('what the model leaves out: dated, with versions, switches that work and open questions, one press from a verdict', async ({
  page,
  playground,
}) => {
  const held = sample([{ kind: 'chat', from: 'x1', to: 'u1' }]);
  await openAt(page, held);
  await playground.toEnd();
  expect(await playground.outcome()).toContain('Not delivered');
  await playground.steps.getByRole('button', { name: 'What this model leaves out' }).click();
  await expect(model(page)).toContainText(/As of \d+ \w+ 20\d\d/);
  await expect(model(page)).toContainText('the home server attribute does not apply from 12.0 on');
  await expect.poll(() => address(page)).toContain(`?model#${linkOf(held)}.m0-`);

  const switches = model(page).getByRole('region', { name: 'What is assumed, and can be switched' });
  expect(await switches.getByRole('group').count()).toBeGreaterThan(1);
  for (const group of await switches.getByRole('group').all())
    await expect(group.getByRole('radio', { checked: true })).toHaveCount(1);
  await switches.getByRole('radio', { name: 'Yes: to the server the user is logged in to' }).check();
  await expect.poll(() => playground.outcome()).toContain('Delivered');
  await expect.poll(() => playground.document()?.topology.assumptions).not.toEqual(held.topology.assumptions);
  await playground.button('Undo').click();
  await expect(switches.getByRole('radio', { name: 'Yes: to the server the user is logged in to' })).not.toBeChecked();
  await expect.poll(() => playground.outcome()).toContain('Not delivered');

  const questions = model(page).getByRole('region', { name: /^\d+ questions that the sources leave open$/ });
  const count = Number(/^\d+/.exec((await questions.getByRole('heading').first().textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(5);
  await expect(questions.getByRole('listitem')).toHaveCount(count);
  await expect(model(page).getByRole('region', { name: 'What is not modelled' })).toContainText('Gateway clusters');
  await questions.getByRole('button', { name: 'BLK-1516' }).first().click();
  await expect(rule(page).getByRole('heading', { name: 'Port 1516 blocked from the gateway' })).toBeVisible();
  await rule(page).getByRole('button', { name: 'What this model leaves out' }).click();
  await model(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(playground.part('st3')).toBeVisible();

  await page.goto('./?model');
  await expect(model(page)).toBeVisible();
});

test('what people say is found: causes first, then symptoms and rows of other pages', async ({ page }) => {
  await page.goto('./?rule');
  for (const [said, first] of [
    ['sometimes', 'BLK-1516'],
    ['1 of 3', 'BLK-1516'],
    ['NAT', 'BLK-TRUST'],
    ['SametimeServer', 'OFF-HOME'],
  ] as const) {
    await search(page).fill(said);
    await expect(listed(page).first()).toContainText(first);
  }
  await search(page).fill('sometimes');
  await listed(page).filter({ hasText: 'Sometimes they reach us' }).click();
  await expect(
    sheet(page, 'Symptoms').getByRole('listitem').filter({ hasText: 'Sometimes they reach us' }),
  ).toBeFocused();
  await expect.poll(() => address(page)).toMatch(/^\?symptoms=every-third#/);
});

const sheet = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const turn = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Pages of reference' }).getByRole('button', { name, exact: true }).click();

test('a symptom leads to its rule, its check and its sample, and says how its assumption stands', async ({
  page,
  playground,
}) => {
  await page.goto('./?symptoms');
  const row = sheet(page, 'Symptoms').getByRole('listitem').filter({ hasText: 'It looks like one in three.' });
  await expect(row).toContainText('This holds as it is assumed now.');
  await expect(row).toContainText('telnet <server> 1516');
  await row.getByRole('button', { name: 'Change the assumption' }).click();
  const assumption = model(page).getByRole('group', {
    name: 'Does the gateway pass over a server that it cannot reach?',
  });
  await expect(assumption).toBeInViewport();
  await expect.poll(() => address(page)).toMatch(/^\?model=unreachable#/);
  await assumption.getByRole('radio', { name: /^Yes/ }).check();
  await turn(page, 'Symptoms');
  await expect(row).toContainText('This does not hold as it is assumed now.');
  await row.getByRole('button', { name: 'Port 1516 blocked from the gateway' }).click();
  await expect(rule(page).getByRole('heading', { name: 'Port 1516 blocked from the gateway' })).toBeVisible();
  await playground.button('Undo').click();
  await turn(page, 'Symptoms');
  await row.getByRole('button', { name: 'Port 1516 blocked to one server' }).click();
  await expect(sheet(page, 'Symptoms')).toBeHidden();
  await expect.poll(() => playground.document()?.title).toBe('Port 1516 blocked to one server');
});

test('the pages of reference are one place: by menu, by address down to a row, and from one to the next', async ({
  page,
  playground,
}) => {
  await page.goto('./?ports=xmpp');
  await expect(sheet(page, 'Ports').getByRole('listitem').filter({ hasText: 'TCP 5269' })).toBeFocused();
  for (const [short, title] of [
    ['Not a routing fault', 'Not a routing fault'],
    ['Reason codes', 'Reason codes'],
    ['What is left out', 'What this model leaves out'],
    ['Symptoms', 'Symptoms'],
  ] as const) {
    await turn(page, short);
    await expect(sheet(page, title)).toBeVisible();
  }
  await sheet(page, 'Symptoms').getByRole('button', { name: 'Close: Symptoms' }).click();
  await expect(sheet(page, 'Symptoms')).toBeHidden();
  await expect(playground.part('st3')).toBeVisible();
  expect(address(page)).toMatch(/^#v1\./);
  await playground.choose(playground.button('More'), 'Ports');
  await expect(sheet(page, 'Ports')).toContainText('TCP 1516');
  // On paper the page stands alone.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(sheet(page, 'Ports')).toBeVisible();
});

for (const [query, name] of [
  ['?symptoms', 'Symptoms'],
  ['?ports', 'Ports'],
  ['?elsewhere', 'Not a routing fault'],
  ['?reasons', 'Reason codes'],
] as const) {
  test(`the page “${name}” is fit for assistive technology, and as wide as the screen`, async ({ page }) => {
    test.slow();
    await page.goto(`./${query}`);
    await axeEverywhere(page, sheet(page, name));
    const wider = await sheet(page, name).evaluate((each) => each.scrollWidth - each.clientWidth);
    expect(wider, 'at 390 pixels').toBeLessThanOrEqual(0);
  });
}

test('the catalogue is fit for assistive technology', async ({ page }) => {
  test.slow();
  await openAt(page, BROKEN, '?rule=BLK-1516');
  await axeEverywhere(page, rule(page));
});

test('the page on what the model leaves out is fit for assistive technology', async ({ page }) => {
  test.slow();
  await openAt(page, BROKEN, '?model');
  await axeEverywhere(page, model(page));
});
