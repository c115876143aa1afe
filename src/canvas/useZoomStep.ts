/** The step of the zoom that text on the canvas goes by: few steps while a hand zooms, the exact one wherever the view is shown or has come to rest. */

import { useEffect, useMemo, useState } from 'react';
import { type ReactFlowState, useStore, useStoreApi } from 'reactflow';
import { stepUnderWay, zoomStep } from './detail';
import { useViewport } from './viewport';

/** Whether a hand moves the view just now. */
export interface Hand {
  moves: boolean;
}

/** Another one each time the view has come to rest. */
interface Rest {
  readonly zoom: number;
}

/** `larger`: text is so many times larger than at a zoom of 1, as if all were seen from further away. Null: the step is not asked for, and is 1. */
export function useZoomStep(larger: number | null, hand: Hand): number {
  const store = useStoreApi();
  const { whenAtRest } = useViewport();
  const asked = larger !== null;
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(
    () => (asked ? whenAtRest(() => setRest({ zoom: store.getState().transform[2] })) : undefined),
    [asked, whenAtRest, store],
  );
  const select = useMemo(() => {
    if (larger === null) return () => 1;
    let held = rest && zoomStep(rest.zoom / larger);
    return ({ transform: [, , zoom] }: ReactFlowState): number => {
      held = held !== null && hand.moves ? stepUnderWay(held, zoom / larger) : zoomStep(zoom / larger);
      return held;
    };
  }, [larger, rest, hand]);
  return useStore(select);
}
