/** Which requests of the script end differently since an edit, said in words. */

import { called } from '../routing/called';
import { CODES } from '../routing/codes';
import { ENDINGS, verdictLabel } from '../routing/endings';
import type { Request, Trace } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { arrived, endOf } from './ending';
import { OUTCOME_WORDS } from './words';

/** How one request ended before and how it ends now. */
export interface OutcomeChange {
  /** "It was delivered. Now it stops at st3." */
  readonly said: string;
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
 * else if it asks the same, in order; requests added or removed are no change. Another way to the same end is none either; another reason for not arriving is
 * one, so that a fault behind a fault is seen.
 */
export function changedOutcomes(before: Replay, after: Replay): ReadonlyMap<number, OutcomeChange> {
  const changes = new Map<number, OutcomeChange>();
  const earlier = pairUp(before.traces, after.traces);
  after.traces.forEach((trace, index) => {
    const was = earlier[index];
    if (!was) return;
    const said = changeSaid(before.topology, was, after.topology, trace);
    if (said !== null) changes.set(index, { said, earlier: { topology: before.topology, trace: was } });
  });
  return changes;
}

/** What changed of one request; null where it ends as before. */
function changeSaid(before: Topology, was: Trace, after: Topology, is: Trace): string | null {
  const [then, now] = [endOf(was), endOf(is)];
  const [wasAt, isAt] = [called(before, then.where), called(after, now.where)];
  if (was.verdict === is.verdict && then.rule !== now.rule && !arrived(is.verdict)) {
    return OUTCOME_WORDS.anotherReason(
      verdictLabel(is.verdict, is.direction),
      OUTCOME_WORDS.reason(CODES[then.rule].title, wasAt),
      OUTCOME_WORDS.reason(CODES[now.rule].title, isAt),
    );
  }
  if (then.how === now.how && then.where === now.where) return null;
  return OUTCOME_WORDS.changed(ENDINGS[then.how].was(wasAt, was.direction), ENDINGS[now.how].now(isAt, is.direction));
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
