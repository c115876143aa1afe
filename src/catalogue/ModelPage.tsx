/** What this model leaves out: the versions it holds for, its assumptions with their switches, the open questions, and what is not modelled. */

import type { ReactNode } from 'react';
import { CODES } from '../routing/codes';
import { ASSUMPTION_WORDS } from '../routing/openness';
import { SOURCES, VERSIONS } from '../routing/sources';
import { Chip } from '../signs/Chip';
import { SourceTitles } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type AssumptionKey } from '../topology/assumptions';
import { LEFT_OUT } from './leftOut';
import styles from './ModelPage.module.css';
import { OPEN_QUESTIONS } from './openQuestions';
import { Page, Part, rowId, useWanted } from './Page';
import page from './Page.module.css';
import type { ReferencePage } from './pages';

/** The day on which this page was last held against the sources. */
const DATED = { machine: '2026-11-22', shown: '22 November 2026' } as const;

interface ModelPageProps {
  /** The row that is wanted. */
  readonly row: string | undefined;
  /** The switch of an assumption. */
  readonly renderAssumption: (key: AssumptionKey) => ReactNode;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function ModelPage({ row, renderAssumption, onTurn, onClose }: ModelPageProps) {
  useWanted(row);
  return (
    <Page
      page="model"
      about={
        <span>
          As of <time dateTime={DATED.machine}>{DATED.shown}</time>. A verdict here is what the rules say, not a
          measurement of your servers.
        </span>
      }
      onTurn={onTurn}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Part className={styles.part} title="Which versions it holds for">
          <ul className={styles.bullets}>
            <li>{VERSIONS.note}</li>
            <li>{VERSIONS.gateway}</li>
            <li>
              The home server attribute no longer applies from Sametime 12.0 on: home servers and clusters of this kind
              are a matter of the releases before it.
            </li>
            <li>{VERSIONS.server}</li>
          </ul>
          <SourceTitles source={[SOURCES.note, SOURCES.gatewayProperties, SOURCES.home]} />
        </Part>

        <Part className={styles.part} title="What is assumed, and can be switched">
          {ASSUMPTION_KEYS.map((key) => (
            <div key={key} id={rowId(key)} tabIndex={-1} className={styles.card}>
              <h4>{ASSUMPTIONS[key].label}</h4>
              <p className={page.muted}>{ASSUMPTION_WORDS[key].why}</p>
              {renderAssumption(key)}
              <SourceTitles source={ASSUMPTION_WORDS[key].source} />
            </div>
          ))}
        </Part>

        <Part className={styles.part} title={`${OPEN_QUESTIONS.length} questions that the sources leave open`}>
          <ol className={styles.questions}>
            {OPEN_QUESTIONS.map(({ number, question, chosen, shows, assumption, rules }) => (
              <li key={number} value={number}>
                <h4>{question}</h4>
                <p>
                  <Explained text={chosen} />
                </p>
                <p className={page.muted}>{`Where it shows: ${shows}`}</p>
                {(rules.length > 0 || assumption) && (
                  <p className={styles.rules}>
                    {rules.map((code) => (
                      <Chip
                        key={code}
                        code
                        text={code}
                        title={CODES[code].title}
                        onPress={() => onTurn({ kind: 'rule', code })}
                      />
                    ))}
                    {assumption && (
                      <span
                        className={page.muted}
                      >{`Switch above: ${ASSUMPTIONS[assumption].label.toLowerCase()}`}</span>
                    )}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Part>

        <Part className={styles.part} title="What is not modelled">
          <dl className={styles.leftOut}>
            {LEFT_OUT.map(({ what, instead, cases }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{instead}</dd>
                {cases.map(({ number, text }) => (
                  <dd key={number} className={page.muted}>
                    {`Not shown (scenario ${number}): ${text}`}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Part>
      </div>
    </Page>
  );
}
