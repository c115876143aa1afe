/** What was asked and what it said, one below the other, as on a terminal. */

import { answer, type Probe } from '../diagnosis/probes';
import { shortened } from '../diagnosis/shortened';
import { Sentence } from '../signs/Sentence';
import type { Case } from './case';
import styles from './ProbeLog.module.css';
import { CASE_WORDS, promptOf } from './words';

interface ProbeLogProps {
  readonly of: Case;
  readonly probes: readonly Probe[];
}

export function ProbeLog({ of, probes }: ProbeLogProps) {
  return (
    <section className={styles.log} aria-label={CASE_WORDS.log}>
      <h2>{CASE_WORDS.log}</h2>
      {probes.length === 0 && <p className={styles.empty}>{CASE_WORDS.logEmpty}</p>}
      <div role="log" aria-label={CASE_WORDS.log}>
        <ol>
          {probes.map((probe) => (
            <Entry key={JSON.stringify(probe)} of={of} probe={probe} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Entry({ of, probe }: { readonly of: Case; readonly probe: Probe }) {
  const { at, command } = promptOf(of.healthy.topology, probe);
  return (
    <li className={styles.entry}>
      <p className={styles.command}>
        <b>
          <Sentence text={at} />
        </b>
        <Sentence text={command} />
      </p>
      <Lines text={answer(of.broken, probe).text} />
    </li>
  );
}

/** An answer, line by line. */
export const Lines = ({ text }: { readonly text: string }) => (
  <div className={styles.lines}>
    {shortened(text).map((line) => (
      <p key={line}>
        <Sentence text={line} />
      </p>
    ))}
  </div>
);
