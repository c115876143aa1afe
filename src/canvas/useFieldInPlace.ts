/** A field that stands in place of a text: it has the keyboard and all of its text selected at once, and is left once. */

import { type RefObject, useEffect, useRef } from 'react';

interface FieldInPlace<Field> {
  readonly field: RefObject<Field | null>;
  /** Hands over what was written, or null for Escape; whatever else would leave the field after that is not heard. */
  readonly leave: (value: string | null) => void;
}

/** `take` answers false where it does not take what was written: then the field stays. */
export function useFieldInPlace<Field extends HTMLInputElement | HTMLTextAreaElement>(
  take: (value: string | null) => boolean,
): FieldInPlace<Field> {
  const field = useRef<Field>(null);
  const left = useRef(false);
  useEffect(() => {
    // A menu by which it was opened gives the keyboard back to where it was first.
    queueMicrotask(() => {
      field.current?.focus();
      field.current?.select();
    });
  }, []);
  const leave = (value: string | null): void => {
    if (left.current) return;
    // Taking it takes the field away, which is one more way to leave it.
    left.current = true;
    left.current = take(value);
  };
  return { field, leave };
}
