/** The keyboard goes on where it was lost: what was pressed is gone once a question is answered. */

import { type RefObject, useEffect, useRef } from 'react';

/** For an element that takes the keyboard as it comes, if nothing else has it. */
export function useTakesFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
