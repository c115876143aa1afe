import { describe, expect, test } from 'vitest';
import { clearFaults, mendFault } from '../../../src/playground/clearing';
import { POSSIBLE_FAULTS, type PossibleFault, possibleFor, stands } from '../../../src/playground/faults';
import type { Playground } from '../../../src/playground/playground';
import { SAMPLES } from '../../../src/playground/samples';
import { route } from '../../../src/routing/route';
import { CATALOG } from '../../../src/topology/catalog';

const sample = SAMPLES.find(({ id }) => id === 'first')?.playground;
if (!sample) throw new Error('the first sample is there');
/** The first sample without its one oddity, a home server away from the log-in. */
const community: Playground = {
  ...sample,
  topology: { ...sample.topology, users: sample.topology.users.map((user) => ({ ...user, homeServer: null })) },
};
/** The same with a home for u2, without which nobody can be away. */
const atHome: Playground = {
  ...community,
  topology: {
    ...community.topology,
    users: community.topology.users.map((user) => (user.id === 'u2' ? { ...user, homeServer: 's2' } : user)),
  },
};
const unbroken = ({ id }: PossibleFault): Playground => (id === 'user connectedServer 2' ? atHome : community);
const target = { gateway: ['gw', ''], server: ['s2', ''], user: ['u2', ''], pair: ['s1', 's2'] } as const;

describe('faults in one click', () => {
  test.each(POSSIBLE_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s changes what becomes of a request',
    (_name, fault) => {
      const [id, second] = target[fault.kind];
      const broken = fault.set(unbroken(fault), id, second);
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
      else expect(outcomes(broken.playground)).not.toEqual(outcomes(unbroken(fault)));
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
      const broken = fault.set(unbroken(fault), id, second);
      if (!broken.ok) throw new Error(broken.reason);
      expect(stands(unbroken(fault), fault, id, second)).toBe(false);
      expect(stands(broken.playground, fault, id, second)).toBe(true);
    }
  });

  test('a domain can only be blocked where there is one', () => {
    const alone = { ...community, topology: { ...community.topology, externals: [] } };
    const block = POSSIBLE_FAULTS.find(({ id }) => id === 'gateway blockedDomains');
    expect(block?.set(alone, 'gw', '')).toMatchObject({ ok: false });
  });
});

describe.each(SAMPLES.map(({ title, playground }) => [title, playground] as const))('in "%s"', (_title, playground) => {
  const { gateway, servers, users } = playground.topology;
  const pairs = servers.flatMap(({ id }, place) => servers.slice(place + 1).map((other) => [id, other.id] as const));
  const partsFor = ({ kind }: PossibleFault): readonly (readonly string[])[] =>
    kind === 'pair'
      ? pairs
      : { gateway: gateway ? [gateway] : [], server: servers, user: users }[kind].map(({ id }) => [id]);

  test.each(POSSIBLE_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s, broken and mended, leaves the same document, at every part',
    (_name, fault) => {
      for (const parts of partsFor(fault)) {
        const [id = '', other = ''] = parts;
        if (stands(playground, fault, id, other)) continue;
        const broken = fault.set(playground, id, other);
        if (!broken.ok) continue;
        const back = mendFault(broken.playground, [playground], parts, fault.attribute);
        expect(back.ok && back.playground, parts.join(' ')).toEqual(playground);
        const clear = clearFaults(broken.playground, [playground]);
        expect(clear.ok && clear.playground, parts.join(' ')).toEqual(playground);
      }
    },
  );
});
