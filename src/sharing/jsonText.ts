/** A text as the JSON value it holds, or what keeps it from being one, told by line and character. */

import { jsonExcess } from './jsonExcess';
import { jsonOffence } from './jsonPlace';
import { TEXT_OFFENCE_WORDS } from './offenceWords';

/** The text in which another one stands, and where that begins. */
export interface Within {
  readonly whole: string;
  readonly start: number;
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** `longest`: in UTF-16 units. A leading byte-order mark is none of the text. */
export function jsonValue(text: string, longest: number, within: Within = { whole: text, start: 0 }): JsonResult {
  if (text.length > longest) return { ok: false, message: TEXT_OFFENCE_WORDS.long(text.length, longest) };
  const excess = jsonExcess(text);
  if (excess !== null) return { ok: false, message: excess };
  // Of the same length, so that places stay where they are.
  const plain = text.replace(/^\uFEFF/, ' ');
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch {
    return { ok: false, message: offenceIn(plain, within) };
  }
}

function offenceIn(text: string, { whole, start }: Within): string {
  const at = jsonOffence(text) ?? 0;
  const before = whole.slice(0, start + at);
  const line = before.split(/\r\n|\r|\n/).length;
  if (at === text.length) return TEXT_OFFENCE_WORDS.endsEarly(line);
  return TEXT_OFFENCE_WORDS.misfit(line, before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
}
