/** The reference topology of SPEC 2.7, and short ways to say what differs from it. */

import type { Request } from '../../../src/routing/route';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { Cluster, ExternalUser, Gateway, LocalUser, Server } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { healthy } from '../healthy';

/** Parts by id; one that the reference topology lacks is added behind the others. */
export interface Change {
  readonly gateway?: Partial<Gateway> | null;
  readonly servers?: Readonly<Record<string, Partial<Server>>>;
  readonly users?: Readonly<Record<string, Partial<LocalUser>>>;
  readonly x1?: Partial<ExternalUser>;
  readonly clusters?: readonly Cluster[];
  readonly blocked?: Topology['blockedServerLinks'];
  readonly assumptions?: Partial<Assumptions>;
}

const GATEWAY: Gateway = {
  id: 'gw',
  name: 'Gateway',
  position: [0, 0],
  ...healthy('gateway'),
  running: true,
  configuredServer: 's1',
  blockedDomains: [],
  maxChats: -1,
  maxPresences: -1,
};

const serverOf = (id: string): Server => ({
  id,
  name: id.replace('s', 'st'),
  host: `${id}.example.com`,
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
});

const userOf = (id: string): LocalUser => ({
  id,
  name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
  mail: `${id}@example.com`,
  position: [0, 0],
  ...healthy('user'),
  connectedServer: null,
  homeServer: null,
  externalAccess: true,
});

const changed = <P extends { id: string }>(
  base: readonly P[],
  make: (id: string) => P,
  changes: Readonly<Record<string, Partial<P>>> = {},
): P[] => [
  ...base.map((part) => ({ ...part, ...changes[part.id] })),
  ...Object.keys(changes)
    .filter((id) => base.every((part) => part.id !== id))
    .map((id) => ({ ...make(id), ...changes[id] })),
];

export function reference(change: Change = {}): Topology {
  return {
    gateway: change.gateway === null ? null : { ...GATEWAY, ...change.gateway },
    clusters: change.clusters ?? [],
    servers: changed(['s1', 's2', 's3'].map(serverOf), serverOf, change.servers),
    users: changed(
      [
        { ...userOf('ann'), connectedServer: 's2' },
        { ...userOf('bob'), connectedServer: 's3' },
      ],
      userOf,
      change.users,
    ),
    externals: [{ id: 'x1', name: 'Xavier', mail: 'x@partner.example', position: [0, 0], ...change.x1 }],
    blockedServerLinks: change.blocked ?? [],
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...change.assumptions },
  };
}

export const add = (from: string, to: string): Request => ({ kind: 'subscribe', from, to });
export const chat = (from: string, to: string): Request => ({ kind: 'chat', from, to });
export const times = (n: number, request: Request): Request[] => Array.from({ length: n }, () => request);
