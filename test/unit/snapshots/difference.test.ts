/** What differs between two states of a document is said once, in words, and nothing else is. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import type { Playground } from '../../../src/playground/playground';
import { plain } from '../../../src/saying/names';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { packed, unpacked } from '../../../src/sharing/packedText';
import { differences } from '../../../src/snapshots/difference';
import { nextName, parted } from '../../../src/snapshots/snapshot';
import type { LocalUser, Server } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';

const start: Playground = {
  ...FIRST_SAMPLE.playground,
  requests: [
    { kind: 'chat', from: 'x1', to: 'u1' },
    { kind: 'chat', from: 'x1', to: 'u2' },
  ],
};

const within = (change: Partial<Topology>): Playground => ({ ...start, topology: { ...start.topology, ...change } });
const servers = (change: (server: Server) => Server): Playground =>
  within({ servers: start.topology.servers.map(change) });
const users = (change: (user: LocalUser) => LocalUser): Playground =>
  within({ users: start.topology.users.map(change) });
const lines = (after: Playground, before = start): readonly string[] =>
  differences(before, after).map(({ kind, text }) => `${kind}: ${plain(text)}`);

describe('one change', () => {
  test.each<[string, Playground, readonly string[]]>([
    ['nothing', structuredClone(start), []],
    ['title', { ...start, title: 'Acme' }, [`changed: Title: ${start.title} → Acme`]],
    [
      'a home server',
      users((user) => (user.id === 'u1' ? { ...user, homeServer: 's2' } : user)),
      ['changed: Ann · Home server: st3 → st2'],
    ],
    [
      'who changed alike stands in one line',
      users((user) => ({ ...user, connectedServer: null })),
      [
        'changed: Ann · Logged in to: st1 → none',
        'changed: Bob · Logged in to: st2 → none',
        'changed: Cleo · Logged in to: st3 → none',
      ],
    ],
    [
      'a switch of all servers',
      servers((server) => ({ ...server, port1516Open: false })),
      ['changed: st1, st2 and st3 · Port 1516 from the gateway: Open → Blocked'],
    ],
    [
      'a name is told by what it was',
      servers((server) => (server.id === 's1' ? { ...server, name: 'sip1' } : server)),
      ['changed: st1 · Name: st1 → sip1'],
    ],
    ['a user went', within({ users: start.topology.users.slice(1) }), ['removed: Local user removed: Ann']],
    [
      'order of turns',
      within({ servers: start.topology.servers.toReversed() }),
      ['changed: Order of turns: st1, st2 and st3 → st1, st3 and st2'],
    ],
    [
      'a link between servers',
      within({ blockedServerLinks: [['s1', 's2']] }),
      ['changed: Link between st1 and st2: open → blocked'],
    ],
    [
      'a request in the middle',
      {
        ...start,
        requests: [
          ...start.requests.slice(0, 1),
          { kind: 'subscribe', from: 'x1', to: 'u3' },
          ...start.requests.slice(1),
        ],
      },
      ['added: Request added: Xavier adds Cleo as contact'],
    ],
    [
      'whose turn it is',
      { ...start, state: { ...start.state, next: 's2', chats: 3 } },
      [
        'changed: Turn before the first request: the first of the list → st2',
        'changed: Chats open before the first request: 0 → 3',
      ],
    ],
    [
      'a note',
      { ...start, notes: [{ id: 'n1', text: 'Look here', position: [0, 0] }] },
      ['added: Note added: Look here'],
    ],
    [
      'places',
      servers((server) => ({ ...server, position: [server.position[0] + 8, server.position[1]] })),
      ['changed: 3 parts on the picture stand elsewhere'],
    ],
    [
      'an assumption',
      within({ assumptions: { ...start.topology.assumptions, shortcut: 'on' } }),
      [
        'changed: Assumed · Landed where the user is logged in, home elsewhere: No: it still goes to the home server → Yes: delivered at once',
      ],
    ],
  ])('%s', (_, after, expected) => {
    expect(lines(after)).toEqual(expected);
  });
});

describe('any two states', () => {
  test('differ in nothing exactly where their documents are the same', () => {
    fc.assert(
      fc.property(arbitraryPlayground(), arbitraryPlayground(), (one, other) => {
        expect(differences(one, structuredClone(one))).toEqual([]);
        expect(differences(one, other).length === 0).toBe(formatDocument(one) === formatDocument(other));
      }),
      { numRuns: 60 },
    );
  });

  test('that hold the same in another order differ in that alone', () => {
    const turned = within({
      users: start.topology.users.toReversed(),
      externals: start.topology.externals.toReversed(),
    });
    expect(lines(turned)).toEqual(['changed: Local user: in another order']);
    fc.assert(
      fc.property(arbitraryPlayground(), (one) => {
        const { topology } = one;
        const other = {
          ...one,
          topology: { ...topology, users: topology.users.toReversed() },
          notes: one.notes.toReversed(),
        };
        expect(differences(one, other).length === 0).toBe(formatDocument(one) === formatDocument(other));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is kept', () => {
  test('a packed document comes back byte for byte, and anything else is none', () => {
    fc.assert(
      fc.property(arbitraryPlayground(), (playground) => {
        const text = formatDocument(playground);
        const read = parseDocument(unpacked(packed(text)) ?? '');
        expect(read).toEqual({ ok: true, playground });
      }),
      { numRuns: 40 },
    );
    for (const odd of ['', 'x', 'äöü', '{}', 'AAAA']) expect(unpacked(odd) === null || unpacked(odd) === '').toBe(true);
    fc.assert(fc.property(fc.string(), (text) => void unpacked(text)));
  });

  test('a proposed name is free, and the newest of the own stands first', () => {
    expect(nextName(['Snapshot 2'], (number) => `Snapshot ${number}`)).toBe('Snapshot 3');
    const of = (id: string, document: string, takenAt: number) => ({
      id,
      document,
      takenAt,
      name: id,
      playground: start,
    });
    const { own, others } = parted([of('a', 'd', 1), of('b', 'e', 2), of('c', 'd', 3)], 'd');
    expect(own.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(others.map(({ id }) => id)).toEqual(['b']);
  });
});
