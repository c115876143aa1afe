/** The script: adding, a full turn, moving, removing and clearing requests. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRequests,
  clearRequests,
  fullTurn,
  moveRequest,
  placeAfterMove,
  removeRequest,
} from '../../../src/playground/script';
import type { Request } from '../../../src/routing/route';
import { LIMITS } from '../../../src/topology/parts';
import { plainly } from '../plainly';
import { community, deepFreeze, made, needlesslyNew, reasonOf } from './community';

deepFreeze(community);
const inbound: Request = { kind: 'chat', from: 'x1', to: 'bob' };
const outbound: Request = { kind: 'subscribe', from: 'cleo', to: 'x1' };

describe('adding', () => {
  test('both directions, at the end, nothing else touched', () => {
    const playground = made(addRequests(community, [inbound, outbound]));
    expect(playground.requests).toEqual([...community.requests, inbound, outbound]);
    expect(playground.topology).toBe(community.topology);
    expect(needlesslyNew(community, playground)).toEqual([]);
    expect(made(addRequests(community, []))).toBe(community);
  });
  test.each([
    ['ann', 'bob', 'not from Ann to Bob'],
    ['x1', 'x1', 'not from Xavier to Xavier'],
    ['x1', 's1', 'not from Xavier to st1'],
    ['x1', 'u9', 'not from Xavier to u9'],
  ])('%s to %s is refused: %s', (from, to, sentence) => {
    expect(plainly(reasonOf(addRequests(community, [inbound, { kind: 'chat', from, to }])))).toContain(sentence);
  });
  test('1,000 fit, one more is refused as a whole', () => {
    const many = Array.from({ length: LIMITS.requests - 2 }, () => inbound);
    const full = made(addRequests(community, many));
    expect(full.requests).toHaveLength(1000);
    expect(reasonOf(addRequests(full, [inbound]))).toContain('at most 1,000 requests; this would make 1,001');
  });
});

describe('a full turn', () => {
  test('once per seat', () => {
    expect(made(fullTurn(community, inbound)).requests).toEqual([...community.requests, inbound, inbound, inbound]);
  });
  test('undiscovered servers have no seat', () => {
    const servers = community.topology.servers.map((each) => ({ ...each, discovered: each.id !== 's3' }));
    const playground = { ...community, topology: { ...community.topology, servers } };
    expect(made(fullTurn(playground, inbound)).requests).toHaveLength(4);
  });
  test('without a list it is refused with the next act', () => {
    const { gateway } = community.topology;
    if (!gateway) throw new Error('the community has a gateway');
    const idle = { ...community, topology: { ...community.topology, gateway: { ...gateway, configuredServer: null } } };
    expect(fullTurn(idle, inbound)).toMatchObject({
      at: 'gw',
      reason: expect.stringContaining('Connect it to a community server'),
    });
    const none = { ...community, topology: { ...community.topology, gateway: null } };
    expect(reasonOf(fullTurn(none, inbound))).toContain('Add a gateway');
  });
});

describe('moving', () => {
  const script: readonly Request[] = ['ann', 'bob', 'cleo', 'ann'].map((to) => ({ kind: 'chat', from: 'x1', to }));
  const playground = deepFreeze({ ...community, requests: script });
  const [a, b, c, d] = script;
  test.each([
    ['one place later', 0, 1, [b, a, c, d]],
    ['one place earlier', 2, 1, [a, c, b, d]],
    ['to the end', 0, 3, [b, c, d, a]],
    ['to the front', 3, 0, [d, a, b, c]],
    ['beyond the end', 1, 99, [a, c, d, b]],
    ['before the front', 1, -7, [b, a, c, d]],
  ])('%s', (_, from, to, expected) => {
    const moved = moveRequest(playground, from, to);
    expect(moved.requests).toHaveLength(4);
    moved.requests.forEach((request, place) => {
      expect(request).toBe(expected[place]);
    });
    expect(moved.topology).toBe(playground.topology);
    expect(moved.state).toBe(playground.state);
    expect(needlesslyNew(playground, moved)).toEqual([]);
  });
  test('nowhere is no edit: its own place, a request that is not there, one of equal objects for another', () => {
    expect(moveRequest(playground, 2, 2)).toBe(playground);
    expect(moveRequest(playground, 3, 9)).toBe(playground);
    expect(moveRequest(playground, 4, 0)).toBe(playground);
    expect(moveRequest(playground, -1, 0)).toBe(playground);
    const same = made(fullTurn({ ...community, requests: [] }, inbound));
    expect(moveRequest(same, 0, 2)).toBe(same);
  });
  test('every request is found again at its new place', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), (from, to) => {
        const distinct = script.map((request) => ({ ...request }));
        const moved = moveRequest({ ...community, requests: distinct }, from, to);
        distinct.forEach((request, index) => {
          expect(moved.requests[placeAfterMove(index, from, to)]).toBe(request);
        });
      }),
    );
  });
  test('there and back is the same script', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), (from, to) => {
        expect(moveRequest(moveRequest(playground, from, to), to, from)).toEqual(playground);
      }),
    );
  });
});

describe('removing and clearing', () => {
  test('one by its place', () => {
    expect(removeRequest(community, 0).requests).toEqual([community.requests[1]]);
    expect(removeRequest(community, 2)).toBe(community);
    expect(removeRequest(community, -1)).toBe(community);
  });
  test('all, parts and start state untouched', () => {
    const playground = clearRequests(community);
    expect(playground).toEqual({ ...community, requests: [] });
    expect(playground.state).toBe(community.state);
    expect(clearRequests(playground)).toBe(playground);
  });
});
