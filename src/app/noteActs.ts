/** What a person does with notes: begins one, writes it, and what it is called in a sentence. */

import { nodeNextTo } from '../canvas/neighbour';
import { DRAFT } from '../canvas/noteNodes';
import type { Viewport } from '../canvas/viewport';
import { addNote, findNote, NOTE_SIZE, noteBoxes, setNoteText, titleOf } from '../playground/notes';
import { freePlace, GAP, PART_SIZES } from '../playground/placement';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { named } from '../saying/names';
import type { Position } from '../topology/parts';
import { findPart, type PlacedPart } from '../topology/topology';
import type { AppStore } from './store';
import { type AppState, peopleShown } from './store/state';
import { SAID_WORDS } from './words';

type View = Pick<Viewport, 'centre' | 'reveal' | 'focus'>;

export function makeNoteActs(
  { getState: get, attempt, say, select, startNote, presentNote, stopRenaming }: AppStore,
  view: View,
) {
  const placeNear = ({ topology, notes }: Playground, subject: PlacedPart | undefined): Position => {
    const [x, y] = view.centre();
    const near: Position =
      subject && subject.kind !== 'cluster' && 'position' in subject.part
        ? [subject.part.position[0] + PART_SIZES[subject.kind].width + GAP, subject.part.position[1]]
        : [x - NOTE_SIZE.width / 2, y - NOTE_SIZE.height / 2];
    return freePlace(topology, near, NOTE_SIZE, noteBoxes(notes));
  };

  /** Takes what was written into the field of a new note. */
  const writeFirst = (text: string): boolean => {
    const { draft } = get();
    if (!draft) return true;
    const written = attempt((now) => addNote(now, draft.position, text, draft.about));
    if (!written.ok) return false;
    stopRenaming();
    select([written.id]);
    if (get().presenting) presentNote(written.id);
    if (written.said === undefined) say(SAID_WORDS.added(calledIn(written.playground, written.id)));
    view.focus(written.id);
    return true;
  };

  const writeAnew = (id: string, text: string): boolean => {
    const before = get();
    const { playground } = before;
    const written = attempt((now) => setNoteText(now, id, text));
    if (!written.ok) return false;
    stopRenaming();
    const stays = findNote(written.playground, id) !== undefined;
    if (!stays) say(SAID_WORDS.deleted([calledIn(playground, id)]));
    view.focus(stays ? id : nextTo(before, [id]));
    return true;
  };

  return {
    /** Opens the field of a new note; the document holds it once it is written. */
    startNote(position: Position | null, about: string | null): void {
      const { playground } = get();
      const subject = about === null ? undefined : findPart(playground.topology, about);
      const possible = addNote(playground, [0, 0], '?', subject?.part.id);
      if (!possible.ok) return say(possible.reason, true);
      const at = position ?? placeNear(playground, subject);
      startNote({ id: DRAFT, text: '', position: at, ...(subject && { about: subject.part.id }) });
      view.reveal(DRAFT);
    },
    /** What was written into a note; null, and nothing in a new one: it stays as it was. False where it cannot be taken. */
    writeNote(id: string, text: string | null): boolean {
      const isNew = id === DRAFT;
      if (text !== null && text.trim() !== '') return isNew ? writeFirst(text) : writeAnew(id, text);
      if (text !== null && !isNew) return writeAnew(id, '');
      const about = get().draft?.about ?? null;
      stopRenaming();
      view.focus(isNew ? about : id);
      return true;
    },
  };
}

/** A note is called by its first line. */
export function calledIn(playground: Playground, id: string): string {
  const note = findNote(playground, id);
  return note ? SAID_WORDS.note(named(titleOf(note))) : called(playground.topology, id);
}

/** Where the keyboard goes on; behind a note to the part it is about. */
export function nextTo(before: AppState, going: readonly string[]): string | null {
  const { playground } = before;
  const note = findNote(playground, going[0] ?? '');
  if (!note) return nodeNextTo(playground.topology, peopleShown(before), going);
  return note.about === undefined || going.includes(note.about) ? null : note.about;
}
