/** Whole lines out of the pieces of a text: folds joined, comments left out, each with the line it begins at. */

/** Who is told what stands in the text, in its order. */
export interface Unfolded {
  /** A line without its folds and without the indent of its entry. */
  readonly line: (text: string, number: number) => void;
  /** A continuation with nothing before it. */
  readonly stray: (number: number) => void;
  /** An empty line, or the end of the text. */
  readonly gap: () => void;
}

export interface Unfolding {
  /** A piece of the text, which may end anywhere. */
  readonly push: (chunk: string) => void;
  readonly end: () => void;
}

/** The bare name of an entry as ldapsearch prints it without -L: `cn=Ann,o=acme`. */
export const BARE_NAME = /^(?:[a-z][a-z\d-]*|\d+(?:\.\d+)+)[ \t]*=/i;
/** How an entry can begin: what is indented and does not begin so is a continuation. */
const BEGINS = /^(?:#|(?:dn|version|search|result)[ \t]*:|(?:[a-z][a-z\d-]*|\d+(?:\.\d+)+)[ \t]*=[^=])/i;

const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;

type Held = 'nothing' | 'dropped' | 'line';

export function unfolding(told: Unfolded): Unfolding {
  /** The beginning of a line whose end has not come yet. */
  let rest = '';
  let number = 0;
  let held: Held = 'nothing';
  let line = '';
  let begun = 0;
  /** What stands before each line of an entry that is indented as a whole. */
  let indent = '';

  const flush = (): void => {
    if (held === 'line') told.line(line, begun);
  };
  const gap = (): void => {
    flush();
    if (held !== 'nothing') told.gap();
    held = 'nothing';
    indent = '';
  };
  const begin = (text: string): void => {
    flush();
    if (text.charCodeAt(0) === HASH) {
      held = 'dropped';
      return;
    }
    held = 'line';
    line = text;
    begun = number;
  };
  const first = (text: string): void => {
    const bare = text.trimStart();
    if (bare === '') return;
    if (bare.length === text.length || BEGINS.test(bare)) {
      indent = text.slice(0, text.length - bare.length);
      begin(bare);
      return;
    }
    held = 'dropped';
    told.stray(number);
  };
  const further = (text: string): void => {
    if (indent !== '' && !text.startsWith(indent)) {
      const bare = text.trimStart();
      if (bare === '') gap();
      else begin(bare);
      return;
    }
    const inner = indent === '' ? text : text.slice(indent.length);
    const code = inner.charCodeAt(0);
    if (code === SPACE) {
      if (held === 'line') line += inner.slice(1);
    } else if (inner === '' || (code === TAB && inner.trim() === '')) gap();
    else begin(inner);
  };
  const take = (raw: string): void => {
    number += 1;
    let from = 0;
    let to = raw.length;
    if (number === 1 && raw.startsWith('\uFEFF')) from = 1;
    // What was copied as text by a program that adds returns has two of them.
    while (to > from && raw.charCodeAt(to - 1) === RETURN) to -= 1;
    const text = to - from === raw.length ? raw : raw.slice(from, to);
    if (text === '') gap();
    else if (held === 'nothing') first(text);
    else further(text);
  };

  return {
    push: (chunk) => {
      let from = 0;
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
        const piece = chunk.slice(from, at);
        take(rest === '' ? piece : rest + piece);
        rest = '';
        from = at + 1;
      }
      rest += chunk.slice(from);
    },
    end: () => {
      if (rest !== '') take(rest);
      rest = '';
      gap();
    },
  };
}
