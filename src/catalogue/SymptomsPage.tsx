/** From what people say to what it may be: each complaint with its doors to the rule, to the first check, and to the sample that plays it. */

import { Play } from 'lucide-react';
import { RULES } from '../routing/rules';
import type { OnCopy } from '../signs/Copying';
import { Confirmations } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import { ASSUMPTION_KEYS, type Assumptions } from '../topology/assumptions';
import page from './Page.module.css';
import { Rests, Row, Rows, type RowsFrame, RowsPage, RowsPart, RuleDoor } from './RowsPage';
import styles from './RowsPage.module.css';
import { SIGNATURE_KEYS, SIGNATURES, SYMPTOMS, type Symptom } from './symptoms';
import { SYMPTOM_WORDS, underAssumption } from './words';

interface SymptomsPageProps extends RowsFrame {
  readonly assumptions: Assumptions;
  /** What a sample is called; null where there is none of this id. */
  readonly sampleTitle: (id: string) => string | null;
  readonly onOpenSample: (id: string) => void;
  readonly onCopy: OnCopy;
}

export function SymptomsPage({ row, onTurn, onClose, ...given }: SymptomsPageProps) {
  return (
    <RowsPage page="symptoms" row={row} onTurn={onTurn} onClose={onClose}>
      <p>{SYMPTOM_WORDS.lead}</p>
      {SIGNATURE_KEYS.map((signature) => (
        <RowsPart key={signature} title={SIGNATURES[signature].label}>
          <p className={page.muted}>
            <Explained text={SIGNATURES[signature].tell} />
          </p>
          <SampleDoor sample={SIGNATURES[signature].sample ?? null} {...given} />
          <Rows>
            {SYMPTOMS.filter((symptom) => symptom.signature === signature).map((symptom) => (
              <Complaint key={symptom.id} symptom={symptom} onTurn={onTurn} {...given} />
            ))}
          </Rows>
        </RowsPart>
      ))}
      <p>
        <button type="button" data-look="bare" className={page.link} onClick={() => onTurn({ kind: 'elsewhere' })}>
          {SYMPTOM_WORDS.elsewhere}
        </button>
      </p>
    </RowsPage>
  );
}

interface ComplaintProps extends Omit<SymptomsPageProps, 'row' | 'onClose'> {
  readonly symptom: Symptom;
}

function Complaint({ symptom, assumptions, sampleTitle, onOpenSample, onCopy, onTurn }: ComplaintProps) {
  const { id, said, maybe, rules, tell, sample, rests, source, under } = symptom;
  const [check] = RULES[rules[0]].confirm;
  return (
    <Row id={id}>
      <h4>{said}</h4>
      <p>{maybe}</p>
      <p className={styles.doors}>
        {rules.map((code) => (
          <RuleDoor key={code} code={code} onTurn={onTurn} />
        ))}
      </p>
      {ASSUMPTION_KEYS.map((key) => {
        const answer = under[key];
        return answer === undefined ? null : (
          <p key={key} className={styles.under}>
            <span>{underAssumption(assumptions, key, answer)}</span>{' '}
            <button
              type="button"
              data-look="bare"
              className={page.link}
              onClick={() => onTurn({ kind: 'model', row: key })}
            >
              {SYMPTOM_WORDS.change}
            </button>
          </p>
        );
      })}
      <dl className={styles.facts}>
        <dt>{SYMPTOM_WORDS.tell}</dt>
        <dd>
          <Explained text={tell} />
        </dd>
        {check && (
          <>
            <dt>{SYMPTOM_WORDS.check}</dt>
            <dd>
              <Confirmations confirm={[check]} onCopy={onCopy} />
            </dd>
          </>
        )}
        <Rests label={SYMPTOM_WORDS.rests} rests={rests} source={source} />
        <dt>{SYMPTOM_WORDS.sample}</dt>
        <dd>
          {sample === null ? (
            <span className={page.muted}>{SYMPTOM_WORDS.noSample}</span>
          ) : (
            <SampleDoor sample={sample} sampleTitle={sampleTitle} onOpenSample={onOpenSample} />
          )}
        </dd>
      </dl>
    </Row>
  );
}

interface SampleDoorProps extends Pick<SymptomsPageProps, 'sampleTitle' | 'onOpenSample'> {
  readonly sample: string | null;
}

function SampleDoor({ sample, sampleTitle, onOpenSample }: SampleDoorProps) {
  const title = sample === null ? null : sampleTitle(sample);
  if (sample === null || title === null) return null;
  return (
    <p>
      <button type="button" className={styles.rule} onClick={() => onOpenSample(sample)}>
        <Play aria-hidden />
        <span>{title}</span>
      </button>
    </p>
  );
}
