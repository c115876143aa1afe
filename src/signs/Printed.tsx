/** What is put on paper in place of the page: a text, line by line. On the screen it is not seen. */

import { createPortal } from 'react-dom';
import styles from './Printed.module.css';

export const Printed = ({ text }: { readonly text: string }) =>
  createPortal(
    <pre data-printed className={styles.printed}>
      {text}
    </pre>,
    document.body,
  );
