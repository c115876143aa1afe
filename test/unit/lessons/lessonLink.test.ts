/** SPEC 7: the link of a lesson, and what is said of one that cannot be opened. */

import { expect, test } from 'vitest';
import { parseLesson } from '../../../src/lessons/lesson';
import { decodeLessonLink, encodeLessonLink } from '../../../src/lessons/lessonLink';
import { LONGEST_LINK, unwrapped, wrapped } from '../../../src/sharing/envelope';
import { decodeLink } from '../../../src/sharing/link';
import { fromUtf8, utf8 } from '../../../src/sharing/v1/bytes';
import { EXAMPLE, lessonFrom } from './example';

const result = parseLesson(EXAMPLE);
if (!result.ok) throw new Error(result.error.message);
const { lesson } = result;
const link = encodeLessonLink(lesson) ?? '';
const linkOf = (text: string): string => wrapped('l1', utf8(text)) ?? '';

test('it holds the text of the file without the white space between its signs', () => {
  const opened = unwrapped('l1', link);
  expect(opened.ok && fromUtf8(opened.bytes)).toBe(JSON.stringify(JSON.parse(EXAMPLE)));
});

test.each([
  ['with # in front', `#${link}`],
  ['broken by a mail', link.replace(/.{60}/g, '$&\n')],
  ['percent-encoded', encodeURIComponent(encodeURIComponent(link))],
  ['with words behind', `${link} Regards`],
])('it opens %s', (_, text) => {
  expect(decodeLessonLink(text)).toEqual({ ok: true, lesson });
});

test.each([
  ['a later version', link.replace('l1.', 'l2.'), 'newer', /version is 2, this page reads version 1/],
  ['a link of a playground', 'v1.8.AAAAAAAA.1234567', 'invalid', /does not start with l1\./],
  ['a cut link', link.slice(0, 90), 'cut', /90 of \d+ characters/],
  ['another letter', link.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 'altered', /./],
  ['more than any link', `l1.${'A'.repeat(LONGEST_LINK)}`, 'too big', /./],
  ['what is no lesson', linkOf('[]'), 'invalid', /^this is no lesson/],
  [
    'a lesson with an offence',
    linkOf(EXAMPLE.replace('"landing"', '"who"')),
    'invalid',
    /^steps\[1\]\.ask\[0\]: "who" is not/,
  ],
  ['what is no text', wrapped('l1', new Uint8Array([0xff, 0xfe])) ?? '', 'invalid', /no text/],
])('%s is told apart', (_, text, kind, detail) => {
  expect(decodeLessonLink(text)).toMatchObject({ ok: false, error: { kind, detail: expect.stringMatching(detail) } });
});

test('is no link of a playground', () => {
  expect(decodeLink(link)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
});

test('there is none of a lesson that no page would open', () => {
  const sayings = Array.from({ length: 200 }, (_, step) => ({
    say: Array.from({ length: 300 }, (__, word) => `${(step * 7919 + word * 104_729) % 99_991}`).join(' '),
  }));
  expect(encodeLessonLink(lessonFrom(...sayings))).toBeNull();
  expect(encodeLessonLink(lessonFrom(...sayings.slice(0, 40)))).toBeNull();
  expect(encodeLessonLink(lessonFrom(...sayings.slice(0, 5)))).not.toBeNull();
});
