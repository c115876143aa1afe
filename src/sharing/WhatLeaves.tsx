/** What of the document leaves with its link and file, field by field, each with a tick that keeps it here and what that saves. */

import { LEAVING_FIELDS, type Leaving, type LeavingField } from '../directory/leaving';
import styles from './ShareDialog.module.css';
import { LEAVING_WORDS } from './shareWords';

interface WhatLeavesProps {
  readonly leaving: readonly Leaving[];
  /** Those that stay here. */
  readonly kept: ReadonlySet<LeavingField>;
  /** In characters of the link, by field; what is not known yet, or has no link, is not there. */
  readonly savings: ReadonlyMap<LeavingField, number>;
  readonly onKept: (kept: ReadonlySet<LeavingField>) => void;
}

export function WhatLeaves({ leaving, kept, savings, onKept }: WhatLeavesProps) {
  const toggled = (field: LeavingField): ReadonlySet<LeavingField> =>
    new Set(LEAVING_FIELDS.filter((each) => (each === field ? !kept.has(each) : kept.has(each))));
  return (
    <fieldset className={styles.leaves}>
      <legend>{LEAVING_WORDS.legend}</legend>
      {leaving.map(({ field, count, example }) => {
        const saved = savings.get(field) ?? 0;
        return (
          <label key={field} className={styles.choice}>
            <input type="checkbox" checked={!kept.has(field)} onChange={() => onKept(toggled(field))} />
            <span>
              <span>{LEAVING_WORDS.fields[field](count)}</span>
              {example !== '' && (
                <span className={styles.step} translate="no" dir="auto">
                  {` ${LEAVING_WORDS.example(example)}`}
                </span>
              )}
              {saved > 0 && <span className={styles.step}>{` ${LEAVING_WORDS.saves(saved)}`}</span>}
            </span>
          </label>
        );
      })}
      <p aria-live="polite" className={styles.personal}>
        {kept.size > 0 ? LEAVING_WORDS.without : ''}
      </p>
    </fieldset>
  );
}
