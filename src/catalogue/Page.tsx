/** The frame of the pages of reference: their names in a row, a title, what belongs next to it, and the way back. */

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import styles from './Page.module.css';
import { PAGE_KEYS, type PageKey, type ReferencePage } from './pages';
import { FRAME_WORDS, PAGE_WORDS } from './words';

interface PageProps {
  readonly page: PageKey;
  /** In place of the usual words below the title. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function Page({ page, about, children, onTurn, onClose }: PageProps) {
  const id = useId();
  const { title, about: usual } = PAGE_WORDS[page];
  return (
    <section className={styles.page} aria-labelledby={id}>
      <header className={styles.bar}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={styles.muted}>{about ?? usual}</p>
        </div>
        <button
          type="button"
          data-icon
          data-look="bare"
          aria-label={FRAME_WORDS.close(title)}
          title={FRAME_WORDS.closeTip}
          onClick={onClose}
        >
          <X aria-hidden />
        </button>
      </header>
      <nav className={styles.pages} aria-label={FRAME_WORDS.pages}>
        {PAGE_KEYS.map((key) => (
          <button
            key={key}
            type="button"
            data-look="bare"
            aria-current={key === page ? 'page' : undefined}
            onClick={() => onTurn(key === 'rule' ? { kind: key, code: null } : { kind: key })}
          >
            {PAGE_WORDS[key].short}
          </button>
        ))}
      </nav>
      {children}
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page, by the name of its heading. */
export function Part({ title, className, children }: PartProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** The id of a row that an address can name. */
export const rowId = (row: string): string => `row-${row}`;

/** Brings the row that is wanted into sight, with the keyboard on it. */
export function useWanted(row: string | undefined): void {
  useEffect(() => {
    const wanted = row === undefined ? null : document.getElementById(rowId(row));
    wanted?.focus({ preventScroll: true });
    wanted?.scrollIntoView({ block: 'start' });
  }, [row]);
}
