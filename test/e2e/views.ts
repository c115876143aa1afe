/** The views beside the canvas: opened over a document of one's own, and examined in every size and theme. */

import type { Locator, Page } from '@playwright/test';
import { FIRST_SAMPLE } from '../../src/playground/firstSample';
import type { Playground as Held } from '../../src/playground/playground';
import type { Server } from '../../src/topology/parts';
import { axe, expect } from './app';
import { linkOf } from './exchange';
import { settled } from './look';

/** The first sample with other requests, and with servers that differ from what they are in it. */
export function sample(requests: Held['requests'], differing: Readonly<Record<string, Partial<Server>>> = {}): Held {
  const { playground } = FIRST_SAMPLE;
  const servers = playground.topology.servers.map((server) => ({ ...server, ...differing[server.id] }));
  return { ...playground, requests, topology: { ...playground.topology, servers } };
}

/** Opens a document by its link; `query` is what stands in front of the '#'. */
export async function openAt(page: Page, held: Held, query = ''): Promise<void> {
  await page.goto(`./${query}#${linkOf(held)}`);
  await expect(page.getByRole('tablist', { name: 'Views' })).toBeVisible();
}

export async function show(
  page: Page,
  view: 'Canvas' | 'Sequence' | 'Who is reached' | 'Repeat' | 'Diagnose' | 'Table',
): Promise<void> {
  const tab = page.getByRole('tab', { name: view, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Opens what finds anything and types into it. */
export async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
}

/** Plays the discovery by its key, and holds it at its first step. */
export async function playDiscovery(page: Page): Promise<Locator> {
  await page.keyboard.press('d');
  const list = page.getByRole('region', { name: 'Discovery', exact: true });
  await expect(list).toBeVisible();
  await page.keyboard.press('.');
  await page.keyboard.press('<');
  return list;
}

export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Examines what is shown on a desk and on a telephone, by day and by night. */
export async function axeEverywhere(page: Page, seen: Locator): Promise<void> {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect(seen).toBeVisible();
      await settled(page);
      await axe(page, `${viewport.width} × ${viewport.height}, ${colorScheme}`);
    }
  }
}
