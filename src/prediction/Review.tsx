/** What was answered, the surest mistake first, each with a twin to try again on; a result can be saved and printed. */

import type { RuleCode } from '../routing/codes';
import { Printed } from '../signs/Printed';
import { Sheet } from '../signs/Sheet';
import { AnswerCards } from './AnswerCards';
import { AnswerFoot } from './AnswerFoot';
import styles from './Ask.module.css';
import { ASK_WORDS, REVIEW_WORDS } from './askWords';
import { type Corrected, forReview } from './correcting';
import type { MisconceptionCode } from './misconceptions';

interface ReviewProps {
  readonly answers: readonly Corrected[];
  /** What each request asks, in the order of the script. */
  readonly requests: readonly string[];
  /** The same as a text to keep. */
  readonly result: string;
  readonly onRule: (code: RuleCode) => void;
  readonly onTwin: (belief: MisconceptionCode) => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

export function Review({ answers, requests, result, onRule, onTwin, onSave, onPrint, onClose }: ReviewProps) {
  const given = answers.filter(({ right }) => right !== null);
  const sum = ASK_WORDS.right(given.filter(({ right }) => right).length, given.length);
  return (
    <Sheet
      title={REVIEW_WORDS.title}
      about={sum}
      lead={answers.length > 0 ? REVIEW_WORDS.lead : REVIEW_WORDS.none}
      onClose={onClose}
      wide
    >
      <Printed text={result} />
      <div className={styles.acts}>
        <button type="button" onClick={onSave}>
          {REVIEW_WORDS.save}
        </button>
        <button type="button" onClick={onPrint}>
          {REVIEW_WORDS.print}
        </button>
      </div>
      <AnswerCards
        answers={forReview(answers)}
        sealed={false}
        ghosts={false}
        onRule={onRule}
        foot={({ question, belief }) => (
          <AnswerFoot request={requests[question.request] ?? ''} belief={belief} onTwin={onTwin} />
        )}
      />
    </Sheet>
  );
}
