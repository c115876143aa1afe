/** Copying parts, and putting copies into this playground or another one. */

import { initialState, type Request } from '../routing/route';
import { named } from '../saying/names';
import { LIMITS, type Position } from '../topology/parts';
import { findPart, findServer, namesServerOrCluster, type Topology } from '../topology/topology';
import { notAnId } from './attributes';
import { COPIED, EMPTIED } from './copyWords';
import { appendKeeping, inServerOrder, withChanges } from './keeping';
import { type Names, namesIn } from './names';
import { aboutNothing, idsOf, noteBoxes, titleOf } from './notes';
import { appended, type NewParts, noRoomFor } from './parts';
import { type Area, type Box, bounds, boxesOf, freePlace, snapped } from './placement';
import { type Edited, edited, type Note, type Playground, type Refused, refused } from './playground';
import { FULL } from './words';

/** What was copied: the chosen parts and notes, and what they name, so that it is a valid playground by itself. */
export interface Copied {
  readonly playground: Playground;
  /** The chosen parts and notes; the others of the playground are only named by them. */
  readonly ids: readonly string[];
}

export interface Pasted extends Edited {
  /** The copies, to be selected. */
  readonly ids: readonly string[];
}

export function copyParts({ topology, requests, state, notes: all }: Playground, ids: Iterable<string>): Copied {
  const chosen = new Set(ids);
  const isChosen = (part: { readonly id: string }): boolean => chosen.has(part.id);
  const notes = all.filter(isChosen);
  const subjects = new Set(notes.map(({ about }) => about));
  const isTaken = (part: { readonly id: string }): boolean => isChosen(part) || subjects.has(part.id);
  const users = topology.users.filter(isTaken);
  const gateway = topology.gateway && isTaken(topology.gateway) ? topology.gateway : null;
  const named = new Set([...chosen, ...subjects, gateway?.configuredServer]);
  for (const user of users) named.add(user.connectedServer ?? undefined).add(user.homeServer ?? undefined);
  const servers = topology.servers.filter((server) => named.has(server.id));
  for (const server of servers) named.add(server.cluster ?? undefined);
  const clusters = topology.clusters.filter((cluster) => named.has(cluster.id));
  const externals = topology.externals.filter(isTaken);
  const parts = [...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals, ...notes];
  return {
    ids: parts.filter(isChosen).map((part) => part.id),
    playground: {
      title: '',
      topology: {
        ...topology,
        gateway,
        clusters,
        servers,
        users,
        externals,
        blockedServerLinks: topology.blockedServerLinks.filter((pair) => pair.every((id) => chosen.has(id))),
      },
      requests: requests.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
      state: { ...state, next: servers.some((server) => server.id === state.next) ? state.next : null },
      notes,
    },
  };
}

/** Copies beside their originals. */
export function duplicateParts(playground: Playground, ids: Iterable<string>): Pasted | Refused {
  const copied = copyParts(playground, ids);
  const { x, y } = bounds(boxesIn(copied.playground).filter(({ id }) => copied.ids.includes(id))) ?? NOTHING;
  return pasteParts(playground, copied, [x, y]);
}

/**
 * Puts copies at the free place nearest to `at` (their top left corner), with free ids, names, mails and hosts. They
 * name each other as the originals did, and parts that were not copied where those are here too; other references are
 * emptied, and it is said. Requests between copied people come along. Notes are copied as parts are.
 */
export function pasteParts(playground: Playground, copied: Copied, at: Position): Pasted | Refused {
  const { topology } = playground;
  const chosen = chosenOf(copied, topology);
  const full = noRoomFor(topology, {
    cluster: chosen.cluster.length,
    server: chosen.server.length,
    user: chosen.user.length,
    external: chosen.external.length,
  });
  if (full) return full;
  if (chosen.notes.length + playground.notes.length > LIMITS.notes) return refused(FULL.notes(LIMITS.notes));

  const source = copied.playground.topology;
  const misspelt = chosen.user.flatMap(({ homeServer: home }) =>
    home === null || namesServerOrCluster(source, home) ? [] : [home],
  );
  const names = namesIn(topology, ...misspelt, ...idsOf(playground.notes));
  const newIds = new Map<string, string>();
  for (const kind of KINDS) for (const { id } of chosen[kind]) newIds.set(id, names.id(kind));
  for (const { id } of chosen.notes) newIds.set(id, names.id('note'));
  const references = followed(source, topology, newIds);
  const box = bounds(boxesIn(copied.playground).filter(({ id }) => newIds.has(id))) ?? NOTHING;
  const corner = freePlace(topology, at, box, noteBoxes(playground.notes));
  const move = ([x, y]: Position): Position => snapped([x - box.x + corner[0], y - box.y + corner[1]]);

  const lists = appended(topology, freshCopies(chosen, newIds, names, references, move));
  const notes = chosen.notes.map((note): Note => {
    const about = references.refer(note.about ?? null, 'about', titleOf(note));
    const fresh = { ...aboutNothing(note), id: newIds.get(note.id) ?? note.id, position: move(note.position) };
    return about === null ? fresh : { ...fresh, about };
  });
  const copiedPairs = source.blockedServerLinks.flatMap(([a, b]) => {
    const pair = [newIds.get(a), newIds.get(b)] as const;
    return pair[0] !== undefined && pair[1] !== undefined ? [[pair[0], pair[1]] as const] : [];
  });
  const blockedServerLinks = inServerOrder(lists.servers, appendKeeping(topology.blockedServerLinks, copiedPairs));
  const requests = copied.playground.requests.flatMap((request): Request[] => {
    const from = newIds.get(request.from);
    const to = newIds.get(request.to);
    return from !== undefined && to !== undefined ? [{ ...request, from, to }] : [];
  });
  const fitting = requests.slice(0, Math.max(LIMITS.requests - playground.requests.length, 0));
  const said = [
    ...(chosen.extraGateway ? [COPIED.gatewayStays(chosen.extraGateway)] : []),
    ...references.sentences(),
    ...(fitting.length > 0 ? [COPIED.cameAlong(fitting.length)] : []),
    ...(requests.length > fitting.length ? [COPIED.didNotFit(requests.length - fitting.length)] : []),
  ].join(' ');
  const pasted = withChanges(playground, {
    topology: withChanges(topology, { ...lists, blockedServerLinks }),
    requests: appendKeeping(playground.requests, fitting),
    state: chosen.gateway.length > 0 ? startState(playground, copied, newIds) : playground.state,
    notes: appendKeeping(playground.notes, notes),
  });
  return { ...edited(pasted, said === '' ? undefined : said), ids: [...newIds.values()] };
}

