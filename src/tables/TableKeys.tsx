/** What stands below a table: its keys, and how much it takes. */

import { type KeyCombination, keyText } from '../signs/keys';
import { LIMITS } from '../topology/parts';
import styles from './Tables.module.css';
import { VIEW } from './words';

const ALL: KeyCombination = { key: 'a', mod: true };
const COPY: KeyCombination = { key: 'c', mod: true };
const PASTE: KeyCombination = { key: 'v', mod: true };

export function TableKeys() {
  return (
    <details className={styles.keys}>
      <summary>{VIEW.keysTitle}</summary>
      <p>{VIEW.keys(keyText(ALL), keyText(COPY), keyText(PASTE))}</p>
      <p>{VIEW.limits(LIMITS.servers, LIMITS.people)}</p>
    </details>
  );
}
