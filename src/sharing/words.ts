/** What people read about opening links and files; sentences on one value of a document stand with its readers. */

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
    title: 'This is no link to a topology',
    what: 'What stands behind the # of the address is not a topology that this page can open.',
    act: 'Check that you have the right link, or ask for the file.',
  },
} as const;

export const OPEN_WORDS = {
  title: 'Open',
  file: 'Open a file…',
  drop: 'or drop it here',
  paste: 'Paste a link, or the text of a file',
  open: 'Open',
  /** What was brought, as text or as a file, is neither link nor document. */
  nothing: {
    text: {
      title: 'No link and no document in this text',
      message:
        'A link holds "#v1." and a long row of letters and digits. Paste all of it, or the whole text of a *.topology.json file. Copied parts can be pasted in the same browser only.',
    },
    file: {
      title: 'No link and no document in this file',
      message: 'Files of this page end in .topology.json. Ask the sender for that file, or for the link.',
    },
  },
  tooLong: {
    title: 'This text is too long',
    message: 'Paste only the link, or the text of one *.topology.json file.',
  },
  otherQuotes: {
    title: 'The quotation marks of this document were changed',
    message:
      'Another program put other marks in place of the straight ones, and so it can no longer be read. Ask the sender for the link, or for the file as an attachment.',
  },
  lost: 'Some characters were lost before this came here. They are shown as \uFFFD: look through the names, or ask the sender for the link.',
  western:
    'The file is not UTF-8, so it was read as Windows-1252. Look through the names: letters with accents may be other ones than were meant.',
  empty: {
    title: 'This file is empty',
    message: 'Ask the sender for the file once more, or for the link.',
  },
  picture: {
    title: 'This file is a picture',
    message:
      'A picture of a playground does not hold the playground. Ask the sender for the *.topology.json file, or for the link.',
  },
  pdf: {
    title: 'This file is a PDF',
    message: 'If there is a link in it, open the PDF, copy the address of the link and paste that here.',
  },
  packed: {
    title: 'This file is a packed one',
    message:
      'Unpack it and open the *.topology.json file in it. Documents of office programs are packed as well: copy the link out of those.',
  },
  noText: {
    title: 'This file is no text',
    message: 'Files of this page are text and end in .topology.json. Ask the sender for that file, or for the link.',
  },
  otherLetters: {
    title: 'The letters of this file cannot be read',
    message:
      'It is neither UTF-8 nor UTF-16 nor Windows-1252. Save it as UTF-8 in the program it comes from, or ask the sender for the link.',
  },
  tooLarge: {
    title: 'This file is too large',
    message: 'Files of at most 16 MB are opened. Files of this page end in .topology.json.',
  },
  several: (files: number) => ({
    title: `${count(files)} files at once`,
    message: 'Only one can be opened at a time, so none was opened. Choose or drop the one you want.',
  }),
  unreadable: {
    title: 'The file could not be read',
    message: 'The browser was not allowed to read it, it has been moved, or it is a folder. Choose the file again.',
  },
  document: 'This is no topology that can be opened',
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