/** In the order in which copies get their ids. */
const KINDS = ['gateway', 'cluster', 'server', 'user', 'external'] as const;

type Chosen = Required<NewParts> & {
  /** What a gateway is called that has to stay behind. */
  readonly extraGateway: string | null;
  readonly notes: readonly Note[];
};

function chosenOf({ playground, ids }: Copied, target: Topology): Chosen {
  const chosen = new Set(ids);
  const isChosen = (part: { readonly id: string }): boolean => chosen.has(part.id);
  const { gateway, clusters, servers, users, externals } = playground.topology;
  const gateways = gateway && isChosen(gateway) ? [gateway] : [];
  return {
    gateway: target.gateway ? [] : gateways,
    extraGateway: target.gateway ? (gateways[0] ? named(gateways[0].name) : null) : null,
    cluster: clusters.filter(isChosen),
    server: servers.filter(isChosen),
    user: users.filter(isChosen),
    external: externals.filter(isChosen),
    notes: playground.notes.filter(isChosen),
  };
}

function freshCopies(
  chosen: Chosen,
  newIds: ReadonlyMap<string, string>,
  names: Names,
  { refer, referHome }: References,
  move: (position: Position) => Position,
): NewParts {
  /** What every copy gets: its id and a free name. */
  const anew = <P extends { readonly id: string; readonly name: string }>(part: P): P => ({
    ...part,
    id: newIds.get(part.id) ?? part.id,
    name: names.name(part.name),
  });
  return {
    gateway: chosen.gateway.map(anew).map((gateway) => ({
      ...gateway,
      position: move(gateway.position),
      configuredServer: refer(gateway.configuredServer, 'configured', gateway.name),
    })),
    cluster: chosen.cluster.map(anew),
    server: chosen.server.map(anew).map((server) => ({
      ...server,
      host: names.host(server.host),
      position: move(server.position),
      cluster: refer(server.cluster, 'cluster', server.name),
    })),
    user: chosen.user.map(anew).map((user) => ({
      ...user,
      mail: names.mail(user.mail),
      position: move(user.position),
      connectedServer: refer(user.connectedServer, 'connected', user.name),
      homeServer: referHome(user.homeServer, user.name),
    })),
    external: chosen.external.map(anew).map((external) => ({
      ...external,
      mail: names.mail(external.mail),
      position: move(external.position),
    })),
  };
}

/** What a part names another one as. */
type Reference = keyof typeof EMPTIED;

interface References {
  /** What a reference of the part called `owner` becomes. */
  refer(id: string | null, what: Reference, owner: string): string | null;
  referHome(home: string | null, owner: string): string | null;
  /** What was emptied so far. */
  sentences(): readonly string[];
}

function followed(source: Topology, topology: Topology, newIds: ReadonlyMap<string, string>): References {
  const emptied = new Map<Reference, string[]>();
  const refer = (id: string | null, what: Reference, owner: string): string | null => {
    if (id === null) return null;
    const copy = newIds.get(id);
    if (copy !== undefined) return copy;
    if (isSamePart(source, topology, id)) return id;
    emptied.set(what, [...(emptied.get(what) ?? []), named(owner)]);
    return null;
  };
  return {
    refer,
    referHome(home, owner) {
      if (home === null || namesServerOrCluster(source, home)) return refer(home, 'home', owner);
      return notAnId(topology, home, 'misspelt');
    },
    sentences: () => [...emptied].map(([what, owners]) => EMPTIED[what](owners)),
  };
}

/** A gateway brings its turn and sessions with it, unless the playground has some already. */
function startState({ state }: Playground, copied: Copied, newIds: ReadonlyMap<string, string>): Playground['state'] {
  if (withChanges(state, initialState) !== state) return state;
  const { next, ...sessions } = copied.playground.state;
  return withChanges(state, { ...sessions, next: newIds.get(next ?? '') ?? null });
}

/** Whether the part that a copy names is here too: the same id and kind, and still the same name or host. */
function isSamePart(source: Topology, topology: Topology, id: string): boolean {
  const there = findPart(source, id);
  const here = findPart(topology, id);
  if (!there || here?.kind !== there.kind) return false;
  if (here.part.name === there.part.name) return true;
  const host = findServer(topology, id)?.host ?? '';
  return host !== '' && host === findServer(source, id)?.host;
}

const NOTHING: Area = { x: 0, y: 0, width: 0, height: 0 };

const boxesIn = ({ topology, notes }: Playground): readonly Box[] => [...boxesOf(topology), ...noteBoxes(notes)];
