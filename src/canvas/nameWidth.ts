/** How wide a text is at most, without measuring it, and how a long name is cut in the middle so that its end stays. */

const NARROW = /[\s!'()*,./:;I[\]fijlrt|‘’·-]/u;
const WIDE = /[%@MWmw…—]/u;
/** From here on writing systems whose characters fill a square. */
const SQUARE_FROM = 0x1100;

/** In pixels, on the wide side for every system font, semibold letters included. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= SQUARE_FROM && !WIDE.test(letter) && !NARROW.test(letter)) ems += 1.05;
    else ems += WIDE.test(letter) ? 1.06 : NARROW.test(letter) ? 0.46 : /\p{Lu}|\p{N}/u.test(letter) ? 0.76 : 0.69;
  }
  return Math.ceil(ems * size);
}

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a person takes for one letter, marks and joined signs included. */
export const lettersOf = (text: string): readonly string[] => [...LETTERS.segment(text)].map(({ segment }) => segment);

/** So many letters of its end a long name always keeps. */
const TAIL = 5;
/** A name of so many letters is never parted. */
const WHOLE = 10;

/** The part of a name that may be cut, and the end that stays: the two make up the name. */
export function parted(name: string): readonly [head: string, tail: string] {
  const letters = lettersOf(name);
  if (letters.length <= WHOLE) return [name, ''];
  return [letters.slice(0, -TAIL).join(''), letters.slice(-TAIL).join('')];
}

/** The name in so many letters at most: its beginning, an ellipsis, its end. */
export function shortened(name: string, most: number): string {
  // There are no more letters than units.
  if (name.length <= most) return name;
  const letters = lettersOf(name);
  if (letters.length <= most) return name;
  const tail = Math.min(TAIL, Math.floor((most - 1) / 2));
  return `${letters.slice(0, most - 1 - tail).join('')}…${letters.slice(-tail).join('')}`;
}

/** How wide the lines are in which a text of this size stands where it may be no wider, in pixels: no fewer than it will have. */
export function lineWidths(text: string, size: number, most: number): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  for (const word of text.split(' ')) {
    const room = textWidth(word, size);
    const space = line > 0 ? textWidth(' ', size) : 0;
    if (line + space + room <= most) {
      line += space + room;
      continue;
    }
    if (line > 0) lines.push(line);
    // A word that is too wide is broken.
    for (line = room; line > most; line -= most) lines.push(most);
  }
  return [...lines, line];
}
