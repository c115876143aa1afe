/** Saves the document of this tab while it is changed, so that a crash costs less than a second. */

import { useEffect } from 'react';
import type { Playground } from '../playground/playground';
import { formatDocument, parseDocument } from '../sharing/document';
import { encodeLink } from '../sharing/link';
import { useAppStore } from './context';
import {
  newEntryId,
  readEntry,
  recentEntries,
  rememberTabEntry,
  type SavedEntry,
  saveEntry,
  tabEntry,
} from './storage';

const SETTLE = 400;

/** Under which entry a document was saved or read: whoever comes back to it goes on there. */
const entryOf = new WeakMap<Playground, string>();

/** Reads what is kept under an entry; null where that cannot be read any more. */
export function openEntry(id: string): Playground | null {
  const read = parseDocument(readEntry(id) ?? '');
  if (!read.ok) return null;
  entryOf.set(read.playground, id);
  return read.playground;
}

/** What this tab, or else this browser, saved last; null on a first visit. */
export function lastSaved(): Playground | null {
  for (const id of [tabEntry(), recentEntries()[0]?.id]) {
    const playground = id == null ? null : openEntry(id);
    if (playground) return playground;
  }
  return null;
}

function describedAs(id: string, { title, topology, requests }: Playground): SavedEntry {
  const users = topology.users.length + topology.externals.length;
  return { id, title, savedAt: Date.now(), servers: topology.servers.length, users, requests: requests.length };
}

export function Autosave() {
  const store = useAppStore();
  useEffect(() => {
    const first = store.getState().playground;
    /** The entry of the document shown; null until it is first changed. */
    let id = entryOf.get(first) ?? null;
    rememberTabEntry(id);
    let savedAt = recentEntries().find((entry) => entry.id === id)?.savedAt;
    let saved = first;
    let told = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const keep = (playground: Playground): void => {
      clearTimeout(timer);
      timer = undefined;
      if (playground === saved) return;
      // Another tab went on in the same entry: from here on this one has its own.
      if (id !== null && recentEntries().find((entry) => entry.id === id)?.savedAt !== savedAt) id = null;
      id ??= newEntryId();
      saved = playground;
      entryOf.set(playground, id);
      rememberTabEntry(id);
      const entry = describedAs(id, playground);
      savedAt = entry.savedAt;
      const kept = saveEntry(entry, formatDocument(playground));
      if (kept) told = false;
      else if (!told) {
        told = true;
        store.say('This browser does not let the page save. Use Share, or save a file, to keep your work.', true);
      }
    };
    const keepShown = (): void => keep(store.getState().playground);

    const stop = store.subscribe((state, before) => {
      if (state.broken && !before.broken) keep(before.playground);
      if (state.playground === before.playground) return;
      if (state.opened === before.opened) {
        timer ??= setTimeout(keepShown, SETTLE);
        return;
      }
      keep(before.playground);
      id = entryOf.get(state.playground) ?? null;
      rememberTabEntry(id);
      savedAt = recentEntries().find((entry) => entry.id === id)?.savedAt;
      saved = state.playground;
      // What no link can hold would be lost by a reload.
      if (id === null && encodeLink(state.playground) === null) {
        saved = before.playground;
        keep(state.playground);
      }
    });
    addEventListener('pagehide', keepShown);
    return () => {
      stop();
      removeEventListener('pagehide', keepShown);
      keepShown();
    };
  }, [store]);
  return null;
}
