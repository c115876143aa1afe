/** One value for several parts, and people dealt over the servers: evenly, in the order of the document, as one edit. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Dealt,
  homeAt,
  setSeveral,
  spreadPeople,
  takingHomes,
  takingLogIns,
} from '../../../src/playground/several';
import type { LocalUser } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { community, dangling, deepFreeze, made, needlesslyNew, reasonOf, server, user, userOf } from './community';

test('an attribute is set at all of a kind, and parts of other kinds are passed over', () => {
  const after = made(setSeveral(community, 'user', ['ann', 's1', 'cleo'], 'externalAccess', false));
  expect(after.topology.users.map(({ externalAccess }) => externalAccess)).toEqual([false, true, false]);
  expect(after.topology.servers).toBe(community.topology.servers);
});

test('what every one of them holds already changes nothing at all', () => {
  expect(made(setSeveral(community, 'server', ['s1', 's3'], 'running', true))).toBe(community);
});

test('a home that was typed is read as in the field of one', () => {
  const after = made(setSeveral(community, 'user', ['ann', 'cleo'], 'homeServer', 'st1.acme.example'));
  expect(['ann', 'cleo'].map((id) => userOf(after, id).homeServer)).toEqual(['s1', 's1']);
});

test.each([
  [
    'user',
    ['ann', 'bob'],
    'connectedServer',
    'x1',
    '"Logged in to" of the 2 selected parts: This names no community server',
  ],
  ['user', ['s1'], 'connectedServer', 's1', 'None of the selected parts has such an attribute.'],
  ['server', ['s1', 's2'], 'mail', '', 'None of the selected parts has such an attribute.'],
] as const)('%s %j %s %s is refused', (kind, ids, key, value, reason) => {
  expect(reasonOf(setSeveral(community, kind, ids, key, value))).toContain(reason);
});

const peopleOf = (number: number): readonly LocalUser[] => Array.from({ length: number }, (_, n) => user(`u${n + 1}`));
const withPeople = (number: number, topology: Partial<Topology> = {}) => ({
  ...community,
  topology: { ...community.topology, users: peopleOf(number), ...topology },
});
const idsIn = ({ topology }: typeof community) => topology.users.map(({ id }) => id);

test('people are dealt in the order of the document, whatever the order they were selected in', () => {
  const seven = withPeople(7);
  const forwards = made(spreadPeople(seven, idsIn(seven), 'logIns'));
  expect(made(spreadPeople(seven, idsIn(seven).toReversed(), 'logIns'))).toEqual(forwards);
  expect(forwards.topology.users.map(({ connectedServer }) => connectedServer)).toEqual(
    's1 s2 s3 s1 s2 s3 s1'.split(' '),
  );
  expect(forwards.topology.users.every(({ homeServer }) => homeServer === null)).toBe(true);
});

test('the home of a server in a cluster is the cluster', () => {
  const three = withPeople(3);
  const after = made(spreadPeople(three, idsIn(three), 'both'));
  expect(after.topology.users.map(({ homeServer }) => homeServer)).toEqual(['s1', 'c1', 's3']);
});

test('nobody is logged in to a server that is down or for meetings, and nobody is at home at one for meetings', () => {
  const servers = [server('s1', { running: false }), server('s2', { role: 'meeting' }), server('s3')];
  const two = withPeople(2, { servers });
  expect(made(spreadPeople(two, idsIn(two), 'logIns')).topology.users.map((each) => each.connectedServer)).toEqual([
    's3',
    's3',
  ]);
  expect(made(spreadPeople(two, idsIn(two), 'homes')).topology.users.map((each) => each.homeServer)).toEqual([
    's1',
    's3',
  ]);
});

test('without people, without servers and without a running one it is refused with what to do', () => {
  expect(reasonOf(spreadPeople(community, ['s1'], 'both'))).toContain('Select the people to spread.');
  const none = withPeople(1, { servers: [] });
  expect(reasonOf(spreadPeople(none, ['u1'], 'homes'))).toContain('Add one first.');
  expect(reasonOf(spreadPeople(none, ['u1'], 'logIns'))).toContain('Add or start one first.');
});

test('any community: even, nothing dangling, nobody else touched, the same a second time', () => {
  fc.assert(
    fc.property(
      arbitraryPlayground({ maxUsers: 12, maxServers: 6 }),
      fc.constantFrom<Dealt>('logIns', 'homes', 'both'),
      fc.nat(),
      (before, what, skipped) => {
        deepFreeze(before);
        const ids = before.topology.users.map(({ id }) => id).filter((_, place) => place % 5 !== skipped % 5);
        const edit = spreadPeople(before, ids, what);
        const servers = what === 'homes' ? takingHomes(before.topology) : takingLogIns(before.topology);
        expect(edit.ok).toBe(ids.length > 0 && servers.length > 0);
        if (!edit.ok) return;
        const { playground: after } = edit;
        const chosen = after.topology.users.filter(({ id }) => ids.includes(id));
        if (what !== 'homes')
          expect(
            unevenness(servers.map(({ id }) => chosen.filter((u) => u.connectedServer === id).length)),
          ).toBeLessThan(2);
        if (what !== 'logIns') {
          const own = servers.filter(({ cluster }) => cluster === null);
          expect(
            unevenness(own.map((each) => chosen.filter((u) => u.homeServer === homeAt(each)).length)),
          ).toBeLessThan(2);
        }
        expect(dangling(after)).toEqual(dangling(before));
        expect(needlesslyNew(before, after)).toEqual([]);
        expect(made(spreadPeople(after, ids, what))).toBe(after);
      },
    ),
  );
});

const unevenness = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers);
