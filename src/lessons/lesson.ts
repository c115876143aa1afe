/** A lesson as the text of a *.lesson.json file and back, and what comes of it when nobody interferes (SPEC 7). */

import { type GatewayState, route } from '../routing/route';
import { type Trace, traceText } from '../routing/trace';
import { type DocumentError, orOffence } from '../sharing/document';
import { jsonValue } from '../sharing/jsonText';
import type { Topology } from '../topology/topology';
import { changed } from './changing';
import { readLesson } from './lessonReading';
import { lessonRecord } from './lessonRecord';
import { kindOf, LESSON_LIMITS, type Lesson, type LessonStep } from './steps';

export type { Ask, Change, Lesson, LessonStep, Locks, Sending } from './steps';

export type LessonResult =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly error: DocumentError };

export function parseLesson(text: string): LessonResult {
  const json = jsonValue(text, LESSON_LIMITS.lesson);
  if (!json.ok) return { ok: false, error: { path: '', message: json.message } };
  const read = orOffence(() => readLesson(json.value));
  return read.ok ? { ok: true, lesson: read.value } : read;
}

/** Deep-equal lessons give the same bytes. */
export const formatLesson = (lesson: Lesson): string => `${JSON.stringify(lessonRecord(lesson), null, 2)}\n`;

/** How things stand after a step. */
export interface Played {
  readonly topology: Topology;
  readonly state: GatewayState;
  /** Of the request that was sent here; null where none was. */
  readonly trace: Trace | null;
  /** Whether everything the step says of requests is what `route` says. */
  readonly holds: boolean;
}

/** One for each step. What a task asks for is the learner's to do: nothing is said of it here. */
export function playLesson({ start, steps }: Pick<Lesson, 'start' | 'steps'>): readonly Played[] {
  let now: Pick<Played, 'topology' | 'state'> = { topology: start.topology, state: start.state };
  return steps.map((step) => {
    const played = playStep(step, now);
    now = played;
    return played;
  });
}

function playStep(told: LessonStep, { topology, state }: Pick<Played, 'topology' | 'state'>): Played {
  const { kind, step } = kindOf(told);
  switch (kind) {
    case 'words':
    case 'task':
      return { topology, state, trace: null, holds: true };
    case 'change':
      return { topology: changed(topology, step.change), state, trace: null, holds: true };
    case 'send': {
      const sent = route(topology, step.send, state);
      return { topology, state: sent.state, trace: sent.trace, holds: traceText(sent.trace) === step.is };
    }
    case 'compare': {
      const here = route(topology, step.send, state).trace;
      const there = route(step.compare.topology, step.send, step.compare.state).trace;
      return { topology, state, trace: here, holds: traceText(here) === step.is && traceText(there) === step.there };
    }
  }
}
