/** Names of people in version 1: every word is written once, names are the numbers of their words. */

import { LIMITS } from '../../topology/parts';
import { readNumbers, readTexts, Unreadable, writeNumbers, writeTexts } from './marks';
import type { Room } from './room';
import { UNREADABLE } from './words';

export interface NameColumns {
  readonly lengths: string;
  readonly firstNumbers: string;
  readonly firstWords: string;
  readonly otherNumbers: string;
  readonly otherWords: string;
}

/** How many words a name has, the frequent answers as small numbers. */
const DEFAULT_NAME = 1;
const lengthCode = (words: number): number => (words === 2 ? 0 : words === 1 ? 2 : words);
const wordsIn = (code: number): number => (code === 0 ? 2 : code === 2 ? 1 : code);

/** First words and the others are numbered apart: first names repeat among themselves, as family names do. */
export function writeNames(names: readonly string[], defaults: readonly string[]): NameColumns {
  const first = wordWriter();
  const other = wordWriter();
  const lengths = names.map((name, index) => {
    if (name === defaults[index]) return DEFAULT_NAME;
    const [head = '', ...tail] = name.split(' ');
    first.add(head);
    for (const word of tail) other.add(word);
    return lengthCode(tail.length + 1);
  });
  return {
    lengths: writeNumbers(lengths),
    firstNumbers: writeNumbers(first.numbers),
    firstWords: writeTexts(first.words),
    otherNumbers: writeNumbers(other.numbers),
    otherWords: writeTexts(other.words),
  };
}

/** 0 is the next new word, n the n-th known one. */
function wordWriter() {
  const seen = new Map<string, number>();
  const words: string[] = [];
  const numbers: number[] = [];
  const add = (word: string): void => {
    const known = seen.get(word);
    numbers.push(known ?? 0);
    if (known !== undefined) return;
    words.push(word);
    seen.set(word, words.length);
  };
  return { words, numbers, add };
}

/** No name may have more than `mostWords`, so that hostile columns keep nobody busy. */
export function readNames(
  columns: NameColumns,
  defaults: readonly string[],
  mostWords: number,
  room: Room,
): readonly string[] {
  const lengthAt = readNumbers(columns.lengths, defaults.length);
  const first = wordReader(columns.firstNumbers, columns.firstWords, defaults.length);
  const other = wordReader(columns.otherNumbers, columns.otherWords, defaults.length * mostWords);
  return defaults.map((usual, index) => {
    const code = lengthAt(index);
    if (code === DEFAULT_NAME) return room(usual, LIMITS.name);
    const words = wordsIn(code);
    if (words > mostWords) throw new Unreadable(UNREADABLE.longName);
    const name = [first()];
    while (name.length < words) name.push(other());
    return room(name.join(' '), LIMITS.name);
  });
}

function wordReader(numbers: string, words: string, most: number): () => string {
  const numberAt = readNumbers(numbers, most);
  const wordAt = readTexts(words, most, LIMITS.name);
  let read = 0;
  let known = 0;
  return () => {
    const number = numberAt(read);
    read += 1;
    if (number > known) throw new Unreadable(UNREADABLE.word);
    if (number > 0) return wordAt(number - 1);
    known += 1;
    return wordAt(known - 1);
  };
}
