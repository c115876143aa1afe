/** A small community for the tests of edits, and what must hold for every playground an edit hands back. */

import { expect } from 'vitest';
import type { Edit, Edited, Playground } from '../../../src/playground/playground';
import { initialState } from '../../../src/routing/route';
import { plain } from '../../../src/saying/names';
import { DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import { defaultsOf } from '../../../src/topology/catalog';
import type { ExternalUser, Gateway, LocalUser, Server } from '../../../src/topology/parts';
import { findCluster, findPart, findServer, type Topology } from '../../../src/topology/topology';

export const gateway = (given: Partial<Gateway> = {}): Gateway =>
  ({
    ...defaultsOf('gateway'),
    id: 'gw',
    name: 'Gateway',
    position: [296, 128],
    configuredServer: 's1',
    ...given,
  }) as Gateway;

export const server = (id: string, given: Partial<Server> = {}): Server =>
  ({
    ...defaultsOf('server'),
    id,
    name: `st${id.slice(1)}`,
    host: `st${id.slice(1)}.acme.example`,
    position: [(Number(id.slice(1)) - 1) * 272, 384],
    ...given,
  }) as Server;

export const user = (id: string, given: Partial<LocalUser> = {}): LocalUser =>
  ({
    ...defaultsOf('user'),
    id,
    name: id,
    mail: `${id}@acme.example`,
    position: [0, 576],
    ...given,
  }) as LocalUser;

export const external = (id: string, given: Partial<ExternalUser> = {}): ExternalUser => ({
  id,
  name: id,
  mail: `${id}@partner.example`,
  position: [288, 0],
  ...given,
});

/** s1 s2 s3, cluster c1 = {s2}, Ann on s2 with home s3, Bob on s3 with home c1, Cleo without either; s1-s2 blocked; two requests. */
export const community: Playground = {
  title: 'A community',
  topology: {
    gateway: gateway(),
    clusters: [{ id: 'c1', name: 'north' }],
    servers: [server('s1'), server('s2', { cluster: 'c1' }), server('s3')],
    users: [
      user('ann', { name: 'Ann', position: [0, 576], connectedServer: 's2', homeServer: 's3' }),
      user('bob', { name: 'Bob', position: [272, 576], connectedServer: 's3', homeServer: 'c1' }),
      user('cleo', { name: 'Cleo', position: [544, 576] }),
    ],
    externals: [external('x1', { name: 'Xavier' })],
    blockedServerLinks: [['s1', 's2']],
    assumptions: DEFAULT_ASSUMPTIONS,
  },
  requests: [
    { kind: 'chat', from: 'x1', to: 'ann' },
    { kind: 'subscribe', from: 'bob', to: 'x1' },
  ],
  state: { ...initialState, next: 's2' },
  notes: [],
};

export function made(edit: Edit): Playground {
  expect(edit.ok, edit.ok ? '' : edit.reason).toBe(true);
  return (edit as Edited).playground;
}

export function reasonOf(edit: object): string {
  if (!('reason' in edit)) throw new Error(`not refused: ${JSON.stringify(edit)}`);
  return plain(String(edit.reason));
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/** What stands under a key of a user, by id. */
export const userOf = ({ topology }: Playground, id: string): LocalUser => {
  const found = topology.users.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no user ${id}`);
  return found;
};

/** The references of a playground that name nothing; home-server text is none. */
export function dangling({ topology, requests, state, notes }: Playground): readonly string[] {
  const people = new Set([...topology.users, ...topology.externals].map((person) => person.id));
  const isServer = (id: string): boolean => findServer(topology, id) !== undefined;
  return [
    ...topology.users.filter(({ connectedServer: id }) => id !== null && !isServer(id)).map((u) => `${u.id} logged in`),
    ...topology.servers
      .filter(({ cluster: id }) => id !== null && !findCluster(topology, id))
      .map((s) => `${s.id} cluster`),
    ...[topology.gateway?.configuredServer ?? null]
      .filter((id) => id !== null && !isServer(id))
      .map(() => 'configured'),
    ...topology.blockedServerLinks.filter((pair) => !pair.every(isServer)).map((pair) => `pair ${pair}`),
    ...requests
      .filter(({ from, to }) => !people.has(from) || !people.has(to))
      .map(({ from, to }) => `request ${from} ${to}`),
    ...(state.next !== null && !isServer(state.next) ? ['turn'] : []),
    ...notes.filter(({ about }) => about !== undefined && !findPart(topology, about)).map(({ id }) => `note ${id}`),
  ];
}

/** Every object of `after` that equals the one of the same id (or under the same key) before, but is another object. */
export function needlesslyNew(before: Playground, after: Playground): readonly string[] {
  const found: string[] = [];
  const check = (what: string, a: unknown, b: unknown): void => {
    if (a !== b && typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b)) found.push(what);
  };
  check('playground', before, after);
  for (const key of ['topology', 'requests', 'state', 'notes'] as const) check(key, before[key], after[key]);
  for (const note of before.notes)
    check(
      note.id,
      note,
      after.notes.find(({ id }) => id === note.id),
    );
  const keys = Object.keys(before.topology) as (keyof Topology)[];
  for (const key of keys) {
    check(key, before.topology[key], after.topology[key]);
    const [old, now] = [before.topology[key], after.topology[key]];
    if (!Array.isArray(old) || !Array.isArray(now) || key === 'blockedServerLinks') continue;
    for (const part of old)
      check(
        part.id,
        part,
        now.find((other) => other.id === part.id),
      );
  }
  return found;
}
