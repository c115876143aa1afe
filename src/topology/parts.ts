/** The kinds of part, what each holds, and how much of all of it a document may hold. */

import type { ServerSwitch } from './switches';

export type Position = readonly [x: number, y: number];

export interface Gateway {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly running: boolean;
  /** The one server the administrator joined the gateway to. */
  readonly configuredServer: string | null;
  readonly blockedDomains: readonly string[];
  /** Sessions of this kind that may be open: -1 no limit, 0 none, n. */
  readonly maxChats: number;
  readonly maxPresences: number;
}

/** Each true while all is well. */
type ServerSwitches = { readonly [K in ServerSwitch]: boolean };

export interface Server extends ServerSwitches {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly position: Position;
  readonly role: 'community' | 'meeting';
  readonly cluster: string | null;
}

export interface Cluster {
  readonly id: string;
  readonly name: string;
}

export interface LocalUser {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly position: Position;
  /** Where the user is logged in. */
  readonly connectedServer: string | null;
  /** The id of a server or a cluster; any other text is a misspelt directory value. */
  readonly homeServer: string | null;
  readonly externalAccess: boolean;
}

export interface ExternalUser {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly position: Position;
}

export type PartKind = 'gateway' | 'server' | 'cluster' | 'user' | 'external';
export interface PartOf {
  gateway: Gateway;
  server: Server;
  cluster: Cluster;
  user: LocalUser;
  external: ExternalUser;
}
export type Part = PartOf[PartKind];

/** Text lengths in UTF-16 units and how many parts a document may hold. */
export const LIMITS = {
  title: 120,
  name: 80,
  host: 253,
  mail: 254,
  domain: 253,
  id: 64,
  servers: 50,
  clusters: 50,
  people: 5000,
  requests: 1000,
  domains: 100,
  note: 500,
  notes: 50,
  position: 100_000,
  count: 2 ** 31 - 1,
} as const;

/** How long the text of a document may be, in UTF-16 units. */
export const LONGEST_DOCUMENT = 4 * 1024 * 1024;
