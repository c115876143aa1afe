/** The questions of a step, asked of its request among those that were sent before it. */

import type { Playground } from '../playground/playground';
import { type Question, questionsOf } from '../prediction/questions';
import type { Request } from '../routing/route';
import { standings } from './holding';
import type { Ask, Lesson } from './steps';

/** A script that ends with the request of a step. */
export interface Asked {
  readonly playground: Playground;
  /** Its index in the script. */
  readonly request: number;
}

/**
 * The request of a step behind those sent since the community last changed: what was sent before that stands in the
 * state. Null where the step sends nothing.
 */
export function askedAt(lesson: Pick<Lesson, 'start' | 'steps'>, step: number): Asked | null {
  const told = lesson.steps[step];
  if (!told || !('send' in told)) return null;
  const earlier = lesson.steps.slice(0, step);
  const since = earlier.findLastIndex((each) => 'change' in each) + 1;
  const standing = standings(lesson)[since];
  if (!standing) return null;
  const sent = earlier
    .slice(since)
    .flatMap((each): Request[] => ('send' in each && !('compare' in each) ? [each.send] : []));
  return {
    playground: { title: '', ...standing, requests: [...sent, told.send], notes: [] },
    request: sent.length,
  };
}

/** In the order in which the step asks them; what its request does not answer is left out. */
export const questionsAt = (lesson: Pick<Lesson, 'start' | 'steps'>, step: number): readonly Question[] =>
  asksOf(lesson, step).flatMap(({ question }) => (question ? [question] : []));

/** Questions that a step asks and its request does not answer. */
export const unanswered = (lesson: Pick<Lesson, 'start' | 'steps'>, step: number): readonly Ask[] =>
  asksOf(lesson, step).flatMap(({ ask, question }) => (question ? [] : [ask]));

function asksOf(
  lesson: Pick<Lesson, 'start' | 'steps'>,
  step: number,
): readonly { readonly ask: Ask; readonly question: Question | undefined }[] {
  const told = lesson.steps[step];
  const asked = askedAt(lesson, step);
  if (!asked || !told || !('send' in told)) return [];
  return (told.ask ?? []).map((ask) => {
    const [kind, times] = typeof ask === 'string' ? [ask] : [ask.kind, ask.times];
    const questions = questionsOf(asked.playground, asked.request, times);
    return { ask, question: questions.find((question) => question.kind === kind) };
  });
}
