/** Connecting two parts: what a connection means for each pair of kinds, and what to do where there is none. */

import { called } from '../routing/called';
import { named } from '../saying/names';
import { CONNECTIONS } from '../topology/connections';
import type { Gateway, LocalUser, Part, PartKind, Server } from '../topology/parts';
import type { ConnectionKind } from '../topology/switches';
import { findPart, type PlacedPart, serverLinkOpen, type Topology } from '../topology/topology';
import { joinCluster } from './clusters';
import { withAttribute } from './edits';
import type { Edited, Playground, Refused } from './playground';

/** Where on a user a connection was started or dropped: 'any' leaves the meaning to the pair of kinds. */
export type Handle = 'any' | 'connected' | 'home';

/** What joins two parts and is kept by one of them, so that it can be taken back there. */
type HeldConnection = {
  [C in ConnectionKind]: (typeof CONNECTIONS)[C]['held'] extends null ? never : C;
}[ConnectionKind];

/** Two people were connected, which is no link but a request to be sent. */
interface RequestWanted {
  readonly ok: false;
  readonly request: { readonly from: string; readonly to: string };
}

export type Connection = Edited | (Refused & { readonly request?: undefined }) | RequestWanted;

const done = (playground: Playground, said: string): Connection => ({ ok: true, playground, said });
const refuse = (reason: string): Connection => ({ ok: false, reason });

/** Connects two parts, in either direction. */
export function connect(playground: Playground, from: string, to: string, handle: Handle = 'any'): Connection {
  const { topology } = playground;
  const start = findPart(topology, from);
  const end = findPart(topology, to);
  if (!start || !end) return refuse('One of the two parts is gone. Connect two parts of the community.');
  if (from === to) return refuse(`${named(start.part.name)} cannot be connected to itself. Drop it on another part.`);
  const kinds = [start.kind, end.kind];
  if (kinds.includes('user') && kinds.includes('external')) return { ok: false, request: { from, to } };
  const [first, second] = RANK[start.kind] <= RANK[end.kind] ? [start, end] : [end, start];
  const connecting = PAIRS[`${first.kind} ${second.kind}`];
  return connecting ? connecting(playground, first, second, handle) : refuse('These two parts have no connection.');
}

/** In which order a pair is named in the table below. */
const RANK: Readonly<Record<PartKind, number>> = { gateway: 0, server: 1, cluster: 2, user: 3, external: 4 };

type Connecting = (playground: Playground, first: PlacedPart, second: PlacedPart, handle: Handle) => Connection;

const PAIRS: Readonly<Record<string, Connecting>> = {
  'gateway server': (playground, gateway, server) =>
    configure(playground, gateway.part as Gateway, server.part as Server),
  'server user': (playground, server, user, handle) =>
    handle === 'home'
      ? setHome(playground, user.part as LocalUser, server)
      : logIn(playground, user.part as LocalUser, server.part as Server),
  'cluster user': (playground, cluster, user, handle) =>
    handle === 'connected'
      ? refuse(
          `${named(user.part.name)} logs in to one server, not to a cluster. Connect to a member of ${named(cluster.part.name)} instead.`,
        )
      : setHome(playground, user.part as LocalUser, cluster),
  'server cluster': (playground, server, cluster) => joinCluster(playground, [server.part.id], cluster.part.id),
  'gateway cluster': (_, gateway, cluster) =>
    refuse(
      `${named(gateway.part.name)} is joined to one community server, not to a cluster. Connect it to a member of ${named(cluster.part.name)}.`,
    ),
  'gateway user': (_, gateway, user) =>
    refuse(
      `A user does not log in to the gateway. Connect ${named(user.part.name)} to a community server, and ${named(gateway.part.name)} to one of the servers.`,
    ),
  'gateway external': (_, gateway, external) =>
    refuse(
      `${named(external.part.name)} reaches ${named(gateway.part.name)} without a link of its own. To send something, connect ${named(external.part.name)} to a local user.`,
    ),
  'server server': ({ topology }, a, b) => refuse(aboutServers(topology, a, b)),
  'server external': (_, server, external) =>
    refuse(
      `An external user comes in through the gateway, never straight to ${named(server.part.name)}. To send something, connect ${named(external.part.name)} to a local user.`,
    ),
  'cluster cluster': () =>
    refuse('Clusters are not linked to each other; their servers are. There is nothing to connect.'),
  'cluster external': (_, cluster, external) =>
    refuse(
      `An external user has no home server, so not in ${named(cluster.part.name)} either. To send something, connect ${named(external.part.name)} to a local user.`,
    ),
  'user user': (_, a, b) =>
    refuse(
      `${named(a.part.name)} and ${named(b.part.name)} are both local: their requests do not pass the gateway. Connect one of them to an external user.`,
    ),
  'external external': (_, a, b) =>
    refuse(
      `${named(a.part.name)} and ${named(b.part.name)} are both outside: their requests do not come here. Connect one of them to a local user.`,
    ),
};

function aboutServers(topology: Topology, { part: a }: PlacedPart, { part: b }: PlacedPart): string {
  return serverLinkOpen(topology, a.id, b.id)
    ? `${named(a.name)} and ${named(b.name)} are linked already, like every pair of servers. To block the link, select both.`
    : `The link between ${named(a.name)} and ${named(b.name)} is blocked. To open it, select both and unblock it.`;
}

function configure(playground: Playground, gateway: Gateway, server: Server): Connection {
  const before = gateway.configuredServer;
  const said =
    before === null || before === server.id
      ? `${named(gateway.name)} is joined to ${named(server.name)} and learns of the other servers from there.`
      : `${named(gateway.name)} is joined to ${named(server.name)} now, no longer to ${called(playground.topology, before)}.`;
  return done(withAttribute(playground, 'gateway', gateway.id, 'configuredServer', server.id), said);
}

function logIn(playground: Playground, user: LocalUser, server: Server): Connection {
  const before = user.connectedServer;
  const moved = before !== null && before !== server.id;
  const down = server.running ? '' : ` ${named(server.name)} is down, so ${named(user.name)} looks offline.`;
  const said = moved
    ? `${named(user.name)} is logged in to ${named(server.name)} now, no longer to ${called(playground.topology, before)}.${down}`
    : `${named(user.name)} is logged in to ${named(server.name)}.${down}`;
  return done(withAttribute(playground, 'user', user.id, 'connectedServer', server.id), said);
}

function setHome(playground: Playground, user: LocalUser, home: PlacedPart): Connection {
  const said = `The home server of ${named(user.name)} is ${named(home.part.name)}.`;
  return done(withAttribute(playground, 'user', user.id, 'homeServer', home.part.id), said);
}

/** Takes back what joins two parts, given in either order; the same playground where nothing of the kind joins them. */
export function disconnect(playground: Playground, from: string, to: string, connection: HeldConnection): Playground {
  const { kind, attribute } = CONNECTIONS[connection].held;
  for (const [id, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const placed = findPart(playground.topology, id);
    if (placed?.kind === kind && placed.part[attribute as keyof Part] === other)
      return withAttribute(playground, kind, id, attribute, null);
  }
  return playground;
}

/** Logs a user out, wherever the user was logged in. */
export const logOut = (playground: Playground, user: string): Playground =>
  withAttribute(playground, 'user', user, 'connectedServer', null);
