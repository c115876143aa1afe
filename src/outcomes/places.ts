/** Where a request concerns its local user, and whose turn it is: the three places and the turns, at each step of a trace. */

import { landingServer, pickOf, type SeenTrace, type Trace } from '../routing/trace';
import { findUser, seat, type Topology, turn } from '../topology/topology';

/** The three places of one user. */
export type PlaceName = 'landed' | 'connected' | 'home';

export interface Place {
  readonly name: PlaceName;
  /** The server, or for a home the cluster; a home that the topology lacks counts too. */
  readonly at: string;
  /** The step from which it is so; what is so before the request counts from the first. */
  readonly since: number;
}

/** The id of the local one of the two people, whichever way the request goes. */
export const localUserOf = ({ direction, request }: Pick<Trace, 'direction' | 'request'>): string =>
  direction === 'inbound' ? request.to : request.from;

/** The places of the local user of a request: where it landed, where the user is logged in, where home is; in this order. */
export function placesOf(topology: Topology, trace: SeenTrace): readonly Place[] {
  const user = findUser(topology, localUserOf(trace));
  const landed = landedFrom(trace);
  const places: readonly { readonly name: PlaceName; readonly at: string | null; readonly since: number }[] = [
    { name: 'landed', at: landed < 0 ? null : landingServer(trace), since: landed },
    { name: 'connected', at: (user && seat(topology, user)?.id) ?? null, since: 0 },
    { name: 'home', at: user?.homeServer ?? null, since: 0 },
  ];
  return places.flatMap(({ name, at, since }) => (at === null ? [] : [{ name, at, since }]));
}

/** The places as they are at a step, counted from 0; -1 while the request still stands at its sender. */
export const placesAt = (topology: Topology, trace: SeenTrace, step: number): readonly Place[] =>
  placesOf(topology, trace).filter(({ since }) => since <= Math.max(step, 0));

/** Only what got through has landed: a request blocked on the way to the server picked has not. */
const landedFrom = ({ steps }: SeenTrace): number => steps.findIndex(({ rule }) => rule === 'IN-FORWARD');

/** Whose turn is next, and who had the last one. */
export interface Turns {
  readonly next: string | null;
  readonly last: string | null;
}

export const NO_TURNS: Turns = { next: null, last: null };

/**
 * The turns at a step of a trace, for one that finds them as given; a trace tells itself whose turn is next at each of its steps.
 * Without a trace they are as given, a turn of nobody being that of the first in the list.
 */
export function turnsAt(topology: Topology, trace: SeenTrace | null, step: number, found: Turns): Turns {
  if (!trace) return { next: turn(topology, found.next), last: found.last };
  const pick = pickOf(trace);
  return {
    next: trace.steps[Math.max(step, 0)]?.next ?? trace.before ?? null,
    last: pick >= 0 && step >= pick ? landingServer(trace) : found.last,
  };
}

/** Who had the last turn before one of several traces, shown in their order. */
export function lastTurn(traces: readonly SeenTrace[], before = traces.length): string | null {
  for (let index = Math.min(before, traces.length) - 1; index >= 0; index -= 1) {
    const trace = traces[index];
    const landing = trace ? landingServer(trace) : null;
    if (landing !== null) return landing;
  }
  return null;
}
