/** The servers as the gateway takes turns, those it takes no turn to, and where one goes when it is moved in that list. */

import type { Server } from '../topology/parts';
import { findServer, inRoundRobinList, roundRobinList, type Topology } from '../topology/topology';

export interface OrderRow {
  readonly id: string;
  readonly name: string;
  /** From 1; null while nobody takes turns. */
  readonly seat: number | null;
  /** The configured server keeps seat 1. */
  readonly fixed: boolean;
}

interface ServerOrderRows {
  readonly listed: readonly OrderRow[];
  /** Not discovered: they take no turn. */
  readonly outside: readonly OrderRow[];
}

export function orderRows(topology: Topology): ServerOrderRows {
  const { servers } = topology;
  const list = roundRobinList(topology);
  const row = ({ id, name }: Server, seat: number | null, fixed = false): OrderRow => ({ id, name, seat, fixed });
  if (list.length === 0)
    return {
      listed: servers.filter((server) => server.discovered).map((server) => row(server, null)),
      outside: servers.filter((server) => !server.discovered).map((server) => row(server, null)),
    };
  return {
    listed: list.flatMap((id, index) => {
      const server = findServer(topology, id);
      return server ? [row(server, index + 1, index === 0)] : [];
    }),
    outside: servers.filter((server) => !inRoundRobinList(topology, server.id)).map((server) => row(server, null)),
  };
}

/**
 * The index in the document's servers at which a server stands once it was moved to a place of the list (from 0);
 * null where that changes nothing. A place before the configured server means the one after it.
 */
export function documentIndex(topology: Topology, id: string, place: number): number | null {
  const { listed } = orderRows(topology);
  const from = listed.findIndex((row) => row.id === id);
  if (from < 0 || listed[from]?.fixed) return null;
  const first = listed[0]?.fixed ? 1 : 0;
  const to = Math.min(Math.max(place, first), listed.length - 1);
  const there = listed[to];
  return to === from || !there ? null : topology.servers.findIndex((server) => server.id === there.id);
}
