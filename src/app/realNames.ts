/** Made-up names of this tab and what they stand for: they can be turned back while it is open, and nothing of it is kept. */

import { type Pseudonyms, pseudonymise, pseudonymsOf, turnedBack } from '../directory/pseudonyms';
import type { Playground } from '../playground/playground';
import { formatDocument } from '../sharing/document';
import { NAMING_WORDS } from './namingWords';
import type { AppStore } from './store';

const known = new WeakMap<AppStore, readonly Pseudonyms[]>();

/** The document under made-up names, which this tab can turn back. */
export function underOtherNames(store: AppStore, playground: Playground, seed: number): Playground {
  known.set(store, [pseudonymsOf(playground, seed), ...(known.get(store) ?? [])]);
  return pseudonymise(playground, seed);
}

/** Whether this tab made up any. */
export const knowsRealNames = (store: AppStore): boolean => known.has(store);

/** Of all made-up names of this tab, the latest first. */
const withRealNames = (store: AppStore, playground: Playground): Playground =>
  (known.get(store) ?? []).reduce(turnedBack, playground);

/** As acts on the document shown, one entry each. */
export const namingActs = (store: AppStore) => ({
  makeUp(seed: number): void {
    if (store.edit((playground) => underOtherNames(store, playground, seed))) store.say(NAMING_WORDS.madeUp);
  },
  turnBack(): void {
    const { playground } = store.getState();
    const real = withRealNames(store, playground);
    if (formatDocument(real) === formatDocument(playground)) store.say(NAMING_WORDS.nothing, true);
    else if (store.edit(() => real)) store.say(NAMING_WORDS.turnedBack);
  },
});
