/** What holds for every topology, script and state: routing ends, joins up, changes nothing it is given and takes turns fairly. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import { type GatewayState, route, run } from '../../../src/routing/route';
import { type Fact, landingServer, lastStep, type Trace, traceText } from '../../../src/routing/trace';
import { ASSUMPTION_KEYS } from '../../../src/topology/assumptions';
import { findPart, roundRobinList, serverLinkOpen, type Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { allOn, healthy } from '../healthy';

const playgrounds = arbitraryPlayground({ minServers: 1, minPeople: 1 });

interface Seen {
  readonly topology: Topology;
  readonly trace: Trace;
  readonly before: GatewayState;
  readonly after: GatewayState;
}

/** Holds for each request of random scripts, with the state on either side of it. */
function always(holds: (seen: Seen) => void, of: fc.Arbitrary<Playground> = playgrounds): void {
  fc.assert(
    fc.property(of, ({ topology, requests, state }) => {
      let before = state;
      for (const request of requests) {
        const { trace, state: after } = route(topology, request, before);
        holds({ topology, trace, before, after });
        before = after;
      }
    }),
    { numRuns: 400 },
  );
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
};

/** Healthy but for nothing: every fault mended, nobody with a home server, everybody logged in. */
function healed({ gateway, servers, users, externals, ...rest }: Topology): Topology {
  return {
    ...rest,
    gateway: {
      ...healthy('gateway'),
      ...(gateway ?? { id: 'the-gateway', name: 'gateway', position: [0, 0] }),
      ...allOn('gateway'),
      running: true,
      configuredServer: servers[0]?.id ?? null,
      blockedDomains: [],
      maxChats: -1,
      maxPresences: -1,
    },
    servers: servers.map((server) => ({
      ...server,
      ...allOn('server'),
      running: true,
      port1516Open: true,
      trustsGateway: true,
      directoryReachable: true,
      filterFindsMail: true,
      discovered: true,
      knowsClusters: server.knowsClusters,
    })),
    users: users.map((user, n) => ({
      ...user,
      ...allOn('user'),
      mail: `${n}@healthy.example`,
      connectedServer: user.connectedServer ?? servers[n % servers.length]?.id ?? null,
      homeServer: null,
      externalAccess: true,
    })),
    externals,
    blockedServerLinks: [],
  };
}

describe('one request', () => {
  test('ends, after nine steps at most', () => {
    always(({ trace }) => {
      expect(trace.steps.length).toBeGreaterThan(0);
      expect(trace.steps.length).toBeLessThanOrEqual(9);
    });
  });

  test('starts at its sender, and each step starts where the one before ended', () => {
    always(({ trace }) => {
      let here = trace.request.from;
      for (const step of trace.steps) {
        if (step.kind === 'hop') {
          expect(step.from).toBe(here);
          expect(step.towards).toBe(undefined);
        } else {
          expect(step.from).toBe(undefined);
          expect(step.at).toBe(here);
        }
        here = step.at;
      }
      expect(here === trace.request.to).toBe(trace.verdict === 'delivered');
    });
  });

  test('goes on only as long as nothing stops it', () => {
    always(({ trace }) => {
      const stops = /^(OFF|REF|BLK)-/;
      expect(trace.steps.slice(0, -1).filter((step) => stops.test(step.rule) || step.towards !== undefined)).toEqual(
        [],
      );
      expect(stops.test(lastStep(trace).rule)).toBe(trace.verdict !== 'delivered');
    });
  });

  test('visits only parts of the topology', () => {
    always(({ topology, trace }) => {
      for (const { at, towards } of trace.steps) {
        expect(findPart(topology, at)).toBeDefined();
        if (towards !== undefined) expect(findPart(topology, towards)).toBeDefined();
      }
    });
  });

  test('tells the same in text', () => {
    always(({ trace }) => {
      const [way = '', end = ''] = traceText(trace).split(' = ');
      const hops = trace.steps.filter((step) => step.kind === 'hop').map((step) => step.at);
      expect(
        way
          .replace(/ x \S+$/, '')
          .replaceAll('?', '')
          .split(' > '),
      ).toEqual([trace.request.from, ...hops]);
      expect(end).toBe(trace.verdict === 'delivered' ? 'delivered' : `${trace.verdict} (${lastStep(trace).rule})`);
    });
  });
});

