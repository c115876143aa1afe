/** How far a long run is, and the way out of it. */

import { useId, useLayoutEffect, useRef } from 'react';
import styles from './Spread.module.css';
import type { Progress } from './useRun';
import { SPREAD_WORDS } from './words';

export function RunProgress({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) {
  const { done, n } = progress;
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = cancel.current;
    const run = button?.closest('section')?.querySelector<HTMLElement>('[data-run]');
    // The button goes when the run is over; a focus on it goes back to where the run began.
    return () => {
      if (button && document.activeElement === button) run?.focus();
    };
  }, []);
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{SPREAD_WORDS.running(n)}</label>
      <progress id={id} value={done} max={n} />
      <span>{SPREAD_WORDS.progress(done, n)}</span>
      <button ref={cancel} type="button" onClick={onCancel}>
        {SPREAD_WORDS.cancel}
      </button>
    </div>
  );
}
