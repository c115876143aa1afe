/** Home server values as directories write them, and the server each of them calls (SPEC 9). */

import { describe, expect, test } from 'vitest';
import { homesMeant, type Meant } from '../../../src/directory/homesMeant';
import { makingServer, readingAs } from '../../../src/directory/mapping';
import { serverNameIn } from '../../../src/directory/serverNames';
import type { Topology } from '../../../src/topology/topology';
import { community } from '../playground/community';
import { mapping } from './records';

describe('SPEC 9: what a value calls its server', () => {
  test.each([
    ['a name', 'st1', 'st1'],
    ['a host', 'st1.acme.example', 'st1.acme.example'],
    ['a name of Domino', 'CN=st1/O=acme', 'st1'],
    ['a name of Domino with units', 'CN=st1/OU=chat/O=acme/C=DE', 'st1'],
    ['the same in short', 'st1/acme', 'st1'],
    ['a distinguished name', 'cn=st1,o=acme', 'st1'],
    ['blanks inside', ' cn = st1 , o = acme ', 'st1'],
    ['blanks inside, with slashes', 'CN = st1 / O = acme', 'st1'],
    ['a routing domain', 'CN=st1/O=acme@ACME', 'st1'],
    ['a routing domain and a blank', 'st1/acme @ ACME', 'st1'],
    ['a routing domain behind a plain name', 'st1@ACME', 'st1'],
    ['a routing domain behind a distinguished name', 'cn=st1,o=acme@ACME', 'st1'],
    ['an address book', 'CN=st1/O=acme,NAB=names.nsf', 'st1'],
    ['an address book in small letters', 'cn=st1/o=acme, nab=CN=dir1/O=acme', 'st1'],
    [
      'a path of Exchange',
      '/o=Acme/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=EX01',
      'EX01',
    ],
    ['a path of Exchange in one line of capitals', '/O=ACME/OU=FIRST/CN=CONFIGURATION/CN=SERVERS/CN=EX 01', 'EX 01'],
    [
      'a database of Exchange',
      'CN=DB1,CN=Storage,CN=InformationStore,CN=EX01,CN=Servers,CN=Group,CN=Microsoft Exchange,DC=acme,DC=example',
      'EX01',
    ],
    ['a blank within', 'Chat  Server 1/acme', 'Chat Server 1'],
    ['an escaped comma', 'cn=st\\,1,o=acme', 'st,1'],
    ['a mail address calls none', 'ann@acme.example', null],
    ['a folder calls none', '\\\\files\\home\\ann', null],
    ['an address of the web calls none', 'https://st1.acme.example/chat', null],
    ['an entry of somebody calls none', 'uid=ann,ou=people,o=acme', null],
    ['marks call none', '-', null],
  ])('%s: %s', (_, value, called) => {
    expect(serverNameIn(value).called).toBe(called);
  });

  test('in a path both the last name and the one behind Servers are looked for', () => {
    expect(serverNameIn('/o=A/cn=Servers/cn=EX01/cn=Private MDB').keys).toEqual(
      expect.arrayContaining(['EX01', 'Private MDB']),
    );
  });
});

const { topology } = community;
const withServers = (...servers: readonly Partial<Topology['servers'][number]>[]): Topology => ({
  ...topology,
  clusters: [{ id: 'c1', name: 'chats' }],
  servers: servers.map((given, n) => ({
    ...(topology.servers[0] as Topology['servers'][number]),
    id: `s${n + 1}`,
    cluster: null,
    ...given,
  })),
});

