/**
 * Names in sentences: marked where a sentence is put together, so that nothing cuts or translates them and each is read in
 * its own direction. The marks isolate a text from the direction of what stands round it, and no name can hold them (SPEC 3).
 */

const [FROM, TO] = ['\u2068', '\u2069'];
const NAMED = new RegExp(`${FROM}([^${FROM}${TO}]*)${TO}`, 'g');
const MARKS = new RegExp(`[${FROM}${TO}]`, 'g');
/** The blocks whose letters are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name as it stands in a sentence: of a part or a document, a host, an address, a domain, a value of the directory. */
export const named = (name: string): string => `${FROM}${name}${TO}`;

/** A piece of a sentence: words of ours, or a name as it was given. */
export interface Token {
  readonly kind: 'words' | 'name';
  readonly text: string;
}

/** A sentence in pieces, each name one of them; none is empty. */
export function tokensOf(sentence: string): readonly Token[] {
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], text: string): void => {
    if (text !== '') tokens.push({ kind, text });
  };
  let from = 0;
  for (const { 0: marked, 1: name = '', index } of sentence.matchAll(NAMED)) {
    add('words', bare(sentence.slice(from, index)));
    add('name', name);
    from = index + marked.length;
  }
  add('words', bare(sentence.slice(from)));
  return tokens;
}

/**
 * A sentence as text, for what has no elements: clipboard, files, tips, labels. The marks stay round names that hold
 * letters from right to left, which need them; nothing else carries a character that is not seen.
 */
export const plain = (sentence: string): string =>
  tokensOf(sentence)
    .map(({ kind, text }) => (kind === 'name' && RIGHT_TO_LEFT.test(text) ? named(text) : text))
    .join('');

/** A sentence with no mark at all: for what is measured, sorted or looked up. */
export const bare = (sentence: string): string => sentence.replace(MARKS, '');
