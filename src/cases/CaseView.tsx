/** One case: its ticket, what is known of the community, the probes and their log, and the verdict; once that is given, all of it opened. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CopyButton } from '../signs/CopyButton';
import type { OnCopy } from '../signs/Copying';
import { Sentence } from '../signs/Sentence';
import { CaseGrade } from './CaseGrade';
import { CaseOpened } from './CaseOpened';
import styles from './CaseView.module.css';
import type { Case } from './case';
import { type CaseWork, LONGEST_THOUGHTS, type WorkAct } from './caseWork';
import { KnownCommunity } from './KnownCommunity';
import { ProbeForm } from './ProbeForm';
import { ProbeLog } from './ProbeLog';
import { VerdictForm } from './VerdictForm';
import { CASE_WORDS, CASES_WORDS, GRADE_WORDS, OPENED_WORDS } from './words';

export interface CaseViewProps {
  readonly of: Case;
  readonly title: string;
  readonly work: CaseWork;
  /** Opens this case and nothing else. */
  readonly link: string;
  readonly onCopy: OnCopy;
  readonly onAct: (act: WorkAct) => void;
  readonly onAll: () => void;
  readonly onOpenOnCanvas: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}

export function CaseView(props: CaseViewProps) {
  const { of, title, work, link, onCopy } = props;
  // On a telephone what is to be done stands before what there is.
  const [wide] = useState(() => matchMedia('(min-width: 48rem)').matches);
  return (
    <article className={styles.case} data-opened={work.given || undefined}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>
          <span>{CASES_WORDS.levelOf(of.level)}</span>
          <span>{CASES_WORDS.levels[of.level]}</span>
          {!work.given && <b>{CASE_WORDS.left(of.probes - work.probes.length)}</b>}
          {work.tries > 1 && <span>{CASE_WORDS.again(work.tries)}</span>}
        </p>
        <div className={styles.link}>
          <CopyButton label={CASE_WORDS.copyLink} text={() => link} onCopy={onCopy} />
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.asked}>
          <Ticket text={of.ticket} />
          <details className={styles.known} open={wide}>
            <summary>
              <h2>{work.given ? CASE_WORDS.opened : CASE_WORDS.known}</h2>
            </summary>
            {!work.given && <p className={styles.quiet}>{CASE_WORDS.knownLead}</p>}
            <KnownCommunity of={of} opened={work.given} />
          </details>
        </div>
        {work.given ? <Given {...props} /> : <Working {...props} />}
      </div>
    </article>
  );
}

const Ticket = ({ text }: { readonly text: string }) => (
  <section className={styles.ticket} aria-label={CASE_WORDS.ticket}>
    <h2>{CASE_WORDS.ticket}</h2>
    {text.split('\n\n').map((paragraph) => (
      <p key={paragraph}>
        <Sentence text={paragraph} />
      </p>
    ))}
  </section>
);

function Working({ of, work, onAct }: CaseViewProps) {
  return (
    <>
      <div className={styles.work}>
        <Card>
          <ProbeForm of={of} work={work} onAsk={(probe) => onAct({ kind: 'asked', probe })} />
        </Card>
        <Card>
          <ProbeLog of={of} probes={work.probes} />
        </Card>
      </div>
      <div className={styles.verdict}>
        <Card>
          <label className={styles.thoughts}>
            <span>{CASE_WORDS.thoughts}</span>
            <textarea
              rows={3}
              maxLength={LONGEST_THOUGHTS}
              value={work.thoughts}
              onChange={({ target }) => onAct({ kind: 'thought', thoughts: target.value })}
            />
          </label>
        </Card>
        <Card>
          <VerdictForm
            of={of}
            work={work}
            onFound={(place, finding) => onAct({ kind: 'found', place, finding })}
            onGive={() => onAct({ kind: 'gave' })}
          />
        </Card>
      </div>
    </>
  );
}

function Given({ of, work, onAct, onAll, onOpenOnCanvas, onSave, onPrint }: CaseViewProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <>
      <div className={styles.work}>
        <section ref={place} tabIndex={-1} className={styles.card} aria-label={GRADE_WORDS.title}>
          <h2>{GRADE_WORDS.title}</h2>
          <CaseGrade of={of} work={work} />
          <div className={styles.acts}>
            <button type="button" data-look="accent" onClick={onOpenOnCanvas}>
              {OPENED_WORDS.onCanvas}
            </button>
            <button type="button" onClick={onSave}>
              {OPENED_WORDS.save}
            </button>
            <button type="button" onClick={onPrint}>
              {OPENED_WORDS.print}
            </button>
            <button type="button" onClick={() => onAct({ kind: 'anew' })}>
              {OPENED_WORDS.anew}
            </button>
            <button type="button" onClick={onAll}>
              {OPENED_WORDS.nextCase}
            </button>
          </div>
          <p className={styles.quiet}>{OPENED_WORDS.nothingSent}</p>
        </section>
        <Card>
          <CaseOpened of={of} work={work} />
        </Card>
      </div>
      <div className={styles.verdict}>
        <Card>
          <ProbeLog of={of} probes={work.probes} />
        </Card>
      </div>
    </>
  );
}

const Card = ({ children }: { readonly children: ReactNode }) => <div className={styles.card}>{children}</div>;
