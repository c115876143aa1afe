/** A small community the inspector's tests read: four servers, one of them not discovered, a cluster, faults of every kind. */

import { EMPTY_TOPOLOGY, type Topology } from '../../../src/topology/topology';
import { healthy } from '../healthy';

const server = (id: string, over: Partial<Topology['servers'][number]> = {}): Topology['servers'][number] => ({
  id,
  name: id.replace('s', 'st'),
  host: `${id}.acme.example`,
  position: [0, 0],
  ...healthy('server'),
  role: 'community',
  running: true,
  port1516Open: true,
  trustsGateway: true,
  directoryReachable: true,
  filterFindsMail: true,
  discovered: true,
  knowsClusters: true,
  cluster: null,
  ...over,
});

const user = (id: string, over: Partial<Topology['users'][number]> = {}): Topology['users'][number] => ({
  id,
  name: id.toUpperCase(),
  mail: `${id}@acme.example`,
  position: [0, 0],
  ...healthy('user'),
  connectedServer: null,
  homeServer: null,
  externalAccess: true,
  ...over,
});

/** The named servers; the first of them is the configured one. */
export const serversOnly = (
  ids: readonly string[],
  outside: readonly string[] = [],
  configured = ids[0],
): Topology => ({
  ...EMPTY_TOPOLOGY,
  gateway: {
    id: 'gw',
    name: 'Gateway',
    position: [0, 0],
    ...healthy('gateway'),
    running: true,
    configuredServer: configured ?? null,
    blockedDomains: [],
    maxChats: -1,
    maxPresences: -1,
  },
  servers: ids.map((id) => server(id, { discovered: !outside.includes(id) })),
});

export const EXAMPLE: Topology = {
  ...serversOnly(['s1', 's2', 's3', 's4']),
  clusters: [{ id: 'c1', name: 'North' }],
  servers: [
    server('s1', { cluster: 'c1' }),
    server('s2', { port1516Open: false }),
    server('s3', { cluster: 'c1', filterFindsMail: false }),
    server('s4', { discovered: false }),
  ],
  users: [
    user('ann', { connectedServer: 's2', homeServer: 's1' }),
    user('bob', { connectedServer: 's2', homeServer: 'st9' }),
    user('cleo', { connectedServer: 's3', homeServer: 'c1', mail: '' }),
  ],
  externals: [{ id: 'x1', name: 'Xavier', mail: 'x@partner.example', position: [0, 0] }],
  blockedServerLinks: [['s1', 's3']],
};
