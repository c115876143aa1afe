/** The last landings cut into turns of the round robin, so that a server that fails stands in one column. */

import { roundRobinList, type Topology } from '../topology/topology';
import type { Recent, Tally } from './tally';

export interface Landing extends Recent {
  /** Its place among all inbound requests counted, from 1. */
  readonly number: number;
  /** The seat of the server it landed on, from 1; null where it landed on none. */
  readonly seat: number | null;
}

/** A turn begins where the seat is not behind the one before it. */
export function roundsOf(topology: Topology, { recent, directions }: Tally): readonly (readonly Landing[])[] {
  const seats = new Map(roundRobinList(topology).map((id, index) => [id, index + 1]));
  const rounds: Landing[][] = [];
  let before = Number.POSITIVE_INFINITY;
  recent.forEach((one, index) => {
    const seat = one.landing === null ? null : (seats.get(one.landing) ?? null);
    const landing = { ...one, number: directions.inbound.total - recent.length + index + 1, seat };
    const round = rounds.at(-1);
    if (round && (seat === null || seat > before)) round.push(landing);
    else rounds.push([landing]);
    before = seat ?? before;
  });
  return rounds;
}
