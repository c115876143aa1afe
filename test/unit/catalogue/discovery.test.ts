/** The discovery: from the configured server to the list that takes turns, with whoever is not reached or left out. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldSteps } from '../../../src/catalogue/discovery';
import { discoveryAt, learntOf, leftOut } from '../../../src/routing/discovery';
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
const told = (given: Topology): readonly string[] => toldSteps(given).map(({ what }) => what);

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
    expect(plainly(toldSteps(topology).at(-1)?.why)).toBe(
      'Not reached: st1. As it is assumed now, 1 of every 2 inbound requests will fail, always on the same turn of the round.',
    );
  });
  test('what the gateway knows grows with the steps', () => {
    const known = (step: number): readonly string[] =>
      discoveryAt(topology, step).known.map(({ id, seat, link }) => `${seat} ${id} ${link}`);
    expect(plainly(known(0))).toEqual(['1 s2 waiting']);
    expect(plainly(known(1))).toEqual(['1 s2 up']);
    expect(plainly(known(2))).toEqual(['1 s2 up', '2 s1 waiting']);
    expect(plainly(known(3))).toEqual(['1 s2 up', '2 s1 BLK-1516']);
    expect(plainly(known(99))).toEqual(known(3));
  });
  test('what is drawn of a server follows what the gateway knows of it', () => {
    const learnt = (step: number): readonly string[] =>
      topology.servers.map(({ id }) => learntOf(discoveryAt(topology, step), id));
    expect(learnt(0)).toEqual(['notYet', 'waiting', 'notYet']);
    expect(learnt(1)).toEqual(['notYet', 'up', 'notYet']);
    expect(learnt(2)).toEqual(['waiting', 'up', 'notYet']);
    expect(learnt(3)).toEqual(['closed', 'up', 'notYet']);
    expect(learnt(4)).toEqual(['closed', 'up', 'leftOut']);
    expect(discoveryAt(topology, 4).step).toEqual({ kind: 'unknown', server: 's3', rule: null });
    expect(learnt(99)).toEqual(learnt(4));
  });
  test('with servers passed over nobody is said to fail', () => {
    const skipping: Topology = { ...topology, assumptions: { ...topology.assumptions, unreachable: 'skip' } };
    expect(plainly(toldSteps(skipping).at(-1)?.why)).toContain(
      'As it is assumed now, requests on their turn go to the next server that is reached.',
    );
  });
});

test('every step says what it rests on, and where that is written', () => {
  for (const { kind, rule, ground } of toldSteps(topology)) {
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
    expect(discoveryAt(given, 0).known).toEqual([]);
    expect(learntOf(discoveryAt(given, 0), 's2')).toBe('notYet');
    expect(plainly(toldSteps(given)[0]?.why)).toMatch(/^.*(Add|Join|Start).*\.$/);
  });
});

describe('random communities', () => {
  const topologies = arbitraryTopology({ minServers: 1, minPeople: 1 }).filter(
    (each) => roundRobinList(each).length > 0 && each.gateway?.running === true,
  );
  test('in the end the gateway knows the round-robin list, and every other server was left out', () => {
    fc.assert(
      fc.property(topologies, (each) => {
        const steps = toldSteps(each);
        expect(plainly(discoveryAt(each, steps.length - 1).known.map(({ id }) => id))).toEqual(roundRobinList(each));
        const named = steps.flatMap(({ kind, server: id }) => (kind === 'opened' || kind === 'unknown' ? [id] : []));
        expect(plainly([...named].sort())).toEqual(each.servers.map(({ id }) => id).sort());
        expect(plainly(steps.flatMap(({ kind, server: id }) => (kind === 'unknown' ? [id] : [])))).toEqual(
          leftOut(each),
        );
      }),
    );
  });
  test('a server once known stays known, and a link once tried keeps its answer', () => {
    fc.assert(
      fc.property(topologies, (each) => {
        const order = ['notYet', 'waiting'];
        for (const { id } of each.servers) {
          const learnt = toldSteps(each).map((_, step) => learntOf(discoveryAt(each, step), id));
          for (const [step, now] of learnt.entries()) {
            const before = learnt[step - 1];
            if (before !== undefined && before !== now) expect(order).toContain(before);
          }
          expect(['up', 'closed', 'leftOut']).toContain(learnt.at(-1));
        }
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
        for (const { id, link } of discoveryAt(open, Number.MAX_SAFE_INTEGER).known) {
          const { trace } = route(open, { kind: 'chat', from, to }, { next: id, chats: 0, presences: 0 });
          const last = lastStep(trace);
          const stopped = last.at === open.gateway?.id && last.towards === id ? last.rule : 'up';
          expect(plainly(link)).toBe(stopped);
        }
      }),
    );
  });
});
