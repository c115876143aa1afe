/** The sequence diagram: in step with the player both ways, true to redirects and blocks, and taken along in four forms. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './app';
import { downloaded, textOf } from './exchange';
import { test } from './playground';
import { axeEverywhere, copied, openAt, sample, show } from './views';

const TO_BOB = { kind: 'chat', from: 'x1', to: 'u2' } as const;
const TO_ANN = { kind: 'chat', from: 'x1', to: 'u1' } as const;

const diagram = (page: Page): Locator => page.getByRole('region', { name: /^Sequence diagram/ });
const messages = (page: Page): Locator => diagram(page).getByRole('list', { name: 'Messages' }).getByRole('button');
const lit = (page: Page): Locator => diagram(page).locator('[aria-current="step"]');
const heads = async (page: Page): Promise<readonly string[]> =>
  (await diagram(page).getByRole('list', { name: 'Lifelines' }).getByRole('listitem').allInnerTexts()).map((head) =>
    head.replace(/\s+/g, ' ').trim(),
  );

test('a message pressed is the step shown everywhere, and every way to step lights its message', async ({
  page,
  playground,
}) => {
  await openAt(page, sample([TO_BOB, TO_ANN]));
  await show(page, 'Sequence');
  await expect(diagram(page)).toHaveAccessibleName('Sequence diagram: Xavier starts a chat with Bob');
  await expect(messages(page)).toHaveCount(7);
  await expect(lit(page)).toContainText("Xavier's request reaches Gateway");

  await messages(page).nth(3).click();
  await expect(lit(page)).toContainText('Gateway hands the request to st1');
  await expect(playground.current()).toContainText('Gateway hands the request to st1');
  await expect(playground.strip.locator('[aria-current="step"]')).toHaveAccessibleName(/^Step 4 of 7/);

  await playground.transport('Step forward');
  await expect(lit(page)).toContainText('st1 finds Bob by mail address');
  await playground.steps.getByRole('button', { name: 'Gateway picks st1' }).click();
  await expect(lit(page)).toContainText('next: st2');
  await playground.strip.getByRole('button', { name: /^Step 6 of 7/ }).click();
  await expect(lit(page)).toContainText('st1 passes it to st2, where Bob is logged in');
  await lit(page).press('ArrowDown');
  await expect(lit(page)).toContainText('st2 delivers the request to Bob');
  await expect(lit(page)).toBeFocused();
  await expect(playground.current()).toContainText('st2 delivers the request to Bob');
  await lit(page).press('Home');
  await expect(playground.current()).toContainText("Xavier's request reaches Gateway");

  // Playing goes along, to the next request and its diagram too.
  await playground.speed(4);
  await playground.transport('Play');
  await expect(lit(page)).toContainText('Gateway admits the request');
  await playground.transport('Next request');
  await expect(diagram(page)).toHaveAccessibleName('Sequence diagram: Xavier starts a chat with Ann');
});

test('the redirect home, the block with its cross, and servers that take no part', async ({ page, playground }) => {
  await openAt(page, sample([TO_BOB, TO_ANN, TO_BOB], { s3: { port1516Open: false } }));
  await show(page, 'Sequence');
  await expect.poll(() => heads(page)).toEqual(['Xavier', 'Gateway', '1 st1', '2 st2 logged in', 'Directory', 'Bob']);
  await playground.toEnd();
  await expect
    .poll(() => heads(page))
    .toEqual(['Xavier', 'Gateway', '1 st1 landed', '2 st2 logged in', 'Directory', 'Bob']);
  await diagram(page).getByLabel('Hide unused servers').uncheck();
  await expect
    .poll(() => heads(page))
    .toEqual(['Xavier', 'Gateway', '1 st1 landed', '2 st2 logged in', '3 st3', 'Directory', 'Bob']);
  await diagram(page).getByLabel('Hide unused servers').check();

  // Ann is logged in to st1, lands on st2 and is led home, to st3.
  await playground.transport('Next request');
  await playground.toEnd();
  await expect
    .poll(() => heads(page))
    .toEqual(['Xavier', 'Gateway', '1 st1 logged in', '2 st2 landed', '3 st3 home', 'Directory', 'Ann']);
  const home = messages(page).filter({ hasText: "st2 sends it to Ann's home server, st3 IN-HOME" });
  await expect(home.locator('[data-line="redirectHome"]')).toBeVisible();
  await expect(diagram(page)).toContainText('Not delivered');
  await expect(diagram(page)).toContainText('Ann notices nothing, though logged in to st1.');

  // The third lands on nothing: the way to st3 is closed, and the arrow ends in a cross.
  await playground.transport('Next request');
  await playground.toEnd();
  const last = messages(page).last();
  await expect(last).toContainText('Port 1516 from Gateway to st3 is blocked BLK-1516');
  await expect(last.locator('[data-line="blocked"] [data-end^="cross"]')).toBeVisible();
  await expect(messages(page).locator('[data-end^="cross"]')).toHaveCount(1);
  await expect.poll(() => heads(page)).not.toContain('3 st3 landed');
  await expect(diagram(page)).toContainText("Xavier's chat with Bob is not delivered.");
});

test('taken along as Mermaid, PlantUML, text and SVG, and saved as a picture that opens', async ({
  page,
  playground,
}) => {
  await openAt(page, sample([TO_BOB, TO_BOB, TO_BOB], { s3: { port1516Open: false } }));
  await show(page, 'Sequence');
  await playground.transport('Next request');
  await playground.transport('Next request');
  await expect(messages(page).last()).toContainText('BLK-1516');
  const copy = async (form: string): Promise<string> => {
    await diagram(page)
      .getByRole('group', { name: 'Copy as' })
      .getByRole('button', { name: form, exact: true })
      .click();
    await expect(diagram(page).getByRole('status')).toHaveText(`${form} copied`);
    return copied(page);
  };
  const mermaid = await copy('Mermaid');
  expect(mermaid).toMatch(/^sequenceDiagram\n {2}actor ext as Xavier\n/);
  expect(mermaid).toMatch(/gw--xs3: \d\. Port 1516 from Gateway to st3 is blocked \(BLK-1516\)/);
  const plantuml = await copy('PlantUML');
  expect(plantuml).toMatch(
    /^@startuml\n[\s\S]*Port 1516 from Gateway to st3 is blocked \(BLK-1516\)\n[\s\S]*@enduml\n$/,
  );
  const text = await copy('Text');
  expect(text).toMatch(
    /^Xavier starts a chat with Bob\n[\s\S]*Port 1516 from Gateway to st3 is blocked\. \[BLK-1516\]/,
  );
  const svg = await copy('SVG');

  const saving = (): Promise<void> => diagram(page).getByRole('button', { name: 'Save SVG' }).click();
  const file = await downloaded(page, saving);
  expect(file.suggestedFilename()).toMatch(/^sequence-.*\.svg$/);
  expect(await textOf(file)).toBe(svg);
  const picture = await page.evaluate(async (source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    return {
      faults: read.querySelectorAll('parsererror').length,
      root: read.documentElement.nodeName,
      title: read.querySelector('title')?.textContent,
      wide: image.naturalWidth,
    };
  }, svg);
  expect(picture).toMatchObject({ faults: 0, root: 'svg', title: 'Xavier starts a chat with Bob' });
  expect(picture.wide).toBeGreaterThan(300);
});

test('without a request the view says what will be here', async ({ page }) => {
  await openAt(page, sample([]));
  await show(page, 'Sequence');
  await expect(diagram(page)).toContainText('Once a request is sent');
});

test('the sequence diagram is fit for assistive technology', async ({ page, playground }) => {
  test.slow();
  await openAt(page, sample([TO_BOB, TO_ANN]));
  await show(page, 'Sequence');
  await playground.transport('Next request');
  await playground.toEnd();
  await axeEverywhere(page, messages(page).last());
});
