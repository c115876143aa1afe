/** A lesson as the text behind the '#' of its address, and back: whole and unchanged, or with the reason why not (SPEC 7). */

import { failed, LONGEST_LINK, type Refused, unwrapped, wrapped } from '../sharing/envelope';
import { fromUtf8, utf8 } from '../sharing/v1/bytes';
import { LINK_DETAILS } from '../sharing/words';
import { parseLesson } from './lesson';
import { LESSON_OFFENCES } from './lessonOffenceWords';
import { lessonRecord } from './lessonRecord';
import type { Lesson } from './steps';

export type LessonLinkResult = { readonly ok: true; readonly lesson: Lesson } | Refused;

const MARK = 'l1';

/** The link without '#'; null where it would be too big to be opened again. */
export function encodeLessonLink(lesson: Lesson): string | null {
  const link = wrapped(MARK, utf8(JSON.stringify(lessonRecord(lesson))));
  return link !== null && link.length <= LONGEST_LINK ? link : null;
}

/** Reads what stands behind the '#'. */
export function decodeLessonLink(fragment: string): LessonLinkResult {
  const link = unwrapped(MARK, fragment);
  if (!link.ok) return link;
  let text: string;
  try {
    text = fromUtf8(link.bytes);
  } catch {
    return failed('invalid', LESSON_OFFENCES.noText);
  }
  const result = parseLesson(text);
  return result.ok ? result : failed('invalid', LINK_DETAILS.offence(result.error.path, result.error.message));
}
