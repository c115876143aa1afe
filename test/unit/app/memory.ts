/** The memory of a browser that every test begins with empty, and a clock that waits to be moved. */

import { afterEach, beforeEach, vi } from 'vitest';

/** What the browser keeps, by key. */
export const memory = new Map<string, string>();

/** For every test of the file. */
export function withMemory(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    memory.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => void memory.set(key, value),
      removeItem: (key: string) => void memory.delete(key),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
