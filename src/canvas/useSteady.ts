/** A handler that stays the same function while what it does changes. */

import { useCallback, useInsertionEffect, useRef } from 'react';

/** One function for as long as its owner is drawn, which does what the function given last does. */
export function useSteady<A extends readonly unknown[], R>(does: (...given: A) => R): (...given: A) => R {
  const latest = useRef(does);
  useInsertionEffect(() => {
    latest.current = does;
  });
  return useCallback((...given) => latest.current(...given), []);
}
