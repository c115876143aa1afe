/** Small communities in which a request meets a rule: so that its page speaks of Xavier, Ann and st1 as a step does. */

import { gateway, server, user, xavier } from '../playground/firstSample';
import { CODES, type RuleCode } from '../routing/codes';
import { namesAt } from '../routing/describe';
import { KIND_KEYS, type RequestKind } from '../routing/kinds';
import { type GatewayState, initialState, route } from '../routing/route';
import type { Direction, Trace } from '../routing/trace';
import { ASSUMPTION_KEYS, type Assumptions } from '../topology/assumptions';
import type { Gateway, LocalUser, Server } from '../topology/parts';
import type { Topology } from '../topology/topology';

/** What differs from three good servers with Ann on st2, an inbound request of Xavier landing on st1. */
interface Scene {
  readonly gateway?: Partial<Gateway> | null;
  /** The server the rule is about: the landing server inbound, Ann's outbound. */
  readonly server?: Partial<Server>;
  readonly servers?: readonly Partial<Server>[];
  readonly ann?: Partial<LocalUser>;
  readonly bob?: Partial<LocalUser>;
  readonly blocked?: Topology['blockedServerLinks'];
  readonly state?: Partial<GatewayState>;
  /** The answers to open questions without which the rule does not come up. */
  readonly needs?: Partial<Assumptions>;
}

const CLUSTER = 'c1';
const IN_A_CLUSTER = [{ cluster: CLUSTER }, { cluster: CLUSTER }];
const HOME_ON_ST3: Scene = { ann: { homeServer: 's3' }, needs: { shortcut: 'off' } };
const LOGGED_OUT: Scene = { ann: { connectedServer: null } };

/** Every code with its scenes; most show in a community where nothing is wrong. */
const SCENES: { readonly [Code in RuleCode]?: readonly Scene[] } = {
  'IN-CLUSTER': [
    { servers: IN_A_CLUSTER, ann: { homeServer: CLUSTER } },
    { servers: IN_A_CLUSTER, ann: { homeServer: CLUSTER, connectedServer: 's3' } },
  ],
  'IN-HOME': [HOME_ON_ST3, { ann: { homeServer: 's1' } }],
  'IN-ONWARD': [{ ann: { homeServer: 's3' }, needs: { homeElsewhere: 'forward' } }],
  'OFF-USER': [LOGGED_OUT],
  'OFF-HOME': [{ ann: { homeServer: 's3' }, needs: { homeElsewhere: 'offline' } }],
  'OFF-SENDER': [LOGGED_OUT],
  'REF-DOMAIN': [
    { gateway: { blockedDomains: ['partner.example'] } },
    { gateway: { blockedDomains: ['acme.example'] } },
  ],
  'REF-ACCESS': [{ ann: { externalAccess: false } }],
  'REF-SESSIONS': [{ gateway: { maxChats: 5, maxPresences: 5 }, state: { chats: 5, presences: 5 } }],
  'BLK-GATEWAY': [{ gateway: null }],
  'BLK-GWDOWN': [{ gateway: { running: false } }],
  'BLK-NOSERVER': [
    { gateway: { configuredServer: null } },
    {
      servers: [{ running: false }, { port1516Open: false }, { trustsGateway: false }],
      needs: { unreachable: 'skip' },
    },
  ],
  'BLK-DOWN': [
    { server: { running: false }, needs: { unreachable: 'fail' } },
    { servers: [{}, {}, { running: false }], ann: { homeServer: 's3' } },
  ],
  'BLK-1516': [{ server: { port1516Open: false }, needs: { unreachable: 'fail' } }],
  'BLK-TRUST': [{ server: { trustsGateway: false }, needs: { unreachable: 'fail' } }],
  'BLK-LDAP': [{ server: { directoryReachable: false } }],
  'BLK-FILTER': [{ server: { filterFindsMail: false } }],
  'BLK-MAIL': [{ ann: { mail: '' } }],
  'BLK-DUPLICATE': [{ bob: { mail: 'ann@acme.example' } }],
  'BLK-LINK': [{ blocked: [['s1', 's2']] }],
  'BLK-CLUSTER': [
    {
      servers: [{ knowsClusters: false }, { cluster: CLUSTER }, { cluster: CLUSTER }],
      ann: { homeServer: CLUSTER },
    },
  ],
  'BLK-HOME': [{ ann: { homeServer: 'st9' } }, { ann: { homeServer: 'ST3' } }],
  'BLK-UNDISCOVERED': [{ server: { discovered: false } }],
};

const NOTHING_WRONG: readonly Scene[] = [{}];

function staged(scene: Scene, direction: Direction, assumptions: Assumptions): Topology {
  const concerned = direction === 'inbound' ? 0 : 1;
  const servers = [0, 1, 2].map((place) =>
    server(place + 1, { ...scene.servers?.[place], ...(place === concerned ? scene.server : {}) }),
  );
  const clusters = servers.some(({ cluster }) => cluster !== null) ? [{ id: CLUSTER, name: 'cluster1' }] : [];
  return {
    gateway: scene.gateway === null ? null : gateway(scene.gateway),
    clusters,
    servers,
    users: [user(1, 'Ann', 's2', null, scene.ann), user(2, 'Bob', 's3', null, scene.bob)],
    externals: [xavier],
    blockedServerLinks: scene.blocked ?? [],
    assumptions: { ...assumptions, ...scene.needs },
  };
}

/** One request that meets a rule, and the step at which it does. */
interface Met {
  readonly kind: RequestKind;
  readonly trace: Trace;
  readonly step: number;
}

/** One scene of a rule, played with every kind of request. */
export interface Example {
  readonly id: string;
  readonly direction: Direction;
  readonly topology: Topology;
  readonly met: readonly Met[];
  /** The open questions that are answered otherwise here than in the playground shown. */
  readonly otherwise: readonly (keyof Assumptions)[];
}

/** Every scene of a rule, either way, with the open questions answered as given as far as the rule then comes up. */
export function examplesOf(code: RuleCode, assumptions: Assumptions): readonly Example[] {
  return CODES[code].directions.flatMap((direction) =>
    (SCENES[code] ?? NOTHING_WRONG).flatMap((scene, place): readonly Example[] => {
      const topology = staged(scene, direction, assumptions);
      const met = KIND_KEYS.flatMap((kind): readonly Met[] => {
        const [from, to] = direction === 'inbound' ? ['x1', 'u1'] : ['u1', 'x1'];
        const { trace } = route(topology, { kind, from, to }, { ...initialState, ...scene.state });
        const step = trace.steps.findIndex(({ rule }) => rule === code);
        return step < 0 ? [] : [{ kind, trace, step }];
      });
      if (met.length === 0) return [];
      const otherwise = ASSUMPTION_KEYS.filter((key) => topology.assumptions[key] !== assumptions[key]);
      return [{ id: `${direction} ${place}`, direction, topology, met, otherwise }];
    }),
  );
}

/** The names of one request of an example, at the step at which it meets the rule. */
export const namesMet = ({ topology }: Example, { trace, step }: Met) => namesAt(topology, trace, step);
