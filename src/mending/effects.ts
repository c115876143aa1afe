/** What else a change does: requests of the script and trial requests that would end better or worse, and whose they are. */

import { tried } from '../outcomes/trials';
import type { Playground } from '../playground/playground';
import { VERDICTS } from '../routing/endings';
import { type GatewayState, type Request, run } from '../routing/route';
import { findExternal, findUser, roundRobinList, type Topology, turn } from '../topology/topology';

export interface Effect {
  /** Requests of the script, by their place. */
  readonly requests: readonly number[];
  /** How many trial requests. */
  readonly trials: number;
  /** The local users of those requests and trials, in document order. */
  readonly users: readonly string[];
}

export interface Effects {
  readonly mends: Effect;
  readonly harms: Effect;
}

/** Which request shall arrive: its place in the script, or null where it is in none. */
export interface Asked {
  readonly request: Request;
  readonly state: GatewayState;
  readonly index: number | null;
}

/** A request that nobody sent, in fresh sessions: to a user when it lands on a server, or, landing null, from that user. */
interface Trial {
  readonly user: string;
  readonly landing: string | null;
  readonly request: Request;
}

/** At most so many trials are made for one change. */
export const MOST_TRIALS = 2000;

/** Every local user on every landing server, and outbound. */
export const possibleTrials = ({ users, servers }: Topology): number => users.length * (servers.length + 1);

/**
 * Weighs changes against the playground as it is. Trials go between the external user of the request asked about and
 * every local user, on every landing server and outbound; where these are too many, an even sample of them that holds
 * all of `users`.
 */
export function scales(
  playground: Playground,
  asked: Asked,
  users: readonly string[],
): (edited: Playground) => Effects {
  const { topology, requests, state } = playground;
  const before = run(topology, requests, state).traces;
  const trials = trialsOf(topology, asked, users).map((trial) => ({ trial, grade: gradeOf(topology, trial) }));
  const list = roundRobinList(topology);
  const inTurn = turn(topology, asked.state.next);
  /** Asks the same as the request asked about. */
  const isAsked = ({ request, landing }: Trial): boolean =>
    request.from === asked.request.from && request.to === asked.request.to && (landing === null || landing === inTurn);

  return (edited) => {
    const [better, worse] = [side(), side()];
    run(edited.topology, requests, state).traces.forEach(({ request, verdict }, index) => {
      const change = VERDICTS[verdict].worth - VERDICTS[before[index]?.verdict ?? verdict].worth;
      if (change === 0 || index === asked.index) return;
      const changed = change > 0 ? better : worse;
      changed.requests.push(index);
      changed.users.add(findUser(topology, request.to)?.id ?? request.from);
    });
    // A server may join the list by the change: its turn counts too. One that is on neither list gets no turn at all.
    const landings = new Set([...list, ...roundRobinList(edited.topology)]);
    for (const { trial, grade } of trials) {
      if (trial.landing !== null && !landings.has(trial.landing)) continue;
      const change = gradeOf(edited.topology, trial) - grade;
      if (change === 0 || isAsked(trial)) continue;
      const changed = change > 0 ? better : worse;
      changed.trials += 1;
      changed.users.add(trial.user);
    }
    return { mends: effectOf(topology, better), harms: effectOf(topology, worse) };
  };
}

interface Side {
  readonly requests: number[];
  readonly users: Set<string>;
  trials: number;
}

const side = (): Side => ({ requests: [], users: new Set(), trials: 0 });

const effectOf = (topology: Topology, { requests, users, trials }: Side): Effect => ({
  requests,
  trials,
  users: topology.users.flatMap(({ id }) => (users.has(id) ? [id] : [])),
});

const gradeOf = (topology: Topology, { request, landing }: Trial): number =>
  VERDICTS[tried(topology, request, landing).verdict].worth;

function trialsOf(topology: Topology, { request }: Asked, first: readonly string[]): readonly Trial[] {
  const { kind, from, to } = request;
  const external = findExternal(topology, from)?.id ?? to;
  const landings = [...topology.servers.map(({ id }) => id), null];
  const trial = (user: string, landing: string | null): Trial => ({
    user,
    landing,
    request: landing === null ? { kind, from: user, to: external } : { kind, from: external, to: user },
  });
  const trials = first.flatMap((user) => landings.map((landing) => trial(user, landing)));
  const users = topology.users.filter(({ id }) => !first.includes(id));
  const all = users.length * landings.length;
  const room = Math.min(Math.max(MOST_TRIALS - trials.length, 0), all);
  const stride = strideFor(all, room);
  for (let count = 0, place = 0; count < room; count += 1, place = (place + stride) % all) {
    const user = users[Math.floor(place / landings.length)];
    const landing = landings[place % landings.length];
    if (user && landing !== undefined) trials.push(trial(user.id, landing));
  }
  return trials;
}

/** A step that meets every place once before it meets one again; large where a part must stand for all. */
function strideFor(all: number, room: number): number {
  if (room >= all) return 1;
  let stride = Math.floor(all * 0.618) | 1;
  while (divisor(stride, all) !== 1) stride += 2;
  return stride;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
