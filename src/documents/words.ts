/** What is said of what the browser keeps and does not keep. */

export const KEEPING_WORDS = {
  refused: 'This browser does not let the page save. Use Share, or save a file, to keep your work.',
  full: 'There is no room left in this browser, so what you draw now is not kept. Remove something under Recent, in the menu Start, or save a file.',
  again: 'There is room again: what you draw is kept in this browser.',
} as const;
