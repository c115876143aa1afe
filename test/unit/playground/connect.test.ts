/** Connecting, disconnecting and clusters: what each pair of kinds means, and sentences where it means nothing. */

import { describe, expect, test } from 'vitest';
import { joinCluster, leaveCluster, makeCluster } from '../../../src/playground/clusters';
import { connect, disconnect, type Handle, logOut } from '../../../src/playground/connect';
import type { Playground } from '../../../src/playground/playground';
import { LIMITS } from '../../../src/topology/parts';
import { plainly } from '../plainly';
import { community, deepFreeze, external, made, needlesslyNew, reasonOf, userOf } from './community';

const playground: Playground = deepFreeze({
  ...community,
  topology: {
    ...community.topology,
    clusters: [...community.topology.clusters, { id: 'c2', name: 'south' }],
    servers: community.topology.servers.map((each) => (each.id === 's3' ? { ...each, running: false } : each)),
    externals: [external('x1', { name: 'Xavier' }), external('x2', { name: 'Yara' })],
  },
});

function connected(from: string, to: string, handle?: Handle): Playground {
  const connection = connect(playground, from, to, handle);
  if (!connection.ok) throw new Error(JSON.stringify(connection));
  expect(needlesslyNew(playground, connection.playground)).toEqual([]);
  return connection.playground;
}

describe('what a connection means, from either end', () => {
  test.each([
    ['gw', 's2'],
    ['s2', 'gw'],
  ])('%s to %s: configured server', (from, to) => {
    expect(connected(from, to).topology.gateway?.configuredServer).toBe('s2');
  });
  test.each<[string, string, Handle | undefined]>([
    ['cleo', 's1', undefined],
    ['s1', 'cleo', 'connected'],
    ['cleo', 's1', 'any'],
  ])('%s to %s (%s): logged in there', (from, to, handle) => {
    expect(userOf(connected(from, to, handle), 'cleo')).toMatchObject({ connectedServer: 's1', homeServer: null });
  });
  test('again moves, and says from where', () => {
    const moved = connect(playground, 'ann', 's1');
    expect(plainly(moved)).toMatchObject({ ok: true, said: 'Ann is logged in to st1 now, no longer to st2.' });
    expect(userOf(connected('ann', 's1'), 'ann').connectedServer).toBe('s1');
  });
  test('a server that is down takes the login, and it is said', () => {
    expect(plainly(connect(playground, 'cleo', 's3'))).toMatchObject({ said: expect.stringContaining('st3 is down') });
  });
  test('on the home handle: home server, or home cluster', () => {
    expect(userOf(connected('ann', 's1', 'home'), 'ann')).toMatchObject({ connectedServer: 's2', homeServer: 's1' });
    expect(userOf(connected('c1', 'ann', 'home'), 'ann').homeServer).toBe('c1');
    expect(userOf(connected('ann', 'c1'), 'ann').homeServer).toBe('c1');
  });
  test('a server on a cluster joins it', () => {
    expect(connected('s1', 'c1').topology.servers[0]?.cluster).toBe('c1');
  });
  test.each([
    ['x1', 'ann'],
    ['ann', 'x1'],
  ])('%s to %s is a request, in that direction', (from, to) => {
    expect(connect(playground, from, to)).toEqual({ ok: false, request: { from, to } });
  });
  test('what is connected already stays the same playground', () => {
    expect(connected('gw', 's1')).toBe(playground);
    expect(connected('ann', 's2')).toBe(playground);
    expect(connected('ann', 's3', 'home')).toBe(playground);
  });
});

describe('what cannot be connected is refused with a sentence that names the parts and the way out', () => {
  test.each<[string, string, Handle, string]>([
    ['s1', 's3', 'any', 'st1 and st3 are linked already'],
    ['s2', 's1', 'any', 'The link between st2 and st1 is blocked'],
    ['ann', 'bob', 'any', 'Ann and Bob are both local'],
    ['x1', 'x2', 'any', 'Xavier and Yara are both outside'],
    ['x1', 's1', 'any', 'comes in through the gateway, never straight to st1'],
    ['gw', 'x1', 'any', 'Xavier reaches Gateway without a link'],
    ['ann', 'gw', 'any', 'does not log in to the gateway. Connect Ann to a community server'],
    ['gw', 'c1', 'any', 'Connect it to a member of north'],
    ['ann', 'c1', 'connected', 'Connect to a member of north'],
    ['x1', 'c1', 'any', 'so not in north'],
    ['c1', 'c2', 'any', 'nothing to connect'],
    ['ann', 'ann', 'any', 'Ann cannot be connected to itself'],
    ['ann', 's9', 'any', 'One of the two parts is gone'],
  ])('%s to %s (%s): %s', (from, to, handle, sentence) => {
    expect(plainly(reasonOf(connect(playground, from, to, handle)))).toContain(sentence);
  });
});

