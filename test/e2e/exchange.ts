/** What a person brings to the page and takes away from it: files, the clipboard, the address, documents of every size. */

import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import type { Playground as Held } from '../../src/playground/playground';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { encodeLink } from '../../src/sharing/link';
import type { Position } from '../../src/topology/parts';
import { healthy } from '../unit/healthy';

/** The golden documents of the link's version 1, in the form of a playground. */
export async function golden(name: string): Promise<Held> {
  const file = new URL(`../fixtures/links/v1/${name}.topology.json`, import.meta.url);
  return held(await readFile(file, 'utf8'));
}

/** The playground in the text of a file, which must be a right one. */
export function held(text: string): Held {
  const read = parseDocument(text);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return read.playground;
}

export function linkOf(playground: Held): string {
  const link = encodeLink(playground);
  if (link === null) throw new Error('too big for a link');
  return link;
}

/** The same with every part where `place` puts it. */
function placed({ topology, ...rest }: Held, place: (position: Position) => Position): Held {
  const moved = <P extends { readonly position: Position }>(part: P): P => ({
    ...part,
    position: place(part.position),
  });
  return {
    ...rest,
    topology: {
      ...topology,
      gateway: topology.gateway && moved(topology.gateway),
      servers: topology.servers.map(moved),
      users: topology.users.map(moved),
      externals: topology.externals.map(moved),
    },
  };
}

/** What a link keeps: every position on the grid of 8 pixels. */
export const snapped = (playground: Held): Held =>
  placed(playground, ([x, y]) => [8 * Math.round(x / 8) + 0, 8 * Math.round(y / 8) + 0]);

/** A document that no link holds exactly. */
export const offGrid = (playground: Held): Held => placed(playground, ([x, y]) => [x + 3, y - 2.5]);

/** A small community whose link has to carry so many texts, each of 250 characters that do not compress. */
export function verbose(playground: Held, title: string, texts: number): Held {
  let seed = 1;
  const letter = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(seed % 36);
  };
  const text = (): string => Array.from({ length: 250 }, letter).join('');
  const { gateway, users } = playground.topology;
  if (!gateway) throw new Error('the texts stand in the gateway');
  return held(
    formatDocument({
      ...playground,
      title,
      topology: {
        ...playground.topology,
        gateway: { ...gateway, blockedDomains: Array.from({ length: Math.min(texts, 100) }, text) },
        users: [
          ...users,
          ...Array.from({ length: Math.max(0, texts - 100) }, (_, index) => ({
            id: `n${index}`,
            name: `Nobody ${index + 1}`,
            mail: text(),
            position: [160 * (index % 10), 800 + 96 * Math.floor(index / 10)] as const,
            ...healthy('user'),
            connectedServer: null,
            homeServer: null,
            externalAccess: true,
          })),
        ],
      },
    }),
  );
}

/** Saves by the key and answers what is in the file. From then on nothing is unsaved. */
export async function saved(page: Page): Promise<Held> {
  return held(await textOf(await downloaded(page, () => page.keyboard.press('Control+s'))));
}

export async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

export const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Chooses a file behind the button of the form. */
export async function choose(form: Locator, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    form.page().waitForEvent('filechooser'),
    form.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Lets files go over something, of this text, these bytes or so many; false where the browser would leave the page for them. */
export async function dropFile(
  target: Locator,
  name: string | readonly string[],
  content: string | number | Buffer,
): Promise<boolean> {
  return target.evaluate(
    (element, { names, content }) => {
      const dataTransfer = new DataTransfer();
      const bytes = typeof content === 'string' ? content : new Uint8Array(content as number);
      for (const name of names) dataTransfer.items.add(new File([bytes], name, { type: 'application/json' }));
      const options = { bubbles: true, cancelable: true, composed: true, dataTransfer };
      const taken = !element.dispatchEvent(new DragEvent('dragover', options));
      return !element.dispatchEvent(new DragEvent('drop', options)) && taken;
    },
    { names: [name].flat(), content: content instanceof Buffer ? [...content] : content },
  );
}

/** Lets a text or a link go over something; false where it is left to the browser. */
export async function dropText(target: Locator, data: Readonly<Record<string, string>>): Promise<boolean> {
  return target.evaluate((element, data) => {
    const dataTransfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) dataTransfer.setData(type, text);
    const options = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    const taken = !element.dispatchEvent(new DragEvent('dragover', options));
    return !element.dispatchEvent(new DragEvent('drop', options)) && taken;
  }, data);
}

/** Pastes a text with the keyboard wherever it is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** Puts another address behind the '#' of a running page, as a person does in the address bar. */
export async function enterHash(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
}

export const titleOf = (page: Page): Locator => page.getByLabel('Title', { exact: true });

/** The shortest edit there is. */
export async function setTitle(page: Page, title: string): Promise<void> {
  await titleOf(page).fill(title);
  await page.keyboard.press('Enter');
}

export async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('dialog', { name: 'Share' });
}
