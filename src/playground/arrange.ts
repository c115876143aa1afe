/** Tidy up: outside on top, the gateway below it, the servers in the order of their turns, and under each the users logged in to it. */

import type { LocalUser, Position, Server } from '../topology/parts';
import { inRoundRobinList, roundRobinList, type Topology } from '../topology/topology';
import { moveParts } from './edits';
import { GAP, PART_SIZES, type PlacedKind, snapped } from './placement';
import type { Playground } from './playground';

/** Room between rows for links, arcs and tags. */
const BELOW = { external: 72, gateway: 112, server: 104, band: 104 } as const;
/** Room between neighbouring servers: a redirect arcs over it, a cluster's frame stands in it. */
const BESIDE_SERVER = 88;
const SERVERS_IN_A_ROW = 6;
const PEOPLE_IN_A_ROW = 6;
/** Above this many users, a server's users stand in several columns. */
const USERS_IN_A_COLUMN = 4;

export const tidyUp = (playground: Playground): Playground => moveParts(playground, arrange(playground.topology));

/** Where every part stands when tidied up: on the grid, nothing over anything, the same for the same topology. */
export function arrange(topology: Topology): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  const middle = middleOf(topology);
  let y = 0;

  /** Rows of cards, each centred; `y` ends below them. */
  const rows = (kind: PlacedKind, ids: readonly string[], perRow: number): void => {
    const { width, height } = PART_SIZES[kind];
    for (let start = 0; start < ids.length; start += perRow) {
      const row = ids.slice(start, start + perRow);
      const left = middle - (row.length * (width + GAP) - GAP) / 2;
      row.forEach((id, place) => {
        places.set(id, snapped([left + place * (width + GAP), y]));
      });
      y += height + GAP;
    }
    if (ids.length > 0) y -= GAP;
  };

  const { gateway, externals } = topology;
  rows('external', idsOf(externals), perRow(externals.length));
  if (externals.length > 0) y += BELOW.external;
  if (gateway) {
    places.set(gateway.id, snapped([middle - PART_SIZES.gateway.width / 2, y]));
    y += PART_SIZES.gateway.height + BELOW.gateway;
  }
  for (const row of serverRows(topology)) {
    const columns = row.map((server) => columnOf(topology, server));
    const width = columns.reduce((sum, column) => sum + column.width + BESIDE_SERVER, -BESIDE_SERVER);
    const usersTop = y + PART_SIZES.server.height + BELOW.server;
    let bottom = y + PART_SIZES.server.height;
    let left = middle - width / 2;
    for (const { server, users, across, width: columnWidth } of columns) {
      const centre = left + columnWidth / 2;
      places.set(server.id, snapped([centre - PART_SIZES.server.width / 2, y]));
      users.forEach((user, place) => {
        const { width: cardWidth, height } = PART_SIZES.user;
        const line = Math.floor(place / across);
        const first = centre - (across * (cardWidth + GAP) - GAP) / 2;
        const top = usersTop + line * (height + GAP);
        places.set(user.id, snapped([first + (place % across) * (cardWidth + GAP), top]));
        bottom = Math.max(bottom, top + height);
      });
      left += columnWidth + BESIDE_SERVER;
    }
    y = bottom + BELOW.band;
  }
  const loggedOut = topology.users.filter((user) => user.connectedServer === null);
  rows('user', idsOf(loggedOut), perRow(loggedOut.length));
  return places;
}

const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map((part) => part.id);

/** Few stand in one row; many in a block about as wide as high. */
const perRow = (count: number): number => Math.max(PEOPLE_IN_A_ROW, Math.ceil(Math.sqrt(count / 2)));

interface Column {
  readonly server: Server;
  readonly users: readonly LocalUser[];
  readonly across: number;
  readonly width: number;
}

function columnOf(topology: Topology, server: Server): Column {
  const users = topology.users.filter((user) => user.connectedServer === server.id);
  const across = users.length <= USERS_IN_A_COLUMN ? 1 : Math.ceil(Math.sqrt(users.length / 2));
  const width = Math.max(PART_SIZES.server.width, across * (PART_SIZES.user.width + GAP) - GAP);
  return { server, users, across, width };
}

/** The axis everything is centred on: as far right as half of the widest row, so that nothing stands left of 0. */
function middleOf(topology: Topology): number {
  const { width } = PART_SIZES.user;
  const people = (count: number): number => Math.min(count, perRow(count)) * (width + GAP) - GAP;
  const widths = serverRows(topology).map((row) =>
    row.reduce((sum, server) => sum + columnOf(topology, server).width + BESIDE_SERVER, -BESIDE_SERVER),
  );
  const loggedOut = topology.users.filter((user) => user.connectedServer === null);
  return Math.max(PART_SIZES.gateway.width, people(topology.externals.length), people(loggedOut.length), ...widths) / 2;
}

/** In the order of turns, undiscovered ones last; members of a cluster together, and in one row as long as they fit. */
function serverRows(topology: Topology): readonly (readonly Server[])[] {
  const list = roundRobinList(topology);
  const seat = (server: Server): number =>
    inRoundRobinList(topology, server.id) ? list.indexOf(server.id) : list.length;
  const ordered = topology.servers.toSorted((a, b) => seat(a) - seat(b));
  const groups = new Map<string, Server[]>();
  for (const server of ordered) {
    const group = server.cluster === null ? `-${server.id}` : `+${server.cluster}`;
    groups.set(group, [...(groups.get(group) ?? []), server]);
  }
  const rows: Server[][] = [[]];
  for (const group of groups.values()) {
    const last = rows.at(-1) ?? [];
    if (last.length > 0 && last.length + group.length > SERVERS_IN_A_ROW) rows.push([]);
    for (const server of group) {
      if ((rows.at(-1)?.length ?? 0) >= SERVERS_IN_A_ROW) rows.push([]);
      rows.at(-1)?.push(server);
    }
  }
  return rows.filter((row) => row.length > 0);
}
