/** A lesson being played: where the learner is, what was answered, and what the page shows of it at each step. */

import type { Playground } from '../playground/playground';
import type { Answer, Asked, Ask as AskOf, Exercise } from '../prediction/exercise';
import { readAnswers } from '../prediction/keptExercise';
import type { Request } from '../routing/route';
import { formatDocument, parseDocument } from '../sharing/document';
import { checkOf, utf8 } from '../sharing/v1/bytes';
import type { Topology } from '../topology/topology';
import { standings } from './holding';
import { formatLesson } from './lesson';
import type { Ask, Lesson } from './steps';

/** What was answered of the request of a step. */
export interface StepWork {
  readonly answers: readonly Answer[];
  readonly saw: string | null;
}

export interface LessonWork {
  readonly lesson: string;
  /** By which its text is known: what was answered belongs to no other one. */
  readonly text: string;
  /** The step shown, and the furthest one that was; the number of steps stands for the end. */
  readonly step: number;
  readonly reached: number;
  readonly answered: Readonly<Record<number, StepWork>>;
  /** Tasks that were done, by their steps. */
  readonly done: readonly number[];
  /** The community of a task as the learner left it, as the text of a document, by the step. */
  readonly tried: Readonly<Record<number, string>>;
}

const askOf = (ask: Ask): AskOf => (typeof ask === 'string' ? { kind: ask } : ask);

const NOTHING: StepWork = { answers: [], saw: null };

/** A short text by which what a lesson says is known. */
export const textMark = (lesson: Lesson): string => checkOf(utf8(formatLesson(lesson)));

export const begunLesson = (lesson: Lesson): LessonWork => ({
  lesson: lesson.id,
  text: textMark(lesson),
  step: 0,
  reached: 0,
  answered: {},
  done: [],
  tried: {},
});

/** At a step, or at the nearest there is; the number of steps is the end. */
export function wentTo(work: LessonWork, { steps }: Pick<Lesson, 'steps'>, step: number): LessonWork {
  const there = Math.min(Math.max(step, 0), steps.length);
  return { ...work, step: there, reached: Math.max(work.reached, there) };
}

/** Who goes on past a question was shown its answer. */
export function passedOn(work: LessonWork, { steps }: Pick<Lesson, 'steps'>, before: number): LessonWork {
  const answered = { ...work.answered };
  for (const [place, told] of steps.slice(0, before).entries()) {
    if (!('send' in told)) continue;
    const { answers, saw } = answered[place] ?? NOTHING;
    const open = (told.ask ?? []).map(askOf).filter((ask) => !answers.some((given) => isAbout(given, ask)));
    const shown = open.map((ask): Answer => ({ ...ask, chosen: null, sureness: null }));
    if (shown.length > 0) answered[place] = { answers: [...answers, ...shown], saw };
  }
  return { ...work, answered };
}

const isAbout = (one: AskOf, other: AskOf): boolean => one.kind === other.kind && one.times === other.times;

export const withTaskDone = (work: LessonWork, step: number): LessonWork =>
  work.done.includes(step) ? work : { ...work, done: [...work.done, step] };

/** What a learner has changed for a task is there again, on the way back, too; null: nothing. */
export function withTried(work: LessonWork, step: number, tried: Playground | null): LessonWork {
  const { [step]: _, ...others } = work.tried;
  return { ...work, tried: tried ? { ...others, [step]: formatDocument(tried) } : others };
}

/** The topology of a task as the learner left it; null where nothing was changed, or it cannot be read. */
export function triedAt({ tried }: LessonWork, step: number): Topology | null {
  const read = parseDocument(tried[step] ?? '');
  return read.ok ? read.playground.topology : null;
}

/** At the step of the one, with all that was done in either; of two answers to one question the other's was given first. */
export function joined(work: LessonWork, other: LessonWork): LessonWork {
  const places = [...Object.keys(other.answered), ...Object.keys(work.answered)].map(Number);
  const answered = Object.fromEntries(
    places.map((place) => [place, joinedAt(work.answered[place] ?? NOTHING, other.answered[place] ?? NOTHING)]),
  );
  return {
    ...work,
    reached: Math.max(work.reached, other.reached),
    answered,
    done: [...new Set([...other.done, ...work.done])],
    tried: { ...other.tried, ...work.tried },
  };
}

