/** While it is presented the frame of the page is folded away; afterwards the view of the canvas and the keyboard are where they were. */

import { type RefObject, useLayoutEffect } from 'react';
import { useViewport } from '../canvas/viewport';
import { shownTrace } from './store/state';
import { useAppStore } from './useApp';

/** `bar` has the keyboard meanwhile. */
export function useFolded(bar: RefObject<HTMLElement | null>): void {
  const store = useAppStore();
  const viewport = useViewport();
  useLayoutEffect(() => {
    const { activeElement, documentElement } = document;
    const { presenting, drawer } = store.getState();
    const bringBack = viewport.hold();
    documentElement.dataset.presenting = '';
    bar.current?.focus({ preventScroll: true });
    store.present(presenting, { enlarged: true, ...(drawer && { drawer: null }) });
    if (!shownTrace(store.getState())) viewport.fit(null);
    return () => {
      delete documentElement.dataset.presenting;
      // Nothing stood before where the page began presented; the view has its size a frame later.
      if (presenting === 'address') requestAnimationFrame(() => viewport.fit(null));
      else bringBack();
      for (const element of [activeElement, document.getElementById('do-present')]) {
        if (!(element instanceof HTMLElement) || element === document.body) continue;
        element.focus({ preventScroll: true });
        if (document.activeElement === element) return;
      }
      viewport.focus(null);
    };
  }, [store, viewport, bar]);
}
