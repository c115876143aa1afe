/** Edits of one value: normalised, checked against the catalog, the same object when nothing changes. */

import { describe, expect, test } from 'vitest';
import {
  moveParts,
  moveServer,
  resetState,
  setAssumption,
  setAttribute,
  setServerLink,
  setStartState,
  setStartTurn,
  setTitle,
} from '../../../src/playground/edits';
import type { Playground } from '../../../src/playground/playground';
import { initialState } from '../../../src/routing/route';
import { homesNamed } from '../../../src/topology/homes';
import { findPart } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import { community, deepFreeze, made, needlesslyNew, reasonOf, server, userOf } from './community';

deepFreeze(community);
const stored = (playground: Playground, id: string, key: string): unknown =>
  Object.entries(findPart(playground.topology, id)?.part ?? {}).find(([name]) => name === key)?.[1];

describe('attributes that fit', () => {
  test.each([
    ['ann', 'name', '  Anne\u0301 ', 'Anné'],
    ['ann', 'mail', '', ''],
    ['ann', 'connectedServer', 's1', 's1'],
    ['ann', 'connectedServer', null, null],
    ['ann', 'externalAccess', false, false],
    ['s1', 'running', false, false],
    ['s1', 'role', 'meeting', 'meeting'],
    ['s1', 'cluster', 'c1', 'c1'],
    ['s1', 'host', '', ''],
    ['c1', 'name', 'south', 'south'],
    ['x1', 'mail', 'X@Other.example', 'X@Other.example'],
    ['gw', 'configuredServer', 's3', 's3'],
    ['gw', 'maxChats', ' 12 ', 12],
    ['gw', 'maxChats', 0, 0],
    ['gw', 'blockedDomains', 'a.example\n\n b.example , A.EXAMPLE', ['a.example', 'b.example']],
  ])('%s %s = %j becomes %j', (id, key, value, wanted) => {
    const playground = made(setAttribute(community, id, key, value));
    expect(stored(playground, id, key)).toEqual(wanted);
    expect(needlesslyNew(community, playground)).toEqual([]);
    expect(made(setAttribute(playground, id, key, value))).toBe(playground);
  });
});

describe('attributes that do not fit are refused with what is wrong and what to do', () => {
  test.each(
    (
      [
        ['ann', 'name', '   ', '"Name" of Ann: This cannot be empty'],
        ['ann', 'name', 'n'.repeat(81), 'at most 80 characters; it has 81'],
        ['ann', 'name', 'two\nlines', 'cannot be shown'],
        ['ann', 'name', 'turned\u202etext', 'cannot be shown'],
        ['ann', 'name', 7, 'A text belongs here'],
        ['ann', 'mail', 'm'.repeat(255), 'at most 254'],
        ['ann', 'connectedServer', 'c1', 'names no community server'],
        ['ann', 'homeServer', 'h'.repeat(254), 'at most 253'],
        ['s1', 'running', 'no', '"Running" or "Down"'],
        ['s1', 'role', 'proxy', 'Community server, Meeting server'],
        ['s1', 'cluster', 's2', 'names no cluster'],
        ['gw', 'maxChats', -2, 'whole number from 0'],
        ['gw', 'maxChats', 1.5, 'whole number'],
        ['gw', 'maxChats', 'some', 'whole number'],
        ['gw', 'maxPresences', 2 ** 31, 'whole number'],
        ['gw', 'blockedDomains', ['x@a.example'], 'only what follows its @'],
        ['gw', 'blockedDomains', Array.from({ length: 101 }, (_, n) => `d${n}.example`), 'at most 100 domains'],
        ['gw', 'blockedDomains', 5, 'list of domains'],
        ['ann', 'running', true, 'no part "ann" with an attribute "running"'],
        ['s9', 'name', 'x', 'no part "s9"'],
      ] as const
    ).map(([id, key, value, sentence]) => ({ id, key, value, sentence })),
  )('$id $key: $sentence', ({ id, key, value, sentence }) => {
    expect(plainly(reasonOf(setAttribute(community, id, key, value)))).toContain(sentence);
  });
});

describe('home-server text (SPEC 5: what equals a name or host becomes the id)', () => {
  const home = (text: string | null): unknown =>
    userOf(made(setAttribute(community, 'cleo', 'homeServer', text)), 'cleo').homeServer;
  test.each([
    ['st3', 's3'],
    [' st3.acme.example ', 's3'],
    ['north', 'c1'],
    ['s2', 's2'],
    ['ST3', 'ST3'],
    ['st9', 'st9'],
    ['ann', 'ann'],
    ['', null],
    [null, null],
  ])('%j is kept as %j', (text, wanted) => {
    expect(home(text)).toBe(wanted);
  });
  test('typed text is a name before it is an id; a stored value is an id first', () => {
    const renamed = made(setAttribute(community, 's1', 'name', 's2'));
    expect(homesNamed(renamed.topology, 's2')).toEqual(['s1']);
    expect(userOf(made(setAttribute(renamed, 'cleo', 'homeServer', 's2')), 'cleo').homeServer).toBe('s2');
  });
  test('an empty host matches no text', () => {
    const hostless = made(setAttribute(community, 's1', 'host', ''));
    expect(homesNamed(hostless.topology, '')).toEqual([]);
  });
});

