/** Making clusters, joining and leaving them. */

import { called } from '../routing/called';
import { named } from '../saying/names';
import { LIMITS } from '../topology/parts';
import { findCluster, findServer } from '../topology/topology';
import { fitText } from './attributes';
import { mapKeeping, withChanges, withTopology } from './keeping';
import { namesIn } from './names';
import { idsOf } from './notes';
import { appended, noRoomFor } from './parts';
import { type Edit, type Edited, edited, type Playground, type Refused, refused } from './playground';
import { CLUSTERED, VALUE } from './words';

/** Makes a cluster of servers, under the given name or a free one. */
export function makeCluster(
  playground: Playground,
  servers: readonly string[],
  name?: string,
): (Edited & { readonly id: string }) | Refused {
  const { topology } = playground;
  const members = servers.filter((id) => findServer(topology, id));
  if (members.length === 0) return refused(CLUSTERED.noServer);
  const full = noRoomFor(topology, { cluster: 1 });
  if (full) return full;
  const wanted = fitText(VALUE.clusterName, name ?? '', 0, LIMITS.name);
  if (!wanted.ok) return refused(wanted.reason);
  const text = wanted.value;
  const names = namesIn(topology, ...idsOf(playground.notes));
  const cluster = { id: names.id('cluster'), name: text === '' ? names.name('cluster1') : text };
  const withCluster = withTopology(playground, appended(topology, { cluster: [cluster] }));
  return {
    ok: true,
    id: cluster.id,
    playground: withMembership(withCluster, members, cluster.id),
    said: [
      ...(wanted.said === undefined ? [] : [wanted.said]),
      CLUSTERED.holds(named(cluster.name), namesOf(playground, members)),
      ...leftEmpty(playground, members, cluster.id),
    ].join(' '),
  };
}

/** Puts servers into a cluster; a member of another one moves. */
export function joinCluster(playground: Playground, servers: readonly string[], cluster: string): Edit {
  const { topology } = playground;
  const target = findCluster(topology, cluster);
  if (!target) return refused(CLUSTERED.gone);
  const members = servers.filter((id) => findServer(topology, id));
  if (members.length === 0) return refused(CLUSTERED.onlyServers(named(target.name)));
  const said = [
    CLUSTERED.joined(named(target.name), namesOf(playground, members)),
    ...leftEmpty(playground, members, cluster),
  ];
  return edited(withMembership(playground, members, cluster), said.join(' '));
}

/** Takes servers out of whichever cluster they are in. */
export function leaveCluster(playground: Playground, servers: readonly string[]): Edit {
  const members = servers.filter((id) => (findServer(playground.topology, id)?.cluster ?? null) !== null);
  if (members.length === 0) return refused(CLUSTERED.noMember);
  const said = [CLUSTERED.left(namesOf(playground, members)), ...leftEmpty(playground, members, null)];
  return edited(withMembership(playground, members, null), said.join(' '));
}

const withMembership = (playground: Playground, members: readonly string[], cluster: string | null): Playground =>
  withTopology(playground, {
    servers: mapKeeping(playground.topology.servers, (server) =>
      members.includes(server.id) ? withChanges(server, { cluster }) : server,
    ),
  });

const namesOf = ({ topology }: Playground, ids: readonly string[]): readonly string[] =>
  ids.map((id) => called(topology, id));

/** The clusters that lose their last member; they stay, as homes may name them. */
function leftEmpty({ topology }: Playground, members: readonly string[], joined: string | null): readonly string[] {
  const emptied = topology.clusters.filter(({ id }) => {
    const before = topology.servers.filter((server) => server.cluster === id);
    return id !== joined && before.length > 0 && before.every((server) => members.includes(server.id));
  });
  return emptied.map(({ name }) => CLUSTERED.emptied(named(name)));
}
