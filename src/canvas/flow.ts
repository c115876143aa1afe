/** The topology as React Flow nodes; a node object keeps its identity while nothing about its part changed. */

import type { Node } from 'reactflow';
import { kindAndName } from '../playground/calling';
import { type Area, frameRound, PART_SIZES } from '../playground/placement';
import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { type Fault, faultsOnCard } from '../topology/faults';
import type { Cluster, ExternalUser, Gateway, LocalUser, PartKind, Position, Server } from '../topology/parts';
import { domainOf, findCluster, findServer, nameOf, roundRobinList, type Topology } from '../topology/topology';
import { everybody, type People, type PeopleGroup } from './folding';
import { outsideList } from './links';
import type { HomeOf } from './peopleWords';
import { HEARD } from './words';

export type GatewayNode = Node<
  { part: Gateway; list: readonly { id: string; name: string }[]; faults: readonly Fault[] },
  'gateway'
>;
export type ServerNode = Node<{ part: Server; outside: string | null; faults: readonly Fault[] }, 'server'>;
export type UserNode = Node<
  {
    part: LocalUser;
    connected: string | null;
    connectedDown: boolean;
    home: string | null;
    homeUnknown: boolean;
    faults: readonly Fault[];
  },
  'user'
>;
export type ExternalNode = Node<{ part: ExternalUser; domain: string | null; faults: readonly Fault[] }, 'external'>;
export type ClusterNode = Node<{ part: Cluster; members: number }, 'cluster'>;
export type PeopleNode = Node<{ group: PeopleGroup; name: string | null; homes: readonly HomeOf[] }, 'people'>;
export type PartNode = GatewayNode | ServerNode | UserNode | ExternalNode | ClusterNode | PeopleNode;

/** Where parts stand while they are dragged; everything else stands where the topology says. */
export type Moving = ReadonlyMap<string, Position>;

export interface Remembered {
  readonly made: Map<string, { readonly key: string; readonly node: PartNode }>;
}

export const nothingRemembered = (): Remembered => ({ made: new Map() });

