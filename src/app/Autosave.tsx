/** Saves the document of this tab shortly after each change, so that a crash costs less than a second. */

import { useEffect } from 'react';
import type { Playground } from '../playground/playground';
import { formatDocument, parseDocument } from '../sharing/document';
import { useAppStore } from './context';
import { newEntryId, readEntry, recentEntries, rememberTabEntry, saveEntry, tabEntry } from './storage';

const SETTLE = 400;

/** What this tab, or else this browser, saved last; null on a first visit. */
export function lastSaved(): Playground | null {
  for (const id of [tabEntry(), recentEntries()[0]?.id]) {
    const text = id == null ? null : readEntry(id);
    const read = text === null ? null : parseDocument(text);
    if (read?.ok) return read.playground;
  }
  return null;
}

export function Autosave() {
  const store = useAppStore();
  useEffect(() => {
    // A page that began with a broken link shows none of what this tab saved: that stays untouched.
    let id = (store.getState().broken ? null : tabEntry()) ?? newEntryId();
    let saved = store.getState().playground;
    let told = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const save = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const { playground } = store.getState();
      if (playground === saved) return;
      saved = playground;
      rememberTabEntry(id);
      const { title, topology, requests } = playground;
      const users = topology.users.length + topology.externals.length;
      const entry = {
        id,
        title,
        savedAt: Date.now(),
        servers: topology.servers.length,
        users,
        requests: requests.length,
      };
      const kept = saveEntry(entry, formatDocument(playground));
      if (!kept && !told)
        store.say('This browser does not let the page save. Use Share, or save a file, to keep your work.', true);
      told = !kept;
    };
    const stop = store.subscribe((state, before) => {
      if (state.playground === before.playground) return;
      if (state.opened !== before.opened) {
        // Another document is another entry; what was there before stays under its own.
        clearTimeout(timer);
        id = newEntryId();
      }
      clearTimeout(timer);
      timer = setTimeout(save, SETTLE);
    });
    addEventListener('pagehide', save);
    return () => {
      stop();
      removeEventListener('pagehide', save);
      save();
    };
  }, [store]);
  return null;
}
