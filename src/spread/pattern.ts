/** What the failures of a tally have in common: never, always, by landing server, by person, by both, by kind, from a moment on, or nothing. */

import { endsInVain } from '../outcomes/ending';
import { DIRECTIONS, type RequestKind } from '../routing/kinds';
import type { Direction } from '../routing/trace';
import { findUser, roundRobinList, type Topology } from '../topology/topology';
import type { Share } from './sums';
import type { Tally } from './tally';

/** Requests that land on one of these servers for one of these users. */
export interface Meeting {
  readonly servers: readonly string[];
  readonly users: readonly string[];
}

export type Pattern =
  | { readonly kind: 'never' }
  /** `landed`: some of them got as far as a server. */
  | { readonly kind: 'always'; readonly landed: boolean }
  /** Fails whenever it lands on one of these servers, and at no other time. */
  | {
      readonly kind: 'landing';
      readonly servers: readonly string[];
      /** So many of so many, in every turn of the list; of the whole tally where the turns are not even. */
      readonly share: Share;
      readonly everyTurn: boolean;
      /** The people whose requests are the very same ones, so that the tally cannot tell which of the two it is. */
      readonly alsoPeople: readonly string[];
      /** The kinds of request that are the very same ones. What has landed fails whatever its kind, so it is not that. */
      readonly alsoKinds: readonly RequestKind[];
    }
  /** Fails for these people whenever, and for the others never. */
  | { readonly kind: 'people'; readonly people: readonly string[]; readonly others: readonly string[] }
  /** Fails whenever it is of these kinds, and of the others never. */
  | { readonly kind: 'kinds'; readonly kinds: readonly RequestKind[]; readonly others: readonly RequestKind[] }
  /** Fails whenever landing server and user meet like this, and at no other time. */
  | { readonly kind: 'meeting'; readonly meetings: readonly Meeting[]; readonly share: Share }
  /** The first so many arrive, and nothing after them. */
  | { readonly kind: 'since'; readonly arrived: number }
  | {
      readonly kind: 'irregular';
      readonly share: Share;
      /** The failures came before any server was reached. */
      readonly beforeServers: boolean;
      /** Where all failures landed; empty where other failures came before any server, or on all servers. */
      readonly servers: readonly string[];
      /** For whom all failures were; empty where that is everybody. */
      readonly people: readonly string[];
    };

/** One pattern for each direction of which there were requests. */
export function patternsOf(topology: Topology, tally: Tally): readonly (readonly [Direction, Pattern])[] {
  return DIRECTIONS.flatMap((direction) =>
    tally.directions[direction].total > 0 ? [[direction, patternOf(topology, tally, direction)] as const] : [],
  );
}

function patternOf(topology: Topology, tally: Tally, direction: Direction): Pattern {
  const share = tally.directions[direction];
  if (share.failed === 0) return { kind: 'never' };
  const landings = direction === 'inbound' ? [...tally.landed] : [];
  if (share.failed === share.total) return { kind: 'always', landed: landings.length > 0 };
  const shares = [...tally.people].map(([id, of]): [string, Share] => [id, of[direction]]);
  const local = shares.filter(([id]) => findUser(topology, id) !== undefined);
  const external = shares.filter(([id]) => findUser(topology, id) === undefined);
  const byPerson = parted(local) ?? parted(external);
  const allLanded = landings.length > 0 && sum(landings) === share.total;
  const byKind = parted([...tally.kinds].map(([kind, of]): [RequestKind, Share] => [kind, of[direction]]));
  const byLanding = allLanded ? parted(landings) : null;
  if (byLanding) {
    const alsoPeople = byPerson?.failing ?? [];
    const alsoKinds = byKind?.failing ?? [];
    return { kind: 'landing', servers: byLanding.failing, alsoPeople, alsoKinds, ...beatOf(topology, landings, share) };
  }
  // A limit counts the sessions of a kind, whoever asks.
  if (byKind && (!byPerson || endsBySessions(tally)))
    return { kind: 'kinds', kinds: byKind.failing, others: byKind.arriving };
  if (byPerson) return { kind: 'people', people: byPerson.failing, others: byPerson.arriving };
  const meetings = allLanded ? meetingsOf(tally) : null;
  if (meetings) return { kind: 'meeting', meetings, share };
  if (tally.lastStreak === tally.failed && tally.failed > 1 && tally.total === share.total)
    return { kind: 'since', arrived: tally.total - tally.failed };
  const failing = (of: readonly (readonly [string, Share])[]): readonly string[] => {
    const found = of.filter(([, { failed }]) => failed > 0).map(([id]) => id);
    return found.length < of.filter(([, { total }]) => total > 0).length ? found : [];
  };
  const failedLanded = landings.reduce((failed, [, of]) => failed + of.failed, 0);
  return {
    kind: 'irregular',
    share,
    beforeServers: direction === 'inbound' && failedLanded === 0,
    servers: failedLanded === share.failed ? failing(landings) : [],
    people: failing(local),
  };
}

const sum = (shares: readonly (readonly [string, Share])[]): number =>
  shares.reduce((total, [, share]) => total + share.total, 0);

const endsBySessions = ({ endings }: Tally): boolean =>
  [...endings.keys()].every((code) => !endsInVain(code) || code === 'REF-SESSIONS');

/** Those of whom all fail and those of whom none does; null where one of them does both. */
function parted<Id extends string>(
  shares: readonly (readonly [Id, Share])[],
): { readonly failing: readonly Id[]; readonly arriving: readonly Id[] } | null {
  const failing: Id[] = [];
  const arriving: Id[] = [];
  for (const [id, { total, failed }] of shares) {
    if (total === 0) continue;
    if (failed === 0) arriving.push(id);
    else if (failed === total) failing.push(id);
    else return null;
  }
  return { failing, arriving };
}

/** The beat of every turn, where a whole turn was made and the turns are even. */
function beatOf(
  topology: Topology,
  landings: readonly (readonly [string, Share])[],
  share: Share,
): { readonly share: Share; readonly everyTurn: boolean } {
  const counts = landings.map(([, { total }]) => total);
  const even = Math.max(...counts) - Math.min(...counts) <= 1;
  if (!even || share.total < roundRobinList(topology).length) return { share, everyTurn: false };
  const failed = landings.filter(([, of]) => of.failed > 0).length;
  return { share: { total: landings.length, failed }, everyTurn: true };
}

/** Null where it is not the same every time that a server and a user meet. */
function meetingsOf({ landed }: Tally): readonly Meeting[] | null {
  const meetings = new Map<string, { servers: string[]; users: readonly string[] }>();
  for (const [id, { failed, failingUsers, steady }] of landed) {
    if (!steady) return null;
    if (failed === 0) continue;
    const key = failingUsers.join(' ');
    const same = meetings.get(key);
    if (same) same.servers.push(id);
    else meetings.set(key, { servers: [id], users: failingUsers });
  }
  return [...meetings.values()];
}
