/** Playing a lesson, as acts on the document shown: each step is a state of one document, with what is asked there. */

import {
  begunLesson,
  exerciseAt,
  type LessonWork,
  passedOn,
  sceneAt,
  wentTo,
  withTaskDone,
} from '../lessons/lessonWork';
import { SHIPPED_LESSONS } from '../lessons/shipped';
import type { Lesson } from '../lessons/steps';
import type { Mode } from '../prediction/exercise';
import { ghostsOf, veilOf } from './exerciseActs';
import { broughtLessons, forgetWork, keepBrought, keepWork, workOf } from './keptLessons';
import type { AppStore } from './store';

export const lessonCalled = (id: string): Lesson | null =>
  [...SHIPPED_LESSONS, ...broughtLessons()].find((lesson) => lesson.id === id) ?? null;

export function makeLessonActs(store: AppStore) {
  const { getState: get } = store;

  /** Shows a step of the lesson that is played, as the lesson has it. */
  function show(lesson: Lesson, here: LessonWork, mode: Mode): void {
    const { playground, request } = sceneAt(lesson, here.step);
    store.happens({ kind: 'edited', playground, goesOn: true });
    store.dismissChanges();
    const work = keepWork(store, here);
    ask(lesson, work, mode);
    store.mark(lesson.steps[work.step]?.focus ?? []);
    store.showView('canvas');
    store.showPanel('steps');
    if (request !== null) store.watch(request, true);
  }

  function ask(lesson: Lesson, work: LessonWork, mode: Mode): void {
    const exercise = exerciseAt(lesson, work, mode);
    store.ask(exercise, veilOf(exercise), ghostsOf(exercise));
  }

  const modeNow = (): Mode => get().exercise?.mode ?? 'self';

  /** Opens a lesson where the learner left it, in a document of its own. */
  function begin(lesson: Lesson): void {
    const from = workOf(lesson) ?? begunLesson(lesson);
    // What is over begins anew, with what was answered in sight.
    const work = wentTo(from, lesson, from.step >= lesson.steps.length ? 0 : from.step);
    if (!SHIPPED_LESSONS.includes(lesson)) keepBrought(lesson);
    store.act(() => {
      store.visit(sceneAt(lesson, work.step).playground);
      store.play({ lesson, work });
      show(lesson, work, 'self');
    });
  }

  return {
    begin,
    go(step: number): void {
      store.act(() => {
        const { lesson: played } = get();
        if (!played) return;
        const { lesson, work } = played;
        show(lesson, wentTo(passedOn(work, lesson, step), lesson, step), modeNow());
      });
    },
    restore(): void {
      store.act(() => {
        const { lesson: played } = get();
        if (played) show(played.lesson, played.work, modeNow());
      });
    },
    setMode(mode: Mode): void {
      store.act(() => {
        const { lesson: played } = get();
        if (!played) return;
        ask(played.lesson, played.work, mode);
      });
    },
    /** What another tab did in this lesson is done here, too; the step stays. */
    heard(): void {
      store.act(() => {
        const { lesson: played } = get();
        const kept = played && workOf(played.lesson);
        if (!kept || sameDone(played.work, kept)) return;
        const work = { ...played.work, answered: kept.answered, done: kept.done };
        store.play({ ...played, work });
        ask(played.lesson, work, modeNow());
      });
    },
    taskDone(step: number): void {
      const { lesson: played } = get();
      if (played) keepWork(store, withTaskDone(played.work, step));
    },
    /** From the beginning, nothing answered. */
    again(): void {
      store.act(() => {
        const { lesson: played } = get();
        if (!played) return;
        forgetWork(played.lesson);
        show(played.lesson, begunLesson(played.lesson), modeNow());
      });
    },
    /** The document stays as it stands. */
    leave(): void {
      store.act(() => {
        store.play(null);
        store.ask(null, null);
        store.mark([]);
      });
    },
  };
}

const sameDone = (one: LessonWork, other: LessonWork): boolean =>
  JSON.stringify([one.answered, one.done]) === JSON.stringify([other.answered, other.done]);
