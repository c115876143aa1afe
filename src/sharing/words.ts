/** What people read about share links that cannot be opened. */

import { count } from '../saying/saying';

/** What happened to a link that cannot be opened (`what`), and what to do (`act`). */
export const LINK_WORDS = {
  cut: {
    title: 'This link was cut off',
    what: 'The end of the link is missing. Some mail and chat programs shorten links of more than 2,000 characters.',
    act: 'Ask for the link again, or for the file.',
  },
  shortened: {
    title: 'This is only the preview of a link',
    what: 'Some programs show a long link with dots in place of a part of it. That part is missing here.',
    act: 'Right-click the link where you found it, copy its address and paste that here.',
  },
  altered: {
    title: 'This link was changed on its way',
    what: 'The link has its full length, but characters in it are not those that were sent.',
    act: 'Ask the sender to press "Copy link" and send it once more, or to send the file.',
  },
  newer: {
    title: 'This link was made with a newer version',
    what: 'A newer version of this page wrote the link, and this one cannot read it.',
    act: 'Reload the page. If that does not help, ask for the file.',
  },
  'too big': {
    title: 'This link is too big',
    what: 'The link holds more than this page reads from an address.',
    act: 'Ask the sender for the file.',
  },
  invalid: {
    title: 'This is no link to a playground',
    what: 'What stands behind the # of the address is no playground that this page can open.',
    act: 'Check that you have the right link, or ask for the file.',
  },
} as const;

export const BROKEN_WORDS = {
  kept: 'The address bar still shows the link as it arrived. Nothing of yours was changed.',
  arrived: (arrived: number, expected: number): string => `${count(arrived)} of ${count(expected)} characters arrived.`,
  arrivedOnly: (arrived: number): string => `Only ${count(arrived)} characters arrived.`,
  again: 'Have the whole link, or the file?',
  reload: 'Reload the page',
  fresh: 'Start fresh',
  recent: 'Open what you had last',
  detail: 'Technical detail',
} as const;

/** What exactly is wrong with a link, as a clause; shown as technical detail. */
export const LINK_DETAILS = {
  long: (given: number, most: number): string => `${given} characters, at most ${most} are read`,
  noVersion: (mark: string): string => `it does not start with ${mark}.`,
  version: (version: string, own: string): string => `its version is ${version}, this page reads version ${own}`,
  noLength: 'the length of its content cannot be read',
  longer: (length: number): string => `its content is longer than ${length} characters`,
  noCheck: 'its last characters cannot be read',
  unpacks: 'its content unpacks to more than 128 KiB',
  otherCheck: 'its content and its checksum do not belong together',
  noColumns: 'its content is no list of columns',
  offence: (path: string, what: string): string => (path === '' ? what : `${path}: ${what}`),
  arrived: (arrived: number, expected: number | null): string =>
    expected === null ? `${arrived} characters` : `${arrived} of ${expected} characters`,
} as const;
