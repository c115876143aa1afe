/** Notes when everything is tidied up: where they are as long as they lie on nothing there, else at the nearest free place. */

import type { Topology } from '../topology/topology';
import { mapKeeping } from './keeping';
import { noteBoxes } from './notes';
import { boxesOf, CLUSTER_FRAME, freePlaceAmong, GROUP_ROOM, type Box as NamedBox, PART_SIZES } from './placement';
import type { Note } from './playground';

type Box = Omit<NamedBox, 'id'>;

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
function takenIn(topology: Topology, folded: ReadonlySet<string>): readonly Box[] {
  const cards = boxesOf(topology).filter(({ id }) => !folded.has(id));
  const seats = new Set(topology.users.flatMap(({ id, connectedServer }) => (folded.has(id) ? [connectedServer] : [])));
  const groups = topology.servers.flatMap(({ id, position: [x, y] }) =>
    seats.has(id) ? [{ x, y: y + PART_SIZES.server.height, ...GROUP }] : [],
  );
  const shown = [...cards, ...groups];
  return [...shown, ...framesOf(topology), ...(seats.has(null) ? [strip(shown)] : [])];
}

const GROUP = { width: PART_SIZES.server.width, height: GROUP_ROOM };

function framesOf({ clusters, servers }: Topology): readonly Box[] {
  const { side, top, bottom } = CLUSTER_FRAME;
  return clusters.flatMap((cluster) => {
    const members = servers.filter((server) => server.cluster === cluster.id);
    if (members.length === 0) return [];
    const box = around(members.map(({ position: [x, y] }) => ({ x, y, ...PART_SIZES.server })));
    return [{ x: box.x - side, y: box.y - top, width: box.width + 2 * side, height: box.height + top + bottom }];
  });
}

/** The room below all the others in which the group of who is logged in nowhere stands. */
function strip(boxes: readonly Box[]): Box {
  const { x, y, width, height } = around(boxes);
  return { x, y: y + height, width: Math.max(width, GROUP.width), height: 2 * GROUP_ROOM };
}

function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
