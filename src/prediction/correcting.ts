/** What a wrong answer is put down to, and what is said of it: the belief in its own words, and what is so instead (SPEC 6). */

import type { Playground } from '../playground/playground';
import type { RuleCode } from '../routing/codes';
import { describeWhy } from '../routing/reasons';
import { landingServer, type Trace } from '../routing/trace';
import { askingOf } from './asking';
import { type Answer, askedOf, type Exercise, questionFor } from './exercise';
import { correctionOf, MISCONCEPTION_CODES, MISCONCEPTIONS, type MisconceptionCode } from './misconceptions';
import type { Question } from './questions';
import { CORRECTIONS } from './words';

/** The first of the table that gives this answer and is not excluded; null for a right answer, and where no belief explains it. */
export function beliefBehind(
  { options, key }: Question,
  answer: string,
  excluded: ReadonlySet<MisconceptionCode> = new Set(),
): MisconceptionCode | null {
  if (answer === key) return null;
  const given = options.find(({ id }) => id === answer)?.misconceptions ?? [];
  return MISCONCEPTION_CODES.find((code) => given.includes(code) && !excluded.has(code)) ?? null;
}

/** The beliefs that somebody who answers so does not act on: those that would have answered otherwise. */
export const excludedBy = ({ options }: Question, answer: string): readonly MisconceptionCode[] =>
  options.flatMap(({ id, misconceptions }) => (id === answer ? [] : misconceptions));

/** One answer, beside what is so. */
export interface Corrected {
  readonly question: Question;
  readonly answer: Answer;
  /** Null: it was shown without an answer. */
  readonly right: boolean | null;
  /** The belief that explains a wrong answer. */
  readonly belief: MisconceptionCode | null;
  /** What is so, and why; null for a right answer. Names in it are marked. */
  readonly said: string | null;
  /** The rules that a belief offends. */
  readonly rules: readonly RuleCode[];
}

/** The answers of an exercise in the order of the script; those to what is no longer asked are left out. */
export function correctedIn(
  exercise: Exercise,
  playground: Playground,
  traces: readonly Trace[],
): readonly Corrected[] {
  const excluded = new Set<MisconceptionCode>();
  return askedOf(exercise, playground.requests).flatMap(({ answers }, request) => {
    const trace = traces[request];
    return answers.flatMap((answer): readonly Corrected[] => {
      const question = questionFor(playground, request, answer);
      if (!question || !trace) return [];
      const { chosen } = answer;
      const belief = chosen === null ? null : beliefBehind(question, chosen, excluded);
      if (chosen !== null) for (const code of excludedBy(question, chosen)) excluded.add(code);
      const right = chosen === null ? null : chosen === question.key;
      return [
        {
          question,
          answer,
          right,
          belief,
          said: right ? null : saidOf(playground, trace, question, belief),
          rules: belief ? MISCONCEPTIONS[belief].offends : [],
        },
      ];
    });
  });
}

/** A belief is corrected by its row; anything else by what was to be expected, and why. */
function saidOf(playground: Playground, trace: Trace, question: Question, belief: MisconceptionCode | null): string {
  if (belief) return correctionOf(belief, askingOf(playground, question.request));
  const expected = labelOf(question, question.key);
  const { kind, times = 1, step } = question;
  if (kind === 'turn') return CORRECTIONS.turn(expected, times);
  if (kind === 'failures') return CORRECTIONS.failures(expected);
  return CORRECTIONS.expected(
    expected,
    describeWhy(playground.topology, trace, Math.min(step, trace.steps.length - 1)),
  );
}

/** What an option says. */
export const labelOf = ({ options }: Question, id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

/** The hop that was expected and never came, to be drawn beside the one that did; null where the answer names no part. */
export interface Ghost {
  readonly request: number;
  /** The step in place of which it was expected. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

export function ghostOf({ question, answer, right }: Corrected, playground: Playground, trace: Trace): Ghost | null {
  const { chosen } = answer;
  if (right !== false || chosen === null) return null;
  const { topology } = playground;
  const { kind, request, step } = question;
  const from = kind === 'landing' ? (topology.gateway?.id ?? null) : kind === 'onward' ? landingServer(trace) : null;
  const there = [...topology.servers, ...topology.users].some(({ id }) => id === chosen);
  return from !== null && there && from !== chosen ? { request, step, from, to: chosen } : null;
}

/** What is worth a twin: the beliefs that came back, or, where none did, those that would have answered otherwise. */
export function beliefsIn(all: readonly Corrected[]): readonly MisconceptionCode[] {
  const back = all.flatMap(({ belief }) => belief ?? []);
  return [...new Set(back.length > 0 ? back : all.flatMap(({ question }) => excludedBy(question, question.key)))];
}

/** What is worst comes first: sure and wrong, then wrong, then what was shown; what was right last. */
export const forReview = (all: readonly Corrected[]): readonly Corrected[] =>
  all.toSorted((one, other) => weightOf(one) - weightOf(other));

const WEIGHTS = { sure: 0, think: 1, guess: 2 } as const;

function weightOf({ right, answer: { sureness } }: Corrected): number {
  if (right === null) return 3;
  return right ? 4 + WEIGHTS[sureness ?? 'sure'] : WEIGHTS[sureness ?? 'think'];
}
