/** What a learner believes still, a row for each belief, and the way to practise on one or on all. */

import { CODES, type RuleCode } from '../routing/codes';
import { Sheet } from '../signs/Sheet';
import styles from './Ask.module.css';
import { PRACTISE_WORDS } from './askWords';
import { MISCONCEPTION_CODES, MISCONCEPTIONS, type MisconceptionCode } from './misconceptions';
import { heldOf, type LearnerRecord } from './record';

interface PractiseProps {
  readonly record: LearnerRecord;
  /** Null: whichever is weakest. */
  readonly onStart: (belief: MisconceptionCode | null) => void;
  /** Opens the page of a rule that a belief offends. */
  readonly onRule: (code: RuleCode) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

export function Practise({ record, onStart, onRule, onClear, onClose }: PractiseProps) {
  return (
    <Sheet title={PRACTISE_WORDS.title} lead={PRACTISE_WORDS.lead} onClose={onClose}>
      <div className={styles.acts}>
        <button type="button" data-look="accent" onClick={() => onStart(null)}>
          {PRACTISE_WORDS.start}
        </button>
        <button type="button" disabled={Object.keys(record).length === 0} onClick={onClear}>
          {PRACTISE_WORDS.clear}
        </button>
      </div>
      <ul className={styles.beliefs}>
        {MISCONCEPTION_CODES.map((code) => {
          const { title, belief, offends } = MISCONCEPTIONS[code];
          const { back, resisted } = heldOf(record, code);
          return (
            <li key={code}>
              <div>
                <h3>{title}</h3>
                <p>{belief}</p>
                <p className={styles.help}>
                  {back + resisted === 0 ? PRACTISE_WORDS.never : PRACTISE_WORDS.held(back, resisted)}
                </p>
                <p className={styles.rules}>
                  <span>{PRACTISE_WORDS.so}</span>
                  {offends.map((rule) => (
                    <button
                      key={rule}
                      type="button"
                      data-look="bare"
                      className={styles.rule}
                      onClick={() => onRule(rule)}
                    >
                      {CODES[rule].title}
                    </button>
                  ))}
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
