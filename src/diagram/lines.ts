/** Breaks text into lines without a page to measure on: the same text gives the same lines everywhere. */

/** What is drawn as one: a letter with its marks, joined emoji. */
const CLUSTERS = /.(?:\p{M}|\p{Emoji_Modifier}|\u200d.)*/gsu;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const UNSEEN = /^[\p{M}\p{Cf}]/u;
const NARROW = /^[ijlIft.,:;'|!()[\]]/;
const HEBREW_OR_ARABIC = /^[\u0590-\u06ff]/;
const BROAD = /^[mwMW@%—…]/;

export const clustersOf = (text: string): readonly string[] => text.match(CLUSTERS) ?? [];

/** How many cells of a fixed-width font a text takes. */
export const cellsOf = (text: string): number => sum(text, (one) => (WIDE.test(one) ? 2 : UNSEEN.test(one) ? 0 : 1));

/** About how many times the size of the font a text is long; rather too much, since the reader's font is not known. */
export const emsOf = (text: string): number =>
  sum(text, (one) => {
    if (WIDE.test(one)) return 1.15;
    if (UNSEEN.test(one)) return 0;
    if (NARROW.test(one)) return 0.36;
    if (BROAD.test(one)) return 0.95;
    if (HEBREW_OR_ARABIC.test(one)) return 0.65;
    if (/^[a-z ]/.test(one)) return 0.57;
    return one < '\u0250' ? 0.66 : 0.9;
  });

/** How much longer a semibold text is, in the widest of the fonts that are asked for. */
export const BOLD = 1.15;

const sum = (text: string, widthOf: (cluster: string) => number): number =>
  clustersOf(text).reduce((total, cluster) => total + widthOf(cluster), 0);

/** Lines no wider than `width`, broken at spaces, or inside a word where one alone is wider. At least one line. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = partsOf(word, width, widthOf);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return closedAlike(line === '' && lines.length > 0 ? lines : [...lines, line]);
}

const [FROM, TO] = ['\u2068', '\u2069'];

/** A name that is isolated from what stands round it and goes on in the next line is isolated in both. */
function closedAlike(lines: readonly string[]): readonly string[] {
  let open = false;
  return lines.map((line) => {
    const whole = open ? FROM + line : line;
    open = whole.lastIndexOf(FROM) > whole.lastIndexOf(TO);
    return open ? whole + TO : whole;
  });
}

/** A word cut where it gets too wide; what is drawn as one stays one, however wide. */
function partsOf(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const cluster of clustersOf(word)) {
    if (part !== '' && widthOf(part + cluster) > width) {
      parts.push(part);
      part = '';
    }
    part += cluster;
  }
  return [...parts, part];
}
