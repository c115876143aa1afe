/** One directory at the desk: read once, looked at as often as somebody asks; whoever holds the desk hears the answers. */

import type { Playground } from '../playground/playground';
import { EMPTY_TOPOLOGY } from '../topology/topology';
import { type Look, lookAt, type Overview, overviewOf } from './desk';
import type { DirectoryEntry } from './entry';
import type { Mapping } from './mapping';
import { type NotRead, readSource, type Source } from './readSource';

export type Ask =
  | { readonly read: Source }
  | { readonly into: Playground; readonly mapping: Mapping; readonly number: number };

export type Answer =
  | { readonly progress: number }
  | { readonly overview: Overview }
  | NotRead
  | { readonly look: Look; readonly number: number };

export function makeDesk(say: (answer: Answer) => void): (ask: Ask) => Promise<void> {
  let entries: readonly DirectoryEntry[] = [];
  return async (ask) => {
    if (!('read' in ask)) return say({ look: lookAt(entries, ask.into, ask.mapping), number: ask.number });
    const brought = await readSource(ask.read, (progress) => say({ progress }));
    if ('refused' in brought) return say(brought);
    entries = brought.entries;
    say({ overview: overviewOf(brought, EMPTY_TOPOLOGY) });
  };
}
