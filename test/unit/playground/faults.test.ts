import { describe, expect, test } from 'vitest';
import { POSSIBLE_FAULTS, possibleFor, stands } from '../../../src/playground/faults';
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
