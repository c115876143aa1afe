/** The bar that walks what is found on the canvas, connected: the hit it stands at is selected and shown. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useViewport } from '../canvas/viewport';
import { FindBar } from '../finding/FindBar';
import { hitAfter, hitsOf, searchedIn } from '../finding/hits';
import { isCovered } from './store/state';
import { useApp, useAppStore } from './useApp';
import { useGoTo } from './useGoTo';

export function FindPane() {
  const store = useAppStore();
  const viewport = useViewport();
  const goTo = useGoTo();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const playground = useApp((state) => state.playground);
  const asked = useApp((state) => state.finding);
  const searched = useMemo(() => searchedIn(playground), [playground]);
  const hits = useMemo(() => hitsOf(searched, typed), [searched, typed]);

  useEffect(() => store.mark(hits), [store, hits]);
  // Asked for again, it has the keyboard again.
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);

  const show = useCallback(
    (hit: string | null): void => {
      setAt(hit);
      if (hit !== null) goTo(hit);
    },
    [goTo],
  );
  const type = (text: string): void => {
    const found = hitsOf(searched, text);
    setTyped(text);
    // Where one stands stays, as long as it holds what is typed.
    if (at === null || !found.includes(at)) show(hitAfter(found, null, 1));
  };
  const walk = useCallback((by: 1 | -1): void => show(hitAfter(hits, at, by)), [hits, at, show]);
  const close = (): void => {
    store.find(false);
    viewport.focus(at);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey || isCovered(store.getState())) return;
      event.preventDefault();
      walk(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store, walk]);

  return <FindBar field={field} typed={typed} hits={hits} at={at} onType={type} onWalk={walk} onClose={close} />;
}
