/** One lesson in a list: how long it takes, how far the learner is, and the button that begins it or goes on. */

import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Lesson.module.css';
import { LESSONS_WORDS } from './lessonWords';
import { type LessonWork, questionsIn } from './lessonWork';
import type { Lesson } from './steps';

interface LessonRowProps {
  readonly lesson: Lesson;
  /** Null where nothing was done of it. */
  readonly work: LessonWork | null;
  readonly onStart: (lesson: Lesson) => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

export function LessonRow({ lesson, work, onStart, children }: LessonRowProps) {
  const { title, minutes, steps } = lesson;
  const done = work !== null && work.reached >= steps.length;
  const begun = work !== null && !done && work.reached > 0;
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className={styles.quiet}>{LESSONS_WORDS.about(minutes, questionsIn(lesson))}</p>
        {done && (
          <p className={styles.doneMark}>
            <CircleCheck aria-hidden />
            <span>{LESSONS_WORDS.done}</span>
          </p>
        )}
        {begun && <p className={styles.quiet}>{LESSONS_WORDS.begun(work.step + 1, steps.length)}</p>}
      </div>
      {children}
      <button
        type="button"
        aria-label={begun ? LESSONS_WORDS.goOnWith(title) : LESSONS_WORDS.startOf(title)}
        onClick={() => onStart(lesson)}
      >
        {begun ? LESSONS_WORDS.goOn : LESSONS_WORDS.start}
      </button>
    </li>
  );
}
