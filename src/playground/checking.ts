/** One check of a value for all who bring one, fields, documents and imports: it tells what is wrong, they say it in their own words. */

import type { AttributeValue, Control } from '../topology/attribute';
import { tidyLines, tidyText } from './text';

export type Trouble =
  | { readonly kind: 'type'; readonly wanted: 'text' | 'switch' | 'number' | 'list' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number; readonly most: number }
  | { readonly kind: 'newline' }
  /** A control or direction character, or half of a character. */
  | { readonly kind: 'unseen'; readonly character: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'many'; readonly count: number; readonly most: number }
  | { readonly kind: 'entry'; readonly index: number; readonly trouble: Trouble };

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

const right = <T>(value: T): Checked<T> => ({ ok: true, value });
const wrong = (trouble: Trouble): Checked<never> => ({ ok: false, trouble });

/** What needs no closer look. */
const PLAIN = /^[ -~]*$/;
const LINE_BREAK = /[\n\r\u0085\p{Zl}\p{Zp}]/u;
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u;

/** Text as a document holds it (`tidyText`), its length measured on that. The length comes first: all else costs more. */
export function checkText(value: unknown, min: number, max: number): Checked<string> {
  if (typeof value !== 'string') return wrong({ kind: 'type', wanted: 'text' });
  const text = tidyText(value);
  const trouble = lengthTrouble(text, min, max);
  if (trouble) return wrong(trouble);
  if (PLAIN.test(text)) return right(text);
  if (LINE_BREAK.test(text)) return wrong({ kind: 'newline' });
  const unseen = unseenTrouble(text);
  return unseen ? wrong(unseen) : right(text);
}

/** Text in lines as a document holds it (`tidyLines`); its line breaks count as one unit each. */
export function checkLines(value: unknown, min: number, max: number): Checked<string> {
  if (typeof value !== 'string') return wrong({ kind: 'type', wanted: 'text' });
  const text = tidyLines(value, max);
  const trouble = lengthTrouble(text, min, max) ?? unseenTrouble(text.replaceAll('\n', ''));
  return trouble ? wrong(trouble) : right(text);
}

function lengthTrouble(text: string, min: number, max: number): Trouble | null {
  if (text.length < min) return { kind: 'empty' };
  return text.length > max ? { kind: 'long', length: text.length, most: max } : null;
}

function unseenTrouble(text: string): Trouble | null {
  const character = UNSEEN.exec(text)?.[0];
  return character === undefined ? null : { kind: 'unseen', character };
}

export function checkWhole(value: unknown, min: number, max: number): Checked<number> {
  if (typeof value !== 'number') return wrong({ kind: 'type', wanted: 'number' });
  if (!Number.isInteger(value) || value < min || value > max) return wrong({ kind: 'range', min, max });
  return right(value + 0);
}

export const checkSwitch = (value: unknown): Checked<boolean> =>
  typeof value === 'boolean' ? right(value) : wrong({ kind: 'type', wanted: 'switch' });

export function checkChoice(value: unknown, choices: readonly string[]): Checked<string> {
  if (typeof value !== 'string') return wrong({ kind: 'type', wanted: 'text' });
  return choices.includes(value) ? right(value) : wrong({ kind: 'choice', choices });
}

function checkList<T>(value: unknown, most: number, check: (entry: unknown) => Checked<T>): Checked<T[]> {
  if (!Array.isArray(value)) return wrong({ kind: 'type', wanted: 'list' });
  if (value.length > most) return wrong({ kind: 'many', count: value.length, most });
  const entries: T[] = [];
  for (const [index, entry] of value.entries()) {
    const checked = check(entry);
    if (!checked.ok) return wrong({ kind: 'entry', index, trouble: checked.trouble });
    entries.push(checked.value);
  }
  return right(entries);
}

/** A value of an attribute; one that names another part is left to whoever knows the parts. */
export function checkValue(
  control: Exclude<Control, { kind: 'server' | 'cluster' }>,
  value: unknown,
): Checked<AttributeValue> {
  switch (control.kind) {
    case 'text':
      return checkText(value, control.min, control.max);
    case 'switch':
      return checkSwitch(value);
    case 'choice':
      return checkChoice(
        value,
        control.choices.map((choice) => choice.value),
      );
    case 'home':
      return value === null ? right(null) : checkText(value, 1, control.max);
    case 'limit':
      return checkWhole(value, control.min, control.max);
    case 'domains':
      return checkList(value, control.most, (entry) => checkText(entry, 1, control.max));
  }
}
