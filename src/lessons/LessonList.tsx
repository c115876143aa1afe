/** All lessons in their order: how long each takes, and how far the learner is. */

import { PencilLine } from 'lucide-react';
import { Sheet } from '../signs/Sheet';
import { AUTHOR_WORDS } from './authorWords';
import styles from './Lesson.module.css';
import { LessonRow } from './LessonRow';
import { LESSONS_WORDS } from './lessonWords';
import type { LessonWork } from './lessonWork';
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
      {lessons.map((lesson) => (
        <LessonRow key={lesson.id} lesson={lesson} work={workOf(lesson)} onStart={onStart}>
          {isOwn(lesson) && (
            <button type="button" aria-label={AUTHOR_WORDS.editOf(lesson.title)} onClick={() => onEdit(lesson)}>
              {AUTHOR_WORDS.edit}
            </button>
          )}
        </LessonRow>
      ))}
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
