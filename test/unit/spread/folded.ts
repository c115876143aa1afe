/** The counts of a tally the long way: every request routed, every trace kept, every number counted from the traces. */

import { RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { type GatewayState, type Request, run } from '../../../src/routing/route';
import { landingServer, lastStep, type Trace, type Verdict } from '../../../src/routing/trace';
import { type Choice, orderOf } from '../../../src/spread/choice';
import type { ServerCounts, Share } from '../../../src/spread/sums';
import type { Tally } from '../../../src/spread/tally';
import { findServer, findUser, roundRobinList, type Topology } from '../../../src/topology/topology';

/** The script a choice stands for, written out. */
export function scriptOf(requests: readonly Request[], choice: Choice, n: number): readonly [number, Request][] {
  const next = orderOf(choice, requests.length);
  return Array.from({ length: next ? n : 0 }, () => {
    const place = next?.() ?? -1;
    const request = requests[place];
    if (!request) throw new RangeError(`no request ${place}`);
    return [place, request];
  });
}

const LOOKUPS: readonly RuleCode[] = ['IN-LOOKUP', 'OUT-LOOKUP', 'BLK-LDAP', 'BLK-FILTER', 'BLK-MAIL', 'BLK-DUPLICATE'];

const failed = (trace: Trace): boolean => trace.verdict !== 'delivered';
const share = (traces: readonly Trace[]): Share => ({ total: traces.length, failed: traces.filter(failed).length });
const shares = (traces: readonly Trace[]) => ({
  inbound: share(traces.filter(({ direction }) => direction === 'inbound')),
  outbound: share(traces.filter(({ direction }) => direction === 'outbound')),
});

function countsOf(topology: Topology, traces: readonly Trace[], id: string): ServerCounts {
  const landings = traces.filter((trace) => landingServer(trace) === id);
  const sent = traces.filter(
    ({ direction, steps }) => direction === 'outbound' && steps.some(({ kind, at }) => kind === 'hop' && at === id),
  );
  const steps = traces.flatMap((trace) => trace.steps);
  const hops = steps.filter(({ kind }) => kind === 'hop');
  const server = (other: string | undefined): boolean =>
    other !== undefined && findServer(topology, other) !== undefined;
  return {
    landings: landings.length,
    lookups: steps.filter(({ rule, at }) => at === id && LOOKUPS.includes(rule)).length,
    redirectsIn: hops.filter(({ from, at }) => at === id && server(from)).length,
    redirectsOut: hops.filter(({ from, at }) => from === id && server(at)).length,
    deliveries: hops.filter(({ from, at }) => from === id && findUser(topology, at)).length,
    failures: [...landings, ...sent].filter(failed).length,
  };
}

function streaksOf(traces: readonly Trace[]): { longestStreak: number; lastStreak: number } {
  const lengths = traces
    .map((trace) => (failed(trace) ? 'x' : ' '))
    .join('')
    .split(' ')
    .map((streak) => streak.length);
  return { longestStreak: Math.max(...lengths), lastStreak: lengths.at(-1) ?? 0 };
}

export function folded(
  topology: Topology,
  requests: readonly Request[],
  from: GatewayState,
  n: number,
  choice: Choice,
): Tally {
  const script = scriptOf(requests, choice, n);
  const { traces, state } = run(
    topology,
    script.map(([, request]) => request),
    from,
  );
  const verdict = (wanted: Verdict): number => traces.filter((trace) => trace.verdict === wanted).length;
  const list = roundRobinList(topology);
  const servers = [...list, ...topology.servers.map(({ id }) => id).filter((id) => !list.includes(id))];
  const people = [...new Set(requests.flatMap(({ from: sender, to }) => [sender, to]))];
  return {
    ...share(traces),
    verdicts: {
      delivered: verdict('delivered'),
      offline: verdict('offline'),
      refused: verdict('refused'),
      'not delivered': verdict('not delivered'),
    },
    endings: new Map(
      RULE_CODES.map((code): [RuleCode, number] => [
        code,
        traces.filter((trace) => lastStep(trace).rule === code).length,
      ]).filter(([, count]) => count > 0),
    ),
    directions: shares(traces),
    servers: new Map(servers.map((id) => [id, countsOf(topology, traces, id)])),
    failedBeforeServers: traces.filter(
      (trace) =>
        failed(trace) &&
        landingServer(trace) === null &&
        trace.steps.every(({ kind, at }) => kind !== 'hop' || !findServer(topology, at)),
    ).length,
    people: new Map(
      people.flatMap((id) => {
        const own = traces.filter(({ request }) => request.from === id || request.to === id);
        return own.length > 0 ? [[id, shares(own)] as const] : [];
      }),
    ),
    kinds: new Map(requests.map(({ kind }) => [kind, shares(traces.filter(({ request }) => request.kind === kind))])),
    landed: new Map(
      servers.flatMap((id) => {
        const landed = traces.filter((trace) => landingServer(trace) === id);
        const byUser = people
          .map((user) => ({ user, ...share(landed.filter(({ request }) => request.to === user)) }))
          .filter(({ failed: failures }) => failures > 0);
        const failingUsers = byUser.filter((one) => one.failed === one.total).map(({ user }) => user);
        const steady = failingUsers.length === byUser.length && byUser.every(({ total }) => total > 1);
        return landed.length > 0 ? [[id, { ...share(landed), failingUsers, steady }] as const] : [];
      }),
    ),
    ...streaksOf(traces),
    recent: traces
      .flatMap((trace, index) => {
        const landing = landingServer(trace);
        const { verdict, direction } = trace;
        const one = { request: script[index]?.[0] ?? -1, landing, verdict, rule: lastStep(trace).rule };
        return direction === 'inbound' ? [one] : [];
      })
      .slice(-60),
    state,
  };
}
