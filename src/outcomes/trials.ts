/** Requests that nobody sent: what can be asked of every local user from every landing server, and how `route` answers in fresh sessions. */

import { type Direction, KIND_KEYS, type RequestKind, USUAL_KIND } from '../routing/kinds';
import { initialState, type Request, route } from '../routing/route';
import type { Trace } from '../routing/trace';
import { roundRobinList, type Topology } from '../topology/topology';

/** What is asked of every user: each kind inbound and, as outbound takes no turn, one kind that way for all. */
export type Group = RequestKind | 'outbound';

export const GROUP_KEYS: readonly Group[] = [...KIND_KEYS, 'outbound'];
export const GROUPS = Object.fromEntries(
  GROUP_KEYS.map((group) =>
    group === 'outbound' ? [group, { kind: USUAL_KIND, inbound: false }] : [group, { kind: group, inbound: true }],
  ),
) as Readonly<Record<Group, { readonly kind: RequestKind; readonly inbound: boolean }>>;

export const directionOf = (group: Group): Direction => (GROUPS[group].inbound ? 'inbound' : 'outbound');

export interface Trial {
  readonly group: Group;
  /** Whose turn it is; null where nobody takes turns: outbound, and inbound while the round-robin list is empty. */
  readonly landing: string | null;
}

/** What is tried with every user: each kind of inbound request on the turn of each server, then outbound. */
export function trialsOf(topology: Topology): readonly Trial[] {
  const list = roundRobinList(topology);
  const turns = list.length > 0 ? list : [null];
  return GROUP_KEYS.flatMap((group) => (GROUPS[group].inbound ? turns : [null]).map((landing) => ({ group, landing })));
}

/** The request by which a group is tried with one user. */
export function requestOf(external: string, user: string, group: Group): Request {
  const { kind, inbound } = GROUPS[group];
  return inbound ? { kind, from: external, to: user } : { kind, from: user, to: external };
}

/**
 * The trace of one trial: fresh sessions, and the turn on the landing server.
 * @throws RangeError when the topology has not both people.
 */
export const tried = (topology: Topology, request: Request, landing: string | null): Trace =>
  route(topology, request, { ...initialState, next: landing }).trace;

const answers = new WeakMap<Topology, Map<string, Trace>>();

/** The same, worked out once for whoever asks it of a topology that is shown. */
function triedOnce(topology: Topology, request: Request, landing: string | null): Trace {
  const known = answers.get(topology) ?? new Map<string, Trace>();
  if (known.size === 0) answers.set(topology, known);
  const key = `${request.kind} ${request.from} ${request.to} ${landing ?? ''}`;
  const trace = known.get(key) ?? tried(topology, request, landing);
  known.set(key, trace);
  return trace;
}

/** The whole trace of one trial with one user. */
export const traceOf = (topology: Topology, external: string, user: string, { group, landing }: Trial): Trace =>
  triedOnce(topology, requestOf(external, user, group), landing);
