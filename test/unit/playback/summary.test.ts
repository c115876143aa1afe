/** The line over the strip counts what changed and says for whom, what befell most requests first. */

import { describe, expect, test } from 'vitest';
import { changedOutcomes } from '../../../src/outcomes/changes';
import { changeAfter, changeSummary } from '../../../src/playback/summary';
import { initialState, type Request, run } from '../../../src/routing/route';
import type { Topology } from '../../../src/topology/topology';
import { plainly } from '../plainly';
import { community, server, user } from '../playground/community';

const healthy: Topology = {
  ...community.topology,
  users: [user('ann', { name: 'Ann', connectedServer: 's2' }), user('bob', { name: 'Bob', connectedServer: 's1' })],
  clusters: [],
  servers: [server('s1'), server('s2'), server('s3')],
  blockedServerLinks: [],
};
const broken: Topology = {
  ...healthy,
  servers: healthy.servers.map((each) => (each.id === 's3' ? { ...each, port1516Open: false } : each)),
};
const chat = (to: string): Request => ({ kind: 'chat', from: 'x1', to });
const replay = (topology: Topology, requests: readonly Request[]) => ({
  topology,
  traces: run(topology, requests, initialState).traces,
});
const summary = (before: Topology, after: Topology, requests: readonly Request[]) => {
  const now = replay(after, requests);
  return changeSummary(after, now.traces, changedOutcomes(replay(before, requests), now));
};

describe('the summary', () => {
  test('BLK-1516 on the third of three servers', () => {
    const script = ['ann', 'bob', 'ann', 'bob', 'ann', 'bob', 'bob', 'bob', 'bob'].map(chat);
    expect(plainly(summary(healthy, broken, script))).toEqual({
      head: '3 of 9 outcomes changed',
      details: [
        'Chat to Bob: It was delivered. Now it stops at st3. (2×)',
        'Chat to Ann: It was delivered. Now it stops at st3.',
      ],
    });
  });
  test('an added contact, and an outbound request by the local user it is about', () => {
    const script: readonly Request[] = [
      { kind: 'subscribe', from: 'x1', to: 'ann' },
      { kind: 'chat', from: 'ann', to: 'x1' },
    ];
    const away = { ...healthy, users: healthy.users.map((each) => ({ ...each, connectedServer: null })) };
    expect(plainly(summary(healthy, away, script))).toEqual({
      head: '2 of 2 outcomes changed',
      details: [
        'Adding Ann: It was delivered. Now it does not find Ann logged in.',
        "Ann's chat to Xavier: It left the gateway. Now it cannot leave Ann.",
      ],
    });
  });
  test('the only request there is', () => {
    const away = { ...healthy, users: healthy.users.map((each) => ({ ...each, externalAccess: false })) };
    expect(plainly(summary(healthy, away, [chat('ann')]).head)).toBe('The outcome changed');
  });
});

test('the outcome before keeps its trace and the topology it was made on', () => {
  const script = [chat('ann'), chat('ann'), chat('ann')];
  const before = replay(healthy, script);
  const change = changedOutcomes(before, replay(broken, script)).get(2);
  expect(plainly(change?.earlier)).toEqual({ topology: healthy, trace: before.traces[2] });
});

test('one changed request after the other, and round again', () => {
  const script = Array.from({ length: 7 }, () => chat('ann'));
  const changes = changedOutcomes(replay(healthy, script), replay(broken, script));
  expect(plainly([0, 2, 3, 5, 6].map((request) => changeAfter(changes, request)))).toEqual([2, 5, 5, 2, 2]);
  expect(changeAfter(new Map(), 0)).toBeNull();
});
