/** Numbers that may stand as a reason in a log, what the client protocol means by each, and the rules they may belong to. */

import { SourceTitles } from '../signs/Evidence';
import page from './Page.module.css';
import { Row, Rows, type RowsFrame, RowsPage, RuleDoor } from './RowsPage';
import styles from './RowsPage.module.css';
import { REASON_CODES, REASON_CODES_REST, REASON_SOURCES } from './reasonCodes';
import { REASON_WORDS } from './words';

export function ReasonsPage(frame: RowsFrame) {
  return (
    <RowsPage page="reasons" {...frame}>
      <div className={styles.part}>
        <p className={styles.under}>{REASON_CODES_REST}</p>
        <SourceTitles source={REASON_SOURCES} />
      </div>
      <Rows>
        {REASON_CODES.map(({ code, means, rules }) => (
          <Row key={code} id={code}>
            <h3 className={styles.way}>
              <span className={styles.numbers} translate="no">
                {code}
              </span>
              <span>{means}</span>
            </h3>
            <p className={styles.doors}>
              <span className={page.muted}>{rules.length === 0 ? REASON_WORDS.none : REASON_WORDS.rules}</span>
              {rules.map((rule) => (
                <RuleDoor key={rule} code={rule} onTurn={frame.onTurn} />
              ))}
            </p>
          </Row>
        ))}
      </Rows>
    </RowsPage>
  );
}
