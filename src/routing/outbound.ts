/** Local user to external user: the server the user is connected to does the lookup, nothing takes turns (SPEC 2.3). */

import type { ExternalUser, LocalUser } from '../topology/parts';
import { inRoundRobinList, seat, type Topology, turn } from '../topology/topology';
import { admit, lookUp, overPort1516, whereConnected } from './checks';
import { blocked, decision, fact, type GatewayState, hop, type Journey, type Request, type Step } from './trace';

export function outbound(
  topology: Topology,
  request: Request,
  user: LocalUser,
  external: ExternalUser,
  state: GatewayState,
): Journey {
  const steps: Step[] = [];
  const next = turn(topology, state.next);
  const ended = (step: Step): Journey => {
    steps.push(step);
    return { steps, next: state.next, assumptions: [] };
  };

  const server = seat(topology, user);
  const connected = whereConnected(topology, user);
  if (!server) return ended(decision('OFF-SENDER', user.id, next, connected));
  const { gateway } = topology;
  if (!gateway) return ended(decision('BLK-GATEWAY', user.id, next, [fact('topology', 'gateway', null)]));
  steps.push(hop('OUT-SEND', user.id, server.id, next, connected));

  const found = lookUp(topology, server, user);
  if (found.rule) return ended(decision(found.rule, server.id, next, found.facts));
  steps.push(decision('OUT-LOOKUP', server.id, next, found.facts));

  const running = fact(gateway.id, 'running', gateway.running);
  if (!gateway.running) return ended(blocked('BLK-GWDOWN', server.id, gateway.id, next, [running]));
  if (!inRoundRobinList(topology, server.id)) {
    const facts = [
      fact(server.id, 'discovered', server.discovered),
      fact(gateway.id, 'configuredServer', gateway.configuredServer),
    ];
    return ended(blocked('BLK-UNDISCOVERED', server.id, gateway.id, next, facts));
  }
  const reached = overPort1516(server, running);
  if (reached.rule) return ended(blocked(reached.rule, server.id, gateway.id, next, reached.facts));
  steps.push(hop('OUT-FORWARD', server.id, gateway.id, next, reached.facts));

  const admission = admit(gateway, request.kind, user, external, state);
  if (admission.rule) return ended(decision(admission.rule, gateway.id, next, admission.facts));
  steps.push(decision('GW-ADMIT', gateway.id, next, admission.facts));
  return ended(hop('OUT-DELIVER', gateway.id, external.id, next, [fact(external.id, 'mail', external.mail)]));
}
