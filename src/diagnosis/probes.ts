/** What can be looked up or tried to find a cause, and what the real thing would answer: no more than is to be seen there, and than the sources let stand (SPEC 8). */

import type { Playground } from '../playground/playground';
import { gatewayReaches, serverReaches } from '../routing/checks';
import { CODES } from '../routing/codes';
import { namesAt } from '../routing/describe';
import type { Ending } from '../routing/endings';
import { ABSENT, ARRIVED, REFUSED, STOPPED } from '../routing/notices';
import { type Request, run } from '../routing/route';
import { lastStep, type Trace } from '../routing/trace';
import { named } from '../saying/names';
import type { LocalUser, Server } from '../topology/parts';
import {
  findServer,
  findUser,
  inRoundRobinList,
  namesServerOrCluster,
  roundRobinList,
  type Topology,
} from '../topology/topology';
import { calledApart } from './calledApart';
import { PROBE_WORDS } from './probeWords';

export type Probe =
  /** So many sendings of one request (1 unless said), and only what both people notice of each. */
  | { readonly kind: 'send'; readonly request: Request; readonly times?: number }
  /** Port 1516 of a server, from the host of the gateway or from another server. */
  | { readonly kind: 'telnet'; readonly from: 'gateway' | string; readonly to: string }
  /** With that server's own filter. */
  | { readonly kind: 'ldapsearch'; readonly server: string; readonly mail: string }
  /** The directory record. */
  | { readonly kind: 'person'; readonly user: string }
  /** Search filter and cluster documents. */
  | { readonly kind: 'stconfig'; readonly server: string }
  /** The Sametime servers it trusts. */
  | { readonly kind: 'community-config'; readonly server: string }
  /** The last lines of sametime.log: links between servers, and refused addresses. */
  | { readonly kind: 'log'; readonly server: string }
  /** The gateway's own pages. */
  | { readonly kind: 'console' };

/** In lines, the names in them marked; answers of one probe that differ in their text differ in what they say. */
export interface ProbeAnswer {
  readonly text: string;
}

export const MOST_SENDINGS = 12;

/**
 * What a probe of this playground would answer; requests are sent in the state before its script.
 * @throws RangeError when the probe names what the playground has not, or more sendings than one probe has.
 */
export function answer(playground: Playground, probe: Probe): ProbeAnswer {
  return { text: linesOf(playground, probe).join('\n') };
}

function linesOf(playground: Playground, probe: Probe): readonly string[] {
  const { topology } = playground;
  switch (probe.kind) {
    case 'send':
      return noticed(playground, probe.request, probe.times ?? 1);
    case 'telnet':
      return telnet(topology, probe.from, serverOf(topology, probe.to));
    case 'ldapsearch':
      return found(topology, serverOf(topology, probe.server), probe.mail);
    case 'person':
      return record(topology, userOf(topology, probe.user));
    case 'stconfig':
      return settings(topology, serverOf(topology, probe.server));
    case 'community-config':
      return trusted(topology, serverOf(topology, probe.server));
    case 'log':
      return logged(topology, serverOf(topology, probe.server));
    case 'console':
      return pages(topology);
  }
}

function serverOf(topology: Topology, id: string): Server {
  const server = findServer(topology, id);
  if (!server) throw new RangeError(`no server has the id "${id}"`);
  return server;
}

function userOf(topology: Topology, id: string): LocalUser {
  const user = findUser(topology, id);
  if (!user) throw new RangeError(`no local user has the id "${id}"`);
  return user;
}

/** By how a request ends and by nothing else: a rule may say more of an end than anybody notices. */
const NOTICED: Readonly<Record<Ending, Pick<typeof ARRIVED, 'external' | 'local'>>> = {
  arrived: ARRIVED,
  absent: ABSENT,
  refused: REFUSED,
  stopped: STOPPED,
  unsent: CODES['OFF-SENDER'],
};

function noticed({ topology, state }: Playground, request: Request, times: number): readonly string[] {
  if (!Number.isInteger(times) || times < 1 || times > MOST_SENDINGS)
    throw new RangeError(`one probe has 1 to ${MOST_SENDINGS} sendings, not ${times}`);
  const sent = Array.from({ length: times }, () => request);
  return run(topology, sent, state).traces.map((trace, place) => {
    const { external, local } = NOTICED[endingOf(trace)];
    const names = namesAt(topology, trace, trace.steps.length - 1);
    return PROBE_WORDS.sending(place + 1, times, external(names), local(names));
  });
}

const endingOf = (trace: Trace): Ending => CODES[lastStep(trace).rule].ends ?? 'stopped';

