/** Lessons in the browser's memory: where the learner is in each, and those that were brought from elsewhere. */

import { formatLesson, parseLesson } from '../lessons/lesson';
import { joined, type LessonWork, readWork } from '../lessons/lessonWork';
import type { Lesson } from '../lessons/steps';
import { keptList } from './keptJson';
import { writeSetting } from './storage';
import type { AppStore } from './store';

/** So many that were brought are kept. */
const MOST_BROUGHT = 8;

const keptWorks = (): readonly LessonWork[] =>
  keptList('lessons').flatMap((value) => {
    const work = readWork(value);
    return work ? [work] : [];
  });

export const workOf = ({ id }: Pick<Lesson, 'id'>): LessonWork | null =>
  keptWorks().find(({ lesson }) => lesson === id) ?? null;

/** Shows and keeps how far a learner is, the moment something was done; with what another tab did. */
export function keepWork(store: AppStore, here: LessonWork): LessonWork {
  const { lesson } = store.getState();
  const kept = workOf({ id: here.lesson });
  const work = kept ? joined(here, kept) : here;
  writeWorks([work, ...worksBut(here.lesson)]);
  if (lesson?.lesson.id === work.lesson) store.play({ ...lesson, work });
  return work;
}

export const forgetWork = ({ id }: Pick<Lesson, 'id'>): void => writeWorks(worksBut(id));

const worksBut = (id: string): readonly LessonWork[] => keptWorks().filter(({ lesson }) => lesson !== id);
const writeWorks = (works: readonly LessonWork[]): void => writeSetting('lessons', JSON.stringify(works));

/** Those that came by a file or a link, the last one first. */
export const broughtLessons = (): readonly Lesson[] =>
  keptList('brought').flatMap((text) => {
    const read = typeof text === 'string' ? parseLesson(text) : null;
    return read?.ok ? [read.lesson] : [];
  });

export function keepBrought(lesson: Lesson): void {
  const others = broughtLessons().filter(({ id }) => id !== lesson.id);
  writeSetting('brought', JSON.stringify([lesson, ...others].slice(0, MOST_BROUGHT).map(formatLesson)));
}
