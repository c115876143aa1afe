/** What a document holds: a title, a topology, a script of requests, and the gateway's state before the first of them. */

import { type GatewayState, initialState, type Request } from '../routing/route';
import { EMPTY_TOPOLOGY, type Topology } from '../topology/topology';

export interface Playground {
  readonly title: string;
  readonly topology: Topology;
  readonly requests: readonly Request[];
  readonly state: GatewayState;
}

export const EMPTY_PLAYGROUND: Playground = { title: '', topology: EMPTY_TOPOLOGY, requests: [], state: initialState };
