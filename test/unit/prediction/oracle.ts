/** Beliefs and answers as SPEC 6 words them, in plain loops over `route` and nothing else: written without a look at src/prediction. */

import type { Playground } from '../../../src/playground/playground';
import { type GatewayState, type Request, route } from '../../../src/routing/route';
import type { Trace } from '../../../src/routing/trace';
import type { Topology } from '../../../src/topology/topology';

function listOf({ gateway, servers }: Topology): readonly string[] {
  if (!gateway || gateway.configuredServer === null) return [];
  const first = gateway.configuredServer;
  return [first, ...servers.filter(({ id, discovered }) => discovered && id !== first).map(({ id }) => id)];
}

function sentAll(topology: Topology, requests: readonly Request[], from: GatewayState) {
  let state = from;
  const traces: Trace[] = [];
  for (const request of requests) {
    const answer = route(topology, request, state);
    traces.push(answer.trace);
    state = answer.state;
  }
  return { traces, state };
}

const resolved = (topology: Topology, next: string | null): string | null => {
  const list = listOf(topology);
  return next !== null && list.includes(next) ? next : (list[0] ?? null);
};

const isLocal = ({ users }: Topology, id: string): boolean => users.some((user) => user.id === id);

export function believedAsWritten(
  code: string,
  { topology, requests, state }: Playground,
  index: number,
): Trace | null {
  const request = requests[index];
  if (!request) throw new Error('there is such a request');
  const earlier = requests.slice(0, index);
  const before = sentAll(topology, earlier, state).state;
  const list = listOf(topology);
  const ask = (changed: Partial<Topology>, next: string | null): Trace =>
    route({ ...topology, ...changed }, request, { ...before, next }).trace;
  const turn = resolved(topology, before.next);
  if (isLocal(topology, request.from)) {
    if (code !== 'OUT-ROTATES' || list.length === 0) return null;
    const users = topology.users.map((user) => (user.id === request.from ? { ...user, connectedServer: turn } : user));
    return ask({ users }, before.next);
  }
  const user = topology.users.find(({ id }) => id === request.to);
  if (!user) throw new Error('the user is there');
  const nextAfter = (those: readonly Request[]): string | null => sentAll(topology, those, state).state.next;
  switch (code) {
    case 'DIRECT': {
      const seat = topology.servers.find(({ id, running }) => running && id === user.connectedServer);
      return seat && list.includes(seat.id) ? ask({}, seat.id) : null;
    }
    case 'GATEWAY-KNOWS-HOME':
      return user.homeServer !== null && list.includes(user.homeServer) ? ask({}, user.homeServer) : null;
    case 'ADD-KEEPS-TURN':
      return ask({}, nextAfter(earlier.filter(({ kind }) => kind === 'chat')));
    case 'OUT-ROTATES': {
      let place = turn === null ? -1 : list.indexOf(turn);
      for (const { from } of earlier) if (place >= 0 && isLocal(topology, from)) place = (place + 1) % list.length;
      return ask({}, place < 0 ? before.next : (list[place] ?? null));
    }
    case 'ONLY-CONFIGURED':
      return ask(
        {
          servers: topology.servers.map((server) => ({
            ...server,
            discovered: server.id === topology.gateway?.configuredServer && server.discovered,
          })),
        },
        before.next,
      );
    case 'TURN-PER-USER':
      return ask({}, nextAfter(earlier.filter(({ from }) => from === request.from)));
    case 'LOGIN-WINS':
      return ask(
        { users: topology.users.map((each) => (each.id === user.id ? { ...each, homeServer: null } : each)) },
        before.next,
      );
    default:
      throw new Error(`no belief is called ${code}`);
  }
}

/** The right answer to each kind that is asked. */
export function keysAsWritten(
  { topology, requests, state }: Playground,
  index: number,
): Readonly<Record<string, string>> {
  const request = requests[index];
  if (!request) throw new Error('there is such a request');
  const before = sentAll(topology, requests.slice(0, index), state).state;
  const { trace } = route(topology, request, before);
  const { steps, verdict } = trace;
  const list = listOf(topology);
  const keys: Record<string, string> = {};
  const rules = steps.map(({ rule }) => rule);
  const end = steps.at(-1);
  if (!end) throw new Error('a trace has steps');
  const afterPick = steps[rules.indexOf('IN-PICK') + 1];
  if (rules.includes('IN-PICK') && list.length >= 2 && afterPick) keys.landing = afterPick.towards ?? afterPick.at;
  const onward = rules.includes('IN-LOOKUP') ? steps[rules.indexOf('IN-LOOKUP') + 1] : undefined;
  if (onward) {
    if (onward.rule === 'IN-DELIVER' || (onward.rule === 'IN-HOME' && onward.kind === 'decision')) keys.onward = 'here';
    else if (onward.kind === 'hop') keys.onward = onward.at;
    else keys.onward = onward.towards ?? 'ends';
  }
  keys.verdict = verdict;
  if (verdict !== 'delivered') keys.stop = end.at;
  const way = steps.find(
    ({ kind, rule }) => kind === 'hop' && ['IN-CONNECTED', 'IN-CLUSTER', 'IN-HOME', 'IN-ONWARD'].includes(rule),
  );
  keys.rule = verdict !== 'delivered' ? end.rule : (way?.rule ?? (rules.includes('IN-PICK') ? 'IN-PICK' : end.rule));
  if (trace.direction === 'inbound' && list.length >= 2) {
    const thrice = sentAll(topology, [request, request, request], before);
    keys.turn = `${resolved(topology, thrice.state.next)}`;
    const many = Array.from({ length: Math.min(12, 2 * list.length) }, () => request);
    keys.failures = `${sentAll(topology, many, before).traces.filter((each) => each.verdict !== 'delivered').length}`;
  }
  return keys;
}
