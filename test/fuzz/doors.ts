/** The doors through which something comes in from outside, and what each promises, whatever is brought. */

import { isDeepStrictEqual } from 'node:util';
import { formatLesson, type Lesson, parseLesson, playLesson } from '../../src/lessons/lesson';
import { decodeLessonLink } from '../../src/lessons/lessonLink';
import { LESSON_LIMITS } from '../../src/lessons/steps';
import { setAttribute, setTitle } from '../../src/playground/edits';
import type { Edit, Playground } from '../../src/playground/playground';
import { run } from '../../src/routing/route';
import { formatDocument, parseDocument, readDocument } from '../../src/sharing/document';
import { decodeLink, encodeLink } from '../../src/sharing/link';
import { openText } from '../../src/sharing/openText';
import { CATALOG } from '../../src/topology/catalog';
import { LONGEST_DOCUMENT, type PartKind } from '../../src/topology/parts';
import {
  columnsLink,
  documentText,
  lessonLinkText,
  lessonText,
  linkText,
  oddText,
  oddValue,
  pastedText,
  WHOLE,
} from './inputs';
import type { Random } from './random';

/** One thing that is brought to a door. */
export interface Brought {
  /** As a person can read it in a report and bring it again. */
  readonly told: string;
  /** In UTF-16 units. */
  readonly units: number;
  readonly open: () => unknown;
  /** What the answer to it breaks; null where all is held. */
  readonly broken: (answer: unknown) => string | null;
}

export interface Door {
  readonly name: string;
  readonly draw: (random: Random) => Brought;
}

const LONGEST_SENTENCE = 600;

/** A refusal is a sentence that can be read, printed and stored. */
export function sentenceFault(sentence: string): string | null {
  if (sentence.trim() === '') return 'a refusal without a word';
  if (sentence.length > LONGEST_SENTENCE) return `a refusal of ${sentence.length} characters`;
  if (/[\p{Cs}\p{Cc}]/u.test(sentence))
    return `a refusal with half of a character, or a hidden one: ${JSON.stringify(sentence)}`;
  return null;
}

/** What is opened has the one form of SPEC 3, and every request of it can be sent. */
export function playgroundFault(playground: Playground): string | null {
  run(playground.topology, playground.requests, playground.state);
  const text = formatDocument(playground);
  if (text.length > LONGEST_DOCUMENT) return null;
  const again = parseDocument(text);
  if (!again.ok) return `opened, and refused as a document: ${again.error.path}: ${again.error.message}`;
  return isDeepStrictEqual(again.playground, playground) ? null : 'opened in another form than that of a document';
}

const firstOf = (faults: readonly (() => string | null)[]): string | null => {
  for (const fault of faults) {
    const found = fault();
    if (found !== null) return found;
  }
  return null;
};

export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** A door that is brought texts and gives an answer of one kind. */
export const textDoor = <A>(
  name: string,
  draw: (random: Random) => string,
  open: (text: string) => A,
  broken: (answer: A, text: string) => string | null,
): Door => ({
  name,
  draw: (random) => {
    const text = draw(random);
    return {
      told: JSON.stringify(text),
      units: text.length,
      open: () => open(text),
      broken: (answer) => broken(answer as A, text),
    };
  },
});

const linkDoor = (name: string, draw: (random: Random) => string): Door =>
  textDoor(name, draw, decodeLink, (answer, text) => {
    if (!answer.ok) {
      const { message, detail } = answer.error;
      return firstOf([() => sentenceFault(message), () => sentenceFault(detail)]);
    }
    return firstOf([
      () => playgroundFault(answer.playground),
      () => {
        // Writing a link takes longer than all else: one in four is enough.
        if (text.length % 4 > 0) return null;
        const link = encodeLink(frozen(answer.playground));
        const again = link === null ? null : decodeLink(link);
        return again === null || (again.ok && isDeepStrictEqual(again.playground, answer.playground))
          ? null
          : 'opened, and its own link opens as something else';
      },
    ]);
  });

