/** What people, programs and somebody who means harm may bring to a door: whole things, damaged things, and nonsense. */

import fc from 'fast-check';
import { formatLesson } from '../../src/lessons/lesson';
import { encodeLessonLink } from '../../src/lessons/lessonLink';
import { SHIPPED_LESSONS } from '../../src/lessons/shipped';
import type { Playground } from '../../src/playground/playground';
import { SAMPLES } from '../../src/playground/samples';
import { formatDocument } from '../../src/sharing/document';
import { wrapped } from '../../src/sharing/envelope';
import { encodeLink } from '../../src/sharing/link';
import { COLUMNS, HEAD } from '../../src/sharing/v1';
import { utf8 } from '../../src/sharing/v1/bytes';
import { writeNumbers } from '../../src/sharing/v1/marks';
import { writeColumns } from '../../src/sharing/v1/write';
import { arbitraryPlayground } from '../unit/arbitrary';
import { forged, HOSTILE_LINKS, marks } from './forged';
import type { Random } from './random';

const DRAWN = fc.sample(
  arbitraryPlayground({ maxServers: 5, maxClusters: 3, maxUsers: 6, maxExternals: 3, maxRequests: 6 }),
  { seed: 7, numRuns: 40 },
);
export const WHOLE: readonly Playground[] = structuredClone([...SAMPLES.map(({ playground }) => playground), ...DRAWN]);
const DOCUMENTS = WHOLE.map(formatDocument);
const LINKS = WHOLE.map((playground) => encodeLink(playground) ?? '').filter((link) => link !== '');
const LESSONS = SHIPPED_LESSONS.map(formatLesson);
const LESSON_LINKS = SHIPPED_LESSONS.map((lesson) => encodeLessonLink(lesson) ?? '').filter((link) => link !== '');
const ALL_COLUMNS = WHOLE.map((playground) => writeColumns(playground)[0] ?? []);

const ODD_TEXTS = [
  '',
  ' ',
  's1',
  'st1',
  'gw',
  'Ann',
  '0',
  '-1',
  '9'.repeat(400),
  '1e999',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'half \ud83d',
  '\udc00half',
  'turned \u202e',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  'a\nb',
  'a\u2028b',
  'a\u0000b',
  '\t',
  '\u007f',
  'a@b@c.example',
  'Name <a@b.example>',
  'mailto:a@b.example',
  '*.example, .example; example.',
  'e\u0301\u0323',
  '\u1f82'.normalize('NFD').repeat(80),
  '\u1100\u1161\u11a8'.repeat(90),
  '\ud834\udd60',
  '👩‍💻',
  '李雷',
  'דנה (נתב)',
  '=1+1',
  '[x](y)',
  '<b>&"',
  '%41%',
  'v1.2.aa.1234567',
  '"',
  '\\',
] as const;

const LENGTHS = [0, 1, 2, 3, 20, 64, 65, 80, 81, 120, 121, 253, 254, 255, 300, 1016, 1018] as const;
const LONG_LENGTHS = [5000, 40_000, 70_000] as const;

/** A text nobody would type. */
export function oddText(random: Random): string {
  const length = random.often(2) ? random.pick(LONG_LENGTHS) : random.pick(LENGTHS);
  switch (random.below(6)) {
    case 0:
      return marks(length - (length % 2));
    case 1:
      return random
        .pick(ODD_TEXTS)
        .repeat(1 + random.below(3))
        .slice(0, 5000);
    case 2:
      return random
        .pick(['x', ' ', '\u0301', '\ud800', 'é', '\n', ',', '@', '.', '9', '%41', '"'] as const)
        .repeat(length);
    case 3:
      return Array.from({ length: Math.min(length, 40) }, () => String.fromCharCode(random.below(0x10000))).join('');
    case 4:
      return Array.from({ length: 1 + random.below(4) }, () => random.pick(ODD_TEXTS)).join(
        random.pick([' ', '', '\n', ',', '@'] as const),
      );
    default:
      return random.pick(ODD_TEXTS);
  }
}

