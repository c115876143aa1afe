/** Readers of one JSON value each: they give back what the value means, or throw an Offence that says where and what is wrong. */

import {
  type Checked,
  checkChoice,
  checkLines,
  checkSwitch,
  checkText,
  checkWhole,
  type Trouble,
} from '../playground/checking';
import { LIMITS, type Position } from '../topology/parts';
import { type Listed, OFFENCE_WORDS, VALUE_WORDS } from './offenceWords';

/** The first thing wrong with a document. The path is empty where the document as a whole is meant. */
export class Offence extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

export type Reader<T> = (value: unknown, path: string) => T;

/** One key of an object. Without `initial` the key is required. */
export interface Field {
  readonly read: Reader<unknown>;
  readonly initial?: unknown;
}

/** By key, in the order in which keys are written; a Map, so that no key is mistaken for one of every object. */
export type Fields = ReadonlyMap<string, Field>;

const ID = new RegExp(`^[A-Za-z0-9_-]{1,${LIMITS.id}}$`);
const PLAIN_KEY = /^[A-Za-z_$][\w$]{0,60}$/;

const LONGEST_QUOTE = 60;
/** What cannot be seen, turns the text round it, or is half of a character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const shown = (character: string): string =>
  HIDDEN.test(character)
    ? character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')
    : JSON.stringify(character).slice(1, -1);

/** Long or strange text as it may stand in a sentence: as JSON writes it, what is hidden told by its number. */
export function quoted(text: string): string {
  let quote = '';
  for (const character of text.slice(0, LONGEST_QUOTE + 1)) {
    const next = shown(character);
    if (quote.length + next.length > LONGEST_QUOTE) return `"${quote}…"`;
    quote += next;
  }
  return `"${quote}"`;
}

export const below = (path: string, key: string): string => {
  if (!PLAIN_KEY.test(key)) return `${path}[${quoted(key)}]`;
  return path === '' ? key : `${path}.${key}`;
};

function kindOf(value: unknown): string {
  if (value === null) return VALUE_WORDS.nothing;
  if (Array.isArray(value)) return VALUE_WORDS.list;
  if (typeof value === 'string') return VALUE_WORDS.text;
  if (typeof value === 'number') return VALUE_WORDS.number;
  return typeof value === 'boolean' ? VALUE_WORDS.switch : VALUE_WORDS.object;
}

export const wrongKind = (path: string, wanted: string, value: unknown): Offence =>
  new Offence(path, OFFENCE_WORDS.wrongKind(wanted, kindOf(value)));

/** What a check asks for, in the words of a document. */
const WANTED = {
  text: VALUE_WORDS.text,
  switch: VALUE_WORDS.switch,
  number: VALUE_WORDS.whole,
  list: VALUE_WORDS.list,
} as const;

/** What a check found wrong, in the words of a document. */
function offence(path: string, value: unknown, trouble: Trouble): Offence {
  switch (trouble.kind) {
    case 'type':
      return wrongKind(path, WANTED[trouble.wanted], value);
    case 'empty':
      return new Offence(path, OFFENCE_WORDS.empty);
    case 'long':
      return new Offence(path, OFFENCE_WORDS.long(trouble.length, trouble.most));
    case 'newline':
      return new Offence(path, OFFENCE_WORDS.newline);
    case 'unseen': {
      const code = (trouble.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return new Offence(path, OFFENCE_WORDS.unseen(code));
    }
    case 'choice':
      return new Offence(path, OFFENCE_WORDS.choice(quoted(String(value)), trouble.choices.map(quoted)));
    case 'range':
      return new Offence(path, OFFENCE_WORDS.range(trouble.min, trouble.max));
    case 'many':
      return new Offence(path, OFFENCE_WORDS.tooMany.domains(trouble.count, trouble.most));
    case 'entry':
      return offence(`${path}[${trouble.index}]`, (value as readonly unknown[])[trouble.index], trouble.trouble);
  }
}

/** Reads what a check lets pass. */
export const reading =
  <T>(check: (value: unknown) => Checked<T>): Reader<T> =>
  (value, path) => {
    const checked = check(value);
    if (!checked.ok) throw offence(path, value, checked.trouble);
    return checked.value;
  };

export const readText = (min: number, max: number): Reader<string> => reading((value) => checkText(value, min, max));

export const readLines = (min: number, max: number): Reader<string> => reading((value) => checkLines(value, min, max));

export const readId: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw wrongKind(path, VALUE_WORDS.id, value);
  if (!ID.test(value)) {
    throw new Offence(path, OFFENCE_WORDS.noId(quoted(value), LIMITS.id));
  }
  return value;
};

export const readWhole = (min: number, max: number): Reader<number> => reading((value) => checkWhole(value, min, max));

export const readSwitch: Reader<boolean> = reading(checkSwitch);

export const readPosition: Reader<Position> = (value, path) => {
  if (!Array.isArray(value)) throw wrongKind(path, VALUE_WORDS.pairOfNumbers, value);
  if (value.length !== 2) throw new Offence(path, OFFENCE_WORDS.pairOfNumbers);
  const [x, y] = value.map((number: unknown, index) => {
    const at = `${path}[${index}]`;
    if (typeof number !== 'number') throw wrongKind(at, VALUE_WORDS.number, number);
    if (!(Math.abs(number) <= LIMITS.position)) {
      throw new Offence(at, OFFENCE_WORDS.between(LIMITS.position));
    }
    return number + 0;
  });
  return [x ?? 0, y ?? 0];
};

export const readChoice = (choices: readonly string[]): Reader<string> =>
  reading((value) => checkChoice(value, choices));

export const readOrNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

/** `most` entries at most. */
export const readList =
  <T>(read: Reader<T>, most: number, things: Listed): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw wrongKind(path, VALUE_WORDS.list, value);
    if (value.length > most) throw new Offence(path, OFFENCE_WORDS.tooMany[things](value.length, most));
    return value.map((entry: unknown, index) => read(entry, `${path}[${index}]`));
  };

/** Reads the keys in the order in which they stand in the text, then asks for those that are missing. */
export const readObject =
  (fields: Fields): Reader<Record<string, unknown>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrongKind(path, VALUE_WORDS.object, value);
    const found = new Map<string, unknown>();
    const start = path === '' ? '' : `${path}.`;
    for (const [key, entry] of Object.entries(value)) {
      const field = fields.get(key);
      if (!field) throw new Offence(below(path, key), OFFENCE_WORDS.unknownKey(quoted(key)));
      found.set(key, field.read(entry, start + key));
    }
    const result: Record<string, unknown> = {};
    for (const [key, field] of fields) {
      if (!found.has(key) && !('initial' in field)) throw new Offence(below(path, key), OFFENCE_WORDS.missing);
      result[key] = found.has(key) ? found.get(key) : field.initial;
    }
    return result;
  };

/** What a text says that it is comes before all else: it decides how the rest is to be read. */
export function readFormat(value: unknown, format: string, path: string): void {
  if (value === undefined) throw new Offence(path, OFFENCE_WORDS.missingText(format));
  if (value !== format) throw new Offence(path, OFFENCE_WORDS.otherFormat(format));
}

export function readVersion(value: unknown, first: number, newest: number, path: string): number {
  if (value === undefined) throw new Offence(path, OFFENCE_WORDS.missing);
  if (typeof value === 'number' && value > newest) throw new Offence(path, OFFENCE_WORDS.newer(value, newest));
  if (typeof value === 'number' && Number.isInteger(value) && value >= first) return value;
  throw new Offence(path, OFFENCE_WORDS.version(first, newest));
}
