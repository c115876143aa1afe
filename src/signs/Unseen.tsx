/** Words that are heard and not seen. */

import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

interface UnseenProps {
  readonly as?: 'span' | 'h2' | 'caption';
  readonly id?: string;
  /** With `status` they are read out whenever they change. */
  readonly role?: 'status';
  readonly children: ReactNode;
}

export const Unseen = ({ as: Element = 'span', id, role, children }: UnseenProps) => (
  <Element id={id} role={role} className={styles.unseen}>
    {children}
  </Element>
);
