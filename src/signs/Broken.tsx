/** What stands where a part of the page broke: a sentence, that the document is kept, and the ways on. */

import { Copy, Download, TriangleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import styles from './Broken.module.css';
import { COPY_REFUSED, type OnCopy, RefusedText, useCopying } from './Copying';
import { CLOSE, STOPPED_WORDS } from './words';

/** How the document is taken away, whatever else is broken. */
export interface Rescue {
  /** The address that holds the document; null where none can. */
  readonly address: () => string | null;
  readonly copy: OnCopy;
  /** Whether there was a file to hand over. */
  readonly save: () => boolean;
  readonly reload: () => void;
}

export const RescueContext = createContext<Rescue | null>(null);

export interface BrokenProps {
  /** The id of the popup it stands for, so that its opener takes it for that. */
  readonly id?: string | undefined;
  /** What broke. */
  readonly sentence: string;
  /** Filling a pane, a row of the page, or floating above it where a popup would be; on a page of its own. */
  readonly look: 'pane' | 'row' | 'float' | 'page';
  readonly onRetry: () => void;
  readonly onClose?: (() => void) | undefined;
  /** Further ways on. */
  readonly ways?: ReactNode;
}

export function Broken({ id, sentence, look, onRetry, onClose, ways }: BrokenProps) {
  const rescue = useContext(RescueContext);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The keyboard was in what broke: it goes on with what stands there now.
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  const again = (): void => {
    const frame = place.current?.parentElement;
    onRetry();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    });
  };
  const said = (
    <div ref={place} id={id} tabIndex={-1} className={styles.broken} data-look={look}>
      <p role="alert" className={styles.sentence}>
        <TriangleAlert aria-hidden />
        <span>
          <strong>{sentence}</strong> {STOPPED_WORDS.kept}
        </span>
      </p>
      <div className={styles.ways}>
        <button type="button" data-look="accent" onClick={again}>
          {STOPPED_WORDS.again}
        </button>
        {ways}
        {rescue && <Taking rescue={rescue} />}
        {onClose && (
          <button type="button" onClick={onClose}>
            {CLOSE}
          </button>
        )}
      </div>
    </div>
  );
  return look === 'page' ? <main className={styles.page}>{said}</main> : said;
}

const FOCUSABLE = 'button:not(:disabled), a[href], input, select, textarea, [tabindex="0"]';

/** The document as a link and as a file, and the page anew. */
function Taking({ rescue }: { readonly rescue: Rescue }) {
  const copying = useCopying(rescue.copy, { lasting: true });
  const [said, setSaid] = useState<string | null>(null);
  const copy = (): void => {
    const address = rescue.address();
    setSaid(address === null ? STOPPED_WORDS.noLink : null);
    if (address !== null) copying.copy(address);
  };
  const save = (): void => {
    copying.forget();
    setSaid(rescue.save() ? STOPPED_WORDS.saved : STOPPED_WORDS.noFile);
  };
  return (
    <>
      <button type="button" onClick={copy}>
        <Copy aria-hidden />
        {STOPPED_WORDS.copy}
      </button>
      <button type="button" onClick={save}>
        <Download aria-hidden />
        {STOPPED_WORDS.save}
      </button>
      <button type="button" onClick={rescue.reload}>
        {STOPPED_WORDS.reload}
      </button>
      <span role="status" className={styles.said}>
        {said ?? (copying.taken !== null ? STOPPED_WORDS.copied : copying.refused !== null ? COPY_REFUSED : '')}
      </span>
      <RefusedText copying={copying} label={STOPPED_WORDS.field} />
    </>
  );
}
