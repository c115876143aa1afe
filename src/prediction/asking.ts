/** What is known when a question about a request is asked: the request, what was sent before it, and how that left the gateway. */

import type { Playground } from '../playground/playground';
import { type GatewayState, type Request, run } from '../routing/route';
import type { Direction } from '../routing/trace';
import { findUser, type Topology } from '../topology/topology';

export interface Asking {
  readonly topology: Topology;
  readonly request: Request;
  readonly direction: Direction;
  readonly earlier: readonly Request[];
  /** Before anything was sent. */
  readonly start: GatewayState;
  /** After everything earlier. */
  readonly state: GatewayState;
}

/** @throws RangeError when the playground has no request of that index. */
export function askingOf({ topology, requests, state }: Playground, index: number): Asking {
  const request = requests[index];
  if (!request) throw new RangeError(`there are ${requests.length} requests, none has the index ${index}`);
  const earlier = requests.slice(0, index);
  return {
    topology,
    request,
    direction: findUser(topology, request.to) ? 'inbound' : 'outbound',
    earlier,
    start: state,
    state: run(topology, earlier, state).state,
  };
}
