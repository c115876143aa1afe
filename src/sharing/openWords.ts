/** What people read about bringing a link, a text or a file. */

import { count } from '../saying/saying';

export const OPEN_WORDS = {
  title: 'Open',
  file: 'Open a file…',
  drop: 'or drop it here',
  paste: 'Paste a link, or the text of a file',
  open: 'Open',
  /** What was brought, as text or as a file, is neither share link nor playground. */
  nothing: {
    text: {
      title: 'No share link and no playground in this text',
      message:
        'A link holds "#v1." and a long row of letters and digits. Paste all of it, or the whole text of a *.topology.json file. Copied parts can be pasted in the same browser only.',
    },
    file: {
      title: 'No share link and no playground in this file',
      message: 'Files of this page end in .topology.json. Ask the sender for that file, or for the link.',
    },
  },
  tooLong: {
    title: 'This text is too long',
    message: 'Paste only the link, or the text of one *.topology.json file.',
  },
  otherQuotes: {
    title: 'The quotation marks of this playground file were changed',
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
  document: 'This is no playground that can be opened',
} as const;
