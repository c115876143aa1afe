/** What the hand and the keyboard do on the canvas that is no command, for the list behind `?`; fetched with that list. */

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
