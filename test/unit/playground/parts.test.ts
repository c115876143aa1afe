/** Adding and removing parts (SPEC 5, first bullet, and ids of the second). */

import { describe, expect, test } from 'vitest';
import { addPart, removeParts } from '../../../src/playground/parts';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { LIMITS, type Position } from '../../../src/topology/parts';
import { findPart } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import {
  community,
  dangling,
  deepFreeze,
  gateway,
  made,
  needlesslyNew,
  reasonOf,
  server,
  user,
  userOf,
} from './community';

deepFreeze(community);
const at: Position = [8, 16];
const { topology } = community;
const withTopology = (changes: Partial<Playground['topology']>): Playground => ({
  ...community,
  topology: { ...topology, ...changes },
});

describe('adding (SPEC 5: a new id is the letter and the lowest free number)', () => {
  test.each([
    ['server', 's4', 'st4', 'st4.acme.example'],
    ['user', 'u1', 'Dan', 'dan@acme.example'],
    ['external', 'x2', 'Yara', 'yara@partner.example'],
  ] as const)('a %s becomes %s, called %s', (kind, id, name, address) => {
    const added = addPart(community, kind, at);
    expect(added).toMatchObject({ ok: true, id });
    const part = findPart(made(added).topology, id)?.part;
    expect(part).toMatchObject({ id, name, position: at });
    expect(Object.values(part ?? {})).toContain(address);
    expect(needlesslyNew(community, made(added))).toEqual([]);
  });

  test('the lowest free number fills a hole, over all kinds', () => {
    const holes = withTopology({ servers: [server('s1'), server('s3')], users: [user('s2')], blockedServerLinks: [] });
    expect(addPart({ ...holes, requests: [] }, 'server', at)).toMatchObject({ id: 's4' });
    const hole = withTopology({ servers: [server('s1'), server('s3')], users: [], blockedServerLinks: [] });
    expect(addPart(hole, 'server', at)).toMatchObject({ id: 's2' });
  });

  test('an id that a misspelt home server spells is not free: BLK-HOME stays', () => {
    const misspelt = withTopology({ users: [user('ann', { homeServer: 's4' })] });
    expect(addPart(misspelt, 'server', at)).toMatchObject({ id: 's5' });
  });

  test('the gateway is gw when that is free, else g1, and joins no server by itself', () => {
    const empty = made(addPart(EMPTY_PLAYGROUND, 'server', at));
    const added = addPart(empty, 'gateway', at);
    expect(added).toMatchObject({ id: 'gw' });
    expect(made(added).topology.gateway).toEqual({ ...gateway(), position: at, configuredServer: null });
    const taken = withTopology({ gateway: null, servers: [server('gw')], blockedServerLinks: [] });
    expect(addPart(taken, 'gateway', at)).toMatchObject({ id: 'g1' });
  });

  test('a second gateway is refused and the first pointed at', () => {
    const again = addPart(community, 'gateway', at);
    expect(again).toMatchObject({ ok: false, at: 'gw' });
    expect(plainly(reasonOf(again))).toContain('Gateway is here already');
  });

  test('a new server changes nobody else; the place is snapped to the grid and kept inside', () => {
    const playground = made(addPart(community, 'server', [3, -500_000]));
    expect(playground.topology.servers.at(-1)).toEqual(server('s4', { position: [0, -LIMITS.position] }));
  });

  test('overrides are checked like any attribute', () => {
    const added = addPart(community, 'user', at, { connectedServer: 's3', name: ' Zoë ' });
    expect(made(added).topology.users.at(-1)).toMatchObject({
      name: 'Zoë',
      mail: 'zoe@acme.example',
      connectedServer: 's3',
    });
    expect(reasonOf(addPart(community, 'user', at, { connectedServer: 's9' }))).toContain('names no community server');
  });

  test('names run on in numbers when the list is used up; mails stay free', () => {
    let playground = EMPTY_PLAYGROUND;
    for (let count = 0; count < 45; count += 1) playground = made(addPart(playground, 'user', at));
    const { users } = playground.topology;
    expect(new Set(users.map(({ name }) => name)).size).toBe(45);
    expect(new Set(users.map(({ mail }) => mail)).size).toBe(45);
    expect(users.at(-1)?.id).toBe('u45');
    expect(users[20]?.name).toBe('Ann 2');
  });

  test('limits of SPEC 3: 50 servers, 5,000 people', () => {
    const servers = Array.from({ length: 50 }, (_, place) => server(`s${place + 1}`));
    expect(reasonOf(addPart(withTopology({ servers }), 'server', at))).toContain('at most 50 community servers');
    const users = Array.from({ length: 4999 }, (_, place) => user(`u${place + 1}`));
    const crowded = withTopology({ users });
    expect(reasonOf(addPart(crowded, 'user', at))).toContain('at most 5,000');
    expect(reasonOf(addPart(crowded, 'external', at))).toContain('at most 5,000');
    expect(addPart(crowded, 'server', at).ok).toBe(true);
  });
});