/** Frames first, so that they lie below; then in reading order, which is the order of the Tab key: people folded into a server behind it. */
export function flowNodes(
  topology: Topology,
  moving: Moving,
  selection: ReadonlySet<string>,
  memory: Remembered,
  people: People = everybody(topology),
): PartNode[] {
  const nodes: PartNode[] = [];
  const seen = new Set<string>();
  const add = (make: () => PartNode, id: string, shown: unknown): void => {
    const key = JSON.stringify([shown, moving.get(id) ?? null, selection.has(id)]);
    const known = memory.made.get(id);
    const node = known?.key === key ? known.node : make();
    if (known?.node !== node) memory.made.set(id, { key, node });
    seen.add(id);
    nodes.push(node);
  };
  const at = (part: { readonly id: string; readonly position: Position }): { x: number; y: number } => {
    const [x, y] = moving.get(part.id) ?? part.position;
    return { x, y };
  };
  const sized = (kind: keyof typeof PART_SIZES, id: string) => ({
    id,
    width: PART_SIZES[kind].width,
    height: PART_SIZES[kind].height,
    measured: PART_SIZES[kind],
    selected: selection.has(id),
  });

  const groups = new Map(people.groups.map((group) => [group.server, group]));
  const addGroup = (server: string | null): void => {
    const group = groups.get(server);
    if (!group) return;
    const { id, box, open, selected, elsewhere, noHome, faulty, people } = group;
    const [x, y] = moving.get(id) ?? [box.x, box.y];
    const { width, height } = box;
    const name = server === null ? null : nameOf(topology, server);
    const homes = group.mainHomes.map(([home, number]) => ({ name: nameOf(topology, home), people: number }));
    add(
      () => ({
        id,
        type: 'people',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        draggable: false,
        focusable: false,
        selected,
        data: { group, name, homes },
      }),
      id,
      [name, x, y, open, selected, people.length, elsewhere, noHome, faulty, homes],
    );
  };

  for (const cluster of topology.clusters) {
    const frame = clusterFrame(topology, cluster.id, moving);
    if (!frame) continue;
    const members = topology.servers.filter((server) => server.cluster === cluster.id).length;
    const { x, y, width, height } = frame;
    add(
      () => ({
        id: cluster.id,
        type: 'cluster',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        zIndex: -1,
        selected: selection.has(cluster.id),
        ariaLabel: plain(HEARD.cluster(kindAndName('cluster', cluster.name), members)),
        data: { part: cluster, members },
      }),
      cluster.id,
      [cluster, frame, members],
    );
  }
  for (const part of topology.externals) {
    const faults = faultsOnCard(topology, part.id);
    const domain = domainOf(part.mail);
    add(
      () => ({
        ...sized('external', part.id),
        type: 'external',
        position: at(part),
        ariaLabel: plain(HEARD.external(kindAndName('external', part.name), domain ? named(domain) : null)),
        data: { part, domain, faults },
      }),
      part.id,
      part,
    );
  }
  const { gateway } = topology;
  if (gateway) {
    const faults = faultsOnCard(topology, gateway.id);
    const list = roundRobinList(topology).map((id) => ({ id, name: nameOf(topology, id) }));
    add(
      () => ({
        ...sized('gateway', gateway.id),
        type: 'gateway',
        position: at(gateway),
        ariaLabel: label('gateway', gateway.name, faults),
        data: { part: gateway, list, faults },
      }),
      gateway.id,
      [gateway, list],
    );
  }
  for (const part of topology.servers) {
    const faults = faultsOnCard(topology, part.id);
    const outside = outsideList(topology, part);
    add(
      () => ({
        ...sized('server', part.id),
        type: 'server',
        position: at(part),
        ariaLabel: label('server', part.name, faults),
        data: { part, outside, faults },
      }),
      part.id,
      [part, outside, faults],
    );
    addGroup(part.id);
  }
  addGroup(null);
  for (const part of people.standing) {
    const faults = faultsOnCard(topology, part.id);
    const { connectedServer, homeServer } = part;
    const connected = connectedServer === null ? null : nameOf(topology, connectedServer);
    const connectedDown = connectedServer !== null && findServer(topology, connectedServer)?.running === false;
    const home = homeServer === null ? null : nameOf(topology, homeServer);
    const homeUnknown = homeServer !== null && !findServer(topology, homeServer) && !findCluster(topology, homeServer);
    add(
      () => ({
        ...sized('user', part.id),
        type: 'user',
        position: at(part),
        ariaLabel: plain(HEARD.user(label('user', part.name, faults), nameIn(connected), nameIn(home))),
        data: { part, connected, connectedDown, home, homeUnknown, faults },
      }),
      part.id,
      [part, connected, connectedDown, home, homeUnknown, faults],
    );
  }
  for (const id of memory.made.keys()) if (!seen.has(id)) memory.made.delete(id);
  return nodes;
}

const nameIn = (name: string | null): string | null => (name === null ? null : named(name));

const label = (kind: PartKind, name: string, faults: readonly Fault[]): string =>
  listed([plain(kindAndName(kind, name)), ...faults.map((fault) => fault.name)], 'comma');

/** The frame of a cluster, members under the hand included; null while it has none. */
export const clusterFrame = ({ servers }: Topology, clusterId: string, moving: Moving): Area | null =>
  frameRound(
    servers.flatMap(({ id, cluster, position }) => (cluster === clusterId ? [moving.get(id) ?? position] : [])),
  );

/** Of a node that holds what is looked for. */
const HIT = 'hit';

/** The nodes of what was found are marked; whoever is folded is found in the group. */
export function withHits<N extends { readonly id: string; className?: string }>(
  nodes: N[],
  hits: readonly string[],
  { groups }: People,
): N[] {
  if (hits.length === 0) return nodes;
  const found = new Set(hits);
  for (const { id, inside, open } of groups) if (!open && inside.some((user) => found.has(user.id))) found.add(id);
  return nodes.map((node) => (found.has(node.id) ? { ...node, className: HIT } : node));
}
