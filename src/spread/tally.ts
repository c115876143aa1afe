/** How many of many requests end how: every answer comes from `route`, remembered where nothing it depends on has changed. */

import { limitReached } from '../routing/checks';
import type { RuleCode } from '../routing/codes';
import { type GatewayState, type Request, route } from '../routing/route';
import type { Verdict } from '../routing/trace';
import type { Topology } from '../topology/topology';
import { type Choice, orderOf } from './choice';
import { type Contribution, contributionKey, contributionOf } from './contribution';
import { type Sums, summed, type Weighed } from './sums';

/** So many of the last inbound requests are kept one by one. */
const RECENT = 60;

/** One of the last inbound requests. */
export interface Recent {
  /** Its place in the list. */
  readonly request: number;
  readonly landing: string | null;
  readonly verdict: Verdict;
  readonly rule: RuleCode;
}

export interface Tally extends Sums {
  /** Failures in a row: the most there were, and those at the very end. */
  readonly longestStreak: number;
  readonly lastStreak: number;
  /** The last inbound requests, oldest first, at most RECENT; an outbound one takes no turn. */
  readonly recent: readonly Recent[];
  /** The gateway's state after the last of them. */
  readonly state: GatewayState;
}

/** A count under way. */
export interface Counting {
  /** Counts so many requests more; none where there is nothing to repeat. */
  readonly advance: (requests: number) => void;
  /** What has been counted so far; it stays as it is when the count goes on. */
  readonly tally: () => Tally;
}

/** What routing one request in one situation came to, and how often that has been so. */
interface Answer extends Weighed {
  readonly next: string | null;
  /** The place of `next` among the pointers met. */
  readonly pointer: number;
  readonly inbound: boolean;
  /** Sessions opened, written out: a count of one shape is what makes a million fast. */
  readonly chats: number;
  readonly presences: number;
  count: number;
}

/**
 * Counts `n` requests, the chosen ones repeated as often as it takes; all zero where there is nothing to repeat.
 * Equal to folding `run` over them.
 */
export function tally(
  topology: Topology,
  requests: readonly Request[],
  state: GatewayState,
  n: number,
  choice: Choice = { what: 'list' },
): Tally {
  const counting = startCounting(topology, requests, state, choice);
  counting.advance(n);
  return counting.tally();
}

/** The same a stretch at a time, so that a page can draw in between. */
export function startCounting(
  topology: Topology,
  requests: readonly Request[],
  state: GatewayState,
  choice: Choice,
): Counting {
  const { gateway } = topology;
  const order = orderOf(choice, requests.length);
  const pointerOf = numbering<string | null>();
  /** By request, then twice the pointer, plus one where the limit of the request's kind is reached. */
  const known: (Answer | undefined)[][] = requests.map(() => []);
  const answers: Answer[] = [];
  const outcomes: Contribution[] = [];
  const outcomeNumber = numbering<string>();
  const last: Answer[] = [];
  let { next, chats, presences } = state;
  let pointer = pointerOf(next);
  let oldest = 0;
  let streak = 0;
  let longestStreak = 0;

  const advance = (wanted: number): void => {
    if (!order) return;
    for (let left = wanted; left > 0; left -= 1) {
      const place = order();
      const request = requests[place];
      const remembered = known[place];
      if (!request || !remembered) continue;
      const full = gateway !== null && limitReached(gateway, request.kind, { chats, presences });
      const situation = 2 * pointer + (full ? 1 : 0);
      let answer = remembered[situation];
      if (!answer) {
        const { trace, state: after } = route(topology, request, { next, chats, presences });
        const outcome = contributionOf(topology, trace);
        const number = outcomeNumber(contributionKey(outcome));
        outcomes[number] ??= outcome;
        answer = {
          outcome: number,
          request: place,
          failed: outcome.failed,
          inbound: outcome.direction === 'inbound',
          next: after.next,
          pointer: pointerOf(after.next),
          chats: after.chats - chats,
          presences: after.presences - presences,
          count: 0,
        };
        remembered[situation] = answer;
        answers.push(answer);
      }
      answer.count += 1;
      next = answer.next;
      pointer = answer.pointer;
      chats += answer.chats;
      presences += answer.presences;
      streak = answer.failed ? streak + 1 : 0;
      if (streak > longestStreak) longestStreak = streak;
      if (answer.inbound) {
        last[oldest] = answer;
        oldest = oldest + 1 === RECENT ? 0 : oldest + 1;
      }
    }
  };

  return {
    advance,
    tally: () => ({
      ...summed(topology, requests, outcomes, answers),
      longestStreak,
      lastStreak: streak,
      recent: [...last.slice(oldest), ...last.slice(0, oldest)].flatMap(({ request, outcome: number }) => {
        const outcome = outcomes[number];
        return outcome ? [{ request, landing: outcome.landing, verdict: outcome.verdict, rule: outcome.rule }] : [];
      }),
      state: { next, chats, presences },
    }),
  };
}

/** Numbers things from 0 in the order in which they are first met. */
function numbering<K>(): (key: K) => number {
  const numbers = new Map<K, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}
