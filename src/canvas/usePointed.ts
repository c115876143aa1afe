/** The part under the pointer or with the keyboard, while its name is not to be read whole on the canvas; null otherwise. */

import { type RefObject, useEffect, useState } from 'react';
import { isNameWhole, partOf, viewOf } from './viewport';

export function usePointed(within: RefObject<HTMLElement | null>): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => {
    const view = within.current && viewOf(within.current);
    if (!view) return;
    const look = ({ target }: Event): void => {
      const id = target instanceof Element ? partOf(target) : null;
      setPointed(id !== null && !isNameWhole(id) ? id : null);
    };
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
