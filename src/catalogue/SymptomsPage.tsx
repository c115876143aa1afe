/** From what people say to what it may be: each complaint with its doors to the rule, to the first check, and to the sample that plays it. */

import { Play } from 'lucide-react';
import { CODES, type RuleCode } from '../routing/codes';
import { RULES } from '../routing/rules';
import type { OnCopy } from '../signs/CopyButton';
import { Confirmations, SourceTitles } from '../signs/Evidence';
import { RuleGlyph } from '../signs/Glyphs';
import { Explained } from '../signs/Term';
import { ASSUMPTION_KEYS, type Assumptions } from '../topology/assumptions';
import { Page, Part, rowId, useWanted } from './Page';
import page from './Page.module.css';
import type { ReferencePage } from './pages';
import styles from './Sheet.module.css';
import { SIGNATURE_KEYS, SIGNATURES, SYMPTOMS, type Symptom } from './symptoms';
import { SYMPTOM_WORDS, underAssumption } from './words';

interface SymptomsPageProps {
  /** The row that is wanted. */
  readonly row: string | undefined;
  readonly assumptions: Assumptions;
  /** What a sample is called; null where there is none of this id. */
  readonly sampleTitle: (id: string) => string | null;
  readonly onOpenSample: (id: string) => void;
  readonly onCopy: OnCopy;
  readonly onTurn: (page: ReferencePage) => void;
  readonly onClose: () => void;
}

export function SymptomsPage({ row, onTurn, onClose, ...given }: SymptomsPageProps) {
  useWanted(row);
  return (
    <Page page="symptoms" onTurn={onTurn} onClose={onClose}>
      <div className={styles.body}>
        <p>{SYMPTOM_WORDS.lead}</p>
        {SIGNATURE_KEYS.map((signature) => (
          <Part key={signature} className={styles.part} title={SIGNATURES[signature].label}>
            <p className={page.muted}>
              <Explained text={SIGNATURES[signature].tell} />
            </p>
            <SampleDoor sample={SIGNATURES[signature].sample ?? null} {...given} />
            <ul className={styles.rows}>
              {SYMPTOMS.filter((symptom) => symptom.signature === signature).map((symptom) => (
                <Row key={symptom.id} symptom={symptom} onTurn={onTurn} {...given} />
              ))}
            </ul>
          </Part>
        ))}
        <p>
          <button type="button" data-look="bare" className={page.link} onClick={() => onTurn({ kind: 'elsewhere' })}>
            {SYMPTOM_WORDS.elsewhere}
          </button>
        </p>
      </div>
    </Page>
  );
}

interface RowProps extends Omit<SymptomsPageProps, 'row' | 'onClose'> {
  readonly symptom: Symptom;
}

function Row({ symptom, assumptions, sampleTitle, onOpenSample, onCopy, onTurn }: RowProps) {
  const { id, said, maybe, rules, tell, sample, rests, source, under } = symptom;
  const [check] = RULES[rules[0]].confirm;
  return (
    <li id={rowId(id)} tabIndex={-1} className={styles.row}>
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
        <dt>{SYMPTOM_WORDS.rests}</dt>
        <dd>
          <p>{rests}</p>
          <SourceTitles source={source} />
        </dd>
        <dt>{SYMPTOM_WORDS.sample}</dt>
        <dd>
          {sample === null ? (
            <span className={page.muted}>{SYMPTOM_WORDS.noSample}</span>
          ) : (
            <SampleDoor sample={sample} sampleTitle={sampleTitle} onOpenSample={onOpenSample} />
          )}
        </dd>
      </dl>
    </li>
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

interface RuleDoorProps {
  readonly code: RuleCode;
  readonly onTurn: (page: ReferencePage) => void;
}

/** A rule by its sign and title, which opens its page. */
export const RuleDoor = ({ code, onTurn }: RuleDoorProps) => (
  <button type="button" className={styles.rule} title={code} onClick={() => onTurn({ kind: 'rule', code })}>
    <RuleGlyph rule={code} size={20} />
    <span>{CODES[code].title}</span>
  </button>
);
