/** What was answered about one request, and what is so: a belief in its own words, the correction, and the rules it offends. */

import { CircleCheck, CircleX, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { CODES, type RuleCode } from '../routing/codes';
import { Sentence } from '../signs/Sentence';
import styles from './Ask.module.css';
import { ANSWER_WORDS, CARD_WORDS } from './askWords';
import { type Corrected, labelOf } from './correcting';
import { MISCONCEPTIONS } from './misconceptions';

interface AnswerCardsProps {
  readonly answers: readonly Corrected[];
  /** A test is going on: what is right is not said yet. */
  readonly sealed: boolean;
  /** Whether the way that was expected is drawn. */
  readonly ghosts: boolean;
  readonly onRule: (code: RuleCode) => void;
  /** What of the community decided, under a wrong answer. */
  readonly facts?: (corrected: Corrected) => ReactNode;
  /** What stands below each of them. */
  readonly foot?: (corrected: Corrected) => ReactNode;
}

const PICTURES = { right: CircleCheck, wrong: CircleX, shown: Eye } as const;

export const endOfAnswer = ({ right }: Corrected): keyof typeof PICTURES =>
  right === null ? 'shown' : right ? 'right' : 'wrong';

export function AnswerCards({ answers, sealed, ghosts, onRule, facts, foot }: AnswerCardsProps) {
  if (answers.length === 0) return null;
  return (
    <ol className={styles.answers} aria-label={ANSWER_WORDS.label}>
      {answers.map((corrected) => {
        const { question, answer } = corrected;
        const { chosen, sureness } = answer;
        return (
          <li
            key={`${question.request} ${question.kind} ${answer.times ?? ''}`}
            className={styles.answer}
            data-end={sealed ? undefined : endOfAnswer(corrected)}
          >
            <p className={styles.asked}>
              <Sentence text={question.prompt} />
            </p>
            {sealed ? <p>{ANSWER_WORDS.kept}</p> : <End corrected={corrected} />}
            {chosen !== null && (
              <p className={styles.you}>
                <Sentence text={ANSWER_WORDS.you(labelOf(question, chosen), sureness && CARD_WORDS.sure[sureness])} />
              </p>
            )}
            {!sealed && <Correction corrected={corrected} ghosts={ghosts} onRule={onRule} />}
            {facts && !sealed && corrected.right === false && <div>{facts(corrected)}</div>}
            {foot && <div className={styles.foot}>{foot(corrected)}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** Those before the last one, folded away. */
export const Earlier = (props: AnswerCardsProps) => (
  <details className={styles.earlier}>
    <summary>{ANSWER_WORDS.earlier(props.answers.length)}</summary>
    <AnswerCards {...props} />
  </details>
);

function End({ corrected }: { readonly corrected: Corrected }) {
  const end = endOfAnswer(corrected);
  const Picture = PICTURES[end];
  return (
    <p className={styles.end}>
      <Picture aria-hidden />
      <strong>{ANSWER_WORDS[end]}</strong>
      {end === 'right' && <Sentence text={labelOf(corrected.question, corrected.question.key)} />}
    </p>
  );
}

function Correction({
  corrected,
  ghosts,
  onRule,
}: { readonly corrected: Corrected } & Pick<AnswerCardsProps, 'ghosts' | 'onRule'>) {
  const { belief, said, rules, right, question } = corrected;
  const drawn = ghosts && right === false && (question.kind === 'landing' || question.kind === 'onward');
  return (
    <>
      {belief && (
        <p className={styles.belief}>
          <b>{ANSWER_WORDS.belief}</b> <q>{MISCONCEPTIONS[belief].belief}</q>
        </p>
      )}
      {said !== null && (
        <p>
          <Sentence text={said} />
        </p>
      )}
      {drawn && <p className={styles.help}>{ANSWER_WORDS.dashed}</p>}
      {rules.length > 0 && (
        <p className={styles.rules}>
          <span>{ANSWER_WORDS.rules}</span>
          {rules.map((code) => (
            <button key={code} type="button" data-look="bare" className={styles.rule} onClick={() => onRule(code)}>
              {CODES[code].title}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
