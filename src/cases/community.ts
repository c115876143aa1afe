/** A healthy community for a case: as many servers as its level asks for, with homes or clusters from the second level on. */

import { tidyUp } from '../playground/arrange';
import { gateway, server, user } from '../playground/firstSample';
import type { Playground } from '../playground/playground';
import { initialState } from '../routing/route';
import { DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import type { Cluster, ExternalUser, LocalUser, Server } from '../topology/parts';
import type { Level } from './case';
import { CAST } from './cast';
import type { Chance } from './chance';

/** How many there may be, from one number to the other. */
const SIZES: Readonly<Record<Level, { readonly servers: readonly number[]; readonly users: readonly number[] }>> = {
  1: { servers: [3], users: [3, 4] },
  2: { servers: [4, 5, 6], users: [5, 6, 7] },
  3: { servers: [4, 5], users: [4, 5] },
};

export function communityFor(level: Level, chance: Chance): Playground {
  const sizes = SIZES[level];
  const clustered = level > 1 && chance.below(2) === 0;
  const clusters: readonly Cluster[] = clustered ? [{ id: 'c1', name: chance.pick(CAST.clusters) }] : [];
  const names = chance.pick(CAST.servers);
  const servers = Array.from({ length: chance.pick(sizes.servers) }, (_, place): Server => {
    const name = names[place] ?? `st${place + 1}`;
    const cluster = clustered && place < 2 ? 'c1' : null;
    return server(place + 1, { name, host: `${name}.acme.example`, cluster });
  });
  const seats = [...chance.shuffled(servers), ...chance.shuffled(servers)];
  const people = chance.shuffled(CAST.users).slice(0, Math.max(chance.pick(sizes.users), servers.length));
  const users = people.map((name, place): LocalUser => {
    const seat = seats[place] as Server;
    // Some records name no home, which is as healthy.
    const home = level === 1 || chance.below(4) === 0 ? null : (seat.cluster ?? seat.id);
    return user(place + 1, name, seat.id, home);
  });
  return tidyUp({
    title: '',
    topology: {
      gateway: gateway({ configuredServer: chance.pick(servers).id }),
      clusters,
      servers,
      users,
      externals: externals(chance),
      blockedServerLinks: [],
      assumptions: DEFAULT_ASSUMPTIONS,
    },
    requests: [],
    state: initialState,
    notes: [],
  });
}

/** The one of the ticket first, and sometimes another one of another domain. */
function externals(chance: Chance): readonly ExternalUser[] {
  const domains = chance.shuffled(CAST.domains);
  return chance
    .shuffled(CAST.externals)
    .slice(0, 1 + chance.below(2))
    .map((name, place) => ({
      id: `x${place + 1}`,
      name,
      mail: `${name.toLowerCase()}@${domains[place]}`,
      position: [0, 0],
    }));
}
