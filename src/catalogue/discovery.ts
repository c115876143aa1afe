/** How the gateway, told of one server, learns the others: a few steps from the configured server to the list that takes turns. */

import { called } from '../routing/called';
import { gatewayReaches } from '../routing/checks';
import { CODES, type RuleCode } from '../routing/codes';
import { named } from '../saying/names';
import { count, counted, listed, NOUNS } from '../saying/saying';
import { findServer, roundRobinList, type Topology } from '../topology/topology';

type DiscoveryStepKind = 'told' | 'opened' | 'read' | 'left out' | 'done';

export interface DiscoveryStep {
  readonly kind: DiscoveryStepKind;
  /** The server the step is about; null where it is about none in particular. */
  readonly server: string | null;
  /** Why the link to that server does not come up; null where it does, or none is opened. */
  readonly rule: RuleCode | null;
  readonly what: string;
  readonly why: string;
}

/** A server as the gateway sees it once a number of steps are over. */
export interface KnownServer {
  readonly id: string;
  readonly seat: number;
  /** 'waiting' until its link was tried. */
  readonly link: 'waiting' | 'up' | RuleCode;
}

/** From the configured server to the whole list; a single step that names the next act where there is nothing to play. */
export function discoverySteps(topology: Topology): readonly DiscoveryStep[] {
  const { gateway } = topology;
  const [first, ...others] = roundRobinList(topology);
  const configured = first === undefined ? undefined : findServer(topology, first);
  if (!gateway || !configured) {
    const [what, why] = gateway
      ? [
          `${named(gateway.name)} was told of no server`,
          `Join ${named(gateway.name)} to one community server; it discovers the others from there.`,
        ]
      : ['There is no gateway', 'Add a gateway and join it to one community server.'];
    return [{ kind: 'told', server: null, rule: null, what, why }];
  }
  if (!gateway.running)
    return [
      {
        kind: 'told',
        server: null,
        rule: 'BLK-GWDOWN',
        what: CODES['BLK-GWDOWN'].title,
        why: `${named(gateway.name)} discovers servers while it runs. Start it first.`,
      },
    ];
  const told: DiscoveryStep = {
    kind: 'told',
    server: configured.id,
    rule: null,
    what: `${named(gateway.name)} is told of ${named(configured.name)}`,
    why: 'The administrator enters one community server, and no more than that: it is the entry, not a favourite.',
  };
  const read: DiscoveryStep = {
    kind: 'read',
    server: configured.id,
    rule: null,
    what:
      others.length === 0
        ? `${named(configured.name)} tells of no other server`
        : `${named(configured.name)} tells of ${others.length === 1 ? 'one more server' : `${count(others.length)} more servers`}`,
    why: `${named(configured.name)} reads the Server documents in its own names.nsf and in those that its Directory Assistance, da.nsf, leads to: all with "Is this a Sametime Server" at Yes, meeting servers among them.`,
  };
  const missing = leftOut(topology);
  return [
    told,
    opening(topology, configured.id, first),
    read,
    ...others.map((id) => opening(topology, id, first)),
    ...missing.map(
      (id): DiscoveryStep => ({
        kind: 'left out',
        server: id,
        rule: null,
        what: `${called(topology, id)} is left out`,
        why: 'The gateway has not learnt of it: it takes no turn, and nothing its users send gets out. Why it is missing is not modelled; the documented causes stand below.',
      }),
    ),
    done(topology),
  ];
}

/** The servers that the gateway has not learnt of, in document order. */
export function leftOut(topology: Topology): readonly string[] {
  const known = new Set(roundRobinList(topology));
  return topology.servers.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** What the gateway knows once the step of this index is over, in the order of turns. */
export function knownAfter(topology: Topology, index: number): readonly KnownServer[] {
  const over = discoverySteps(topology).slice(0, index + 1);
  const opened = new Map(
    over.flatMap(({ kind, server, rule }) => (kind === 'opened' ? [[server, rule] as const] : [])),
  );
  const list = roundRobinList(topology);
  const known = over.some(({ kind }) => kind === 'read') ? list : list.slice(0, 1);
  return known.map((id, place) => {
    const rule = opened.get(id);
    return { id, seat: place + 1, link: rule === undefined ? 'waiting' : (rule ?? 'up') };
  });
}

function opening(topology: Topology, id: string, configured: string | undefined): DiscoveryStep {
  const gateway = named(topology.gateway?.name ?? '');
  const server = findServer(topology, id);
  const rule = server ? gatewayReaches(server).rule : null;
  const name = called(topology, id);
  if (rule === null)
    return {
      kind: 'opened',
      server: id,
      rule,
      what: `${gateway} opens its link to ${name}`,
      why: `${name} runs, lets ${gateway} in on port 1516 and trusts its address.`,
    };
  const kept =
    id === configured
      ? 'A gateway that starts like this would learn nothing new; here it keeps what it has learnt before.'
      : 'It stays on the list all the same: what the gateway has learnt, it keeps.';
  return {
    kind: 'opened',
    server: id,
    rule,
    what: `${gateway} does not reach ${name}: ${CODES[rule].title}`,
    why: kept,
  };
}

function done(topology: Topology): DiscoveryStep {
  const list = roundRobinList(topology);
  const unreached = list.filter((id) => {
    const server = findServer(topology, id);
    return server && gatewayReaches(server).rule !== null;
  });
  const takers = list.length === 1 ? 'One server takes' : `${counted(list.length, NOUNS.server)} take`;
  const lost = listed(
    unreached.map((id) => called(topology, id)),
    'comma',
  );
  return {
    kind: 'done',
    server: null,
    rule: null,
    what: `${takers} turns from now on`,
    why:
      unreached.length === 0
        ? 'Every one of them can be reached. Inbound requests go to them in this order.'
        : `Not reached: ${lost}. ${
            topology.assumptions.unreachable === 'skip'
              ? 'Their turns go to the next server that is, as is assumed here.'
              : `${unreached.length} of every ${list.length} inbound requests will fail, always at the same places of the round.`
          }`,
  };
}
