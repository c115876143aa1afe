/** One copying: a text goes into the clipboard, and a refused text stands in a field to be taken by hand. */

import { useEffect, useState } from 'react';
import styles from './CopyButton.module.css';
import { COPY_WORDS } from './words';

/** Puts a text into the clipboard; whether the browser took it. */
export type OnCopy = (text: string) => Promise<boolean>;

export interface Copying {
  /** The text the browser took last, or null. */
  readonly taken: string | null;
  /** The text the browser refused last, or null. */
  readonly refused: string | null;
  /** Called inside the click, as browsers demand. */
  copy(text: string): void;
  forget(): void;
}

interface CopyingOptions {
  /** Whether a text is still what would be copied; where it is not, nothing is said of it any more. */
  readonly still?: (text: string) => boolean;
  /** Says that the browser took it until something else is copied. */
  readonly lasting?: boolean;
}

/** In milliseconds. */
const SHOWN_FOR = 3000;

export const COPY_REFUSED = COPY_WORDS.refused;

export function useCopying(onCopy: OnCopy, { still, lasting }: CopyingOptions = {}): Copying {
  const [state, setState] = useState<{ readonly text: string; readonly took: boolean } | null>(null);
  useEffect(() => {
    if (!state?.took || lasting) return;
    const timer = setTimeout(() => setState(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [state, lasting]);
  const said = state !== null && (still?.(state.text) ?? true) ? state : null;
  return {
    taken: said?.took ? said.text : null,
    refused: said && !said.took ? said.text : null,
    copy: (text) => {
      const answered = (took: boolean): void => setState({ text, took });
      onCopy(text).then(answered, () => answered(false));
    },
    forget: () => setState(null),
  };
}

/** The refused text, selected; nothing where none was refused. */
export function RefusedText({ copying, label }: { readonly copying: Copying; readonly label: string }) {
  const { refused, forget } = copying;
  if (refused === null) return null;
  const field = { ref: selectAll, readOnly: true, value: refused, 'aria-label': label } as const;
  return (
    <span className={styles.refused}>
      {refused.includes('\n') ? <textarea key={refused} {...field} rows={6} /> : <input key={refused} {...field} />}
      <button type="button" onClick={forget}>
        {COPY_WORDS.close}
      </button>
    </span>
  );
}

const selectAll = (field: HTMLInputElement | HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};
