/** The words of the page itself, with what is said of what was done on it; menus and dialogs have tables of their own, as they come late. */

import { count, formFor, listed } from '../saying/saying';

export const HEADER_WORDS = {
  product: 'Sametime Gateway routing playground',
  parts: 'Parts to add',
  start: 'Start',
  send: 'Send a request',
  share: 'Share',
  more: 'More',
  /** What the tab of the browser says of a document. */
  tab: (title: string): string => `${title} · Sametime Gateway routing playground`,
  title: 'Title',
  untitled: 'Untitled',
} as const;

export const PAGE_WORDS = {
  views: 'Views',
  caption: 'What happens now',
  palette: 'Parts and legend',
  side: 'Steps and inspector',
  panels: 'Side panel',
  steps: 'Steps',
  inspector: 'Inspector',
  faults: 'Faults',
} as const;

/** What an empty canvas offers. */
export const EMPTY_WORDS = {
  title: 'Draw a community',
  act: 'Drag parts here from the palette, or press their letters.',
  start: 'Gateway + 3 servers + 2 users',
  sample: 'Choose a sample',
} as const;

/** Why nothing can be sent. */
export const CANNOT_SEND = {
  people: 'To send something, add an external user and a local user first.',
  external: 'To send something, add an external user first.',
  user: 'To send something, add a local user first.',
  turn: 'The gateway has no server to take turns.',
} as const;

/** So many parts are told by their names. */
const NAMED = 3;

export const SAID_WORDS = {
  refused: 'Not done:',
  dismiss: 'Dismiss',
  /** `part` with its kind: "Community server st3". */
  added: (part: string): string => `${part} added.`,
  note: (title: string): string => `Note ${title}`,
  deleted: (names: readonly string[]): string => {
    const number = names.length;
    return number > NAMED
      ? `${count(number)} parts deleted. Undo brings them back.`
      : formFor(number, {
          one: `${listed(names, 'comma')} deleted. Undo brings it back.`,
          other: `${listed(names, 'comma')} deleted. Undo brings them back.`,
        });
  },
  tooManyPeople: (most: number): string =>
    `The canvas holds ${count(most)} people who stand by themselves. Fold the people of another server first.`,
  cannotShowAll: (people: number, most: number): string =>
    `The canvas holds ${count(most)} people who stand by themselves, and these are ${count(people)}. Press the group of one server to show its people.`,
  firstTurn: (server: string): string => `The first request goes to ${server}.`,
  seated: (server: string, seat: number, of: number): string =>
    `${server} has seat ${count(seat)} of ${count(of)} now.`,
  alone: 'This request stands alone now, with the turn it needs. Undo brings the others back.',
  reset: 'Turn and sessions are at the start.',
  saved: 'Saved as a file.',
  noFieldText: 'This is a whole playground, or a part of one, and no text for a field. Paste it on the canvas.',
  /** Of so many pasted lines a field took the first. */
  firstLine: (lines: number): string => `This field holds one line: the first of ${count(lines)} was taken.`,
  wentWrong: 'Something went wrong in the page, and what you did last may not have happened. Your playground is kept.',
  locked: 'This lesson keeps the community as it is. Go on, or leave the lesson to change it.',
  notLoaded:
    'This could not be opened, because a part of the page did not load. Check the connection, then try again or reload the page.',
} as const;

/** Which part of the page stopped working, and the ways on where it is the whole page. */
export const STOPPED = {
  page: 'The page stopped working.',
  header: 'The bar at the top stopped working.',
  palette: 'The list of parts to add stopped working.',
  caption: 'The line above the canvas stopped working.',
  playback: 'The playback bar stopped working.',
  presenting: 'The present view stopped working.',
  asking: 'What is asked first stopped working.',
  cases: 'The cases stopped working.',
  reference: 'This page of reference stopped working.',
  menu: 'This menu stopped working.',
  dialog: 'This dialog stopped working.',
  brokenLink: 'The page about the broken share link stopped working.',
  /** By the name on its tab. */
  view: (label: string): string => `The view “${label}” stopped working.`,
  panel: (label: string): string => `The panel “${label}” stopped working.`,
  undo: 'Undo the last change',
  begin: 'Begin an empty playground',
} as const;
