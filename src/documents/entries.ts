/** The documents in the browser's own memory: the last ten of them. */

import type { Playground } from '../playground/playground';
import { formatDocument, parseDocument } from '../sharing/document';
import { attempt } from './attempt';
import type { Effect } from './happened';
import type { Opening } from './life';
import { tabEntry, wasAddress } from './tab';

export interface SavedEntry {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly servers: number;
  readonly users: number;
  readonly requests: number;
}

const KEEP = 10;
const INDEX = 'sgp.recent';
const documentKey = (id: string): string => `sgp.document.${id}`;

export function recentEntries(): readonly SavedEntry[] {
  return attempt(() => {
    const parsed: unknown = JSON.parse(localStorage.getItem(INDEX) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
  }, []);
}

function isEntry(value: unknown): value is SavedEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  return (
    typeof entry.id === 'string' &&
    typeof entry.title === 'string' &&
    [entry.savedAt, entry.servers, entry.users, entry.requests].every((count) => typeof count === 'number')
  );
}

const savedAtOf = (id: string): number | null => recentEntries().find((entry) => entry.id === id)?.savedAt ?? null;

/** Reads what is kept under an entry; null where that cannot be read any more. */
export function openEntry(entry: string): Opening | null {
  const read = parseDocument(attempt(() => localStorage.getItem(documentKey(entry)), null) ?? '');
  return read.ok ? { playground: read.playground, from: { entry, savedAt: savedAtOf(entry) } } : null;
}

/** What this tab, or else this browser, saved last; null on a first visit. */
export function lastSaved(): Opening | null {
  for (const id of [tabEntry(), recentEntries()[0]?.id]) {
    const opening = id == null ? null : openEntry(id);
    if (opening) return opening;
  }
  return null;
}

/** Saves a document under its entry; answers when, or that another tab went on there, or that the browser refused. */
export function writeEntry({
  entry,
  savedAt,
  playground,
}: Pick<Extract<Effect, { readonly kind: 'write' }>, 'entry' | 'savedAt' | 'playground'>):
  | number
  | 'taken'
  | 'refused' {
  if (savedAtOf(entry) !== savedAt) return 'taken';
  const described = describedAs(entry, playground);
  return saveEntry(described, formatDocument(playground)) ? described.savedAt : 'refused';
}

function describedAs(id: string, { title, topology, requests }: Playground): SavedEntry {
  const users = topology.users.length + topology.externals.length;
  return { id, title, savedAt: Date.now(), servers: topology.servers.length, users, requests: requests.length };
}

function saveEntry(entry: SavedEntry, text: string): boolean {
  return attempt(() => {
    const others = recentEntries().filter((other) => other.id !== entry.id);
    for (const old of others.slice(KEEP - 1)) localStorage.removeItem(documentKey(old.id));
    localStorage.setItem(documentKey(entry.id), text);
    localStorage.setItem(INDEX, JSON.stringify([entry, ...others.slice(0, KEEP - 1)]));
    return true;
  }, false);
}

export function removeEntry(id: string): void {
  attempt(() => {
    localStorage.removeItem(documentKey(id));
    localStorage.setItem(INDEX, JSON.stringify(recentEntries().filter((entry) => entry.id !== id)));
  }, undefined);
}

/** What this tab showed, if the address is still one of that; edits of the last moment are in it. */
export function resumedEntry(link: string): Opening | null {
  const entry = wasAddress(link) ? tabEntry() : null;
  return entry === null ? null : openEntry(entry);
}
