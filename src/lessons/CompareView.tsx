/** The same request here and there, in lock-step: two pictures and two lists, the first step in which they part marked in both. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { describeStep, describeVerdict } from '../routing/describe';
import type { Trace } from '../routing/trace';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { partsAt } from './comparing';
import styles from './Lesson.module.css';
import { COMPARE_WORDS } from './lessonWords';

interface Side {
  readonly topology: Topology;
  readonly trace: Trace;
}

interface CompareViewProps {
  readonly here: Side;
  readonly there: Side;
  /** Draws the way of a request up to a step; `parts`: the step in which the two ways part. */
  readonly renderWay: (side: Side, step: number, parts: number | null) => ReactNode;
}

export function CompareView({ here, there, renderWay }: CompareViewProps) {
  const most = Math.max(here.trace.steps.length, there.trace.steps.length) - 1;
  const parts = partsAt(here.trace, there.trace);
  const [step, setStep] = useState(0);
  return (
    <section className={styles.compare} aria-label={COMPARE_WORDS.label}>
      <p role="status">{parts === null ? COMPARE_WORDS.same : COMPARE_WORDS.differs(parts)}</p>
      <div className={styles.buttons}>
        <button
          type="button"
          data-icon
          aria-label={COMPARE_WORDS.back}
          title={COMPARE_WORDS.back}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          <ChevronLeft aria-hidden />
        </button>
        <button
          type="button"
          data-icon
          aria-label={COMPARE_WORDS.on}
          title={COMPARE_WORDS.on}
          disabled={step >= most}
          onClick={() => setStep(step + 1)}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
      <div className={styles.sides}>
        {([COMPARE_WORDS.here, COMPARE_WORDS.there] as const).map((label, place) => {
          const side = place === 0 ? here : there;
          return (
            <section key={label} aria-label={label}>
              <h3>{label}</h3>
              <div role="img" aria-label={COMPARE_WORDS.picture(label)}>
                {renderWay(side, Math.min(step, side.trace.steps.length - 1), parts)}
              </div>
              <ol>
                {Array.from(side.trace.steps.slice(0, step + 1).entries(), ([index, { rule }]) => (
                  <li key={index} data-parts={index === parts || undefined}>
                    <RuleGlyph rule={rule} size={20} />
                    <Sentence text={describeStep(side.topology, side.trace, index).what} />
                  </li>
                ))}
              </ol>
              {step >= side.trace.steps.length - 1 && (
                <p className={styles.quiet}>
                  <Sentence text={describeVerdict(side.topology, side.trace)} />
                </p>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}
