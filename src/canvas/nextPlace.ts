/** Where a part goes that is added without a place: to the next free one of its tier. */

import { BELOW } from '../playground/arrange';
import { TO_PEOPLE } from '../playground/blocks';
import { noteBoxes } from '../playground/notes';
import {
  bounds,
  boxesOf,
  freePlaceAmong,
  GAP,
  overlaps,
  PART_SIZES,
  type PlacedKind,
  snapped,
} from '../playground/placement';
import type { Note } from '../playground/playground';
import type { Position } from '../topology/parts';
import { findServer, type Topology } from '../topology/topology';
import { type AddableKind, centredAt } from './adding';
import { clusterFrame } from './flow';
import { everybody, type People } from './folding';
import { type Box, boxOf, centreOf, crosses, type Point } from './geometry';
import { linksOf } from './links';

/** What a new part keeps from lines and frames. */
const MARGIN = 8;
const BESIDE_SERVER = 64;
const IN_A_ROW = { server: 6, external: 6, user: 4 } as const;
/** So many places of a tier are tried before any free place will do. */
const TRIED = 200;

/**
 * Outside above the gateway, servers in their row, people below: the first place of a part's tier that covers no card, name, frame
 * or line. A user goes under the server that is selected. Where nothing stands yet, it is the middle of what is seen.
 */
export function nextPlace(
  topology: Topology,
  kind: AddableKind,
  { selection, middle, people = everybody(topology), notes = [] }: Surroundings,
): Position {
  const taken = [
    ...boxesOf({ ...topology, users: people.standing }),
    ...people.groups.map(({ box }) => box),
    ...noteBoxes(notes),
  ];
  const [first = centredAt(kind, ...middle), ...others] = placesFor(topology, kind, selection, taken);
  const frames = topology.clusters.flatMap(({ id }) => clusterFrame(topology, id, new Map()) ?? []);
  const isFree = freeIn(topology, kind, taken, frames);
  const place = [first, ...others].map(snapped).find(isFree);
  return place ?? freePlaceAmong([...taken, ...frames], first, PART_SIZES[kind]);
}

export interface Surroundings {
  readonly selection: readonly string[];
  /** Of what is seen. */
  readonly middle: Position;
  /** How people are drawn; everybody as a card where it is not given. */
  readonly people?: People;
  readonly notes?: readonly Note[];
}

function freeIn(
  topology: Topology,
  kind: AddableKind,
  cards: readonly Box[],
  frames: readonly Box[],
): (place: Position) => boolean {
  const boxes = new Map(placedOf(topology).map(({ id, box }) => [id, box]));
  const middleOf = (id: string): Point[] => {
    const box = boxes.get(id) ?? clusterFrame(topology, id, new Map());
    return box ? [centreOf(box)] : [];
  };
  const lines = linksOf(topology, []).map(({ from, to }) => [...middleOf(from), ...middleOf(to)]);
  return (place) => {
    const box = boxOf(kind, place);
    return (
      !cards.some((card) => overlaps(box, card, GAP)) &&
      !frames.some((frame) => overlaps(box, frame, MARGIN)) &&
      !lines.some((line) => crosses(box, line, MARGIN))
    );
  };
}

const placedOf = ({ gateway, servers, users, externals }: Topology) => [
  ...(gateway ? [{ id: gateway.id, box: boxOf('gateway', gateway.position) }] : []),
  ...servers.map(({ id, position }) => ({ id, box: boxOf('server', position) })),
  ...users.map(({ id, position }) => ({ id, box: boxOf('user', position) })),
  ...externals.map(({ id, position }) => ({ id, box: boxOf('external', position) })),
];

/** The places of a tier in the order in which they fill; none where nothing stands yet that it could be counted from. */
function placesFor(
  topology: Topology,
  kind: AddableKind,
  selection: readonly string[],
  taken: readonly Box[],
): readonly Position[] {
  const { gateway, servers, users, externals } = topology;
  const size = PART_SIZES[kind];
  const boxesFor = (of: PlacedKind, parts: readonly { readonly position: Position }[]): readonly Box[] =>
    parts.map(({ position }) => boxOf(of, position));
  const row = bounds(boxesFor('server', servers));
  const dial = gateway ? boxOf('gateway', gateway.position) : null;
  const outside = boxesFor('external', externals);
  const above = (box: Box, by: number): Position => [centreOf(box).x - size.width / 2, box.y - by - size.height];
  const below = (box: Box, by: number): Position => [centreOf(box).x - size.width / 2, box.y + box.height + by];

  if (kind === 'gateway') {
    const top = bounds(outside);
    return row ? [above(row, BELOW.gateway)] : top ? [below(top, BELOW.external)] : [];
  }
  if (kind === 'external') {
    const last = outside.at(-1);
    if (last) return gridOf([last.x, last.y], size, GAP, IN_A_ROW.external, -1).slice(1);
    const room = BELOW.gateway + PART_SIZES.gateway.height + BELOW.external;
    const start = dial ? above(dial, BELOW.external) : row && above(row, room);
    return start ? gridOf(start, size, GAP, IN_A_ROW.external, -1) : [];
  }
  if (kind === 'server') {
    const last = servers.at(-1);
    if (!last || !row) return dial ? [below(dial, BELOW.gateway)] : [];
    const [x, y] = last.position;
    const left = IN_A_ROW.server - servers.filter(({ position }) => position[1] === y).length;
    const everything = bounds(taken) ?? row;
    return [
      ...gridOf([x, y], size, BESIDE_SERVER, Math.max(0, left) + 1).slice(1, Math.max(0, left) + 1),
      ...gridOf([row.x, everything.y + everything.height + BELOW.gateway], size, BESIDE_SERVER, IN_A_ROW.server),
    ];
  }
  const server = selection.map((id) => findServer(topology, id)).find(Boolean);
  const under = server ? gridOf(below(boxOf('server', server.position), TO_PEOPLE.wide), size, GAP, 1) : [];
  const people = bounds(boxesFor('user', users));
  if (row) {
    const across = Math.max(IN_A_ROW.user, Math.floor((row.width + GAP) / (size.width + GAP)));
    const tier = gridOf([row.x, row.y + row.height + TO_PEOPLE.wide], size, GAP, across);
    return [...under.slice(0, IN_A_ROW.user), ...tier];
  }
  if (people) return gridOf([people.x, people.y], size, GAP, IN_A_ROW.user);
  return dial ? [below(dial, 2 * BELOW.gateway + PART_SIZES.server.height + TO_PEOPLE.wide)] : [];
}

/** Places in rows from a corner on, downwards or upwards. */
const gridOf = (
  [x, y]: Position,
  { width, height }: { readonly width: number; readonly height: number },
  gap: number,
  across: number,
  way: 1 | -1 = 1,
): readonly Position[] =>
  Array.from({ length: TRIED }, (_, place) => [
    x + (place % across) * (width + gap),
    y + way * Math.floor(place / across) * (height + GAP),
  ]);