const joinedAt = ({ answers, saw }: StepWork, other: StepWork): StepWork => ({
  answers: [...other.answers, ...answers.filter((given) => !other.answers.some((first) => isAbout(first, given)))],
  saw: saw ?? other.saw,
});

/** What the page shows at a step. */
export interface LessonScene {
  /** With the requests sent since the community last changed; those before stand in its state. */
  readonly playground: Playground;
  /** The step that sent each of them. */
  readonly senders: readonly number[];
  /** The request of the step itself; null where it sends none. */
  readonly request: number | null;
}

/** At the end as at the last step. A step that compares shows its request, and no later step knows of it. */
export function sceneAt(lesson: Pick<Lesson, 'title' | 'start' | 'steps'>, step: number): LessonScene {
  const at = Math.min(step, lesson.steps.length - 1);
  const changes = lesson.steps.slice(0, at + 1).findLastIndex((each) => 'change' in each);
  const told = lesson.steps[at];
  // A change sets what its own step shows: nothing was sent since.
  const standing = [...standings(lesson)][changes + 1] ?? last(lesson);
  const senders = lesson.steps.flatMap((each, place): number[] => {
    const sends = 'send' in each && (place === at || !('compare' in each));
    return place > changes && place <= at && sends ? [place] : [];
  });
  const requests = senders.flatMap((place): Request[] => {
    const sender = lesson.steps[place];
    return sender && 'send' in sender ? [sender.send] : [];
  });
  return {
    playground: { title: lesson.title, ...standing, requests, notes: lesson.start.notes },
    senders,
    request: told && 'send' in told ? requests.length - 1 : null,
  };
}

const last = ({ steps, start }: Pick<Lesson, 'start' | 'steps'>) =>
  standings({ start, steps: [...steps, {}] }).at(-1) ?? { topology: start.topology, state: start.state };

/** What is asked at a step of the requests shown; what the learner sends besides is not asked about. */
export function exerciseAt(lesson: Lesson, work: LessonWork, mode: Exercise['mode']): Exercise {
  const { playground, senders } = sceneAt(lesson, work.step);
  const asked = senders.flatMap((place, index): Asked[] => {
    const told = lesson.steps[place];
    const request = playground.requests[index];
    if (!told || !('send' in told) || !request) return [];
    return [{ request, asks: (told.ask ?? []).map(askOf), ...(work.answered[place] ?? NOTHING) }];
  });
  return { mode, asks: [], asked, over: false };
}

/** With what was answered in the exercise of the step shown. */
export function withExercise(lesson: Lesson, work: LessonWork, { asked }: Exercise): LessonWork {
  const { senders } = sceneAt(lesson, work.step);
  const answered = { ...work.answered };
  for (const [index, place] of senders.entries()) {
    const { answers = [], saw = null } = asked[index] ?? {};
    if (answers.length > 0 || saw !== null) answered[place] = { answers, saw };
  }
  return { ...work, answered };
}

/** How many questions a lesson asks. */
export const questionsIn = ({ steps }: Pick<Lesson, 'steps'>): number =>
  steps.reduce((sum, step) => sum + ('send' in step ? (step.ask?.length ?? 0) : 0), 0);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** As it is kept in the browser; null where this is none. */
export function readWork(value: unknown): LessonWork | null {
  if (typeof value !== 'object' || value === null) return null;
  const { lesson, text, step, reached, answered, done, tried } = value as Readonly<Record<string, unknown>>;
  if (typeof lesson !== 'string' || typeof text !== 'string' || !isCount(step) || !isCount(reached)) return null;
  const read = entriesOf(answered).flatMap(([place, work]): readonly (readonly [string, StepWork])[] => {
    const { answers, saw } = (work ?? {}) as Readonly<Record<string, unknown>>;
    const all = readAnswers(answers);
    return all && isCount(Number(place)) ? [[place, { answers: all, saw: typeof saw === 'string' ? saw : null }]] : [];
  });
  return {
    lesson,
    text,
    step,
    reached: Math.max(reached, step),
    answered: Object.fromEntries(read),
    done: Array.isArray(done) ? done.filter(isCount) : [],
    tried: Object.fromEntries(
      entriesOf(tried).filter(([place, held]) => isCount(Number(place)) && typeof held === 'string'),
    ) as LessonWork['tried'],
  };
}
