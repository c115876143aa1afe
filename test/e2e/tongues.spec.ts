/** Names in any language and pages in any language: no name is cut, translated or read in the wrong direction, and a translated page goes on. */

import type { Page } from '@playwright/test';
import type { Playground as Held } from '../../src/playground/playground';
import { expect } from './app';
import { test } from './playground';
import { copied, openAt, playDiscovery, sample, show } from './views';

const NAMES: Readonly<Record<string, string>> = {
  gw: 'שער (gateway)',
  s1: 'שרת 1',
  s2: 'mail-berlin-02 (שרת)',
  s3: 'שרת 3 chat',
  u1: 'דנה (נתב)',
  u2: 'Chat Desk (סניף)',
  x1: 'سارة',
};

/** The first sample with names from right to left, words of the trade among them; the third server does not let the gateway in. */
function foreign(): Held {
  const held = sample(
    [
      { kind: 'chat', from: 'x1', to: 'u1' },
      { kind: 'subscribe', from: 'x1', to: 'u2' },
      { kind: 'chat', from: 'x1', to: 'u1' },
      { kind: 'chat', from: 'u1', to: 'x1' },
    ],
    { s3: { port1516Open: false } },
  );
  const renamed = <P extends { readonly id: string; readonly name: string }>(part: P): P => ({
    ...part,
    name: NAMES[part.id] ?? `${part.name} (חלק)`,
  });
  const { topology } = held;
  return {
    ...held,
    title: 'שיעור (ראשון)',
    topology: {
      ...topology,
      gateway: topology.gateway && renamed(topology.gateway),
      servers: topology.servers.map(renamed),
      users: topology.users.map(renamed),
      externals: topology.externals.map(renamed),
    },
  };
}

/** Names that stand in a text, a tip or a label without being kept apart from what stands round them. */
const looseNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const foreignLetter = /[\u0590-\u08ff]/;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const holder = node.parentElement;
      if (!holder || holder.closest('script, style, textarea, pre')) continue;
      if (/[\u2066-\u2069]/.test(text)) found.push(`a mark in "${text}"`);
      if (!foreignLetter.test(text)) continue;
      const kept = holder.closest('[translate="no"]');
      const apart = holder.closest('bdi, option, input');
      if (!kept || !apart) found.push(`"${text}" in ${holder.outerHTML.slice(0, 120)}`);
      else if (apart.matches('bdi') && getComputedStyle(apart).unicodeBidi !== 'isolate')
        found.push(`"${text}" is not isolated`);
      if (holder.closest('bdi')?.querySelector('button')) found.push(`a button inside "${text}"`);
    }
    for (const element of document.body.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (
          /^(title|aria-label|placeholder|alt)$/.test(name) &&
          foreignLetter.test(value.replace(/\u2068[^\u2069]*\u2069/g, ''))
        )
          found.push(`${name}="${value}"`);
    for (const button of document.body.querySelectorAll('button'))
      if (/Term/.test(button.className) && foreignLetter.test(button.textContent ?? ''))
        found.push(`cut: "${button.textContent}"`);
    return [...new Set(found)];
  });

/** Sentences in which a name is not drawn between what stands before and behind it, or its brackets are the wrong way round. */
const disordered = (page: Page): Promise<{ readonly names: number; readonly wrong: readonly string[] }> =>
  page.evaluate(() => {
    const boxOf = (node: Node, from: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      return range.getBoundingClientRect();
    };
    const sameLine = (a: DOMRect, b: DOMRect): boolean => Math.abs(a.top - b.top) < a.height / 2;
    const wrong: string[] = [];
    let names = 0;
    for (const name of document.querySelectorAll('bdi')) {
      const text = name.firstChild;
      if (!text?.nodeValue || !name.checkVisibility()) continue;
      const own = name.getClientRects();
      const [first] = own;
      if (own.length !== 1 || !first || first.width === 0) continue;
      names += 1;
      const sentence = name.parentElement?.textContent ?? '';
      const before = name.previousSibling?.lastChild;
      const behind = name.nextSibling?.firstChild;
      if (before?.nodeValue?.trim()) {
        const box = boxOf(before, before.nodeValue.trimEnd().length - 1);
        if (sameLine(box, first) && box.right > first.left + 1) wrong.push(`before: ${sentence}`);
      }
      if (behind?.nodeValue?.trim()) {
        const box = boxOf(behind, behind.nodeValue.length - behind.nodeValue.trimStart().length);
        if (sameLine(box, first) && box.left < first.right - 1) wrong.push(`behind: ${sentence}`);
      }
      const open = text.nodeValue.indexOf('(');
      if (open > 0 && /^[\u0590-\u08ff]/.test(text.nodeValue)) {
        const [left, right] = [boxOf(text, text.nodeValue.indexOf(')')), boxOf(text, open)];
        if (left.width > 0 && left.left >= right.left) wrong.push(`brackets: ${text.nodeValue}`);
      }
    }
    return { names, wrong };
  });