function telnet(topology: Topology, from: string, to: Server): readonly string[] {
  if (from === 'gateway' && !topology.gateway) return [PROBE_WORDS.noGateway];
  const name = calledApart(topology, to.id);
  return [answersOn1516(topology, from, to) ? PROBE_WORDS.connects(name) : PROBE_WORDS.silent(name)];
}

/** A port that is open answers whoever asks: that the gateway is not trusted shows later. */
function answersOn1516(topology: Topology, from: string, to: Server): boolean {
  if (from === 'gateway') {
    const { rule } = gatewayReaches(to);
    return rule === null || rule === 'BLK-TRUST';
  }
  const server = serverOf(topology, from);
  if (server.id === to.id) throw new RangeError('telnet goes from one server to another');
  return serverReaches(topology, server, to).rule === null;
}

function found({ users }: Topology, server: Server, mail: string): readonly string[] {
  if (!server.directoryReachable) return [PROBE_WORDS.unreached];
  const wanted = mail.toLowerCase();
  const entries =
    server.filterFindsMail && wanted !== '' ? users.filter((user) => user.mail.toLowerCase() === wanted) : [];
  if (entries.length === 0) return [PROBE_WORDS.noEntry];
  return entries.map((user) => PROBE_WORDS.entry(named(user.name), named(user.mail)));
}

function record(topology: Topology, { mail, homeServer }: LocalUser): readonly string[] {
  return [
    mail === '' ? PROBE_WORDS.noMail : PROBE_WORDS.mail(named(mail)),
    homeServer === null ? PROBE_WORDS.noHome : PROBE_WORDS.home(homeValue(topology, homeServer)),
  ];
}

/** As the record has it: the name of a server or a cluster, or a text that stands for neither. */
function homeValue(topology: Topology, value: string): string {
  if (namesServerOrCluster(topology, value)) return calledApart(topology, value);
  const isSpelt = [...topology.servers, ...topology.clusters].some(({ name }) => name === value);
  return isSpelt ? PROBE_WORDS.spelt(named(value)) : named(value);
}

function settings(topology: Topology, { filterFindsMail, knowsClusters }: Server): readonly string[] {
  const clusters = topology.clusters.map(({ id }) => calledApart(topology, id));
  return [
    PROBE_WORDS.filter(filterFindsMail),
    knowsClusters ? PROBE_WORDS.clusters(clusters) : PROBE_WORDS.clustersMissing,
  ];
}

const others = ({ servers }: Topology, { id }: Server): readonly Server[] => servers.filter((each) => each.id !== id);

/** Read from the Server documents; neither the gateway nor a link that is down shows in it. */
const trusted = (topology: Topology, server: Server): readonly string[] => [
  PROBE_WORDS.trusted(others(topology, server).map(({ id }) => calledApart(topology, id))),
  PROBE_WORDS.trustUntold,
];

function logged(topology: Topology, server: Server): readonly string[] {
  if (!server.running) return [PROBE_WORDS.silentLog];
  const lines = others(topology, server).map((other) => {
    const name = calledApart(topology, other.id);
    return serverReaches(topology, server, other).rule === null ? PROBE_WORDS.loggedIn(name) : PROBE_WORDS.failed(name);
  });
  const { gateway } = topology;
  const isTried = gateway?.running === true && inRoundRobinList(topology, server.id);
  if (gateway && isTried && gatewayReaches(server).rule === 'BLK-TRUST')
    lines.push(PROBE_WORDS.rejecting(named(gateway.name)));
  return lines.length > 0 ? lines : [PROBE_WORDS.quiet];
}

function pages(topology: Topology): readonly string[] {
  const { gateway, users } = topology;
  if (!gateway) return [PROBE_WORDS.noGateway];
  const { running, configuredServer, blockedDomains, maxChats, maxPresences } = gateway;
  const known = roundRobinList(topology).map((id) => calledApart(topology, id));
  const without = users.flatMap(({ id, externalAccess }) => (externalAccess ? [] : [calledApart(topology, id)]));
  return [
    PROBE_WORDS.running(running),
    configuredServer === null
      ? PROBE_WORDS.noneConfigured
      : PROBE_WORDS.configured(calledApart(topology, configuredServer)),
    known.length === 0 ? PROBE_WORDS.noneDiscovered : PROBE_WORDS.discovered(known),
    blockedDomains.length === 0 ? PROBE_WORDS.noneBlocked : PROBE_WORDS.blocked(blockedDomains.map(named)),
    PROBE_WORDS.chats(maxChats),
    PROBE_WORDS.presences(maxPresences),
    without.length === 0 ? PROBE_WORDS.access : PROBE_WORDS.noAccess(without),
  ];
}
