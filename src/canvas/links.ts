/** Which connections are drawn between resting parts, what each means, and which fault marks it. */

import { CONNECTIONS } from '../topology/connections';
import { brokenBy } from '../topology/faults';
import type { Server } from '../topology/parts';
import {
  findCluster,
  findServer,
  inRoundRobinList,
  roundRobinList,
  serverLinkOpen,
  type Topology,
} from '../topology/topology';
import { CARD } from './words';

export type LinkMeaning = 'configured' | 'discovered' | 'connected' | 'home' | 'servers';

export interface PartLink {
  readonly id: string;
  readonly meaning: LinkMeaning;
  readonly from: string;
  readonly to: string;
  /** The staff name of what is wrong with it; null while it is healthy. */
  readonly fault: string | null;
}

/**
 * Gateway links always; log-ins always; a home server or cluster where the log-in is elsewhere; links between servers only
 * while blocked or selected (those in use are drawn with the request).
 */
export function linksOf(topology: Topology, selection: readonly string[]): readonly PartLink[] {
  const links: PartLink[] = [];
  const { gateway } = topology;
  for (const id of gateway ? roundRobinList(topology) : []) {
    const server = findServer(topology, id);
    if (!gateway || !server) continue;
    const meaning = id === gateway.configuredServer ? 'configured' : 'discovered';
    links.push({
      id: `${gateway.id} ${id}`,
      meaning,
      from: gateway.id,
      to: id,
      fault: brokenBy(topology, 'gateway', id),
    });
  }
  for (const user of topology.users) {
    const { connectedServer: connected, homeServer: home } = user;
    if (connected !== null) {
      links.push({
        id: `${user.id} ${connected}`,
        meaning: 'connected',
        from: connected,
        to: user.id,
        fault: brokenBy(topology, 'connected', connected),
      });
    }
    const names = home !== null && (findServer(topology, home) ?? findCluster(topology, home));
    const sits = connected === null ? null : (findServer(topology, connected)?.cluster ?? null);
    if (names && home !== connected && home !== sits) {
      links.push({ id: `${user.id} home ${home}`, meaning: 'home', from: home, to: user.id, fault: null });
    }
  }
  for (const [a, b] of topology.blockedServerLinks) {
    links.push({ id: `${a} ${b}`, meaning: 'servers', from: a, to: b, fault: CONNECTIONS.servers.fault.name });
  }
  const chosen = selection.filter((id) => findServer(topology, id));
  chosen.forEach((a, index) => {
    for (const b of chosen.slice(index + 1)) {
      if (serverLinkOpen(topology, a, b))
        links.push({ id: `${a} ${b}`, meaning: 'servers', from: a, to: b, fault: null });
    }
  });
  return links;
}

/** Why a server wears no seat number, or null if it has one. */
export function outsideList(topology: Topology, server: Server): string | null {
  if (inRoundRobinList(topology, server.id)) return null;
  if (!topology.gateway) return null;
  if (topology.gateway.configuredServer === null) return null;
  return CARD.outside;
}
