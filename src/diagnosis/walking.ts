/** A round of requests with one local user, one after the other in fresh sessions: how many of them end as the ticket says. */

import { limitReached } from '../routing/checks';
import { type Counter, NO_SESSIONS, REQUEST_KINDS, type Sessions } from '../routing/kinds';
import { initialState, route } from '../routing/route';
import type { AssumptionKey } from '../topology/assumptions';
import { roundRobinList, type Topology } from '../topology/topology';
import { requestOf, type Symptom, type Tally } from './symptom';

/** What came of one request, and what it left behind. */
export interface Answer {
  /** It ended as the ticket says. */
  readonly failed: boolean;
  readonly next: string | null;
  /** How many sessions of its kind it opened. */
  readonly opened: number;
  readonly asked: readonly AssumptionKey[];
}

/** What came of a round, as far as it was walked. */
export interface Fate {
  readonly tally: Tally;
  /** The assumptions whose question arose: another answer to any other one changes nothing of what was walked. */
  readonly asked: ReadonlySet<AssumptionKey>;
}

/** Whether a round need not be walked any further. */
export type Enough = (tally: Tally) => boolean;
export const WHOLE_ROUND: Enough = () => false;

/** What a request finds: whose turn it is, whether its kind has no session left, and how many are open. */
export type Ask = (next: string | null, full: boolean, open: Sessions) => Answer;

/** Inbound a request for each server that takes its turn, and one where none does. */
export const roundOf = (topology: Topology, { direction }: Symptom): number =>
  direction === 'inbound' ? Math.max(roundRobinList(topology).length, 1) : 1;

const NOTHING_ASKED: ReadonlySet<AssumptionKey> = new Set();

/** Walks a round until that is enough; one who asks the same twice running is told the same. */
export function walk(topology: Topology, symptom: Symptom, ask: Ask, enough: Enough): Fate {
  const { gateway } = topology;
  const { counter } = REQUEST_KINDS[symptom.kind];
  const of = roundOf(topology, symptom);
  const open: { -readonly [C in Counter]: number } = { ...NO_SESSIONS };
  let { next } = initialState;
  let full = gateway !== null && limitReached(gateway, symptom.kind, open);
  let fails = 0;
  let asked: Set<AssumptionKey> | null = null;
  let answer = ask(next, full, open);
  for (let sent = 1; ; sent += 1) {
    if (answer.failed) fails += 1;
    if (answer.asked.length > 0) {
      asked ??= new Set();
      for (const key of answer.asked) asked.add(key);
    }
    const tally = { fails, sent, of };
    if (sent === of || enough(tally)) return { tally, asked: asked ?? NOTHING_ASKED };
    open[counter] += answer.opened;
    const fullNow = gateway !== null && limitReached(gateway, symptom.kind, open);
    if (answer.next === next && fullNow === full) continue;
    next = answer.next;
    full = fullNow;
    answer = ask(next, full, open);
  }
}

/** Has `route` answer for one user. */
export function routed(topology: Topology, symptom: Symptom, user: string, answered: typeof route = route): Ask {
  const request = requestOf(symptom, user);
  const { counter } = REQUEST_KINDS[symptom.kind];
  return (next, _, open) => {
    const { trace, state } = answered(topology, request, { next, chats: open.chats, presences: open.presences });
    return {
      failed: trace.verdict === symptom.seen,
      next: state.next,
      opened: state[counter] - open[counter],
      asked: trace.assumptions,
    };
  };
}
