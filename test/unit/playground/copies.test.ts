/** Copies, pastes and duplicates (SPEC 5.3). */

import { describe, expect, test } from 'vitest';
import { type Copied, copyParts, duplicateParts, type Pasted, pasteParts } from '../../../src/playground/copies';
import { setAttribute } from '../../../src/playground/edits';
import { boxesOf } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Playground, type Refused } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { LIMITS, type Position } from '../../../src/topology/parts';
import { findPart } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import { community, dangling, deepFreeze, made, needlesslyNew, reasonOf, server, user, userOf } from './community';

deepFreeze(community);
const far: Position = [4000, 4000];
const everything = ['gw', 'c1', 's1', 's2', 's3', 'ann', 'bob', 'cleo', 'x1'];

function pasted(result: Pasted | Refused): Pasted {
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const partsOf = ({ playground, ids }: Pasted): readonly unknown[] =>
  ids.map((id) => findPart(playground.topology, id)?.part);
/** As it goes through the clipboard. */
function throughText({ playground, ids }: Copied): Copied {
  const read = parseDocument(formatDocument(playground));
  if (!read.ok) throw new Error(read.error.message);
  return { playground: read.playground, ids };
}

describe('what is copied is a playground of its own', () => {
  test.each([
    ['a user with its servers and cluster', ['ann', 'bob'], 's2 s3 c1 ann bob'],
    ['a server with its cluster', ['s2'], 's2 c1'],
    ['the gateway with its configured server', ['gw'], 'gw s1'],
    ['everything', everything, 'gw c1 s1 s2 s3 ann bob cleo x1'],
    ['nothing', [], ''],
  ])('%s', (_, ids, held) => {
    const copied = copyParts(community, ids);
    const { topology } = copied.playground;
    const parts = [
      topology.gateway,
      ...topology.clusters,
      ...topology.servers,
      ...topology.users,
      ...topology.externals,
    ];
    expect(new Set(parts.flatMap((part) => (part ? [part.id] : [])))).toEqual(new Set(held.split(' ').filter(Boolean)));
    expect(new Set(copied.ids)).toEqual(new Set(ids));
    expect(dangling(copied.playground)).toEqual([]);
    expect(throughText(copied)).toEqual(copied);
  });
  test('requests come along when both people do', () => {
    expect(copyParts(community, ['ann', 'x1']).playground.requests).toEqual([community.requests[0]]);
    expect(copyParts(community, ['ann']).playground.requests).toEqual([]);
  });
});

describe('duplicates in the same playground', () => {
  test('get a free id, name, mail and host, and name what the originals name', () => {
    const result = pasted(duplicateParts(community, ['ann', 's2']));
    expect(partsOf(result)).toMatchObject([
      { id: 's4', name: 'st4', host: 'st4.acme.example', cluster: 'c1' },
      { id: 'u1', name: 'Ann 2', mail: 'ann2@acme.example', connectedServer: 's4', homeServer: 's3' },
    ]);
    expect(result.said).toBeUndefined();
    expect(needlesslyNew(community, result.playground)).toEqual([]);
  });
  test('again: the next number, a hole is not reused, faults are copied', () => {
    const faulty = made(setAttribute(community, 's3', 'port1516Open', false));
    const once = pasted(duplicateParts(faulty, ['ann', 's3']));
    const twice = pasted(duplicateParts(once.playground, once.ids));
    expect(partsOf(twice)).toMatchObject([
      { id: 's5', name: 'st5', port1516Open: false },
      { id: 'u2', name: 'Ann 3', mail: 'ann3@acme.example', homeServer: 's5' },
    ]);
  });
  test('a second gateway is left out, and it is said', () => {
    const result = pasted(duplicateParts(community, ['gw', 'cleo']));
    expect(result.ids).toEqual(['u1']);
    expect(result.playground.topology.gateway).toBe(community.topology.gateway);
    expect(plainly(result.said)).toBe('Gateway was left out: this community has a gateway already.');
    expect(pasted(duplicateParts(community, ['gw'])).playground).toBe(community);
  });
  test('requests between two copied people, and blocked links between two copied servers, are copied too', () => {
    const result = pasted(duplicateParts(community, ['ann', 'x1', 's1', 's2']));
    expect(result.playground.requests.at(-1)).toEqual({ kind: 'chat', from: 'x2', to: 'u1' });
    expect(result.said).toContain('One request between the copies came along.');
    expect(result.playground.topology.blockedServerLinks).toEqual([
      ['s1', 's2'],
      ['s4', 's5'],
    ]);
  });
  test('requests that do not fit any more are left out, and it is said', () => {
    const requests = Array.from({ length: LIMITS.requests }, () => ({ kind: 'chat', from: 'x1', to: 'ann' }) as const);
    const result = pasted(duplicateParts({ ...community, requests }, ['ann', 'x1']));
    expect(result.playground.requests).toBe(requests);
    expect(result.said).toBe('1,000 requests did not fit: a playground holds at most 1,000.');
  });
  test('a misspelt home stays misspelt: no copy gets an id that it spells', () => {
    const users = [user('ann', { homeServer: 's4' })];
    const misspelt = { ...community, requests: [], topology: { ...community.topology, users } };
    const result = pasted(duplicateParts(misspelt, ['ann', 's1']));
    expect(partsOf(result)).toMatchObject([{ id: 's5' }, { homeServer: 's4' }]);
  });
  test('copies stand on the grid, next to everything else', () => {
    const { playground, ids } = pasted(duplicateParts(community, ['s1', 'ann', 'x1']));
    const boxes = boxesOf(playground.topology);
    for (const box of boxes.filter((each) => ids.includes(each.id))) {
      expect([box.x % 8, box.y % 8].map(Math.abs)).toEqual([0, 0]);
      for (const other of boxes) {
        if (other === box) continue;
        const apart =
          box.x >= other.x + other.width ||
          other.x >= box.x + box.width ||
          box.y >= other.y + other.height ||
          other.y >= box.y + box.height;
        expect(apart, `${box.id} over ${other.id}`).toBe(true);
      }
    }
  });
  test('more than a playground holds is refused as a whole', () => {
    const servers = Array.from({ length: 49 }, (_, place) => server(`s${place + 1}`));
    const full = { ...community, topology: { ...community.topology, servers } };
    expect(duplicateParts(full, ['s1']).ok).toBe(true);
    expect(reasonOf(duplicateParts(full, ['s1', 's2']))).toContain('at most 50 community servers');
  });
});

describe('pasting elsewhere', () => {
  test('a whole community arrives whole in an empty playground, script and turn included', () => {
    const result = pasted(pasteParts(EMPTY_PLAYGROUND, throughText(copyParts(community, everything)), far));
    expect(result.playground.topology).toMatchObject({
      gateway: { id: 'gw', configuredServer: 's1' },
      servers: [{ id: 's1' }, { id: 's2', cluster: 'c1' }, { id: 's3' }],
      users: [
        { id: 'u1', name: 'Ann', mail: 'ann@acme.example', connectedServer: 's2', homeServer: 's3' },
        { id: 'u2', connectedServer: 's3', homeServer: 'c1' },
        { id: 'u3', connectedServer: null, homeServer: null },
      ],
      blockedServerLinks: [['s1', 's2']],
    });
    expect(result.playground.requests).toEqual([
      { kind: 'chat', from: 'x1', to: 'u1' },
      { kind: 'subscribe', from: 'u2', to: 'x1' },
    ]);
    expect(result.playground.state).toEqual(community.state);
  });
  test('references to absent parts are emptied, and it is said which and whose', () => {
    const result = pasted(pasteParts(EMPTY_PLAYGROUND, copyParts(community, ['gw', 's2', 'ann', 'bob']), far));
    expect(partsOf(result)).toMatchObject([
      { id: 'gw', configuredServer: null },
      { id: 's1', name: 'st2', cluster: null },
      { id: 'u1', connectedServer: 's1', homeServer: null },
      { id: 'u2', connectedServer: null, homeServer: null },
    ]);
    expect(plainly(result.said)).toBe(
      [
        'The configured server is not here, so it was left empty for Gateway.',
        'The cluster is not here, so it was left empty for st2.',
        'The home server is not here, so it was left empty for Ann, Bob.',
        'The server logged in to is not here, so it was left empty for Bob.',
      ].join(' '),
    );
    expect(dangling(result.playground)).toEqual([]);
  });
  test('another server that only shares the id is not the same part; a renamed one on the same host is', () => {
    const other: Playground = {
      ...EMPTY_PLAYGROUND,
      topology: {
        ...EMPTY_PLAYGROUND.topology,
        servers: [server('s2', { name: 'other', host: 'other.example' }), server('s3', { name: 'renamed' })],
      },
    };
    const { playground } = pasted(pasteParts(other, copyParts(community, ['ann']), far));
    expect(userOf(playground, 'u1')).toMatchObject({ connectedServer: null, homeServer: 's3' });
  });
  test('misspelt home text stays text, also where it spells an id of the other playground', () => {
    const users = [user('ann', { homeServer: 's7' }), user('bob', { homeServer: 'st9' })];
    const copied = copyParts({ ...community, requests: [], topology: { ...community.topology, users } }, [
      'ann',
      'bob',
    ]);
    const target = { ...EMPTY_PLAYGROUND, topology: { ...EMPTY_PLAYGROUND.topology, servers: [server('s7')] } };
    const { playground } = pasted(pasteParts(target, copied, far));
    expect(playground.topology.users.map((each) => each.homeServer)).toEqual(['s7 (misspelt)', 'st9']);
  });
  test('the turn of a playground that has one is kept', () => {
    const target = { ...EMPTY_PLAYGROUND, state: { next: null, chats: 3, presences: 0 } };
    const { playground } = pasted(pasteParts(target, copyParts(community, everything), far));
    expect(playground.state).toBe(target.state);
  });
  test('many owners are counted, not listed', () => {
    const users = Array.from({ length: 8 }, (_, n) => user(`u${n}`, { connectedServer: 's1' }));
    const crowd = { ...community, requests: [], topology: { ...community.topology, users } };
    const result = pasted(
      pasteParts(
        EMPTY_PLAYGROUND,
        copyParts(
          crowd,
          users.map(({ id }) => id),
        ),
        far,
      ),
    );
    expect(plainly(result.said)).toContain('for u0, u1, u2, u3, u4 and 3 more.');
  });
  test('nothing copied, nothing changed', () => {
    expect(pasteParts(community, copyParts(community, []), far)).toEqual({ ok: true, playground: community, ids: [] });
  });
});
