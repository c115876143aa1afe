/** Writing a lesson by doing it: every act gives another lesson with the step that tells it, or says why it cannot. */

import type { Playground } from '../playground/playground';
import { QUESTION_KINDS, type QuestionKind, questionsOf } from '../prediction/questions';
import { type Request, route } from '../routing/route';
import { traceText } from '../routing/trace';
import { findPart, type Topology } from '../topology/topology';
import { askedAt } from './asked';
import { changesBetween } from './differing';
import { brokenSteps, canSend, sayingOf, taskHolds } from './holding';
import { type Played, playLesson } from './lesson';
import { UNRECORDED } from './recordingWords';
import { type Ask, LESSON_LIMITS, type Lesson, type LessonStep, NO_LOCKS, type Sending, type TaskStep } from './steps';

export type Recorded = { readonly ok: true; readonly lesson: Lesson } | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Recorded => ({ ok: false, reason });

/** A lesson without steps that begins with a community as it is now; its requests are left behind. */
export const begunFrom = (playground: Playground, id: string, title: string): Lesson => ({
  id,
  title,
  minutes: 0,
  learn: [],
  watch: [],
  start: { ...playground, requests: [] },
  locks: NO_LOCKS,
  steps: [],
});

type Standing = Pick<Played, 'topology' | 'state'>;

/** How things stand before the step at a place; at the end, after all of them. */
export function standingAt({ start, steps }: Lesson, at: number): Standing {
  return playLesson({ start, steps: steps.slice(0, at) }).at(-1) ?? { topology: start.topology, state: start.state };
}

/** Puts steps in at a place, the end unless said otherwise. */
export function withSteps(lesson: Lesson, added: readonly LessonStep[], at = lesson.steps.length): Recorded {
  const steps = lesson.steps.toSpliced(at, 0, ...added);
  if (steps.length > LESSON_LIMITS.steps) return refused(UNRECORDED.steps(LESSON_LIMITS.steps));
  return { ok: true, lesson: { ...lesson, steps } };
}

/** A request that was sent, with what comes of it at that place. */
export function withSend(lesson: Lesson, send: Request, at = lesson.steps.length): Recorded {
  const { topology, state } = standingAt(lesson, at);
  const against = againstSending(topology, send);
  if (against !== null) return refused(against);
  return withSteps(lesson, [{ send, is: traceText(route(topology, send, state).trace) }], at);
}

/** The same request here and in another community. */
export function withComparison(lesson: Lesson, compare: Playground, send: Request, at = lesson.steps.length): Recorded {
  const { topology, state } = standingAt(lesson, at);
  const against = againstSending(topology, send) ?? againstSending(compare.topology, send);
  if (against !== null) return refused(against);
  const is = traceText(route(topology, send, state).trace);
  const there = traceText(route(compare.topology, send, compare.state).trace);
  return withSteps(lesson, [{ compare, send, is, there }], at);
}

/** An edit that was made, as the changes that lead to the community as it is now; in several steps where it is a large one. */
export function withEdit(lesson: Lesson, now: Topology, at = lesson.steps.length): Recorded {
  const changes = changesBetween(standingAt(lesson, at).topology, now);
  if (changes === null) return refused(UNRECORDED.otherParts);
  if (changes.length === 0) return refused(UNRECORDED.nothing);
  const { list } = LESSON_LIMITS;
  const pieces = Array.from({ length: Math.ceil(changes.length / list) }, (_, piece) =>
    changes.slice(piece * list, (piece + 1) * list),
  );
  return withSteps(
    lesson,
    pieces.map((change) => ({ change })),
    at,
  );
}

/** Parts that were selected, as those to look at. */
export function withFocus(lesson: Lesson, focus: readonly string[], at = lesson.steps.length): Recorded {
  if (focus.length === 0) return refused(UNRECORDED.nothingPicked);
  if (focus.length > LESSON_LIMITS.list) return refused(UNRECORDED.entries(focus.length, LESSON_LIMITS.list));
  const { topology } = standingAt(lesson, at);
  const stranger = focus.find((id) => !findPart(topology, id));
  return stranger === undefined ? withSteps(lesson, [{ focus }], at) : refused(UNRECORDED.nobody(stranger));
}

