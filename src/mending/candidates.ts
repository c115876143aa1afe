/** Which single facts could be put right for one request: values derived from the catalog, in its order; whether one helps, `route` tells. */

import type { AttributeValue } from '../playground/attributes';
import { asAddress, namesIn } from '../playground/names';
import type { Playground } from '../playground/playground';
import { limitReached } from '../routing/checks';
import { type GatewayState, landingServer, type Request, type Trace } from '../routing/trace';
import { ASSUMPTION_KEYS, ASSUMPTIONS } from '../topology/assumptions';
import { CATALOG } from '../topology/catalog';
import { type Gateway, LIMITS, type LocalUser, type PartKind, type Server } from '../topology/parts';
import {
  domainOf,
  faultsOf,
  findCluster,
  findExternal,
  findServer,
  findUser,
  mailTwin,
  seat,
  type Topology,
} from '../topology/topology';
import type { Change } from './change';

export interface Candidate {
  readonly change: Change;
  /** Of changes that share it one is offered: they are different answers to the same question. */
  readonly choice: string | null;
  /** Whether the trace names a fact that this change sets. */
  readonly named: boolean;
}

/** The request that should arrive, its trace, and the state it was routed in. */
export interface Situation {
  readonly request: Request;
  readonly trace: Trace;
  readonly state: GatewayState;
}

export function candidates(playground: Playground, situation: Situation): readonly Candidate[] {
  const { topology } = playground;
  const { gateway, servers, blockedServerLinks, assumptions } = topology;
  const isNamed = namedIn(situation.trace);
  const found: Candidate[] = [];
  const add = (change: Change, choice: string | null, named: boolean): void => {
    found.push({ change, choice, named });
  };
  const addPart = (kind: PartKind, part: { readonly id: string }): void => {
    const faults = new Set(faultsOf(topology, part.id).map(({ attribute }) => attribute));
    for (const { key, control } of CATALOG[kind].attributes) {
      const chosen = CHOSEN[`${kind}.${key}`];
      const named = isNamed(part.id, key);
      if (chosen) {
        const values = chosen.values({ ...situation, playground, part });
        for (const value of values)
          add(
            { kind: 'attribute', part: part.id, attribute: key, value },
            chosen.choice ? `${part.id} ${key}` : null,
            named,
          );
      } else if (control.kind === 'switch' && faults.has(key))
        add({ kind: 'attribute', part: part.id, attribute: key, value: true }, null, named);
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

interface Asking extends Situation {
  readonly playground: Playground;
  readonly part: { readonly id: string };
}

/** Attributes whose right value is not simply the opposite of the wrong one. */
const CHOSEN: Readonly<
  Record<string, { readonly choice: boolean; readonly values: (asking: Asking) => readonly AttributeValue[] }>
> = {
  'gateway.configuredServer': { choice: true, values: configuredServers },
  'gateway.blockedDomains': { choice: false, values: domainsLeft },
  'gateway.maxChats': { choice: true, values: (asking) => higherLimits(asking, 'chat', asking.state.chats) },
  'gateway.maxPresences': {
    choice: true,
    values: (asking) => higherLimits(asking, 'subscribe', asking.state.presences),
  },
  'user.mail': { choice: false, values: freeMails },
  'user.connectedServer': { choice: true, values: serversToLogInTo },
  'user.homeServer': { choice: false, values: homes },
};

/** A gateway joined to nothing may be joined to any server; otherwise the sender's server counts, if it is unknown to the gateway. */
function configuredServers({ playground: { topology }, request }: Asking): readonly string[] {
  if (topology.gateway?.configuredServer === null) return topology.servers.map(({ id }) => id);
  const sender = findUser(topology, request.from);
  const server = sender && seat(topology, sender);
  return server && !server.discovered && server.id !== topology.gateway?.configuredServer ? [server.id] : [];
}

/** The list without the domain of the one side, and without that of the other. */
function domainsLeft({ playground: { topology }, request }: Asking): readonly (readonly string[])[] {
  const blocked = topology.gateway?.blockedDomains ?? [];
  const domains = [request.from, request.to].map((id) => {
    const person = findExternal(topology, id) ?? findUser(topology, id);
    return person ? domainOf(person.mail) : null;
  });
  return [...new Set(domains)].flatMap((domain) => {
    const left = blocked.filter((entry) => entry.toLowerCase() !== domain);
    return left.length < blocked.length ? [left] : [];
  });
}

/** Room for one session more, or no limit at all. */
function higherLimits(
  { playground: { topology }, state, request }: Asking,
  kind: Request['kind'],
  open: number,
): readonly number[] {
  const gateway: Gateway | null = topology.gateway;
  if (!gateway || request.kind !== kind || !limitReached(gateway, kind, state)) return [];
  return open < LIMITS.count ? [open + 1, -1] : [-1];
}

function freeMails({ playground: { topology }, part }: Asking): readonly string[] {
  const user = findUser(topology, part.id);
  if (!user || (user.mail !== '' && !mailTwin(topology, user))) return [];
  const neighbour = topology.users.find(({ mail }) => domainOf(mail) !== null);
  const domain = (neighbour && domainOf(neighbour.mail)) ?? 'acme.example';
  return [namesIn(topology).mail(user.mail === '' ? `${asAddress(user.name)}@${domain}` : user.mail)];
}

/** Home first, then where the request landed, then the others in document order. */
function serversToLogInTo({ playground: { topology }, part, trace }: Asking): readonly string[] {
  const user = findUser(topology, part.id);
  if (!user) return [];
  const home = user.homeServer;
  const cluster =
    home === null ? null : (findServer(topology, home)?.cluster ?? findCluster(topology, home)?.id ?? null);
  const landing = landingServer(trace);
  const rank = (server: Server): number =>
    server.id === home ? 0 : cluster !== null && server.cluster === cluster ? 1 : server.id === landing ? 2 : 3;
  return topology.servers
    .filter((server) => server.running && server.id !== user.connectedServer)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);
}

/** No home at all, or the server logged in to, under the name of its cluster if it has one. */
function homes({ playground: { topology }, part }: Asking): readonly (string | null)[] {
  const user = findUser(topology, part.id);
  if (!user || user.homeServer === null) return [];
  const server = seat(topology, user);
  const place = server && (server.cluster ?? server.id);
  return place === null || place === user.homeServer ? [null] : [place, null];
}
