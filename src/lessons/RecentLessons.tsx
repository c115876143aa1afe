/** The lessons somebody is at, below the playgrounds kept in this browser. */

import { useId } from 'react';
import styles from './Lesson.module.css';
import { LessonRow } from './LessonRow';
import { LESSONS_WORDS } from './lessonWords';
import type { LessonWork } from './lessonWork';
import type { Lesson } from './steps';

interface RecentLessonsProps {
  readonly lessons: readonly { readonly lesson: Lesson; readonly work: LessonWork | null }[];
  readonly onStart: (lesson: Lesson) => void;
}

export function RecentLessons({ lessons, onStart }: RecentLessonsProps) {
  const heading = useId();
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.recent}>
      <p id={heading}>{LESSONS_WORDS.title}</p>
      <ul className={styles.list}>
        {lessons.map(({ lesson, work }) => (
          <LessonRow key={lesson.id} lesson={lesson} work={work} onStart={onStart} />
        ))}
      </ul>
    </section>
  );
}
