/** Lets the view move by itself, until it is there or a hand takes hold of the canvas. */

import { useEffect, useState } from 'react';
import { useStoreApi } from 'reactflow';
import type { View } from './camera';
import { viewUnderWay } from './glide';

/** In milliseconds. */
const LASTS = 450;

const PANE = '.react-flow__renderer';
/** What is on the canvas and does not move it when it is pressed. */
const STEADY = '.nopan';

export interface Glide {
  to(view: View): void;
  /** Leaves the view where it is. */
  stop(): void;
}

export function useGlide(): Glide {
  const store = useStoreApi();
  const [glide] = useState(() => makeGlide(store));
  useEffect(() => {
    const hold = ({ type, target }: Event): void => {
      if (!(target instanceof Element && target.closest(PANE))) return;
      if (type === 'wheel' || !target.closest(STEADY)) glide.stop();
    };
    // Before React Flow hears of it, which goes on from where the view stands.
    window.addEventListener('pointerdown', hold, true);
    window.addEventListener('wheel', hold, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointerdown', hold, true);
      window.removeEventListener('wheel', hold, true);
    };
  }, [glide]);
  return glide;
}

/** On its way the view is shown and nothing more: where it comes to rest, React Flow is told. */
function makeGlide(store: ReturnType<typeof useStoreApi>): Glide {
  let frame: number | null = null;
  const restAt = (view: View): void => {
    if (frame === null) return;
    cancelAnimationFrame(frame);
    frame = null;
    void store.getState().panZoom?.setViewport(view);
  };
  return {
    to(view) {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const start = performance.now();
      let shown = transform;
      const next = (): void => {
        const state = store.getState();
        const share = (performance.now() - start) / LASTS;
        // Somebody else has moved it since.
        if (state.transform !== shown) frame = null;
        else if (share >= 1) restAt(view);
        else {
          const { x: left, y: top, zoom: near } = viewUnderWay({ x, y, zoom }, view, { width, height }, share);
          shown = [left, top, near];
          store.setState({ transform: shown });
          frame = requestAnimationFrame(next);
        }
      };
      if (frame !== null) cancelAnimationFrame(frame);
      frame = requestAnimationFrame(next);
    },
    stop() {
      const [x, y, zoom] = store.getState().transform;
      restAt({ x, y, zoom });
    },
  };
}