describe('facts', () => {
  test('every decision rests on one at least', () => {
    always(({ trace }) => {
      expect(trace.steps.filter((step) => step.kind === 'decision' && step.facts.length === 0)).toEqual([]);
    });
  });

  const real = (topology: Topology, before: GatewayState, { part, attribute }: Fact): unknown => {
    const found = findPart(topology, part)?.part;
    // The attribute tells a part with the id 'state' from the gateway's state: no part has one of that name.
    if (found && attribute in found) return found[attribute as keyof typeof found];
    if (part === 'state') return before[attribute as keyof GatewayState];
    if (part === 'assumptions') return topology.assumptions[attribute as keyof Topology['assumptions']];
    if (part === 'topology') return topology[attribute as keyof Topology];
    const [a = '', b = ''] = part.split('+');
    expect(attribute).toBe('linked');
    expect([findPart(topology, a)?.kind, findPart(topology, b)?.kind]).toEqual(['server', 'server']);
    return serverLinkOpen(topology, a, b);
  };
  test('every one states the value that the part really has', () => {
    always(({ topology, trace, before }) => {
      for (const fact of trace.steps.flatMap((step) => step.facts)) {
        expect(fact.value).toEqual(real(topology, before, fact));
      }
    });
  });
});

describe('purity', () => {
  test('repeats itself, also on a deep copy, and leaves deeply frozen input as it was', () => {
    fc.assert(
      fc.property(playgrounds, (playground) => {
        const copy = structuredClone(playground);
        const { topology, requests, state } = frozen(playground);
        const first = run(topology, requests, state);
        expect(run(topology, requests, state)).toEqual(first);
        expect(run(copy.topology, copy.requests, copy.state)).toEqual(first);
        expect({ ...playground }).toEqual(copy);
      }),
    );
  });
});

describe('the turn', () => {
  const resolved = (topology: Topology, next: string | null): string | null => {
    const list = roundRobinList(topology);
    return next !== null && list.includes(next) ? next : (list[0] ?? null);
  };

  test('inbound: stays, or moves to the one after the server picked, on the step that picks it', () => {
    always(({ topology, trace, before, after }) => {
      if (trace.direction !== 'inbound') return;
      const list = roundRobinList(topology);
      const inTurn = resolved(topology, before.next);
      const pick = trace.steps.findIndex((step) => step.rule === 'IN-PICK');
      const picked = landingServer(trace);
      if (pick < 0) {
        expect(picked).toBe(null);
        expect(after.next).toBe(before.next);
        expect(trace.steps.map((step) => step.next)).toEqual(trace.steps.map(() => inTurn));
        return;
      }
      const moved = list[(list.indexOf(picked ?? '') + 1) % list.length];
      expect(after.next).toBe(moved);
      expect(trace.steps.map((step) => step.next)).toEqual(trace.steps.map((_, n) => (n < pick ? inTurn : moved)));
      const passed = (trace.steps[pick]?.rejected ?? []).map(({ server }) => server);
      const start = list.indexOf(inTurn ?? '');
      expect([...passed, picked]).toEqual(passed.concat('').map((_, n) => list[(start + n) % list.length]));
      if (topology.assumptions.unreachable === 'fail') expect(passed).toEqual([]);
    });
  });

  test('outbound: never moves', () => {
    always(({ topology, trace, before, after }) => {
      if (trace.direction !== 'outbound') return;
      expect(after.next).toBe(before.next);
      for (const step of trace.steps) expect(step.next).toBe(resolved(topology, before.next));
    });
  });

  test('is told as null only while the list is empty', () => {
    always(({ topology, trace }) => {
      const empty = roundRobinList(topology).length === 0;
      for (const step of trace.steps) expect(step.next === null).toBe(empty);
    });
  });
});

describe('healthy communities', () => {
  const healthy = arbitraryPlayground({ minServers: 1, minPeople: 1, maxRequests: 24 }).map((playground) => ({
    ...playground,
    topology: healed(playground.topology),
  }));

  test('a full mesh without home servers delivers everything', () => {
    always(({ trace }) => expect(trace.verdict).toBe('delivered'), healthy);
  });

  test('landings are even within one', () => {
    fc.assert(
      fc.property(healthy, ({ topology, requests, state }) => {
        const landed = run(topology, requests, state).traces.map(landingServer);
        const counts = topology.servers.map(({ id }) => landed.filter((server) => server === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('assumptions stand in their order, none twice', () => {
  always(({ trace }) => {
    expect(trace.assumptions).toEqual(ASSUMPTION_KEYS.filter((key) => trace.assumptions.includes(key)));
  });
});

test('sessions: one more of its kind when delivered or offline, else as before', () => {
  always(({ trace, before, after }) => {
    const opened = trace.verdict === 'delivered' || trace.verdict === 'offline' ? 1 : 0;
    const chat = trace.request.kind === 'chat';
    expect(after.chats - before.chats).toBe(chat ? opened : 0);
    expect(after.presences - before.presences).toBe(chat ? 0 : opened);
  });
});
