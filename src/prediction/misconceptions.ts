/** What people believe of routing who have only watched, a row each: a misconception is a change of what `route` is asked, never another route (SPEC 6). */

import type { Playground } from '../playground/playground';
import type { Names } from '../routing/code';
import type { RuleCode } from '../routing/codes';
import { namesAt } from '../routing/describe';
import { type GatewayState, type Request, route, run } from '../routing/route';
import { pickOf, type Trace } from '../routing/trace';
import { findUser, inRoundRobinList, roundRobinList, seat, type Topology, turn } from '../topology/topology';
import { type Asking, askingOf } from './asking';
import { BELIEFS } from './words';

/** In place of what is: another community, or another turn. */
interface Asked {
  readonly topology: Topology;
  readonly state: GatewayState;
}

interface MisconceptionRow {
  readonly title: string;
  /** As somebody would say it who holds it. */
  readonly belief: string;
  /** What is so instead, and the fact that decided; only where somebody with the belief is wrong. */
  readonly correction: (names: Names) => string;
  readonly offends: readonly RuleCode[];
  /** What is asked in place of the request as it is; null where the belief does not apply. */
  readonly inbound: (asking: Asking) => Asked | null;
  readonly outbound: (asking: Asking) => Asked | null;
}

const nothing = (): null => null;

/** The same community, with another server's turn. */
const withTurn = ({ topology, state }: Asking, next: string | null): Asked => ({ topology, state: { ...state, next } });

/** As if it were the turn of a server that has turns. */
const turnOf = (asking: Asking, server: string | null | undefined): Asked | null =>
  typeof server === 'string' && inRoundRobinList(asking.topology, server) ? withTurn(asking, server) : null;

/** As if only some of the requests before had been sent. */
const afterThose = (asking: Asking, counts: (request: Request) => boolean): Asked =>
  withTurn(asking, run(asking.topology, asking.earlier.filter(counts), asking.start).state.next);

const receiverIn = ({ topology, request }: Asking) => findUser(topology, request.to);

function rotatedBy(asking: Asking, places: number): Asked {
  const { topology, state } = asking;
  const list = roundRobinList(topology);
  const now = turn(topology, state.next);
  if (now === null) return { topology, state };
  return withTurn(asking, list[(list.indexOf(now) + places) % list.length] ?? null);
}

/** In the order in which one of several is preferred that explain the same answer. */
export const MISCONCEPTIONS = {
  DIRECT: {
    ...BELIEFS.DIRECT,
    offends: ['IN-PICK', 'IN-CONNECTED'],
    inbound(asking) {
      const user = receiverIn(asking);
      return turnOf(asking, user && seat(asking.topology, user)?.id);
    },
    outbound: nothing,
  },
  'GATEWAY-KNOWS-HOME': {
    ...BELIEFS['GATEWAY-KNOWS-HOME'],
    offends: ['IN-PICK', 'IN-HOME'],
    inbound: (asking) => turnOf(asking, receiverIn(asking)?.homeServer),
    outbound: nothing,
  },
  'ADD-KEEPS-TURN': {
    ...BELIEFS['ADD-KEEPS-TURN'],
    offends: ['IN-PICK'],
    inbound: (asking) => afterThose(asking, ({ kind }) => kind !== 'subscribe'),
    outbound: nothing,
  },
  'OUT-ROTATES': {
    ...BELIEFS['OUT-ROTATES'],
    offends: ['IN-PICK', 'OUT-SEND'],
    inbound: (asking) =>
      rotatedBy(asking, asking.earlier.filter(({ from }) => findUser(asking.topology, from) !== undefined).length),
    outbound({ topology, state, request }) {
      const connectedServer = turn(topology, state.next);
      return connectedServer === null
        ? null
        : { topology: withUser(topology, request.from, { connectedServer }), state };
    },
  },
  'ONLY-CONFIGURED': {
    ...BELIEFS['ONLY-CONFIGURED'],
    offends: ['IN-PICK'],
    inbound({ topology, state }) {
      const configured = topology.gateway?.configuredServer;
      const servers = topology.servers.map((server) =>
        server.id === configured ? server : { ...server, discovered: false },
      );
      return { topology: { ...topology, servers }, state };
    },
    outbound: nothing,
  },
  'TURN-PER-USER': {
    ...BELIEFS['TURN-PER-USER'],
    offends: ['IN-PICK'],
    inbound: (asking) => afterThose(asking, ({ from }) => from === asking.request.from),
    outbound: nothing,
  },
  'LOGIN-WINS': {
    ...BELIEFS['LOGIN-WINS'],
    offends: ['IN-HOME', 'IN-CLUSTER'],
    inbound: ({ topology, state, request }) => ({
      topology: withUser(topology, request.to, { homeServer: null }),
      state,
    }),
    outbound: nothing,
  },
} as const satisfies Record<keyof typeof BELIEFS, MisconceptionRow>;

export type MisconceptionCode = keyof typeof MISCONCEPTIONS;
export const MISCONCEPTION_CODES = Object.keys(MISCONCEPTIONS) as readonly MisconceptionCode[];

function withUser(
  topology: Topology,
  id: string,
  changed: { connectedServer: string } | { homeServer: null },
): Topology {
  return { ...topology, users: topology.users.map((user) => (user.id === id ? { ...user, ...changed } : user)) };
}

/**
 * The trace of a request as somebody with this belief expects it; null where the belief does not apply.
 * @throws RangeError when the playground has no such request.
 */
export const believed = (code: MisconceptionCode, playground: Playground, request: number): Trace | null =>
  believedOf(code, askingOf(playground, request));

export function believedOf(code: MisconceptionCode, asking: Asking): Trace | null {
  const asked = MISCONCEPTIONS[code][asking.direction](asking);
  return asked && route(asked.topology, asking.request, asked.state).trace;
}

/** What is so in place of a belief, said of a request that somebody with it expects to go otherwise. */
export function correctionOf(code: MisconceptionCode, { topology, request, state }: Asking): string {
  const { trace } = route(topology, request, state);
  return MISCONCEPTIONS[code].correction(namesAt(topology, trace, Math.max(pickOf(trace), 0)));
}
