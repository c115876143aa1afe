/** Playing a lesson, as acts on the document shown: each step is a state of one document, with what is asked there. */

import {
  begunLesson,
  exerciseAt,
  type LessonWork,
  passedOn,
  sceneAt,
  triedAt,
  wentTo,
  withTaskDone,
  withTried,
} from '../lessons/lessonWork';
import { SHIPPED_LESSONS } from '../lessons/shipped';
import type { Lesson } from '../lessons/steps';
import type { Playground } from '../playground/playground';
import type { Mode } from '../prediction/exercise';
import { ghostsOf, veilOf } from './exerciseActs';
import { broughtLessons, forgetWork, keepBrought, keepWork, keptWorks, workOf } from './keptLessons';
import type { AppStore } from './store';

/** Which lesson is played in which document of a page load. */
const PLAYED = new WeakMap<AppStore, Map<string, Lesson>>();
const playedIn = (store: AppStore): Map<string, Lesson> => PLAYED.get(store) ?? new Map();

export const lessonCalled = (id: string): Lesson | null =>
  [...SHIPPED_LESSONS, ...broughtLessons()].find((lesson) => lesson.id === id) ?? null;

const MOST_RECENT = 5;

/** The lessons somebody is at, the one worked on last first; then those that came from elsewhere and were not begun. */
export function recentLessons(): readonly { readonly lesson: Lesson; readonly work: LessonWork | null }[] {
  const brought = broughtLessons();
  const all = [...SHIPPED_LESSONS, ...brought];
  const begun = keptWorks().flatMap(({ lesson: id }) => all.filter((lesson) => lesson.id === id));
  return [...new Set([...begun, ...brought])].slice(0, MOST_RECENT).map((lesson) => ({ lesson, work: workOf(lesson) }));
}

export function makeLessonActs(store: AppStore) {
  const { getState: get } = store;

  /** Shows a step of the lesson that is played, as the lesson has it. */
  function show(lesson: Lesson, here: LessonWork, mode: Mode): void {
    const { playground: told, request } = sceneAt(lesson, here.step);
    const topology = triedAt(here, here.step);
    const playground = topology ? { ...told, topology } : told;
    store.happens({ kind: 'edited', playground, goesOn: true });
    store.dismissChanges();
    store.showView('canvas');
    store.showPanel('steps');
    store.mark(lesson.steps[here.step]?.focus ?? []);
    ask(lesson, keepWork(store, here), mode);
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
    if (!SHIPPED_LESSONS.includes(lesson)) keepBrought(store, lesson);
    store.act(() => {
      store.visit(sceneAt(lesson, work.step).playground);
      store.play({ lesson, work });
      playedIn(store).set(get().document, lesson);
      show(lesson, work, 'self');
    });
  }

  /** Whoever comes back to the document of a lesson, by Back or by undo, goes on in it. */
  function comeBack(): void {
    const { lesson: played, document } = get();
    const lesson = playedIn(store).get(document);
    if (played || !lesson) return;
    store.act(() => {
      const work = workOf(lesson) ?? begunLesson(lesson);
      store.play({ lesson, work });
      ask(lesson, work, 'self');
      store.mark(lesson.steps[work.step]?.focus ?? []);
      store.showPanel('steps');
    });
  }
  if (!PLAYED.has(store)) {
    PLAYED.set(store, new Map());
    store.subscribe((state, before) => state.document !== before.document && comeBack());
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
    /** The community as the lesson has it at this step. */
    restore(): void {
      store.act(() => {
        const { lesson: played } = get();
        if (!played) return;
        const work = withTried(played.work, played.work.step, null);
        forgetWork(store, played.lesson);
        show(played.lesson, work, modeNow());
      });
    },
    /** Keeps what was changed for the task of a step. */
    tried(step: number, playground: Playground): void {
      const { lesson: played } = get();
      if (played) keepWork(store, withTried(played.work, step, playground));
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
    /** From the beginning, with what was answered in sight: nothing is asked a second time, its twins are. */
    again(): void {
      store.act(() => {
        const { lesson: played } = get();
        if (played) show(played.lesson, { ...played.work, step: 0, tried: {} }, modeNow());
      });
    },
    /** From the beginning, nothing answered: for the next class. */
    anew(): void {
      store.act(() => {
        const { lesson: played } = get();
        if (!played) return;
        forgetWork(store, played.lesson);
        show(played.lesson, begunLesson(played.lesson), modeNow());
      });
    },
    /** The document stays as it stands. */
    leave(): void {
      store.act(() => {
        playedIn(store).delete(get().document);
        store.play(null);
        store.ask(null, null);
        store.mark([]);
      });
    },
  };
}

const sameDone = (one: LessonWork, other: LessonWork): boolean =>
  JSON.stringify([one.answered, one.done]) === JSON.stringify([other.answered, other.done]);
