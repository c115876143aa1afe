/** Whatever a directory holds becomes a document that can be read, loses nobody silently, and comes back from a table of its people (SPEC 9, SPEC 3). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryEntry } from '../../../src/directory/entry';
import { importCommunity } from '../../../src/directory/importCommunity';
import type { Mapping } from '../../../src/directory/mapping';
import { peopleTable, TABLE_HEADS, TABLE_MAPPING } from '../../../src/directory/peopleTable';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { LIMITS } from '../../../src/topology/parts';
import { nameOf } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { deepFreeze } from '../playground/community';
import { entriesOf, mapping } from './records';

const odd = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'x'.repeat(300),
      'e\u0301'.repeat(200),
      '\u202eab',
      'a\u200b\u200d',
      '\ud83d',
      '👩‍💻'.repeat(60),
    ),
  },
);
const home = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'st1',
      'ST1',
      'CN=st1/O=acme',
      'cn=st2,o=acme',
      'st2@ACME',
      'st3.acme.example',
      'cn=a/b,o=x',
      's1',
      'u1',
      'a@b.c',
      '/o=a/cn=Servers/cn=EX1',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[ab]{1,2}$/) },
  { weight: 1, arbitrary: odd },
);
const entry = fc.record({
  dn: fc.oneof(fc.constantFrom('', 'cn=Ann,o=x', 'CN = ann , O=X', 'ou=x'), odd),
  cn: fc.array(fc.oneof(fc.constantFrom('Ann', 'Bob', ' Cy '), odd), { maxLength: 2 }),
  mail: fc.array(
    fc.oneof(fc.constantFrom('a@b.example', 'A@B.example', 'smtp:a@b.example', 'Ann <a@b.example>'), odd),
    { maxLength: 2 },
  ),
  sametimeserver: fc.array(home, { maxLength: 2 }),
  objectclass: fc.constantFrom([], [], ['person'], ['Group'], ['strange']),
});
const entries: fc.Arbitrary<readonly DirectoryEntry[]> = fc
  .array(entry, { maxLength: 14 })
  .map((all) => deepFreeze(entriesOf(...all)));
const options: fc.Arbitrary<Partial<Mapping>> = fc
  .record({
    take: fc.constantFrom<Mapping['take'][]>(
      undefined,
      { who: 'all' },
      { who: 'perServer', most: 1 },
      { who: 'withFinding' },
    ),
    loggedIn: fc.constantFrom<Mapping['loggedIn'][]>(undefined, 'home', 'spread', 'nowhere'),
    servers: fc.constantFrom(
      [],
      [
        { name: 'st1', host: 'ST2' },
        { name: '\u202e', host: 'x'.repeat(300) },
      ],
    ),
    makes: fc.constantFrom<Mapping['makes'][]>(undefined, 'all', 'none', ['a@b.c', 'st1']),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

const peopleOf = ({ topology }: Playground) =>
  topology.users.map(({ name, mail, homeServer }) => [
    name,
    mail,
    homeServer === null ? '' : nameOf(topology, homeServer),
  ]);

describe('SPEC 9: any directory', () => {
  test('becomes a document that can be read, into an empty one and into any other, without touching it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(EMPTY_PLAYGROUND), arbitraryPlayground()),
        entries,
        options,
        (before, all, given) => {
          const { playground, findings } = importCommunity(deepFreeze(before), all, mapping(given));
          expect(parseDocument(formatDocument(playground))).toEqual({ ok: true, playground });
          expect(
            playground.topology.users
              .slice(0, before.topology.users.length)
              .map(({ id, homeServer }) => [id, homeServer]),
          ).toEqual(before.topology.users.map(({ id, homeServer }) => [id, homeServer]));
          const lines = new Set(all.map(({ line }) => line));
          for (const finding of findings) {
            expect(finding.lines.every((line) => lines.has(line))).toBe(true);
            expect(new Set(finding.found.flatMap((found) => found.lines))).toEqual(new Set(finding.lines));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('loses nobody silently: each entry is a person, or its line stands among those skipped, joined or left', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { playground, findings } = importCommunity(EMPTY_PLAYGROUND, all, mapping());
        const found = (code: string) => findings.find((each) => each.code === code);
        const joined = found('ONE-DN')?.found.reduce((sum, { lines }) => sum + lines.length - 1, 0) ?? 0;
        expect(playground.topology.users.length + joined + (found('SKIPPED')?.lines.length ?? 0)).toBe(all.length);
      }),
      { numRuns: 100 },
    );
  });

  test('comes back from a table of its people as the same people', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { playground } = importCommunity(EMPTY_PLAYGROUND, all, mapping());
        const [heads, ...rows] = peopleTable(playground);
        expect(heads).toEqual(TABLE_HEADS);
        const again = entriesOf(
          ...rows.map((row) => Object.fromEntries(TABLE_HEADS.map((head, n) => [head, row[n] ?? '']))),
        );
        const back = importCommunity(EMPTY_PLAYGROUND, again, TABLE_MAPPING);
        expect(peopleOf(back.playground)).toEqual(peopleOf(playground));
        expect(back.findings.map(({ code }) => code)).not.toContain('CLEANED');
      }),
      { numRuns: 120 },
    );
  });
});

test('a table calls a server by its host where others have its name, and a cluster or a text as it is', () => {
  const [first] = importCommunity(EMPTY_PLAYGROUND, entriesOf({ cn: 'A', sametimeserver: 'st1' }), mapping()).playground
    .topology.users;
  const { playground } = importCommunity(
    EMPTY_PLAYGROUND,
    entriesOf({ cn: 'A', sametimeserver: 'st1.acme.example' }, { cn: 'B', sametimeserver: 'st2.acme.example' }),
    mapping(),
  );
  const servers = playground.topology.servers.map((each, n) => ({
    ...each,
    name: 'twin',
    cluster: n === 1 ? 'c1' : null,
  }));
  const users = ['s1', 's2', 'c1', 'none', null].map((homeServer, n) => ({
    ...(first as NonNullable<typeof first>),
    id: `u${n + 1}`,
    homeServer,
  }));
  const topology = { ...playground.topology, servers, users, clusters: [{ id: 'c1', name: 'chats' }] };
  expect(peopleTable({ ...playground, topology }).map((row) => row[2])).toEqual([
    'sametimeserver',
    'st1.acme.example',
    'st2.acme.example',
    'chats',
    'none',
    '',
  ]);
});

test('SPEC 3: an import keeps within the limits of people and servers', () => {
  const all = entriesOf(...Array.from({ length: 70 }, (_, n) => ({ cn: `P${n}`, sametimeserver: `st${n}` })));
  const { playground, findings } = importCommunity(EMPTY_PLAYGROUND, all, mapping());
  expect(playground.topology.servers).toHaveLength(LIMITS.servers);
  expect(
    findings.find(({ code }) => code === 'SERVERS-LEFT')?.found.map(({ value, lines }) => [value, lines])[0],
  ).toEqual(['st50', [501]]);
  expect(playground.topology.users.slice(49, 51).map(({ homeServer }) => homeServer)).toEqual(['s50', 'st50']);
});
