/** The frame of a page beside the canvas: a title, what belongs next to it, and the way back. */

import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function Page({ title, about, children, onClose }: PageProps) {
  const id = useId();
  return (
    <section className={styles.page} aria-labelledby={id}>
      <header className={styles.bar}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={styles.muted}>{about}</p>
        </div>
        <button type="button" data-icon data-look="bare" aria-label={`Close: ${title}`} title="Close" onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
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
