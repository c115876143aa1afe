/** Which attribute is what, guessed by names and values; a look at it; and what speaks against it before it is used (SPEC 9). */

import { describe, expect, test } from 'vitest';
import { attributesOf, guessMapping } from '../../../src/directory/guessing';
import { againstMapping, preview } from '../../../src/directory/judging';
import type { Mapping } from '../../../src/directory/mapping';
import { plain } from '../../../src/saying/names';
import { EMPTY_TOPOLOGY } from '../../../src/topology/topology';
import { community } from '../playground/community';
import { entriesOf, manyEntries, mapping, type Values } from './records';

const person = (n: number, values: Values): Values => ({
  objectclass: ['top', 'person'],
  cn: `Person ${n}`,
  ...values,
});
const persons = (count: number, of: (n: number) => Values) =>
  entriesOf(...Array.from({ length: count }, (_, n) => person(n, of(n))));

test('each attribute with how many entries have it, and its first different values', () => {
  const entries = entriesOf(
    { cn: 'A', l: 'Rome' },
    { cn: 'B', l: '', x: ['', '1'] },
    { cn: 'C' },
    { cn: 'D', l: 'Rome' },
    { cn: 'B' },
  );
  expect(attributesOf(entries)).toEqual([
    { name: 'cn', entries: 5, examples: ['A', 'B', 'C'] },
    { name: 'l', entries: 2, examples: ['Rome'] },
    { name: 'x', entries: 1, examples: ['1'] },
  ]);
});

describe('guessing', () => {
  const mail = (n: number) => `p${n}@acme.example`;
  test.each<[string, (n: number) => Values, Partial<Mapping>]>([
    [
      'Domino',
      (n) => ({ mail: mail(n), sametimeserver: 'CN=st1/O=acme', mailserver: 'CN=mail/O=acme' }),
      { mail: 'mail', name: 'cn', homeServer: 'sametimeserver' },
    ],
    [
      'a mail server where there is no other',
      (n) => ({ mail: mail(n), mailserver: 'CN=st1/O=acme' }),
      { homeServer: 'mailserver' },
    ],
    [
      'Exchange',
      (n) => ({
        proxyaddresses: [`smtp:old${n}@acme.example`, `SMTP:${mail(n)}`],
        userprincipalname: mail(n),
        msexchhomeservername: '/o=A/cn=Servers/cn=EX1',
      }),
      { mail: 'proxyaddresses', homeServer: 'msexchhomeservername' },
    ],
    [
      'the name to log in with comes last',
      (n) => ({ userprincipalname: mail(n) }),
      { mail: 'userprincipalname', homeServer: null },
    ],
    [
      'an address by what it holds before that',
      (n) => ({ userprincipalname: `p${n}@acme.local`, contactby: mail(n) }),
      { mail: 'contactby' },
    ],
    [
      'the one that most have',
      (n) => ({ ...(n === 0 ? { mail: mail(n) } : {}), internetaddress: mail(n) }),
      { mail: 'internetaddress' },
    ],
    [
      'the first of those that many have',
      (n) => ({ ...(n % 4 ? { mail: mail(n) } : {}), internetaddress: mail(n) }),
      { mail: 'mail' },
    ],
    [
      'heads of a table',
      (n) => ({ 'e-mail': mail(n), 'home server': 'st1' }),
      { mail: 'e-mail', homeServer: 'home server' },
    ],
    [
      'what is called mail and holds none',
      (n) => ({ mail: 'x', internetaddress: mail(n) }),
      { mail: 'internetaddress' },
    ],
    ['nothing', () => ({}), { mail: null, name: 'cn', homeServer: null }],
  ])('%s', (_, of, guessed) => {
    expect(guessMapping(persons(20, of))).toMatchObject(guessed);
  });

  test('the servers of the document tell which attribute the site chose', () => {
    const entries = persons(20, (n) => ({
      mail: mail(n),
      mailserver: 'CN=elsewhere/O=acme',
      extensionattribute7: n % 2 ? 'ST1' : 'CN=st2/O=acme',
    }));
    expect(guessMapping(entries, community.topology).homeServer).toBe('extensionattribute7');
    expect(guessMapping(entries, EMPTY_TOPOLOGY).homeServer).toBe('mailserver');
    expect(
      guessMapping(
        persons(9, () => ({ sametimeserver: 'st1', mailserver: 'st1' })),
        community.topology,
      ).homeServer,
    ).toBe('sametimeserver');
  });

  test('groups and servers do not tell what people hold', () => {
    const groups = Array.from({ length: 30 }, () => ({
      objectclass: 'groupOfNames',
      displayname: 'x',
      cn: ' ',
      mail: 'g@acme.example',
    }));
    expect(
      guessMapping(entriesOf(...groups, { objectclass: 'person', fullname: 'Ann', internetaddress: 'a@acme.example' })),
    ).toEqual({
      mail: 'internetaddress',
      name: 'fullname',
      homeServer: null,
    });
  });

  test('of a large directory people from all over it are looked at', () => {
    const entries = [
      ...manyEntries(4000).map((each) => ({
        ...each,
        values: new Map([...each.values].filter(([key]) => key === 'cn')),
      })),
      ...manyEntries(4000, 2),
    ];
    expect(guessMapping(entries)).toEqual({ mail: 'mail', name: 'cn', homeServer: 'sametimeserver' });
  });
});

