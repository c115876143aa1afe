/** The last sentence for the person: shown for a while, announced once. */

import { useEffect } from 'react';
import styles from './Said.module.css';
import { useApp, useAppStore } from './useApp';

/** In milliseconds; a longer sentence stays longer. */
const SHOWN_FOR = 6000;
const PER_CHARACTER = 90;

export function Said() {
  const store = useAppStore();
  const said = useApp((state) => state.said);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(store.hush, Math.max(SHOWN_FOR, said.text.length * PER_CHARACTER));
    return () => clearTimeout(timer);
  }, [said, store]);
  return (
    <div className={styles.said} role="status">
      {said && (
        <p key={said.at} data-refused={said.refused || undefined}>
          {said.text}
          <button type="button" data-look="bare" aria-label="Dismiss" onClick={store.hush}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
