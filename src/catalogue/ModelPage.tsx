/** What this model leaves out: the versions it holds for, its assumptions with their switches, the open questions, and what is not modelled. */

import type { ReactNode } from 'react';
import { CODES } from '../routing/codes';
import { ASSUMPTION_WORDS } from '../routing/openness';
import { Chip } from '../signs/Chip';
import { SourceTitles } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type AssumptionKey, type Assumptions } from '../topology/assumptions';
import { LEFT_OUT } from './leftOut';
import styles from './ModelPage.module.css';
import { OPEN_QUESTIONS } from './openQuestions';
import { rowId } from './Page';
import page from './Page.module.css';
import { type RowsFrame, RowsPage, RowsPart } from './RowsPage';
import { VERSION_ROWS } from './versions';
import { MODEL_WORDS } from './words';

/** The day on which this page was last held against the sources. */
const DATED = { machine: '2026-11-26', shown: '26 November 2026' } as const;

interface ModelPageProps extends RowsFrame {
  readonly assumptions: Assumptions;
  /** The switch of an assumption. */
  readonly renderAssumption: (key: AssumptionKey) => ReactNode;
}

export function ModelPage({ row, assumptions, renderAssumption, onTurn, onClose }: ModelPageProps) {
  return (
    <RowsPage
      page="model"
      row={row}
      about={
        <span>
          <span>{MODEL_WORDS.asOf}</span> <time dateTime={DATED.machine}>{DATED.shown}</time>.{' '}
          <span>{MODEL_WORDS.verdict}</span>
        </span>
      }
      onTurn={onTurn}
      onClose={onClose}
    >
      <RowsPart title={MODEL_WORDS.versions}>
        <ul className={styles.versions}>
          {VERSION_ROWS.map(({ text, source }) => (
            <li key={text}>
              <p>
                <Explained text={text} />
              </p>
              <SourceTitles source={source} />
            </li>
          ))}
        </ul>
      </RowsPart>

      <RowsPart title={MODEL_WORDS.assumed}>
        {ASSUMPTION_KEYS.map((key) => (
          <div key={key} id={rowId(key)} tabIndex={-1} className={styles.card}>
            <h4>{ASSUMPTIONS[key].label}</h4>
            <p className={page.muted}>
              <Explained text={ASSUMPTION_WORDS[key].why} />
            </p>
            {renderAssumption(key)}
            <SourceTitles source={ASSUMPTION_WORDS[key].source} />
          </div>
        ))}
      </RowsPart>

      <RowsPart title={MODEL_WORDS.questions(OPEN_QUESTIONS.length)}>
        <ol className={styles.questions}>
          {OPEN_QUESTIONS.map(({ number, question, chosen, shows, assumption, rules }) => (
            <li key={number} value={number} id={rowId(`q${number}`)} tabIndex={-1}>
              <h4>{question}</h4>
              <p>
                <Explained text={chosen} />
              </p>
              {assumption && (
                <p>
                  <span>{MODEL_WORDS.now(answerNow(assumptions, assumption))}</span>{' '}
                  <button
                    type="button"
                    data-look="bare"
                    className={page.link}
                    onClick={() => onTurn({ kind: 'model', row: assumption })}
                  >
                    {MODEL_WORDS.change}
                  </button>
                </p>
              )}
              <p className={page.muted}>
                <Explained text={MODEL_WORDS.shows(shows)} />
              </p>
              {rules.length > 0 && (
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
                </p>
              )}
            </li>
          ))}
        </ol>
      </RowsPart>

      <RowsPart title={MODEL_WORDS.notModelled}>
        <dl className={styles.leftOut}>
          {LEFT_OUT.map(({ id, what, instead, cases, source }) => (
            <div key={id} id={rowId(id)} tabIndex={-1}>
              <dt>{what}</dt>
              <dd>
                <Explained text={instead} />
              </dd>
              {cases.map(({ number, text }) => (
                <dd key={number} className={page.muted}>
                  <Explained text={MODEL_WORDS.notShown(number, text)} />
                </dd>
              ))}
              {source.length > 0 && (
                <dd>
                  <SourceTitles source={source} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      </RowsPart>
    </RowsPage>
  );
}

function answerNow<K extends AssumptionKey>(assumptions: Assumptions, key: K): string {
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return answers[assumptions[key]] ?? '';
}
