import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearFaults, POSSIBLE_FAULTS, possibleFor, stands } from '../../../src/playground/faults';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import { route } from '../../../src/routing/route';
import { CATALOG } from '../../../src/topology/catalog';
import { faultsOf } from '../../../src/topology/faults';
import { arbitraryPlayground } from '../arbitrary';

const sample = SAMPLES.find(({ id }) => id === 'first')?.playground;
if (!sample) throw new Error('the first sample is there');
/** The first sample without its one oddity, a home server away from the log-in. */
const community: Playground = {
  ...sample,
  topology: { ...sample.topology, users: sample.topology.users.map((user) => ({ ...user, homeServer: null })) },
};
const target = { gateway: ['gw', ''], server: ['s2', ''], user: ['u2', ''], pair: ['s1', 's2'] } as const;

describe('faults in one click', () => {
  test.each(POSSIBLE_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s changes what becomes of a request',
    (_name, fault) => {
      const [id, second] = target[fault.kind];
      const broken = fault.set(community, id, second);
      if (!broken.ok) throw new Error(broken.reason);
      const outcomes = ({ topology, state }: Playground): string[] =>
        (['subscribe', 'chat'] as const).flatMap((kind) =>
          ['s1', 's2', 's3'].flatMap((next) =>
            ['u1', 'u2', 'u3'].flatMap((user) => [
              JSON.stringify(
                route(topology, { kind, from: 'x1', to: user }, { ...state, next }).trace.steps.map(({ rule }) => rule),
              ),
              JSON.stringify(
                route(topology, { kind, from: user, to: 'x1' }, { ...state, next }).trace.steps.map(({ rule }) => rule),
              ),
            ]),
          ),
        );
      // A missing cluster document bites only users whose home is a cluster, and nobody here has one.
      if (fault.id === 'server knowsClusters') expect(outcomes(broken.playground)).toEqual(outcomes(community));
      else expect(outcomes(broken.playground)).not.toEqual(outcomes(community));
    },
  );

  test('every true/false attribute with a fault name is one of them', () => {
    for (const kind of ['gateway', 'server', 'user'] as const) {
      const named = CATALOG[kind].attributes.filter(({ control, faults }) => faults && control.kind === 'switch');
      const offered = possibleFor(kind).map(({ id }) => id);
      expect(offered).toEqual(expect.arrayContaining(named.map(({ key }) => `${kind} ${key}`)));
    }
  });

  test('a fault that stands is known to stand', () => {
    for (const fault of POSSIBLE_FAULTS) {
      const [id, second] = target[fault.kind];
      const broken = fault.set(community, id, second);
      if (!broken.ok) throw new Error(broken.reason);
      expect(stands(community, fault, id, second)).toBe(false);
      expect(stands(broken.playground, fault, id, second)).toBe(true);
    }
  });

  test('a domain can only be blocked where there is one', () => {
    const alone = { ...community, topology: { ...community.topology, externals: [] } };
    const block = POSSIBLE_FAULTS.find(({ id }) => id === 'gateway blockedDomains');
    expect(block?.set(alone, 'gw', '')).toMatchObject({ ok: false });
  });
});

describe('clear all faults', () => {
  test('leaves none, whatever was wrong', () => {
    fc.assert(
      fc.property(arbitraryPlayground(), (playground) => {
        const cleared = clearFaults(playground);
        if (!cleared.ok) throw new Error(cleared.reason);
        const { gateway, servers, users } = cleared.playground.topology;
        for (const { id } of [...servers, ...users]) expect(faultsOf(cleared.playground.topology, id)).toEqual([]);
        // Without any server there is none to be configured with.
        if (gateway && servers.length > 0) expect(faultsOf(cleared.playground.topology, gateway.id)).toEqual([]);
      }),
    );
  });

  test('logs people in again: at their home server, in their home cluster, else at the first server', () => {
    const { servers, users } = community.topology;
    const homes = ['s3', 'c1', null];
    const loggedOut: Playground = {
      ...community,
      topology: {
        ...community.topology,
        clusters: [{ id: 'c1', name: 'cluster1' }],
        servers: servers.map((server) => (server.id === 's2' ? { ...server, cluster: 'c1' } : server)),
        users: users.map((user, place) => ({ ...user, connectedServer: null, homeServer: homes[place] ?? null })),
      },
    };
    const cleared = clearFaults(loggedOut);
    if (!cleared.ok) throw new Error(cleared.reason);
    expect(cleared.playground.topology.users.map(({ connectedServer }) => connectedServer)).toEqual(['s3', 's2', 's1']);
  });

  test('opens the doors that were closed as a fault', () => {
    const shut = POSSIBLE_FAULTS.filter(({ kind }) => kind === 'gateway').reduce((playground, fault) => {
      const broken = fault.set(playground, 'gw', '');
      return broken.ok ? broken.playground : playground;
    }, community);
    const cleared = clearFaults(shut);
    expect(cleared).toMatchObject({ ok: true, playground: { topology: { gateway: community.topology.gateway } } });
  });

  test('a healthy community stays the very same', () => {
    expect(clearFaults(community)).toMatchObject({ ok: true, playground: community });
  });
});
