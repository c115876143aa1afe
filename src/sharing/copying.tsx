/** Copies inside the click, as browsers ask for it, and knows what to show where the browser refuses. */

import { useState } from 'react';

export interface Copying {
  /** The text the browser took last, or null. */
  readonly taken: string | null;
  /** The text the browser refused last, or null. */
  readonly refused: string | null;
  copy(text: string): void;
}

/** `onCopied` is told once the text is in the clipboard. */
export function useCopying(onCopied: () => void): Copying {
  const [state, setState] = useState<{ readonly taken: string | null; readonly refused: string | null }>({
    taken: null,
    refused: null,
  });
  const copy = (text: string): void => {
    const took = (): void => {
      setState({ taken: text, refused: null });
      onCopied();
    };
    const refused = (): void => setState({ taken: null, refused: text });
    try {
      navigator.clipboard.writeText(text).then(took, refused);
    } catch {
      refused();
    }
  };
  return { ...state, copy };
}
