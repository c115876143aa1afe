/** Parts of the page that its first picture does without: fetched while the page is idle, or sooner when one is needed. */

import { type ComponentType, useEffect, useSyncExternalStore } from 'react';
import { Broken } from './Broken';
import { STOPPED_WORDS } from './words';

/** The view once it is here; null while nobody knows. */
type Arrival<P> = ComponentType<P> | 'failed' | null;

const fetches = new Set<() => Promise<void>>();

/** A view that draws nothing until it has come, and as itself from then on; it draws at once when it came before. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>) {
  let arrival: Arrival<P> = null;
  let coming: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Arrival<P>): void => {
    arrival = next;
    for (const listener of listeners) listener();
  };
  const fetchIt = (): Promise<void> => {
    if (!coming) {
      become(null);
      coming = load().then(become, () => {
        coming = null;
        become('failed');
      });
    }
    return coming;
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  fetches.add(fetchIt);

  return function Late(props: P & { readonly id?: string; readonly onClose?: () => void }) {
    const View = useSyncExternalStore(subscribe, () => arrival);
    useEffect(() => void pictured().then(fetchIt), []);
    if (View !== 'failed') return View && <View {...props} />;
    const { id, onClose } = props;
    const look = onClose ? 'float' : 'pane';
    return (
      <Broken id={id} sentence={STOPPED_WORDS.notLoaded} look={look} onRetry={() => void fetchIt()} onClose={onClose} />
    );
  };
}

let picture: Promise<void> | null = null;

/** Resolves once the page's first picture has been painted; no frame comes where nobody looks, and nothing waits for it then. */
function pictured(): Promise<void> {
  picture ??= new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
  return picture;
}

/** Resolves when the page has nothing better to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

/** Fetches every late view, one at a time, so that opening it later takes no time and no network. */
export async function fetchLateViews(): Promise<void> {
  // A view that comes may bring late views of its own: the set grows while it is walked.
  for (const fetchIt of fetches) {
    await idle();
    await fetchIt();
  }
}
