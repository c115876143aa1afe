/** The table of the notes: their texts, and what each is about. */

import { addNote, findNote, noteBoxes, setNoteAbout, setNoteText } from '../playground/notes';
import { removeParts } from '../playground/parts';
import { bounds, boxesOf, GAP } from '../playground/placement';
import { type Playground, refused } from '../playground/playground';
import type { Position } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { column, putEach, typedOf } from './cells';
import type { Given, Table } from './columns';
import { referencesOnce } from './references';
import { CELL, COLUMNS, REFUSED, ROW_NOUNS, TABLE_NAMES } from './words';

const anything = referencesOnce(({ gateway, servers, clusters, users, externals }: Topology) => [
  ...(gateway ? [gateway] : []),
  ...servers,
  ...clusters,
  ...users,
  ...externals,
]);

export const NOTE_TABLE: Table = {
  label: TABLE_NAMES.notes,
  rowNoun: ROW_NOUNS.note,
  columns: [
    column('text', 'lines', { names: true }),
    column('about', 'choice', { names: true, mayBeEmpty: true }),
    column('id', 'none', { names: true }),
  ],
  rows: ({ playground }) => playground.notes.map(({ id }) => id),
  text({ playground }, row, key) {
    const note = findNote(playground, row);
    if (key === 'id') return row;
    if (key === 'text') return note?.text ?? '';
    return note?.about === undefined ? '' : anything(playground.topology).textOf(note.about);
  },
  offered: ({ playground }, row) => {
    const { gateway, servers, clusters, users, externals } = playground.topology;
    return {
      groups: [{ parts: [...(gateway ? [gateway] : []), ...servers, ...clusters, ...users, ...externals] }],
      value: findNote(playground, row)?.about ?? '',
      none: CELL.nothing,
    };
  },
  put: (playground, changes) =>
    putEach(NOTE_TABLE, playground, changes, (now, row, key, given) => {
      if (key === 'text') return setNoteText(now, row, typedOf(given));
      const about = aboutOf(now.topology, given);
      return typeof about === 'object' && about !== null ? refused(about.reason) : setNoteAbout(now, row, about);
    }),
  grow(playground, rows) {
    let now = playground;
    const ids: string[] = [];
    for (const [index, cells] of rows.entries()) {
      const about = aboutOf(now.topology, cells.get('about') ?? '');
      if (typeof about === 'object' && about !== null) return refused(about.reason);
      const text = cells.get('text') ?? '';
      const added = addNote(now, below(playground, index), text === '' ? CELL.newNote : text, about ?? undefined);
      if (!added.ok) return added;
      now = added.playground;
      ids.push(added.id);
    }
    return { ok: true, playground: now, rows: ids };
  },
  remove: (playground, rows) => removeParts(playground, rows),
  itself: true,
  partsOf: (row) => [row],
};

function aboutOf(topology: Topology, given: Given): string | null | { readonly reason: string } {
  const text = typedOf(given);
  if (text.trim() === '') return null;
  if (typeof given !== 'string') return text;
  const meant = anything(topology).meant(text);
  if (meant === 'several') return { reason: REFUSED.several(COLUMNS.about, text) };
  return meant ?? { reason: REFUSED.noPart(text) };
}

/** So much room a new note takes with what is between two of them. */
const NOTE_ROOM: Position = [208, 96];
const ACROSS = 10;

function below({ topology, notes: all }: Playground, index: number): Position {
  const box = bounds([...boxesOf(topology), ...noteBoxes(all)]);
  const [x, y] = box === null ? [0, 0] : [box.x, box.y + box.height + GAP];
  return [x + (index % ACROSS) * NOTE_ROOM[0], y + Math.floor(index / ACROSS) * NOTE_ROOM[1]];
}
