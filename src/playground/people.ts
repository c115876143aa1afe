/** Adding many local users in one edit: how many, what they are called, where they are logged in and at home. */

import { named } from '../saying/names';
import { defaultsOf } from '../topology/catalog';
import { LIMITS, type LocalUser, type Position, type Server } from '../topology/parts';
import { findServer, type Topology } from '../topology/topology';
import { fitText } from './attributes';
import { withTopology } from './keeping';
import { namesIn } from './names';
import { idsOf } from './notes';
import { appended, localMail } from './parts';
import { bounds, boxesOf, GAP, PART_SIZES, snapped } from './placement';
import { type Edited, type Playground, type Refused, refused } from './playground';
import { dealt, homeAt, takingHomes, takingLogIns } from './several';
import { PEOPLE_ADDED, SEVERAL_REFUSED } from './severalWords';
import { FULL, VALUE } from './words';

/** Where new people are logged in. */
export type LoggedIn =
  | { readonly to: 'spread' }
  | { readonly to: 'nowhere' }
  | { readonly to: 'server'; readonly id: string };

/** What their directory records name as home: nothing, the servers in turn, or where they are logged in. */
export type Home = 'none' | 'spread' | 'asLoggedIn';

export interface PeopleWanted {
  /** NaN for what is no number. */
  readonly count: number;
  /** `{n}` in it stands for the number of each; without one it stands behind it. */
  readonly pattern: string;
  readonly loggedIn: LoggedIn;
  readonly home: Home;
}

export interface PeopleAdded extends Edited {
  readonly ids: readonly string[];
}

/** Adds them at the end of the list of users, those of each server in rows of their own below all that stands there. */
export function addPeople(playground: Playground, wanted: PeopleWanted): PeopleAdded | Refused {
  const { topology } = playground;
  const called = namesOfNew(topology, wanted);
  if (!called.ok) return called;
  const seats = seatsFor(topology, wanted.loggedIn);
  if (!seats.ok) return seats;
  const homes = wanted.home === 'spread' ? takingHomes(topology) : seats.servers;
  if (wanted.home === 'spread' && homes.length === 0) return refused(SEVERAL_REFUSED.noServer);
  const names = namesIn(topology, ...idsOf(playground.notes));
  const people = called.people.map(({ name, mail }, place): LocalUser => {
    const home = wanted.home === 'none' ? undefined : dealt(homes, place);
    return {
      ...(defaultsOf('user') as Omit<LocalUser, 'id' | 'name' | 'mail' | 'position'>),
      id: names.id('user'),
      name,
      mail,
      position: [0, 0],
      connectedServer: dealt(seats.servers, place)?.id ?? null,
      homeServer: home === undefined ? null : homeAt(home),
    };
  });
  const placed = inRows(topology, people);
  return {
    ok: true,
    ids: placed.map(({ id }) => id),
    playground: withTopology(playground, appended(topology, { user: placed })),
    said: PEOPLE_ADDED.added(placed.length, named(placed[0]?.name ?? ''), named(placed.at(-1)?.name ?? '')),
  };
}

type Named =
  | { readonly ok: true; readonly people: readonly { readonly name: string; readonly mail: string }[] }
  | Refused;

/** What so many new people would be called: numbers whose name or mail address is taken are left out. */
export function namesOfNew(topology: Topology, { count, pattern }: Pick<PeopleWanted, 'count' | 'pattern'>): Named {
  const room = LIMITS.people - topology.users.length - topology.externals.length;
  if (room === 0) return refused(FULL.people(LIMITS.people));
  if (!Number.isInteger(count) || count < 1 || count > room) return refused(PEOPLE_ADDED.howMany(room, LIMITS.people));
  const text = fitText(PEOPLE_ADDED.name, pattern, 1, LIMITS.name);
  if (!text.ok) return text;
  const parts = (text.value.includes('{n}') ? text.value : `${text.value} {n}`).split('{n}');
  const everybody = [...topology.users, ...topology.externals];
  const mails = new Set(everybody.map(({ mail }) => mail.toLowerCase()));
  const { gateway, servers, clusters } = topology;
  const all = [...(gateway ? [gateway] : []), ...servers, ...clusters, ...everybody];
  const names = new Set(all.map(({ name }) => name.toLowerCase()));
  const people: { name: string; mail: string }[] = [];
  for (let number = 1; people.length < count; number += 1) {
    const name = parts.join(String(number));
    if (name.length > LIMITS.name) return refused(VALUE.at(PEOPLE_ADDED.name, VALUE.long(LIMITS.name, name.length)));
    const mail = localMail(name);
    if (!names.has(name.toLowerCase()) && !mails.has(mail)) people.push({ name, mail });
  }
  return { ok: true, people };
}

type Seats = { readonly ok: true; readonly servers: readonly Server[] } | Refused;

/** The servers new people log in to in turn; none where they log in nowhere. */
function seatsFor(topology: Topology, loggedIn: LoggedIn): Seats {
  if (loggedIn.to === 'nowhere') return { ok: true, servers: [] };
  if (loggedIn.to === 'spread') {
    const servers = takingLogIns(topology);
    return servers.length > 0 ? { ok: true, servers } : refused(SEVERAL_REFUSED.noneRunning);
  }
  const server = findServer(topology, loggedIn.id);
  return server ? { ok: true, servers: [server] } : refused(PEOPLE_ADDED.serverGone);
}

/** So many of a server stand in one column below it; more of them in as many columns as rows. */
const IN_A_COLUMN = 4;

/** Below all that stands in the document, from left to right as their servers do: nobody covers anybody. */
export function inRows(topology: Topology, people: readonly LocalUser[]): readonly LocalUser[] {
  const { width, height } = PART_SIZES.user;
  const all = bounds(boxesOf(topology));
  const top = all === null ? 0 : all.y + all.height + GAP;
  const middleOf = (server: string | null): number => {
    const at = server === null ? undefined : findServer(topology, server);
    if (at) return at.position[0] + PART_SIZES.server.width / 2;
    return all === null ? width / 2 : all.x + all.width / 2;
  };
  const bySeat = new Map<string | null, LocalUser[]>();
  for (const person of people) {
    const others = bySeat.get(person.connectedServer);
    if (others) others.push(person);
    else bySeat.set(person.connectedServer, [person]);
  }
  const places = new Map<string, Position>();
  let free = Number.NEGATIVE_INFINITY;
  const seats = [...bySeat].toSorted(([a], [b]) => middleOf(a) - middleOf(b));
  for (const [seat, here] of seats) {
    const across = here.length <= IN_A_COLUMN ? 1 : Math.ceil(Math.sqrt(here.length));
    const wide = across * (width + GAP) - GAP;
    const [left] = snapped([Math.max(middleOf(seat) - wide / 2, free), top]);
    for (const [place, { id }] of here.entries())
      places.set(id, [left + (place % across) * (width + GAP), top + Math.floor(place / across) * (height + GAP)]);
    free = left + wide + GAP;
  }
  return people.map((person) => ({ ...person, position: snapped(places.get(person.id) ?? [0, 0]) }));
}
