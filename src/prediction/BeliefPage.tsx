/** The page of one belief: its words, how often it came back, what is so instead, and the way to practise on it. */

import { ArrowLeft, Check, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { CODES, type RuleCode } from '../routing/codes';
import { Sentence } from '../signs/Sentence';
import styles from './Ask.module.css';
import { PRACTISE_WORDS } from './askWords';
import { exampleAgainst } from './generated';
import { MISCONCEPTIONS, type MisconceptionCode } from './misconceptions';
import { fades, type Held } from './record';
import { useTakesFocus } from './useTakesFocus';

interface BeliefPageProps {
  readonly belief: MisconceptionCode;
  readonly held: Held;
  readonly onStart: () => void;
  /** Opens the page of a rule that the belief offends. */
  readonly onRule: (code: RuleCode) => void;
  readonly onForget: () => void;
  /** Back to all of them. */
  readonly onBack: () => void;
}

export function BeliefPage({ belief: code, held, onStart, onRule, onForget, onBack }: BeliefPageProps) {
  const { belief, offends } = MISCONCEPTIONS[code];
  const { back, resisted, lately } = held;
  const example = useMemo(() => exampleAgainst(code), [code]);
  const faded = fades(held);
  return (
    <div className={styles.belief}>
      <button type="button" data-look="bare" ref={useTakesFocus()} onClick={onBack}>
        <ArrowLeft aria-hidden />
        {PRACTISE_WORDS.all}
      </button>
      <section>
        <h3>{PRACTISE_WORDS.says}</h3>
        <p>{belief}</p>
      </section>
      <section>
        <h3>{PRACTISE_WORDS.counts}</h3>
        <p>{back + resisted === 0 ? PRACTISE_WORDS.never : PRACTISE_WORDS.held(back, resisted)}</p>
        {lately.length > 0 && (
          <>
            <p className={styles.help}>{PRACTISE_WORDS.lately}</p>
            <ol className={styles.lately}>
              {Array.from(lately.entries(), ([place, cameBack]) => (
                <li key={place} data-back={cameBack || undefined}>
                  {cameBack ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
                  <span>{cameBack ? PRACTISE_WORDS.cameBack : PRACTISE_WORDS.resisted}</span>
                </li>
              ))}
            </ol>
          </>
        )}
        {faded !== null && <p className={styles.help}>{faded ? PRACTISE_WORDS.fades : PRACTISE_WORDS.stays}</p>}
      </section>
      <section>
        <h3>{PRACTISE_WORDS.so}</h3>
        {example !== null && (
          <p>
            <Sentence text={example} />
          </p>
        )}
        <p className={styles.rules}>
          <span>{PRACTISE_WORDS.rules}</span>
          {offends.map((rule) => (
            <button key={rule} type="button" data-look="bare" className={styles.rule} onClick={() => onRule(rule)}>
              {CODES[rule].title}
            </button>
          ))}
        </p>
      </section>
      <div className={styles.acts}>
        <button type="button" data-look="accent" onClick={onStart}>
          {PRACTISE_WORDS.title}
        </button>
        <button type="button" disabled={back + resisted === 0} onClick={onForget}>
          {PRACTISE_WORDS.forgetOne}
        </button>
      </div>
    </div>
  );
}
