/** The words of the form of a note. */

import { counted } from '../saying/saying';

export const NOTE_FORM = {
  kind: 'Note',
  count: (notes: number): string => counted(notes, { one: 'note', other: 'notes' }),
  text: 'Text',
  textHelp:
    'Words of your own, in one line or several. They go with the link and the file. Left empty, the note is removed.',
  about: 'About',
  nothing: 'nothing in particular',
  aboutHelp: 'The note goes where this part goes, and a thin line leads to it.',
} as const;
