/** Two fingers on a touchpad, or Ctrl and the wheel: over the canvas and all that floats on it the canvas zooms, not the page. */

import { type RefObject, useEffect } from 'react';
import { zoomsBy } from './viewport';

/** `stage` holds the canvas and what floats on it; while something else covers it, the page zooms there as everywhere. */
export function usePinch(stage: RefObject<HTMLElement | null>, covered: boolean): void {
  useEffect(() => {
    const element = stage.current;
    if (!element || covered) return;
    const pinch = (event: WheelEvent): void => {
      if (event.ctrlKey) zoomsBy(event);
    };
    element.addEventListener('wheel', pinch, { passive: false });
    return () => element.removeEventListener('wheel', pinch);
  }, [stage, covered]);
}
