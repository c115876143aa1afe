/** What the answers of a count come to, each weighed by how often it was given; their order plays no part. */

import { RULE_CODES, type RuleCode } from '../routing/codes';
import { VERDICT_KEYS } from '../routing/endings';
import type { RequestKind } from '../routing/kinds';
import type { Request } from '../routing/route';
import type { Direction, Verdict } from '../routing/trace';
import { findExternal, inRoundRobinList, roundRobinList, type Topology } from '../topology/topology';
import type { Contribution } from './contribution';

/** Of one server. */
export interface ServerCounts {
  readonly landings: number;
  readonly lookups: number;
  readonly redirectsIn: number;
  readonly redirectsOut: number;
  /** Inbound requests this server handed to their user. */
  readonly deliveries: number;
  /** Requests that landed here, or outbound were sent through here, and failed. */
  readonly failures: number;
}

export interface Share {
  readonly total: number;
  readonly failed: number;
}

/** Of one direction apart from the other. */
type Shares = Readonly<Record<Direction, Share>>;

/** Of the requests that landed on one server. */
export interface Landed extends Share {
  /** The local users whose every request failed here, in the order of `people`. */
  readonly failingUsers: readonly string[];
  /** Whether it is the same for each user every time, each failure seen at least twice. */
  readonly steady: boolean;
}

export interface Sums {
  /** How many requests have been counted. */
  readonly total: number;
  /** Those that did not arrive as they were meant. */
  readonly failed: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** By the rule that ended the request, in the order of RULE_CODES; rules that ended none are left out. */
  readonly endings: ReadonlyMap<RuleCode, number>;
  readonly directions: Shares;
  /** Every server: first those of the round-robin list in its order, then the others in document order. */
  readonly servers: ReadonlyMap<string, ServerCounts>;
  /** Failures that belong to no server, because the request came to none. */
  readonly failedBeforeServers: number;
  /** By the people of the requests counted, local and external, in the order in which the list first names them. */
  readonly people: ReadonlyMap<string, Shares>;
  /** By the kinds of the requests counted. */
  readonly kinds: ReadonlyMap<RequestKind, Shares>;
  /** By landing server, in the order of `servers`; servers that nothing landed on are left out. */
  readonly landed: ReadonlyMap<string, Landed>;
}

