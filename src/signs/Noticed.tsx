/** What both people notice, in a sentence each. */

import type { Names } from '../routing/code';
import styles from './Noticed.module.css';
import { Sentence } from './Sentence';
import { Explained } from './Term';

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
    <dt>
      <Sentence text={names.external} />
    </dt>
    <dd>
      <Explained text={`${external}.`} />
    </dd>
    <dt>
      <Sentence text={names.user} />
    </dt>
    <dd>
      <Explained text={`${local}.`} />
    </dd>
  </dl>
);
