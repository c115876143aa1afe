/** What is put on paper in place of the page: a text, line by line, or whatever else is drawn. On the screen it is not seen. */

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Printed.module.css';

export const Printed = ({ text }: { readonly text: string }) => (
  <PrintedPages>
    <pre>{text}</pre>
  </PrintedPages>
);

export const PrintedPages = ({ children }: { readonly children: ReactNode }) =>
  createPortal(
    <div data-printed className={styles.printed}>
      {children}
    </div>,
    document.body,
  );
