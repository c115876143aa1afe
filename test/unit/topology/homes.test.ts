/** Who is logged in away from the server or cluster that keeps the contact list. */

import { expect, test } from 'vitest';
import { awayFromHome } from '../../../src/topology/homes';
import { findUser } from '../../../src/topology/topology';
import { EXAMPLE } from '../inspector/example';

test.each([
  ['at home', 's2', 's2', null],
  ['on another server', 's4', 's2', { home: 's2', sort: 'server', server: 's4' }],
  ['on a member of the home cluster', 's3', 'c1', null],
  ['on another member than the record names', 's3', 's1', null],
  ['outside the home cluster', 's2', 'c1', { home: 'c1', sort: 'cluster', server: 's2' }],
  [
    'outside the cluster of the server that the record names',
    's2',
    's1',
    { home: 'c1', sort: 'cluster', server: 's2' },
  ],
  ['nowhere', null, 's2', null],
  ['somewhere, with no home', 's2', null, null],
  ['somewhere, with a home that is none', 's2', 'st9', null],
])('logged in %s', (_, connectedServer, homeServer, away) => {
  const users = EXAMPLE.users.map((user) => (user.id === 'ann' ? { ...user, connectedServer, homeServer } : user));
  const topology = { ...EXAMPLE, users };
  const ann = findUser(topology, 'ann');
  expect(ann && awayFromHome(topology, ann)).toEqual(away);
});

test('on a server that is down nobody is logged in', () => {
  const users = EXAMPLE.users.map((user) => ({ ...user, connectedServer: 's2', homeServer: 's4' }));
  const servers = EXAMPLE.servers.map((server) => ({ ...server, running: server.id !== 's2' }));
  const topology = { ...EXAMPLE, servers, users };
  const ann = findUser(topology, 'ann');
  expect(ann && awayFromHome(topology, ann)).toBeNull();
});
