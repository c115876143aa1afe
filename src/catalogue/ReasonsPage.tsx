/** Numbers that may stand as a reason in a log, what the client protocol means by each, and the rules they may belong to. */

import { SourceTitles } from '../signs/Evidence';
import { Page, rowId, useWanted } from './Page';
import page from './Page.module.css';
import type { ReferencePage } from './pages';
import { REASON_CODES, REASON_CODES_REST, REASON_SOURCES } from './reasonCodes';
import styles from './Sheet.module.css';
import { RuleDoor } from './SymptomsPage';
import { REASON_WORDS } from './words';

interface ReasonsPageProps {
  /** The row that is wanted. */
  readonly row: string | undefined;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function ReasonsPage({ row, onTurn, onClose }: ReasonsPageProps) {
  useWanted(row);
  return (
    <Page page="reasons" onTurn={onTurn} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.part}>
          <p className={styles.under}>{REASON_CODES_REST}</p>
          <SourceTitles source={REASON_SOURCES} />
        </div>
        <ul className={styles.rows}>
          {REASON_CODES.map(({ code, means, rules }) => (
            <li key={code} id={rowId(code)} tabIndex={-1} className={styles.row}>
              <h3 className={styles.way}>
                <span className={styles.numbers} translate="no">
                  {code}
                </span>
                <span>{means}</span>
              </h3>
              <p className={styles.doors}>
                <span className={page.muted}>{rules.length === 0 ? REASON_WORDS.none : REASON_WORDS.rules}</span>
                {rules.map((rule) => (
                  <RuleDoor key={rule} code={rule} onTurn={onTurn} />
                ))}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
