/** The documents in the browser's own memory: the last ten of them, each under an entry of its own. */

import type { Playground } from '../playground/playground';
import { formatDocument, parseDocument } from '../sharing/document';
import { attempt } from './attempt';
import type { Effect } from './events';
import type { Opening } from './life';
import { isEntryId, type Line, lineFor, readList, unlisted, writeList } from './list';
import { tabEntry, wasAddress } from './tab';

/** What is kept under an entry, as its own text says it. */
export interface SavedEntry extends Line {
  /** Its text cannot be read: it can be removed, and not be opened. */
  readonly unreadable: boolean;
}

const KEEP = 10;
const LIST = 'sgp.recent';
const DOCUMENT = 'sgp.document.';
const documentKey = (id: string): string => DOCUMENT + id;

const textOf = (id: string): string | null => attempt(() => localStorage.getItem(documentKey(id)), null);

/** The entries of which there is a document, whatever the list says. */
function documentIds(): ReadonlySet<string> {
  return attempt(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return new Set(
      keys.flatMap((key) => (key.startsWith(DOCUMENT) ? key.slice(DOCUMENT.length) : [])).filter(isEntryId),
    );
  }, new Set<string>());
}

/** The lines of the list that have a document, the last one saved first; and behind them the documents that are not listed. */
function kept(): { readonly listed: readonly Line[]; readonly others: readonly Line[] } {
  const ids = documentIds();
  const listed = attempt(() => readList(localStorage.getItem(LIST)), []).filter(({ id }) => ids.has(id));
  const known = new Set(listed.map(({ id }) => id));
  return { listed, others: [...ids].filter((id) => !known.has(id)).map(unlisted) };
}

export function recentEntries(): readonly SavedEntry[] {
  const { listed, others } = kept();
  return [...listed, ...others].map((line) => {
    const read = parseDocument(textOf(line.id) ?? '');
    if (!read.ok) return { ...line, unreadable: true };
    return { ...lineFor(line.id, read.playground, line.savedAt), unreadable: false };
  });
}

export const hasEntries = (): boolean => documentIds().size > 0;

/** Reads what is kept under an entry; null where that cannot be read any more. */
export function openEntry(entry: string): Opening | null {
  const read = parseDocument(textOf(entry) ?? '');
  return read.ok ? { playground: read.playground, entry } : null;
}

/** What this tab, or else this browser, saved last; null on a first visit. */
export function lastSaved(): Opening | null {
  const { listed, others } = kept();
  for (const id of [tabEntry(), ...[...listed, ...others].map((line) => line.id)]) {
    const opening = id === null ? null : openEntry(id);
    if (opening) return opening;
  }
  return null;
}

/** What became of a document that was to be saved: another tab may have gone on in its entry, or there is no room. */
export type Saved = 'saved' | 'taken' | 'full' | 'refused';

/** What was written last, and as what: the text of a large document is not made twice for one change. */
let written: { readonly playground: Playground; readonly text: string } | null = null;

/** Saves a document under its entry, unless something else is kept there than this tab knows of. */
export function writeEntry({
  entry,
  kept: known,
  playground,
}: Omit<Extract<Effect, { kind: 'write' }>, 'kind'>): Saved {
  const there = textOf(entry);
  if (there !== null && !holds(there, known)) return 'taken';
  const { listed, others } = kept();
  // How old a document is that nobody listed is not known: it counts as new, and goes last.
  const before = [...others, ...listed].filter(({ id }) => id !== entry);
  const lines = [lineFor(entry, playground, Date.now()), ...before.slice(0, KEEP - 1)];
  const text = formatDocument(playground);
  if (!replaced(documentKey(entry), there, text, writeList(lines))) return before.length > 0 ? 'full' : 'refused';
  written = { playground, text };
  for (const { id } of before.slice(KEEP - 1)) attempt(() => localStorage.removeItem(documentKey(id)), undefined);
  return 'saved';
}

/** Whether a text is that of a playground, in whatever way it was written. */
function holds(text: string, playground: Playground): boolean {
  const wanted = written?.playground === playground ? written.text : formatDocument(playground);
  if (text === wanted) return true;
  const read = parseDocument(text);
  return read.ok && formatDocument(read.playground) === wanted;
}

/** Writes a document and the list, both or none. */
function replaced(key: string, before: string | null, text: string, list: string): boolean {
  const write = (name: string, value: string | null): boolean =>
    attempt(() => {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
      return true;
    }, false);
  if (!write(key, text)) return false;
  if (write(LIST, list)) return true;
  // Where another tab took the room meanwhile the newer text stays, and is listed as the older one was.
  return !write(key, before);
}

export function removeEntry(id: string): void {
  const { listed, others } = kept();
  attempt(() => {
    localStorage.removeItem(documentKey(id));
    localStorage.setItem(LIST, writeList([...listed, ...others].filter((line) => line.id !== id)));
  }, undefined);
}

/**
 * Hears when another tab changed what is kept. By the list, which is written last: what a tab only tried and took back
 * is no change, or two tabs without room would wake each other for ever.
 */
export function onOtherTab(hear: () => void): () => void {
  const listen = ({ key, storageArea }: StorageEvent): void => {
    const changed = key === null || key === LIST;
    if (changed && storageArea === attempt(() => localStorage, null)) hear();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** What this tab showed, if the address is still one of that; edits of the last moment are in it. */
export function resumedEntry(link: string): Opening | null {
  const entry = wasAddress(link) ? tabEntry() : null;
  return entry === null ? null : openEntry(entry);
}

/** The text that is kept under an entry, as it stands there; null where none is. */
export const keptText = (entry: string): string | null => attempt(() => localStorage.getItem(documentKey(entry)), null);
