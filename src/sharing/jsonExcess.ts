/** Whether JSON text holds more than any document of ours, told before memory is spent on it: millions of empty lists fit in a short text. */

import { TEXT_OFFENCE_WORDS } from './offenceWords';

/** Four times those of the largest document, so that most files of another kind are still told by what they hold. */
const MOST_VALUES = 250_000;

/** What there is too much of, as a clause; null where the text may be parsed, be it JSON or not. */
export function jsonExcess(text: string): string | null {
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"':
        at = textEnd(text, at);
        break;
      case '[':
      case '{':
      case ',':
        values += 1;
    }
    if (values > MOST_VALUES) return TEXT_OFFENCE_WORDS.excess(MOST_VALUES);
  }
  return null;
}

/** Where the text that begins at `start` has its mark; the end of all where it has none. */
function textEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charAt(escapes - 1) === '\\') escapes -= 1;
    if ((end - escapes) % 2 === 0) return end;
  }
  return text.length;
}
