/** The smallest fixes of a request that did not arrive: single facts that, put right, make `route` deliver it; best first. */

import { arrived } from '../outcomes/ending';
import type { Playground } from '../playground/playground';
import { RULE_CODES } from '../routing/codes';
import { type GatewayState, type Request, route, run } from '../routing/route';
import { lastStep, type Trace } from '../routing/trace';
import { allHomesWrong } from '../topology/homes';
import { findUser } from '../topology/topology';
import { type Candidate, candidates, localUserOf } from './candidates';
import { applyChange, type Change } from './change';
import { costOf } from './costWords';
import { type Asked, type Effect, type Effects, scales } from './effects';

/** A change that was seen to make the request arrive. */
export interface Fix extends Effects {
  readonly change: Change;
}

/** Where no single change is enough: the one that gets the request furthest. */
export interface NextStep {
  readonly change: Change;
  /** The way of the request once it is made. */
  readonly trace: Trace;
  /** How many further changes, found in the same way, make it arrive; null where none was found. */
  readonly more: number | null;
}

export interface Mending {
  /** Changes of the community; only these can really be made. */
  readonly fixes: readonly Fix[];
  /** Assumptions under which it would arrive: they mend nothing unless the product behaves so. */
  readonly assumed: readonly Fix[];
  /** Null where a fix was found, nothing gets further, or the request arrives. */
  readonly nextStep: NextStep | null;
  /** The users whose home values name nothing for what is most likely one cause, which no single change mends. */
  readonly commonHome: readonly string[];
}

const NOTHING: Mending = { fixes: [], assumed: [], nextStep: null, commonHome: [] };
/** At most so many changes are tried beyond those the trace names. */
const MOST_TRIED = 500;
/** Of different answers to the same question so many are weighed, the best of which is offered. */
const MOST_WEIGHED = 3;
/** As many further changes are looked for where one is not enough. */
const MOST_STEPS = 4;

/** A request of the script, in the state it finds there. */
export function askedAt({ topology, requests, state }: Playground, index: number): Asked | null {
  const request = requests[index];
  return request ? { request, index, state: run(topology, requests.slice(0, index), state).state } : null;
}

/** A request that stands in no script, as a cell of the table of consequences does. */
export const askedFor = (request: Request, state: GatewayState): Asked => ({ request, state, index: null });

export function mendingOf(playground: Playground, asked: Asked): Mending {
  const { trace } = route(playground.topology, asked.request, asked.state);
  if (arrived(trace.verdict)) return NOTHING;
  const commonHome = lastStep(trace).rule === 'BLK-HOME' ? allHomesWrong(playground.topology) : [];
  if (commonHome.length > 0) return { ...NOTHING, commonHome };
  const tried = attempts(playground, asked, trace);
  const arriving = tried.filter((attempt) => arrived(attempt.trace.verdict));
  const weighed = arriving.length > 0 ? weighedOf(playground, asked, trace, fewOfEachChoice(arriving)) : [];
  const ranked = bestOfEachChoice(weighed.toSorted(byRank));
  const fixes = ranked.filter(({ change }) => change.kind !== 'assumption').map(asFix);
  const assumed = ranked.filter(({ change }) => change.kind === 'assumption').map(asFix);
  return { ...NOTHING, fixes, assumed, nextStep: fixes.length > 0 ? null : nextStep(asked, trace, tried) };
}

interface Attempt extends Candidate {
  readonly playground: Playground;
  readonly trace: Trace;
}

/** What the trace names is tried first; the rest only where that is not enough. In the order of the catalog. */
function attempts(playground: Playground, asked: Asked, trace: Trace): readonly Attempt[] {
  const all = candidates(playground, { ...asked, trace });
  const attempt = (candidate: Candidate): readonly Attempt[] => {
    const edit = applyChange(playground, candidate.change);
    if (!edit.ok || edit.playground === playground) return [];
    return [{ ...candidate, playground: edit.playground, trace: outcome(edit.playground, asked) }];
  };
  const named = all.filter((candidate) => candidate.named).flatMap(attempt);
  if (named.some(({ trace: way, change }) => arrived(way.verdict) && change.kind !== 'assumption')) return named;
  const rest = all.filter((candidate) => !candidate.named).slice(0, MOST_TRIED);
  return [...named, ...rest.flatMap(attempt)];
}

