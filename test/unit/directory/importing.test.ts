/** A directory's entries become people and servers, and what is remarkable about them is told by lines (SPEC 9). */

import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type Finding, type FindingCode } from '../../../src/directory/findings';
import { importCommunity } from '../../../src/directory/importCommunity';
import { entriesFound, FINDING_WORDS, NO_PERSON_WORDS } from '../../../src/directory/importWords';
import type { Mapping } from '../../../src/directory/mapping';
import { boxesOf, overlaps } from '../../../src/playground/placement';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { LIMITS, LONGEST_DOCUMENT } from '../../../src/topology/parts';
import { community, deepFreeze, server } from '../playground/community';
import { entriesOf, manyEntries, mapping, type Values } from './records';

const imported = (
  all: readonly (Values & { readonly dn?: string })[],
  given: Partial<Mapping> = {},
  into: Playground = EMPTY_PLAYGROUND,
) => importCommunity(into, deepFreeze(entriesOf(...all)), mapping(given));

const usersOf = (...given: Parameters<typeof imported>) =>
  imported(...given).playground.topology.users.map(({ name, mail, homeServer }) => [name, mail, homeServer]);

const foundOf = ({ findings }: { readonly findings: readonly Finding[] }, code: FindingCode) =>
  findings
    .find((each) => each.code === code)
    ?.found.map(({ value, lines, also }) => [value, lines, ...(also ? [also] : [])]) ?? [];

const with50: Playground = {
  ...EMPTY_PLAYGROUND,
  topology: {
    ...EMPTY_PLAYGROUND.topology,
    clusters: [{ id: 'c1', name: 'chats' }],
    servers: [
      server('s1', { name: 'st1' }),
      server('s2', { name: 'st2', cluster: 'c1' }),
      server('s3', { name: 'st3', cluster: 'c1' }),
    ],
  },
};

