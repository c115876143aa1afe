/** Below an answer in a review: the request it was about, and a twin to try again on where a belief was behind it. */

import { Sentence } from '../signs/Sentence';
import styles from './Ask.module.css';
import { REVIEW_WORDS } from './askWords';
import type { MisconceptionCode } from './misconceptions';

interface AnswerFootProps {
  readonly request: string;
  readonly belief: MisconceptionCode | null;
  readonly onTwin: (belief: MisconceptionCode) => void;
}

export const AnswerFoot = ({ request, belief, onTwin }: AnswerFootProps) => (
  <>
    <p className={styles.help}>
      <Sentence text={REVIEW_WORDS.request(request)} />
    </p>
    {belief && <AskTwin belief={belief} onTwin={onTwin} />}
  </>
);

export const AskTwin = ({
  belief,
  onTwin,
}: { readonly belief: MisconceptionCode } & Pick<AnswerFootProps, 'onTwin'>) => (
  <button type="button" title={REVIEW_WORDS.twinHelp} onClick={() => onTwin(belief)}>
    {REVIEW_WORDS.twin}
  </button>
);
