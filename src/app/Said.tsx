/** The last sentence for the person: at the foot of what they work in, in a line kept free for it, so that it covers nothing and moves nothing. */

import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Sentence } from '../signs/Sentence';
import styles from './Said.module.css';
import type { AppState } from './store/state';
import { useApp, useAppStore } from './useApp';
import { useNarrow } from './useMedia';
import { SAID_WORDS } from './words';

/** In milliseconds; a longer sentence stays longer. */
const SHOWN_FOR = 6000;
const PER_CHARACTER = 90;

/** The page and what can lie over it; each has a line for what is said. */
export type SaidPlace = 'page' | 'present' | 'case' | 'palette' | 'panel' | 'dialog';

/** What lies uppermost, and so is what the person works in. */
const uppermost = ({ dialog, drawer, presenting, caseShown }: AppState, narrow: boolean): SaidPlace =>
  dialog ? 'dialog' : caseShown !== null ? 'case' : narrow && drawer ? drawer : presenting ? 'present' : 'page';

/** The line of one place. It is there while it is empty, so that a screen reader hears what comes into it. */
export function Said({ place }: { readonly place: SaidPlace }) {
  const store = useAppStore();
  const narrow = useNarrow();
  const said = useApp((state) => (uppermost(state, narrow) === place ? state.said : null));
  return (
    // A dialog has its own status beside its buttons; this line is heard all the same.
    <div className={styles.line} role={place === 'dialog' ? undefined : 'status'} aria-live="polite" data-place={place}>
      {said && (
        <p key={said.at} className={styles.said} data-said data-refused={said.refused || undefined}>
          {said.refused && <TriangleAlert role="img" aria-label={SAID_WORDS.refused} aria-hidden={false} />}
          <Sentence text={said.text} />
          <button type="button" data-look="bare" aria-label={SAID_WORDS.dismiss} onClick={store.hush}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}

/** Takes away what was said when there was time to read it. */
export function useHushing(): void {
  const store = useAppStore();
  const said = useApp((state) => state.said);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(store.hush, Math.max(SHOWN_FOR, said.text.length * PER_CHARACTER));
    return () => clearTimeout(timer);
  }, [said, store]);
}
