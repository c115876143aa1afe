/** Reads one step of a lesson: what it does decides which keys it may have. */

import { QUESTION_KINDS } from '../prediction/questions';
import type { Request } from '../routing/route';
import { attributeReader, pairsReader, readAssumptions, readPlayground, requestReader } from '../sharing/document';
import { type Ids, idsOf } from '../sharing/ids';
import { OFFENCE_WORDS } from '../sharing/offenceWords';
import {
  type Field,
  Offence,
  quoted,
  type Reader,
  readChoice,
  readLines,
  readList,
  readObject,
  readPosition,
  readText,
  readWhole,
} from '../sharing/reading';
import { attributeOf, CATALOG } from '../topology/catalog';
import { LIMITS, type PartKind } from '../topology/parts';
import { WHOLE, wholeOf } from './changing';
import { LESSON_OFFENCES } from './lessonOffenceWords';
import { LESSON_LIMITS, type LessonStep, type StepKind } from './steps';

type Raw = ReadonlyMap<string, unknown>;
type Fields = readonly (readonly [string, Field])[];

const rawOf = (value: unknown): Raw =>
  new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);

export const stepReader =
  (ids: Ids): Reader<LessonStep> =>
  (value, path) => {
    const raw = rawOf(value);
    const read = readObject(fieldsOf(raw, ids))(value, path);
    const said = Object.entries(read).filter(([, entry]) => entry !== undefined && !isEmpty(entry));
    if (said.length === 0) throw new Offence(path, LESSON_OFFENCES.nothing);
    return Object.fromEntries(said) as unknown as LessonStep;
  };

const isEmpty = (entry: unknown): boolean => entry === '' || (Array.isArray(entry) && entry.length === 0);

/** What a step does, by the first key that says so; what is compared is sent, too. */
const doingOf = (raw: Raw): StepKind =>
  (['change', 'task', 'compare'] as const).find((kind) => kind === [...raw.keys()].find(isDoing)) ??
  (raw.has('send') ? 'send' : 'words');
const isDoing = (key: string): boolean => key === 'change' || key === 'task' || key === 'compare';

function fieldsOf(raw: Raw, ids: Ids): ReadonlyMap<string, Field> {
  const own = FIELDS[doingOf(raw)](ids, raw);
  return new Map<string, Field>([
    ...Object.entries(LESSON_OFFENCES.noPlace).map(([key, why]): [string, Field] => [
      key,
      { read: (_, path) => refuse(path, why), initial: undefined },
    ]),
    ...own,
    ...telling(ids),
  ]);
}

const refuse = (path: string, why: string): never => {
  throw new Offence(path, why);
};

const text = (least: number): Reader<string> => readLines(least, LESSON_LIMITS.text);

/** One entry at least. */
const readSome =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    const entries = readList(read, LESSON_LIMITS.list, 'entries')(value, path);
    return entries.length > 0 ? entries : refuse(path, OFFENCE_WORDS.empty);
  };

const telling = (ids: Ids): Fields => [
  ['say', { read: text(0), initial: undefined }],
  ['focus', { read: readList(ids.anyPart, LESSON_LIMITS.list, 'entries'), initial: undefined }],
  ['note', { read: text(0), initial: undefined }],
];

/** What `traceText` says stands in one line. */
const readTrace = readText(1, LESSON_LIMITS.text);

const sending = (send: Reader<Request>): Fields => [
  ['send', { read: send }],
  ['is', { read: readTrace }],
];

const readTurn = readObject(
  new Map<string, Field>([
    ['kind', { read: readChoice(['turn']) }],
    ['times', { read: readWhole(1, LIMITS.requests) }],
  ]),
);
const readKind = readChoice(QUESTION_KINDS);
const asking: Fields = [
  [
    'ask',
    {
      read: readList<unknown>(
        (value, path) => (typeof value === 'object' && value !== null ? readTurn : readKind)(value, path),
        LESSON_LIMITS.list,
        'entries',
      ),
      initial: undefined,
    },
  ],
];

const FIELDS: { readonly [K in StepKind]: (ids: Ids, raw: Raw) => Fields } = {
  words: () => [],
  send: (ids) => [...sending(requestReader(ids)), ...asking],
  change: (ids) => [['change', { read: readSome(changeReader(ids)) }]],
  task: (ids) => [
    ['task', { read: text(1) }],
    ['until', { read: readSome(readObject(new Map(sending(requestReader(ids))))) }],
    ['hint', { read: text(0), initial: undefined }],
  ],
  compare: (ids, raw) => [
    ['compare', { read: (value, path) => readPlayground(value, path) }],
    ...sending(inBoth(requestReader(ids), requestReader(idsOf(rawOf(raw.get('compare')))))),
    ...asking,
    ['there', { read: readTrace }],
  ],
};

const inBoth =
  (here: Reader<Request>, there: Reader<Request>): Reader<Request> =>
  (value, path) => {
    const request = here(value, path);
    try {
      there(value, path);
    } catch (error) {
      if (error instanceof Offence) throw new Offence(error.path, LESSON_OFFENCES.there(error.message));
      throw error;
    }
    return request;
  };

/** The value is read as that of its part and attribute, in whatever order the three stand. */
const changeReader =
  (ids: Ids): Reader<Record<string, unknown>> =>
  (value, path) => {
    const raw = rawOf(value);
    const part = raw.get('part');
    const attribute = raw.get('attribute');
    const kind = (Object.keys(CATALOG) as PartKind[]).find((each) => typeof part === 'string' && ids.names(each, part));
    const isWhole = part === WHOLE && (kind === undefined || wholeOf({ part, attribute }) !== null);
    const read = isWhole ? wholeReader(attribute, ids) : kind && valueReader(kind, attribute, ids);
    return readObject(
      new Map<string, Field>([
        ['part', { read: isWhole ? readChoice([WHOLE]) : ids.anyPart }],
        [
          'attribute',
          {
            read: (name, at) => {
              const told = readText(1, LIMITS.domain)(name, at);
              // Whoever does not know the part does not know its attributes.
              if (read !== null || (kind === undefined && !isWhole)) return told;
              return refuse(
                at,
                isWhole ? LESSON_OFFENCES.noWhole(quoted(told)) : LESSON_OFFENCES.noAttribute(quoted(told)),
              );
            },
          },
        ],
        ['value', { read: (held, at) => (read ? read(held, at) : held) }],
      ]),
    )(value, path);
  };

function wholeReader(attribute: unknown, ids: Ids): Reader<unknown> | null {
  switch (wholeOf({ part: WHOLE, attribute })) {
    case 'blockedServerLinks':
      return pairsReader(ids);
    case 'assumptions':
      return readAssumptions;
    case null:
      return null;
  }
}

/** Null where the kind has no such attribute. */
function valueReader(kind: PartKind, attribute: unknown, ids: Ids): Reader<unknown> | null {
  if (attribute === 'position') return kind === 'cluster' ? null : readPosition;
  const row = typeof attribute === 'string' ? attributeOf(kind, attribute) : undefined;
  return row ? attributeReader(row.control, ids) : null;
}
