/** A lesson beside the canvas: its words, what it asks for, and the way through it; what is asked and told of a request stands below. */

import { ArrowLeft, ArrowRight, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { ASK_WORDS } from '../prediction/askWords';
import { MODES, type Mode } from '../prediction/exercise';
import { called } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { AUTHOR_WORDS } from './authorWords';
import styles from './Lesson.module.css';
import { LESSON_WORDS } from './lessonWords';
import type { LessonWork } from './lessonWork';
import { kindOf, type Lesson } from './steps';

interface LessonViewProps {
  readonly lesson: Lesson;
  readonly work: LessonWork;
  readonly topology: Topology;
  readonly mode: Mode;
  /** A question waits, or a task: going on is not the next act. */
  readonly waits: boolean;
  /** The community is another one than the lesson has at this step, and no task asks for that. */
  readonly strays: boolean;
  /** Steps that do not hold any more, counted from 0. */
  readonly broken: readonly number[];
  readonly onGo: (step: number) => void;
  readonly onLook: (id: string) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onRestore: () => void;
  /** From the beginning, nothing answered. */
  readonly onAnew: () => void;
  /** Back to writing it; null where nobody tries a lesson of their own. */
  readonly onWrite: (() => void) | null;
  readonly onLeave: () => void;
  /** What the step asks for, and what is told of its request. */
  readonly children: ReactNode;
}

export function LessonView(props: LessonViewProps) {
  const {
    lesson,
    work,
    topology,
    mode,
    waits,
    strays,
    broken,
    onGo,
    onLook,
    onMode,
    onRestore,
    onAnew,
    onWrite,
    onLeave,
    children,
  } = props;
  const { title, steps } = lesson;
  const { step, reached } = work;
  const told = steps[step];
  return (
    <section className={styles.lesson} aria-label={LESSON_WORDS.label}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <div className={styles.way}>
          <progress aria-label={LESSON_WORDS.progress} value={step} max={steps.length} />
          <span>{told ? LESSON_WORDS.place(step + 1, steps.length) : LESSON_WORDS.end}</span>
        </div>
        {onWrite && (
          <button type="button" onClick={onWrite}>
            <PencilLine aria-hidden />
            <span>{AUTHOR_WORDS.back}</span>
          </button>
        )}
      </header>
      {broken.length > 0 && (
        <p role="note" className={styles.broken}>
          {LESSON_WORDS.broken(broken)}
        </p>
      )}
      <div className={styles.words} aria-live="polite">
        {Array.from(linesOf(told?.say).entries(), ([place, line]) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      {told?.focus && (
        <p className={styles.focus}>
          <span>{LESSON_WORDS.look}</span>
          {told.focus.map((id) => (
            <button key={id} type="button" onClick={() => onLook(id)}>
              <Sentence text={called(topology, id)} />
            </button>
          ))}
        </p>
      )}
      {mode === 'class' && told?.note !== undefined && (
        <details className={styles.note}>
          <summary>{LESSON_WORDS.note}</summary>
          <p>{told.note}</p>
        </details>
      )}
      {strays && (
        <p role="note" className={styles.broken}>
          <span>{LESSON_WORDS.changed}</span>
          <button type="button" onClick={onRestore}>
            {LESSON_WORDS.restore}
          </button>
        </p>
      )}
      <nav className={styles.buttons} aria-label={LESSON_WORDS.label}>
        <button type="button" disabled={step === 0} onClick={() => onGo(step - 1)}>
          <ArrowLeft aria-hidden />
          <span>{LESSON_WORDS.back}</span>
        </button>
        {told && (
          <button type="button" data-look={waits ? undefined : 'accent'} onClick={() => onGo(step + 1)}>
            <span>{LESSON_WORDS.next}</span>
            <ArrowRight aria-hidden />
          </button>
        )}
      </nav>
      {step === 0 && lesson.watch.length > 0 && (
        <div className={styles.quiet}>
          <b>{LESSON_WORDS.watch}</b>
          <ul>
            {Array.from(lesson.watch.entries(), ([place, sentence]) => (
              <li key={place}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <details className={styles.all}>
        <summary>{LESSON_WORDS.steps}</summary>
        <ol>
          {Array.from(steps.entries(), ([place, each]) => (
            <li key={place}>
              <button
                type="button"
                data-look="bare"
                aria-current={place === step ? 'step' : undefined}
                disabled={place > reached}
                onClick={() => onGo(place)}
              >
                <span>{LESSON_WORDS.kinds[kindOf(each).kind]}</span>
                <span className={styles.said}>{each.say ?? ('task' in each ? each.task : '')}</span>
              </button>
            </li>
          ))}
        </ol>
        <label>
          <span>{LESSON_WORDS.mode}</span>
          <select value={mode} onChange={({ target }) => onMode(target.value as Mode)}>
            {MODES.filter((each) => each !== 'test').map((each) => (
              <option key={each} value={each}>
                {ASK_WORDS.modes[each]}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.buttons}>
          <button type="button" onClick={onAnew}>
            {LESSON_WORDS.anew}
          </button>
          {!onWrite && (
            <button type="button" onClick={onLeave}>
              {LESSON_WORDS.leave}
            </button>
          )}
        </div>
      </details>
    </section>
  );
}

/** What is said, a paragraph a line; an empty line between two is no paragraph. */
const linesOf = (say = ''): readonly string[] => say.split('\n').filter((line) => line.trim() !== '');
