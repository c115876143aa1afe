/** What a lesson holds: a community to begin with, and steps that tell, send, change, set a task or compare (SPEC 7). */

import type { Playground } from '../playground/playground';
import type { QuestionKind } from '../prediction/questions';
import type { Request } from '../routing/route';
import type { Assumptions } from '../topology/assumptions';
import type { AttributeValue } from '../topology/attribute';
import type { Position } from '../topology/parts';
import type { Topology } from '../topology/topology';

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** How long it takes; 0 where that is not said. */
  readonly minutes: number;
  /** What one knows afterwards. */
  readonly learn: readonly string[];
  /** Where to look. */
  readonly watch: readonly string[];
  /** Without requests: the steps send them. */
  readonly start: Playground;
  readonly locks: Locks;
  readonly steps: readonly LessonStep[];
}

/** What the learner may do besides answering and going on. */
export interface Locks {
  readonly edit: boolean;
}

export const NO_LOCKS: Locks = { edit: true };

/** What any step may say; a key that says nothing is not there. */
export interface Telling {
  readonly say?: string;
  /** Ids of the parts to look at. */
  readonly focus?: readonly string[];
  /** Only the presenter sees it. */
  readonly note?: string;
}

/** A question of the request that is sent; the turn may be asked after so many sendings. */
export type Ask = QuestionKind | { readonly kind: 'turn'; readonly times: number };

/** What is sent, and what `traceText` says of it. */
export interface Sending {
  readonly send: Request;
  readonly is: string;
}

export interface SendStep extends Telling, Sending {
  /** Asked before the request is shown. */
  readonly ask?: readonly Ask[];
}

/** What is set from this step on. */
export interface Change {
  /** An id, or 'topology' for the whole of `blockedServerLinks` or `assumptions`. */
  readonly part: string;
  readonly attribute: string;
  readonly value: AttributeValue | Position | Topology['blockedServerLinks'] | Assumptions;
}

export interface ChangeStep extends Telling {
  readonly change: readonly Change[];
}

export interface TaskStep extends Telling {
  readonly task: string;
  /** The learner changes the community until all of it holds, one sent after the other. */
  readonly until: readonly Sending[];
  readonly hint?: string;
}

/** The same request here and in another community. */
export interface CompareStep extends SendStep {
  readonly compare: Playground;
  /** What `traceText` says of it in the other one, from that one's own start state. */
  readonly there: string;
}

/** Each does one thing at most; one that only tells does none. */
export type LessonStep = Telling | SendStep | ChangeStep | TaskStep | CompareStep;

export type StepKind = 'words' | 'send' | 'change' | 'task' | 'compare';

/** A step with the kind by which it is told from the others. */
export type KindOfStep =
  | { readonly kind: 'words'; readonly step: Telling }
  | { readonly kind: 'send'; readonly step: SendStep }
  | { readonly kind: 'change'; readonly step: ChangeStep }
  | { readonly kind: 'task'; readonly step: TaskStep }
  | { readonly kind: 'compare'; readonly step: CompareStep };

export function kindOf(step: LessonStep): KindOfStep {
  if ('compare' in step) return { kind: 'compare', step };
  if ('send' in step) return { kind: 'send', step };
  if ('change' in step) return { kind: 'change', step };
  if ('task' in step) return { kind: 'task', step };
  return { kind: 'words', step };
}

/** In units, lines among them. */
export const LESSON_LIMITS = {
  title: 120,
  text: 2000,
  list: 12,
  steps: 200,
  lesson: 1024 * 1024,
} as const;
