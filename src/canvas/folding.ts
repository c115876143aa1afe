/** Which people stand on the canvas as themselves and which are folded into the group at their server: everybody is in exactly one of the two. */

import { freePlaceAmong, overlaps, PART_SIZES } from '../playground/placement';
import type { LocalUser, Position } from '../topology/parts';
import { findServer, type Topology } from '../topology/topology';
import { type Box, boxOf, labelBoxOf, type Size } from './geometry';
import { countsOf, type GroupCounts } from './groupCounts';

/** The server people are logged in to; null for those logged in nowhere. */
export type Seat = string | null;

/** Remembered while a document is open; the document itself knows nothing of it. */
export interface Folding {
  readonly folded: ReadonlySet<string>;
  /** Whose people were unfolded by hand: there they can be folded again. */
  readonly open: ReadonlySet<Seat>;
}

/** In a document that is opened, people are folded from so many at a server on. */
export const FOLDED_FROM = 5;

/** How many people stand on the canvas at most: unfolded ones, and ones that only stand out. */
export const MOST = { unfolded: 300, outstanding: 150 } as const;

export const NOBODY_FOLDED: Folding = { folded: new Set(), open: new Set() };

export interface PeopleGroup extends GroupCounts {
  /** Of its node; no part has such an id. */
  readonly id: string;
  readonly server: Seat;
  /** Everybody folded here, those who stand out among them; while it is open, everybody logged in here. */
  readonly people: readonly LocalUser[];
  /** Those of them who do not stand out. */
  readonly inside: readonly LocalUser[];
  readonly open: boolean;
  readonly selected: boolean;
  readonly box: Box;
}

/** How people are drawn. */
export interface People {
  /** Each at the place where they stand, which for one who only stands out is not the one of the document. */
  readonly standing: readonly LocalUser[];
  /** The places of those who are folded and stand out. */
  readonly outstanding: ReadonlyMap<string, Position>;
  readonly groups: readonly PeopleGroup[];
}

export const everybody = ({ users }: Topology): People => ({ standing: users, outstanding: new Map(), groups: [] });

export const groupId = (server: Seat): string => `${server ?? ''} +`;

const seatOf = (topology: Topology, { connectedServer }: LocalUser): Seat =>
  connectedServer !== null && findServer(topology, connectedServer) ? connectedServer : null;

export const peopleAt = (topology: Topology, server: Seat): readonly LocalUser[] =>
  topology.users.filter((user) => seatOf(topology, user) === server);

function bySeat(topology: Topology, users: readonly LocalUser[]): ReadonlyMap<Seat, readonly LocalUser[]> {
  const found = new Map<Seat, LocalUser[]>(topology.servers.map(({ id }) => [id, []]));
  for (const user of users) {
    const seat = seatOf(topology, user);
    const list = found.get(seat);
    if (list) list.push(user);
    else found.set(seat, [user]);
  }
  return found;
}

/** How a document looks when it is opened. */
export function foldedAtFirst(topology: Topology): Folding {
  const many = [...bySeat(topology, topology.users).values()].filter((users) => users.length >= FOLDED_FROM);
  return { folded: new Set(many.flat().map(({ id }) => id)), open: new Set() };
}

export function fold({ folded, open }: Folding, topology: Topology, server: Seat): Folding {
  const here = peopleAt(topology, server).map(({ id }) => id);
  return { folded: new Set([...folded, ...here]), open: new Set([...open].filter((seat) => seat !== server)) };
}

/** Null where more people would stand on the canvas than it holds. */
export function unfold({ folded, open }: Folding, topology: Topology, server: Seat): Folding | null {
  const here = new Set(peopleAt(topology, server).map(({ id }) => id));
  const left = new Set([...folded].filter((id) => !here.has(id)));
  const standing = topology.users.reduce((sum, { id }) => (left.has(id) ? sum : sum + 1), 0);
  return standing > MOST.unfolded ? null : { folded: left, open: new Set([...open, server]) };
}

/** Everybody into the group at their server; whoever is alone at one stays as they are. */
export function foldAll({ folded }: Folding, topology: Topology): Folding {
  const several = [...bySeat(topology, topology.users).values()].filter((users) => users.length > 1);
  return { folded: new Set([...folded, ...several.flat().map(({ id }) => id)]), open: new Set() };
}

/** Null where more people would stand on the canvas than it holds. */
export function unfoldAll({ folded, open }: Folding, topology: Topology): Folding | null {
  if (topology.users.length > MOST.unfolded) return null;
  const seats = topology.users.filter(({ id }) => folded.has(id)).map((user) => seatOf(topology, user));
  return { folded: new Set(), open: new Set([...open, ...seats]) };
}

/** What is next to be done with everybody: those in groups are shown, and where that cannot be or nobody is, those who stand are folded. */
export function nextForAll(folding: Folding, topology: Topology): 'fold' | 'show' | null {
  const hidden = topology.users.some(({ id }) => folding.folded.has(id));
  if (hidden && topology.users.length <= MOST.unfolded) return 'show';
  const stand = foldAll(folding, topology).folded.size > folding.folded.size;
  return stand ? 'fold' : hidden ? 'show' : null;
}

/** These people stand on the canvas from now on; the same object where they do already. */
export function takeOut(folding: Folding, ids: Iterable<string>): Folding {
  const out = new Set([...ids].filter((id) => folding.folded.has(id)));
  return out.size === 0 ? folding : { ...folding, folded: new Set([...folding.folded].filter((id) => !out.has(id))) };
}

/** Who is no card of the canvas as long as nobody stands out. */
export function hiddenIn({ users }: Topology, { folded }: Folding): ReadonlySet<string> {
  const standing = users.filter(({ id }) => !folded.has(id)).slice(0, MOST.unfolded);
  const shown = new Set(standing.map(({ id }) => id));
  return new Set(users.flatMap(({ id }) => (shown.has(id) ? [] : [id])));
}

