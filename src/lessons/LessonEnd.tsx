/** The end of a lesson: what one knows now, what was answered, and where to go on. */

import type { ReactNode } from 'react';
import { Printed } from '../signs/Printed';
import styles from './Lesson.module.css';
import { END_WORDS } from './lessonWords';

interface LessonEndProps {
  readonly learn: readonly string[];
  /** What was answered, with what is so; null where nothing was asked. */
  readonly answers: ReactNode;
  /** The same as a text to keep. */
  readonly result: string;
  /** The title of the lesson behind this one; null where there is none. */
  readonly next: string | null;
  readonly onNext: () => void;
  readonly onAgain: () => void;
  /** Null where there is nothing that needs one. */
  readonly onTwins: (() => void) | null;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}

export function LessonEnd({ learn, answers, result, next, onNext, onAgain, onTwins, onSave, onPrint }: LessonEndProps) {
  return (
    <div className={styles.end}>
      {learn.length > 0 && (
        <>
          <h3>{END_WORDS.title}</h3>
          <ul>
            {Array.from(learn.entries(), ([place, sentence]) => (
              <li key={place}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {next !== null && (
          <button type="button" data-look="accent" onClick={onNext}>
            {END_WORDS.next(next)}
          </button>
        )}
        {onTwins && (
          <button type="button" onClick={onTwins}>
            {END_WORDS.twin}
          </button>
        )}
        <button type="button" onClick={onAgain}>
          {END_WORDS.again}
        </button>
        {answers !== null && (
          <>
            <Printed text={result} />
            <button type="button" onClick={onSave}>
              {END_WORDS.save}
            </button>
            <button type="button" onClick={onPrint}>
              {END_WORDS.print}
            </button>
          </>
        )}
      </div>
      {answers !== null && (
        <>
          <h3>{END_WORDS.answers}</h3>
          {answers}
        </>
      )}
    </div>
  );
}
