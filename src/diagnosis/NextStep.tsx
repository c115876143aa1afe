/** What to ask or try next: the probe that halves the causes best, with what it may say, and what was found out so far. */

import { Undo2 } from 'lucide-react';
import { plain } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import type { Findings, FoundOut, Next } from './investigation';
import styles from './NextStep.module.css';
import { shortened } from './shortened';
import { NEXT_WORDS, probeWords } from './words';

interface NextStepProps {
  readonly topology: Topology;
  readonly findings: Findings;
  readonly foundOut: readonly FoundOut[];
  readonly onFoundOut: (foundOut: readonly FoundOut[]) => void;
}

export function NextStep({ topology, findings: { causes, next }, foundOut, onFoundOut }: NextStepProps) {
  const [best, ...others] = next;
  const found = (probe: FoundOut): void => onFoundOut([...foundOut, probe]);
  return (
    <section className={styles.next} aria-label={NEXT_WORDS.title}>
      <h3>{NEXT_WORDS.title}</h3>
      {best ? (
        <>
          <p className={styles.lead}>{NEXT_WORDS.lead}</p>
          <Try topology={topology} next={best} onFound={found} />
          {others.length > 0 && (
            <details className={styles.others}>
              <summary>{NEXT_WORDS.instead}</summary>
              {others.map((each) => (
                <Try key={JSON.stringify(each.probe)} topology={topology} next={each} onFound={found} />
              ))}
            </details>
          )}
        </>
      ) : (
        <p className={styles.lead}>{causes.length === 1 ? NEXT_WORDS.one : NEXT_WORDS.same}</p>
      )}
      {foundOut.length > 0 && (
        <>
          <h4>{NEXT_WORDS.foundOut}</h4>
          <ul className={styles.found}>
            {foundOut.map((each) => {
              const what = probeWords(topology, each.probe);
              const back = plain(NEXT_WORDS.takeBack(what));
              return (
                <li key={JSON.stringify(each.probe)}>
                  <div>
                    <p className={styles.probe}>
                      <Sentence text={what} />
                    </p>
                    <Lines text={each.text} />
                  </div>
                  <button
                    type="button"
                    data-icon
                    aria-label={back}
                    title={back}
                    onClick={() => onFoundOut(foundOut.filter((other) => other !== each))}
                  >
                    <Undo2 aria-hidden />
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

interface TryProps {
  readonly topology: Topology;
  readonly next: Next;
  readonly onFound: (found: FoundOut) => void;
}

function Try({ topology, next: { probe, answers }, onFound }: TryProps) {
  return (
    <div className={styles.try}>
      <p className={styles.probe}>
        <Sentence text={probeWords(topology, probe)} />
      </p>
      <ul className={styles.answers}>
        {answers.map(({ text, causes }) => (
          <li key={text}>
            <button type="button" onClick={() => onFound({ probe, text })}>
              <Lines text={text} />
              <small>{NEXT_WORDS.leaves(causes.length)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const Lines = ({ text }: { readonly text: string }) => (
  <span className={styles.lines}>
    {shortened(text).map((line) => (
      <span key={line}>
        <Sentence text={line} />
      </span>
    ))}
  </span>
);
