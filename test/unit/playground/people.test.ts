/** Many local users in one edit: named by a pattern, spread evenly, within the limits, each where nobody else stands. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPeople, type Home, type LoggedIn, namesOfNew, type PeopleWanted } from '../../../src/playground/people';
import { boxesOf, overlaps } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND } from '../../../src/playground/playground';
import { takingLogIns } from '../../../src/playground/several';
import { plain } from '../../../src/saying/names';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { LIMITS } from '../../../src/topology/parts';
import { arbitraryPlayground, arbitraryText } from '../arbitrary';
import { expectEven } from '../growth';
import { community, dangling, deepFreeze, made, needlesslyNew, reasonOf, user } from './community';

const SPREAD: LoggedIn = { to: 'spread' };
const wanted = (given: Partial<PeopleWanted> = {}): PeopleWanted => ({
  count: 3,
  pattern: 'User {n}',
  loggedIn: SPREAD,
  home: 'asLoggedIn',
  ...given,
});
const added = (given: Partial<PeopleWanted> = {}, before = community) => {
  const edit = addPeople(before, wanted(given));
  return made(edit).topology.users.slice(before.topology.users.length);
};
const withUsers = (...names: readonly string[]) => ({
  ...community,
  topology: { ...community.topology, users: names.map((name, n) => user(`u${n + 1}`, { name, mail: '' })) },
});

test('they are numbered, spread over the servers in order, at home where they are logged in', () => {
  expect(added().map((each) => [each.name, each.mail, each.connectedServer, each.homeServer])).toEqual([
    ['User 1', 'user-1@acme.example', 's1', 's1'],
    ['User 2', 'user-2@acme.example', 's2', 'c1'],
    ['User 3', 'user-3@acme.example', 's3', 's3'],
  ]);
});

test.each([
  ['two of them', { count: 2 }, '2 local users added: User 1 to User 2.'],
  ['one', { count: 1, pattern: 'Zoë' }, 'Zoë 1 added.'],
] as const)('one sentence says so: %s', (_, given, said) => {
  const edit = addPeople(community, wanted(given));
  expect(edit.ok && plain(edit.said ?? '')).toBe(said);
});

test.each([
  ['the number stands where the pattern has it', 'p{n}-x{n}', ['p1-x1', 'p2-x2']],
  ['and behind a pattern that has none', 'Guest', ['Guest 1', 'Guest 2']],
  ['a taken name is left out, whatever its case', 'ANN {n}', ['ANN 2', 'ANN 3']],
  ['letters that no address can hold leave the number', '李 {n}', ['李 1', '李 2']],
] as const)('%s', (_, pattern, names) => {
  expect(added({ count: 2, pattern }, withUsers('Ann 1')).map(({ name }) => name)).toEqual(names);
});

test('a number whose mail address is taken is left out as well', () => {
  const before = withUsers('Somebody');
  const [first] = before.topology.users;
  const taken = {
    ...before,
    topology: { ...before.topology, users: [{ ...(first ?? user('u1')), mail: 'USER-1@acme.example' }] },
  };
  expect(added({ count: 1 }, taken)[0]?.name).toBe('User 2');
});

test.each([
  ['nowhere, without a home', { loggedIn: { to: 'nowhere' }, home: 'none' }, ['null null', 'null null', 'null null']],
  [
    'nowhere, at home as logged in',
    { loggedIn: { to: 'nowhere' }, home: 'asLoggedIn' },
    ['null null', 'null null', 'null null'],
  ],
  ['at one server', { loggedIn: { to: 'server', id: 's3' }, home: 'none' }, ['s3 null', 's3 null', 's3 null']],
  ['at one, homes spread', { loggedIn: { to: 'server', id: 's3' }, home: 'spread' }, ['s3 s1', 's3 c1', 's3 s3']],
] as const)('logged in %s', (_, given, seats) => {
  expect(added(given).map((each) => `${each.connectedServer} ${each.homeServer}`)).toEqual(seats);
});

test.each([
  ['no number', { count: Number.NaN }, 'How many: type a whole number from 1 to 4,996.'],
  ['none', { count: 0 }, 'type a whole number from 1 to 4,996.'],
  ['more than there is room for', { count: 4997 }, 'at most 5,000 local and external users'],
  ['no name', { pattern: '  ' }, 'Name pattern: This cannot be empty.'],
  ['a name that gets too long', { pattern: `${'x'.repeat(77)}{n}`, count: 1000 }, 'at most 80 characters; it has 81'],
  ['a server that is gone', { loggedIn: { to: 'server', id: 's9' } }, 'That community server is gone.'],
] as const)('%s is refused', (_, given, reason) => {
  expect(reasonOf(addPeople(community, wanted(given)))).toContain(reason);
});

test('a full playground and one without servers say what to do', () => {
  const full = withUsers(...Array.from({ length: LIMITS.people - 1 }, (_, n) => `Somebody ${n}`));
  expect(reasonOf(addPeople(full, wanted()))).toContain('Remove some to make room.');
  expect(reasonOf(addPeople(EMPTY_PLAYGROUND, wanted()))).toContain('Add or start one first.');
  expect(reasonOf(addPeople(EMPTY_PLAYGROUND, wanted({ loggedIn: { to: 'nowhere' }, home: 'spread' })))).toContain(
    'Add one first.',
  );
});

test('as many as there is room for are added in proportion to their number, and a document can hold them', () => {
  expectEven(
    (count) => wanted({ count }),
    Math.floor(LIMITS.people / 33),
    (people) => made(addPeople(community, people)),
  );
  const after = made(addPeople(community, wanted({ count: LIMITS.people - 4 })));
  expect(parseDocument(formatDocument(after))).toEqual({ ok: true, playground: after });
});

test('any community: one document more, names and mails of their own, even, nobody on anybody', () => {
  fc.assert(
    fc.property(
      arbitraryPlayground({ maxUsers: 8, maxServers: 5 }),
      fc.record({
        count: fc.integer({ min: 1, max: 40 }),
        pattern: arbitraryText(1, 40),
        loggedIn: fc.constantFrom<LoggedIn>(SPREAD, { to: 'nowhere' }),
        home: fc.constantFrom<Home>('none', 'spread', 'asLoggedIn'),
      }),
      (before, wish) => {
        deepFreeze(before);
        const edit = addPeople(before, wish);
        if (!edit.ok) return;
        const { playground: after } = edit;
        const others = before.topology.users.length;
        const people = after.topology.users.slice(others);
        expect(people.map(({ id }) => id)).toEqual(edit.ids);
        expect(people).toHaveLength(wish.count);
        expect(edit).toEqual(addPeople(before, wish));
        expect(namesOfNew(before.topology, wish)).toEqual({
          ok: true,
          people: people.map(({ name, mail }) => ({ name, mail })),
        });
        const { users, externals } = before.topology;
        const names = new Set([...users, ...externals].map(({ name }) => name.toLowerCase()));
        const mails = new Set([...users, ...externals].map(({ mail }) => mail.toLowerCase()));
        for (const { name, mail } of people) {
          expect(names.has(name.toLowerCase()) || mails.has(mail)).toBe(false);
          names.add(name.toLowerCase());
          mails.add(mail);
        }
        if (wish.loggedIn === SPREAD) {
          const numbers = takingLogIns(before.topology).map(
            ({ id }) => people.filter((each) => each.connectedServer === id).length,
          );
          expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThan(2);
        }
        expect(dangling(after)).toEqual(dangling(before));
        expect(needlesslyNew(before, after)).toEqual([]);
        expect(parseDocument(formatDocument(after))).toEqual({ ok: true, playground: after });
        const within = before.topology.servers.every(({ position }) => Math.max(...position.map(Math.abs)) < 90_000);
        const boxes = boxesOf({ ...after.topology, gateway: null, servers: [], users: people, externals: [] });
        if (within && boxes.every(({ y }) => y < 90_000))
          expect(boxes.some((box, place) => boxes.slice(place + 1).some((other) => overlaps(box, other)))).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
