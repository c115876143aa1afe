/** How many of many requests end how: every answer comes from `route`, remembered where nothing it depends on has changed. */

import { limitReached } from '../routing/checks';
import { type GatewayState, type Request, route } from '../routing/route';
import { RULE_CODES, type RuleCode } from '../routing/rules';
import { landingServer, lastStep, type Verdict } from '../routing/trace';
import { roundRobinList, type Topology } from '../topology/topology';

export interface Tally {
  /** How many requests have been counted. */
  readonly total: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** By the rule that ended the request, in the order of RULE_CODES; rules that ended none are left out. */
  readonly endings: ReadonlyMap<RuleCode, number>;
  /** By the server handed, or about to be handed, an inbound request; every server of the round-robin list, in its order. */
  readonly landings: ReadonlyMap<string, number>;
  /** The gateway's state after the last of them. */
  readonly state: GatewayState;
}

/** What routing one request in one situation came to, and how often that has been so. */
interface Answer {
  readonly verdict: Verdict;
  readonly rule: RuleCode;
  readonly landing: string | null;
  readonly next: string | null;
  readonly chats: number;
  readonly presences: number;
  count: number;
}

/**
 * Counts `n` requests, the script repeated as often as it takes; all zero without a script.
 * Equal to folding `run` over them.
 */
export function tally(topology: Topology, requests: readonly Request[], state: GatewayState, n: number): Tally {
  const [whole] = tallySlices(topology, requests, state, n, n);
  return whole ?? summed(topology, [], state);
}

/** The same, a slice of requests at a time, so that a page can draw in between; each tally counts from the first request. */
export function* tallySlices(
  topology: Topology,
  requests: readonly Request[],
  state: GatewayState,
  n: number,
  slice: number,
): Generator<Tally, void, undefined> {
  if (slice < 1 && n > 0) throw new RangeError(`a slice holds at least one request, not ${slice}`);
  const { gateway } = topology;
  const known = requests.map(() => ({
    free: new Map<string | null, Answer>(),
    full: new Map<string | null, Answer>(),
  }));
  const answers: Answer[] = [];
  let now = state;
  let turn = 0;
  for (let left = requests.length > 0 ? n : 0; left > 0; left -= slice) {
    let { next, chats, presences } = now;
    for (let i = Math.min(slice, left); i > 0; i -= 1) {
      const request = requests[turn];
      const remembered = known[turn];
      turn = (turn + 1) % requests.length;
      if (!request || !remembered) continue;
      const full = gateway !== null && limitReached(gateway, request.kind, { chats, presences });
      const situation = full ? remembered.full : remembered.free;
      let answer = situation.get(next);
      if (!answer) {
        answer = answered(topology, request, { next, chats, presences });
        situation.set(next, answer);
        answers.push(answer);
      }
      answer.count += 1;
      next = answer.next;
      chats += answer.chats;
      presences += answer.presences;
    }
    now = { next, chats, presences };
    yield summed(topology, answers, now);
  }
}

function answered(topology: Topology, request: Request, before: GatewayState): Answer {
  const { trace, state } = route(topology, request, before);
  return {
    verdict: trace.verdict,
    rule: lastStep(trace).rule,
    landing: landingServer(trace),
    next: state.next,
    chats: state.chats - before.chats,
    presences: state.presences - before.presences,
    count: 0,
  };
}

function summed(topology: Topology, answers: readonly Answer[], state: GatewayState): Tally {
  let total = 0;
  const verdicts: Record<Verdict, number> = { delivered: 0, offline: 0, refused: 0, 'not delivered': 0 };
  const byRule = new Map<RuleCode, number>();
  const landings = new Map(roundRobinList(topology).map((id) => [id, 0]));
  for (const { verdict, rule, landing, count } of answers) {
    total += count;
    verdicts[verdict] += count;
    byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    if (landing !== null) landings.set(landing, (landings.get(landing) ?? 0) + count);
  }
  const endings = new Map(
    RULE_CODES.flatMap((code): [RuleCode, number][] => {
      const count = byRule.get(code);
      return count === undefined ? [] : [[code, count]];
    }),
  );
  return { total, verdicts, endings, landings, state };
}
