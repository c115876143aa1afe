/** A button that copies: the answer is read out, and a refused text stands in a field to be taken by hand. */

import { Check, Copy, TriangleAlert } from 'lucide-react';
import styles from './CopyButton.module.css';
import { COPY_REFUSED, type Copying, type OnCopy, RefusedText, useCopying } from './Copying';
import unseen from './Unseen.module.css';
import { COPY_WORDS } from './words';

/** The answer, read out when it comes. */
export function CopyAnswer(props: {
  readonly copying: Copying;
  readonly copied: string;
  readonly className?: string | undefined;
}) {
  const { taken, refused } = props.copying;
  return (
    <span role="status" className={props.className ?? styles.answer}>
      {taken !== null ? props.copied : refused !== null && COPY_REFUSED}
    </span>
  );
}

interface CopyButtonProps {
  /** What is copied, in words: "Copy the sentence". */
  readonly label: string;
  readonly text: () => string;
  readonly onCopy: OnCopy;
  /** A small picture within a line of text, with the label for its name. */
  readonly inline?: boolean;
}

export function CopyButton({ label, text, onCopy, inline }: CopyButtonProps) {
  const copying = useCopying(onCopy, { still: (copied) => copied === text() });
  const copy = (): void => copying.copy(text());
  const answer = (
    <CopyAnswer
      copying={copying}
      copied={COPY_WORDS.copied}
      className={inline && copying.taken !== null ? unseen.unseen : undefined}
    />
  );
  const refused = <RefusedText copying={copying} label={COPY_WORDS.field} />;
  if (!inline)
    return (
      <>
        <button type="button" onClick={copy}>
          <Copy aria-hidden />
          <span>{label}</span>
        </button>
        {answer}
        {refused}
      </>
    );
  // What was taken the picture says.
  const Picture = copying.taken !== null ? Check : copying.refused !== null ? TriangleAlert : Copy;
  return (
    <>
      <span className={styles.inline}>
        <button type="button" data-look="bare" data-icon aria-label={label} title={label} onClick={copy}>
          <Picture aria-hidden />
        </button>
        {answer}
      </span>
      {refused}
    </>
  );
}
