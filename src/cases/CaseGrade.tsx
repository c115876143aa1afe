/** How a verdict was graded: each cause with what was said of it, and what speaks against what was wrong. */

import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { Sentence } from '../signs/Sentence';
import { againstOf } from './against';
import styles from './CaseGrade.module.css';
import { type Case, placeOf } from './case';
import { type CaseWork, verdictOf } from './caseWork';
import { faultOf, grade, type Mark, MOST_POINTS, tellFor } from './grading';
import { Lines } from './ProbeLog';
import { faultName, placeSaid, tellSaid } from './said';
import { GRADE_WORDS } from './words';

interface CaseGradeProps {
  readonly of: Case;
  readonly work: CaseWork;
}

export function CaseGrade({ of, work }: CaseGradeProps) {
  const { marks, points, spent } = useMemo(() => grade(of, verdictOf(work), work.probes.length), [of, work]);
  const isRight = marks.every(({ right }) => right.cause && right.place);
  return (
    <>
      <p className={styles.points}>
        <strong>{GRADE_WORDS.points(points, MOST_POINTS)}</strong>
        <span>{isRight ? GRADE_WORDS.allRight : GRADE_WORDS.notRight}</span>
        <small>{GRADE_WORDS.spent(spent, of.probes)}</small>
      </p>
      {marks.map((mark) => (
        <Marked key={`${mark.cause.part} ${mark.cause.attribute}`} of={of} mark={mark} />
      ))}
      {!isRight && <Against of={of} work={work} />}
    </>
  );
}

function Marked({ of, mark: { cause, finding, right } }: { readonly of: Case; readonly mark: Mark }) {
  const { topology } = of.broken;
  const fault = faultOf(of, cause);
  const rows = [
    {
      label: GRADE_WORDS.cause,
      isRight: right.cause,
      was: fault?.name ?? '',
      said: finding && faultName(finding.fault),
    },
    {
      label: GRADE_WORDS.place,
      isRight: right.place,
      was: placeSaid(topology, placeOf(of, cause)),
      said: finding && placeSaid(topology, finding.place),
    },
    {
      label: GRADE_WORDS.tell,
      isRight: right.tell,
      was: tellSaid((fault && tellFor(fault.id)) ?? ''),
      said: finding && tellSaid(finding.tell),
    },
  ];
  return (
    <dl className={styles.mark}>
      {rows.map(({ label, isRight, was, said }) => (
        <div key={label} data-right={isRight}>
          <dt>
            {isRight ? (
              <Check role="img" aria-hidden={false} aria-label={GRADE_WORDS.right} />
            ) : (
              <X role="img" aria-hidden={false} aria-label={GRADE_WORDS.wrong} />
            )}
            <span>{label}</span>
          </dt>
          <dd>
            <Sentence text={was} />
            {!isRight && (
              <small>
                <Sentence text={said === null ? GRADE_WORDS.saidNothing : GRADE_WORDS.said(said)} />
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Against({ of, work }: CaseGradeProps) {
  const against = useMemo(() => againstOf(of, verdictOf(work), work.probes), [of, work]);
  return (
    <section className={styles.against} aria-label={GRADE_WORDS.against}>
      <h3>{GRADE_WORDS.against}</h3>
      {against === null && <p>{GRADE_WORDS.impossible}</p>}
      {against?.ticket && <p>{GRADE_WORDS.againstTicket}</p>}
      {against?.probe && (
        <>
          <p>{GRADE_WORDS.againstProbe(against.probe.place + 1)}</p>
          <Lines text={against.probe.would} />
        </>
      )}
      {against && !against.ticket && !against.probe && <p>{GRADE_WORDS.againstNothing}</p>}
    </section>
  );
}