/** A value that JSON can hold. */
export function oddValue(random: Random, depth = 0): unknown {
  switch (random.below(depth > 2 ? 4 : 7)) {
    case 0:
      return random.pick([0, -0, 1, -1, 0.5, 8, 1e21, -1e308, 2 ** 31 - 1, 2 ** 31, 100_000, 100_001] as const);
    case 1:
      return random.pick([null, true, false] as const);
    case 4:
      return Array.from({ length: random.below(4) }, () => oddValue(random, depth + 1));
    case 5:
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [oddText(random).slice(0, 200), oddValue(random, depth + 1)]),
      );
    default:
      return oddText(random);
  }
}

/** A text with pieces cut out, doubled, moved, replaced or put in. */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const at = random.below(result.length + 1);
    const until = Math.min(result.length, at + random.below(random.often(20) ? result.length + 1 : 6));
    const [before, piece, behind] = [result.slice(0, at), result.slice(at, until), result.slice(until)];
    result = random.pick([
      () => before,
      () => before + behind,
      () => before + piece + piece + behind,
      () => before + oddText(random).slice(0, 300) + behind,
      () => before + piece.toUpperCase() + behind,
      () => before + [...piece].reverse().join('') + behind,
      () => before + encodeURIComponent(piece.replace(/\p{Cs}/gu, '')) + behind,
      () =>
        `${before}${random.pick(['.', '-', '%', '\u200b', '\n', '#', '…', ',', '"', '}', ']', '{', '['] as const)}${behind}`,
    ])();
  }
  return result;
}

/** A link, whole or damaged, or what only looks like one. */
export function linkText(random: Random): string {
  const link = random.pick(LINKS);
  if (random.often(10)) return `v${random.pick(['1', '01', '2', '99999999999999999999'] as const)}.${oddText(random)}`;
  if (random.often(10)) return `${random.pick(['#', '', '%23', ' '] as const)}${link}.m${oddText(random).slice(0, 40)}`;
  if (random.often(1)) return random.pick(HOSTILE_LINKS.slice(0, 4)).link;
  return damaged(link, random);
}

const digits = (random: Random, count: number): string =>
  writeNumbers(
    Array.from({ length: count }, () =>
      random.pick([0, 0, 1, 1, 2, 3, 4, 5, 71, 72, 100, 1360, 5000, 9e4, 6e9] as const),
    ),
  );

function oddColumn(random: Random, column: string): string {
  switch (random.below(7)) {
    case 0:
      return digits(random, random.below(40));
    case 1:
      return Array.from({ length: random.below(8) }, () => oddText(random).slice(0, 400)).join('\u007f');
    case 2:
      return '';
    case 3:
      return column.repeat(1 + random.below(4)).slice(0, 4000);
    case 4:
      return digits(random, 1).repeat(random.below(900));
    case 5:
      return [...column].reverse().join('');
    default:
      return damaged(column, random).slice(0, 6000);
  }
}

