/** A field to paste into, where the browser does not hand over what was copied. */

import { useId, useRef, useState } from 'react';
import { Sheet } from '../signs/Sheet';
import styles from './Tables.module.css';
import { PASTING } from './words';

interface PasteDialogProps {
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  /** What was pasted has the keyboard then. */
  const taken = useRef(false);
  const id = useId();
  return (
    <Sheet title={PASTING.title} lead={PASTING.lead} first={field} returns={() => !taken.current} onClose={onClose}>
      <form
        className={styles.brought}
        onSubmit={(event) => {
          event.preventDefault();
          taken.current = true;
          onPaste(text);
        }}
      >
        <label htmlFor={id}>{PASTING.field}</label>
        <textarea
          ref={field}
          id={id}
          rows={6}
          dir="auto"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" data-look="accent" disabled={text === ''}>
          {PASTING.paste}
        </button>
      </form>
    </Sheet>
  );
}
