/** Tidy up: outside on top, the gateway below it, the servers in the order of their turns, each with its people, in the shape of the canvas; notes where nothing is. */

import type { Position, Server } from '../topology/parts';
import type { Topology } from '../topology/topology';
import {
  blockOf,
  type Cards,
  cardsOf,
  ceiled,
  clustersInOrder,
  columnsAt,
  type Lines,
  laidOut,
  linesOf,
  type People,
  placeBlock,
  placeCards,
  type Shape,
} from './blocks';
import { moveParts } from './edits';
import { withChanges } from './keeping';
import { GATEWAY_NAME_WIDTH, PART_SIZES, type Size, snapped } from './placement';
import type { Playground } from './playground';
import { tidyNotes } from './tidyNotes';

/** Room below a tier for links, arcs and tags. */
export const BELOW = { external: 56, gateway: 72, server: 64 } as const;
/** In a high shape the links to the servers come down beside them, from the middle of the dial. */
const TRUNK = 40;
/** How many times as many rows of people as columns a server may have. */
const DEPTHS = [2, 4, 1, 8, 0.5];
/** So much better another arrangement must be before the servers stand in more lines. */
const WORTH_IT = 1.03;

/** What the parts are arranged for. */
export interface Ground {
  /** Width by height. */
  readonly proportion: number;
  /** People who stand in the group of their server; nobody where it is not given. */
  readonly folded?: ReadonlySet<string>;
}

const WIDE: Ground = { proportion: 2 };
const NOBODY: People = { cards: [], folded: [] };

export function tidyUp(playground: Playground, ground?: Ground): Playground {
  const moved = moveParts(playground, arrange(playground.topology, ground));
  return withChanges(moved, { notes: tidyNotes(moved.notes, moved.topology, ground?.folded) });
}

/** Where every part stands when tidied up: on the grid, nothing over anything, the same for the same topology and ground. */
export function arrange(
  topology: Topology,
  { proportion, folded = new Set() }: Ground = WIDE,
): ReadonlyMap<string, Position> {
  const isHigh = proportion < 1;
  const shape: Shape = isHigh ? 'high' : 'wide';
  const { gateway, externals, users } = topology;
  const people = peopleOf(users, folded);
  /** Few stand in one row, many in a block about as wide as the canvas. */
  const inRow = (ids: readonly string[], size: Size): Cards =>
    cardsOf(ids, size, Math.max(isHigh ? 2 : 6, columnsAt(1 / proportion, ids.length)));
  const outside = inRow(idsOf(externals), PART_SIZES.external);
  const nowhere = people.get(null) ?? NOBODY;
  const loggedOut = inRow(nowhere.cards, PART_SIZES.user);
  const { width: dial } = PART_SIZES.gateway;
  const named = { ...PART_SIZES.gateway, width: dial + (isHigh ? 1 : 2) * GATEWAY_NAME_WIDTH };
  const inset = isHigh && gateway ? dial / 2 + TRUNK : 0;

  /** From top to bottom: how high each tier stands, and how much room all of them take. */
  const tiers = ({ width, height }: Size) => {
    const found = { outside: 0, gateway: 0, lines: 0, loggedOut: 0, width: 0, height: 0 };
    const put = (tier: 'outside' | 'gateway' | 'lines' | 'loggedOut', size: Size, below: number): void => {
      if (size.height === 0) return;
      found[tier] = next;
      found.width = Math.max(found.width, size.width);
      found.height = next + size.height;
      next = ceiled(found.height + below);
    };
    let next = 0;
    put('outside', outside, BELOW.external);
    if (gateway) put('gateway', named, BELOW.gateway);
    put('lines', { width: inset + width, height }, BELOW.server);
    put('loggedOut', loggedOut, 0);
    return found;
  };

  const lines = best(topology, people, shape, (size) => {
    const all = tiers(size);
    return Math.min(proportion / all.width, 1 / all.height);
  });
  const at = tiers(lines);
  const places = new Map<string, Position>();
  const left = (width: number): number => (isHigh ? 0 : (at.width - width) / 2);
  placeCards(outside, [left(outside.width), at.outside], places);
  if (gateway) places.set(gateway.id, snapped([left(dial), at.gateway]));
  const [x] = snapped([left(lines.width) + inset, 0]);
  for (const [block, [across, down]] of lines.corners) placeBlock(block, [x + across, at.lines + down], places);
  placeCards(loggedOut, [left(loggedOut.width), at.loggedOut], places);
  const below = inRow(nowhere.folded, PART_SIZES.user);
  placeCards(below, [Math.max(0, left(below.width)), ceiled(at.height + BELOW.server)], places);
  return places;
}

const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map((part) => part.id);

/** Who is logged in to each server, and, by null, who is logged in nowhere. */
function peopleOf(users: Topology['users'], folded: ReadonlySet<string>): ReadonlyMap<string | null, People> {
  const found = new Map<string | null, { cards: string[]; folded: string[] }>();
  for (const { id, connectedServer } of users) {
    const people = found.get(connectedServer) ?? { cards: [], folded: [] };
    found.set(connectedServer, people);
    people[folded.has(id) ? 'folded' : 'cards'].push(id);
  }
  return found;
}

/** The lines in which everything is largest when it is shown whole. */
function best(
  topology: Topology,
  people: ReadonlyMap<string | null, People>,
  shape: Shape,
  scaleOf: (size: Size) => number,
): Lines {
  const clusters = clustersInOrder(topology);
  /** By how many lines they are, each time the shortest ones that are so many. */
  const tried = new Map<number, readonly (readonly Server[])[]>();
  for (let most = topology.servers.length; most > 0; most -= 1) {
    const lines = linesOf(clusters, most);
    tried.set(lines.length, lines);
  }
  let found = { lines: laidOut([], shape), scale: 0 };
  for (const depth of DEPTHS) {
    const blocks = new Map(
      topology.servers.map((server) => [server.id, blockOf(server, people.get(server.id) ?? NOBODY, depth, shape)]),
    );
    for (const lines of tried.values()) {
      const laid = laidOut(
        lines.map((line) => line.flatMap(({ id }) => blocks.get(id) ?? [])),
        shape,
      );
      const scale = scaleOf(laid);
      if (scale > found.scale * WORTH_IT) found = { lines: laid, scale };
    }
  }
  return found.lines;
}