/**
 * How the request ends in the same state and, where it stands in a script, also when that is replayed: what goes before
 * it may go otherwise by the change. The trace that does not deliver, where one of the two does not.
 */
function outcome({ topology, requests, state }: Playground, asked: Asked): Trace {
  const { trace } = route(topology, asked.request, asked.state);
  if (!arrived(trace.verdict) || asked.index === null) return trace;
  return run(topology, requests.slice(0, asked.index + 1), state).traces.at(-1) ?? trace;
}

function weighedOf(
  playground: Playground,
  asked: Asked,
  trace: Trace,
  arriving: readonly Attempt[],
): readonly (Attempt & Effects)[] {
  const weigh = scales(playground, asked, peopleOf(playground, asked, trace));
  return arriving.map((attempt) => ({ ...attempt, ...weigh(attempt.playground) }));
}

/** The local users the trace speaks of, all of whose ways are tried. */
function peopleOf({ topology }: Playground, { request }: Asked, trace: Trace): readonly string[] {
  const named = trace.steps.flatMap(({ facts }) => facts.map(({ part }) => part));
  const user = localUserOf(topology, request);
  return [...new Set([...(user ? [user.id] : []), ...named])].filter((id) => findUser(topology, id));
}

function fewOfEachChoice(arriving: readonly Attempt[]): readonly Attempt[] {
  const seen = new Map<string, number>();
  return arriving.filter(({ choice }) => {
    if (choice === null) return true;
    const count = (seen.get(choice) ?? 0) + 1;
    seen.set(choice, count);
    return count <= MOST_WEIGHED;
  });
}

function bestOfEachChoice<T extends Candidate>(ranked: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return ranked.filter(({ choice }) => {
    if (choice === null) return true;
    const first = !seen.has(choice);
    seen.add(choice);
    return first;
  });
}

const size = ({ requests, trials }: Effect): number => requests.length + trials;

/** What costs nothing besides, then fewer harms, then more mends; equal ones stay in the order of the catalog. */
const byRank = (a: Fix, b: Fix): number =>
  Number(costOf(a.change) !== undefined) - Number(costOf(b.change) !== undefined) ||
  size(a.harms) - size(b.harms) ||
  b.mends.requests.length - a.mends.requests.length ||
  size(b.mends) - size(a.mends);

const asFix = ({ change, mends, harms }: Fix): Fix => ({ change, mends, harms });

function nextStep(asked: Asked, trace: Trace, tried: readonly Attempt[]): NextStep | null {
  const best = furthest(trace, tried);
  return best && { change: best.change, trace: best.trace, more: stepsLeft(best.playground, asked, best.trace) };
}

function stepsLeft(playground: Playground, asked: Asked, trace: Trace): number | null {
  let [now, way] = [playground, trace];
  for (let more = 1; more <= MOST_STEPS; more += 1) {
    const tried = attempts(now, asked, way).filter(({ change }) => change.kind !== 'assumption');
    if (tried.some((attempt) => arrived(attempt.trace.verdict))) return more;
    const best = furthest(way, tried);
    if (!best) return null;
    [now, way] = [best.playground, best.trace];
  }
  return null;
}

/** The change that leads beyond the end of a trace by the most steps; null where none does. */
function furthest(trace: Trace, tried: readonly Attempt[]): Attempt | null {
  let best: Attempt | null = null;
  for (const attempt of tried) {
    if (attempt.change.kind === 'assumption') continue;
    if (isFurther(attempt.trace, best?.trace ?? trace)) best = attempt;
  }
  return best;
}

/** More steps, or as many and a check that comes later: within a step the codes stand in the order of the checks. */
function isFurther(trace: Trace, than: Trace): boolean {
  const steps = trace.steps.length - than.steps.length;
  return steps > 0 || (steps === 0 && checkOf(trace) > checkOf(than));
}

const checkOf = (trace: Trace): number => RULE_CODES.indexOf(lastStep(trace).rule);