describe('SPEC 9: what a value means', () => {
  const there = withServers(
    { name: 'st1', host: 'alpha.acme.example' },
    { name: 'St2', host: 'beta.acme.example', cluster: 'c1' },
    { name: 'twin', host: '' },
    { name: 'TWIN', host: '' },
    { name: 'chats', host: '', cluster: 'c1' },
    { name: 'dom/one', host: '' },
  );
  test.each<[string, string, Meant | null]>([
    ['by name', 'st1', { id: 's1' }],
    ['by name in another case', 'ST1', { id: 's1' }],
    ['by host', 'Alpha.ACME.example', { id: 's1' }],
    ['by distinguished name', 'CN=ST2/O=acme', { id: 's2' }],
    ['by the name of a cluster', 'CHATS', { id: 'c1' }],
    ['to the letter before another case', 'TWIN', { id: 's4' }],
    ['to the letter in a distinguished name', 'cn=twin,o=acme', { id: 's3' }],
    ['several in another case: nobody knows which', 'Twin', null],
    ['by its whole name before a part of it', 'dom/one', { id: 's6' }],
    ['not by its id', 's1', null],
    ['not by the first label of its host', 'alpha', null],
    ['not by the end of its name', '1', null],
  ])('%s: %s', (_, value, meant) => {
    expect(homesMeant(there, mapping(), [value]).meant(value)).toEqual(meant);
  });

  test('a server without a host is not named by nothing', () => {
    expect(homesMeant(there, mapping({ makes: 'all' }), ['=']).meant('=')).toBeNull();
  });

  test('servers are made of all values while there is none, in the order of the values, one for all writings', () => {
    const homes = homesMeant(withServers(), mapping(), [
      'st2/acme',
      'CN=st1/O=acme',
      'ST2',
      'eins.acme.example',
      'a@b.c',
    ]);
    expect(homes.added).toEqual([
      { name: 'st2', host: '', from: 'st2/acme' },
      { name: 'st1', host: '', from: 'CN=st1/O=acme' },
      { name: 'eins.acme.example', host: 'eins.acme.example', from: 'eins.acme.example' },
    ]);
    expect(homes.meant('ST2')).toEqual({ added: 0 });
    expect(homes.meant('a@b.c')).toBeNull();
  });

  test.each([
    ['with a server in the document none is made', withServers({ name: 'st1' }), {}, []],
    ['with a list of servers none is made', withServers(), { servers: [{ name: 'st1', host: '' }] }, ['st1']],
    ['unless all are wanted', withServers({ name: 'st1' }), { makes: 'all' as const }, ['st9']],
    ['or this one is', withServers({ name: 'st1' }), { makes: ['CN=st9/O=acme'] }, ['st9']],
    ['none is made where none is wanted', withServers(), { makes: 'none' as const }, []],
  ])('%s', (_, around, given, added) => {
    const homes = homesMeant(around, mapping(given), ['CN=st9/O=acme', 'st1']);
    expect(homes.added.map(({ name }) => name)).toEqual(added);
  });

  test('a wanted server that is there by its name or its host is not added again', () => {
    const servers = [
      { name: 'ST1', host: 'new.acme.example' },
      { name: 'other', host: 'ALPHA.acme.example' },
      { name: 'st9', host: '' },
      { name: 'St9', host: '' },
      { name: '', host: 'st10.acme.example' },
    ];
    const homes = homesMeant(there, mapping({ servers }), ['st9', 'st10.ACME.example']);
    expect(homes.added.map(({ name }) => name)).toEqual(['st9', 'st10.acme.example']);
    expect(homes.meant('st10.ACME.example')).toEqual({ added: 1 });
  });

  test('a fix says what a value means, and leaves the others', () => {
    const fixed = readingAs(readingAs(mapping(), 'st01', 'CN=st1/O=acme'), 'nobody', 'gone');
    const homes = homesMeant(there, fixed, ['st01', 'nobody', 'st1']);
    expect(['st01', 'nobody', 'st1'].map(homes.meant)).toEqual([{ id: 's1' }, null, { id: 's1' }]);
  });

  test('a fix makes a server of a value, even of one that nobody would call a server', () => {
    const fixed = makingServer(makingServer(mapping(), 'st9/acme'), 'chat@acme.example');
    expect(fixed.makes).toEqual(['st9/acme', 'chat@acme.example']);
    const homes = homesMeant(there, fixed, ['st9/acme', 'chat@acme.example', 'st8']);
    expect(homes.added.map(({ name }) => name)).toEqual(['st9', 'chat@acme.example']);
    expect(makingServer(mapping({ makes: 'all' }), 'x').makes).toBe('all');
  });

  test('SPEC 3: servers beyond fifty are left and told, each once', () => {
    const values = Array.from({ length: 60 }, (_, n) => `n${n}/acme`).flatMap((value) => [value, `CN=${value}`]);
    const homes = homesMeant(withServers(), mapping(), values);
    expect(homes.added).toHaveLength(50);
    expect(homes.left.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, n) => `n${n + 50}`));
    expect(homes.meant('n49/acme')).toEqual({ added: 49 });
    expect(homes.meant('n50/acme')).toBeNull();
  });

  test('a text that is an id is marked, so that it does not name what its value does not', () => {
    expect(homesMeant(there, mapping(), ['s1']).text('s1')).toEqual({ text: 's1 (misspelt)', cleaned: true });
    expect(homesMeant(there, mapping(), ['st9']).text('st9')).toEqual({ text: 'st9', cleaned: false });
  });
});
