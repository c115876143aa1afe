/** Leads to a part or a note wherever one is: it is selected, and the canvas shows it so that it can be read. */

import { useCallback } from 'react';
import { LEGIBLE } from '../canvas/camera';
import { useViewport } from '../canvas/viewport';
import { useAppStore } from './useApp';
import { useReducedMotion } from './useMedia';

export function useGoTo(): (id: string) => void {
  const store = useAppStore();
  const viewport = useViewport();
  const eases = !useReducedMotion();
  return useCallback(
    (id) => {
      store.act(() => {
        const { view, page } = store.getState();
        if (view !== 'canvas' || page !== null) store.showView('canvas');
        store.choose([id]);
        // What plays on would lead away from it.
        store.giveWay();
      });
      viewport.seek(id, { legible: LEGIBLE, eases });
    },
    [store, viewport, eases],
  );
}
