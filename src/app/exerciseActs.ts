/** Asking first, as acts on the document shown: what is asked and answered goes into the store with the veil that hides it, and is kept at once. */

import { withExercise } from '../lessons/lessonWork';
import { chances } from '../playground/chances';
import type { Playground } from '../playground/playground';
import { type Corrected, correctedIn, ghostOf } from '../prediction/correcting';
import {
  type Answer,
  answered,
  begun,
  type Exercise,
  ended,
  type Mode,
  questionNow,
  sawIn,
  seenIn,
} from '../prediction/exercise';
import { twinFor } from '../prediction/generated';
import { readExercise, readRecord } from '../prediction/keptExercise';
import type { MisconceptionCode } from '../prediction/misconceptions';
import { chosenBelief, type LearnerRecord, withAnswer, withoutBelief } from '../prediction/record';
import { isWhole } from '../routing/trace';
import { keepJson, keptJson, keptList } from './keptJson';
import { keepWork } from './keptLessons';
import { type Ghosts, remembered, tracesOf, type Veil } from './replay';
import { markOf } from './setting';
import type { AppStore } from './store';
import { shownTrace } from './store/state';

/** So many are kept. */
const MOST = 20;

type Entry = readonly [mark: string, exercise: Exercise];

/** Hides what an exercise asks. */
export const veilOf = (exercise: Exercise): Veil =>
  remembered((playground: Playground) => seenIn(exercise, playground, tracesOf(playground)));

/** What was expected and never came, as far as that may be said. */
export const ghostsOf = (exercise: Exercise): Ghosts =>
  remembered((playground: Playground) => {
    const traces = tracesOf(playground);
    if (exercise.mode === 'test' && !exercise.over) return [];
    const all = correctedIn(exercise, playground, traces).flatMap((corrected) => {
      const trace = traces[corrected.question.request];
      const ghost = trace && ghostOf(corrected, playground, trace);
      return ghost ? [ghost] : [];
    });
    return traces.map((_, request) => all.filter((ghost) => ghost.request === request));
  });

export const keptRecord = (): LearnerRecord => readRecord(keptJson('beliefs'));

/** Null: all of them. */
export function forgetBelief(store: AppStore, belief: MisconceptionCode | null): void {
  const left = belief ? withoutBelief(keptRecord(), belief) : {};
  keepJson(store, 'beliefs', Object.keys(left).length === 0 ? null : JSON.stringify(left));
}

function keptEntries(): readonly Entry[] {
  return keptList('exercises').flatMap((entry): readonly Entry[] => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
    const exercise = readExercise(entry[1]);
    return exercise ? [[entry[0], exercise]] : [];
  });
}

export function makeExerciseActs(store: AppStore) {
  const { getState: get } = store;

  function keep(playground: Playground, exercise: Exercise | null): void {
    const mark = markOf(playground);
    const others = keptEntries().filter(([other]) => other !== mark);
    const entries: readonly Entry[] = exercise ? [[mark, exercise], ...others] : others;
    keepJson(store, 'exercises', entries.length === 0 ? null : JSON.stringify(entries.slice(0, MOST)));
  }

  /** Shows what may be seen from now on; null ends the exercise. */
  function put(exercise: Exercise | null): void {
    const { lesson } = get();
    // A lesson keeps its own answers, by its steps.
    if (!lesson) keep(get().playground, exercise);
    else if (exercise) keepWork(store, withExercise(lesson.lesson, lesson.work, exercise));
    store.ask(exercise, exercise && veilOf(exercise), exercise && ghostsOf(exercise));
  }

  /** Where the side is a drawer it stays closed: what is asked stands below the picture. */
  const showSteps = (): void => {
    store.openPanel('steps');
    store.closeDrawer();
  };

  /** The requests that were watched to their end are not asked about. */
  function begin(mode: Mode): void {
    const { playground, playhead } = get();
    const trace = shownTrace(get());
    const watched = trace !== null && isWhole(trace) && playhead.arrived && playhead.step === trace.steps.length - 1;
    put(begun(mode, playground, Math.max(0, playhead.request + (watched ? 1 : 0))));
    showSteps();
  }

  function count(given: readonly Corrected[]): void {
    if (given.length > 0) keepJson(store, 'beliefs', JSON.stringify(given.reduce(withAnswer, keptRecord())));
  }

  /** The rest of what may be seen now is played. */
  function goOn(): void {
    const state = get();
    const steps = shownTrace(state)?.steps.length ?? 0;
    const { step, arrived, playing } = state.playhead;
    if (!playing && (step < steps - 1 || (steps > 0 && !arrived))) store.playPause();
  }

  function open(belief: MisconceptionCode, seed: number, asks: boolean): void {
    const twin = twinFor(belief, seed);
    if (!twin) return;
    // Where unsaved work is asked about first, it is gone on with when it opens.
    keep(twin.playground, begun('self', twin.playground, 0));
    if (asks) store.open({ playground: twin.playground });
    else store.visit(twin.playground);
    if (get().playground !== twin.playground) return;
    put(begun('self', twin.playground, 0));
    store.showView('canvas');
    showSteps();
    store.watch(0, true);
  }

  /** Answers the question of the request shown. */
  function give(given: Pick<Answer, 'chosen' | 'sureness'>): void {
    store.act(() => {
      const { exercise, playground, playhead } = get();
      const traces = tracesOf(playground);
      const open = exercise && questionNow(exercise, playground, traces, playhead.request);
      if (!exercise || !open) return;
      const after = answered(exercise, playground, playhead.request, open.ask, given);
      put(after);
      if (after.mode === 'self') count(correctedIn(after, playground, traces).filter(isOf(playhead.request)).slice(-1));
      goOn();
    });
  }

  return {
    put,
    /** Asks first from now on, or no longer. */
    toggle(): void {
      if (get().exercise) put(null);
      else begin('self');
    },
    /** All of the script, from its beginning. */
    again(): void {
      const { playground, exercise } = get();
      put(begun(exercise?.mode ?? 'self', playground, 0));
      store.watch(0, true);
    },
    setMode(mode: Mode): void {
      const { exercise } = get();
      if (exercise) put({ ...exercise, mode, over: false });
    },
    end(): void {
      const { exercise, playground } = get();
      if (!exercise) return;
      count(correctedIn(exercise, playground, tracesOf(playground)));
      put(ended(exercise));
    },
    give,
    /** Shows the answer to a class, with what it said if that was chosen. */
    reveal(): void {
      give({ chosen: get().picked, sureness: null });
    },
    saw(id: string): void {
      const { exercise, playground, playhead } = get();
      if (exercise) put(sawIn(exercise, playground, playhead.request, id));
    },
    /** Goes on with what was kept of the document shown; a lesson keeps its own. */
    resume(): void {
      if (get().lesson) return;
      const mark = markOf(get().playground);
      const exercise = keptEntries().find(([other]) => other === mark)?.[1] ?? null;
      store.ask(exercise, exercise && veilOf(exercise), exercise && ghostsOf(exercise));
    },
    /** Opens a community to practise on; `belief` null: on whichever is weakest. `asks`: about unsaved work. */
    practise(belief: MisconceptionCode | null, seed: number, asks: boolean): void {
      open(belief ?? chosenBelief(keptRecord(), chances(seed)()), seed, asks);
    },
  };
}

const isOf =
  (request: number) =>
  ({ question }: Corrected): boolean =>
    question.request === request;
