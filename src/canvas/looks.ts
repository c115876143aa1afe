/** What each part shows at one step of a trace, and the hops to draw up to it: the same step always gives the same picture. */

import { endsInVain, shapeOf } from '../outcomes/ending';
import { localUserOf, NO_TURNS, type PlaceName, placesAt, type Turns, turnsAt } from '../outcomes/places';
import { CODES, type RuleCode } from '../routing/codes';
import type { EndShape } from '../routing/endings';
import type { SeenTrace } from '../routing/trace';
import { SIGN_OF_SHAPE } from '../signs/signs';
import { findUser, roundRobinList, type Topology } from '../topology/topology';
import { onWay } from './way';

/** Three shapes of not arriving: blocked, refused, or nobody there. */
export type StopSign = Exclude<(typeof SIGN_OF_SHAPE)[EndShape], 'good'>;

export interface Look {
  /** The request stands here. */
  readonly here: boolean;
  /** The request has been here, or is. */
  readonly visited: boolean;
  /** It is on the way, comes next on it, or is a place of the local user; the rest grows quiet while the request is under way. */
  readonly way: boolean;
  /** The local user of the request: it is this user's places that are tagged. */
  readonly subject: boolean;
  readonly tags: readonly PlaceName[];
  /** Where the request ended without arriving. A block on the way to another part is marked on the hop, not on the part. */
  readonly stopped: StopSign | null;
  /** Its number in the round-robin list, from 1. */
  readonly seat: number | null;
  readonly isNext: boolean;
  readonly wasLast: boolean;
}

export const EMPTY_LOOK: Look = {
  here: false,
  visited: false,
  way: false,
  subject: false,
  tags: [],
  stopped: null,
  seat: null,
  isNext: false,
  wasLast: false,
};

/** What the style sheets of cards and dial know a look by. */
export const attributesOf = ({ here, visited, way, stopped }: Look) => ({
  'data-here': here || undefined,
  'data-visited': visited || undefined,
  'data-way': way || undefined,
  'data-stopped': stopped ?? undefined,
});

/** By id; a part that is missing looks EMPTY_LOOK. */
export type Looks = ReadonlyMap<string, Look>;

/**
 * The look of every part that has one. `step` counts from 0; at -1 the request still stands at its sender.
 * With a trace `turns.next` plays no part: the trace itself tells whose turn is next at each of its steps.
 */
export function looksAt(topology: Topology, trace: SeenTrace | null, step: number, turns: Turns = NO_TURNS): Looks {
  const looks = new Map<string, Look>();
  const add = (id: string, more: Partial<Look>): void => {
    looks.set(id, { ...(looks.get(id) ?? EMPTY_LOOK), ...more });
  };

  const { next, last } = turnsAt(topology, trace, step, turns);
  for (const [index, id] of roundRobinList(topology).entries())
    add(id, { seat: index + 1, isNext: id === next, wasLast: id === last });
  if (!trace) return looks;

  for (const { name, at } of placesAt(topology, trace, step))
    add(at, { way: true, tags: [...(looks.get(at) ?? EMPTY_LOOK).tags, name] });
  const user = findUser(topology, localUserOf(trace));
  if (user) add(user.id, { subject: true });

  for (const id of onWay(trace, step)) add(id, { way: true });
  add(trace.request.from, { visited: true });
  for (const { at } of trace.steps.slice(0, step + 1)) add(at, { visited: true });
  const shown = trace.steps[step];
  add(shown ? shown.at : trace.request.from, { here: true });
  if (shown && step === trace.steps.length - 1 && shown.towards === undefined)
    add(shown.at, { stopped: stopSign(shown.rule) });
  return looks;
}

/** The shape in which a rule ends a request; null for a rule that lets it go on or arrive. */
export function stopSign(rule: RuleCode): StopSign | null {
  const sign = endsInVain(rule) ? SIGN_OF_SHAPE[shapeOf(rule)] : 'good';
  return sign === 'good' ? null : sign;
}

/** One stretch of the way of a request. */
export interface Hop {
  /** The step it belongs to. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly rule: RuleCode;
  /** From one community server to another: drawn as an arc; everything else lies on the link it uses. */
  readonly way: 'link' | 'redirect';
  /** It belongs to the step shown. */
  readonly current: boolean;
  /** The request never got to `to`. */
  readonly blocked: boolean;
}

/** The hops made up to a step, in order, a block on the way to another part among them as a hop that did not get through. */
export function hopsUpTo(trace: SeenTrace, step: number): readonly Hop[] {
  const found = trace.direction === 'inbound' ? trace.steps.findIndex(({ rule }) => CODES[rule].answer === 'one') : -1;
  const hops: Hop[] = [];
  for (const [index, { kind, rule, from, at, towards }] of trace.steps.slice(0, step + 1).entries()) {
    const current = index === step;
    const way = found >= 0 && index > found && CODES[rule].ends !== 'arrived' ? 'redirect' : 'link';
    if (kind === 'hop' && from !== undefined) hops.push({ index, from, to: at, rule, way, current, blocked: false });
    else if (towards !== undefined) hops.push({ index, from: at, to: towards, rule, way, current, blocked: true });
  }
  return hops;
}

const sameLook = (a: Look, b: Look): boolean =>
  a === b ||
  (a.here === b.here &&
    a.visited === b.visited &&
    a.way === b.way &&
    a.subject === b.subject &&
    a.stopped === b.stopped &&
    a.seat === b.seat &&
    a.isNext === b.isNext &&
    a.wasLast === b.wasLast &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index]));

/** The new looks, with every look that is as it was kept as the same object; all of them unchanged, the old map itself. */
export function reuseLooks(before: Looks, after: Looks): Looks {
  let same = before.size === after.size;
  const looks = new Map<string, Look>();
  for (const [id, look] of after) {
    const old = before.get(id);
    const kept = old && sameLook(old, look) ? old : look;
    if (kept !== old) same = false;
    looks.set(id, kept);
  }
  return same ? before : looks;
}
