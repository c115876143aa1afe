/** Text as a document holds it: composed (NFC) and without white space around it. */

import { LIMITS } from '../topology/parts';

/** Composed, no text is shorter than a quarter of what it was: what is longer than this stays longer than `most`. */
export const longestForm = (most: number): number => 4 * most;

/** Composed as it is. */
const ASCII = /^[\0-\x7f]*$/;
const LONGEST = longestForm(Math.max(LIMITS.title, LIMITS.name, LIMITS.host, LIMITS.mail, LIMITS.domain, LIMITS.note));

/**
 * A text too long for any place of a document is only trimmed: composing takes time by the square of its length, and
 * whoever asks for a length refuses it as it is. Where there is room for more, `longest` says so.
 */
export function tidyText(text: string, longest = LONGEST): string {
  const trimmed = text.trim();
  return trimmed.length > longest || ASCII.test(trimmed) ? trimmed : trimmed.normalize('NFC');
}

/** The same for text in lines, of which `most` units may stay: every way of breaking a line becomes a line feed. */
export const tidyLines = (text: string, most: number = LIMITS.note): string =>
  tidyText(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'), Math.max(LONGEST, longestForm(most)));
