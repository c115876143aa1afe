/** What is taken for a routing fault and is none, each with how to tell. */

import { SourceTitles } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import { ELSEWHERE } from './elsewhere';
import { Page, rowId, useWanted } from './Page';
import type { ReferencePage } from './pages';
import styles from './Sheet.module.css';
import { ELSEWHERE_WORDS } from './words';

interface ElsewherePageProps {
  /** The row that is wanted. */
  readonly row: string | undefined;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function ElsewherePage({ row, onTurn, onClose }: ElsewherePageProps) {
  useWanted(row);
  return (
    <Page page="elsewhere" onTurn={onTurn} onClose={onClose}>
      <div className={styles.body}>
        <ul className={styles.rows}>
          {ELSEWHERE.map(({ id, title, said, what, tell, rests, source }) => (
            <li key={id} id={rowId(id)} tabIndex={-1} className={styles.row}>
              <h3>{title}</h3>
              <p>{said}</p>
              <dl className={styles.facts}>
                <dt>{ELSEWHERE_WORDS.what}</dt>
                <dd>
                  <Explained text={what} />
                </dd>
                <dt>{ELSEWHERE_WORDS.tell}</dt>
                <dd>
                  <Explained text={tell} />
                </dd>
                <dt>{ELSEWHERE_WORDS.rests}</dt>
                <dd>
                  <p>{rests}</p>
                  <SourceTitles source={source} />
                </dd>
              </dl>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
