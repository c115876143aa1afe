/** One request as a note for its ticket, in one of three forms; with mail addresses or without. */

import type { Playground } from '../playground/playground';
import { noteOf } from './content';
import { NOTE_FORMS, type NoteForm } from './forms';
import { withoutMails } from './mailless';
import type { Note } from './note';
import { namesOnOneLine } from './oneLine';

interface Holding {
  /** Whether mail addresses may stand in it. */
  readonly mail?: boolean;
  /** Where the very moment opens. Such an address holds every mail address, and so is left out with them. */
  readonly link?: string | undefined;
}

export interface NoteOptions extends Holding {
  readonly format?: NoteForm;
}

/**
 * The note of a request of the script, by its place.
 * @throws RangeError when the script has no such request.
 */
export const ticketNote = (
  playground: Playground,
  request: number,
  { format = 'plain', ...holding }: NoteOptions = {},
): string => NOTE_FORMS[format].write(noteHolding(playground, request, holding));

/** The same before it has a form. */
export function noteHolding(playground: Playground, request: number, { mail = true, link }: Holding): Note {
  const shown = namesOnOneLine(playground);
  const note = noteOf(shown, request, { mail, link });
  return mail ? note : withoutMails(shown.topology, note);
}
