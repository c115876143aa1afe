/** Which requests of the script end differently since an edit, said in words. */

import { called } from '../routing/called';
import { ENDINGS } from '../routing/endings';
import type { Request, Trace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { endOf } from './ending';

/** How one request ended before and how it ends now; the two join to a sentence: "was delivered, now stops at st3". */
export interface OutcomeChange {
  readonly before: string;
  readonly after: string;
  /** What it did before, and the topology it did it on. */
  readonly earlier: { readonly topology: Topology; readonly trace: Trace };
}

/** A script replayed on a topology. */
export interface Replay {
  readonly topology: Topology;
  readonly traces: readonly Trace[];
}

/**
 * The changed outcomes by index of the request in `after`. A request counts as the same one if it is the same object,
 * else if it asks the same, in order; requests added or removed are no change. Another way to the same end is none either.
 */
export function changedOutcomes(before: Replay, after: Replay): ReadonlyMap<number, OutcomeChange> {
  const changes = new Map<number, OutcomeChange>();
  const earlier = pairUp(before.traces, after.traces);
  after.traces.forEach((trace, index) => {
    const was = earlier[index];
    if (!was) return;
    const [then, now] = [endOf(was), endOf(trace)];
    if (then.how === now.how && then.where === now.where) return;
    changes.set(index, {
      before: ENDINGS[then.how].was(called(before.topology, then.where)),
      after: ENDINGS[now.how].now(called(after.topology, now.where)),
      earlier: { topology: before.topology, trace: was },
    });
  });
  return changes;
}

/** For each trace after the edit the one of the same request before it; undefined where there is none. */
function pairUp(before: readonly Trace[], after: readonly Trace[]): readonly (Trace | undefined)[] {
  const paired: (Trace | undefined)[] = after.map(() => undefined);
  const left = new Set(before);
  const pair = (keyOf: (request: Request) => unknown): void => {
    const waiting = new Map<unknown, Trace[]>();
    for (const trace of left) {
      const key = keyOf(trace.request);
      const same = waiting.get(key);
      if (same) same.push(trace);
      else waiting.set(key, [trace]);
    }
    for (const queue of waiting.values()) queue.reverse();
    after.forEach((trace, index) => {
      if (paired[index]) return;
      const found = waiting.get(keyOf(trace.request))?.pop();
      if (!found) return;
      paired[index] = found;
      left.delete(found);
    });
  };
  pair((request) => request);
  pair(({ kind, from, to }) => `${kind} ${from} ${to}`);
  return paired;
}

/** "was delivered, now stops at st3" */
export const changeSentence = ({ before, after }: Pick<OutcomeChange, 'before' | 'after'>): string =>
  `${before}, ${after}`;
