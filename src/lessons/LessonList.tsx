/** All lessons in their order: how long each takes, and how far the learner is. */

import { CircleCheck, PencilLine } from 'lucide-react';
import { Sheet } from '../signs/Sheet';
import { AUTHOR_WORDS } from './authorWords';
import styles from './Lesson.module.css';
import { LESSONS_WORDS } from './lessonWords';
import { type LessonWork, questionsIn } from './lessonWork';
import type { Lesson } from './steps';

interface LessonListProps {
  readonly lessons: readonly Lesson[];
  readonly workOf: (lesson: Lesson) => LessonWork | null;
  readonly onStart: (lesson: Lesson) => void;
  /** Whether it is one's own to change. */
  readonly isOwn: (lesson: Lesson) => boolean;
  readonly onEdit: (lesson: Lesson) => void;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

export const LessonList = ({ lessons, workOf, onStart, isOwn, onEdit, onWrite, onClose }: LessonListProps) => (
  <Sheet title={LESSONS_WORDS.title} lead={LESSONS_WORDS.lead} onClose={onClose}>
    <ol className={styles.list}>
      {lessons.map((lesson) => {
        const { id, title, minutes, steps } = lesson;
        const work = workOf(lesson);
        const done = work !== null && work.reached >= steps.length;
        const begun = work !== null && !done && work.reached > 0;
        return (
          <li key={id}>
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
            {isOwn(lesson) && (
              <button type="button" aria-label={AUTHOR_WORDS.editOf(title)} onClick={() => onEdit(lesson)}>
                {AUTHOR_WORDS.edit}
              </button>
            )}
            <button
              type="button"
              aria-label={begun ? LESSONS_WORDS.goOnWith(title) : LESSONS_WORDS.startOf(title)}
              onClick={() => onStart(lesson)}
            >
              {begun ? LESSONS_WORDS.goOn : LESSONS_WORDS.start}
            </button>
          </li>
        );
      })}
    </ol>
    <p className={styles.write}>
      <button type="button" onClick={onWrite}>
        <PencilLine aria-hidden />
        <span>{AUTHOR_WORDS.write}</span>
      </button>
      <span className={styles.quiet}>{AUTHOR_WORDS.writeHelp}</span>
    </p>
  </Sheet>
);
