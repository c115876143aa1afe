/** The alphabet of version 1: numbers as characters, texts side by side in one column, and the refusal of what is neither. */

import { longestForm } from '../../playground/text';
import { UNREADABLE } from './words';

/** Thrown at columns that no encoder of version 1 has written. */
export class Unreadable extends Error {}

/** Every character of ASCII that JSON writes as itself, those first that are frequent in names: DEFLATE then needs fewer codes for both. */
const DIGITS = "aeinrlotshdmcukgbfpywvzjxqSMAELBKTRPHCJGDFNOVWIUYZXQ.@1234567890-_,:;/()[]{}<>+*=!?$#&%~'| ^";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const BASE = 92;
/** What a first digit from here on announces: how many digits follow, and which number their zero is. */
const TIERS = [
  { first: 72, leads: 14, more: 1, from: 72 },
  { first: 86, leads: 5, more: 2, from: 72 + 14 * BASE },
  { first: 91, leads: 1, more: 5, from: 72 + 14 * BASE + 5 * BASE * BASE },
] as const;

/** Whole numbers from 0 on, one character for the small ones; zeros at the end are left out. */
export function writeNumbers(numbers: readonly number[]): string {
  let last = numbers.length;
  while (last > 0 && numbers[last - 1] === 0) last -= 1;
  return numbers.slice(0, last).map(writeNumber).join('');
}

function writeNumber(number: number): string {
  const tier = TIERS.findLast(({ from }) => number >= from);
  if (!tier) return DIGITS.charAt(number);
  let rest = number - tier.from;
  let text = '';
  for (let digit = 0; digit < tier.more; digit += 1) {
    text = DIGITS.charAt(rest % BASE) + text;
    rest = Math.floor(rest / BASE);
  }
  return DIGITS.charAt(tier.first + rest) + text;
}

/** At most `most` numbers; what is asked for beyond the end is 0. */
export function readNumbers(text: string, most: number): (index: number) => number {
  const numbers: number[] = [];
  const valueAt = (index: number): number => {
    const value = VALUES.get(text.charAt(index));
    if (value === undefined) throw new Unreadable(UNREADABLE.number);
    return value;
  };
  for (let index = 0; index < text.length; ) {
    const first = valueAt(index);
    index += 1;
    const tier = first < TIERS[0].first ? undefined : TIERS.findLast((candidate) => first >= candidate.first);
    let number = tier ? first - tier.first : first;
    for (let digit = 0; digit < (tier?.more ?? 0); digit += 1, index += 1) number = number * BASE + valueAt(index);
    numbers.push(tier ? number + tier.from : number);
  }
  if (numbers.length > most) throw new Unreadable(UNREADABLE.numbers);
  return (index) => numbers[index] ?? 0;
}

/** Differences may be negative: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
export const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
export const unfolded = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

/** Stands between texts: no text of a document holds a control character, and JSON writes this one as itself. */
export const BETWEEN = '\u007f';
/** Stands before a text that would otherwise be taken for an abbreviation. */
export const LITERAL = '\t';

/** Texts side by side; empty ones at the end are left out. */
export function writeTexts(texts: readonly string[]): string {
  let last = texts.length;
  while (last > 0 && texts[last - 1] === '') last -= 1;
  return texts.slice(0, last).join(BETWEEN);
}

/** At most `most` texts of at most `longest` units each; what is asked for beyond the end is empty. */
export function readTexts(column: string, most: number, longest: number): (index: number) => string {
  const texts = column === '' ? [] : column.split(BETWEEN);
  if (texts.length > most) throw new Unreadable(UNREADABLE.texts);
  const composed = texts.map((text) => readText(text, longest));
  return (index) => composed[index] ?? '';
}

/** Composed where it is read: it may be used in five thousand places, each of which composes what is put together there. */
export function readText(text: string, longest: number): string {
  const composed = text.length > longestForm(longest) ? text : text.normalize('NFC');
  if (composed.length > longest) throw new Unreadable(UNREADABLE.longText(longest));
  return composed;
}

/** A text that mostly is what can be derived is left out where it is. */
export function elided(text: string, derived: string): string {
  if (text === derived) return '';
  return text === '' ? LITERAL : text;
}

export function restored(item: string, derived: string): string {
  if (item === '') return derived;
  return item === LITERAL ? '' : item;
}
