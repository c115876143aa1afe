/** What a key with what is held is called, in one wording for tips, menus and lists, and whether it is the one that was pressed. */

/** `mod` is Ctrl, on a Mac Cmd. `key` as in KeyboardEvent.key, or a `code` where Shift changes the key. */
export interface KeyCombination {
  readonly key?: string;
  readonly code?: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** What of a KeyboardEvent decides. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function isPressed({ key, code, mod = false, shift, alt = false }: KeyCombination, pressed: Pressed): boolean {
  if (mod !== (pressed.ctrlKey || pressed.metaKey) || alt !== pressed.altKey) return false;
  // A sign such as '?' or '<' needs Shift on some keyboards and not on others.
  const letterOrNamed = key === undefined || key.length > 1 || /[a-z ]/.test(key);
  if (letterOrNamed && (shift ?? false) !== pressed.shiftKey) return false;
  return code === undefined
    ? key === (key?.length === 1 ? pressed.key.toLowerCase() : pressed.key)
    : code === pressed.code;
}

/**
 * Whether a key is at work in an input method, where it picks, confirms or drops what is being composed: no key for anybody else.
 * Safari ends the composition before it tells of the key that ended it, which is then known by its number alone.
 */
export const isComposing = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  Digit0: '0',
  Digit1: '1',
  Digit2: '2',
};
/** On buttons and in tips, where there is little room. */
const SHORT_NAMES: Readonly<Record<string, string>> = { ...NAMES, Escape: 'Esc' };

/** The keys as a person reads them: "Ctrl Z". */
export const keyText = (keys: KeyCombination): string => textOf(keys, NAMES);

/** The keys as they stand on a button: "Esc". */
export const shortKeyText = (keys: KeyCombination): string => textOf(keys, SHORT_NAMES);

/** What a button is called, with the keys that do the same: "Undo (Ctrl Z)". */
export const tipWith = (label: string, keys: KeyCombination): string => `${label} (${shortKeyText(keys)})`;

function textOf({ key, code, mod, shift, alt }: KeyCombination, names: Readonly<Record<string, string>>): string {
  const name = key ?? code ?? '';
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', names[name] ?? (name.length === 1 ? name.toUpperCase() : name)]
    .filter(Boolean)
    .join(' ');
}

/** Leaves what lies above the page, in every room. */
export const ESCAPE: KeyCombination = { key: 'Escape' };
