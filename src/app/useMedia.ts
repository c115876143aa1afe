/** What the browser says of the person's screen and wishes, kept up to date. */

import { useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
/** The hand that points is a finger. */
export const useCoarse = (): boolean => useMedia('(pointer: coarse)');
const NARROW = '(max-width: 56.24rem)';
/** Below this width the two sides are drawers. */
export const useNarrow = (): boolean => useMedia(NARROW);
export const isNarrow = (): boolean => matchMedia(NARROW).matches;
/** Below this height, as at 200 % zoom, everything round the canvas gives way to it. */
export const useLow = (): boolean => useMedia('(max-height: 34.99rem)');
