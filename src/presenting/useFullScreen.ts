/** The whole screen, where the browser allows it; without it the present view fills the window. */

import { useEffect, useRef } from 'react';

/** `onLeft`: the person left the full screen in the browser's own way, which tells the page of no key. */
export function useFullScreen(onLeft: () => void): void {
  const latest = useRef(onLeft);
  latest.current = onLeft;

  useEffect(() => {
    let closing = false;
    let filled = false;
    const changed = (): void => {
      const full = document.fullscreenElement !== null;
      if (filled && !full && !closing) latest.current();
      filled = full;
    };
    document.addEventListener('fullscreenchange', changed);
    // Browsers allow it to a press alone, and write a complaint where there was none.
    const allowed = document.fullscreenEnabled && (navigator.userActivation?.isActive ?? true);
    if (allowed && !document.fullscreenElement) document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      closing = true;
      document.removeEventListener('fullscreenchange', changed);
      if (filled && document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
