/** What comes of a ticket's requests as the community stands, each answer kept beside what it was read from; a sort of people is asked when it is first needed. */

import { limitReached } from '../routing/checks';
import { roundRobinList, type Topology } from '../topology/topology';
import type { Sort } from './alike';
import type { Symptom } from './symptom';
import { type Answer, type Ask, type Enough, type Fate, roundOf, routed, WHOLE_ROUND, walk } from './walking';
import { type Readers, type Watch, watch } from './watching';

export interface Base {
  /** What comes of the round of a sort of people, as far as is enough. All else that is told of a sort is so once this was asked of it. */
  readonly fateOf: (sort: number) => Fate;
  /** What comes of the whole of it. */
  readonly wholeOf: (sort: number) => Fate;
  /** The number of an answer: whose it is, and what the request found. */
  readonly numberOf: (sort: number, next: string | null, full: boolean) => number;
  readonly nextAt: (number: number) => string | null;
  readonly answerAt: (number: number) => Answer | undefined;
  /** Whether each answer of a sort counts once. */
  readonly countsOnce: (sort: number) => boolean;
  /** Answers by sort: which of them read what, and which leave the turn to a server. */
  readonly watched: Watch;
  readonly leavingTo: (server: string) => Readers;
}

/** Whether however many sessions may be open. */
export const unlimited = ({ gateway }: Topology, { kind }: Symptom): boolean =>
  gateway === null || !limitReached(gateway, kind, { chats: Number.MAX_VALUE, presences: Number.MAX_VALUE });

export function baseOf(topology: Topology, symptom: Symptom, sorts: readonly Sort[], enough: Enough): Base {
  const list = roundRobinList(topology);
  const seats = new Map(list.map((id, seat) => [id, seat + 1]));
  const slots = 2 * (list.length + 1);
  const numberOf = (sort: number, next: string | null, full: boolean): number =>
    sort * slots + 2 * (next === null ? 0 : (seats.get(next) ?? 0)) + (full ? 1 : 0);

  const round = roundOf(topology, symptom);
  const watched = watch(topology);
  const answers: (Answer | undefined)[] = Array.from({ length: sorts.length * slots });
  const answered = new Uint16Array(sorts.length);
  const leaving = new Map<string, Map<number, number[]>>(list.map((id) => [id, new Map()]));

  const asked = (sort: number, until: Enough): Fate => {
    const user = sorts[sort]?.user.id ?? '';
    const ask: Ask = (next, full, open) => {
      const number = numberOf(sort, next, full);
      const known = answers[number];
      if (known) return known;
      const answer = routed(watched.topology, symptom, user, watched.routeNoting(sort, number))(next, full, open);
      answers[number] = answer;
      answered[sort] = (answered[sort] ?? 0) + 1;
      const left = leaving.get(answer.next ?? '');
      const numbers = left?.get(sort);
      if (numbers) numbers.push(number);
      else left?.set(sort, [number]);
      return answer;
    };
    return walk(topology, symptom, ask, until);
  };
  const kept = (fates: (Fate | undefined)[], until: Enough) => (sort: number) => {
    const fate = fates[sort] ?? asked(sort, until);
    fates[sort] = fate;
    return fate;
  };
  return {
    fateOf: kept([], enough),
    wholeOf: kept([], WHOLE_ROUND),
    numberOf,
    nextAt: (number) => list[Math.floor((number % slots) / 2) - 1] ?? null,
    answerAt: (number) => answers[number],
    countsOnce: (sort) => answered[sort] === round,
    watched,
    leavingTo: (server) => leaving.get(server) ?? new Map(),
  };
}
