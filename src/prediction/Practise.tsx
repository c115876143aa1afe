/** What a learner believes still: a row for each belief, a page behind it, and the way to practise on one or on all. */

import { useState } from 'react';
import type { RuleCode } from '../routing/codes';
import { Sheet } from '../signs/Sheet';
import styles from './Ask.module.css';
import { PRACTISE_WORDS } from './askWords';
import { BeliefPage } from './BeliefPage';
import { MISCONCEPTION_CODES, MISCONCEPTIONS, type MisconceptionCode } from './misconceptions';
import { heldOf, type LearnerRecord } from './record';

interface PractiseProps {
  readonly record: LearnerRecord;
  /** Null: whichever is weakest. */
  readonly onStart: (belief: MisconceptionCode | null) => void;
  /** Opens the page of a rule that a belief offends. */
  readonly onRule: (code: RuleCode) => void;
  /** Null: all of them. */
  readonly onForget: (belief: MisconceptionCode | null) => void;
  readonly onClose: () => void;
}

export function Practise({ record, onStart, onRule, onForget, onClose }: PractiseProps) {
  const [page, setPage] = useState<MisconceptionCode | null>(null);
  if (page)
    return (
      <Sheet title={MISCONCEPTIONS[page].title} onClose={onClose}>
        <BeliefPage
          belief={page}
          held={heldOf(record, page)}
          onStart={() => onStart(page)}
          onRule={onRule}
          onForget={() => onForget(page)}
          onBack={() => setPage(null)}
        />
      </Sheet>
    );
  return (
    <Sheet title={PRACTISE_WORDS.title} lead={PRACTISE_WORDS.lead} onClose={onClose}>
      <div className={styles.acts}>
        <button type="button" data-look="accent" onClick={() => onStart(null)}>
          {PRACTISE_WORDS.start}
        </button>
        <button type="button" disabled={Object.keys(record).length === 0} onClick={() => onForget(null)}>
          {PRACTISE_WORDS.clear}
        </button>
      </div>
      <ul className={styles.beliefs}>
        {MISCONCEPTION_CODES.map((code) => {
          const { title, belief } = MISCONCEPTIONS[code];
          const { back, resisted } = heldOf(record, code);
          return (
            <li key={code}>
              <div>
                <h3>
                  <button
                    type="button"
                    data-look="bare"
                    className={styles.rule}
                    aria-label={PRACTISE_WORDS.open(title)}
                    onClick={() => setPage(code)}
                  >
                    {title}
                  </button>
                </h3>
                <p>{belief}</p>
                <p className={styles.help}>
                  {back + resisted === 0 ? PRACTISE_WORDS.never : PRACTISE_WORDS.held(back, resisted)}
                </p>
              </div>
              <button type="button" aria-label={PRACTISE_WORDS.one(title)} onClick={() => onStart(code)}>
                {PRACTISE_WORDS.title}
              </button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
