/** Words that are heard and not seen. */

import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** With `role` status they are read out whenever they change. */
export const Unseen = ({ role, children }: { readonly role?: 'status'; readonly children: ReactNode }) => (
  <span role={role} className={styles.unseen}>
    {children}
  </span>
);
