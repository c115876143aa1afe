/** What was copied elsewhere, taken by a press of a button; where the browser does not hand it over, it is asked for. */

import { useEffect, useRef, useState } from 'react';

interface Clipboard {
  /** Takes what is there. */
  readonly take: () => void;
  /** Whether it is asked for. */
  readonly asking: boolean;
  readonly stopAsking: () => void;
}

/** Null where the browser has no such thing, or the person would not have it. */
async function textThere(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}

export function useClipboard(onText: (text: string) => void): Clipboard {
  const [asking, setAsking] = useState(false);
  // The browser may ask first, and all may have changed meanwhile.
  const latest = useRef<typeof onText | null>(null);
  useEffect(() => {
    latest.current = onText;
    return () => {
      latest.current = null;
    };
  }, [onText]);
  return {
    take: () =>
      void textThere().then((text) => {
        if (text === null) setAsking(true);
        else latest.current?.(text);
      }),
    asking,
    stopAsking: () => setAsking(false),
  };
}
