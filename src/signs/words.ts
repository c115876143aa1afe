/** The words of signs, lines and keys, of copying, and of what stands where a part of the page broke. */

/** What goes with each sign. */
export const SIGN_WORDS = {
  landed: 'landed',
  connected: 'logged in',
  home: 'home',
  next: 'next',
  stop: 'stopped',
  absent: 'not there',
  refused: 'refused',
  good: 'delivered',
} as const;

/** What each line on the canvas is. */
export const LINE_WORDS = {
  configured: 'configured server',
  discovered: 'discovered gateway link',
  connected: 'logged in',
  home: 'home server',
  path: 'the way it went',
  redirectHome: 'passed on to the home server',
  redirect: 'passed on to where logged in',
  blocked: 'blocked link',
} as const;

export const LEGEND_WORDS = {
  /** `user` is null where no request is shown. */
  places: (user: string | null): string => (user === null ? 'Where is the user?' : `Where is ${user}?`),
  landed: 'by round robin',
  connected: 'now',
  home: 'by directory',
  lines: 'What the lines mean',
} as const;

/** Keys as they are called; a letter or a sign is called as it is. */
export const KEY_WORDS = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  space: 'Space',
  escape: 'Esc',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  /** What a button is called, with the keys that do the same. */
  tip: (label: string, keys: string): string => `${label} (${keys})`,
} as const;

export const COPY_WORDS = {
  copied: 'Copied',
  refused: 'The browser did not allow copying. The text is selected below: press Ctrl+C, or ⌘C on a Mac.',
  field: 'Text to copy',
  close: 'Close the field',
} as const;

/** The way out of a dialog, and of what stands in place of a broken one. */
export const CLOSE = 'Close';

export const STOPPED_WORDS = {
  menu: 'This menu stopped working.',
  dialog: 'This form stopped working.',
  /** A browser asks the network again, but code that came and failed as it began is not fetched twice: then only a reload helps. */
  notLoaded:
    'This part of the page did not load. Check the connection and try again; if that does not help, reload the page.',
  kept: 'Your playground is kept.',
  again: 'Try again',
  copy: 'Copy link',
  copied: 'Link copied.',
  noLink: 'No share link can hold this playground: save it as a file.',
  field: 'Link to copy',
  save: 'Save file',
  saved: 'Saved as a file.',
  noFile: 'The file could not be made: copy the link.',
  reload: 'Reload the page',
} as const;
