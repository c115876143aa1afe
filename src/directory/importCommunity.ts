/** The entries of a directory as people and servers of a document, within its limits; and what was found on the way. */

import { tidyUp } from '../playground/arrange';
import { withTopology } from '../playground/keeping';
import { namesIn } from '../playground/names';
import { idsOf } from '../playground/notes';
import { appended } from '../playground/parts';
import { inRows } from '../playground/people';
import type { Playground } from '../playground/playground';
import { dealt, takingLogIns } from '../playground/several';
import { defaultsOf } from '../topology/catalog';
import { LIMITS, LONGEST_DOCUMENT, type LocalUser, type Server } from '../topology/parts';
import { findServer, type Topology } from '../topology/topology';
import type { DirectoryEntry } from './entry';
import { type Finding, finding, findingsOf, linesWithFinding } from './findings';
import { type Homes, homesMeant } from './homesMeant';
import { keyOf, loggedInAt, type Mapping, type Take } from './mapping';
import { type Person, peopleIn } from './peopleIn';
import { besideAll } from './serverPlaces';

export interface Imported {
  readonly playground: Playground;
  readonly findings: readonly Finding[];
}

/** `read`: the people of these entries, where they are known already. Into the document that is open, behind and below what it holds, or into an empty one, which is tidied up. */
export function importCommunity(
  playground: Playground,
  entries: readonly DirectoryEntry[],
  mapping: Mapping,
  read = peopleIn(entries, mapping),
): Imported {
  const { topology } = playground;
  const homes = homesMeant(topology, mapping, valuesOf(read.people));
  const found = findingsOf(topology, read, homes, keyOf(mapping.homeServer) !== null);
  const wanted = taken(read.people, homes, mapping.take ?? { who: 'all' }, found);
  const people = wanted.slice(0, roomFor(playground, homes, wanted));
  const left = wanted.slice(people.length).map(({ line }) => line);
  return {
    playground: withPeople(playground, people, homes, mapping),
    findings: [...found, ...finding('PEOPLE-LEFT', left.length > 0 ? [['', left]] : [])],
  };
}

export function* valuesOf(people: readonly Person[]): Iterable<string> {
  for (const { home } of people) if (home !== null) yield home;
}

function taken(people: readonly Person[], homes: Homes, take: Take, findings: readonly Finding[]): readonly Person[] {
  switch (take.who) {
    case 'all':
      return people;
    case 'withFinding': {
      const lines = linesWithFinding(findings);
      return people.filter(({ line }) => lines.has(line));
    }
    case 'perServer': {
      const so = new Map<string, number>();
      return people.filter(({ home }) => {
        const at = home === null ? '' : placeOf(homes, home);
        const count = (so.get(at) ?? 0) + 1;
        so.set(at, count);
        return count <= take.most;
      });
    }
  }
}

/** What tells the home of one from that of another. */
function placeOf(homes: Homes, value: string): string {
  const meant = homes.meant(value);
  if (meant === null) return `? ${value}`;
  return 'id' in meant ? `= ${meant.id}` : `+ ${meant.added}`;
}

/** What the keys, the ids and the place of a part take in a document, at most. */
const AROUND = 400;

/** How many of them a document has room for, by their number and by its length. */
function roomFor(playground: Playground, homes: Homes, people: readonly Person[]): number {
  const { users, externals } = playground.topology;
  const most = Math.min(people.length, LIMITS.people - users.length - externals.length);
  let length = JSON.stringify(playground, null, 2).length + AROUND;
  for (const { name, host } of homes.added) length += AROUND + lengthOf(name) + lengthOf(host);
  for (const [place, { name, mail, home }] of people.slice(0, most).entries()) {
    const text = home === null || homes.meant(home) !== null ? '' : homes.text(home).text;
    length += AROUND + lengthOf(name) + lengthOf(mail) + lengthOf(text);
    if (length > LONGEST_DOCUMENT) return place;
  }
  return most;
}

const lengthOf = (text: string): number => JSON.stringify(text).length;

function withPeople(playground: Playground, people: readonly Person[], homes: Homes, mapping: Mapping): Playground {
  const { topology, notes } = playground;
  const texts = new Map<string, string>();
  for (const value of valuesOf(people))
    if (!texts.has(value) && homes.meant(value) === null) texts.set(value, homes.text(value).text);
  const names = namesIn(topology, ...idsOf(notes), ...texts.values());
  const added = besideAll(
    topology,
    homes.added.map(({ name, host }): Server => ({ ...SERVER, id: names.id('server'), name, host, position: [0, 0] })),
  );
  const around: Topology = { ...topology, ...appended(topology, { server: added }) };
  const homeOf = (value: string): string | null => {
    const meant = homes.meant(value);
    if (meant === null) return texts.get(value) || null;
    return 'id' in meant ? meant.id : (added[meant.added]?.id ?? null);
  };
  const seatOf = seats(around, mapping);
  const users = people.map(({ name, mail, home }): LocalUser => {
    const homeServer = home === null ? null : homeOf(home);
    // What is spread behind other keys costs a twentieth of what is spread before them.
    return {
      id: names.id('user'),
      name,
      mail,
      position: [0, 0],
      ...USER,
      connectedServer: seatOf(homeServer),
      homeServer,
    };
  });
  const isNew = topology.servers.length + topology.users.length + topology.externals.length === 0;
  const placed = isNew ? users : inRows(around, users);
  const whole = withTopology(playground, appended(topology, { server: added, user: placed }));
  return isNew ? tidyUp(whole) : whole;
}

const SERVER = defaultsOf('server') as Omit<Server, 'id' | 'name' | 'host' | 'position'>;
const USER = defaultsOf('user') as Omit<LocalUser, 'id' | 'name' | 'mail' | 'position'>;

/** Where each is logged in, asked one after the other; nobody is logged in to a server that is down. */
function seats(topology: Topology, mapping: Mapping): (home: string | null) => string | null {
  const at = loggedInAt(mapping);
  const running = takingLogIns(topology);
  let next = 0;
  const turns = new Map<string, number>();
  if (at === 'nowhere') return () => null;
  if (at === 'spread') {
    return () => {
      next += 1;
      return dealt(running, next - 1)?.id ?? null;
    };
  }
  return (home) => {
    if (home === null) return null;
    const server = findServer(topology, home);
    if (server) return server.running ? server.id : null;
    const place = turns.get(home) ?? 0;
    turns.set(home, place + 1);
    return (
      dealt(
        running.filter(({ cluster }) => cluster === home),
        place,
      )?.id ?? null
    );
  };
}
