/** What a view draws more with and can do without: fetched while the page is idle, null until it is here. */

import { useEffect, useSyncExternalStore } from 'react';
import { idle } from './late';

/** Something that comes once, for all who wait for it. */
export interface Arrival<T> {
  readonly arrived: () => T | null;
  readonly fetchIt: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What does not come stays away, and is asked for again by the next view. */
export function arriving<T>(load: () => Promise<T>): Arrival<T> {
  let arrived: T | null = null;
  let asked = false;
  const listeners = new Set<() => void>();
  return {
    arrived: () => arrived,
    fetchIt(): void {
      if (asked) return;
      asked = true;
      const come = (value: T): void => {
        arrived = value;
        for (const listener of listeners) listener();
      };
      const fail = (): void => {
        asked = false;
      };
      idle().then(load).then(come, fail);
    },
    subscribe(listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useArrival<T>({ arrived, fetchIt, subscribe }: Arrival<T>): T | null {
  useEffect(fetchIt, [fetchIt]);
  return useSyncExternalStore(subscribe, arrived);
}