const PARSEABLE = 200_000;
function parsedValue(text: string): unknown {
  if (text.length > PARSEABLE) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const document = textDoor('document', documentText, parseDocument, (answer, text) =>
  firstOf([
    () => {
      if (answer.ok) return playgroundFault(answer.playground);
      const { path, message } = answer.error;
      return sentenceFault(`${path}: ${message}`);
    },
    () => {
      const value = frozen(parsedValue(text));
      return value === undefined || isDeepStrictEqual(readDocument(value), answer)
        ? null
        : 'a value and its text differ';
    },
  ]),
);

const paste = textDoor(
  'paste',
  pastedText,
  (text) => openText(text),
  (answer) => {
    if (answer.ok) return playgroundFault(answer.playground);
    const { title, message, path = '' } = answer.problem;
    return firstOf([() => sentenceFault(title), () => sentenceFault(`${path}: ${message}`)]);
  },
);

/** What is opened has the one form of SPEC 7, and every step of it can be played. */
function lessonFault(lesson: Lesson): string | null {
  const played = playLesson(frozen(lesson));
  if (played.length !== lesson.steps.length) return 'opened, and played in other steps than it has';
  const text = formatLesson(lesson);
  if (text.length > LESSON_LIMITS.lesson) return null;
  const again = parseLesson(text);
  if (!again.ok) return `opened, and refused as a lesson: ${again.error.path}: ${again.error.message}`;
  return isDeepStrictEqual(again.lesson, lesson) ? null : 'opened in another form than that of a lesson';
}

const lesson = textDoor('lesson', lessonText, parseLesson, (answer) =>
  answer.ok ? lessonFault(answer.lesson) : sentenceFault(`${answer.error.path}: ${answer.error.message}`),
);

const lessonLink = textDoor('lesson link', lessonLinkText, decodeLessonLink, (answer) => {
  if (answer.ok) return lessonFault(answer.lesson);
  const { message, detail } = answer.error;
  return firstOf([() => sentenceFault(message), () => sentenceFault(detail)]);
});

const KINDS = Object.keys(CATALOG) as readonly PartKind[];
const idsOf = ({ topology }: Playground, kind: PartKind): readonly string[] =>
  ({
    gateway: topology.gateway ? [topology.gateway] : [],
    server: topology.servers,
    cluster: topology.clusters,
    user: topology.users,
    external: topology.externals,
  })[kind].map(({ id }) => id);

/** What a field may hold, and what a program may hand on by mistake. */
function typedValue(random: Random, known: readonly string[]): unknown {
  switch (random.below(6)) {
    case 0:
      return random.pick([undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, '', '12', ' -1 ', '1e3', true] as const);
    case 1:
      return known.length > 0 ? random.pick(known) : '';
    case 2:
      return Array.from({ length: random.below(130) }, () => oddText(random).slice(0, 300));
    case 3:
      return oddValue(random);
    default:
      return oddText(random);
  }
}

const field: Door = {
  name: 'field',
  draw: (random) => {
    const playground = frozen(random.pick(WHOLE));
    const kind = random.pick(KINDS);
    const ids = idsOf(playground, kind);
    const value = frozen(
      typedValue(
        random,
        KINDS.flatMap((each) => idsOf(playground, each)),
      ),
    );
    const change = random.often(5) || ids.length === 0;
    const id = ids.length > 0 ? random.pick(ids) : '';
    const key = change ? 'title' : random.pick<{ readonly key: string }>(CATALOG[kind].attributes).key;
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    return {
      told: `${id}.${key} of ${JSON.stringify(playground.title)} = ${JSON.stringify(value) ?? String(value)}`,
      units: text.length,
      open: () => (change ? setTitle(playground, String(value)) : setAttribute(playground, id, key, value)),
      broken: (answer) => {
        const edit = answer as Edit;
        return edit.ok ? playgroundFault(edit.playground) : sentenceFault(edit.reason);
      },
    };
  },
};

export const DOORS: readonly Door[] = [
  linkDoor('link', linkText),
  linkDoor('columns', columnsLink),
  document,
  paste,
  field,
  lesson,
  lessonLink,
];
