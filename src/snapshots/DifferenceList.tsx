/** What differs between two states of a document, line by line. */

import { Equal, Minus, Pencil, Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Playground } from '../playground/playground';
import { Sentence } from '../signs/Sentence';
import { type DifferenceKind, differences } from './difference';
import styles from './Snapshots.module.css';
import { SNAPSHOT_WORDS } from './words';

const SIGNS: { readonly [K in DifferenceKind]: typeof Plus } = { added: Plus, removed: Minus, changed: Pencil };

export function DifferenceList({ before, after }: { readonly before: Playground; readonly after: Playground }) {
  const all = useMemo(() => differences(before, after), [before, after]);
  if (all.length === 0)
    return (
      <p className={styles.same} role="status">
        <Equal aria-hidden />
        {SNAPSHOT_WORDS.same}
      </p>
    );
  return (
    <>
      <p role="status">{SNAPSHOT_WORDS.found(all.length)}</p>
      <ul className={styles.differences}>
        {Array.from(all.entries(), ([place, { kind, text }]) => {
          const Sign = SIGNS[kind];
          return (
            <li key={place} data-kind={kind}>
              <Sign role="img" aria-label={SNAPSHOT_WORDS.kinds[kind]} />
              <span>
                <Sentence text={text} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
