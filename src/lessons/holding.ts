/** Whether a lesson still tells the truth: which of its steps do not hold, what they would have to say, and how far a task is done. */

import { type GatewayState, type Request, route } from '../routing/route';
import { type Trace, traceText } from '../routing/trace';
import { findExternal, findUser, type Topology } from '../topology/topology';
import { playLesson } from './lesson';
import { kindOf, type Lesson, type LessonStep, type Sending, type TaskStep } from './steps';

interface Standing {
  readonly topology: Topology;
  readonly state: GatewayState;
}

/** A step that says of a request what `route` does not say. */
export interface BrokenStep {
  /** Counted from 0. */
  readonly step: number;
  /** What would have to stand there. */
  readonly now: Saying;
}

/** What is said of the request of a step; of one that compares, of the other community as well. */
interface Saying {
  readonly is: string;
  readonly there?: string;
}

export function brokenSteps(lesson: Pick<Lesson, 'start' | 'steps'>): readonly BrokenStep[] {
  return playLesson(lesson).flatMap(({ holds, trace }, step) => {
    const told = lesson.steps[step];
    return holds || trace === null || told === undefined ? [] : [{ step, now: sayingOf(told, trace) }];
  });
}

/** What `route` says of a step whose request went so. */
export function sayingOf(step: LessonStep, trace: Trace): Saying {
  const is = traceText(trace);
  if (!('compare' in step)) return { is };
  const { topology, state } = step.compare;
  return { is, there: traceText(route(topology, step.send, state).trace) };
}

/** How things stand before each step. */
export function standings(lesson: Pick<Lesson, 'start' | 'steps'>): readonly Standing[] {
  const { topology, state } = lesson.start;
  return [{ topology, state }, ...playLesson(lesson).slice(0, -1)];
}

/** One condition of a task, tried. */
export interface Tried extends Sending {
  /** Null where somebody it names is not there any more. */
  readonly trace: Trace | null;
  readonly holds: boolean;
}

/** The conditions of a task tried in a community, one after the other, the state carried on. */
export function tryTask({ until }: Pick<TaskStep, 'until'>, { topology, state }: Standing): readonly Tried[] {
  let now = state;
  return until.map(({ send, is }) => {
    if (!canSend(topology, send)) return { send, is, trace: null, holds: false };
    const { trace, state: after } = route(topology, send, now);
    now = after;
    return { send, is, trace, holds: traceText(trace) === is };
  });
}

/** Whether somebody local and somebody external are the two ends of it. */
export const canSend = (topology: Topology, { from, to }: Request): boolean =>
  findUser(topology, to)
    ? findExternal(topology, from) !== undefined
    : findUser(topology, from) !== undefined && findExternal(topology, to) !== undefined;

export const taskHolds = (task: Pick<TaskStep, 'until'>, standing: Standing): boolean =>
  tryTask(task, standing).every(({ holds }) => holds);

/** Tasks that are done before anything is: their learner has nothing to do. Counted from 0. */
export function doneBeforehand(lesson: Pick<Lesson, 'start' | 'steps'>): readonly number[] {
  const before = standings(lesson);
  return lesson.steps.flatMap((told, place) => {
    const { kind, step } = kindOf(told);
    const standing = before[place];
    return kind === 'task' && standing && taskHolds(step, standing) ? [place] : [];
  });
}
