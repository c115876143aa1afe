/** What a person can do by key: one table that the keyboard, the menus and the list behind `?` are drawn from. */

export type CommandId =
  | 'play'
  | 'stepBack'
  | 'stepForward'
  | 'toStart'
  | 'toEnd'
  | 'previousRequest'
  | 'nextRequest'
  | 'sendAgain'
  | 'addGateway'
  | 'addServer'
  | 'addUser'
  | 'addExternal'
  | 'makeCluster'
  | 'undo'
  | 'redo'
  | 'remove'
  | 'duplicate'
  | 'rename'
  | 'selectAll'
  | 'escape'
  | 'fitView'
  | 'fitSelection'
  | 'actualSize'
  | 'zoomIn'
  | 'zoomOut'
  | 'tidyUp'
  | 'save'
  | 'open'
  | 'keys';

/** A key with what is held: `mod` is Ctrl, on a Mac Cmd. `key` as in KeyboardEvent.key, or a `code` where Shift changes the key. */
export interface KeyCombination {
  readonly key?: string;
  readonly code?: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
}

export interface Command {
  readonly label: string;
  readonly group: 'Watching' | 'Adding' | 'Editing' | 'Looking' | 'Keeping';
  readonly keys: readonly KeyCombination[];
  /** A single letter or sign, which can be switched off. */
  readonly letter?: boolean;
}

export const COMMANDS: { readonly [Id in CommandId]: Command } = {
  play: { label: 'Play or pause', group: 'Watching', keys: [{ key: ' ' }] },
  stepBack: { label: 'One step back', group: 'Watching', keys: [{ key: ',' }], letter: true },
  stepForward: { label: 'One step forward', group: 'Watching', keys: [{ key: '.' }], letter: true },
  toStart: { label: 'To the start of the request', group: 'Watching', keys: [{ key: '<' }], letter: true },
  toEnd: { label: 'To the end of the request', group: 'Watching', keys: [{ key: '>' }], letter: true },
  previousRequest: { label: 'Previous request', group: 'Watching', keys: [{ key: '[' }], letter: true },
  nextRequest: { label: 'Next request', group: 'Watching', keys: [{ key: ']' }], letter: true },
  sendAgain: { label: 'Send again (with no part focused)', group: 'Watching', keys: [{ key: 'Enter' }] },
  addGateway: { label: 'Add a gateway', group: 'Adding', keys: [{ key: 'g' }], letter: true },
  addServer: { label: 'Add a community server', group: 'Adding', keys: [{ key: 's' }], letter: true },
  addUser: { label: 'Add a local user', group: 'Adding', keys: [{ key: 'u' }], letter: true },
  addExternal: { label: 'Add an external user', group: 'Adding', keys: [{ key: 'x' }], letter: true },
  makeCluster: { label: 'Make a cluster of the selected servers', group: 'Adding', keys: [{ key: 'c' }], letter: true },
  undo: { label: 'Undo', group: 'Editing', keys: [{ key: 'z', mod: true }] },
  redo: {
    label: 'Redo',
    group: 'Editing',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
  },
  remove: { label: 'Delete the selected parts', group: 'Editing', keys: [{ key: 'Delete' }, { key: 'Backspace' }] },
  duplicate: { label: 'Duplicate the selected parts', group: 'Editing', keys: [{ key: 'd', mod: true }] },
  rename: { label: 'Rename in place', group: 'Editing', keys: [{ key: 'F2' }] },
  selectAll: { label: 'Select everything', group: 'Editing', keys: [{ key: 'a', mod: true }] },
  escape: { label: 'Leave, cancel, select nothing', group: 'Editing', keys: [{ key: 'Escape' }] },
  fitView: { label: 'Fit everything into view', group: 'Looking', keys: [{ code: 'Digit1', shift: true }] },
  fitSelection: { label: 'Fit the selection into view', group: 'Looking', keys: [{ code: 'Digit2', shift: true }] },
  actualSize: { label: 'Actual size', group: 'Looking', keys: [{ code: 'Digit0', shift: true }] },
  zoomIn: { label: 'Zoom in', group: 'Looking', keys: [{ key: '+' }, { key: '=' }], letter: true },
  zoomOut: { label: 'Zoom out', group: 'Looking', keys: [{ key: '-' }], letter: true },
  tidyUp: { label: 'Tidy up', group: 'Looking', keys: [{ key: 't' }], letter: true },
  save: { label: 'Save as a file', group: 'Keeping', keys: [{ key: 's', mod: true }] },
  open: { label: 'Open a file or a link', group: 'Keeping', keys: [{ key: 'o', mod: true }] },
  keys: { label: 'This list', group: 'Keeping', keys: [{ key: '?' }] },
};

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** What happens on the canvas that no table of keys can hold, for the list behind `?`. */
export const GESTURES: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'Tab', label: 'Walk from part to part' },
  { keys: 'Enter', label: 'Select the focused part; with Shift, Ctrl or Cmd add it to the selection' },
  { keys: 'Arrow keys', label: 'Move the selected parts; with Shift in larger steps' },
  { keys: 'Shift F10', label: 'Menu of the focused part (also right click, or rest a finger on it)' },
  { keys: 'Ctrl C, X, V', label: 'Copy, cut and paste parts, also between two tabs' },
  { keys: 'Drag on the empty canvas', label: 'Move the view; with Space held also over parts' },
  { keys: 'Shift and drag', label: 'Select with a frame' },
  { keys: 'Double click', label: 'Rename in place' },
];

/** What of a KeyboardEvent decides. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The command for a pressed key; null for none. `letters` false switches the single-letter ones off. */
export function commandFor(pressed: Pressed, letters: boolean): CommandId | null {
  if (pressed.altKey) return null;
  return (
    COMMAND_IDS.find((id) => {
      const { keys, letter } = COMMANDS[id];
      return (letters || !letter) && keys.some((combination) => matches(combination, pressed));
    }) ?? null
  );
}

function matches({ key, code, mod = false, shift }: KeyCombination, pressed: Pressed): boolean {
  if (mod !== (pressed.ctrlKey || pressed.metaKey)) return false;
  // A sign such as '?' or '<' needs Shift on some keyboards and not on others.
  const letterOrNamed = key === undefined || key.length > 1 || /[a-z ]/.test(key);
  if (letterOrNamed && (shift ?? false) !== pressed.shiftKey) return false;
  return code === undefined
    ? key === (key?.length === 1 ? pressed.key.toLowerCase() : pressed.key)
    : code === pressed.code;
}

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Digit0: '0', Digit1: '1', Digit2: '2' };

/** The keys as a person reads them: "Ctrl Z". */
export const keyText = ({ key, code, mod, shift }: KeyCombination): string => {
  const name = key ?? code ?? '';
  return [mod && 'Ctrl', shift && 'Shift', NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name)]
    .filter(Boolean)
    .join(' ');
};
