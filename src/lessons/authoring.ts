/** What an author did on the canvas as steps of a lesson, and the lesson as it may be handed on. */

import type { Playground } from '../playground/playground';
import { QUESTION_KINDS, type QuestionKind } from '../prediction/questions';
import type { Request } from '../routing/route';
import { findPart, type Topology } from '../topology/topology';
import { AUTHORED } from './authorWords';
import { changesBetween } from './differing';
import { askable, type Recorded, standingAt, withAsks, withEdit, without, withSend, withTask } from './recording';
import { type Ask, kindOf, LESSON_LIMITS, type Lesson, type LessonStep } from './steps';

const refused = (reason: string): Recorded => ({ ok: false, reason });

/** With what was done between two states of the document that is written in. */
export function withDone(lesson: Lesson, before: Playground, after: Playground): Recorded {
  if (before.requests.some((request, place) => request !== after.requests[place])) return refused(AUTHORED.script);
  if (before.state !== after.state && !isUntouched(lesson)) return refused(AUTHORED.state);
  let done = withTopology(withBackground(lesson, before, after), after);
  for (const request of after.requests.slice(before.requests.length)) {
    if (!done.ok) return done;
    done = withSend(done.lesson, request);
  }
  return done;
}

/** Nothing was done yet: it begins with whatever stands there. */
const isUntouched = ({ steps }: Lesson): boolean => steps.every((step) => kindOf(step).kind === 'words');

/** Title, notes and places belong to the whole lesson, not to a step. */
function withBackground(lesson: Lesson, before: Playground, after: Playground): Lesson {
  const { start } = lesson;
  return {
    ...lesson,
    title: after.title === before.title ? lesson.title : after.title,
    start: {
      ...start,
      state: after.state === before.state ? start.state : after.state,
      notes: after.notes,
      topology: placedAs(start.topology, after.topology),
    },
  };
}

/** A community with its parts where those of another one stand. */
function placedAs(topology: Topology, where: Topology): Topology {
  const placed = <P extends { readonly id: string }>(part: P): P => {
    const there = findPart(where, part.id)?.part;
    return there && 'position' in there && 'position' in part ? { ...part, position: there.position } : part;
  };
  return {
    ...topology,
    gateway: topology.gateway && placed(topology.gateway),
    clusters: topology.clusters.map(placed),
    servers: topology.servers.map(placed),
    users: topology.users.map(placed),
    externals: topology.externals.map(placed),
  };
}

/** An edit behind another one belongs to its step; one that was taken back leaves none. */
function withTopology(lesson: Lesson, after: Playground): Recorded {
  const now = after.topology;
  const difference = changesBetween(standingAt(lesson, lesson.steps.length).topology, now);
  if (difference?.length === 0) return { ok: true, lesson };
  if (difference === null && isUntouched(lesson)) return { ok: true, lesson: startedAnew(lesson, now) };
  const last = lesson.steps.at(-1);
  if (!last || !('change' in last)) return withEdit(lesson, now);
  const { change: _, ...telling } = last;
  const base = without(lesson, lesson.steps.length - 1);
  const told = base.steps.length;
  const whole = changesBetween(standingAt(base, told).topology, now);
  if (whole?.length === 0)
    return { ok: true, lesson: Object.keys(telling).length > 0 ? withStep(lesson, told, telling) : base };
  const edited = withEdit(base, now);
  if (!edited.ok) return edited;
  const step = edited.lesson.steps[told];
  return step ? { ok: true, lesson: withStep(edited.lesson, told, { ...telling, ...step }) } : edited;
}

const withStep = (lesson: Lesson, place: number, step: LessonStep): Lesson => ({
  ...lesson,
  steps: lesson.steps.with(place, step),
});

function startedAnew(lesson: Lesson, topology: Topology): Lesson {
  const steps = lesson.steps.map(({ focus, ...step }): LessonStep => {
    const left = focus?.filter((id) => findPart(topology, id)) ?? [];
    return left.length > 0 ? { ...step, focus: left } : step;
  });
  return { ...lesson, start: { ...lesson.start, topology }, steps };
}

