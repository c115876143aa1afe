/** The browser's own memory: an autosaved document per tab, the last ten of them, and the settings of the interface. */

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
const TAB = 'sgp.tab';
const documentKey = (id: string): string => `sgp.document.${id}`;

/** Storage can be missing, full or forbidden; the product works without it, so every access answers instead of throwing. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

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

export const readEntry = (id: string): string | null => attempt(() => localStorage.getItem(documentKey(id)), null);

/** Saves a document under its entry; false where the browser refused (storage full or switched off). */
export function saveEntry(entry: SavedEntry, text: string): boolean {
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

/** Not randomUUID: browsers keep that from pages that are served without TLS, as inside a company. */
export const newEntryId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');

/** The entry this tab saves into. A duplicated tab inherits it, so only a reload or a step through history keeps it. */
export function tabEntry(): string | null {
  return attempt(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const same = navigation?.type === 'reload' || navigation?.type === 'back_forward';
    return same ? sessionStorage.getItem(TAB) : null;
  }, null);
}

/** Null: the document shown has no entry yet. */
export function rememberTabEntry(id: string | null): void {
  attempt(() => {
    if (id === null) sessionStorage.removeItem(TAB);
    else sessionStorage.setItem(TAB, id);
  }, undefined);
}

/**
 * The last two links that stood in the address bar for the document shown. Two, because a reload may begin with the one
 * before, while the page is writing the next.
 */
const ADDRESS = 'sgp.address';
const addresses = (): readonly unknown[] => {
  const parsed: unknown = JSON.parse(sessionStorage.getItem(ADDRESS) ?? '[]');
  return Array.isArray(parsed) ? parsed : [];
};

/** `another`: the link is that of another document than the one before. */
export function rememberAddress(link: string, another: boolean): void {
  attempt(() => {
    const before = another ? [] : addresses().filter((known) => known !== link);
    sessionStorage.setItem(ADDRESS, JSON.stringify([link, ...before.slice(0, 1)]));
  }, undefined);
}

/** The entry of the document this tab showed, if the address is still one of that; edits of the last moment are in it. */
export const resumedEntry = (link: string): string | null =>
  attempt(() => (addresses().includes(link) ? tabEntry() : null), null);

export type SettingKey = 'theme' | 'size' | 'letters';
export const readSetting = (key: SettingKey): string | null => attempt(() => localStorage.getItem(`sgp.${key}`), null);
export function writeSetting(key: SettingKey, value: string | null): void {
  attempt(() => {
    if (value === null) localStorage.removeItem(`sgp.${key}`);
    else localStorage.setItem(`sgp.${key}`, value);
  }, undefined);
}

/** Hands the person a text as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Whether the browser took the text; called inside the click, as browsers demand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
