/** In place of what would give the answer to an open question away. */

import styles from './Ask.module.css';
import { SEALED_WORDS } from './askWords';

/** `onBack` leads to the question. */
export const Sealed = ({ onBack }: { readonly onBack: () => void }) => (
  <section className={styles.sealed} aria-label={SEALED_WORDS.title}>
    <h2>{SEALED_WORDS.title}</h2>
    <p>{SEALED_WORDS.why}</p>
    <button type="button" data-look="accent" onClick={onBack}>
      {SEALED_WORDS.back}
    </button>
  </section>
);
