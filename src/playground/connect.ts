/** Connecting two parts: what a connection means for each pair of kinds, and what to do where there is none. */

import { called } from '../routing/called';
import { named } from '../saying/names';
import { CONNECTIONS } from '../topology/connections';
import type { Gateway, LocalUser, Part, PartKind, Server } from '../topology/parts';
import type { ConnectionKind } from '../topology/switches';
import { findPart, type PlacedPart, serverLinkOpen, type Topology } from '../topology/topology';
import { joinCluster } from './clusters';
import { JOINED, UNJOINED } from './connectWords';
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
  if (!start || !end) return refuse(UNJOINED.gone);
  if (from === to) return refuse(UNJOINED.itself(named(start.part.name)));
  const kinds = [start.kind, end.kind];
  if (kinds.includes('user') && kinds.includes('external')) return { ok: false, request: { from, to } };
  const [first, second] = RANK[start.kind] <= RANK[end.kind] ? [start, end] : [end, start];
  const connecting = PAIRS[`${first.kind} ${second.kind}`];
  return connecting ? connecting(playground, first, second, handle) : refuse(UNJOINED.none);
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
      ? refuse(UNJOINED.clusterUser(...namesOf(cluster, user)))
      : setHome(playground, user.part as LocalUser, cluster),
  'server cluster': (playground, server, cluster) => joinCluster(playground, [server.part.id], cluster.part.id),
  'gateway cluster': (_, gateway, cluster) => refuse(UNJOINED.gatewayCluster(...namesOf(gateway, cluster))),
  'gateway user': (_, gateway, user) => refuse(UNJOINED.gatewayUser(...namesOf(gateway, user))),
  'gateway external': (_, gateway, external) => refuse(UNJOINED.gatewayExternal(...namesOf(gateway, external))),
  'server server': ({ topology }, a, b) => refuse(aboutServers(topology, a, b)),
  'server external': (_, server, external) => refuse(UNJOINED.serverExternal(...namesOf(server, external))),
  'cluster cluster': () => refuse(UNJOINED.clusterCluster),
  'cluster external': (_, cluster, external) => refuse(UNJOINED.clusterExternal(...namesOf(cluster, external))),
  'user user': (_, a, b) => refuse(UNJOINED.users(...namesOf(a, b))),
  'external external': (_, a, b) => refuse(UNJOINED.externals(...namesOf(a, b))),
};

const namesOf = (first: PlacedPart, second: PlacedPart): readonly [string, string] => [
  named(first.part.name),
  named(second.part.name),
];

function aboutServers(topology: Topology, a: PlacedPart, b: PlacedPart): string {
  const names = namesOf(a, b);
  return serverLinkOpen(topology, a.part.id, b.part.id) ? UNJOINED.linked(...names) : UNJOINED.blocked(...names);
}

function configure(playground: Playground, gateway: Gateway, server: Server): Connection {
  const before = gateway.configuredServer;
  const names = [named(gateway.name), named(server.name)] as const;
  const said =
    before === null || before === server.id
      ? JOINED.configured(...names)
      : JOINED.reconfigured(...names, called(playground.topology, before));
  return done(withAttribute(playground, 'gateway', gateway.id, 'configuredServer', server.id), said);
}

function logIn(playground: Playground, user: LocalUser, server: Server): Connection {
  const before = user.connectedServer;
  const names = [named(user.name), named(server.name)] as const;
  const said =
    before === null || before === server.id
      ? JOINED.loggedIn(...names)
      : JOINED.moved(...names, called(playground.topology, before));
  const down = server.running ? [] : [JOINED.down(named(server.name), named(user.name))];
  return done(withAttribute(playground, 'user', user.id, 'connectedServer', server.id), [said, ...down].join(' '));
}

function setHome(playground: Playground, user: LocalUser, home: PlacedPart): Connection {
  const said = JOINED.home(named(user.name), named(home.part.name));
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
