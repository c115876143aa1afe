/** The documents inside whatever text was brought: behind a greeting, before a signature, in quotes of a mail, in a code fence. */

/** What stands between the outermost braces of a document, and where in the text; one that was cut goes to the end of the text. */
export interface FoundDocument {
  readonly text: string;
  readonly start: number;
}

/** With this its format begins, and that of copied parts: only braces round it are looked at. */
const CLAIM = '"sametime-topology';
/** An object that may be one, whatever blanks another program put into it. */
const START = /\{(?=[\s\u00ad\u200b-\u200f\u2060]*["}])/g;
/** Each brace that is never closed costs a look at all that follows it: so many of them are tried. */
export const MOST_UNCLOSED = 8;
const MOST_FOUND = 20;

/** Marks with which mails quote, at the start of lines; in a document none can stand there. */
const QUOTED = /^[ \t\u00a0]*(?:[>|][ \t\u00a0]*)+/gm;

/** Blanks in place of the marks of quoted lines, so that every line and character stays where it was. */
export const withoutQuoteMarks = (text: string): string => text.replace(QUOTED, (marks) => ' '.repeat(marks.length));

export function findDocuments(text: string): readonly FoundDocument[] {
  const found: FoundDocument[] = [];
  let cut: FoundDocument | null = null;
  let claim = -1;
  let unclosed = 0;
  let at = 0;
  while (unclosed < MOST_UNCLOSED && found.length < MOST_FOUND) {
    START.lastIndex = at;
    const start = START.exec(text)?.index;
    if (start === undefined) break;
    if (claim < start) claim = text.indexOf(CLAIM, start);
    if (claim < 0) break;
    const { end, strange } = objectAt(text, start);
    if (end === null) {
      unclosed += 1;
      if (text.slice(start, claim + CLAIM.length).replace(/\s/g, '') === `{"format":${CLAIM}`)
        cut = { text: text.slice(start), start };
      at = start + 1;
    } else {
      if (claim < end) found.push({ text: blanked(text, start, end, strange), start });
      at = end;
    }
  }
  return (cut === null ? found : [...found, cut]).sort((one, other) => one.start - other.start);
}

const [QUOTE, BACKSLASH, NEWLINE, OPENING, CLOSING] = [...'"\\\n{}'].map((sign) => sign.charCodeAt(0));
/** What other programs make of blanks, or put between them. JSON knows none of it outside its texts. */
const STRANGE = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Where the object that begins here is closed, and the strange blanks outside its texts. Each character is looked at once. */
function objectAt(text: string, start: number): { readonly end: number | null; readonly strange: readonly number[] } {
  const strange: number[] = [];
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === BACKSLASH) at += 1;
      // No text of a document goes over the end of a line: a mark left open by other words ends there.
      else if (code === QUOTE || code === NEWLINE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (code === OPENING) depth += 1;
    else if (code === CLOSING) {
      depth -= 1;
      if (depth === 0) return { end: at + 1, strange };
    } else if (code > 127 && STRANGE.test(text.charAt(at))) strange.push(at);
  }
  return { end: null, strange };
}

function blanked(text: string, start: number, end: number, strange: readonly number[]): string {
  const pieces: string[] = [];
  let from = start;
  for (const at of strange) {
    pieces.push(text.slice(from, at));
    from = at + 1;
  }
  return [...pieces, text.slice(from, end)].join(' ');
}
