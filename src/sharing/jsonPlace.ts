/** Where a text stops being JSON: browsers tell it in different words, and some not at all. */

const BLANKS = /[ \t\n\r]*/y;
const VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
/** All but control characters, the mark at the end and the backslash. */
const PLAIN = /[ !#-[\]-\u{10FFFF}]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What may come next; `end` is nothing more. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/** The index of the first character that does not fit, the length of a text that ends too early; null where all of it is JSON. */
export function jsonOffence(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const past = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  /** What follows a whole value. */
  const behind = (): Expected => (open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]');
  for (;;) {
    at = past(BLANKS);
    const sign = text.charAt(at);
    if (sign === '') return expected === 'end' ? null : at;
    if (sign === '"' && (expected.startsWith('value') || expected.startsWith('key'))) {
      const end = textEnd(text, at + 1);
      if (text.charAt(end) !== '"') return end;
      at = end + 1;
      expected = expected.startsWith('key') ? ':' : behind();
    } else if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign);
      at += 1;
      expected = sign === '{' ? 'key or }' : 'value or ]';
    } else if (expected.endsWith('or ]') && sign === ']') {
      open.pop();
      at += 1;
      expected = behind();
    } else if (expected.endsWith('or }') && sign === '}') {
      open.pop();
      at += 1;
      expected = behind();
    } else if (sign === ',' && expected.startsWith(',')) {
      at += 1;
      expected = expected === ', or }' ? 'key' : 'value';
    } else if (sign === ':' && expected === ':') {
      at += 1;
      expected = 'value';
    } else {
      const end = expected.startsWith('value') ? past(VALUE) : -1;
      if (end < 0) return at;
      at = end;
      expected = behind();
    }
  }
}

/** Where the text that begins here ends: at its mark, or at what cannot stand in one. */
function textEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    PLAIN.lastIndex = at;
    PLAIN.test(text);
    at = PLAIN.lastIndex;
    if (text.charAt(at) !== '\\') return at;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return at;
    at = ESCAPE.lastIndex;
  }
}