describe('disconnecting', () => {
  test('to nothing logs out; home and configured server are taken back', () => {
    expect(userOf(disconnect(playground, 's2', 'ann', 'connected'), 'ann').connectedServer).toBeNull();
    expect(userOf(disconnect(playground, 'ann', 's3', 'home'), 'ann')).toMatchObject({
      connectedServer: 's2',
      homeServer: null,
    });
    expect(disconnect(playground, 's1', 'gw', 'gateway').topology.gateway?.configuredServer).toBeNull();
    expect(userOf(logOut(playground, 'ann'), 'ann').connectedServer).toBeNull();
  });
  test.each([
    ['ann', 's1', 'connected'],
    ['ann', 's2', 'home'],
    ['gw', 's2', 'gateway'],
    ['ann', 's1', 'gateway'],
    ['x1', 's1', 'connected'],
  ] as const)('%s and %s have no link "%s": nothing changes', (from, to, meaning) => {
    expect(disconnect(playground, from, to, meaning)).toBe(playground);
  });
  test('logging out who is not logged in changes nothing', () => {
    expect(logOut(playground, 'cleo')).toBe(playground);
    expect(logOut(playground, 'gw')).toBe(playground);
  });
});

describe('clusters', () => {
  test('one is made of servers, with a free id and name, and members move', () => {
    const cluster = makeCluster(playground, ['s1', 's2', 'ann']);
    expect(plainly(cluster)).toMatchObject({
      ok: true,
      id: 'c3',
      said: 'cluster1 holds st1, st2. north has no members left.',
    });
    expect(made(cluster).topology.clusters.at(-1)).toEqual({ id: 'c3', name: 'cluster1' });
    expect(made(cluster).topology.servers.map((each) => each.cluster)).toEqual(['c3', 'c3', null]);
    expect(needlesslyNew(playground, made(cluster))).toEqual([]);
  });
  test('under a given name, when that fits', () => {
    expect(made(makeCluster(playground, ['s1'], ' emea ')).topology.clusters.at(-1)?.name).toBe('emea');
    expect(reasonOf(makeCluster(playground, ['s1'], 'n'.repeat(81)))).toContain('at most 80');
  });
  test('not of nothing, and not beyond 50', () => {
    expect(reasonOf(makeCluster(playground, ['ann']))).toContain('Select one or more servers');
    const clusters = Array.from({ length: LIMITS.clusters }, (_, n) => ({ id: `c${n + 1}`, name: `c${n + 1}` }));
    const full = { ...playground, topology: { ...playground.topology, clusters } };
    expect(reasonOf(makeCluster(full, ['s1']))).toContain('at most 50 clusters');
  });
  test('members join and leave', () => {
    const joined = made(joinCluster(playground, ['s1', 's3'], 'c1'));
    expect(joined.topology.servers.map((each) => each.cluster)).toEqual(['c1', 'c1', 'c1']);
    expect(made(joinCluster(joined, ['s1'], 'c1'))).toBe(joined);
    const left = leaveCluster(joined, ['s1', 's2']);
    expect(plainly(left)).toMatchObject({ said: 'st1, st2 are in no cluster now.' });
    expect(made(left).topology.servers.map((each) => each.cluster)).toEqual([null, null, 'c1']);
    expect(plainly(leaveCluster(playground, ['s2']))).toMatchObject({
      said: 'st2 is in no cluster now. north has no members left.',
    });
  });
  test('what cannot join or leave is told so', () => {
    expect(reasonOf(joinCluster(playground, ['s1'], 'c9'))).toContain('That cluster is gone');
    expect(plainly(reasonOf(joinCluster(playground, ['ann'], 'c1')))).toContain(
      'Only community servers can join north',
    );
    expect(reasonOf(leaveCluster(playground, ['s1']))).toContain('None of the selected servers');
  });
});
