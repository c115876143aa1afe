/** The playgrounds kept in this browser: to open again, or to remove. */

import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { named, plain } from '../saying/names';
import { RECENT_WORDS } from './dialogWords';
import type { SavedEntry } from './entries';
import styles from './Recent.module.css';

interface Props {
  readonly entries: readonly SavedEntry[];
  /** A time as a person reads it, as in "ten minutes ago". */
  readonly when: (savedAt: number | null) => string;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function Recent({ entries, when, onOpen, onRemove }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** Where the entry stood that was removed: the keyboard goes on at the one that stands there now. */
  const gap = useRef<number | null>(null);
  const count = entries.length;
  useEffect(() => {
    if (gap.current === null) return;
    list.current?.children[Math.min(gap.current, count - 1)]?.querySelector('button')?.focus();
    gap.current = null;
  }, [count]);
  if (count === 0) return <p>{RECENT_WORDS.none}</p>;
  return (
    <ul ref={list} className={styles.entries}>
      {entries.map(({ id, title, savedAt, servers, users, requests, unreadable }, place) => {
        const shown = title === '' ? RECENT_WORDS.untitled : title;
        return (
          <li key={id}>
            <button type="button" className={styles.open} onClick={() => onOpen(id)}>
              <bdi className={styles.title} translate={title === '' ? undefined : 'no'}>
                {shown}
              </bdi>
              <span className={styles.about}>
                {`${when(savedAt)} · ${unreadable ? RECENT_WORDS.unreadable : RECENT_WORDS.counts(servers, users, requests)}`}
              </span>
            </button>
            <button
              type="button"
              data-icon
              data-look="bare"
              aria-label={plain(RECENT_WORDS.remove(title === '' ? shown : named(shown)))}
              onClick={() => {
                gap.current = place;
                onRemove(id);
              }}
            >
              <Trash2 aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