/** A link with a right check round columns that are no encoder's. */
export function columnsLink(random: Random): string {
  if (random.often(4)) return forged(JSON.stringify(oddValue(random)) ?? '');
  if (random.often(2)) return forged(random.pick(['[', '{"a":', '[[],'] as const).repeat(random.below(9000)));
  const columns: unknown[] = [...random.pick(ALL_COLUMNS)];
  while (random.often(50) && columns.length < COLUMNS.length) columns.push('');
  if (random.often(40)) {
    columns[0] = writeNumbers(
      HEAD.map(() =>
        random.pick([0, 0, 0, 1, 1, 2, 3, 6, random.often(5) ? 50 : 4, random.often(2) ? 300 : 5] as const),
      ),
    );
  }
  for (let count = random.below(4); count > 0; count -= 1) {
    const place = random.below(columns.length);
    columns[place] = random.often(2) ? oddValue(random) : oddColumn(random, String(columns[place]));
  }
  return forged(JSON.stringify(columns));
}

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** One value somewhere in a document is changed, taken out, doubled, or gets an odd neighbour. */
function changeIn(whole: Container, random: Random): void {
  let place = whole;
  for (;;) {
    const inner = Object.values(place).filter(isContainer);
    if (inner.length === 0 || random.often(25)) break;
    place = random.pick(inner);
  }
  const keys = Object.keys(place);
  const key = keys.length > 0 ? random.pick(keys) : '0';
  if (Array.isArray(place)) {
    const other = place[random.below(place.length)];
    random.pick([
      () => place.push(structuredClone(other)),
      () => place.splice(random.below(place.length), 1),
      () => place.reverse(),
      () => Object.assign(place, { [key]: oddValue(random) }),
      () => place.push(...new Array(random.below(120)).fill(other)),
    ])();
  } else {
    const record = place;
    random.pick([
      () => Object.assign(record, { [key]: oddValue(random) }),
      () => Object.assign(record, { [key]: oddText(random) }),
      () => Object.assign(record, { [oddText(random)]: oddValue(random) }),
      () => delete record[key],
      () => Object.assign(record, { [key]: record[random.pick(keys.length > 0 ? keys : [key])] }),
    ])();
  }
}

/** The text of a document, whole, changed or damaged. */
export const documentText = (random: Random): string => fileText(random.pick(DOCUMENTS), random);

/** The same of a lesson. */
export const lessonText = (random: Random): string => fileText(random.pick(LESSONS), random);

/** A link of a lesson, whole, damaged, or round a text that is no lesson's. */
export function lessonLinkText(random: Random): string {
  if (random.often(30)) return wrapped('l1', utf8(lessonText(random))) ?? '';
  const link = random.pick(LESSON_LINKS);
  return random.often(10) ? `${random.pick(['#', '', '%23', ' '] as const)}${link}` : damaged(link, random);
}

function fileText(text: string, random: Random): string {
  if (random.often(20)) return damaged(text, random);
  if (random.often(5)) return JSON.stringify(oddValue(random)) ?? '';
  if (random.often(2)) return random.pick(['[', '{"a":', '[[],', '{},'] as const).repeat(random.below(20_000));
  const whole = JSON.parse(text) as Record<string, unknown>;
  for (let count = random.below(3); count > 0; count -= 1) changeIn(whole, random);
  const changed = JSON.stringify(whole, null, random.below(3));
  if (!random.often(10)) return changed;
  const keys = ['"name"', '"id"', '"title"', '"users"', '"position"', '"kind"'] as const;
  return changed.replace(
    random.pick(keys),
    random.pick([...keys, '"__proto__"', '"constructor"', '""', '"\\ud800"'] as const),
  );
}

const around = (text: string, random: Random): string =>
  random.pick([
    () => text,
    () => `Hello,\r\nthe file:\r\n\r\n${text}\r\n-- \r\nAnn {mail} [x]`,
    () => `\`\`\`json\n${text}\n\`\`\``,
    () => text.replace(/^/gm, '> '),
    () => `see https://playground.example/#${text}, or v1.2 of it`,
    () => `<a href="https://playground.example/#${text}">x</a>`,
    () => `https://scan.example/?url=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}&data=1`,
    () => `${oddText(random)}${text}${oddText(random)}`,
    () => text.replace(/.{70}/g, '$&\r\n'),
    () => `\ufeff${text}`,
    () => `${text}\n${text}`,
    () => `${'v1.5 '.repeat(random.below(60))}${text}`,
  ])();

/** Whatever may lie on a clipboard. */
export function pastedText(random: Random): string {
  if (random.often(10)) return oddText(random);
  const text = random.pick([linkText, columnsLink, documentText])(random);
  return random.often(30) ? text : around(text, random);
}
