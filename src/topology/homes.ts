/** Which server or cluster a home server value stands for, or nearly names, and what follows for who is logged in where. */

import type { LocalUser } from './parts';
import { findCluster, findServer, namesServerOrCluster, seat, type Topology } from './topology';

/** A server or a cluster that a text could stand for. */
interface Candidate {
  readonly id: string;
  /** The name or the host that it is called by. */
  readonly called: string;
  /** The cluster a server belongs to. */
  readonly cluster: string | null;
}

const candidates = ({ servers, clusters }: Topology): readonly Candidate[] => [
  ...servers.flatMap(({ id, name, host, cluster }) => [
    { id, called: name, cluster },
    { id, called: host, cluster },
  ]),
  ...clusters.map(({ id, name }) => ({ id, called: name, cluster: null })),
];

/** Each part once; a cluster stands for those of its servers that are called as it is. */
function distinct(found: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(found.map(({ id }) => id));
  return found.filter(
    ({ id, cluster }, place) =>
      found.findIndex((other) => other.id === id) === place && (cluster === null || !ids.has(cluster)),
  );
}

/** The servers and clusters that a text names to the letter; more than one: only a person knows which is meant. */
export const homesNamed = (topology: Topology, text: string): readonly string[] =>
  text === '' ? [] : distinct(candidates(topology).filter(({ called }) => called === text)).map(({ id }) => id);

/** What a text says otherwise than the server or cluster it nearly names. */
export type Difference = 'case' | 'space' | 'end' | 'several' | 'domino';

export interface NearHome {
  readonly id: string;
  readonly called: string;
  readonly difference: Difference;
}

/** The servers and clusters that a text names but for case, spaces, a dot or comma at its end, or as Domino writes names. */
export function nearHomes(topology: Topology, text: string): readonly NearHome[] {
  if (findServer(topology, text) || findCluster(topology, text)) return [];
  const all = candidates(topology).filter(({ called }) => called !== '');
  for (const spelling of [text, ended(text), commonName(text)]) {
    if (spelling === null) continue;
    const wanted = alike(spelling);
    const found = distinct(all.filter(({ called }) => alike(called) === wanted));
    const isDomino = wanted !== alike(ended(text)) && wanted !== alike(text);
    if (found.length > 0)
      return found.map(({ id, called }) => ({ id, called, difference: isDomino ? 'domino' : between(text, called) }));
  }
  return [];
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const ended = (text: string): string => text.replace(/\s*[.,;]$/, '');
const alike = (text: string): string => spaced(text).toLowerCase();

function between(text: string, called: string): Exclude<Difference, 'domino'> {
  if (text.toLowerCase() === called.toLowerCase()) return 'case';
  if (spaced(text) === spaced(called)) return 'space';
  return ended(text) === called ? 'end' : 'several';
}

/** The name before its organisation: of `CN=st2/O=acme`, `st2/acme`, `cn=st2,o=acme`, `CN=st2/O=acme@ACME`; null for other text. */
function commonName(text: string): string | null {
  const here = text.replace(/@[^@/=,]*$/, '');
  const [first = ''] = here.split(/[/,]/, 1);
  const isNamed = /^\s*cn\s*=/i.test(first);
  const hasUnits = /^[^/]*\/[^/]/.test(here) || /,\s*\w+\s*=/.test(here);
  if (!isNamed && !hasUnits && here === text) return null;
  return first.replace(/^\s*cn\s*=/i, '').trim();
}

/** Where the data of a user are kept who is logged in elsewhere: the home cluster, or a home server that is in none. */
export interface AwayFrom {
  readonly home: string;
  readonly sort: 'cluster' | 'server';
  /** The server logged in to. */
  readonly server: string;
}

/** Null for who is logged in at home, logged in nowhere, or has no home that is known. */
export function awayFromHome(topology: Topology, user: LocalUser): AwayFrom | null {
  const server = seat(topology, user);
  if (server === null || user.homeServer === null) return null;
  const home = findServer(topology, user.homeServer);
  const cluster = home ? home.cluster : (findCluster(topology, user.homeServer)?.id ?? null);
  if (cluster !== null)
    return server.cluster === cluster ? null : { home: cluster, sort: 'cluster', server: server.id };
  return home === undefined || home.id === server.id ? null : { home: home.id, sort: 'server', server: server.id };
}

/**
 * The users with a home server value, where there are several and none of the values names anything: that has one cause, such
 * as an attribute that is mapped to the wrong field. None where a single one is right.
 */
export function allHomesWrong(topology: Topology): readonly string[] {
  const users = topology.users.filter(({ homeServer }) => homeServer !== null);
  const isWrong = ({ homeServer }: LocalUser): boolean => !namesServerOrCluster(topology, homeServer ?? '');
  return users.length > 1 && users.every(isWrong) ? users.map(({ id }) => id) : [];
}
