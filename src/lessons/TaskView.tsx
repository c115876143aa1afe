/** A task: what the learner has to bring about, each condition as it is wanted and as it is now. */

import { CircleCheck, CircleDashed } from 'lucide-react';
import { describeRequest } from '../routing/describe';
import { wayOf } from '../routing/reasons';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import type { Tried } from './holding';
import styles from './Lesson.module.css';
import { LESSON_WORDS, TASK_WORDS } from './lessonWords';
import { waySaid } from './stepSaid';
import type { TaskStep } from './steps';

interface TaskViewProps {
  readonly topology: Topology;
  readonly task: TaskStep;
  readonly tried: readonly Tried[];
  /** Takes back what was changed for it; null where nothing was. */
  readonly onRestore: (() => void) | null;
}

export function TaskView({ topology, task: { task, hint }, tried, onRestore }: TaskViewProps) {
  const left = tried.filter(({ holds }) => !holds).length;
  return (
    <section className={styles.task} aria-label={TASK_WORDS.label}>
      <p className={styles.wish}>{task}</p>
      <p className={styles.quiet}>{TASK_WORDS.help}</p>
      <ol>
        {Array.from(tried.entries(), ([place, { send, is, trace, holds }]) => (
          <li key={place} data-holds={holds || undefined}>
            {holds ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
            <div>
              <p>
                <Sentence text={describeRequest(topology, send)} />
              </p>
              {!holds && (
                <>
                  <p className={styles.quiet}>
                    <b>{TASK_WORDS.wanted}</b> <Sentence text={waySaid(topology, is)} />
                  </p>
                  <p className={styles.quiet}>
                    <b>{TASK_WORDS.now}</b> <Sentence text={trace ? wayOf(topology, trace) : TASK_WORDS.gone} />
                  </p>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className={styles.sum} data-done={left === 0 || undefined}>
        {left === 0 ? TASK_WORDS.done : TASK_WORDS.open(left, tried.length)}
      </p>
      {hint !== undefined && left > 0 && (
        <details>
          <summary>{TASK_WORDS.hint}</summary>
          <p>{hint}</p>
        </details>
      )}
      {onRestore && (
        <button type="button" data-look="bare" onClick={onRestore}>
          {LESSON_WORDS.restore}
        </button>
      )}
    </section>
  );
}
