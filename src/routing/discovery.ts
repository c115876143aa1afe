/** How the gateway, told of one server, learns the others: each step of it, and what it knows by then. */

import { findServer, roundRobinList, type Topology } from '../topology/topology';
import { gatewayReaches } from './checks';
import type { RuleCode } from './codes';

export type DiscoveryStepKind = 'told' | 'opened' | 'read' | 'unknown' | 'done';

export interface DiscoveryStep {
  readonly kind: DiscoveryStepKind;
  /** The server the step is about; null where it is about none in particular. */
  readonly server: string | null;
  /** Why the link to that server does not come up; null where it does, or none is opened. */
  readonly rule: RuleCode | null;
}

/** A server as the gateway sees it once a number of steps are over. */
export interface KnownServer {
  readonly id: string;
  readonly seat: number;
  /** 'waiting' until its link was tried. */
  readonly link: 'waiting' | 'up' | RuleCode;
}

/** All there is to see once the step is over. */
export interface DiscoveryMoment {
  readonly step: DiscoveryStep;
  /** In the order of turns. */
  readonly known: readonly KnownServer[];
  /** Who has turned out to be left out, in document order. */
  readonly leftOut: readonly string[];
}

/** How far the gateway has come with a server: not told of it yet, never told, told, or its link tried. */
export type Learnt = 'notYet' | 'leftOut' | 'waiting' | 'up' | 'closed';

/** From the configured server to the whole list; a single step where there is nothing to play. */
export function discoverySteps(topology: Topology): readonly DiscoveryStep[] {
  const { gateway } = topology;
  const [first, ...others] = roundRobinList(topology);
  if (!gateway || first === undefined || !findServer(topology, first))
    return [{ kind: 'told', server: null, rule: null }];
  if (!gateway.running) return [{ kind: 'told', server: null, rule: 'BLK-GWDOWN' }];
  const opened = (id: string): DiscoveryStep => ({ kind: 'opened', server: id, rule: whyClosed(topology, id) });
  return [
    { kind: 'told', server: first, rule: null },
    opened(first),
    { kind: 'read', server: first, rule: null },
    ...others.map(opened),
    ...leftOut(topology).map((id): DiscoveryStep => ({ kind: 'unknown', server: id, rule: null })),
    { kind: 'done', server: null, rule: null },
  ];
}

/** Why the gateway does not reach a server; null where it does. */
export function whyClosed(topology: Topology, id: string): RuleCode | null {
  const server = findServer(topology, id);
  return server ? gatewayReaches(server).rule : null;
}

/** The servers that the gateway has not learnt of, in document order. */
export function leftOut(topology: Topology): readonly string[] {
  const known = new Set(roundRobinList(topology));
  return topology.servers.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** The nearest step there is: an edit may leave fewer of them. */
export const nearestStep = (topology: Topology, index: number): number =>
  Math.min(Math.max(index, 0), discoverySteps(topology).length - 1);

/** What is there to see once the step of this index, or the nearest there is, is over. */
export function discoveryAt(topology: Topology, index: number): DiscoveryMoment {
  const steps = discoverySteps(topology);
  const over = steps.slice(0, nearestStep(topology, index) + 1);
  const step = over.at(-1) ?? { kind: 'told', server: null, rule: null };
  const tried = new Map(over.flatMap(({ kind, server, rule }) => (kind === 'opened' ? [[server, rule]] : [])));
  const list = steps.length > 1 ? roundRobinList(topology) : [];
  const told = over.some(({ kind }) => kind === 'read') ? list : list.slice(0, 1);
  return {
    step,
    known: told.map((id, place) => {
      const rule = tried.get(id);
      return { id, seat: place + 1, link: rule === undefined ? 'waiting' : (rule ?? 'up') };
    }),
    leftOut: over.flatMap(({ kind, server }) => (kind === 'unknown' && server !== null ? [server] : [])),
  };
}

/** How far the gateway has come with a server by then. */
export function learntOf({ known, leftOut: missing }: DiscoveryMoment, id: string): Learnt {
  const server = known.find((each) => each.id === id);
  if (!server) return missing.includes(id) ? 'leftOut' : 'notYet';
  return server.link === 'waiting' || server.link === 'up' ? server.link : 'closed';
}
