/** Words that stand in for others: pronounceable, decided by a seed, each given once, and none that lets an original be read in it. */

import { chances } from '../playground/chances';

export interface StandIns {
  /** A new text, made of words, as often as it takes until nothing speaks against it. */
  draw(make?: (word: () => string) => string): string;
  /** The first of these texts that nothing speaks against, else a word. */
  prefer(...texts: readonly string[]): string;
  /** So many texts, numbered behind the first of these stems that nothing speaks against, else words. */
  number(stems: readonly string[], count: number): readonly string[];
}

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = 3;
/** After so many in vain words are figures; after twice as many anything that was not given will do. */
const TRIES = 400;

/** No word shows one of `pieces`, no text one of `wholes`, and none is one of `taken`, whatever the case. */
export function standIns(seed: number, wholes: Originals, pieces: Originals, taken: readonly string[]): StandIns {
  const next = chances(seed);
  const given = new Set(taken.map((text) => text.toLowerCase()));
  const from = (letters: string): string => letters.charAt(Math.floor(next() * letters.length));
  const letters = (): string => Array.from({ length: SYLLABLES }, () => from(CONSONANTS) + from(VOWELS)).join('');
  const word = (): string => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const text = letters();
      if (!pieces.showIn(text)) return text;
    }
    return String(Math.floor(next() * 1e9));
  };
  const isFree = (text: string): boolean => !given.has(text.toLowerCase()) && !wholes.showIn(text);
  const takes = (text: string): boolean => {
    if (!isFree(text)) return false;
    given.add(text.toLowerCase());
    return true;
  };
  const draw = (make = (one: () => string) => one()): string => {
    let text = make(word);
    for (let tries = 0; !takes(text) && (tries < TRIES || given.has(text.toLowerCase())); tries += 1) text = make(word);
    return text;
  };
  return {
    draw,
    prefer: (...texts) => texts.find(takes) ?? draw(),
    number(stems, count) {
      const rows = stems.map((stem) => Array.from({ length: count }, (_, n) => `${stem}${n + 1}`));
      const row = rows.find((texts) => texts.every((text) => isFree(text) && !pieces.showIn(text)));
      return row?.filter(takes) ?? Array.from({ length: count }, () => draw());
    },
  };
}

/** Texts of three letters and more, looked for in others whatever their case. */
export interface Originals {
  showIn(text: string): boolean;
}

const SHORTEST = 3;

export function originalsOf(texts: Iterable<string>): Originals {
  /** By their first three letters. */
  const byStart = new Map<string, Set<string>>();
  for (const text of texts) {
    const lower = text.toLowerCase();
    if (lower.length < SHORTEST) continue;
    const start = lower.slice(0, SHORTEST);
    const others = byStart.get(start);
    if (others) others.add(lower);
    else byStart.set(start, new Set([lower]));
  }
  return {
    showIn(text) {
      const lower = text.toLowerCase();
      for (let at = 0; at + SHORTEST <= lower.length; at += 1) {
        const found = byStart.get(lower.slice(at, at + SHORTEST));
        if (found) for (const original of found) if (lower.startsWith(original, at)) return true;
      }
      return false;
    },
  };
}