describe('SPEC 9: who an entry becomes', () => {
  test.each<[string, Values & { readonly dn?: string }, readonly [string, string]]>([
    ['the first cn is the name', { cn: ['Ann Lee', 'Lee'], mail: 'ann@acme.example' }, ['Ann Lee', 'ann@acme.example']],
    ['the first mail that is not empty', { cn: 'Ann', mail: ['', ' ', 'a@b.example'] }, ['Ann', 'a@b.example']],
    [
      'mail before proxy addresses',
      { cn: 'Ann', mail: 'a@b.example', proxyaddresses: 'SMTP:x@y.example' },
      ['Ann', 'a@b.example'],
    ],
    [
      'else the primary proxy address, whose name is in capitals',
      { cn: 'Ann', proxyaddresses: ['smtp:old@b.example', 'X500:/o=A', 'SMTP:Ann@b.example'] },
      ['Ann', 'Ann@b.example'],
    ],
    ['no secondary one', { cn: 'Ann', proxyaddresses: 'smtp:old@b.example' }, ['Ann', '']],
    [
      'without a cn what the dn begins with',
      { dn: 'CN=Lee\\, Ann,O=acme', mail: 'a@b.example' },
      ['Lee, Ann', 'a@b.example'],
    ],
    ['text composed and trimmed', { cn: ' Zoe\u0308 ', mail: ' a@b.example ' }, ['Zoë', 'a@b.example']],
    ['an address out of what it is wrapped in', { cn: 'Ann', mail: 'Ann <a@b.example>' }, ['Ann', 'a@b.example']],
  ])('%s', (_, entry, [name, mail]) => {
    expect(usersOf([entry])).toEqual([[name, mail, null]]);
  });

  test('the site says which attributes are meant, in any case', () => {
    const given = { mail: 'InternetAddress', name: 'displayName', homeServer: 'extensionAttribute7' };
    const entry = {
      cn: 'no',
      mail: 'no@no.example',
      displayname: 'Ann',
      internetaddress: 'a@b.example',
      extensionattribute7: 'st2',
      sametimeserver: 'st1',
      proxyaddresses: 'SMTP:no@no.example',
    };
    expect(usersOf([entry], given, with50)).toEqual([['Ann', 'a@b.example', 's2']]);
    expect(usersOf([{ displayname: 'Bob', proxyaddresses: 'SMTP:no@no.example' }], given)).toEqual([['Bob', '', null]]);
    expect(
      usersOf([{ cn: 'Cy', proxyaddresses: ['smtp:b@b.example', 'SMTP:a@b.example'], mail: 'no' }], {
        mail: 'proxyAddresses',
      }),
    ).toEqual([['Cy', 'a@b.example', null]]);
    expect(usersOf([{ mail: 'dan@b.example', cn: 'no' }, { cn: 'no' }], { name: null, homeServer: null })).toEqual([
      ['dan', 'dan@b.example', null],
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['group', 'a group', ['top', 'groupOfNames']],
    ['group', 'a group of Domino', ['dominoGroup', 'groupOfNames', 'top']],
    ['server', 'a server', ['top', 'dominoServer', 'server']],
    ['computer', 'a computer, which is a user as well', ['top', 'person', 'organizationalPerson', 'user', 'computer']],
    ['container', 'a folder', ['top', 'organizationalUnit']],
    ['other', 'something else without mail and home server', ['top', 'printQueue']],
  ])('%s: %s is skipped and told', (reason, _, objectclass) => {
    const result = imported([{ objectclass, cn: 'x' }, { cn: 'Ann' }]);
    expect(result.playground.topology.users.map(({ name }) => name)).toEqual(['Ann']);
    expect(foundOf(result, 'SKIPPED')).toEqual([[reason, [1]]]);
    expect(NO_PERSON_WORDS[reason as keyof typeof NO_PERSON_WORDS]).not.toBe('');
  });

  test('of classes that nobody knows those are people who have a mail address or a home server', () => {
    const objectclass = ['top', 'acmeEmployee'];
    const all: readonly Values[] = [
      { objectclass, cn: 'A', mail: 'a@b.example' },
      { objectclass, cn: 'B', sametimeserver: 'st1' },
      { objectclass, cn: 'C' },
    ];
    expect(usersOf(all).map(([name]) => name)).toEqual(['A', 'B']);
  });

  test('an entry without a name is skipped and told', () => {
    const result = imported([{ mail: 'a@b.example' }, { cn: ' ', dn: 'ou=x' }]);
    expect(foundOf(result, 'SKIPPED')).toEqual([['noName', [1, 11]]]);
  });

  test('entries of one dn are one person: what the first lacks comes from the later, however the dn is written', () => {
    const result = imported([
      { dn: 'CN=Ann,OU=x,O=acme', cn: 'Ann', mail: 'a@b.example' },
      { dn: 'cn=Bob,o=acme', cn: 'Bob' },
      { dn: 'cn = ann, ou = X , o=ACME', cn: 'Other', sametimeserver: 'st1' },
    ]);
    expect(result.playground.topology.users.map(({ name, mail, homeServer }) => [name, mail, homeServer])).toEqual([
      ['Ann', 'a@b.example', 's1'],
      ['Bob', '', null],
    ]);
    expect(foundOf(result, 'ONE-DN')).toEqual([['CN=Ann,OU=x,O=acme', [1, 21]]]);
  });

  test('rows of a table have no dn, and are not one person for that', () => {
    expect(usersOf([{ cn: 'Ann' }, { cn: 'Bob' }])).toHaveLength(2);
  });
});

describe('SPEC 9: findings by kind with their lines', () => {
  test.each<[FindingCode, readonly Values[], readonly unknown[], Partial<Mapping>?]>([
    ['NO-MAIL', [{ cn: 'A' }, { cn: 'B', mail: 'b@b.example' }, { cn: 'C', mail: ' ' }], [['', [1, 21]]]],
    [
      'MAIL-TWICE',
      [
        { cn: 'A', mail: 'x@y.example' },
        { cn: 'B', mail: 'X@Y.example' },
        { cn: 'C', mail: 'z@y.example' },
      ],
      [['x@y.example', [1, 11]]],
    ],
    ['MAIL-TWICE', [{ cn: 'A' }, { cn: 'B' }], []],
    ['NO-HOME', [{ cn: 'A', sametimeserver: 'st1' }, { cn: 'B' }], [['', [11]]]],
    ['NO-HOME', [{ cn: 'A' }, { cn: 'B' }], [], { homeServer: null }],
    [
      'UNKNOWN-SERVER',
      [
        { cn: 'A', sametimeserver: 'st1' },
        { cn: 'B', sametimeserver: 'st9/acme' },
        { cn: 'C', sametimeserver: ' st9/acme ' },
      ],
      [['st9/acme', [11, 21]]],
    ],
    [
      'COMMA',
      [
        { cn: 'A', sametimeserver: 'cn=st1,o=acme' },
        { cn: 'B', sametimeserver: 'CN=st1/O=acme' },
      ],
      [['cn=st1,o=acme', [1]]],
    ],
    [
      'SPELLINGS',
      [
        { cn: 'A', sametimeserver: 'st1/acme' },
        { cn: 'B', sametimeserver: 'CN=st1/O=acme' },
        { cn: 'C', sametimeserver: 'cn=st1,o=acme' },
      ],
      [],
    ],
    ['SPELLINGS', [{ cn: 'A', sametimeserver: 'CN=ST2/O=acme' }], [['CN=ST2/O=acme', [1], ['st2']]]],
    ['SPELLINGS', [{ cn: 'A', sametimeserver: 'st2.acme.example' }], []],
    [
      'SPELLINGS',
      [{ cn: 'A', sametimeserver: 'st2.other.example' }],
      [['st2.other.example', [1], ['st2', 'st2.acme.example']]],
    ],
    [
      'SPELLINGS',
      [
        { cn: 'A', sametimeserver: 'st2/acme' },
        { cn: 'B', sametimeserver: 'st2/acme@ACME' },
        { cn: 'C', sametimeserver: 'st2/acme@ACME' },
      ],
      [['st2/acme@ACME', [1, 11, 21], ['st2/acme']]],
    ],
    [
      'SPELLINGS',
      [
        { cn: 'A', sametimeserver: '10.0.0.1' },
        { cn: 'B', sametimeserver: '10.0.0.2' },
        { cn: 'C', sametimeserver: 'a@b.example' },
      ],
      [],
    ],
    [
      'SERVERS-MADE',
      [
        { cn: 'A', sametimeserver: 'st9' },
        { cn: 'B', sametimeserver: 'ST9' },
        { cn: 'C', sametimeserver: 'st1' },
      ],
      [['st9', [1, 11]]],
      { makes: 'all' },
    ],
    ['SERVERS-MADE', [{ cn: 'A', sametimeserver: 'st9' }], [], { servers: [{ name: 'st9', host: '' }] }],
    [
      'CLEANED',
      [
        { cn: 'A\u0000B' },
        { cn: 'C', mail: 'c\u202e@b.example' },
        { cn: 'x'.repeat(81) },
        { cn: 'D', sametimeserver: 'st\u202e9' },
        { cn: ' E ' },
        { cn: 'F', sametimeserver: 's1' },
        { cn: 'G', sametimeserver: 'st\u00ad1' },
      ],
      [['', [1, 11, 21, 31, 51]]],
    ],
  ])('%s', (code, all, found, given = {}) => {
    const result = imported(all, given, with50);
    expect(foundOf(result, code)).toEqual(found);
    const lines = result.findings.find((each) => each.code === code)?.lines ?? [];
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  });

  test('a mail address of somebody who is there already is told, too', () => {
    const mail = community.topology.users[0]?.mail ?? '';
    expect(foundOf(imported([{ cn: 'New', mail: mail.toUpperCase() }], {}, community), 'MAIL-TWICE')).toEqual([
      [mail.toLowerCase(), [1]],
    ]);
  });

  test('each kind has its words, and stands in the order in which kinds are told', () => {
    for (const code of FINDING_CODES) {
      const { label, means, fix } = FINDING_WORDS[code];
      expect([label, means, fix].every((text) => text.length > 10)).toBe(true);
    }
    const codes = importCommunity(with50, manyEntries(300), mapping()).findings.map(({ code }) => code);
    expect(codes).toEqual(FINDING_CODES.filter((code) => codes.includes(code)));
    expect(codes).toEqual(
      expect.arrayContaining(['NO-MAIL', 'NO-HOME', 'UNKNOWN-SERVER', 'COMMA', 'SPELLINGS', 'SKIPPED']),
    );
    expect([entriesFound(1), entriesFound(1200)]).toEqual(['1 entry', '1,200 entries']);
  });
});

describe('whom to take, and where they are', () => {
  const people = ['st1', 'st1', 'chats', 'chats', 'chats', 'st9', ''].map((home, n) => ({
    cn: `P${n + 1}`,
    mail: n === 1 ? '' : `p${n}@b.example`,
    sametimeserver: home,
  }));
  const seats = (given: Partial<Mapping>, into = with50) =>
    imported(people, given, into).playground.topology.users.map(
      ({ name, connectedServer }) => `${name} ${connectedServer}`,
    );

  test('at home: at the server, in turn at the members of a cluster, nowhere without one', () => {
    expect(seats({})).toEqual(['P1 s1', 'P2 s1', 'P3 s2', 'P4 s3', 'P5 s2', 'P6 null', 'P7 null']);
  });

  test('nobody is logged in to a server that is down', () => {
    const { topology } = with50;
    const servers = topology.servers.map((each) => ({ ...each, running: each.id === 's3' }));
    const down = { ...with50, topology: { ...topology, servers } };
    expect(seats({}, down)).toEqual(['P1 null', 'P2 null', 'P3 s3', 'P4 s3', 'P5 s3', 'P6 null', 'P7 null']);
    expect(seats({ loggedIn: 'spread' }, down).every((seat) => seat.endsWith('s3'))).toBe(true);
  });

  test.each<[Mapping['loggedIn'], readonly string[]]>([
    ['spread', ['s1', 's2', 's3', 's1', 's2', 's3', 's1']],
    ['nowhere', people.map(() => 'null')],
  ])('%s', (loggedIn, servers) => {
    expect(seats({ loggedIn })).toEqual(servers.map((at, n) => `P${n + 1} ${at}`));
  });

  test('without an attribute for home servers people are spread', () => {
    expect(seats({ homeServer: null })[1]).toBe('P2 s2');
  });

  test.each<[string, Mapping['take'], readonly string[]]>([
    ['all', { who: 'all' }, ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']],
    ['two a server', { who: 'perServer', most: 2 }, ['P1', 'P2', 'P3', 'P4', 'P6', 'P7']],
    ['with a finding', { who: 'withFinding' }, ['P2', 'P6', 'P7']],
  ])('%s', (_, take, names) => {
    const result = imported(people, { take }, with50);
    expect(result.playground.topology.users.map(({ name }) => name)).toEqual(names);
    expect(foundOf(result, 'UNKNOWN-SERVER')).toEqual([['st9', [51]]]);
    expect(foundOf(result, 'PEOPLE-LEFT')).toEqual([]);
  });

  test('servers made of values are told, and are no finding with their people', () => {
    const result = imported([{ cn: 'A', mail: 'a@b.example', sametimeserver: 'st1' }], {
      take: { who: 'withFinding' },
    });
    expect(result.playground.topology.servers.map(({ name }) => name)).toEqual(['st1']);
    expect(result.playground.topology.users).toEqual([]);
  });
});

describe('the document that comes of it', () => {
  const read = (playground: Playground) => parseDocument(formatDocument(playground));
  const covering = ({ topology }: Playground): number => {
    const boxes = boxesOf(topology);
    return boxes.filter((box, n) => boxes.slice(n + 1).some((other) => overlaps(box, other))).length;
  };

  test('a new one is tidy, its servers are healthy and in the order of the values', () => {
    const { playground } = importCommunity(EMPTY_PLAYGROUND, manyEntries(400), mapping());
    expect(read(playground)).toEqual({ ok: true, playground });
    expect(covering(playground)).toBe(0);
    expect(playground.topology.servers).toHaveLength(12);
    expect(playground.topology.servers[0]).toMatchObject({ id: 's1', running: true, discovered: true, host: '' });
  });

  test('one that is open keeps all it holds, and nobody comes to stand on anybody', () => {
    const before = deepFreeze(community);
    const { playground } = importCommunity(before, manyEntries(60), mapping({ makes: 'all' }));
    expect(read(playground)).toEqual({ ok: true, playground });
    expect(playground.topology.users.slice(0, before.topology.users.length)).toEqual(before.topology.users);
    expect(playground.topology.servers.slice(0, before.topology.servers.length)).toEqual(before.topology.servers);
    expect({ ...playground, topology: null }).toEqual({ ...before, topology: null });
    expect(covering(playground)).toBe(covering(before));
  });

  test('nothing to take changes nothing', () => {
    expect(importCommunity(community, [], mapping()).playground).toBe(community);
    expect(importCommunity(community, entriesOf({ objectclass: 'group', cn: 'x' }), mapping()).playground).toBe(
      community,
    );
  });

  test('no text of the directory becomes an id: neither of a server that is there nor of a new part', () => {
    const all = ['s1', 's4', 'u1', 'c1', 'u2'].map((sametimeserver, n) => ({ cn: `P${n}`, sametimeserver }));
    const { playground } = imported(all, { servers: [{ name: 'new', host: '' }] }, with50);
    const ids = new Set([...playground.topology.servers, ...playground.topology.users].map(({ id }) => id));
    const homes = playground.topology.users.map(({ homeServer }) => homeServer ?? '');
    expect(homes).toEqual(['s1 (misspelt)', 's4', 'u1', 'c1 (misspelt)', 'u2']);
    expect(homes.filter((home) => ids.has(home))).toEqual([]);
    expect(read(playground)).toEqual({ ok: true, playground });
  });

  test('no new part takes the id of a note', () => {
    const notes = ['s1', 'u1'].map((id) => ({ id, text: 'x', position: [0, 0] as const }));
    const { playground } = imported([{ cn: 'A', sametimeserver: 'st1' }], {}, { ...EMPTY_PLAYGROUND, notes });
    expect([...playground.topology.servers, ...playground.topology.users].map(({ id }) => id)).toEqual(['s2', 'u2']);
  });

  test('SPEC 3: a name that is cut ends with what is seen, and is the same when it comes again', () => {
    const [first] = usersOf([{ cn: `${'x'.repeat(79)}\u200dyy` }]);
    expect(first?.[0]).toBe('x'.repeat(79));
    expect(usersOf([{ cn: `${'x'.repeat(79)}👩‍💻` }])[0]?.[0]).toBe('x'.repeat(79));
  });

  test('SPEC 3: people beyond the limit are left and told by their lines', () => {
    const entries = manyEntries(LIMITS.people + 300);
    const { playground, findings } = importCommunity(community, entries, mapping());
    const { users, externals } = playground.topology;
    expect(users.length + externals.length).toBe(LIMITS.people);
    const people = entries.filter(({ values }) => !values.get('objectclass')?.includes('groupOfNames'));
    const came = users.length - community.topology.users.length;
    const left = findings.find(({ code }) => code === 'PEOPLE-LEFT')?.lines;
    expect(left).toEqual(people.slice(came).map(({ line }) => line));
    expect(read(playground)).toEqual({ ok: true, playground });
  });

  test('SPEC 3: what would make the document too long is left and told, too', () => {
    const long = '"\\'.repeat(120);
    const all = entriesOf(
      ...Array.from({ length: 4900 }, (_, n) => ({
        cn: `${n}${long}`,
        mail: `${n}${long}@b.example`,
        sametimeserver: `${n}${long}`,
      })),
    );
    const { playground, findings } = importCommunity(EMPTY_PLAYGROUND, all, mapping({ makes: 'none' }));
    const text = formatDocument(playground);
    expect(text.length).toBeLessThanOrEqual(LONGEST_DOCUMENT);
    expect(text.length).toBeGreaterThan(LONGEST_DOCUMENT * 0.75);
    expect(findings.find(({ code }) => code === 'PEOPLE-LEFT')?.lines).toHaveLength(
      4900 - playground.topology.users.length,
    );
  });
});
