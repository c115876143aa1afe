/** Adding a part, and removing parts with everything that named them. */

import { named } from '../saying/names';
import { attributeOf, CATALOG, defaultsOf } from '../topology/catalog';
import { asAddress } from '../topology/naming';
import {
  type ExternalUser,
  type Gateway,
  LIMITS,
  type LocalUser,
  type PartOf,
  type Position,
  type Server,
} from '../topology/parts';
import { nameOf, namesServerOrCluster, roundRobinList, type Topology } from '../topology/topology';
import { fitHeld, notAnId } from './attributes';
import { appendKeeping, filterKeeping, mapKeeping, withChanges, withTopology } from './keeping';
import { type Names, namesIn } from './names';
import { idsOf, notesWithout } from './notes';
import { type PlacedKind, snapped } from './placement';
import { type Edited, type Playground, type Refused, refused } from './playground';
import { FULL, INVENTED } from './words';

export interface Added extends Edited {
  readonly id: string;
}

/** Attributes of a new part that shall not be at their default. */
type Overrides<K extends PlacedKind> = Partial<Omit<PartOf[K], 'id' | 'position'>>;

const USER_NAMES = INVENTED.user.split(' ');
const EXTERNAL_NAMES = INVENTED.external.split(' ');

/** Adds a part at a place, with a free id and a free name; what it joins or logs in to is left to the next act. */
export function addPart<K extends PlacedKind>(
  playground: Playground,
  kind: K,
  position: Position,
  overrides: Overrides<K> = {},
): Added | Refused {
  const { topology } = playground;
  const full = noRoomFor(topology, { [kind]: 1 });
  if (full) return full;
  const names = namesIn(topology, ...idsOf(playground.notes));
  const part = newPart(names, kind, position, overrides.name);
  for (const [key, value] of Object.entries(overrides)) {
    const attribute = attributeOf(kind, key);
    if (!attribute) continue;
    const fitting = fitHeld(topology, named(part.name), attribute, value);
    if (!fitting.ok) return refused(fitting.reason);
    Object.assign(part, { [key]: fitting.value });
  }
  return { ok: true, id: part.id, playground: withTopology(playground, appended(topology, { [kind]: [part] })) };
}

/** How many parts of each kind an edit wants to add. */
export type Wanted = { readonly [K in PlacedKind | 'cluster']?: number };

/** Why a topology cannot take these parts; null when it can. */
export function noRoomFor(topology: Topology, wanted: Wanted): Refused | null {
  const { gateway, servers, clusters, users, externals } = topology;
  if (wanted.gateway && gateway) return refused(FULL.gateway(named(gateway.name)), gateway.id);
  const people = users.length + externals.length + (wanted.user ?? 0) + (wanted.external ?? 0);
  if (servers.length + (wanted.server ?? 0) > LIMITS.servers) return refused(FULL.servers(LIMITS.servers));
  if (clusters.length + (wanted.cluster ?? 0) > LIMITS.clusters) return refused(FULL.clusters(LIMITS.clusters));
  if ((wanted.user || wanted.external) && people > LIMITS.people) return refused(FULL.people(LIMITS.people));
  return null;
}

export interface NewParts {
  readonly gateway?: readonly Gateway[];
  readonly cluster?: Topology['clusters'];
  readonly server?: readonly Server[];
  readonly user?: readonly LocalUser[];
  readonly external?: readonly ExternalUser[];
}

type TopologyLists = Pick<Topology, 'gateway' | 'clusters' | 'servers' | 'users' | 'externals'>;

/** The lists of a topology with new parts at their ends. */
export const appended = (topology: Topology, parts: NewParts): TopologyLists => ({
  gateway: parts.gateway?.[0] ?? topology.gateway,
  clusters: appendKeeping(topology.clusters, parts.cluster ?? []),
  servers: appendKeeping(topology.servers, parts.server ?? []),
  users: appendKeeping(topology.users, parts.user ?? []),
  externals: appendKeeping(topology.externals, parts.external ?? []),
});

/** The mail address that goes with the name of somebody in the community. */
export const localMail = (name: string): string => `${asAddress(name)}@acme.example`;

/** A part that is not there yet, with a free id and name, or under the name wanted. */
export function newPart<K extends PlacedKind>(names: Names, kind: K, position: Position, wanted?: string): PartOf[K] {
  const values: Record<string, unknown> = { ...defaultsOf(kind), id: names.id(kind), position: snapped(position) };
  const suggestions: Record<PlacedKind, readonly string[]> = {
    gateway: [CATALOG.gateway.label],
    server: ['st1'],
    user: USER_NAMES,
    external: EXTERNAL_NAMES,
  };
  const name = wanted ?? names.nameOf(suggestions[kind]);
  values.name = name;
  if (kind === 'server') values.host = names.host(`${asAddress(name)}.acme.example`);
  if (kind === 'user') values.mail = names.mail(localMail(name));
  if (kind === 'external') values.mail = names.mail(`${asAddress(name)}@partner.example`);
  return values as unknown as PartOf[K];
}

/**
 * Removes parts and everything that named them: users are logged out, the gateway loses its configured server, blocked
 * pairs and requests go, the start turn moves on, notes about them are about nothing. A home server that went stays as
 * the text it was called by. Notes are removed by their ids likewise.
 */
export function removeParts(playground: Playground, ids: Iterable<string>): Playground {
  const { topology, requests, state, notes } = playground;
  const gone = new Set(ids);
  const stays = (part: { readonly id: string }): boolean => !gone.has(part.id);
  const orNull = (id: string | null): string | null => (id !== null && gone.has(id) ? null : id);

  const gateway = topology.gateway && stays(topology.gateway) ? topology.gateway : null;
  const left = withChanges(topology, {
    gateway: gateway && withChanges(gateway, { configuredServer: orNull(gateway.configuredServer) }),
    clusters: filterKeeping(topology.clusters, stays),
    servers: mapKeeping(filterKeeping(topology.servers, stays), (server) =>
      withChanges(server, { cluster: orNull(server.cluster) }),
    ),
    externals: filterKeeping(topology.externals, stays),
    blockedServerLinks: filterKeeping(topology.blockedServerLinks, ([a, b]) => !gone.has(a) && !gone.has(b)),
  });
  const home = (id: string | null): string | null =>
    id !== null && gone.has(id) && namesServerOrCluster(topology, id)
      ? notAnId(left, nameOf(topology, id), 'removed')
      : id;
  const users = mapKeeping(filterKeeping(topology.users, stays), (user) =>
    withChanges(user, { connectedServer: orNull(user.connectedServer), homeServer: home(user.homeServer) }),
  );
  return withChanges(playground, {
    topology: withChanges(left, { users }),
    requests: filterKeeping(requests, ({ from, to }) => !gone.has(from) && !gone.has(to)),
    state: withChanges(state, { next: nextTurn(topology, state.next, gone) }),
    notes: notesWithout(notes, gone),
  });
}

/** The first server behind the one whose turn it is that stays; null where none of the list does. */
function nextTurn(topology: Topology, next: string | null, gone: ReadonlySet<string>): string | null {
  if (next === null || !gone.has(next)) return next;
  const list = roundRobinList(topology);
  const seat = list.indexOf(next);
  if (seat < 0) return null;
  return [...list.slice(seat), ...list.slice(0, seat)].find((id) => !gone.has(id)) ?? null;
}
