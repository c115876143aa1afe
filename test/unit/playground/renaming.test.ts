/** A renamed server takes its host along where the host was made of its name, and nothing else. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rename } from '../../../src/playground/renaming';
import { plain } from '../../../src/saying/names';
import { arbitraryPlayground, arbitraryText } from '../arbitrary';
import { community, dangling, made, reasonOf, server } from './community';

const hostAfter = (host: string, name: string, old = 'st1'): string | undefined => {
  const servers = [server('s1', { name: old, host }), server('s2', { host: 'mail.acme.example' })];
  const before = { ...community, topology: { ...community.topology, servers, blockedServerLinks: [] } };
  return made(rename(before, 's1', name)).topology.servers[0]?.host;
};

test.each([
  ['made of the name', 'st1.acme.example', 'berlin', 'berlin.acme.example'],
  ['of a name with letters no host can hold', 'st1.acme.example', 'Büro Süd', 'buro-sud.acme.example'],
  ['taken by another', 'st1.acme.example', 'mail', 'mail2.acme.example'],
  ['of somebody’s own', 'sametime7.acme.example', 'berlin', 'sametime7.acme.example'],
  ['in another case', 'ST1.acme.example', 'berlin', 'ST1.acme.example'],
  ['without a domain', 'st1', 'berlin', 'st1'],
  ['empty', '', 'berlin', ''],
])('a host %s: %s of st1, renamed to %s, is %s', (_, host, name, after) => {
  expect(hostAfter(host, name)).toBe(after);
});

test('a new case of the same name leaves the host', () => {
  expect(hostAfter('st1.acme.example', 'ST1')).toBe('st1.acme.example');
});

test('one sentence says so', () => {
  const edit = rename(community, 's1', 'berlin');
  expect(edit.ok && plain(edit.said ?? '')).toBe('The host name of berlin is berlin.acme.example now.');
  expect(rename(community, 's1', 'st1')).toEqual({ ok: true, playground: community });
  expect(reasonOf(rename(community, 's1', ' '))).toContain('cannot be empty');
});

test('whatever is renamed to whatever, nothing but its name and its host changes', () => {
  fc.assert(
    fc.property(arbitraryPlayground(), fc.nat(), arbitraryText(0, 90), (before, which, name) => {
      const { servers, users } = before.topology;
      const parts = [...servers, ...users];
      const part = parts[which % Math.max(parts.length, 1)];
      if (!part) return;
      const edit = rename(before, part.id, name);
      if (!edit.ok) return;
      const { topology } = edit.playground;
      expect(dangling(edit.playground)).toEqual(dangling(before));
      const strip = ({ name: _name, host: _host, ...rest }: (typeof servers)[number]) => rest;
      expect(topology.servers.map(strip)).toEqual(servers.map(strip));
      const mine = (each: { readonly id: string }) => each.id === part.id;
      expect(topology.servers.filter((each) => !mine(each))).toEqual(servers.filter((each) => !mine(each)));
    }),
  );
});
