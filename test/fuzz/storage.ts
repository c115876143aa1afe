/** The browser's memory as a door: whatever stands in it, what is listed can be shown, and what is opened is a whole document. */

import { lastSaved, openEntry, recentEntries, type SavedEntry } from '../../src/documents/entries';
import { Memory } from '../unit/documents/memory';
import { type Door, playgroundFault, sentenceFault } from './doors';
import { documentText, oddText, oddValue } from './inputs';
import type { Random } from './random';

const LIST = 'sgp.recent';
const DOCUMENT = 'sgp.document.';
const LAST_TIME = 8_640_000_000_000_000;
const IDS = ['a1', 'b2', 'c3', 'd4', '__proto__', 'e5'] as const;

/** One line of the list: as it was written once, or with something in it that was never written. */
function line(random: Random): unknown {
  const whole: Record<string, unknown> = {
    id: random.pick(IDS),
    title: random.often(30) ? oddText(random) : 'A title',
    savedAt: random.pick([0, 1, Date.UTC(2026, 10, 26), -1, 1e300, 0.5] as const),
    servers: 3,
    users: 4,
    requests: 5,
  };
  if (random.often(30)) whole[random.pick(Object.keys(whole))] = oddValue(random);
  return random.often(5) ? oddValue(random) : whole;
}

function listText(random: Random): string {
  const text = JSON.stringify(Array.from({ length: random.below(8) }, () => line(random)));
  // JSON can hold what no number of ours is.
  const strange = random.often(10) ? text.replace(/"savedAt":[^,}]*/, '"savedAt":-1e999') : text;
  return random.often(10) ? strange.slice(0, random.below(strange.length)) : strange;
}

interface Seen {
  readonly recent: readonly SavedEntry[];
  readonly opened: readonly ReturnType<typeof openEntry>[];
  readonly touched: boolean;
}

function entryFault({ id, title, savedAt, servers, users, requests }: SavedEntry): string | null {
  if (![servers, users, requests].every(Number.isInteger)) return `an entry with a number that is none: ${id}`;
  if (savedAt !== null && !(Math.abs(savedAt) <= LAST_TIME)) return `an entry of no time: ${id}`;
  if (id === '') return 'an entry without an id';
  return title === '' ? null : sentenceFault(title);
}

export const storage: Door = {
  name: 'storage',
  draw: (random) => {
    const kept = new Map<string, string>([[LIST, listText(random)]]);
    for (const id of IDS) if (random.often(25)) kept.set(DOCUMENT + id, documentText(random));
    if (random.often(20)) kept.set(DOCUMENT + oddText(random).slice(0, 100), documentText(random));
    if (random.often(5)) kept.delete(LIST);
    return {
      told: JSON.stringify([...kept]),
      units: [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0),
      open: (): Seen => {
        const memory = new Memory();
        for (const [key, value] of kept) memory.setItem(key, value);
        const before = memory.changes.length;
        Object.assign(globalThis, { localStorage: memory, sessionStorage: new Memory() });
        const recent = recentEntries();
        const opened = [lastSaved(), ...recent.slice(0, 1).map(({ id }) => openEntry(id)), openEntry('never kept')];
        return { recent, opened, touched: memory.changes.length > before };
      },
      broken: (answer) => {
        const { recent, opened, touched } = answer as Seen;
        if (touched) return 'reading changed what is kept';
        for (const entry of recent) {
          const fault = entryFault(entry);
          if (fault !== null) return fault;
        }
        if (new Set(recent.map(({ id }) => id)).size < recent.length) return 'an entry stands in the list twice';
        for (const opening of opened) {
          const fault = opening === null ? null : playgroundFault(opening.playground);
          if (fault !== null) return fault;
        }
        return null;
      },
    };
  },
};