/** With each server go the people folded into it. */
export function withFolded(
  topology: Topology,
  { folded }: Folding,
  places: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  const all = new Map(places);
  for (const { id, connectedServer, position } of topology.users) {
    const to = connectedServer === null ? undefined : places.get(connectedServer);
    const server = to && connectedServer !== null ? findServer(topology, connectedServer) : undefined;
    if (!to || !server || !folded.has(id) || places.has(id)) continue;
    all.set(id, [position[0] + to[0] - server.position[0], position[1] + to[1] - server.position[1]]);
  }
  return all;
}

/** Folded people who are to be seen all the same. */
export interface StandingOut {
  /** Always: of the request shown, being renamed or connected, looked for. */
  readonly always: readonly string[];
  /** The selected stand out, unless all of a group are selected: then the group is. */
  readonly selection: readonly string[];
}

export const GROUP_SIZES = { folded: { width: 184, height: 64 }, open: { width: 184, height: 36 } } as const;
/** Between a server and its group. */
const BELOW = 12;
/** Between the group and who stands out. */
const BESIDE = 24;
/** Between the lowest card and those logged in nowhere. */
const APART = 72;

/** Everything else being at rest: what follows a server under the hand is moved by `withFollowers`. */
export function peopleOf(topology: Topology, folding: Folding, { always, selection }: StandingOut): People {
  const { folded, open } = folding;
  if (folded.size === 0 && open.size === 0 && topology.users.length <= MOST.unfolded) return everybody(topology);
  const unfolded = topology.users.filter(({ id }) => !folded.has(id)).slice(0, MOST.unfolded);
  const standing = new Set(unfolded);
  const hidden = bySeat(
    topology,
    topology.users.filter((user) => !standing.has(user)),
  );
  const shown = bySeat(topology, unfolded);
  const chosen = new Set(selection);
  const whole = new Set<Seat>();
  for (const [seat, users] of hidden) if (users.length > 1 && users.every(({ id }) => chosen.has(id))) whole.add(seat);
  const users = new Map([...hidden].flatMap(([seat, list]) => list.map((user) => [user.id, { user, seat }] as const)));
  const wanted = [
    ...always,
    ...selection.filter((id) => {
      const found = users.get(id);
      return found && !whole.has(found.seat);
    }),
  ].filter((id) => users.has(id));
  const out = new Set([...new Set(wanted)].slice(0, MOST.outstanding));

  const { gateway, servers, externals } = topology;
  const taken: Box[] = [
    ...(gateway ? [boxOf('gateway', gateway.position), labelBoxOf(gateway.position)] : []),
    ...servers.map(({ position }) => boxOf('server', position)),
    ...externals.map(({ position }) => boxOf('external', position)),
    ...unfolded.map(({ position }) => boxOf('user', position)),
  ];
  const put = (near: Position, size: Size, margin: number): Box => {
    const box = { x: near[0], y: near[1], ...size };
    const [x, y] = taken.some((other) => overlaps(box, other, margin)) ? freePlaceAmong(taken, near, size) : near;
    const placed = { ...size, x, y };
    taken.push(placed);
    return placed;
  };

  const groups: PeopleGroup[] = [];
  for (const [seat, inHere] of hidden) {
    const isOpen = inHere.length === 0 && open.has(seat);
    const people = isOpen ? (shown.get(seat) ?? []) : inHere;
    if (people.length === 0) continue;
    const size = GROUP_SIZES[isOpen ? 'open' : 'folded'];
    groups.push({
      id: groupId(seat),
      server: seat,
      people,
      inside: people.filter(({ id }) => !out.has(id)),
      open: isOpen,
      selected: whole.has(seat),
      box: put(groupPlace(topology, seat, taken), size, BELOW - 4),
      ...countsOf(topology, people),
    });
  }
  const boxes = new Map(groups.map(({ server, box }) => [server, box]));
  const outstanding = new Map<string, Position>();
  for (const id of out) {
    const found = users.get(id);
    const box = found && boxes.get(found.seat);
    if (!box) continue;
    const size = PART_SIZES.user;
    const { x, y } = put([box.x + (box.width - size.width) / 2, box.y + box.height + BESIDE], size, BESIDE);
    outstanding.set(id, [x, y]);
  }
  return {
    standing: topology.users.flatMap((user) => {
      const position = outstanding.get(user.id);
      return position ? [{ ...user, position }] : standing.has(user) ? [user] : [];
    }),
    outstanding,
    groups,
  };
}

function groupPlace(topology: Topology, seat: Seat, taken: readonly Box[]): Position {
  const server = seat === null ? undefined : findServer(topology, seat);
  if (server) return [server.position[0], server.position[1] + PART_SIZES.server.height + BELOW];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of taken) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  if (taken.length === 0) return [0, 0];
  return [8 * Math.round((left + right - GROUP_SIZES.folded.width) / 16), bottom + APART];
}

/** Groups, and who stands out beside them, go with the server under the hand. */
export function withFollowers(
  topology: Topology,
  { groups, outstanding }: People,
  moving: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  if (moving.size === 0 || groups.length === 0) return moving;
  const all = new Map(moving);
  for (const { id, server: seat, people, box } of groups) {
    const to = seat === null ? undefined : moving.get(seat);
    const from = to && seat !== null ? findServer(topology, seat)?.position : undefined;
    if (!to || !from) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    all.set(id, [box.x + dx, box.y + dy]);
    for (const person of people) {
      const place = outstanding.get(person.id);
      if (place && !moving.has(person.id)) all.set(person.id, [place[0] + dx, place[1] + dy]);
    }
  }
  return all;
}
