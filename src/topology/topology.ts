/** What stands where: the topology a request is routed through, and the questions routing and drawing ask of it. */

import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions';
import type { Cluster, ExternalUser, Gateway, LocalUser, Part, PartKind, Server } from './parts';

/** Every default filled in, arrays in document order. Never changed: an edit makes a new one. */
export interface Topology {
  readonly gateway: Gateway | null;
  readonly clusters: readonly Cluster[];
  readonly servers: readonly Server[];
  readonly users: readonly LocalUser[];
  readonly externals: readonly ExternalUser[];
  /** Pairs of server ids; every other pair of servers is linked. */
  readonly blockedServerLinks: readonly (readonly [string, string])[];
  readonly assumptions: Assumptions;
}

export const EMPTY_TOPOLOGY: Topology = {
  gateway: null,
  clusters: [],
  servers: [],
  users: [],
  externals: [],
  blockedServerLinks: [],
  assumptions: DEFAULT_ASSUMPTIONS,
};

export interface PlacedPart {
  readonly kind: PartKind;
  readonly part: Part;
}

/** What is worked out once per topology, so that a request costs the same at 5 and at 5,000 users. */
interface Index {
  readonly servers: Listed<Server>;
  readonly users: Listed<LocalUser>;
  readonly externals: Listed<ExternalUser>;
  readonly clusters: Listed<Cluster>;
  readonly gateway: PlacedPart | null;
  /** For each user whose mail another one has too, one of those others. */
  readonly mailTwins: ReadonlyMap<string, LocalUser>;
  readonly blockedPairs: ReadonlySet<string>;
  readonly turns: Turns;
}

interface Turns {
  readonly list: readonly string[];
  readonly after: ReadonlyMap<string, string>;
}

/** The parts of one kind by their ids. */
interface Listed<P extends Part> {
  readonly parts: ReadonlyMap<string, P>;
  readonly placed: ReadonlyMap<string, PlacedPart>;
}

const indexes = new WeakMap<Topology, Index>();

/** A request asks the index a dozen times, nearly always that of the topology asked last: it is kept at hand. */
let atHand: { readonly topology: Topology; readonly index: Index } | null = null;

function indexOf(topology: Topology): Index {
  if (atHand !== null && atHand.topology === topology) return atHand.index;
  const index = indexes.get(topology) ?? makeIndex(topology);
  indexes.set(topology, index);
  atHand = { topology, index };
  return index;
}

/** Once for every list that is asked: an edit makes a new topology, and leaves most of its lists as they were. */
function oncePerList<L extends object, T>(workOut: (list: L) => T): (list: L) => T {
  const known = new WeakMap<L, T>();
  return (list) => {
    const worked = known.get(list) ?? workOut(list);
    known.set(list, worked);
    return worked;
  };
}

const listing = <P extends Part>(kind: PartKind): ((list: readonly P[]) => Listed<P>) =>
  oncePerList((list) => ({
    parts: new Map(list.map((part) => [part.id, part])),
    placed: new Map(list.map((part) => [part.id, { kind, part }])),
  }));

const listed = {
  servers: listing<Server>('server'),
  users: listing<LocalUser>('user'),
  externals: listing<ExternalUser>('external'),
  clusters: listing<Cluster>('cluster'),
};

const twinsAmong = oncePerList((users: readonly LocalUser[]): ReadonlyMap<string, LocalUser> => {
  const usersByMail = new Map<string, LocalUser[]>();
  for (const user of users) {
    if (user.mail === '') continue;
    const mail = user.mail.toLowerCase();
    const same = usersByMail.get(mail);
    if (same) same.push(user);
    else usersByMail.set(mail, [user]);
  }
  const mailTwins = new Map<string, LocalUser>();
  for (const same of usersByMail.values()) {
    const [first, second] = same;
    if (!first || !second) continue;
    for (const user of same) mailTwins.set(user.id, user === first ? second : first);
  }
  return mailTwins;
});

const pairsAmong = oncePerList((links: Topology['blockedServerLinks']): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const [a, b] of links) pairs.add(`${a} ${b}`).add(`${b} ${a}`);
  return pairs;
});

