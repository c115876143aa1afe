/** Lessons in the browser's memory: where the learner is in each, and those that were brought from elsewhere. */

import { formatLesson, parseLesson } from '../lessons/lesson';
import { joined, type LessonWork, readWork, textMark } from '../lessons/lessonWork';
import type { Lesson } from '../lessons/steps';
import { keepJson, keptList } from './keptJson';
import type { AppStore } from './store';

/** So many that were brought or written are kept. */
const MOST_BROUGHT = 100;

/** What was done of each lesson, the one worked on last first. */
export const keptWorks = (): readonly LessonWork[] =>
  keptList('lessons').flatMap((value) => {
    const work = readWork(value);
    return work ? [work] : [];
  });

/** Null where nothing was done of it, or of another text of it: its steps may be other ones. */
export const workOf = (lesson: Lesson): LessonWork | null =>
  keptWorks().find((work) => work.lesson === lesson.id && work.text === textMark(lesson)) ?? null;

/** Shows and keeps how far a learner is, the moment something was done; with what another tab did. */
export function keepWork(store: AppStore, here: LessonWork): LessonWork {
  const { lesson } = store.getState();
  const kept = keptWorks().find((work) => work.lesson === here.lesson && work.text === here.text);
  const work = kept ? joined(here, kept) : here;
  writeWorks(store, [work, ...worksBut(here.lesson)]);
  if (lesson?.lesson.id === work.lesson) store.play({ ...lesson, work });
  return work;
}

export const forgetWork = (store: AppStore, { id }: Pick<Lesson, 'id'>): void => writeWorks(store, worksBut(id));

const worksBut = (id: string): readonly LessonWork[] => keptWorks().filter(({ lesson }) => lesson !== id);
const writeWorks = (store: AppStore, works: readonly LessonWork[]): void =>
  keepJson(store, 'lessons', JSON.stringify(works));

/** Those that came by a file or a link, the last one first. */
export const broughtLessons = (): readonly Lesson[] =>
  keptList('brought').flatMap((text) => {
    const read = typeof text === 'string' ? parseLesson(text) : null;
    return read?.ok ? [read.lesson] : [];
  });

export function keepBrought(store: AppStore, lesson: Lesson): void {
  const others = broughtLessons().filter(({ id }) => id !== lesson.id);
  keepJson(store, 'brought', JSON.stringify([lesson, ...others].slice(0, MOST_BROUGHT).map(formatLesson)));
}
