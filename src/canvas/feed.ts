/** What changes often reaches single nodes through a feed, so that a step redraws the few parts it touches and nothing else. */

export interface Feed<T> {
  /** What a part shows now; the same object until it changes. */
  read(id: string): T;
  /** Calls back after every change of this part's value; answers how to stop. */
  subscribe(id: string, listener: () => void): () => void;
  /** Replaces all values at once; parts left out fall back to the resting value. */
  publish(values: ReadonlyMap<string, T>): void;
}

export function makeFeed<T>(resting: T): Feed<T> {
  let now: ReadonlyMap<string, T> = new Map();
  const listeners = new Map<string, Set<() => void>>();
  const read = (id: string): T => now.get(id) ?? resting;
  return {
    read,
    subscribe(id, listener) {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => own.delete(listener);
    },
    publish(values) {
      const before = now;
      now = values;
      for (const [id, own] of listeners) {
        if ((before.get(id) ?? resting) !== read(id)) for (const listener of own) listener();
      }
    },
  };
}
