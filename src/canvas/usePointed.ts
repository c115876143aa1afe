/** What the pointer is on, or the keyboard: the part whose name is not to be read whole on the canvas, and the line. */

import { type RefObject, useEffect, useRef, useState } from 'react';
import { isNameWhole, linkOf, partOf, viewOf } from './viewport';

/** The part under the pointer or with the keyboard, while its name is not to be read whole on the canvas; null otherwise. */
export const usePointed = (within: RefObject<Element | null>): string | null =>
  useLookedAt(within, ({ target }) => {
    const id = target instanceof Element ? partOf(target) : null;
    return id !== null && !isNameWhole(id) ? id : null;
  });

/** The line under the pointer, or the part that has the keyboard; null otherwise. */
export const usePointedLine = (within: RefObject<Element | null>): string | null =>
  useLookedAt(within, ({ target, type }) => {
    if (type !== 'focusin') return linkOf(target);
    return target instanceof Element ? partOf(target) : null;
  });

function useLookedAt(within: RefObject<Element | null>, found: (event: Event) => string | null): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  const latest = useRef(found);
  latest.current = found;
  useEffect(() => {
    const view = within.current && viewOf(within.current);
    if (!view) return;
    const look = (event: Event): void => setPointed(latest.current(event));
    const away = (): void => setPointed(null);
    view.addEventListener('pointerover', look);
    view.addEventListener('focusin', look);
    view.addEventListener('pointerleave', away);
    view.addEventListener('focusout', away);
    return () => {
      view.removeEventListener('pointerover', look);
      view.removeEventListener('focusin', look);
      view.removeEventListener('pointerleave', away);
      view.removeEventListener('focusout', away);
    };
  }, [within]);
  return pointed;
}
