/** Making clusters, joining and leaving them. */

import { called } from '../routing/called';
import { named } from '../saying/names';
import { formFor, listed } from '../saying/saying';
import { LIMITS } from '../topology/parts';
import { findCluster, findServer } from '../topology/topology';
import { fitText } from './attributes';
import { mapKeeping, withChanges, withTopology } from './keeping';
import { namesIn } from './names';
import { appended, noRoomFor } from './parts';
import { type Edit, type Edited, edited, type Playground, type Refused, refused } from './playground';

/** Makes a cluster of servers, under the given name or a free one. */
export function makeCluster(
  playground: Playground,
  servers: readonly string[],
  name?: string,
): (Edited & { readonly id: string }) | Refused {
  const { topology } = playground;
  const members = servers.filter((id) => findServer(topology, id));
  if (members.length === 0) return refused('A cluster is made of community servers. Select one or more servers first.');
  const full = noRoomFor(topology, { cluster: 1 });
  if (full) return full;
  const wanted = fitText('The name of the cluster', name ?? '', 0, LIMITS.name);
  if (!wanted.ok) return refused(wanted.reason);
  const text = wanted.value;
  const names = namesIn(topology);
  const cluster = { id: names.id('cluster'), name: text === '' ? names.name('cluster1') : text };
  const withCluster = withTopology(playground, appended(topology, { cluster: [cluster] }));
  return {
    ok: true,
    id: cluster.id,
    playground: withMembership(withCluster, members, cluster.id),
    said: `${wanted.said ? `${wanted.said} ` : ''}${named(cluster.name)} holds ${namesOf(playground, members)}.${leftEmpty(playground, members, cluster.id)}`,
  };
}

/** Puts servers into a cluster; a member of another one moves. */
export function joinCluster(playground: Playground, servers: readonly string[], cluster: string): Edit {
  const { topology } = playground;
  const target = findCluster(topology, cluster);
  if (!target) return refused('That cluster is gone. Make one from the servers that shall be its members.');
  const members = servers.filter((id) => findServer(topology, id));
  if (members.length === 0)
    return refused(`Only community servers can join ${named(target.name)}. Select one or more.`);
  const said = `${namesOf(playground, members)} joined ${named(target.name)}.${leftEmpty(playground, members, cluster)}`;
  return edited(withMembership(playground, members, cluster), said);
}

/** Takes servers out of whichever cluster they are in. */
export function leaveCluster(playground: Playground, servers: readonly string[]): Edit {
  const members = servers.filter((id) => (findServer(playground.topology, id)?.cluster ?? null) !== null);
  if (members.length === 0) return refused('None of the selected servers is in a cluster. Select a member.');
  const verb = formFor(members.length, { one: 'is', other: 'are' });
  const said = `${namesOf(playground, members)} ${verb} in no cluster now.${leftEmpty(playground, members, null)}`;
  return edited(withMembership(playground, members, null), said);
}

const withMembership = (playground: Playground, members: readonly string[], cluster: string | null): Playground =>
  withTopology(playground, {
    servers: mapKeeping(playground.topology.servers, (server) =>
      members.includes(server.id) ? withChanges(server, { cluster }) : server,
    ),
  });

const namesOf = ({ topology }: Playground, ids: readonly string[]): string =>
  listed(
    ids.map((id) => called(topology, id)),
    'comma',
  );

/** The clusters that lose their last member; they stay, as homes may name them. */
function leftEmpty({ topology }: Playground, members: readonly string[], joined: string | null): string {
  const emptied = topology.clusters.filter(({ id }) => {
    const before = topology.servers.filter((server) => server.cluster === id);
    return id !== joined && before.length > 0 && before.every((server) => members.includes(server.id));
  });
  return emptied.map(({ name }) => ` ${named(name)} has no members left.`).join('');
}
