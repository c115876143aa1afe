/** After a request whose places differ: what was there to see. It can be passed over. */

import { Sentence } from '../signs/Sentence';
import styles from './Ask.module.css';
import { ANSWER_WORDS } from './askWords';
import type { Sight } from './surprise';
import { useTakesFocus } from './useTakesFocus';
import { SAW } from './words';

interface SightCardProps {
  readonly sight: Sight;
  /** The id of what was chosen; null: nothing yet. */
  readonly saw: string | null;
  readonly onSaw: (id: string) => void;
}

export function SightCard({ sight: { options, key }, saw, onSaw }: SightCardProps) {
  const card = useTakesFocus<HTMLElement>();
  return (
    <section ref={card} tabIndex={-1} className={styles.card} aria-label={SAW.prompt}>
      <p className={styles.asked}>{SAW.prompt}</p>
      <div className={styles.sights}>
        {options.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.sight}
            aria-pressed={saw === id}
            disabled={saw !== null}
            data-right={(saw !== null && id === key) || undefined}
            data-wrong={(saw === id && id !== key) || undefined}
            onClick={() => onSaw(id)}
          >
            <Sentence text={label} />
          </button>
        ))}
      </div>
      {saw !== null && (
        <p role="status">
          <strong>{saw === key ? ANSWER_WORDS.right : ANSWER_WORDS.wrong}</strong>{' '}
          {saw !== key && <Sentence text={options.find(({ id }) => id === key)?.label ?? ''} />}
        </p>
      )}
    </section>
  );
}
