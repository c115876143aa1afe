/** Which single facts could be put right for one request: values derived from the catalog, in its order; whether one helps, `route` tells. */

import type { Playground } from '../playground/playground';
import { limitReached } from '../routing/checks';
import { COUNTERS, REQUEST_KINDS } from '../routing/kinds';
import { type GatewayState, landingServer, type Request, type Trace } from '../routing/trace';
import { ASSUMPTION_KEYS, ASSUMPTIONS } from '../topology/assumptions';
import type { ToMend } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import type { LocalUser, Part, PartKind } from '../topology/parts';
import { findUser, mailTwin, type Topology } from '../topology/topology';
import type { Change } from './change';

export interface Candidate {
  readonly change: Change;
  /** Of changes that share it one is offered: they are different answers to the same question. */
  readonly choice: string | null;
  /** Whether the trace names a fact that this change sets. */
  readonly named: boolean;
}

/** The request that should arrive, its trace, and the state it was routed in. */
interface Situation {
  readonly request: Request;
  readonly trace: Trace;
  readonly state: GatewayState;
}

export function candidates(playground: Playground, situation: Situation): readonly Candidate[] {
  const { topology } = playground;
  const { gateway, servers, blockedServerLinks, assumptions } = topology;
  const isNamed = namedIn(situation.trace);
  const asked = toMend(topology, situation);
  const found: Candidate[] = [];
  const add = (change: Change, choice: string | null, named: boolean): void => {
    found.push({ change, choice, named });
  };
  const addPart = (kind: PartKind, part: Part): void => {
    for (const { key, mend } of CATALOG[kind].attributes) {
      if (!mend) continue;
      const named = isNamed(part.id, key);
      for (const value of mend.values({ topology, id: part.id, value: part[key as keyof Part] }, asked))
        add(
          { kind: 'attribute', part: part.id, attribute: key, value },
          mend.choice ? `${part.id} ${key}` : null,
          named,
        );
    }
  };

  if (gateway) addPart('gateway', gateway);
  else for (const { id } of servers) add({ kind: 'gateway', server: id }, 'gateway', isNamed('topology', 'gateway'));
  for (const server of servers) addPart('server', server);
  for (const [a, b] of blockedServerLinks)
    add({ kind: 'link', a, b }, null, isNamed(`${a}+${b}`, 'linked') || isNamed(`${b}+${a}`, 'linked'));
  const user = localUserOf(topology, situation.request);
  const twin = user && mailTwin(topology, user);
  for (const person of [user, twin]) if (person) addPart('user', person);
  for (const key of ASSUMPTION_KEYS) {
    for (const value of ASSUMPTIONS[key].values)
      if (value !== assumptions[key])
        add({ kind: 'assumption', key, value }, null, situation.trace.assumptions.includes(key));
  }
  return found;
}

export const localUserOf = (topology: Topology, { from, to }: Request): LocalUser | undefined =>
  findUser(topology, to) ?? findUser(topology, from);

/** Tells which facts a trace rests on; for a server passed over any of its facts may have been the reason. */
function namedIn({ steps }: Trace): (part: string, attribute: string) => boolean {
  const facts = new Set(steps.flatMap((step) => step.facts.map(({ part, attribute }) => `${part} ${attribute}`)));
  const passedOver = new Set(steps.flatMap(({ rejected }) => rejected.map(({ server }) => server)));
  return (part, attribute) => facts.has(`${part} ${attribute}`) || passedOver.has(part);
}

/** What the rows of the catalog are told of the request. */
function toMend({ gateway }: Topology, { request, trace, state }: Situation): ToMend {
  const { counter } = REQUEST_KINDS[request.kind];
  const isFull = gateway !== null && limitReached(gateway, request.kind, state);
  return {
    from: request.from,
    to: request.to,
    landing: landingServer(trace),
    full: isFull ? { attribute: COUNTERS[counter].limit, open: state[counter] } : null,
  };
}
