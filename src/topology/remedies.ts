/** Values that break or mend an attribute where the right one is not simply the opposite of the wrong one. */

import type { FaultKind, Mend, Place } from './attribute';
import { awayFromHome, nearHomes } from './homes';
import { asAddress, freeMail } from './naming';
import { LIMITS, type LocalUser, type Server } from './parts';
import {
  domainOf,
  findCluster,
  findExternal,
  findServer,
  findUser,
  mailTwin,
  nameOf,
  namesServerOrCluster,
  seat,
  type Topology,
} from './topology';
import { IMPOSSIBLE } from './words';

type Values = Mend['values'];
type Setting = FaultKind['set'];

/** A gateway joined to nothing may be joined to any server; otherwise the sender's server counts, if it is unknown to the gateway. */
export const serversToJoin: Values = ({ topology }, request) => {
  const { gateway, servers } = topology;
  if (gateway?.configuredServer == null) return servers.map(({ id }) => id);
  const sender = request ? findUser(topology, request.from) : undefined;
  const server = sender && seat(topology, sender);
  return server && !server.discovered && server.id !== gateway.configuredServer ? [server.id] : [];
};

/** The list without the domain of the one side, and without that of the other; for everybody none is left. */
export const domainsLeft: Values = ({ topology }, request) => {
  const blocked = topology.gateway?.blockedDomains ?? [];
  if (request === null) return [[]];
  const domains = [request.from, request.to].map((id) => {
    const person = findExternal(topology, id) ?? findUser(topology, id);
    return person ? domainOf(person.mail) : null;
  });
  return [...new Set(domains)].flatMap((domain) => {
    const left = blocked.filter((entry) => entry.toLowerCase() !== domain);
    return left.length < blocked.length ? [left] : [];
  });
};

/** Blocks the domain of the first external user that has one. */
export const blockDomain: Setting = ({ topology: { gateway, externals } }) => {
  const domain = externals.map((external) => domainOf(external.mail)).find((each) => each !== null);
  if (!gateway || domain == null) return { impossible: IMPOSSIBLE.noDomain };
  const { blockedDomains } = gateway;
  return blockedDomains.includes(domain) ? blockedDomains : [...blockedDomains, domain];
};

/** Room for one session more, or no limit at all. */
export const higherLimits =
  (attribute: string): Values =>
  (_, request) => {
    if (request === null) return [-1];
    if (request.full?.attribute !== attribute) return [];
    return request.full.open < LIMITS.count ? [request.full.open + 1, -1] : [-1];
  };

/** An address of the user's own in the domain of the community, for one that is missing or shared. */
export const freeMails: Values = ({ topology, id }) => {
  const user = findUser(topology, id);
  if (!user || (user.mail !== '' && !mailTwin(topology, user))) return [];
  const domain = topology.users.map(({ mail }) => domainOf(mail)).find((each) => each !== null) ?? 'acme.example';
  const taken = new Set([...topology.users, ...topology.externals].map(({ mail }) => mail.toLowerCase()));
  return [freeMail(user.mail === '' ? `${asAddress(user.name)}@${domain}` : user.mail, taken, LIMITS.mail)];
};

export const shareMail: Setting = ({ topology, id }) =>
  topology.users.find((user) => user.id !== id && user.mail !== '')?.mail ?? {
    impossible: IMPOSSIBLE.noOther,
  };

export const hasTwin = ({ topology, id }: Place): boolean => {
  const user = findUser(topology, id);
  return user !== undefined && mailTwin(topology, user) !== undefined;
};

/**
 * Home first, then where the request landed, then the others in document order. Who is away from home is put right nowhere
 * else, and who is logged in nowhere would be away anywhere else.
 */
export const serversToLogInTo: Values = ({ topology, id }, request) => {
  const user = findUser(topology, id);
  if (!user) return [];
  const alone = request === null ? homeAlone(topology, user) : undefined;
  if (alone?.running && alone.id !== user.connectedServer) return [alone.id];
  if (alone && user.connectedServer !== null) return [];
  const home = user.homeServer;
  const cluster =
    home === null ? null : (findServer(topology, home)?.cluster ?? findCluster(topology, home)?.id ?? null);
  const rank = (server: Server): number =>
    server.id === home
      ? 0
      : cluster !== null && server.cluster === cluster
        ? 1
        : server.id === request?.landing
          ? 2
          : 3;
  return topology.servers
    .filter((server) => server.running && server.id !== user.connectedServer)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((server) => server.id);
};

/** The home server that is in no cluster: its people are to be found there and nowhere else. */
function homeAlone(topology: Topology, { homeServer }: LocalUser): Server | undefined {
  const home = homeServer === null ? undefined : findServer(topology, homeServer);
  return home?.cluster === null ? home : undefined;
}

/** Whether somebody is logged in to another server than the one that requests are sent to. */
export const isAway = ({ topology, id }: Place): boolean => {
  const user = findUser(topology, id);
  return user !== undefined && awayFromHome(topology, user)?.sort === 'server';
};

/** As a client does that declines the redirect to the home server. */
export const logInElsewhere: Setting = ({ topology, id }) => {
  const user = findUser(topology, id);
  const home = user && homeAlone(topology, user);
  if (!home) return { impossible: IMPOSSIBLE.noHome };
  const other = topology.servers.find((server) => server.running && server.id !== home.id);
  return other?.id ?? { impossible: IMPOSSIBLE.noOtherServer };
};

/** No home at all, or the server logged in to, under the name of its cluster if it has one; for everybody what is nearly named. */
export const homes: Values = ({ topology, id }, request) => {
  const user = findUser(topology, id);
  if (!user || user.homeServer === null) return [];
  if (request === null) return [...nearHomes(topology, user.homeServer).map((near) => near.id), null];
  const server = seat(topology, user);
  const place = server && (server.cluster ?? server.id);
  return place === null || place === user.homeServer ? [null] : [place, null];
};

/** A comma is what the documentation warns of: the value must not hold one. */
export const misspellHome: Setting = ({ topology, id }) => {
  const home = findUser(topology, id)?.homeServer ?? null;
  return `${home === null ? (topology.servers[0]?.host ?? 'st1') : nameOf(topology, home)},`;
};

export const namesNoHome = ({ value, topology }: Place): boolean =>
  typeof value === 'string' && !namesServerOrCluster(topology, value);

/** The blocked domains that are not among those left. */
export function domainsTaken({ gateway }: Topology, left: unknown): readonly string[] {
  const stays = new Set(Array.isArray(left) ? left : []);
  return (gateway?.blockedDomains ?? []).filter((domain) => !stays.has(domain));
}
