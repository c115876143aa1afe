/** What both people notice, in a sentence each. */

import type { Names } from '../routing/rules';
import styles from './Noticed.module.css';

interface NoticedProps {
  readonly names: Pick<Names, 'external' | 'user'>;
  /** Sentences without a full stop. */
  readonly external: string;
  readonly local: string;
  /** As in a dialogue, or in two columns. */
  readonly look: 'dialogue' | 'columns';
}

export const Noticed = ({ names, external, local, look }: NoticedProps) => (
  <dl className={styles.noticed} data-look={look}>
    <dt>{names.external}</dt>
    <dd>{external}.</dd>
    <dt>{names.user}</dt>
    <dd>{local}.</dd>
  </dl>
);