/** A task that is done once the learner's community answers these requests as `goal` does. */
export function withTask(
  lesson: Lesson,
  told: Pick<TaskStep, 'task' | 'hint'>,
  goal: Topology,
  sends: readonly Request[],
  at = lesson.steps.length,
): Recorded {
  if (sends.length === 0) return refused(UNRECORDED.noRequests);
  if (sends.length > LESSON_LIMITS.list) return refused(UNRECORDED.entries(sends.length, LESSON_LIMITS.list));
  const standing = standingAt(lesson, at);
  for (const send of sends) {
    const against = againstSending(standing.topology, send) ?? againstSending(goal, send);
    if (against !== null) return refused(against);
  }
  let { state } = standing;
  const until = sends.map((send): Sending => {
    const sent = route(goal, send, state);
    state = sent.state;
    return { send, is: traceText(sent.trace) };
  });
  if (taskHolds({ until }, standing)) return refused(UNRECORDED.done);
  return withSteps(lesson, [{ ...told, until }], at);
}

/** Which questions the request of a step answers, in their order; none where it sends nothing. */
export function askable(lesson: Lesson, step: number): readonly QuestionKind[] {
  const asked = askedAt(lesson, step);
  if (!asked) return [];
  const kinds = new Set(questionsOf(asked.playground, asked.request).map(({ kind }) => kind));
  return QUESTION_KINDS.filter((kind) => kinds.has(kind));
}

/** The questions of a step set anew; a step that sends nothing stays as it is. */
export function withAsks(lesson: Lesson, step: number, asks: readonly Ask[]): Lesson {
  const told = lesson.steps[step];
  if (!told || !('send' in told)) return lesson;
  const { ask: _, ...rest } = told;
  return { ...lesson, steps: lesson.steps.with(step, asks.length === 0 ? rest : { ...rest, ask: asks }) };
}

/** What is said of a step set anew; a text that is empty is left out. */
export function withWords(lesson: Lesson, step: number, words: Pick<LessonStep, 'say' | 'note'>): Lesson {
  const told = lesson.steps[step];
  if (!told) return lesson;
  const entries = Object.entries({ ...told, ...words }).filter(([, entry]) => entry !== undefined && entry !== '');
  return { ...lesson, steps: lesson.steps.with(step, Object.fromEntries(entries) as LessonStep) };
}

/** Both places are counted from 0, `to` without the step that moves. */
export function withMoved(lesson: Lesson, from: number, to: number): Lesson {
  const step = lesson.steps[from];
  return step ? { ...lesson, steps: lesson.steps.toSpliced(from, 1).toSpliced(to, 0, step) } : lesson;
}

export const without = (lesson: Lesson, step: number): Lesson => ({
  ...lesson,
  steps: lesson.steps.toSpliced(step, 1),
});

/** Takes what a step that does not hold does now; what others say stays as it is. */
export function takeNow(lesson: Lesson, step: number): Lesson {
  const told = lesson.steps[step];
  const trace = playLesson(lesson)[step]?.trace;
  return told && trace ? { ...lesson, steps: lesson.steps.with(step, { ...told, ...sayingOf(told, trace) }) } : lesson;
}

/** The same for all of them. */
export const takeAllNow = (lesson: Lesson): Lesson =>
  brokenSteps(lesson).reduce((mended: Lesson, { step }) => takeNow(mended, step), lesson);

/** Why a request cannot be sent in a community; null where it can. */
function againstSending(topology: Topology, send: Request): string | null {
  const stranger = [send.from, send.to].find((id) => !findPart(topology, id));
  if (stranger !== undefined) return UNRECORDED.nobody(stranger);
  return canSend(topology, send) ? null : UNRECORDED.twoSides;
}
