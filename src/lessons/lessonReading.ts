/** Reads a JSON value as a lesson: the first offence in the order of the text is told with its path (SPEC 7). */

import { inServerOrder } from '../playground/keeping';
import type { Request } from '../routing/route';
import { readPlayground } from '../sharing/document';
import { type Ids, idsOf } from '../sharing/ids';
import { VALUE_WORDS } from '../sharing/offenceWords';
import {
  type Field,
  Offence,
  type Reader,
  readFormat,
  readId,
  readLines,
  readList,
  readObject,
  readSwitch,
  readText,
  readVersion,
  readWhole,
  wrongKind,
} from '../sharing/reading';
import { LIMITS } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { wholeOf } from './changing';
import { LESSON_OFFENCES } from './lessonOffenceWords';
import { stepReader } from './stepReading';
import { LESSON_LIMITS, type Lesson, type LessonStep, NO_LOCKS } from './steps';

export const LESSON_FORMAT = 'sametime-lesson';
export const LESSON_VERSION = 1;

export function readLesson(value: unknown): Lesson {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Offence('', LESSON_OFFENCES.noLesson(LESSON_FORMAT));
  }
  const raw = new Map<string, unknown>(Object.entries(value));
  readFormat(raw.get('format'), LESSON_FORMAT, 'format');
  readVersion(raw.get('version'), LESSON_VERSION, LESSON_VERSION, 'version');
  const read = readObject(lessonFields(idsIn(raw.get('start'))))(value, '') as unknown as Lesson;
  const { id, title, minutes, learn, watch, start, locks, steps } = read;
  return { id, title, minutes, learn, watch, start, locks, steps: steps.map(inOrderOf(start.topology.servers)) };
}

/** Looks ahead, for steps may stand before the community whose parts they name. */
const idsIn = (start: unknown): Ids =>
  idsOf(new Map<string, unknown>(typeof start === 'object' && start !== null ? Object.entries(start) : []));

function lessonFields(ids: Ids): ReadonlyMap<string, Field> {
  const texts = readList(readLines(1, LESSON_LIMITS.text), LESSON_LIMITS.list, 'entries');
  return new Map<string, Field>([
    ['format', { read: (value) => value }],
    ['version', { read: (value) => value }],
    ['id', { read: readId }],
    ['title', { read: readText(1, LESSON_LIMITS.title) }],
    ['minutes', { read: readWhole(0, LIMITS.count), initial: 0 }],
    ['learn', { read: texts, initial: [] }],
    ['watch', { read: texts, initial: [] }],
    ['start', { read: (start, path) => readPlayground(start, path, () => readNoRequests) }],
    [
      'locks',
      { read: readObject(new Map([['edit', { read: readSwitch, initial: NO_LOCKS.edit }]])), initial: NO_LOCKS },
    ],
    ['steps', { read: readList(stepReader(ids), LESSON_LIMITS.steps, 'steps') }],
  ]);
}

const readNoRequests: Reader<readonly Request[]> = (value, path) => {
  if (!Array.isArray(value)) throw wrongKind(path, VALUE_WORDS.list, value);
  if (value.length > 0) throw new Offence(path, LESSON_OFFENCES.requests);
  return [];
};

/** Pairs of servers as a document holds them. */
const inOrderOf =
  (servers: Topology['servers']) =>
  (step: LessonStep): LessonStep =>
    'change' in step
      ? {
          ...step,
          change: step.change.map((change) =>
            wholeOf(change) === 'blockedServerLinks'
              ? { ...change, value: inServerOrder(servers, change.value as Topology['blockedServerLinks']) }
              : change,
          ),
        }
      : step;
