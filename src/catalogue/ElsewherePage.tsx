/** What is taken for a routing fault and is none, each with how to tell. */

import { Explained } from '../signs/Term';
import { ELSEWHERE } from './elsewhere';
import { Rests, Row, Rows, type RowsFrame, RowsPage } from './RowsPage';
import styles from './RowsPage.module.css';
import { ELSEWHERE_WORDS } from './words';

export function ElsewherePage(frame: RowsFrame) {
  return (
    <RowsPage page="elsewhere" {...frame}>
      <Rows>
        {ELSEWHERE.map(({ id, title, said, what, tell, rests, source }) => (
          <Row key={id} id={id}>
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
              <Rests label={ELSEWHERE_WORDS.rests} rests={rests} source={source} />
            </dl>
          </Row>
        ))}
      </Rows>
    </RowsPage>
  );
}
