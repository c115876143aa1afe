/** What is kept of a learner, as the values it was written from; what cannot be read is not there. */

import { attempt } from '../documents/attempt';
import { BROUGHT_WORDS } from './broughtWords';
import { type LearnerKey, readSetting, writeSetting } from './storage';
import type { AppStore } from './store';

export function keptJson(key: LearnerKey): unknown {
  const text = readSetting(key);
  return text === null ? null : attempt((): unknown => JSON.parse(text), null);
}

/** Stores that said that the browser keeps nothing more: it is said once. */
const told = new WeakSet<AppStore>();

/** Keeps it; where the browser refuses that is said, for what was done is gone with the page then. */
export function keepJson(store: AppStore, key: LearnerKey, text: string | null): void {
  if (writeSetting(key, text) || told.has(store)) return;
  told.add(store);
  store.say(BROUGHT_WORDS.notKept, true);
}

export function keptList(key: LearnerKey): readonly unknown[] {
  const all = keptJson(key);
  return Array.isArray(all) ? all : [];
}
