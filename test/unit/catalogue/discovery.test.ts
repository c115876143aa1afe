/** The discovery: from the configured server to the list that takes turns, with whoever is not reached or left out. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverySteps, knownAfter, leftOut } from '../../../src/catalogue/discovery';
import { route } from '../../../src/routing/route';
import { lastStep } from '../../../src/routing/trace';
import { roundRobinList, type Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { plainly } from '../plainly';
import { community, gateway, server } from '../playground/community';

const topology: Topology = {
  ...community.topology,
  gateway: gateway({ configuredServer: 's2' }),
  servers: [server('s1', { port1516Open: false }), server('s2'), server('s3', { discovered: false })],
};
const told = (given: Topology): readonly string[] => discoverySteps(given).map(({ what }) => what);

describe('a community with one server blocked and one unknown', () => {
  test('step by step (#6: any server may be the entry)', () => {
    expect(plainly(told(topology))).toEqual([
      'Gateway is told of st2',
      'Gateway opens its link to st2',
      'st2 tells of one more server',
      'Gateway does not reach st1: Port 1516 blocked from the gateway',
      'st3 is left out',
      '2 servers take turns from now on',
    ]);
    expect(plainly(discoverySteps(topology).at(-1)?.why)).toBe(
      'Not reached: st1. As it is assumed now, 1 of every 2 inbound requests will fail, always on the same turn of the round.',
    );
  });
  test('what the gateway knows grows with the steps', () => {
    const known = (step: number): readonly string[] =>
      knownAfter(topology, step).map(({ id, seat, link }) => `${seat} ${id} ${link}`);
    expect(plainly(known(0))).toEqual(['1 s2 waiting']);
    expect(plainly(known(1))).toEqual(['1 s2 up']);
    expect(plainly(known(2))).toEqual(['1 s2 up', '2 s1 waiting']);
    expect(plainly(known(3))).toEqual(['1 s2 up', '2 s1 BLK-1516']);
    expect(plainly(known(99))).toEqual(known(3));
  });
  test('with servers passed over nobody is said to fail', () => {
    const skipping: Topology = { ...topology, assumptions: { ...topology.assumptions, unreachable: 'skip' } };
    expect(plainly(discoverySteps(skipping).at(-1)?.why)).toContain(
      'As it is assumed now, requests on their turn go to the next server that is reached.',
    );
  });
});

test('every step says what it rests on, and where that is written', () => {
  for (const { kind, rule, ground } of discoverySteps(topology)) {
    expect(ground?.text, kind).toMatch(/^[A-Z].*\.$/);
    expect(ground?.source.length).toBeGreaterThan(0);
    // No source speaks of how the gateway reads the list, nor of a server it does not reach.
    if (kind === 'read') expect(ground?.basis).toBe('inferred');
    if (kind === 'unknown' || rule !== null) expect(ground?.basis).toBe('assumption');
  }
});

describe('nothing to play', () => {
  test.each<[string, Topology, string]>([
    ['BLK-GATEWAY', { ...topology, gateway: null }, 'There is no gateway'],
    ['BLK-NOSERVER', { ...topology, gateway: gateway({ configuredServer: null }) }, 'Gateway was told of no server'],
    ['BLK-GWDOWN', { ...topology, gateway: gateway({ running: false }) }, 'Gateway down'],
  ])('%s: one step that names the next act', (_, given, what) => {
    expect(plainly(told(given))).toEqual([what]);
    expect(plainly(discoverySteps(given)[0]?.why)).toMatch(/^.*(Add|Join|Start).*\.$/);
  });
});

describe('random communities', () => {
  const topologies = arbitraryTopology({ minServers: 1, minPeople: 1 }).filter(
    (each) => roundRobinList(each).length > 0 && each.gateway?.running === true,
  );
  test('in the end the gateway knows the round-robin list, and every other server was left out', () => {
    fc.assert(
      fc.property(topologies, (each) => {
        const steps = discoverySteps(each);
        expect(plainly(knownAfter(each, steps.length - 1).map(({ id }) => id))).toEqual(roundRobinList(each));
        const named = steps.flatMap(({ kind, server: id }) => (kind === 'opened' || kind === 'unknown' ? [id] : []));
        expect(plainly([...named].sort())).toEqual(each.servers.map(({ id }) => id).sort());
        expect(plainly(steps.flatMap(({ kind, server: id }) => (kind === 'unknown' ? [id] : [])))).toEqual(
          leftOut(each),
        );
      }),
    );
  });
  test('a link that does not come up is the one at which a request that lands there stops', () => {
    fc.assert(
      fc.property(topologies, (each) => {
        const open: Topology = {
          ...each,
          gateway: each.gateway && { ...each.gateway, blockedDomains: [], maxChats: -1 },
          users: each.users.map((user) => ({ ...user, externalAccess: true })),
          assumptions: { ...each.assumptions, unreachable: 'fail' },
        };
        const [from, to] = [open.externals[0]?.id ?? '', open.users[0]?.id ?? ''];
        for (const { id, link } of knownAfter(open, Number.MAX_SAFE_INTEGER)) {
          const { trace } = route(open, { kind: 'chat', from, to }, { next: id, chats: 0, presences: 0 });
          const last = lastStep(trace);
          const stopped = last.at === open.gateway?.id && last.towards === id ? last.rule : 'up';
          expect(plainly(link)).toBe(stopped);
        }
      }),
    );
  });
});
