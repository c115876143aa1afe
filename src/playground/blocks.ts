/** A server with the people logged in to it is one block; blocks stand in lines, in the order of turns, clusters together. */

import type { Position, Server } from '../topology/parts';
import { inRoundRobinList, roundRobinList, type Topology } from '../topology/topology';
import { CLUSTER_FRAME, GAP, GRID, GROUP_ROOM, PART_SIZES, type Size, snapped } from './placement';

/** Wide: lines are rows, people stand below their server. High: lines are columns, people stand beside it. */
export type Shape = 'wide' | 'high';

/** From a server to its people; beside it redirects swing through there. */
export const TO_PEOPLE = { wide: 56, high: 72 } as const;
/** Between the servers of a line, where links to the lines behind pass; and how much more before and behind a frame. */
const ALONG = { wide: 64, high: 32 } as const;
const FRAMED_ALONG = { wide: [12, 12], high: [CLUSTER_FRAME.top, CLUSTER_FRAME.bottom] } as const;
/** Between lines, for redirects, links and seats; and how much more for frames of clusters. */
const ACROSS = { wide: 72, high: 72 } as const;
const FRAMED_ACROSS = { wide: CLUSTER_FRAME.top - 16, high: CLUSTER_FRAME.side } as const;
/** A cluster up to this size stays in one line. */
const KEPT_TOGETHER = 8;

/** The next step of the grid. */
export const ceiled = (value: number): number => GRID * Math.ceil(value / GRID);

/** Cards of one size in rows. */
export interface Cards extends Size {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly step: Size;
}

export function cardsOf(ids: readonly string[], { width, height }: Size, wanted: number): Cards {
  const count = ids.length;
  const columns = Math.max(1, Math.min(count, wanted));
  const step = { width: ceiled(width + GAP), height: ceiled(height + GAP) };
  return {
    ids,
    columns,
    step,
    width: count === 0 ? 0 : columns * step.width - GAP,
    height: count === 0 ? 0 : Math.ceil(count / columns) * step.height - GAP,
  };
}

export function placeCards({ ids, columns, step }: Cards, corner: Position, places: Map<string, Position>): void {
  const [left, top] = snapped(corner);
  ids.forEach((id, index) => {
    places.set(id, [left + (index % columns) * step.width, top + Math.floor(index / columns) * step.height]);
  });
}

/** So many times as many rows as columns. */
export const columnsAt = (depth: number, count: number): number =>
  Math.ceil(count / Math.max(1, Math.ceil(Math.sqrt(count * depth))));

/** Who is logged in to one server, in document order. */
export interface People {
  readonly cards: readonly string[];
  /** Folded into one group below the server. */
  readonly folded: readonly string[];
}

export interface Block extends Size {
  readonly server: Server;
  readonly cards: Cards;
  readonly folded: Cards;
  /** Of the server with its group. */
  readonly head: number;
  readonly shape: Shape;
}

export function blockOf(server: Server, people: People, depth: number, shape: Shape): Block {
  const card = PART_SIZES.server;
  const cards = cardsOf(people.cards, PART_SIZES.user, columnsAt(depth, people.cards.length));
  const folded = cardsOf(people.folded, PART_SIZES.user, columnsAt(2, people.folded.length));
  const head = card.height + (people.folded.length > 0 ? GROUP_ROOM : 0);
  const framed = server.cluster === null ? 0 : CLUSTER_FRAME[shape === 'wide' ? 'bottom' : 'side'];
  const beyond = cards.ids.length === 0 ? framed : TO_PEOPLE[shape];
  const size =
    shape === 'wide'
      ? { width: ceiled(Math.max(card.width, cards.width)), height: head + beyond + cards.height }
      : { width: card.width + beyond + cards.width, height: ceiled(Math.max(head, cards.height)) };
  return { server, cards, folded, head, shape, ...size };
}

export function placeBlock(block: Block, [x, y]: Position, places: Map<string, Position>): void {
  const { server, cards, folded, head, shape, width, height } = block;
  const card = PART_SIZES.server;
  const corner: Position = shape === 'wide' ? [x + (width - card.width) / 2, y] : [x, y + (height - head) / 2];
  places.set(server.id, snapped(corner));
  placeCards(folded, [corner[0] + (card.width - folded.width) / 2, corner[1] + card.height + GAP], places);
  if (shape === 'wide') placeCards(cards, [x + (width - cards.width) / 2, y + head + TO_PEOPLE.wide], places);
  else placeCards(cards, [x + card.width + TO_PEOPLE.high, y + (height - cards.height) / 2], places);
}

/** In the order of turns, undiscovered ones last; members of a cluster together, where the first of them stands. */
export function clustersInOrder(topology: Topology): readonly (readonly Server[])[] {
  const list = roundRobinList(topology);
  const seat = ({ id }: Server): number => (inRoundRobinList(topology, id) ? list.indexOf(id) : list.length);
  const groups = new Map<string, Server[]>();
  for (const server of topology.servers.toSorted((a, b) => seat(a) - seat(b))) {
    const group = server.cluster === null ? `-${server.id}` : `+${server.cluster}`;
    const members = groups.get(group);
    if (members) members.push(server);
    else groups.set(group, [server]);
  }
  return [...groups.values()];
}

/** So many servers in a line; a cluster is in one line, or, where it is large, in lines of its own. */
export function linesOf(clusters: readonly (readonly Server[])[], most: number): readonly (readonly Server[])[] {
  const lines: Server[][] = [];
  let room = 0;
  for (const members of clusters) {
    const long = members.length > Math.max(most, KEPT_TOGETHER);
    if (members.length > room) room = 0;
    for (const server of members) {
      if (room === 0) {
        lines.push([]);
        room = long ? most : Math.max(most, members.length);
      }
      lines.at(-1)?.push(server);
      room -= 1;
    }
    if (long) room = 0;
  }
  return lines;
}

/** Where the blocks of some lines stand, and how much room they take; `middle` centres the lines of a wide shape. */
export interface Lines extends Size {
  readonly corners: readonly (readonly [Block, Position])[];
}

export function laidOut(lines: readonly (readonly Block[])[], shape: Shape): Lines {
  const [along, across] = shape === 'wide' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const rows = lines.map((line) => {
    let length = 0;
    let before: Block | undefined;
    const starts = line.map((block) => {
      if (before) length += ALONG[shape] + between(before.server, block.server, shape);
      before = block;
      length += block[along];
      return length - block[along];
    });
    return { line, starts, length, depth: Math.max(...line.map((block) => block[across])) };
  });
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  let reached = 0;
  const corners = rows.flatMap(({ line, starts, length, depth }, index) => {
    if (index > 0) reached += ACROSS[shape];
    if (line.some(({ server }) => server.cluster !== null)) reached += FRAMED_ACROSS[shape];
    const level = ceiled(reached);
    reached = level + depth;
    const first = shape === 'wide' ? (longest - length) / 2 : 0;
    return line.map((block, place): readonly [Block, Position] => {
      const at = first + (starts[place] ?? 0);
      return [block, shape === 'wide' ? [at, level] : [level, at]];
    });
  });
  return { corners, ...(shape === 'wide' ? { width: longest, height: reached } : { width: reached, height: longest }) };
}

function between(a: Server, b: Server, shape: Shape): number {
  if (a.cluster === b.cluster) return 0;
  const [before, behind] = FRAMED_ALONG[shape];
  return (a.cluster === null ? 0 : behind) + (b.cluster === null ? 0 : before);
}