test('names from right to left are kept apart in every view, panel, menu and dialog, and sentences keep their order', async ({
  page,
  playground,
}) => {
  await openAt(page, foreign());
  const look = async (where: string): Promise<void> => {
    expect.soft(await looseNames(page), where).toEqual([]);
    const { names, wrong } = await disordered(page);
    expect.soft(names, `names seen: ${where}`).toBeGreaterThan(0);
    expect.soft(wrong, where).toEqual([]);
  };
  await look('canvas');
  await page.keyboard.press('.');
  for (let request = 0; request < 4; request += 1) {
    await page.keyboard.press('>');
    await expect(playground.steps).toBeVisible();
    await look(`steps of request ${request + 1}`);
    if (request < 3) await playground.button('Next request').click();
  }
  for (const [view, seen] of [
    ['Sequence', 'Messages'],
    ['Who is reached', 'Readiness of the servers'],
    ['Repeat', 'What to repeat'],
  ] as const) {
    await show(page, view);
    if (view === 'Repeat') await page.getByRole('button', { name: 'Run', exact: true }).click();
    else await expect(page.getByLabel(seen, { exact: true }).first()).toBeVisible();
    await look(view);
    if (view === 'Who is reached') {
      await page.getByRole('gridcell').or(page.locator('td button')).first().click();
      await look('a cell of the matrix');
    }
  }
  await show(page, 'Canvas');
  await playDiscovery(page);
  for (let step = 0; step < 4; step += 1) {
    await page.getByRole('button', { name: 'Next step' }).click();
    await look(`discovery ${step}`);
  }
  await page.keyboard.press('Escape');
  const inspector = page.getByRole('tab', { name: 'Inspector' });
  await inspector.click();
  await look('the community at a glance');
  for (const id of ['gw', 's3', 'u1', 'x1']) {
    const card = page.locator(`.react-flow__node[data-id="${id}"]`);
    await card.focus();
    await page.keyboard.press('Enter');
    await inspector.click();
    await look(`inspector of ${id}`);
    await card.focus();
    await page.keyboard.press('Shift+F10');
    await expect(playground.menu).toBeVisible();
    await look(`menu of ${id}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page
    .getByRole('button', { name: /^Server down: / })
    .first()
    .click();
  await expect(page.getByText('affected by the last edit')).toBeVisible();
  await look('faults');
  await page.getByRole('button', { name: 'Send a request' }).first().click();
  await look('the form of a request');
  await page.keyboard.press('Escape');
  await playground.choose(playground.button('Start'), 'Recent…');
  await look('recent');
  await page.keyboard.press('Escape');
});

test('names from right to left are isolated in what is copied, and no other text carries a mark', async ({
  page,
  playground,
}) => {
  const take = async (): Promise<readonly string[]> => {
    const texts: string[] = [];
    await playground.button('To the last step').click();
    await playground.steps.getByRole('button', { name: 'Copy as text' }).click();
    await expect(playground.steps.getByText('Copied', { exact: true })).toBeVisible();
    texts.push(await copied(page));
    await show(page, 'Sequence');
    for (const form of ['Text', 'SVG', 'Mermaid', 'PlantUML']) {
      await page.getByRole('group', { name: 'Copy as' }).getByRole('button', { name: form, exact: true }).click();
      await expect(page.getByText(`${form} copied`)).toBeVisible();
      texts.push(await copied(page));
    }
    await show(page, 'Canvas');
    return texts;
  };
  await openAt(page, foreign());
  await page.keyboard.press('.');
  for (const text of await take()) {
    const marked = text
      .replaceAll('#8296;', '\u2068')
      .replaceAll('#8297;', '\u2069')
      .replaceAll('<U+2068>', '\u2068')
      .replaceAll('<U+2069>', '\u2069');
    expect(marked).toMatch(/\u2068[^\u2069]*[\u0590-\u08ff][^\u2069]*\u2069/);
    expect(marked.replace(/\u2068[^\u2068\u2069\n]*\u2069/g, '')).not.toMatch(/[\u0590-\u08ff\u2066-\u2069]/);
  }
  await openAt(page, sample([{ kind: 'chat', from: 'x1', to: 'u1' }]), '?plain');
  await page.keyboard.press('.');
  for (const text of await take()) expect(text).not.toMatch(/[\u2066-\u2069]|#829\d;|U\+206/);
});

/** What a browser does that translates a page: every text is taken out and another put in its place, in two elements; new texts follow. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: { readonly text: Text; readonly was: string; readonly font: Element }[] = [];
    const wrap = (text: Text): void => {
      const holder = text.parentElement;
      if (!holder || !text.data.trim() || holder.closest('[translate="no"], script, style, textarea, font')) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      taken.push({ text, was: text.data, font: outer });
      text.replaceWith(outer);
    };
    const wrapAll = (root: Node): void => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      if (root instanceof Text) texts.push(root);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      texts.forEach(wrap);
    };
    wrapAll(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) wrapAll(node);
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(globalThis, {
      stale: () =>
        taken.flatMap(({ text, was, font }) =>
          font.isConnected && text.data !== was ? [`"${was}", now "${text.data}"`] : [],
        ),
      translated: () => taken.length,
    });
  });
}

const stale = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { stale: () => readonly string[] }).stale());

test('a page that the browser translates goes on: nothing throws, and every sentence is the one of now', async ({
  page,
  playground,
}) => {
  await playground.visit();
  await translate(page);
  const isNow = async (where: string): Promise<void> => {
    expect.soft(await stale(page), where).toEqual([]);
    await expect(playground.canvas).toBeAttached();
  };
  /** The strip's label is no text of the page, so it is never translated. */
  const captionIsNow = async (where: string): Promise<void> => {
    const block = playground.strip.locator('[data-step][aria-current="step"]');
    const what = (await block.getAttribute('title')) ?? '';
    await expect(playground.caption, where).toContainText(what);
    await expect(playground.steps.locator('[aria-current="step"]'), where).toHaveText(what);
    await isNow(where);
  };
  await playground.caption.getByRole('button').click();
  await expect(playground.steps).toBeVisible();
  await isNow('sent');
  await page.keyboard.press(' ');
  await captionIsNow('paused');
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press(step % 3 === 2 ? ',' : '.');
    await captionIsNow(`step ${step}`);
  }
  // The button that was pressed is gone, and Play has the keyboard in its place.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Enter');
  await expect(playground.strip.locator('[data-label]')).toHaveCount(2);
  for (const step of [1, 2, 3, 4]) {
    await expect(
      playground.strip.locator(`[data-request="1"][data-step="${step}"][aria-current="step"]`),
    ).toBeVisible();
    await isNow(`playing, step ${step}`);
  }
  await page.keyboard.press(' ');
  await captionIsNow('after playing');
  const card = page.locator('.react-flow__node[data-id="s2"]');
  await card.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('st2 renamed');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('st2 renamed');
  await isNow('renamed');
  await page.keyboard.press('Control+z');
  await expect(card).not.toContainText('renamed');
  await isNow('undone');
  for (const tab of ['Inspector', 'Faults', 'Steps']) {
    await page.getByRole('tab', { name: tab }).click();
    await isNow(tab);
  }
  for (const view of ['Sequence', 'Who is reached', 'Repeat'] as const) {
    await show(page, view);
    if (view === 'Repeat') await page.getByRole('button', { name: 'Run', exact: true }).click();
    await isNow(view);
  }
  await show(page, 'Canvas');
  await playDiscovery(page);
  await page.getByRole('button', { name: 'Next step' }).click();
  await isNow('discovery');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page
    .getByRole('button', { name: /^Server down: / })
    .first()
    .click();
  await expect(page.getByText('affected by the last edit')).toBeVisible();
  await page.keyboard.press('Control+z');
  await isNow('broken and undone');
  await show(page, 'Canvas');
  for (const [menu, entry] of [
    ['Start', 'Samples…'],
    ['Start', 'Open…'],
    ['Start', 'Recent…'],
    ['More', 'Keys'],
    ['More', 'About and licences'],
  ] as const) {
    await playground.button(menu).click();
    await playground
      .item(entry)
      .or(playground.menu.getByRole('menuitem', { name: new RegExp(entry, 'i') }))
      .first()
      .click();
    await expect(playground.dialog).toBeVisible();
    await isNow(entry);
    await page.keyboard.press('Escape');
    await expect(playground.dialog).toBeHidden();
    await isNow(`${entry} closed`);
  }
  await playground.button('Share').click();
  await playground.dialog.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(playground.dialog.getByRole('status')).toContainText('Link copied.');
  await page.keyboard.press('Escape');
  await playground.choose(playground.button('More'), 'Catalogue of rules');
  await page.getByRole('searchbox').fill('1516');
  await isNow('the catalogue');
});