describe('a look at a mapping', () => {
  const entries = entriesOf(
    ...['st1', 'st1', 'st1', 'st1', 'st1', 'CN=ST2/O=acme', 'st9', ''].map((home, n) => ({
      cn: `P${n}`,
      mail: `p${n}@b.example`,
      sametimeserver: home,
    })),
  );
  test('five people, each home among them, and what it names', () => {
    expect(
      preview(community.topology, entries, mapping()).map(({ line, name, home, names }) => [line, name, home, names]),
    ).toEqual([
      [1, 'P0', 'st1', { name: 'st1', isNew: false }],
      [11, 'P1', 'st1', { name: 'st1', isNew: false }],
      [51, 'P5', 'CN=ST2/O=acme', { name: 'st2', isNew: false }],
      [61, 'P6', 'st9', null],
      [71, 'P7', null, null],
    ]);
  });

  test('servers that would be made are told as new', () => {
    expect(preview(EMPTY_TOPOLOGY, entries, mapping()).map(({ names }) => names)).toEqual([
      { name: 'st1', isNew: true },
      { name: 'st1', isNew: true },
      { name: 'ST2', isNew: true },
      { name: 'st9', isNew: true },
      null,
    ]);
  });
});

describe('SPEC 9: a mapping that is wrong is said to be wrong before it is used', () => {
  const against = (entries: readonly Values[], given: Partial<Mapping> = {}, topology = community.topology) =>
    againstMapping(topology, entriesOf(...entries), mapping(given)).map(({ code, reason }) => [code, plain(reason)]);
  const people = (count: number, of: (n: number) => Values) =>
    Array.from({ length: count }, (_, n) => ({ cn: `P${n}`, ...of(n) }));

  test.each<[string, readonly Values[], Partial<Mapping>, readonly string[]]>([
    ['all is well', people(9, (n) => ({ mail: `${n}@b.example`, sametimeserver: 'st1' })), {}, []],
    [
      'one home that is known is enough',
      people(9, (n) => ({ mail: 'a@b.example', sametimeserver: n ? 'st9' : 'st1' })),
      {},
      [],
    ],
    ['no attribute for homes', people(9, () => ({ mail: 'a@b.example' })), { homeServer: null }, []],
    ['nobody has a name', [{ mail: 'a@b.example' }], {}, ['noPeople']],
    ['nobody has a mail address', people(9, () => ({ mail: 'x', sametimeserver: 'st1' })), {}, ['noMails']],
    ['nobody has a home', people(9, () => ({ mail: 'a@b.example' })), {}, ['noHomes']],
    [
      'nobody’s home names a server',
      people(9, () => ({ mail: 'a@b.example', sametimeserver: 'st9' })),
      {},
      ['namesNothing'],
    ],
    [
      'a server each, and a server made of each',
      people(9, (n) => ({ mail: 'a@b.example', sametimeserver: `x${n}` })),
      { makes: 'all' },
      ['tooMany'],
    ],
    [
      'few may have a server each',
      people(4, (n) => ({ mail: 'a@b.example', sametimeserver: `x${n}` })),
      { makes: 'all' },
      [],
    ],
    [
      'half as many servers as people',
      people(10, (n) => ({ mail: 'a@b.example', sametimeserver: `x${n % 5}` })),
      { makes: 'all' },
      [],
    ],
    [
      'more servers than a document holds',
      people(200, (n) => ({ mail: 'a@b.example', sametimeserver: `x${n % 51}` })),
      { makes: 'all' },
      ['tooMany'],
    ],
    [
      'mail addresses as homes',
      people(9, (n) => ({ mail: 'a@b.example', sametimeserver: `p${n}@b.example` })),
      { makes: 'all' },
      ['namesNothing'],
    ],
    ['all of it', people(9, () => ({})), {}, ['noMails', 'noHomes']],
  ])('%s', (_, entries, given, codes) => {
    expect(against(entries, given).map(([code]) => code)).toEqual(codes);
  });

  test('the reason names the attribute and what it holds', () => {
    expect(against(people(2, () => ({ mail: 'a@b.example', sametimeserver: 'Rome' })))).toEqual([
      [
        'namesNothing',
        'No value of “sametimeserver” names a server, for example Rome. Choose another attribute for the home server, or bring a list of the servers.',
      ],
    ]);
    expect(
      against(
        people(6, (n) => ({ mail: 'a@b.example', sametimeserver: `x${n}` })),
        {},
        EMPTY_TOPOLOGY,
      )[0]?.[1],
    ).toContain('6 servers for 6 people');
  });
});
