/** What this page is and is not, and the licences of what it is made of. */

import { useEffect, useState } from 'react';
import { Sheet } from '../signs/Sheet';
import styles from './Dialogs.module.css';

const LICENCES = './licences.txt';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [notices, setNotices] = useState<string | null>(null);
  useEffect(() => {
    const stopped = new AbortController();
    fetch(LICENCES, { signal: stopped.signal })
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
      .then(setNotices)
      .catch(() => {
        if (!stopped.signal.aborted) setNotices('The licence notices are part of the built page; here they are not.');
      });
    return () => stopped.abort();
  }, []);
  return (
    <Sheet title="About this page" wide onClose={onClose}>
      <div className={styles.prose}>
        <p>
          The Sametime Gateway routing playground shows how requests travel between a local Sametime community and
          people outside it, after the support note of 2007 on how the gateway and the community servers route them.
        </p>
        <p>
          It is a model, not the product: where the note and the product documentation are silent, an assumption is
          made, said, and can be switched. Everything you draw stays in this browser and in the links and files you
          share.
        </p>
        <h3>Licences</h3>
        <p>This page: MIT. It is made with the following:</p>
        <textarea
          className={styles.notices}
          readOnly
          rows={14}
          aria-label="Licence notices"
          value={notices ?? 'Loading…'}
        />
      </div>
    </Sheet>
  );
}
