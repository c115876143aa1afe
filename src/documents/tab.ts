/** What one tab goes on with after a reload: the entry it saves into, and which links stood in its address for the document shown. */

import { attempt } from './attempt';
import { isEntryId } from './list';

const TAB = 'sgp.tab';
const ADDRESS = 'sgp.address';

/** A text that no other page load has. Not randomUUID: browsers keep that from pages served without TLS, as inside a company. */
export const newPage = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');

/** The entry this tab saves into. A duplicated tab inherits it, so only a reload or a step through history keeps it. */
export function tabEntry(): string | null {
  return attempt(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const same = navigation?.type === 'reload' || navigation?.type === 'back_forward';
    const entry = same ? sessionStorage.getItem(TAB) : null;
    return isEntryId(entry) ? entry : null;
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
const addresses = (): readonly string[] =>
  attempt(() => {
    const read: unknown = JSON.parse(sessionStorage.getItem(ADDRESS) ?? '[]');
    return Array.isArray(read) ? read.slice(0, 2).filter((link) => typeof link === 'string') : [];
  }, []);

/** `another`: the link is that of another document than the one before. */
export function rememberAddress(link: string, another: boolean): void {
  attempt(() => {
    const before = another ? [] : addresses().filter((known) => known !== link);
    sessionStorage.setItem(ADDRESS, JSON.stringify([link, ...before.slice(0, 1)]));
  }, undefined);
}

/** Whether a link stood in the address for the document that this tab showed. */
export const wasAddress = (link: string): boolean => addresses().includes(link);
