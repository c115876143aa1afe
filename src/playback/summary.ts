/** What an edit did to the script, in one line: how many outcomes changed, what changed, and for whom. */

import type { OutcomeChange } from '../outcomes/changes';
import { called } from '../routing/called';
import { REQUEST_KINDS } from '../routing/kinds';
import type { Request, SeenTrace } from '../routing/trace';
import { findUser, type Topology } from '../topology/topology';
import { CHANGE_WORDS } from './changeWords';

interface ChangeSummary {
  /** "3 of 7 outcomes changed" */
  readonly head: string;
  /** What happened to whom, what befell most requests first, and how many it befell where that is more than one. */
  readonly details: readonly string[];
}

/** A request named by the local user it is about. */
function briefly(topology: Topology, { kind, from, to }: Request): string {
  const { brief } = REQUEST_KINDS[kind];
  const [sender, receiver] = [called(topology, from), called(topology, to)];
  return findUser(topology, from) ? brief.outbound(sender, receiver) : brief.inbound(receiver);
}

export function changeSummary(
  topology: Topology,
  traces: readonly SeenTrace[],
  changes: ReadonlyMap<number, OutcomeChange>,
): ChangeSummary {
  const times = new Map<string, number>();
  for (const [index, change] of changes) {
    const trace = traces[index];
    if (!trace) continue;
    const detail = CHANGE_WORDS.detail(briefly(topology, trace.request), change.said);
    times.set(detail, (times.get(detail) ?? 0) + 1);
  }
  const details = [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([detail, number]) => (number > 1 ? CHANGE_WORDS.times(detail, number) : detail));
  return { head: CHANGE_WORDS.head(changes.size, traces.length), details };
}

/** The next request behind this one whose outcome changed, from the front again behind the last. */
export function changeAfter(changes: ReadonlyMap<number, OutcomeChange>, request: number): number | null {
  const changed = [...changes.keys()].sort((a, b) => a - b);
  return changed.find((index) => index > request) ?? changed[0] ?? null;
}
