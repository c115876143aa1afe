/** A ticket's text in words as they are compared: small letters, straight apostrophes, without the one of a genitive; each with where it stands. */

export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Nothing that is said goes on across it. */
  readonly ends: boolean;
}

/** Mail addresses and hosts are one word each, and so is what has an apostrophe in it; a hyphen is as good as a space. */
const TOKEN =
  /[^\s<>()[\]"“”,;:!?@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*|[.,;:!?()–—]|[/%]/gu;
const ENDER = /^[.,;:!?()–—]$/;

export const tokensIn = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/'s$/, ''),
    from: index,
    to: index + found.length,
    ends: ENDER.test(found),
  }));

const CARDINALS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The number that a word stands for: "3", "three". */
export function cardinalOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const place = CARDINALS.indexOf(word);
  return place < 0 ? null : place;
}

/** The number that a word stands for in an order: "3rd", "third"; "every other" is every second. */
export function ordinalOf(word: string): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  if (word === 'other') return 2;
  const place = ORDINALS.indexOf(word);
  return place < 0 ? null : place + 2;
}
