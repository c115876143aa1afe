/** Where a request goes: one request through a topology, or a whole script of them with the gateway's state carried on. */

import { findExternal, findUser, type Topology } from '../topology/topology';
import { CODES } from './codes';
import { ENDINGS, VERDICTS } from './endings';
import { inbound } from './inbound';
import { NO_SESSIONS, REQUEST_KINDS } from './kinds';
import { outbound } from './outbound';
import type { GatewayState, Journey, Request, Step, Trace, Verdict } from './trace';

export type { GatewayState, Request } from './trace';

export const initialState: GatewayState = { next: null, ...NO_SESSIONS };

/**
 * Routes one request. Pure: the same input gives a deep-equal answer and nothing passed in is changed.
 * @throws RangeError when the two ids are not an external and a local user of the topology.
 */
export function route(
  topology: Topology,
  request: Request,
  state: GatewayState,
): { trace: Trace; state: GatewayState } {
  const external = findExternal(topology, request.from);
  const user = findUser(topology, request.to);
  if (external && user) return finished('inbound', request, inbound(topology, request, external, user, state), state);
  const sender = findUser(topology, request.from);
  const receiver = findExternal(topology, request.to);
  if (sender && receiver)
    return finished('outbound', request, outbound(topology, request, sender, receiver, state), state);
  throw new RangeError(
    `a request goes between an external and a local user, not from "${request.from}" to "${request.to}"`,
  );
}

/** Routes a script in order; what one request leaves behind, the next one finds. */
export function run(
  topology: Topology,
  requests: readonly Request[],
  state: GatewayState,
): { traces: readonly Trace[]; state: GatewayState } {
  let now = state;
  const traces = requests.map((request) => {
    const routed = route(topology, request, now);
    now = routed.state;
    return routed.trace;
  });
  return { traces, state: now };
}

function finished(
  direction: Trace['direction'],
  request: Request,
  journey: Journey,
  before: GatewayState,
): { trace: Trace; state: GatewayState } {
  const { steps, next, assumptions } = journey;
  const verdict = verdictOf(request, steps.at(-1));
  const { counter } = REQUEST_KINDS[request.kind];
  const opened = VERDICTS[verdict].opensSession ? 1 : 0;
  // Each counter is written out: an object of one shape is what makes routing fast.
  const chats = before.chats + (counter === 'chats' ? opened : 0);
  const presences = before.presences + (counter === 'presences' ? opened : 0);
  return { trace: { request, direction, steps, verdict, assumptions }, state: { next, chats, presences } };
}

/** The last step's rule decides. */
function verdictOf({ kind }: Request, last: Step | undefined): Verdict {
  const ends = last ? CODES[last.rule].ends : null;
  return ENDINGS[ends ?? 'stopped'].verdict(kind);
}
