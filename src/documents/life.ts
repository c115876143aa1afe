/** The documents of one page load as one value: which one is shown, what of each is safe, where it is kept, and where the browser's history knows it. */

import type { Playground } from '../playground/playground';
import { formatDocument } from '../sharing/document';
import type { LinkError } from '../sharing/envelope';
import type { Moment } from '../sharing/link';

/** A document of this page load. Two that hold the same are two: each has an identity of its own. */
export interface Held {
  readonly document: string;
  readonly playground: Playground;
  /** What was last opened, copied or saved; work that differs from it is unsaved. */
  readonly clean: Playground;
  /** Where the browser keeps it; null until it is first changed. */
  readonly entry: string | null;
  /** What is kept there as far as this tab knows, or was opened from elsewhere; other content means that another tab went on in it. */
  readonly kept: Playground;
}

/** One state of a document, to which undo returns. */
export interface Version {
  readonly document: string;
  readonly playground: Playground;
}

/** Something to open, and where it was kept. */
export interface Opening {
  readonly playground: Playground;
  readonly entry?: string;
  /** What of it shall be shown; nothing, where it shall not have begun. */
  readonly moment?: Moment | undefined;
  /** What the person has to know of how it was read. */
  readonly said?: string;
}

export interface Life extends Held {
  readonly past: readonly Version[];
  readonly future: readonly Version[];
  /** The documents that were left, as they were left. */
  readonly left: ReadonlyMap<string, Held>;
  /** How many documents were opened in this page load: the view fits each. */
  readonly opened: number;
  /** The entry of the browser's history where this page is. */
  readonly at: string;
  /** Which document stood in each entry of the browser's history. */
  readonly stood: ReadonlyMap<string, string>;
  /** The browser made the entry where this page is, for a link that was put into the address by hand. */
  readonly pasted: boolean;
  /** Waits for an answer about unsaved work. */
  readonly waiting: Opening | null;
  /** Why the link in the address cannot be read. */
  readonly broken: LinkError | null;
  /** The documents that the browser refused to keep, which the person knows. */
  readonly refused: ReadonlySet<string>;
  /** What ids are made from: a text no other page load has, and how many were made. */
  readonly ids: { readonly page: string; readonly made: number };
}

/** By the text of a document: what was read has its keys in another order than what was drawn. */
const same = (one: Playground, other: Playground): boolean =>
  one === other || formatDocument(one) === formatDocument(other);

export const isUnsaved = ({ playground, clean }: Pick<Held, 'playground' | 'clean'>): boolean =>
  !same(playground, clean);

/** Whether the browser keeps something else of a document than what it is. */
export const isUnkept = ({ playground, kept }: Pick<Held, 'playground' | 'kept'>): boolean => playground !== kept;

export interface Beginning extends Opening {
  readonly broken?: LinkError | null;
  /** A text that no other page load has. */
  readonly page?: string;
  /** The entry of the browser's history, where an earlier page load made it. */
  readonly at?: string | null;
}

/** The first document of a page load, shown or behind a link that cannot be read. */
export function begun({ broken = null, page = '', at = null, ...opening }: Beginning): Life {
  const held = newcomer(opening, `${page}.0`);
  const here = at ?? `${page}.1`;
  return {
    ...held,
    past: [],
    future: [],
    left: new Map(),
    opened: 0,
    at: here,
    stood: new Map(broken ? [] : [[here, held.document]]),
    pasted: false,
    waiting: null,
    broken,
    refused: new Set(),
    ids: { page, made: 2 },
  };
}

export const heldIn = ({ document, playground, clean, entry, kept }: Held): Held => ({
  document,
  playground,
  clean,
  entry,
  kept,
});

export const heldOf = (life: Life, document: string): Held | undefined =>
  document === life.document ? heldIn(life) : life.left.get(document);

export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

/** The life with something else known of one of its documents. */
export function withHeld(life: Life, document: string, changes: Partial<Held>): Life {
  if (document === life.document) return { ...life, ...changes };
  const held = life.left.get(document);
  return held ? { ...life, left: withEntry(life.left, document, { ...held, ...changes }) } : life;
}

export function newId(life: Life): readonly [id: string, life: Life] {
  const { page, made } = life.ids;
  return [`${page}.${made}`, { ...life, ids: { page, made: made + 1 } }];
}

/** A document as it is when it is opened. */
export const newcomer = ({ playground, entry }: Opening, document: string): Held => ({
  document,
  playground,
  clean: playground,
  entry: entry ?? null,
  kept: playground,
});

/** A document of this page load that goes on where it was kept; another tab's work in the same entry is another document. */
export function known(life: Life, { entry, playground }: Opening): string | undefined {
  if (entry === undefined) return undefined;
  return [...life.left.keys(), life.document].findLast((document) => {
    const held = heldOf(life, document);
    return held?.entry === entry && held.playground === held.kept && same(held.kept, playground);
  });
}