describe('removing (SPEC 5)', () => {
  const without = (...ids: string[]): Playground => removeParts(community, ids);

  test('users connected to it are logged out', () => {
    expect(userOf(without('s2'), 'ann').connectedServer).toBeNull();
    expect(userOf(without('s2'), 'bob').connectedServer).toBe('s3');
  });
  test('a gateway configured with it loses its configured server', () => {
    expect(without('s1').topology.gateway?.configuredServer).toBeNull();
    expect(without('s2').topology.gateway).toBe(topology.gateway);
  });
  test('link pairs naming it go', () => {
    expect(without('s2').topology.blockedServerLinks).toEqual([]);
    expect(without('s3').topology.blockedServerLinks).toBe(topology.blockedServerLinks);
  });
  test('requests naming it go', () => {
    expect(without('ann').requests).toEqual([community.requests[1]]);
    expect(without('x1').requests).toEqual([]);
    expect(without('cleo').requests).toBe(community.requests);
  });
  test.each([
    [['s2'], 's3'],
    [['s2', 's3'], 's1'],
    [['s1'], 's2'],
    [['s1', 's2'], 's3'],
    [['s1', 's2', 's3'], null],
  ])('without %s, state.next on s2 moves to %s', (ids, next) => {
    expect(without(...ids).state.next).toBe(next);
  });
  test('the next of the list, not of the document: undiscovered servers are passed over', () => {
    const servers = [server('s1'), server('s2'), server('s3', { discovered: false }), server('s4')];
    expect(removeParts(withTopology({ servers }), ['s2']).state.next).toBe('s4');
  });
  test('a turn that was on a server outside the list falls back to the first of the list', () => {
    const servers = [server('s1'), server('s2', { discovered: false }), server('s3')];
    expect(removeParts(withTopology({ servers }), ['s2']).state.next).toBeNull();
  });
  test('a homeServer naming it keeps its name as text: BLK-HOME', () => {
    const playground = without('s3');
    expect(userOf(playground, 'ann').homeServer).toBe('st3');
    expect(
      run(playground.topology, playground.requests, { ...playground.state, next: 's2' }).traces.map(traceText),
    ).toContain('x1 > gw > s2? = not delivered (BLK-HOME)');
  });
  test('a name that is the id of another server is marked, so that it stays a mere text', () => {
    const servers = [server('s1'), server('s2'), server('s3', { name: 's1' })];
    expect(userOf(removeParts(withTopology({ servers }), ['s3']), 'ann').homeServer).toBe('s1 (removed)');
  });
  test('removing a cluster frees its members; homes naming it keep its name as text', () => {
    const playground = without('c1');
    expect(playground.topology.servers.map(({ cluster }) => cluster)).toEqual([null, null, null]);
    expect(userOf(playground, 'bob').homeServer).toBe('north');
  });
  test('a misspelt home that happens to be a removed user id stays as it is', () => {
    const users = [user('ann', { homeServer: 'cleo' }), user('cleo')];
    expect(userOf(removeParts(withTopology({ users }), ['cleo']), 'ann').homeServer).toBe('cleo');
  });
  test('the gateway goes alone: turn, servers and requests stay', () => {
    const playground = without('gw');
    expect(playground).toEqual({ ...community, topology: { ...topology, gateway: null } });
    expect(needlesslyNew(community, playground)).toEqual([]);
  });
  test('everything at once leaves nothing behind but title and assumptions', () => {
    const all = ['gw', 'c1', 's1', 's2', 's3', 'ann', 'bob', 'cleo', 'x1'];
    expect(without(...all)).toEqual({ ...EMPTY_PLAYGROUND, title: community.title });
  });
  test('nothing to remove hands back the same playground', () => {
    expect(without()).toBe(community);
    expect(without('s9')).toBe(community);
  });
  test.each(['gw', 'c1', 's1', 's2', 's3', 'ann', 'bob', 'cleo', 'x1'])('without %s no reference dangles', (id) => {
    expect(dangling(without(id))).toEqual([]);
    expect(needlesslyNew(community, without(id))).toEqual([]);
  });
});
