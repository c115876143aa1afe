/** External user to local user, top to bottom as the support note tells it (SPEC 2.2). */

import type { AssumptionKey } from '../topology/assumptions';
import type { ExternalUser, Gateway, LocalUser, Server } from '../topology/parts';
import { findCluster, findServer, roundRobinList, seat, type Topology, turn, turnAfter } from '../topology/topology';
import { admit, type Check, gatewayReaches, lookUp, serverReaches, whereConnected } from './checks';
import type { RuleCode } from './codes';
import {
  blocked,
  decision,
  type Fact,
  fact,
  type GatewayState,
  hop,
  type Journey,
  type Rejected,
  type Request,
  type Step,
} from './trace';

export function inbound(
  topology: Topology,
  request: Request,
  external: ExternalUser,
  user: LocalUser,
  state: GatewayState,
): Journey {
  const steps: Step[] = [];
  const assumptions: AssumptionKey[] = [];
  const before = turn(topology, state.next);
  const ended = (step: Step, next: string | null = state.next): Journey => {
    steps.push(step);
    return { steps, next, assumptions };
  };

  const { gateway } = topology;
  if (!gateway) return ended(decision('BLK-GATEWAY', external.id, before, [fact('topology', 'gateway', null)]));
  const running = fact(gateway.id, 'running', gateway.running);
  if (!gateway.running) return ended(blocked('BLK-GWDOWN', external.id, gateway.id, before, [running]));
  steps.push(hop('IN-ENTRY', external.id, gateway.id, before, [running]));

  const admission = admit(gateway, request.kind, user, external, state);
  if (admission.rule) return ended(decision(admission.rule, gateway.id, before, admission.facts));
  steps.push(decision('GW-ADMIT', gateway.id, before, admission.facts));

  const pick = pickLanding(topology, gateway, state);
  if (pick.asked) assumptions.push('unreachable');
  if (!pick.landing) return ended(decision('BLK-NOSERVER', gateway.id, before, pick.facts, pick.rejected));
  const { landing, reached } = pick;
  const next = turnAfter(topology, landing.id);
  steps.push(decision('IN-PICK', gateway.id, next, pick.facts, pick.rejected));

  if (reached.rule) return ended(blocked(reached.rule, gateway.id, landing.id, next, reached.facts), next);
  steps.push(hop('IN-FORWARD', gateway.id, landing.id, next, reached.facts));

  const found = lookUp(topology, landing, user);
  if (found.rule) return ended(decision(found.rule, landing.id, next, found.facts), next);
  steps.push(decision('IN-LOOKUP', landing.id, next, found.facts));

  toUser(topology, landing, user, next, steps, assumptions);
  return { steps, next, assumptions };
}

type Pick = {
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  /** Whether the server in turn cannot be reached, so that the question of skipping it arose. */
  readonly asked: boolean;
} & ({ readonly landing: null } | { readonly landing: Server; readonly reached: Check });

function pickLanding(topology: Topology, gateway: Gateway, state: GatewayState): Pick {
  const configured = fact(gateway.id, 'configuredServer', gateway.configuredServer);
  const first = findServer(topology, turn(topology, state.next) ?? '');
  if (!first) return { landing: null, facts: [configured], rejected: [], asked: false };
  const facts = [fact('state', 'next', state.next), configured];
  const reached = gatewayReaches(first);
  if (reached.rule === null) return { landing: first, reached, facts, rejected: [], asked: false };
  const { unreachable } = topology.assumptions;
  const reasoned = [...facts, fact('assumptions', 'unreachable', unreachable)];
  if (unreachable !== 'skip') return { landing: first, reached, facts: reasoned, rejected: [], asked: true };
  return { ...passOver(topology, first), facts: reasoned, asked: true };
}

/** From the one in turn round the whole list: the first server that the gateway reaches, and those passed over. */
function passOver(topology: Topology, inTurn: Server) {
  const list = roundRobinList(topology);
  const start = list.indexOf(inTurn.id);
  const rejected: Rejected[] = [];
  for (const id of [...list.slice(start), ...list.slice(0, start)]) {
    const server = findServer(topology, id);
    if (!server) continue;
    const reached = gatewayReaches(server);
    if (reached.rule === null) return { landing: server, reached, rejected };
    rejected.push({ server: id, rule: reached.rule });
  }
  return { landing: null, rejected };
}

/** From the landing server, which has looked the user up, to where the user is (SPEC 2.2, steps 6 and 7). */
function toUser(
  topology: Topology,
  landing: Server,
  user: LocalUser,
  next: string,
  steps: Step[],
  assumptions: AssumptionKey[],
): void {
  const connected = seat(topology, user);
  const connectedFacts = whereConnected(topology, user);
  const homeFact = fact(user.id, 'homeServer', user.homeServer);
  let here = landing;

  const stop = (rule: RuleCode, ...facts: readonly Fact[]): void => {
    steps.push(decision(rule, here.id, next, facts));
  };
  const deliver = (...facts: readonly Fact[]): void => {
    steps.push(hop('IN-DELIVER', here.id, user.id, next, [...connectedFacts, ...facts]));
  };
  /** Whether the request is now at the target. */
  const redirect = (target: Server, rule: RuleCode, ...facts: readonly Fact[]): boolean => {
    const reached: Check = serverReaches(topology, here, target);
    if (reached.rule) {
      steps.push(blocked(reached.rule, here.id, target.id, next, [...reached.facts, ...facts]));
      return false;
    }
    steps.push(hop(rule, here.id, target.id, next, [...facts, ...reached.facts]));
    here = target;
    return true;
  };

  if (user.homeServer === null) {
    if (!connected) return stop('OFF-USER', ...connectedFacts, homeFact);
    if (connected === here || redirect(connected, 'IN-CONNECTED', ...connectedFacts, homeFact)) deliver();
    return;
  }

  const home = findServer(topology, user.homeServer);
  const clusterFact = home ? fact(home.id, 'cluster', home.cluster) : undefined;
  const clustered = home ? home.cluster !== null : findCluster(topology, user.homeServer) !== undefined;
  if (clustered) {
    const facts = clusterFact ? [homeFact, clusterFact] : [homeFact];
    if (connected === here) return deliver(...facts);
    if (!here.knowsClusters) return stop('BLK-CLUSTER', fact(here.id, 'knowsClusters', false), ...facts);
    if (!connected) return stop('OFF-USER', ...connectedFacts, ...facts);
    if (redirect(connected, 'IN-CLUSTER', ...facts, ...connectedFacts)) deliver();
    return;
  }

  if (!home || !clusterFact) return stop('BLK-HOME', homeFact);
  const asked: Fact[] = [];
  if (home !== here && connected === here) {
    assumptions.push('shortcut');
    asked.push(fact('assumptions', 'shortcut', topology.assumptions.shortcut));
    if (topology.assumptions.shortcut === 'on') return deliver(homeFact, ...asked);
  }
  if (home === here) steps.push(decision('IN-HOME', here.id, next, [homeFact, clusterFact]));
  else if (!redirect(home, 'IN-HOME', homeFact, ...connectedFacts, clusterFact, ...asked)) return;
  if (connected === here) return deliver(homeFact);
  if (!connected) return stop('OFF-USER', ...connectedFacts, homeFact);
  assumptions.push('homeElsewhere');
  if (topology.assumptions.homeElsewhere !== 'forward')
    return stop('OFF-HOME', homeFact, ...connectedFacts, fact('assumptions', 'homeElsewhere', 'offline'));
  if (redirect(connected, 'IN-ONWARD', ...connectedFacts, fact('assumptions', 'homeElsewhere', 'forward'))) deliver();
}
