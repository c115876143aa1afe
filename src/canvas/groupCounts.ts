/** What a group says of the people in it: how many have their home elsewhere, no home, a fault, and where the homes elsewhere are. */

import { faultsOnCard } from '../topology/faults';
import type { LocalUser } from '../topology/parts';
import { findCluster, findServer, type Topology } from '../topology/topology';

export interface GroupCounts {
  readonly elsewhere: number;
  readonly noHome: number;
  readonly faulty: number;
  /** By the server or cluster that is the home: how many have it there and are logged in elsewhere. */
  readonly homes: ReadonlyMap<string, number>;
  /** The homes of most of them, in that order; not all. */
  readonly mainHomes: readonly (readonly [home: string, people: number])[];
}

/** So many homes elsewhere are told by their names. */
const NAMED = 3;

/** The server or cluster that is a person's home while the log-in is elsewhere; null where there is no such. */
export function homeElsewhere(topology: Topology, { connectedServer, homeServer }: LocalUser): string | null {
  if (homeServer === null || homeServer === connectedServer) return null;
  const sits = connectedServer === null ? null : (findServer(topology, connectedServer)?.cluster ?? null);
  if (homeServer === sits) return null;
  return findServer(topology, homeServer) || findCluster(topology, homeServer) ? homeServer : null;
}

const faultyOnes = new WeakMap<Topology, ReadonlySet<string>>();

/** Everybody with a fault, worked out once for a topology, however often people are selected in it. */
function faultyIn(topology: Topology): ReadonlySet<string> {
  const known = faultyOnes.get(topology);
  if (known) return known;
  const found = new Set(topology.users.flatMap(({ id }) => (faultsOnCard(topology, id).length > 0 ? [id] : [])));
  faultyOnes.set(topology, found);
  return found;
}

export function countsOf(topology: Topology, people: readonly LocalUser[]): GroupCounts {
  const withFaults = faultyIn(topology);
  const homes = new Map<string, number>();
  let elsewhere = 0;
  let noHome = 0;
  let faulty = 0;
  for (const user of people) {
    const home = homeElsewhere(topology, user);
    if (home !== null) {
      elsewhere += 1;
      homes.set(home, (homes.get(home) ?? 0) + 1);
    }
    if (user.homeServer === null) noHome += 1;
    if (withFaults.has(user.id)) faulty += 1;
  }
  const mainHomes = [...homes].sort(([, a], [, b]) => b - a).slice(0, NAMED);
  return { elsewhere, noHome, faulty, homes, mainHomes };
}
