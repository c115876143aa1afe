/** What this page is and is not, and the licences of what it is made of. */

import { useEffect, useState } from 'react';
import { Sheet } from '../signs/Sheet';
import styles from './Dialogs.module.css';
import { ABOUT_WORDS } from './dialogWords';

const LICENCES = './licences.txt';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [notices, setNotices] = useState<string | null>(null);
  useEffect(() => {
    const stopped = new AbortController();
    fetch(LICENCES, { signal: stopped.signal })
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
      .then(setNotices)
      .catch(() => {
        if (!stopped.signal.aborted) setNotices(ABOUT_WORDS.noNotices);
      });
    return () => stopped.abort();
  }, []);
  return (
    <Sheet title={ABOUT_WORDS.title} wide onClose={onClose}>
      <div className={styles.prose}>
        <p>{ABOUT_WORDS.what}</p>
        <p>{ABOUT_WORDS.model}</p>
        <h3>{ABOUT_WORDS.licences}</h3>
        <p>{ABOUT_WORDS.made}</p>
        <textarea
          className={styles.notices}
          readOnly
          rows={14}
          aria-label={ABOUT_WORDS.notices}
          value={notices ?? ABOUT_WORDS.loading}
        />
      </div>
    </Sheet>
  );
}
