/** A short text in a frame, among others of its kind; one that can be pressed opens what it names. */

import styles from './Chip.module.css';
import { Sentence } from './Sentence';

interface ChipProps {
  readonly text: string;
  /** A code, in letters of one width. */
  readonly code?: boolean;
  readonly title?: string;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** Left out where there is nothing to open. */
  readonly onPress?: (() => void) | undefined;
}

export function Chip({ text, code, title, expanded, onPress }: ChipProps) {
  const shown = code ? <span translate="no">{text}</span> : <Sentence text={text} />;
  if (!onPress) return <span className={styles.chip}>{shown}</span>;
  return (
    <button
      type="button"
      className={styles.chip}
      data-code={code || undefined}
      title={title}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {shown}
    </button>
  );
}
