/** Notes on the picture: writing, moving and removing them, and what becomes of one whose part moves or goes. */

import { LIMITS, type Position } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import { fitLines } from './attributes';
import { filterKeeping, mapKeeping, withChanges } from './keeping';
import { namesIn } from './names';
import { type Box, snapped } from './placement';
import { type Edit, type Edited, edited, type Note, type Playground, type Refused, refused } from './playground';
import { FULL, NOTE, VALUE } from './words';

export const findNote = ({ notes }: Playground, id: string): Note | undefined => notes.find((note) => note.id === id);

/** Whether there is a part or a note of this id. */
export const holds = (playground: Playground, id: string): boolean =>
  findPart(playground.topology, id) !== undefined || findNote(playground, id) !== undefined;

/** What a note of three lines takes on the picture at its natural size; a position is its top left corner. */
export const NOTE_SIZE = { width: 184, height: 64 } as const;
const LINE = 16;
const ROUND = 14;
const MOST_LINES = 8;
/** So many letters fit in a line at least. */
const LETTERS = 24;

/** How high a note of this text is at its natural size; what is longer than so many lines is cut off. */
export function noteHeight(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  return linesHeight(Math.min(lines, MOST_LINES));
}

export const linesHeight = (lines: number): number => lines * LINE + ROUND;

/** How many lines there is room for. */
export const noteLines = (height: number): number => Math.floor((height - ROUND) / LINE);

export const noteBoxes = (notes: readonly Note[]): readonly Box[] =>
  notes.map(({ id, text, position: [x, y] }) => ({ id, x, y, width: NOTE_SIZE.width, height: noteHeight(text) }));

/** Enough of a note to know it by, in one line. */
export function titleOf({ text }: Note): string {
  const [line = ''] = text.split('\n');
  const characters = [...line];
  return characters.length > TITLE ? `${characters.slice(0, TITLE).join('').trim()}…` : line;
}
const TITLE = 40;

/** Writes a note at a place; `about`: the part it is about. */
export function addNote(
  playground: Playground,
  position: Position,
  text: string,
  about?: string,
): (Edited & { readonly id: string }) | Refused {
  const { topology, notes } = playground;
  if (notes.length >= LIMITS.notes) return refused(FULL.notes(LIMITS.notes));
  if (about !== undefined && !findPart(topology, about)) return refused(NOTE.noPart);
  const fitting = fitLines(VALUE.note, text, 1, LIMITS.note);
  if (!fitting.ok) return refused(fitting.reason);
  const id = namesIn(topology, ...idsOf(notes)).id('note');
  const note: Note = {
    id,
    text: fitting.value,
    position: snapped(position),
    ...(about === undefined ? {} : { about }),
  };
  return { ...edited(withChanges(playground, { notes: [...notes, note] }), fitting.said), id };
}

/** Writes a note anew; one that is left empty is removed. */
export function setNoteText(playground: Playground, id: string, text: string): Edit {
  const { notes } = playground;
  if (!findNote(playground, id)) return refused(NOTE.gone);
  const fitting = fitLines(VALUE.note, text, 0, LIMITS.note);
  if (!fitting.ok) return refused(fitting.reason, id);
  const { value, said } = fitting;
  const next =
    value === ''
      ? filterKeeping(notes, (note) => note.id !== id)
      : mapKeeping(notes, (note) => (note.id === id ? withChanges(note, { text: value }) : note));
  return edited(withChanges(playground, { notes: next }), said);
}

/** Says which part a note is about; null: none. */
export function setNoteAbout(playground: Playground, id: string, about: string | null): Edit {
  if (!findNote(playground, id)) return refused(NOTE.gone);
  if (about !== null && !findPart(playground.topology, about)) return refused(NOTE.noPart, id);
  const notes = mapKeeping(playground.notes, (note) => {
    if (note.id !== id) return note;
    return about === null ? aboutNothing(note) : withChanges(note, { about });
  });
  return edited(withChanges(playground, { notes }));
}

/** The note itself where it is about nothing already. */
export const aboutNothing = (note: Note): Note =>
  note.about === undefined ? note : { id: note.id, text: note.text, position: note.position };

/** Notes without those that are gone, and about nothing where the part is gone. */
export const notesWithout = (notes: readonly Note[], gone: ReadonlySet<string>): readonly Note[] =>
  mapKeeping(
    filterKeeping(notes, ({ id }) => !gone.has(id)),
    (note) => (note.about !== undefined && gone.has(note.about) ? aboutNothing(note) : note),
  );

/** Notes at their own new places; one without goes with the part it is about, from `before` to `after`. */
export function notesMoved(
  notes: readonly Note[],
  places: ReadonlyMap<string, Position>,
  before: Topology,
  after: Topology,
): readonly Note[] {
  return mapKeeping(notes, (note) => {
    const to = places.get(note.id) ?? along(note, before, after);
    if (!to?.every(Number.isFinite)) return note;
    const [x, y] = snapped(to);
    return x === note.position[0] && y === note.position[1] ? note : { ...note, position: [x, y] };
  });
}

function along({ about, position: [x, y] }: Note, before: Topology, after: Topology): Position | undefined {
  if (about === undefined || before === after) return undefined;
  const from = cornerOf(before, about);
  const to = cornerOf(after, about);
  if (!from || !to || (from[0] === to[0] && from[1] === to[1])) return undefined;
  return [x + to[0] - from[0], y + to[1] - from[1]];
}

/** The top left corner of a part; of a cluster that of its members. */
function cornerOf(topology: Topology, id: string): Position | undefined {
  const placed = findPart(topology, id);
  if (!placed) return undefined;
  if ('position' in placed.part) return placed.part.position;
  const members = topology.servers.filter(({ cluster }) => cluster === id).map(({ position }) => position);
  if (members.length === 0) return undefined;
  return [Math.min(...members.map(([x]) => x)), Math.min(...members.map(([, y]) => y))];
}

export const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
