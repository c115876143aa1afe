/** What a key with what is held is called, in one wording for tips, menus and lists, and whether it is the one that was pressed. */

import { KEY_WORDS } from './words';

/** `mod` is Ctrl, on a Mac Cmd. `key` as in KeyboardEvent.key, or a `code` where Shift changes the key. */
export interface KeyCombination {
  readonly key?: string;
  readonly code?: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** Where a key types something. */
export const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** What of a KeyboardEvent decides. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly getModifierState?: (modifier: string) => boolean;
}

/** Whether this is a machine by Apple, where Cmd stands for Ctrl, Option makes signs, and Ctrl with a click asks for the menu. */
export const isMac = (userAgent: string): boolean => /Mac|iPhone|iPad/.test(userAgent);

export function isPressed(combination: KeyCombination, pressed: Pressed, mac = false): boolean {
  const { key, code, mod = false, shift, alt = false } = combination;
  const held = heldWith(pressed, mac);
  if (mod !== held.mod || alt !== held.alt) return false;
  // A sign such as '?' or '<' needs Shift on some keyboards and not on others.
  const letterOrNamed = key === undefined || key.length > 1 || /[a-z ]/.test(key);
  if (letterOrNamed && (shift ?? false) !== pressed.shiftKey) return false;
  return code === undefined ? key === meantBy(pressed) : code === pressed.code;
}

/** AltGr, and Option on a Mac, are no modifiers where they make the sign: '[' on a German keyboard is '['. */
function heldWith(pressed: Pressed, mac: boolean): { readonly mod: boolean; readonly alt: boolean } {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  const altGr = pressed.getModifierState?.('AltGraph') ?? false;
  // Windows says Ctrl and Alt where AltGr is held.
  const makes = altGr || (altKey && (ctrlKey || mac) && !metaKey);
  if (makes && SIGN.test(key)) return { mod: false, alt: false };
  return { mod: ctrlKey || metaKey, alt: altKey || altGr };
}

const SIGN = /^[^\p{L}\p{M}\p{N}\s]$/u;

/** Letters and points that no Latin keyboard types: of another script, or as wide as one of those. */
const OF_ANOTHER_SCRIPT =
  /^(?:(?=[\u0370-\u{10ffff}])(?!\p{Script=Latin})[\p{L}\p{M}]|[\u060c\u061b\u061f\u3001-\u303f\uff01-\uff65])+$/u;

/** What the keys beside the letters type on a Latin keyboard, and with Shift. */
const BESIDE_LETTERS: Readonly<Record<string, readonly [string, string]>> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
};

/** What is typed; on a keyboard of another script what the key at the same place of a Latin one would type. */
function meantBy({ key, code, shiftKey }: Pressed): string {
  // Cyrillic keyboards type a comma with the key that asks elsewhere, and have the key of the comma where it always is.
  const asks = key === ',' && code === 'Slash' && shiftKey;
  if (asks || OF_ANOTHER_SCRIPT.test(key)) {
    const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
    return letter ?? BESIDE_LETTERS[code]?.[shiftKey ? 1 : 0] ?? key;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}

/**
 * Whether a key is at work in an input method, where it picks, confirms or drops what is being composed: no key for anybody else.
 * Safari ends the composition before it tells of the key that ended it, which is then known by its number alone.
 */
export const isComposing = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;

const NAMES: Readonly<Record<string, string>> = {
  ' ': KEY_WORDS.space,
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: KEY_WORDS.pageUp,
  PageDown: KEY_WORDS.pageDown,
  Digit0: '0',
  Digit1: '1',
  Digit2: '2',
};
/** On buttons and in tips, where there is little room. */
const SHORT_NAMES: Readonly<Record<string, string>> = { ...NAMES, Escape: KEY_WORDS.escape };

/** The keys as a person reads them: "Ctrl Z". */
export const keyText = (keys: KeyCombination): string => textOf(keys, NAMES);

/** The keys as they stand on a button: "Esc". */
export const shortKeyText = (keys: KeyCombination): string => textOf(keys, SHORT_NAMES);

/** What a button is called, with the keys that do the same: "Undo (Ctrl Z)". */
export const tipWith = (label: string, keys: KeyCombination): string => KEY_WORDS.tip(label, shortKeyText(keys));

function textOf({ key, code, mod, shift, alt }: KeyCombination, names: Readonly<Record<string, string>>): string {
  const name = key ?? code ?? '';
  return [
    mod && KEY_WORDS.mod,
    alt && KEY_WORDS.alt,
    shift && KEY_WORDS.shift,
    names[name] ?? (name.length === 1 ? name.toUpperCase() : name),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Leaves what lies above the page, in every room. */
export const ESCAPE: KeyCombination = { key: 'Escape' };
