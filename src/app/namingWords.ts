/** What is said of made-up names and of the real ones. */

export const NAMING_WORDS = {
  makeUp: 'Replace names by made-up ones',
  turnBack: 'Back to the real names',
  madeUp: 'All names, hosts and mail addresses are made up now. While this tab is open they can be turned back.',
  turnedBack: 'The real names are back.',
  nothing: 'This tab knows no made-up name that stands here.',
} as const;