/** The parts to look at in a step; none: nothing is pointed out any more. */
export function withLook(lesson: Lesson, place: number, focus: readonly string[]): Recorded {
  const told = lesson.steps[place];
  if (!told) return refused(AUTHORED.noStep);
  const { focus: _, ...rest } = told;
  const there = focus.filter((id) => findPart(lesson.start.topology, id)).slice(0, LESSON_LIMITS.list);
  return { ok: true, lesson: withStep(lesson, place, there.length > 0 ? { ...rest, focus: there } : rest) };
}

/**
 * A task to bring about what the last change did: it stands before that change, which then shows the solution. It is
 * done once what was sent behind the change goes as it went, or what was sent last before it, where nothing was since.
 */
export function withTaskOfNow(lesson: Lesson): Recorded {
  const { steps } = lesson;
  const change = steps.findLastIndex((step) => 'change' in step);
  if (change < 0) return refused(AUTHORED.noChange);
  const behind = sent(steps.slice(change));
  const sends = behind.length > 0 ? behind : sent(steps.slice(0, change)).slice(-1);
  const goal = standingAt(lesson, steps.length).topology;
  const first = steps.slice(0, change).findLastIndex((step) => !('change' in step)) + 1;
  return withTask(lesson, { task: AUTHORED.task }, goal, sends.slice(0, LESSON_LIMITS.list), first);
}

const sent = (steps: readonly LessonStep[]): readonly Request[] =>
  steps.flatMap((step) => ('send' in step && !('compare' in step) ? [step.send] : []));

export const kindOfAsk = (ask: Ask): QuestionKind => (typeof ask === 'string' ? ask : ask.kind);

/** A question that may be asked at a step, or is asked there. */
export interface AskChoice {
  readonly kind: QuestionKind;
  readonly asked: boolean;
  /** Its request answers it. */
  readonly answered: boolean;
}

export function askChoices(lesson: Lesson, place: number): readonly AskChoice[] {
  const offered = askable(lesson, place);
  const asked = asksOf(lesson, place).map(kindOfAsk);
  return QUESTION_KINDS.filter((kind) => offered.includes(kind) || asked.includes(kind)).map((kind) => ({
    kind,
    asked: asked.includes(kind),
    answered: offered.includes(kind),
  }));
}

/** In the order of the kinds, which is that in which the way is gone. */
export function withAskToggled(lesson: Lesson, place: number, kind: QuestionKind): Lesson {
  const asks = asksOf(lesson, place);
  const others = asks.filter((ask) => kindOfAsk(ask) !== kind);
  const next = others.length < asks.length ? others : [...others, kind];
  const order = (ask: Ask): number => QUESTION_KINDS.indexOf(kindOfAsk(ask));
  return withAsks(
    lesson,
    place,
    next.toSorted((one, other) => order(one) - order(other)),
  );
}

function asksOf(lesson: Lesson, place: number): readonly Ask[] {
  const told = lesson.steps[place];
  return told && 'send' in told ? (told.ask ?? []) : [];
}

/** What the learner has to bring about, in words. */
export function withTaskTold(lesson: Lesson, place: number, told: { task?: string; hint?: string }): Lesson {
  const step = lesson.steps[place];
  return step && 'task' in step ? withStep(lesson, place, { ...step, ...told }) : lesson;
}

/** As it may be kept and handed on: with a title, without steps that say nothing. */
export function finished(lesson: Lesson): Lesson {
  return {
    ...lesson,
    title: lesson.title.trim() === '' ? AUTHORED.title : lesson.title,
    steps: lesson.steps
      .filter((step) => !isBlank(step))
      .map((step) => ('task' in step && step.task.trim() === '' ? { ...step, task: AUTHORED.task } : step)),
  };
}

const isBlank = (step: LessonStep): boolean =>
  kindOf(step).kind === 'words' && !step.say?.trim() && !step.note?.trim() && (step.focus ?? []).length === 0;
