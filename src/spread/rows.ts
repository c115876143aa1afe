/** What chart, table and CSV show of a tally, the same for all three: one row for every server, and the scale of the bars. */

import { arrived } from '../outcomes/ending';
import { VERDICT_KEYS, verdictLabel } from '../routing/endings';
import { DIRECTIONS } from '../routing/kinds';
import { roundRobinList, type Topology } from '../topology/topology';
import type { ServerCounts, Sums } from './sums';

export interface ServerRow extends ServerCounts {
  readonly id: string;
  /** Its number in the round robin, from 1; null for a server that takes no turns. */
  readonly seat: number | null;
}

export function rowsOf(topology: Topology, tally: Sums): readonly ServerRow[] {
  const seats = new Map(roundRobinList(topology).map((id, index) => [id, index + 1]));
  return [...tally.servers].map(([id, counts]) => ({ id, seat: seats.get(id) ?? null, ...counts }));
}

/** How often each verdict was given, by what it is called: what arrived, in each direction there was, then the others. */
export function verdictRows({
  verdicts,
  directions,
}: Sums): readonly { readonly label: string; readonly number: number }[] {
  const arrivals = DIRECTIONS.filter((direction) => directions[direction].total > 0).map((direction) => ({
    label: verdictLabel('delivered', direction),
    number: directions[direction].total - directions[direction].failed,
  }));
  const others = VERDICT_KEYS.filter((verdict) => !arrived(verdict) && verdicts[verdict] > 0).map((verdict) => ({
    label: verdictLabel(verdict, 'inbound'),
    number: verdicts[verdict],
  }));
  return [...arrivals, ...others];
}

export const sumOf = (rows: readonly ServerRow[], count: keyof ServerCounts): number =>
  rows.reduce((sum, row) => sum + row[count], 0);

/** The least and the most of one count among the servers that take turns; null without any. */
export function spanOf(
  rows: readonly ServerRow[],
  count: keyof ServerCounts,
): { readonly least: number; readonly most: number } | null {
  const counts = rows.filter(({ seat }) => seat !== null).map((row) => row[count]);
  return counts.length > 0 ? { least: Math.min(...counts), most: Math.max(...counts) } : null;
}
