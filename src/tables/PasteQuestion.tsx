/** Says what a paste would add before it is done, and has the keyboard until it is answered. */

import { useEffect, useRef } from 'react';
import styles from './Tables.module.css';
import { VIEW } from './words';

interface PasteQuestionProps {
  readonly text: string;
  readonly onPaste: () => void;
  readonly onCancel: () => void;
}

export function PasteQuestion({ text, onPaste, onCancel }: PasteQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      className={styles.proposal}
      aria-label={VIEW.paste}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p role="alert">{text}</p>
      <button ref={first} type="button" data-look="accent" onClick={onPaste}>
        {VIEW.paste}
      </button>
      <button type="button" onClick={onCancel}>
        {VIEW.cancel}
      </button>
    </section>
  );
}
