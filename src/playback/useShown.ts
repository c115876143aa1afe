/** Which stretch of a scrolled view is to be seen, and scrolling it. */

import { type RefObject, useCallback, useEffect, useState } from 'react';

/** In rem. */
export interface Shown {
  readonly left: number;
  readonly width: number;
}

/** Scrolling draws anew only every so often. */
const NOTCH = 4;

/** What is in view with a little more at both sides, and a way to ask anew right after scrolling. */
export function useShown(view: RefObject<HTMLElement | null>): { readonly shown: Shown; readonly measure: () => void } {
  const [shown, setShown] = useState<Shown>({ left: -NOTCH, width: 90 });
  const measure = useCallback(() => {
    const element = view.current;
    if (!element) return;
    const rem = remOf(element);
    const left = (Math.floor(element.scrollLeft / rem / NOTCH) - 1) * NOTCH;
    const width = (Math.ceil(element.clientWidth / rem / NOTCH) + 3) * NOTCH;
    setShown((before) => (before.left === left && before.width === width ? before : { left, width }));
  }, [view]);
  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [view, measure]);
  return { shown, measure };
}

/** How many pixels one rem takes. */
export const remOf = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize);
