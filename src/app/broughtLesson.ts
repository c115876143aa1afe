/** A lesson that comes from outside: named in the address, as a link, or as the text of a file. */

import { formatLesson, parseLesson } from '../lessons/lesson';
import { decodeLessonLink } from '../lessons/lessonLink';
import { SHIPPED_LESSONS } from '../lessons/shipped';
import type { Lesson } from '../lessons/steps';
import type { LinkError } from '../sharing/envelope';
import { BROUGHT_WORDS } from './broughtWords';
import { lessonCalled, makeLessonActs } from './lessonActs';
import type { AppStore } from './store';

export type BroughtLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly reason: string };

const LINK = /(?<![A-Za-z0-9_-])l\d+\.[0-9a-z]{1,4}\.[A-Za-z0-9_-]+[^\s]*/;
const FORMAT = /"format"\s*:\s*"sametime-lesson"/;

/** Whether a text, or its beginning, is the file of a lesson. */
export const isLesson = (text: string): boolean => FORMAT.test(text);

/** The lesson in a text, as a file or a link; null where the text is about none. */
export function lessonInText(text: string): BroughtLesson | null {
  if (isLesson(text)) {
    const read = parseLesson(text);
    if (read.ok) return read;
    const { path, message } = read.error;
    return { ok: false, reason: BROUGHT_WORDS.file(path === '' ? message : `${path}: ${message}`) };
  }
  const link = LINK.exec(text)?.[0];
  if (link === undefined) return null;
  const read = decodeLessonLink(link);
  return read.ok ? read : { ok: false, reason: BROUGHT_WORDS.link(read.error.message) };
}

/** The first of several texts of one thing that is about a lesson. */
export function lessonAmong(texts: readonly string[]): BroughtLesson | null {
  for (const text of texts) {
    const found = lessonInText(text);
    if (found) return found;
  }
  return null;
}

/** One that came as the text of a shipped one is that one; one that only has its id gets another. */
function ownOf(lesson: Lesson): Lesson {
  const shipped = SHIPPED_LESSONS.find(({ id }) => id === lesson.id);
  if (!shipped || shipped === lesson) return lesson;
  return formatLesson(shipped) === formatLesson(lesson) ? shipped : { ...lesson, id: `own-${lesson.id}`.slice(0, 64) };
}

export function begin(store: AppStore, brought: BroughtLesson): void {
  if (brought.ok) makeLessonActs(store).begin(ownOf(brought.lesson));
  else store.say(brought.reason, true);
}

/** By its id, or by what stands behind the '#'. Answers what is wrong with a link that cannot be read. */
export function beginNamed(store: AppStore, named: string): LinkError | null {
  const called = lessonCalled(named);
  if (called) begin(store, { ok: true, lesson: called });
  else if (named.startsWith('#')) {
    const read = decodeLessonLink(named);
    if (!read.ok) return read.error;
    begin(store, read);
  } else store.say(BROUGHT_WORDS.unknown(named.slice(0, 64)), true);
  return null;
}