describe('title, assumptions, start state', () => {
  test('the title is tidied and limited', () => {
    expect(made(setTitle(community, ' Tuesday ')).title).toBe('Tuesday');
    expect(made(setTitle(community, community.title))).toBe(community);
    expect(reasonOf(setTitle(community, 't'.repeat(121)))).toContain('at most 120');
  });
  test('an assumption is set alone', () => {
    const playground = setAssumption(community, 'shortcut', 'on');
    expect(playground.topology.assumptions).toEqual({ ...community.topology.assumptions, shortcut: 'on' });
    expect(needlesslyNew(community, playground)).toEqual([]);
    expect(setAssumption(community, 'shortcut', 'off')).toBe(community);
  });
  test('the start turn is a server of the document, or null', () => {
    expect(made(setStartTurn(community, 's3')).state.next).toBe('s3');
    expect(made(setStartTurn(community, null)).state.next).toBeNull();
    expect(made(setStartTurn(community, 's2'))).toBe(community);
    expect(plainly(reasonOf(setStartTurn(community, 'ann')))).toContain('Ann is no community server');
  });
  test('sessions before the first request are whole numbers', () => {
    expect(made(setStartState(community, { chats: 2, presences: 3 })).state).toEqual({
      next: 's2',
      chats: 2,
      presences: 3,
    });
    expect(made(setStartState(community, { chats: 0, presences: 0 }))).toBe(community);
    for (const odd of [-1, 0.5, 2 ** 31, Number.NaN])
      expect(setStartState(community, { chats: 0, presences: odd }).ok).toBe(false);
  });
  test('reset puts turn and sessions to the start and leaves the rest', () => {
    const playground = resetState(community);
    expect(playground).toEqual({ ...community, state: initialState });
    expect(resetState(playground)).toBe(playground);
  });
});

describe('links between servers', () => {
  test('blocking keeps pairs in the order of the servers, opening takes the pair out either way round', () => {
    const blocked = made(setServerLink(made(setServerLink(community, 's3', 's2', false)), 's3', 's1', false));
    expect(blocked.topology.blockedServerLinks).toEqual([
      ['s1', 's2'],
      ['s1', 's3'],
      ['s2', 's3'],
    ]);
    expect(made(setServerLink(blocked, 's2', 's1', true)).topology.blockedServerLinks).toEqual([
      ['s1', 's3'],
      ['s2', 's3'],
    ]);
  });
  test('what is so already changes nothing', () => {
    expect(made(setServerLink(community, 's2', 's1', false))).toBe(community);
    expect(made(setServerLink(community, 's3', 's1', true))).toBe(community);
  });
  test('only two different servers', () => {
    expect(reasonOf(setServerLink(community, 's1', 's1', false))).toContain('two different');
    expect(reasonOf(setServerLink(community, 's1', 'gw', false))).toContain('two community servers');
  });
});

describe('places and order', () => {
  test('parts move on the grid and inside the limits; what stays is untouched', () => {
    const moved = moveParts(
      community,
      new Map([
        ['ann', [13, -4]],
        ['gw', [1e9, 3]],
        ['c1', [0, 0]],
      ]),
    );
    expect(userOf(moved, 'ann').position).toEqual([16, 0]);
    expect(Object.is(userOf(moved, 'ann').position[1], 0)).toBe(true);
    expect(moved.topology.gateway?.position).toEqual([100_000, 0]);
    expect(needlesslyNew(community, moved)).toEqual([]);
    expect(
      moveParts(
        community,
        new Map([
          ['ann', [1, 577]],
          ['bob', [Number.NaN, 0]],
        ]),
      ),
    ).toBe(community);
  });
  test.each([
    ['s1', 2, 's2 s3 s1'],
    ['s3', 0, 's3 s1 s2'],
    ['s2', 99, 's1 s3 s2'],
    ['s2', -5, 's2 s1 s3'],
  ])('%s to place %i: %s', (id, place, order) => {
    const playground = moveServer(community, id, place);
    expect(playground.topology.servers.map((each) => each.id).join(' ')).toBe(order);
    expect(needlesslyNew(community, playground)).toEqual([]);
  });
  test('blocked pairs follow the new order', () => {
    expect(moveServer(community, 's2', 0).topology.blockedServerLinks).toEqual([['s2', 's1']]);
  });
  test('no move, no change', () => {
    expect(moveServer(community, 's2', 1)).toBe(community);
    expect(moveServer(community, 'gw', 1)).toBe(community);
    expect(community.topology.servers[0]).toEqual(server('s1'));
  });
});
