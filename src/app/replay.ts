/** What follows from a playground and is never stored: its traces, their timelines, and what an edit changed in them. */

import { changedOutcomes, type OutcomeChange } from '../outcomes/changes';
import { type Timeline, timelineOf } from '../playback/timeline';
import type { Playground } from '../playground/playground';
import type { Ghost } from '../prediction/correcting';
import { run } from '../routing/route';
import { isWhole, type SeenTrace, type Trace } from '../routing/trace';
import type { Topology } from '../topology/topology';

/** The traces of the whole script, replayed on the topology as it is now. */
export const tracesOf = remembered(
  (playground: Playground): readonly Trace[] => run(playground.topology, playground.requests, playground.state).traces,
);

/** What of the traces of a playground may be seen, one for each request; the same object for the same playground. */
export type Veil = (playground: Playground) => readonly SeenTrace[];

/** By request: the hops that were expected of it and never came; the same object for the same playground. */
export type Ghosts = (playground: Playground) => readonly (readonly Ghost[])[];

/** The traces as far as they may be seen; without a veil all of them. */
export const tracesSeen = ({
  playground,
  veil,
}: {
  readonly playground: Playground;
  readonly veil: Veil | null;
}): readonly SeenTrace[] => (veil ?? tracesOf)(playground);

const timelines = new WeakMap<SeenTrace, Timeline>();

/** The timeline of one trace; remembered, because a trace belongs to one playground. */
export function timelineFor(playground: Playground, trace: SeenTrace): Timeline {
  const known = timelines.get(trace);
  if (known) return known;
  const made = timelineOf(playground.topology, trace);
  timelines.set(trace, made);
  return made;
}

/** Worked out once for each. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Whether two topologies differ in more than where their parts stand on the canvas. What an edit left alone is the same object in both. */
export function routesDiffer(before: Topology, after: Topology): boolean {
  return (Object.keys(after) as (keyof Topology)[]).some((key) => differs(before[key], after[key]));
}

function differs(before: unknown, after: unknown): boolean {
  if (before === after) return false;
  if (Array.isArray(before) && Array.isArray(after))
    return before.length !== after.length || before.some((item, index) => differs(item, after[index]));
  return unplaced(before) !== unplaced(after);
}

const unplaced = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)) ?? '';

/** Which outcomes differ from those before the edits that were not yet looked at; nothing is said of those that are not to be seen. */
export function changesOf({
  playground,
  compared,
  veil,
}: {
  readonly playground: Playground;
  readonly compared: Playground;
  readonly veil: Veil | null;
}): ReadonlyMap<number, OutcomeChange> {
  const changes = changedOutcomes(
    { topology: compared.topology, traces: tracesOf(compared) },
    { topology: playground.topology, traces: tracesOf(playground) },
  );
  if (!veil) return changes;
  const seen = veil(playground);
  return new Map([...changes].filter(([request]) => seen[request] && isWhole(seen[request])));
}
