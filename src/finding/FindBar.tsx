/** A small bar that walks what is found on the canvas: how many there are, the next one, the one before. */

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { ESCAPE, type KeyCombination, keyText, tipWith } from '../signs/keys';
import styles from './FindBar.module.css';
import { FIND_WORDS } from './words';

const NEXT: KeyCombination = { key: 'Enter' };
const PREVIOUS: KeyCombination = { key: 'Enter', shift: true };
/** In a field it is the browser's. */
const BROWSER: KeyCombination = { key: 'f', mod: true };
const HINT = FIND_WORDS.hint(keyText(NEXT), keyText(PREVIOUS), keyText(BROWSER));

interface FindBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly hits: readonly string[];
  /** The hit that is shown; null: none yet. */
  readonly at: string | null;
  readonly onType: (typed: string) => void;
  readonly onWalk: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

export function FindBar({ field, typed, hits, at, onType, onWalk, onClose }: FindBarProps) {
  const hint = useId();
  const place = at === null ? -1 : hits.indexOf(at);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) onWalk(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.bar} aria-label={FIND_WORDS.bar} data-floats onKeyDown={keys}>
      <input
        ref={field}
        type="search"
        aria-label={FIND_WORDS.field}
        aria-describedby={hint}
        placeholder={FIND_WORDS.field}
        title={HINT}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
      <span className={styles.place} role="status">
        {typed.trim() === '' ? '' : place < 0 ? FIND_WORDS.none : FIND_WORDS.place(place, hits.length)}
      </span>
      <button
        type="button"
        data-icon
        data-look="bare"
        disabled={hits.length === 0}
        aria-label={FIND_WORDS.previous}
        title={tipWith(FIND_WORDS.previous, PREVIOUS)}
        onClick={() => onWalk(-1)}
      >
        <ChevronUp aria-hidden />
      </button>
      <button
        type="button"
        data-icon
        data-look="bare"
        disabled={hits.length === 0}
        aria-label={FIND_WORDS.next}
        title={tipWith(FIND_WORDS.next, NEXT)}
        onClick={() => onWalk(1)}
      >
        <ChevronDown aria-hidden />
      </button>
      <button
        type="button"
        data-icon
        data-look="bare"
        aria-label={FIND_WORDS.close}
        title={tipWith(FIND_WORDS.close, ESCAPE)}
        onClick={onClose}
      >
        <X aria-hidden />
      </button>
      <span id={hint} hidden>
        {HINT}
      </span>
      <small className={styles.hint} aria-hidden="true">
        {HINT}
      </small>
    </search>
  );
}
