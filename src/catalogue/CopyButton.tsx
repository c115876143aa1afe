/** Puts a text into the clipboard and says whether that worked. */

import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import styles from './page.module.css';

/** Whether the browser took the text. */
export type OnCopy = (text: string) => Promise<boolean>;

interface CopyButtonProps {
  readonly text: string;
  readonly onCopy: OnCopy;
}

const PICTURES = { idle: Copy, copied: Check, refused: TriangleAlert } as const;
const SAID = {
  idle: '',
  copied: 'Copied',
  refused: 'The browser did not allow it: select the text and copy it',
} as const;

export function CopyButton({ text, onCopy }: CopyButtonProps) {
  const [state, setState] = useState<{ readonly text: string; readonly is: 'copied' | 'refused' } | null>(null);
  const now = state?.text === text ? state.is : 'idle';
  const Picture = PICTURES[now];
  return (
    <span className={styles.copy}>
      <button
        type="button"
        data-look="bare"
        data-icon
        aria-label={`Copy: ${text}`}
        title={SAID[now] || `Copy: ${text}`}
        onClick={() => {
          onCopy(text).then(
            (taken) => setState({ text, is: taken ? 'copied' : 'refused' }),
            () => setState({ text, is: 'refused' }),
          );
        }}
      >
        <Picture aria-hidden />
      </button>
      <span role="status" className={styles.unseen}>
        {SAID[now]}
      </span>
    </span>
  );
}
