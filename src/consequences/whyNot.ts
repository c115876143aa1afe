/** Why the request shown did not use a server, and where a user would be reached from each landing server. */

import { arrived } from '../outcomes/ending';
import { traceOf, trialsOf } from '../outcomes/trials';
import { called } from '../routing/called';
import { CODES, type RuleCode } from '../routing/codes';
import { describeStep, namesAt } from '../routing/describe';
import type { Verdict } from '../routing/endings';
import { USUAL_KIND } from '../routing/kinds';
import { landingServer, lastStep, type Step, type Trace } from '../routing/trace';
import { named } from '../saying/names';
import { faultName } from '../topology/faults';
import { findServer, findUser, inRoundRobinList, seat, type Topology } from '../topology/topology';
import { WHY_NOT, whereLanded } from './words';

interface WhyNot {
  /** Whether the request came to this server. */
  readonly used: boolean;
  /** One line: what happened there, or why nothing did. */
  readonly text: string;
}

/** Answers for one server; null where the id names none. */
export function whyNot(topology: Topology, trace: Trace, server: string): WhyNot | null {
  if (!findServer(topology, server)) return null;
  const here = trace.steps.findLastIndex(({ at, from }) => at === server || from === server);
  if (here >= 0) return { used: true, text: WHY_NOT.sentence(describeStep(topology, trace, here).what) };
  const last = trace.steps.length - 1;
  const end = WHY_NOT.sentence(describeStep(topology, trace, last).what);
  if (trace.steps[last]?.towards === server) return { used: false, text: end };
  const reasons =
    trace.direction === 'inbound' ? notLandedOn(topology, trace, server) : notSentBy(topology, trace, server);
  const way = arrived(trace.verdict) ? notPassedTo(topology, trace, server) : end;
  return { used: false, text: [...reasons, ...(way === null ? [] : [way])].join(' ') };
}

/** Why the gateway did not hand the request to this server. */
function notLandedOn(topology: Topology, trace: Trace, server: string): readonly string[] {
  const name = called(topology, server);
  const passed = trace.steps.flatMap(({ rejected }) => rejected).find((rejected) => rejected.server === server);
  if (passed) return [WHY_NOT.passedOver(name, CODES[passed.rule].title)];
  const landing = landingServer(trace);
  if (landing === null) return [WHY_NOT.noneAsked];
  if (!inRoundRobinList(topology, server)) {
    return [WHY_NOT.notInList(name, faultName('server', 'discovered') ?? '')];
  }
  const { next } = lastStep(trace);
  return [WHY_NOT.notItsTurn(name, called(topology, landing), called(topology, next ?? ''))];
}

/** Why an outbound request did not start at this server. */
function notSentBy(topology: Topology, trace: Trace, server: string): readonly string[] {
  const user = findUser(topology, trace.request.from);
  const connected = user && seat(topology, user);
  if (!user || !connected) return [WHY_NOT.noTurns];
  if (connected.id === server) return [WHY_NOT.noneAsked];
  return [
    WHY_NOT.noTurns,
    WHY_NOT.loggedInElsewhere(called(topology, server), named(user.name), named(connected.name)),
  ];
}

/** Why a delivered inbound request was not passed to this server; null for an outbound one, which no server passes on. */
function notPassedTo(topology: Topology, trace: Trace, server: string): string | null {
  if (trace.direction === 'outbound') return null;
  const { user, connected } = namesAt(topology, trace, trace.steps.length - 1);
  const home = findUser(topology, trace.request.to)?.homeServer === server;
  const words = home ? WHY_NOT.homeOnly : WHY_NOT.loggedInElsewhere;
  return words(called(topology, server), user, connected);
}

export interface Reached {
  /** Whose turn it would be; null while nobody takes turns. */
  readonly turn: string | null;
  readonly landed: string | null;
  /** The server that delivers; null where none does. */
  readonly by: string | null;
  readonly verdict: Verdict;
  readonly rule: RuleCode;
  /** "Landing on st1: st2 delivers the request to Ann." */
  readonly text: string;
}

/** For each landing server where a chat of this external user would reach this local one, or why not. */
export const reachedFrom = (topology: Topology, user: string, external: string): readonly Reached[] =>
  trialsOf(topology)
    .filter(({ group }) => group === USUAL_KIND)
    .map((column) => {
      const trace = traceOf(topology, external, user, column);
      const last: Step = lastStep(trace);
      const { what } = describeStep(topology, trace, trace.steps.length - 1);
      const landed = landingServer(trace);
      const named = (id: string | null): string | null => (id === null ? null : called(topology, id));
      return {
        turn: column.landing,
        landed,
        by: CODES[last.rule].ends === 'arrived' ? (last.from ?? null) : null,
        verdict: trace.verdict,
        rule: last.rule,
        text: WHY_NOT.landing(whereLanded(named(column.landing), named(landed)), what),
      };
    });
