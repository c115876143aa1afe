/** An exercise: what is asked of each request of a script before it is shown, and what was answered; and from that, how much of each may be seen. */

import type { Playground } from '../playground/playground';
import type { Request } from '../routing/route';
import type { SeenTrace, Trace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { hiddenFrom, type Question, type QuestionKind, questionsOf } from './questions';

/** By oneself, each answer is corrected at once; with a class nothing is counted; in a test nothing is shown before its end. */
export const MODES = ['self', 'class', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const SURENESSES = ['sure', 'think', 'guess'] as const;
export type Sureness = (typeof SURENESSES)[number];

export interface Ask {
  readonly kind: QuestionKind;
  /** Of so many sendings, where it is asked of several. */
  readonly times?: number;
}

export interface Answer extends Ask {
  /** The id of an option; null: it was shown without an answer. */
  readonly chosen: string | null;
  /** Null where nobody was asked how sure. */
  readonly sureness: Sureness | null;
}

/** What is asked of one request of the script, and what was answered. */
export interface Asked {
  readonly request: Request;
  /** Null: what the mode asks of every request. */
  readonly asks: readonly Ask[] | null;
  readonly answers: readonly Answer[];
  /** What was chosen of what there was to see; null: nothing yet. */
  readonly saw: string | null;
}

export interface Exercise {
  readonly mode: Mode;
  /** What is asked of a request that is sent from now on; null: what the mode asks. */
  readonly asks: readonly Ask[] | null;
  /** Of the requests of the script, in their order. */
  readonly asked: readonly Asked[];
  /** A test is over, and everything is shown. */
  readonly over: boolean;
}

/** Every hop that is decided, and the end. In a test no question may give away what was asked before it. */
const ASKED_IN: { readonly [M in Mode]: readonly Ask[] } = {
  self: [{ kind: 'landing' }, { kind: 'onward' }, { kind: 'verdict' }],
  class: [{ kind: 'landing' }, { kind: 'onward' }, { kind: 'verdict' }],
  test: [{ kind: 'landing' }, { kind: 'verdict' }],
};

const NOTHING: readonly Ask[] = [];

/** Asks of every request but of those that were seen: so many, from the first on. */
export const begun = (mode: Mode, { requests }: Playground, seen: number): Exercise => ({
  mode,
  asks: null,
  asked: requests.slice(0, seen).map((request) => ({ request, asks: NOTHING, answers: [], saw: null })),
  over: false,
});

const isSame = (one: Request, other: Request): boolean =>
  one === other || (one.kind === other.kind && one.from === other.from && one.to === other.to);

/** What is asked of each request of a script that may have been edited since: what was answered goes with its request. */
export function askedOf({ asked, asks }: Exercise, requests: readonly Request[]): readonly Asked[] {
  const waiting: (Asked | null)[] = [...asked];
  const take = (place: number): Asked | null => {
    const found = waiting[place] ?? null;
    waiting[place] = null;
    return found;
  };
  const kept = requests.map((request, place) => {
    const here = waiting[place];
    return here && isSame(here.request, request) ? take(place) : null;
  });
  return requests.map((request, place) => {
    const own = kept[place] ?? take(waiting.findIndex((one) => one !== null && isSame(one.request, request)));
    return own ?? { request, asks, answers: [], saw: null };
  });
}

const isAbout = (one: Ask, other: Ask): boolean => one.kind === other.kind && one.times === other.times;

/** What a trace is asked, in the order of what has to be hidden. What the mode asks is asked once for each step. */
function asksOf({ asks }: Asked, mode: Mode, topology: Topology, trace: Trace): readonly (Ask & { step: number })[] {
  const all = (asks ?? ASKED_IN[mode]).flatMap((ask) => {
    const step = hiddenFrom(ask.kind, topology, trace);
    return step === null ? [] : [{ ...ask, step }];
  });
  const ordered = all.toSorted((one, other) => one.step - other.step);
  return asks ? ordered : ordered.filter(({ step }, place) => ordered[place - 1]?.step !== step);
}

/** The question of a request that waits for an answer; null where all were answered. */
function openAsk(asked: Asked, mode: Mode, topology: Topology, trace: Trace): (Ask & { readonly step: number }) | null {
  return (
    asksOf(asked, mode, topology, trace).find((ask) => !asked.answers.some((answer) => isAbout(answer, ask))) ?? null
  );
}

/** How many steps of a trace may be seen. */
function stepsSeen(exercise: Exercise, asked: Asked, topology: Topology, trace: Trace): number {
  const { mode, over } = exercise;
  if (over) return trace.steps.length;
  const hides = mode === 'test' ? asksOf(asked, mode, topology, trace)[0] : openAsk(asked, mode, topology, trace);
  return hides ? hides.step : trace.steps.length;
}

/** What of the traces of a playground may be seen while an exercise goes on. What is seen whole is the very trace. */
export function seenIn(
  exercise: Exercise,
  { topology, requests }: Playground,
  traces: readonly Trace[],
): readonly SeenTrace[] {
  const all = askedOf(exercise, requests);
  return traces.map((trace, place): SeenTrace => {
    const asked = all[place];
    const seen = asked ? stepsSeen(exercise, asked, topology, trace) : trace.steps.length;
    if (seen === trace.steps.length) return trace;
    const { request, direction, steps } = trace;
    return { request, direction, steps: steps.slice(0, seen), verdict: null, before: steps[0]?.next ?? null };
  });
}

/** The question about a request that waits for an answer, and what it asks; null where none does. */
export function questionNow(
  exercise: Exercise,
  playground: Playground,
  traces: readonly Trace[],
  request: number,
): { readonly ask: Ask; readonly question: Question } | null {
  const asked = askedOf(exercise, playground.requests)[request];
  const trace = traces[request];
  const open = asked && trace && !exercise.over ? openAsk(asked, exercise.mode, playground.topology, trace) : null;
  if (!open) return null;
  const { step: _, ...ask } = open;
  const question = questionFor(playground, request, ask);
  return question && { ask, question };
}

/** The question as it is put today; null where the request is not asked this. */
export const questionFor = (playground: Playground, request: number, { kind, times }: Ask): Question | null =>
  questionsOf(playground, request, times).find((question) => question.kind === kind) ?? null;

/** How many questions were answered, of how many; those of every request that is there. */
export function progressOf(
  exercise: Exercise,
  { topology, requests }: Playground,
  traces: readonly Trace[],
): { readonly done: number; readonly of: number } {
  const all = askedOf(exercise, requests).flatMap((asked, place) => {
    const trace = traces[place];
    return trace
      ? asksOf(asked, exercise.mode, topology, trace).map((ask) => asked.answers.some((one) => isAbout(one, ask)))
      : [];
  });
  return { done: all.filter(Boolean).length, of: all.length };
}

/** An answer is given once: what was answered stays. */
export function answered(
  exercise: Exercise,
  { requests }: Playground,
  request: number,
  ask: Ask,
  given: Pick<Answer, 'chosen' | 'sureness'>,
): Exercise {
  const all = askedOf(exercise, requests);
  const asked = all.map((one, place) => {
    if (place !== request || one.answers.some((answer) => isAbout(answer, ask))) return one;
    return { ...one, answers: [...one.answers, { ...ask, ...given }] };
  });
  return { ...exercise, asked };
}

/** What was chosen of what there was to see of a request. */
export const sawIn = (exercise: Exercise, { requests }: Playground, request: number, saw: string): Exercise => ({
  ...exercise,
  asked: askedOf(exercise, requests).map((one, place) => (place === request ? { ...one, saw } : one)),
});

/** Ends a test; or shows the rest of any exercise. */
export const ended = (exercise: Exercise): Exercise => ({ ...exercise, over: true });
