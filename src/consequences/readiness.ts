/** What every server needs so that any request may land on it or pass through it, and which of that it lacks. */

import { called } from '../routing/called';
import { attributeOf, CATALOG } from '../topology/catalog';
import { faultsOf } from '../topology/faults';
import type { ServerSwitch } from '../topology/switches';
import { roundRobinList, type Topology } from '../topology/topology';

/** The attributes a server is judged by: what a request needs on its way, then what the server needs to take its turn. */
export const NEEDS = (['way', 'turn'] as const).flatMap((what) =>
  CATALOG.server.attributes.flatMap(({ key, ready }) => (ready === what ? [key as ServerSwitch] : [])),
);

export interface ReadinessCell {
  /** The value as the inspector shows it. */
  readonly value: string;
  /** The staff name of the fault; null where this is as it should be. */
  readonly fault: string | null;
  /** It is so whatever the attribute says. */
  readonly fixed?: true;
}

export interface ReadinessRow {
  readonly server: string;
  readonly name: string;
  /** Its place in the round robin, from 1; null where it takes no turn. */
  readonly seat: number | null;
  readonly needs: Readonly<Record<ServerSwitch, ReadinessCell>>;
  /** The servers it does not reach. */
  readonly blockedTo: readonly { readonly id: string; readonly name: string }[];
  /** How many faults stand at it, its links included. */
  readonly faults: number;
}

const CONFIGURED: ReadinessCell = {
  value: attributeOf('gateway', 'configuredServer')?.label ?? '',
  fault: null,
  fixed: true,
};

export const needLabel = (need: ServerSwitch): string => attributeOf('server', need)?.label ?? need;

/** One row per server, in document order. */
export function readinessOf(topology: Topology): readonly ReadinessRow[] {
  const list = roundRobinList(topology);
  return topology.servers.map((server) => {
    const faults = faultsOf(topology, server.id);
    const cell = (need: ServerSwitch): ReadinessCell => {
      // The gateway knows this one without having to learn of it.
      if (need === 'discovered' && server.id === topology.gateway?.configuredServer) return CONFIGURED;
      const control = attributeOf('server', need)?.control;
      const value = control?.kind === 'switch' ? (server[need] ? control.on : control.off) : String(server[need]);
      return { value, fault: faults.find(({ attribute }) => attribute === need)?.name ?? null };
    };
    const place = list.indexOf(server.id);
    const needs = Object.fromEntries(NEEDS.map((need) => [need, cell(need)])) as Record<ServerSwitch, ReadinessCell>;
    const blockedTo = faults.flatMap(({ other }) =>
      other === undefined ? [] : [{ id: other, name: called(topology, other) }],
    );
    return {
      server: server.id,
      name: server.name,
      seat: place < 0 ? null : place + 1,
      needs,
      blockedTo,
      faults: Object.values(needs).filter(({ fault }) => fault !== null).length + blockedTo.length,
    };
  });
}
