/** Parts added by hand: the first server and the gateway find each other, and a server let go in a cluster joins it. */

import { expect, test } from 'vitest';
import { addByHand, addClusterByHand } from '../../../src/playground/byHand';
import type { PlacedKind } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { plain } from '../../../src/saying/names';
import { community, made, reasonOf } from './community';

const drawn = (...kinds: readonly PlacedKind[]): Playground =>
  kinds.reduce<Playground>((before, kind) => made(addByHand(before, kind, [0, 0])), EMPTY_PLAYGROUND);
const configured = ({ topology }: Playground) => topology.gateway?.configuredServer;

test.each([
  ['the first server joins the gateway', ['gateway', 'server'], 's1'],
  ['the gateway joins the only server', ['server', 'gateway'], 's1'],
  ['a second server leaves it as it is', ['gateway', 'server', 'server'], 's1'],
  ['among several servers a person chooses', ['server', 'server', 'gateway'], null],
  ['without a server there is none', ['gateway', 'user'], null],
] as const)('%s', (_, kinds, server) => {
  expect(configured(drawn(...kinds))).toBe(server);
});

test('a gateway that was parted from its servers stays so when another comes', () => {
  const before = drawn('gateway', 'server', 'server');
  const { gateway } = before.topology;
  const parted = {
    ...before,
    topology: { ...before.topology, gateway: gateway && { ...gateway, configuredServer: null } },
  };
  expect(configured(made(addByHand(parted, 'server', [0, 0])))).toBeNull();
});

test('a server let go in a cluster is a member, anything else is not', () => {
  expect(made(addByHand(community, 'server', [0, 0], 'c1')).topology.servers.at(-1)?.cluster).toBe('c1');
  expect(made(addByHand(community, 'user', [0, 0], 'c1')).topology.users.at(-1)?.homeServer).toBeNull();
});

test('what cannot be added is refused as ever', () => {
  expect(reasonOf(addByHand(community, 'gateway', [0, 0]))).toContain('A community has one gateway');
});

test('a cluster that is made of nothing brings a server, as one edit', () => {
  const edit = addClusterByHand(community, [8, 8]);
  expect(made(edit).topology.clusters.at(-1)).toMatchObject({ name: 'cluster1' });
  expect(made(edit).topology.servers.at(-1)).toMatchObject({ name: 'st4', position: [8, 8], cluster: 'c2' });
  expect(edit.ok && [edit.id, edit.said && plain(edit.said)]).toEqual(['c2', 'cluster1 holds st4.']);
  expect(configured(made(addClusterByHand(drawn('gateway'), [0, 0])))).toBe('s1');
});
