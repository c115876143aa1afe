/** A row of the routing table of tests: what is sent through what, and what must come of it. */

import type { GatewayState, Request } from '../../../src/routing/route';
import type { AssumptionKey } from '../../../src/topology/assumptions';
import type { Topology } from '../../../src/topology/topology';
import { type Change, reference } from './reference';

export interface Row {
  /** Scenario numbers as `#n` and the rule codes that the row is about; each code stands in a step of its traces. */
  readonly title: string;
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly traces: readonly string[];
  /** Whose turn is stored as next at the end. */
  readonly next: string | null;
  readonly state?: Partial<GatewayState>;
  /** Of the last trace; none unless given. */
  readonly assumptions?: readonly AssumptionKey[];
  /** Servers passed over in the last trace, as `s3 BLK-1516`. */
  readonly rejected?: readonly string[];
}

export const row = (
  title: string,
  change: Change,
  requests: readonly Request[],
  traces: readonly string[],
  next: string | null,
  more: Pick<Row, 'state' | 'assumptions' | 'rejected'> = {},
): Row => ({ title, topology: reference(change), requests, traces, next, ...more });

export const CLUSTERED: Change = {
  clusters: [{ id: 'c1', name: 'cl1' }],
  servers: { s1: { cluster: 'c1' }, s2: { cluster: 'c1' } },
  users: { ann: { homeServer: 'c1' } },
};
export const annIs = (ann: NonNullable<Change['users']>[string]): Change => ({ users: { ann } });
export const s3Is = (s3: NonNullable<Change['servers']>[string]): Change => ({ servers: { s3 } });
export const from = (next: string): Pick<Row, 'state'> => ({ state: { next } });

export const LANDS_1 = 'x1 > gw > s1? > s2 > ann = delivered';
export const LANDS_2 = 'x1 > gw > s2? > ann = delivered';
export const LANDS_3 = 'x1 > gw > s3? > s2 > ann = delivered';
