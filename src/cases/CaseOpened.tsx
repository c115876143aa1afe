/** A case opened up: why its ticket looked as it did, and which probe would have told most at each point. */

import { useMemo } from 'react';
import { namedBy, type Symptom } from '../diagnosis/symptom';
import { probeWords } from '../diagnosis/words';
import { called } from '../routing/called';
import { describeRequest, describeStep, describeVerdict } from '../routing/describe';
import { initialState, run } from '../routing/route';
import { traceText, wayText } from '../routing/trace';
import { Sentence } from '../signs/Sentence';
import styles from './CaseOpened.module.css';
import type { Case } from './case';
import type { CaseWork } from './caseWork';
import { roundFor } from './complaints';
import type { Point, Review } from './review';
import { useReview } from './useReview';
import { GRADE_WORDS, OPENED_WORDS } from './words';

interface CaseOpenedProps {
  readonly of: Case;
  readonly work: CaseWork;
}

export function CaseOpened({ of, work }: CaseOpenedProps) {
  return (
    <>
      <section className={styles.part} aria-label={OPENED_WORDS.why}>
        <h2>{OPENED_WORDS.why}</h2>
        {of.symptoms.map((symptom) => (
          <Why key={JSON.stringify(symptom)} of={of} symptom={symptom} />
        ))}
      </section>
      <section className={styles.part} aria-label={OPENED_WORDS.probes}>
        <h2>{OPENED_WORDS.probes}</h2>
        <p className={styles.lead}>{OPENED_WORDS.probesLead}</p>
        <Probes of={of} work={work} />
      </section>
    </>
  );
}

/** The round of one of those whom a complaint names, in the broken community. */
function Why({ of, symptom }: { readonly of: Case; readonly symptom: Symptom }) {
  const { topology } = of.broken;
  const traces = useMemo(() => {
    const [user = ''] = namedBy(topology, symptom);
    return run(topology, roundFor(topology, symptom, user), initialState).traces;
  }, [topology, symptom]);
  const failing = traces.find(({ verdict }) => verdict === symptom.seen);
  const [first] = traces;
  const alike = new Set(traces.map(traceText)).size === 1;
  const shown = alike ? traces.slice(0, 1) : traces;
  const name = (id: string): string => called(topology, id);
  return (
    <>
      {first && (
        <p>
          <Sentence
            text={(alike ? OPENED_WORDS.everyTime : OPENED_WORDS.inTurn)(describeRequest(topology, first.request))}
          />
        </p>
      )}
      <ol className={styles.round} data-alike={alike || undefined}>
        {shown.map((trace, place) => (
          <li key={traceText(trace) + String(place)} data-fails={trace.verdict === symptom.seen || undefined}>
            <p className={styles.way}>
              <Sentence text={wayText(trace, name)} />
            </p>
            <p>
              <Sentence text={describeVerdict(topology, trace)} />
            </p>
          </li>
        ))}
      </ol>
      {failing && (
        <details className={styles.steps}>
          <summary>{OPENED_WORDS.firstFailing}</summary>
          <ol>
            {failing.steps.map(({ rule }, step) => (
              <li key={rule}>
                <Sentence text={describeStep(topology, failing, step).what} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Probes({ of, work }: CaseOpenedProps) {
  const review = useReview(of, work.probes);
  if (!review) return <p role="status">{OPENED_WORDS.working}</p>;
  const { points, left, next } = review;
  return (
    <>
      {points.length === 0 && <p>{OPENED_WORDS.noProbe}</p>}
      <p>{OPENED_WORDS.start(points[0]?.before ?? left)}</p>
      <Points of={of} points={points} />
      {left > 1 && <p>{GRADE_WORDS.stillOpen(left)}</p>}
      <Next of={of} next={next} />
    </>
  );
}

function Next({ of, next }: { readonly of: Case; readonly next: Review['next'] }) {
  if (!next) return null;
  return (
    <p>
      <span>{OPENED_WORDS.next}</span> <Sentence text={probeWords(of.healthy.topology, next.probe)} />{' '}
      <small>{OPENED_WORDS.leavesMost(next.largest)}</small>
    </p>
  );
}

function Points({ of, points }: { readonly of: Case; readonly points: readonly Point[] }) {
  const { topology } = of.healthy;
  if (points.length === 0) return null;
  return (
    <ol className={styles.points}>
      {points.map(({ probe, before, after, own, best }) => (
        <li key={JSON.stringify(probe)}>
          <p>
            <Sentence text={probeWords(topology, probe)} />
          </p>
          <p className={styles.left}>{OPENED_WORDS.fromTo(before, after)}</p>
          <p className={styles.best}>
            {best === null ? (
              <span>{OPENED_WORDS.certain}</span>
            ) : own && own.answers > 1 && own.largest <= best.largest ? (
              <span>{OPENED_WORDS.asGood}</span>
            ) : (
              <span>
                <span>{OPENED_WORDS.best}</span> <Sentence text={probeWords(topology, best.probe)} />{' '}
                <small>{OPENED_WORDS.leavesMost(best.largest)}</small>
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
