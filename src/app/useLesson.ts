/** What the sample that is shown has to say; its words come after the first screen, but for those of a first visit. */

import { useMemo } from 'react';
import { FIRST_SAMPLE } from '../playground/firstSample';
import { arriving, useArrival } from '../signs/useArrival';
import type { Lesson } from './lessons';
import { useApp } from './useApp';

const LESSONS = arriving(() => import('./lessons').then((module) => module.lessonOf));
/** Nothing has been sent in it yet. */
const FIRST_LESSON: Lesson = { sample: FIRST_SAMPLE, requests: 1 };

/** Null where the playground is no sample. */
export function useLesson(): Lesson | null {
  const playground = useApp((state) => state.playground);
  const lessonOf = useArrival(LESSONS);
  const lesson = useMemo(() => lessonOf?.(playground) ?? null, [lessonOf, playground]);
  return lessonOf === null && playground === FIRST_SAMPLE.playground ? FIRST_LESSON : lesson;
}
