/** The checks of SPEC 2.1, each a few questions in a fixed order: the first that fails names the rule. */

import type { ExternalUser, Gateway, LocalUser, Server } from '../topology/parts';
import { domainOf, findServer, mailTwin, serverLinkOpen, type Topology } from '../topology/topology';
import type { RuleCode } from './codes';
import { COUNTERS, REQUEST_KINDS, type RequestKind, type Sessions } from './kinds';
import { type Fact, fact } from './trace';

/** What was asked and what the answer rested on; `rule` is null where the check passed. */
export interface Check {
  readonly rule: RuleCode | null;
  readonly facts: readonly Fact[];
}

const passed = (...facts: readonly Fact[]): Check => ({ rule: null, facts });
const stopped = (rule: RuleCode, ...facts: readonly Fact[]): Check => ({ rule, facts });

/** Lower-cased once for each list of domains, not for each request. */
const lowered = new WeakMap<readonly string[], ReadonlySet<string>>();

function domainBlocked({ blockedDomains }: Gateway, mail: string): boolean {
  if (blockedDomains.length === 0) return false;
  let domains = lowered.get(blockedDomains);
  if (!domains) {
    domains = new Set(blockedDomains.map((domain) => domain.toLowerCase()));
    lowered.set(blockedDomains, domains);
  }
  const domain = domainOf(mail);
  return domain !== null && domains.has(domain);
}

/** Whether no further session of this kind may open. */
export function limitReached(gateway: Gateway, kind: RequestKind, sessions: Sessions): boolean {
  const { counter } = REQUEST_KINDS[kind];
  const limit = gateway[COUNTERS[counter].limit];
  return limit >= 0 && sessions[counter] >= limit;
}

/** The gateway's own handlers: user locator with the domain list, authorization, session limit. */
export function admit(
  gateway: Gateway,
  kind: RequestKind,
  user: LocalUser,
  external: ExternalUser,
  sessions: Sessions,
): Check {
  for (const person of [external, user]) {
    if (domainBlocked(gateway, person.mail))
      return stopped(
        'REF-DOMAIN',
        fact(person.id, 'mail', person.mail),
        fact(gateway.id, 'blockedDomains', gateway.blockedDomains),
      );
  }
  const access = fact(user.id, 'externalAccess', user.externalAccess);
  if (!user.externalAccess) return stopped('REF-ACCESS', access);
  const { counter } = REQUEST_KINDS[kind];
  const attribute = COUNTERS[counter].limit;
  const limit = fact(gateway.id, attribute, gateway[attribute]);
  if (limitReached(gateway, kind, sessions))
    return stopped('REF-SESSIONS', limit, fact('state', counter, sessions[counter]));
  return passed(access, limit);
}

/** Whether the gateway can hand a request to this server over port 1516. */
export function gatewayReaches(server: Server): Check {
  const running = fact(server.id, 'running', server.running);
  if (!server.running) return stopped('BLK-DOWN', running);
  return overPort1516(server, running);
}

/** The link between gateway and server itself, which a request of either direction travels over. */
export function overPort1516(server: Server, ...before: readonly Fact[]): Check {
  const port = fact(server.id, 'port1516Open', server.port1516Open);
  if (!server.port1516Open) return stopped('BLK-1516', port);
  const trust = fact(server.id, 'trustsGateway', server.trustsGateway);
  if (!server.trustsGateway) return stopped('BLK-TRUST', trust);
  return passed(...before, port, trust);
}

/** Whether this server finds the user in the directory by mail address. */
export function lookUp(topology: Topology, server: Server, user: LocalUser): Check {
  const directory = fact(server.id, 'directoryReachable', server.directoryReachable);
  if (!server.directoryReachable) return stopped('BLK-LDAP', directory);
  const filter = fact(server.id, 'filterFindsMail', server.filterFindsMail);
  if (!server.filterFindsMail) return stopped('BLK-FILTER', filter);
  const mail = fact(user.id, 'mail', user.mail);
  if (user.mail === '') return stopped('BLK-MAIL', mail);
  const twin = mailTwin(topology, user);
  if (twin) return stopped('BLK-DUPLICATE', mail, fact(twin.id, 'mail', twin.mail));
  return passed(directory, filter, mail);
}

/** Whether one community server can pass a request to another. */
export function serverReaches(topology: Topology, from: Server, to: Server): Check {
  const running = fact(to.id, 'running', to.running);
  if (!to.running) return stopped('BLK-DOWN', running);
  const open = serverLinkOpen(topology, from.id, to.id);
  const link = fact(`${from.id}+${to.id}`, 'linked', open);
  return open ? passed(running, link) : stopped('BLK-LINK', link);
}

/** Where the user is logged in and, where that server is down, that it is. */
export function whereConnected(topology: Topology, user: LocalUser): readonly Fact[] {
  const connected = fact(user.id, 'connectedServer', user.connectedServer);
  const server = user.connectedServer === null ? undefined : findServer(topology, user.connectedServer);
  return server && !server.running ? [connected, fact(server.id, 'running', false)] : [connected];
}
