/** What stands above a table: what it is searched for, how much of it is shown, and what is done with the rows selected. */

import {
  ChevronDown,
  ChevronUp,
  ClipboardPaste,
  Eraser,
  Hammer,
  type LucideIcon,
  Play,
  Plus,
  Send,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { BarAct } from './barActs';
import type { Shown } from './ordering';
import styles from './Tables.module.css';
import { VIEW } from './words';

interface TableBarProps {
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  /** What its box of faults is called; null: nothing can be wrong there. */
  readonly onlyWrong: string | null;
  readonly status: string;
  readonly acts: readonly BarAct[];
}

const PICTURES: { readonly [L in BarAct['look']]: LucideIcon } = {
  add: Plus,
  paste: ClipboardPaste,
  remove: Trash2,
  empty: Eraser,
  mend: Hammer,
  watch: Play,
  up: ChevronUp,
  down: ChevronDown,
  send: Send,
};

export function TableBar({ shown, onShown, onlyWrong, status, acts }: TableBarProps) {
  const id = useId();
  return (
    <div className={styles.bar}>
      <input
        type="search"
        className={styles.find}
        aria-label={VIEW.find}
        placeholder={VIEW.find}
        autoComplete="off"
        value={shown.typed}
        onChange={({ target }) => onShown({ ...shown, typed: target.value })}
      />
      {onlyWrong !== null && (
        <label className={styles.only} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={shown.onlyWrong}
            onChange={({ target }) => onShown({ ...shown, onlyWrong: target.checked })}
          />
          <span>{onlyWrong}</span>
        </label>
      )}
      <p className={styles.status} role="status">
        {status}
      </p>
      <div className={styles.acts}>
        {acts.map(
          ({ label, look, disabled, expanded, onPress }): ReactNode => (
            <button
              key={label}
              type="button"
              disabled={disabled}
              aria-expanded={expanded}
              title={label}
              onClick={onPress}
            >
              <Picture look={look} />
              <span className={styles.word}>{label}</span>
            </button>
          ),
        )}
      </div>
    </div>
  );
}

function Picture({ look }: { readonly look: BarAct['look'] }) {
  const Drawn = PICTURES[look];
  return <Drawn aria-hidden />;
}
