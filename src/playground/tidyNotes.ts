/** Notes when everything is tidied up: where they are as long as they lie on nothing there, else at the nearest free place. */

import type { Topology } from '../topology/topology';
import { mapKeeping } from './keeping';
import { noteBoxes } from './notes';
import { type Area, bounds, boxesOf, frameRound, freePlaceAmong, GROUP_ROOM, overlaps, PART_SIZES } from './placement';
import type { Note } from './playground';

/** `folded`: people who stand in the group of their server. Notes about nothing stay before those that went with a part. */
export function tidyNotes(
  notes: readonly Note[],
  topology: Topology,
  folded: ReadonlySet<string> = new Set(),
): readonly Note[] {
  if (notes.length === 0) return notes;
  const taken = [...takenIn(topology, folded)];
  const placed = new Map<string, Note>();
  for (const note of notes.toSorted((a, b) => Number(a.about !== undefined) - Number(b.about !== undefined))) {
    const [box] = noteBoxes([note]);
    if (!box) continue;
    const position = taken.some((other) => overlaps(box, other))
      ? freePlaceAmong(taken, note.position, box)
      : note.position;
    taken.push({ ...box, x: position[0], y: position[1] });
    placed.set(note.id, position === note.position ? note : { ...note, position });
  }
  return mapKeeping(notes, (note) => placed.get(note.id) ?? note);
}

/** What is drawn of the parts: cards, frames, and the groups of who is folded. */
function takenIn(topology: Topology, folded: ReadonlySet<string>): readonly Area[] {
  const cards = boxesOf(topology).filter(({ id }) => !folded.has(id));
  const seats = new Set(topology.users.flatMap(({ id, connectedServer }) => (folded.has(id) ? [connectedServer] : [])));
  const groups = topology.servers.flatMap(({ id, position: [x, y] }) =>
    seats.has(id) ? [{ x, y: y + PART_SIZES.server.height, ...GROUP }] : [],
  );
  const shown = [...cards, ...groups];
  return [...shown, ...framesOf(topology), ...(seats.has(null) ? strip(shown) : [])];
}

const GROUP = { width: PART_SIZES.server.width, height: GROUP_ROOM };

const framesOf = ({ clusters, servers }: Topology): readonly Area[] =>
  clusters.flatMap(({ id }) => {
    const frame = frameRound(servers.flatMap(({ cluster, position }) => (cluster === id ? [position] : [])));
    return frame ? [frame] : [];
  });

/** The room below all the others in which the group of who is logged in nowhere stands. */
function strip(areas: readonly Area[]): readonly Area[] {
  const all = bounds(areas);
  return all
    ? [{ ...all, y: all.y + all.height, width: Math.max(all.width, GROUP.width), height: 2 * GROUP_ROOM }]
    : [];
}
