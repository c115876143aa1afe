/** A lesson as the object that its file holds: keys in the order in which they are written, those at their defaults left out. */

import type { Request } from '../routing/route';
import { assumptionsRecord, documentOf } from '../sharing/documentRecord';
import type { Assumptions } from '../topology/assumptions';
import { wholeOf } from './changing';
import { LESSON_FORMAT, LESSON_VERSION } from './lessonReading';
import { type Ask, type Change, kindOf, type Lesson, type LessonStep, NO_LOCKS, type Sending } from './steps';

/** What is left out is undefined. */
export const lessonRecord = ({ id, title, minutes, learn, watch, start, locks, steps }: Lesson) => ({
  format: LESSON_FORMAT,
  version: LESSON_VERSION,
  id,
  title,
  minutes: minutes === 0 ? undefined : minutes,
  learn: entries(learn),
  watch: entries(watch),
  start: documentOf(start),
  locks: locks.edit === NO_LOCKS.edit ? undefined : { edit: locks.edit },
  steps: steps.map(stepRecord),
});

const entries = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list && list.length > 0 ? list : undefined;

function stepRecord(step: LessonStep): Record<string, unknown> {
  const { say, focus, note } = step;
  return { ...doingRecord(step), say, focus: entries(focus), note };
}

function doingRecord(told: LessonStep): Record<string, unknown> {
  const { kind, step } = kindOf(told);
  switch (kind) {
    case 'words':
      return {};
    case 'send':
      return { send: requestRecord(step.send), ask: asksRecord(step.ask), is: step.is };
    case 'change':
      return { change: step.change.map(changeRecord) };
    case 'task':
      return { task: step.task, until: step.until.map(sendingRecord), hint: step.hint };
    case 'compare':
      return {
        compare: documentOf(step.compare),
        send: requestRecord(step.send),
        ask: asksRecord(step.ask),
        is: step.is,
        there: step.there,
      };
  }
}

const requestRecord = ({ kind, from, to }: Request): Request => ({ kind, from, to });
const sendingRecord = ({ send, is }: Sending): Sending => ({ send: requestRecord(send), is });
const asksRecord = (asks: readonly Ask[] | undefined): readonly Ask[] | undefined =>
  entries(asks?.map((ask) => (typeof ask === 'string' ? ask : { kind: ask.kind, times: ask.times })));

function changeRecord(change: Change): Record<string, unknown> {
  const { part, attribute, value } = change;
  const held = wholeOf(change) === 'assumptions' ? (assumptionsRecord(value as Assumptions) ?? {}) : value;
  return { part, attribute, value: held };
}
