/** Which connections are drawn between resting parts, what each means, and which fault marks it. */

import type { LinkName } from '../signs/signs';
import { CONNECTIONS } from '../topology/connections';
import { brokenBy } from '../topology/faults';
import type { Server } from '../topology/parts';
import { findServer, inRoundRobinList, roundRobinList, serverLinkOpen, type Topology } from '../topology/topology';
import { everybody, type People } from './folding';
import { homeElsewhere } from './groupCounts';
import { CARD } from './words';

export type LinkMeaning = 'configured' | 'discovered' | 'connected' | 'home' | 'servers';

/** How each link looks while it is healthy. */
export const SIGN_OF_LINK: { readonly [M in LinkMeaning]: LinkName } = {
  configured: 'configured',
  discovered: 'discovered',
  connected: 'connected',
  home: 'home',
  servers: 'discovered',
};

export interface PartLink {
  readonly id: string;
  readonly meaning: LinkMeaning;
  readonly from: string;
  readonly to: string;
  /** The staff name of what is wrong with it; null while it is healthy. */
  readonly fault: string | null;
  /** For how many folded people it stands; it leads to their group. */
  readonly people?: number;
}

/** Whether it stands for the homes of several people who are logged in elsewhere, or of one who is folded. */
export const isBundle = ({ meaning, people }: PartLink): boolean => meaning === 'home' && people !== undefined;

/** So many bundles can be told apart; of more only those of selected servers are drawn. */
const MOST_BUNDLES = 60;

/**
 * Gateway links always; log-ins always; a home server or cluster where the log-in is elsewhere; links between servers only
 * while blocked or selected (those in use are drawn with the request).
 */
export function linksOf(
  topology: Topology,
  selection: readonly string[],
  people: People = everybody(topology),
): readonly PartLink[] {
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
  for (const user of people.standing) {
    const { connectedServer: connected } = user;
    if (connected !== null) {
      links.push({
        id: `${user.id} ${connected}`,
        meaning: 'connected',
        from: connected,
        to: user.id,
        fault: brokenBy(topology, 'connected', connected),
      });
    }
    const home = homeElsewhere(topology, user);
    if (home !== null) {
      links.push({ id: `${user.id} home ${home}`, meaning: 'home', from: home, to: user.id, fault: null });
    }
  }
  links.push(...bundles(people, selection));
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

/** The group of each server hangs at it, and the homes of folded people are one line for each pair of servers. */
function bundles({ groups }: People, selection: readonly string[]): readonly PartLink[] {
  const folded = groups.filter(({ open }) => !open);
  const all = folded.flatMap((group) =>
    [...group.homes].map(([home, people]) => ({ home, people, id: group.id, server: group.server })),
  );
  const chosen = new Set(selection);
  const drawn =
    all.length <= MOST_BUNDLES
      ? all
      : all.filter(({ home, server }) => chosen.has(home) || (server !== null && chosen.has(server)));
  return [
    ...folded.flatMap(({ id, server, people }): readonly PartLink[] =>
      server === null
        ? []
        : [{ id: `${id} group`, meaning: 'connected', from: server, to: id, fault: null, people: people.length }],
    ),
    ...drawn.map(
      ({ home, id, people }): PartLink => ({
        id: `${id} home ${home}`,
        meaning: 'home',
        from: home,
        to: id,
        fault: null,
        people,
      }),
    ),
  ];
}

/** Why a server wears no seat number, or null if it has one. */
export function outsideList(topology: Topology, server: Server): string | null {
  if (inRoundRobinList(topology, server.id)) return null;
  if (!topology.gateway) return null;
  if (topology.gateway.configuredServer === null) return null;
  return CARD.outside;
}
