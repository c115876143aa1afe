/** How the gateway, told of one server, learns the others: a few steps from the configured server to the list that takes turns. */

import { called } from '../routing/called';
import { gatewayReaches } from '../routing/checks';
import { CODES, type RuleCode } from '../routing/codes';
import { named } from '../saying/names';
import { findServer, roundRobinList, type Topology } from '../topology/topology';
import { type DiscoveryGround, GROUNDS, STEP_WORDS } from './discoveryWords';

type DiscoveryStepKind = 'told' | 'opened' | 'read' | 'unknown' | 'done';

export interface DiscoveryStep {
  readonly kind: DiscoveryStepKind;
  /** The server the step is about; null where it is about none in particular. */
  readonly server: string | null;
  /** Why the link to that server does not come up; null where it does, or none is opened. */
  readonly rule: RuleCode | null;
  readonly what: string;
  readonly why: string;
  /** What the step rests on; null where it only tells the next act. */
  readonly ground: DiscoveryGround | null;
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
      ? [STEP_WORDS.nothingTold(named(gateway.name)), STEP_WORDS.joinIt(named(gateway.name))]
      : [STEP_WORDS.noGateway, STEP_WORDS.addOne];
    return [{ kind: 'told', server: null, rule: null, what, why, ground: null }];
  }
  if (!gateway.running)
    return [
      {
        kind: 'told',
        server: null,
        rule: 'BLK-GWDOWN',
        what: CODES['BLK-GWDOWN'].title,
        why: STEP_WORDS.startIt(named(gateway.name)),
        ground: null,
      },
    ];
  const told: DiscoveryStep = {
    kind: 'told',
    server: configured.id,
    rule: null,
    what: STEP_WORDS.told(named(gateway.name), named(configured.name)),
    why: STEP_WORDS.toldWhy,
    ground: GROUNDS.told,
  };
  const read: DiscoveryStep = {
    kind: 'read',
    server: configured.id,
    rule: null,
    what: STEP_WORDS.read(named(configured.name), others.length),
    why: STEP_WORDS.readWhy(named(configured.name)),
    ground: GROUNDS.read,
  };
  const missing = leftOut(topology);
  return [
    told,
    opening(topology, configured.id, first),
    read,
    ...others.map((id) => opening(topology, id, first)),
    ...missing.map(
      (id): DiscoveryStep => ({
        kind: 'unknown',
        server: id,
        rule: null,
        what: STEP_WORDS.leftOut(called(topology, id)),
        why: STEP_WORDS.leftOutWhy,
        ground: GROUNDS.leftOut,
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
      what: STEP_WORDS.opened(gateway, name),
      why: STEP_WORDS.openedWhy(gateway, name),
      ground: GROUNDS.opened,
    };
  return {
    kind: 'opened',
    server: id,
    rule,
    what: STEP_WORDS.closed(gateway, name, CODES[rule].title),
    why: id === configured ? STEP_WORDS.closedFirst : STEP_WORDS.closedWhy,
    ground: GROUNDS.kept,
  };
}

function done(topology: Topology): DiscoveryStep {
  const list = roundRobinList(topology);
  const unreached = list.filter((id) => {
    const server = findServer(topology, id);
    return server && gatewayReaches(server).rule !== null;
  });
  const lost = unreached.map((id) => called(topology, id));
  const skips = topology.assumptions.unreachable === 'skip';
  return {
    kind: 'done',
    server: null,
    rule: null,
    what: STEP_WORDS.done(list.length),
    why:
      lost.length === 0
        ? STEP_WORDS.allReached
        : skips
          ? STEP_WORDS.passedOver(lost)
          : STEP_WORDS.keepTurn(lost, list.length),
    ground: lost.length === 0 ? GROUNDS.done : GROUNDS.kept,
  };
}