const NO_TURNS: Turns = { list: [], after: new Map() };
const turnsAmong = oncePerList((servers: readonly Server[]) =>
  oncePerList(({ configuredServer }: Gateway): Turns => {
    if (configuredServer === null) return NO_TURNS;
    const others = servers.filter(({ id, discovered }) => discovered && id !== configuredServer);
    const list = [configuredServer, ...others.map(({ id }) => id)];
    return { list, after: new Map(list.map((id, seat) => [id, list[(seat + 1) % list.length] ?? id])) };
  }),
);

function makeIndex(topology: Topology): Index {
  const { gateway, servers, users, externals, clusters, blockedServerLinks } = topology;
  return {
    servers: listed.servers(servers),
    users: listed.users(users),
    externals: listed.externals(externals),
    clusters: listed.clusters(clusters),
    gateway: gateway && { kind: 'gateway', part: gateway },
    mailTwins: twinsAmong(users),
    blockedPairs: pairsAmong(blockedServerLinks),
    turns: gateway ? turnsAmong(servers)(gateway) : NO_TURNS,
  };
}

/**
 * The servers in the order in which the gateway takes turns: the configured one first, then the discovered ones in
 * document order; empty without a gateway or a configured server. No fault shortens it: what the gateway has learnt, it keeps.
 */
export const roundRobinList = (topology: Topology): readonly string[] => indexOf(topology).turns.list;

/** Whose turn it is: `next`, or the first of the list where that is null or not in the list; null while the list is empty. */
export function turn(topology: Topology, next: string | null): string | null {
  const { list, after } = indexOf(topology).turns;
  return next !== null && after.has(next) ? next : (list[0] ?? null);
}

/** Whose turn follows that of a server of the list, wrapping at its end. */
export const turnAfter = (topology: Topology, id: string): string => indexOf(topology).turns.after.get(id) ?? id;

export const inRoundRobinList = (topology: Topology, id: string): boolean => indexOf(topology).turns.after.has(id);

export function findPart(topology: Topology, id: string): PlacedPart | undefined {
  const { users, externals, servers, clusters, gateway } = indexOf(topology);
  return (
    users.placed.get(id) ??
    servers.placed.get(id) ??
    externals.placed.get(id) ??
    clusters.placed.get(id) ??
    (gateway?.part.id === id ? gateway : undefined)
  );
}

export const findServer = (topology: Topology, id: string): Server | undefined =>
  indexOf(topology).servers.parts.get(id);
export const findUser = (topology: Topology, id: string): LocalUser | undefined =>
  indexOf(topology).users.parts.get(id);
export const findExternal = (topology: Topology, id: string): ExternalUser | undefined =>
  indexOf(topology).externals.parts.get(id);
export const findCluster = (topology: Topology, id: string): Cluster | undefined =>
  indexOf(topology).clusters.parts.get(id);

/** The server a user is logged in to, as long as it runs. */
export function seat(topology: Topology, user: LocalUser): Server | null {
  const server = user.connectedServer === null ? undefined : findServer(topology, user.connectedServer);
  return server?.running ? server : null;
}

export const serverLinkOpen = (topology: Topology, a: string, b: string): boolean =>
  !indexOf(topology).blockedPairs.has(`${a} ${b}`);

/** Another local user whose directory record holds the same mail address, compared lower-cased. */
export const mailTwin = (topology: Topology, user: LocalUser): LocalUser | undefined =>
  indexOf(topology).mailTwins.get(user.id);

/** What follows the last '@' of a mail address, lower-cased; without '@' none. */
export function domainOf(mail: string): string | null {
  const at = mail.lastIndexOf('@');
  return at < 0 ? null : mail.slice(at + 1).toLowerCase();
}

/** The name a person reads for an id; an id that names nothing (a misspelt home server) is shown as it stands. */
export const nameOf = (topology: Topology, id: string): string => findPart(topology, id)?.part.name ?? id;

export const namesServerOrCluster = (topology: Topology, id: string): boolean =>
  findServer(topology, id) !== undefined || findCluster(topology, id) !== undefined;

/** Whether nothing at all was drawn yet. */
export const isEmpty = ({ gateway, servers, clusters, users, externals }: Topology): boolean =>
  gateway === null && servers.length + clusters.length + users.length + externals.length === 0;
