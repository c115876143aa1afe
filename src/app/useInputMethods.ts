/** Keys of an input method are its own: what confirms or drops a candidate commits, cancels and commands nothing on the page. */

import { useEffect } from 'react';
import { isComposing } from '../signs/keys';

/** Asks before every handler there is or ever will be, so that none has to. */
export function useInputMethods(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (!isComposing(event)) return;
      event.stopImmediatePropagation();
      // A field for searching would empty itself.
      if (event.key === 'Escape') event.preventDefault();
    };
    addEventListener('keydown', keep, { capture: true });
    return () => removeEventListener('keydown', keep, { capture: true });
  }, []);
}
