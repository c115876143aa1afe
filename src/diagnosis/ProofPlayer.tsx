/** The request of a proof, step by step: it plays by itself, and all of it stands there once it has. */

import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { describeStep } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { describeWhy } from '../routing/reasons';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import styles from './ProofPlayer.module.css';
import type { Proof } from './proof';
import type { Symptom } from './symptom';
import { CAUSE_WORDS } from './words';

/** Milliseconds for a step. */
const STEP = 900;

interface ProofPlayerProps {
  readonly proof: Proof;
  readonly seen: Symptom['seen'];
  /** All of it stands there at once. */
  readonly reducedMotion: boolean;
}

export function ProofPlayer({ proof: { topology, trace, sending, of }, seen, reducedMotion }: ProofPlayerProps) {
  const last = trace.steps.length - 1;
  const [step, setStep] = useState(reducedMotion ? last : 0);
  useEffect(() => {
    if (step >= last) return;
    const timer = setTimeout(() => setStep(step + 1), STEP);
    return () => clearTimeout(timer);
  }, [step, last]);
  return (
    <div className={styles.player}>
      <p>{CAUSE_WORDS.proof(sending, of, verdictLabel(seen, trace.direction))}</p>
      <ol className={styles.steps}>
        {trace.steps.map(({ rule }, index) => (
          <li key={rule} data-when={index === step ? 'now' : index < step ? 'past' : 'later'}>
            <RuleGlyph rule={rule} size={20} />
            <div>
              <p>
                <Sentence text={describeStep(topology, trace, index).what} />
              </p>
              {index === last && (
                <p className={styles.why}>
                  <Sentence text={describeWhy(topology, trace, index)} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <button type="button" disabled={step < last || reducedMotion} onClick={() => setStep(0)}>
        <RotateCcw aria-hidden />
        {CAUSE_WORDS.play}
      </button>
    </div>
  );
}