/** One request in one situation: which of the outcomes it came to, and how often. */
export interface Weighed {
  /** Its place among the outcomes. */
  readonly outcome: number;
  /** Its place in the list. */
  readonly request: number;
  readonly failed: boolean;
  readonly count: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const noCounts = (): Mutable<ServerCounts> => ({
  landings: 0,
  lookups: 0,
  redirectsIn: 0,
  redirectsOut: 0,
  deliveries: 0,
  failures: 0,
});
const noShare = (): Mutable<Share> => ({ total: 0, failed: 0 });
const noShares = () => ({ inbound: noShare(), outbound: noShare() });

function addTo(share: Mutable<Share> | undefined, count: number, failed: number): void {
  if (!share) return;
  share.total += count;
  share.failed += failed;
}

/**
 * What the counts of the answers come to; the order of the requests no longer plays a part here. There may be 100,000
 * answers but few outcomes and people, so that one pass over plain numbers comes before all else.
 */
export function summed(
  topology: Topology,
  requests: readonly Request[],
  outcomes: readonly Contribution[],
  answers: readonly Weighed[],
): Sums {
  const servers = new Map(inListOrder(topology).map((id) => [id, noCounts()]));
  const people = new Map(requests.flatMap(({ from, to }) => [from, to]).map((id) => [id, noShares()]));
  const kinds = new Map(requests.map(({ kind }) => [kind, noShares()]));
  const met = meetingsOf([...servers.keys()], [...people.keys()], outcomes, requests);
  const byOutcome = new Float64Array(outcomes.length);
  const byRequest = new Float64Array(requests.length);
  const failedByRequest = new Float64Array(requests.length);
  for (const { outcome, request, failed, count } of answers) {
    byOutcome[outcome] = (byOutcome[outcome] ?? 0) + count;
    byRequest[request] = (byRequest[request] ?? 0) + count;
    if (failed) failedByRequest[request] = (failedByRequest[request] ?? 0) + count;
    met.add(outcome, request, failed, count);
  }

  requests.forEach(({ kind, from, to }, place) => {
    const direction: Direction = findExternal(topology, from) ? 'inbound' : 'outbound';
    const [count, failed] = [byRequest[place] ?? 0, failedByRequest[place] ?? 0];
    addTo(people.get(from)?.[direction], count, failed);
    addTo(people.get(to)?.[direction], count, failed);
    addTo(kinds.get(kind)?.[direction], count, failed);
  });

  const all = noShare();
  const directions = noShares();
  const verdicts = Object.fromEntries(VERDICT_KEYS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const byRule = new Map<RuleCode, number>();
  let failedBeforeServers = 0;
  outcomes.forEach(({ direction, verdict, rule, failed, landing, entry, deliverer, lookups, redirects }, place) => {
    const count = byOutcome[place] ?? 0;
    const add = (id: string | null, kind: keyof ServerCounts): void => {
      const counts = id === null ? undefined : servers.get(id);
      if (counts) counts[kind] += count;
    };
    addTo(all, count, failed ? count : 0);
    addTo(directions[direction], count, failed ? count : 0);
    verdicts[verdict] += count;
    byRule.set(rule, (byRule.get(rule) ?? 0) + count);
    add(landing, 'landings');
    add(deliverer, 'deliveries');
    if (failed) add(entry, 'failures');
    if (failed && entry === null) failedBeforeServers += count;
    for (const id of lookups) add(id, 'lookups');
    for (const { from, to } of redirects) {
      add(from, 'redirectsOut');
      add(to, 'redirectsIn');
    }
  });
  return {
    ...all,
    verdicts,
    endings: new Map(
      RULE_CODES.flatMap((code): [RuleCode, number][] => {
        const count = byRule.get(code);
        return count === undefined ? [] : [[code, count]];
      }),
    ),
    directions,
    servers,
    failedBeforeServers,
    people: new Map([...people].filter(([, { inbound, outbound }]) => inbound.total + outbound.total > 0)),
    kinds,
    landed: met.landed(),
  };
}

/** Every server: those that take turns first, in their order. */
function inListOrder(topology: Topology): readonly string[] {
  const others = topology.servers.map(({ id }) => id).filter((id) => !inRoundRobinList(topology, id));
  return [...roundRobinList(topology), ...others];
}

/** Which landing server met which local user how often, in two flat tables. */
function meetingsOf(
  servers: readonly string[],
  people: readonly string[],
  outcomes: readonly Contribution[],
  requests: readonly Request[],
) {
  const row = new Map(servers.map((id, index) => [id, index * people.length]));
  const column = new Map(people.map((id, index) => [id, index]));
  const rowOf = outcomes.map(({ landing }) => (landing === null ? -1 : (row.get(landing) ?? -1)));
  const columnOf = requests.map(({ to }) => column.get(to) ?? 0);
  const totals = new Float64Array(servers.length * people.length);
  const failures = new Float64Array(totals.length);
  return {
    add(outcome: number, request: number, failed: boolean, count: number): void {
      const start = rowOf[outcome] ?? -1;
      if (start < 0) return;
      const cell = start + (columnOf[request] ?? 0);
      totals[cell] = (totals[cell] ?? 0) + count;
      if (failed) failures[cell] = (failures[cell] ?? 0) + count;
    },
    landed(): ReadonlyMap<string, Landed> {
      const landed = new Map<string, Landed>();
      for (const [id, start] of row) {
        const share = noShare();
        const failingUsers: string[] = [];
        let steady = true;
        people.forEach((user, index) => {
          const total = totals[start + index] ?? 0;
          const failed = failures[start + index] ?? 0;
          share.total += total;
          share.failed += failed;
          if (failed > 0 && failed === total) failingUsers.push(user);
          if (failed === 1 || (failed > 0 && failed < total)) steady = false;
        });
        if (share.total > 0) landed.set(id, { ...share, failingUsers, steady });
      }
      return landed;
    },
  };
}

/** How often a request went from one community server to another. */
export function redirectsOf({ servers }: Sums): number {
  let redirects = 0;
  for (const counts of servers.values()) redirects += counts.redirectsIn;
  return redirects;
}
