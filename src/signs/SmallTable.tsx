/** A table of few rows in a dialog, under its caption; wider than the dialog it scrolls within itself. */

import type { ReactNode } from 'react';
import styles from './SmallTable.module.css';

interface SmallTableProps {
  readonly caption: string;
  readonly children: ReactNode;
}

export const SmallTable = ({ caption, children }: SmallTableProps) => (
  <div className={styles.frame}>
    <table>
      <caption>{caption}</caption>
      {children}
    </table>
  </div>
);
