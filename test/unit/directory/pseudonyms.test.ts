/** Other names for everything that has one, and every request goes the same way (SPEC 9). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCommunity } from '../../../src/directory/importCommunity';
import { pseudonymise, pseudonymsOf, turnedBack } from '../../../src/directory/pseudonyms';
import { originalsOf, standIns } from '../../../src/directory/standIns';
import { EMPTY_PLAYGROUND, type Playground } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { arbitraryPlayground } from '../arbitrary';
import { expectEven } from '../growth';
import { community, deepFreeze } from '../playground/community';
import { bonesOf, decided, textsIn } from './decided';
import { manyEntries, mapping } from './records';

const playgrounds = arbitraryPlayground({ minPeople: 1, maxRequests: 6 });
const seeds = fc.integer();
const domainsOf = (mail: string): string => mail.slice(mail.lastIndexOf('@') + 1);
/** What may not be read any more: of three letters and more. */
const originals = (playground: Playground): readonly string[] =>
  textsIn(playground)
    .flatMap(([kind, text]) =>
      kind === 'mail' ? [text, domainsOf(text)] : kind === 'host' ? [text, text.slice(text.indexOf('.') + 1)] : [text],
    )
    .map((text) => text.toLowerCase())
    .filter((text) => text.length >= 3);

describe('SPEC 9: whatever a document holds', () => {
  test('everything that routing decides stays, and so does all that is no text', () => {
    fc.assert(
      fc.property(playgrounds, seeds, (before, seed) => {
        const after = pseudonymise(deepFreeze(before), seed);
        expect(decided(after)).toEqual(decided(before));
        expect(bonesOf(after)).toEqual(bonesOf(before));
        expect(parseDocument(formatDocument(after))).toEqual({ ok: true, playground: after });
      }),
      { numRuns: 50 },
    );
  });

  test('no original can be read in what comes of it', () => {
    fc.assert(
      fc.property(playgrounds, seeds, (before, seed) => {
        const texts = textsIn(pseudonymise(before, seed)).map(([, text]) => text.toLowerCase());
        expect(originals(before).filter((original) => texts.some((text) => text.includes(original)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('equal stays equal, different stays different: addresses, hosts and domains whatever their case', () => {
    fc.assert(
      fc.property(playgrounds, seeds, (before, seed) => {
        const [was, is] = [textsIn(before), textsIn(pseudonymise(before, seed))];
        expect(is.map(([kind]) => kind)).toEqual(was.map(([kind]) => kind));
        const same = (kind: string, a = '', b = ''): boolean =>
          ['mail', 'host', 'domain'].includes(kind) ? a.toLowerCase() === b.toLowerCase() : a === b;
        was.forEach(([kind, text], n) => {
          was.forEach(([other, otherText], m) => {
            if (kind === other)
              expect([text, otherText, is[n]?.[1] === is[m]?.[1]]).toEqual([
                text,
                otherText,
                same(kind, text, otherText),
              ]);
            if (kind === 'mail' && other === 'mail' && text.includes('@') && otherText.includes('@'))
              expect(domainsOf(is[n]?.[1] ?? '') === domainsOf(is[m]?.[1] ?? '')).toBe(
                same('domain', domainsOf(text), domainsOf(otherText)),
              );
          });
          expect(is[n]?.[1] === '').toBe(text === '');
          expect(kind !== 'mail' || is[n]?.[1].includes('@') === text.includes('@')).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the table turns it back, but for the case of addresses, and knows all of it', () => {
    const lower = (playground: Playground) =>
      textsIn(playground).map(([kind, text]) => [
        kind,
        ['mail', 'host', 'domain'].includes(kind) ? text.toLowerCase() : text,
      ]);
    fc.assert(
      fc.property(playgrounds, seeds, (before, seed) => {
        const back = turnedBack(pseudonymise(before, seed), pseudonymsOf(before, seed));
        expect(lower(back)).toEqual(lower(before));
        expect(bonesOf(back)).toEqual(bonesOf(before));
      }),
      { numRuns: 40 },
    );
  });

  test('the seed alone decides', () => {
    fc.assert(
      fc.property(playgrounds, seeds, (before, seed) => {
        expect(formatDocument(pseudonymise(before, seed))).toBe(
          formatDocument(pseudonymise(JSON.parse(JSON.stringify(before)), seed)),
        );
      }),
      { numRuns: 20 },
    );
    expect(pseudonymise(community, 1)).not.toEqual(pseudonymise(community, 2));
  });
});

const [ann] = community.topology.users;
const withHomes = (...homes: readonly string[]): Playground => ({
  ...community,
  topology: {
    ...community.topology,
    servers: community.topology.servers.map((each, n) =>
      n === 0 ? { ...each, name: 'alpha', host: 'Alpha.acme.example' } : each,
    ),
    users: homes.map((homeServer, n) => ({
      ...(ann as NonNullable<typeof ann>),
      id: `p${n}`,
      mail: `P${n}@Acme.Example`,
      homeServer,
    })),
  },
});

test('a home text that is the name or the host of a server stays the name or the host of that server', () => {
  const { topology } = pseudonymise(withHomes('alpha', 'Alpha.acme.example', 'ALPHA', 's1'), 5);
  const [server] = topology.servers;
  const homes = topology.users.map(({ homeServer }) => homeServer);
  expect(homes.slice(0, 2)).toEqual([server?.name, server?.host]);
  expect(new Set(homes).size).toBe(4);
  expect(homes[3]).toBe('s1');
});

test('hosts and addresses of one domain stay of one domain, and that is none that anybody has', () => {
  const { topology } = pseudonymise(withHomes('x'), 5);
  const domain = domainsOf(topology.users[0]?.mail ?? '');
  expect(topology.servers[0]?.host.endsWith(`.${domain}`)).toBe(true);
  expect(domain).toMatch(/^[a-z]+\.(example|invalid|test)$/);
});

describe('servers and clusters are numbered, and a host begins like its server', () => {
  const { clusters, gateway, servers } = community.topology;
  const called = (names: readonly string[], group = 'West', entry = 'gateway-1'): readonly string[] => {
    const { topology } = pseudonymise(
      {
        ...community,
        topology: {
          ...community.topology,
          gateway: gateway && { ...gateway, name: entry },
          clusters: [{ ...(clusters[0] ?? { id: 'c1' }), name: group }],
          servers: names.map((name, n) => ({
            ...(servers[0] as NonNullable<(typeof servers)[0]>),
            id: `s${n}`,
            name,
            host: `${name}.acme.example`,
          })),
        },
      },
      5,
    );
    const [cluster] = topology.clusters;
    for (const server of topology.servers) expect(server.host.startsWith(`${server.name}.`)).toBe(true);
    return [...topology.servers.map(({ name }) => name), cluster?.name ?? '', topology.gateway?.name ?? ''];
  };
  test.each<[string, readonly string[], string, string, readonly string[]]>([
    ['names of a customer', ['berlin-a', 'berlin-b'], 'West', 'gateway-1', ['st1', 'st2', 'cl1', 'Gateway']],
    ['some are called so already', ['st1', 'berlin-b'], 'cl1', 'Gateway', ['im1', 'im2', 'cluster1', 'entry']],
    ['two that are one', ['berlin', 'berlin'], 'West', 'gateway-1', ['st1', 'st1', 'cl1', 'Gateway']],
  ])('%s', (_, names, group, entry, wanted) => {
    expect(called(names, group, entry)).toEqual(wanted);
  });
  test('words where every stem is taken', () => {
    const [first, second] = called(['st1', 'im2', 'chat-1', 'host2', 'chat1']);
    expect(`${first} ${second}`).toMatch(/^[a-z]+ [a-z]+$/);
  });
});

test('people have two names, notes and title say that there was something', () => {
  const given = pseudonymise(
    { ...community, title: 'Acme', notes: [{ id: 'n1', text: 'Ask Ann', position: [0, 0] }] },
    3,
  );
  expect(given.topology.users[0]?.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  expect([given.title, given.notes[0]?.text]).toEqual(['Community under other names', 'Note 1']);
  const clashing = pseudonymise(
    { ...community, title: 'Community', notes: [{ id: 'n1', text: 'note', position: [0, 0] }] },
    3,
  );
  expect(`${clashing.title} ${clashing.notes[0]?.text}`).toMatch(/^[a-z]+ [a-z]+$/);
});

test('neither a first name nor the front of an address is left in a word', () => {
  const users = ['Kim Lee', 'Bo Sato'].map((name, n) => ({
    ...(ann as NonNullable<typeof ann>),
    id: `p${n}`,
    name,
    mail: `dara.${n}@acme.example`,
  }));
  for (let seed = 0; seed < 300; seed += 1) {
    const text = JSON.stringify(
      textsIn(pseudonymise({ ...community, topology: { ...community.topology, users } }, seed)),
    ).toLowerCase();
    expect(['kim', 'lee', 'sato', 'dara'].filter((piece) => text.includes(piece))).toEqual([]);
  }
});

test('other words are taken where two pieces side by side show an original', () => {
  const [external] = community.topology.externals;
  const names = [...'aeiou'].flatMap((vowel) => [...'bdfghjkl'].map((consonant) => `${vowel}@${consonant}`));
  const externals = names.map((name, n) => ({
    ...(external as NonNullable<typeof external>),
    id: `y${n}`,
    name,
    mail: '',
  }));
  const before = { ...community, requests: [], notes: [], topology: { ...community.topology, externals } };
  for (let seed = 0; seed < 20; seed += 1) {
    const texts = textsIn(pseudonymise(before, seed)).map(([, text]) => text);
    expect(names.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
  }
});

test('everybody of a full playground gets another name, in proportion to their number', () => {
  const ofDirectory = (people: number): Playground =>
    importCommunity(EMPTY_PLAYGROUND, manyEntries(people), mapping()).playground;
  const full = ofDirectory(5000);
  const names = pseudonymise(full, 1).topology.users.map(({ name }) => name);
  expect(new Set(names).size).toBe(full.topology.users.length);
  expectEven(ofDirectory, 150, (playground) => pseudonymise(playground, 1));
});

test('where every word would show an original, figures do; where everything would, what was not given', () => {
  const all = [...'bdfghjklmnprstvz'].flatMap((c) => [...'aeiou'].map((v) => c + v));
  const syllables = originalsOf(all.flatMap((first) => [...'bdfghjklmnprstvz'].map((c) => first + c)));
  expect(standIns(1, originalsOf([]), syllables, []).draw()).toMatch(/^\d+$/);
  const { draw } = standIns(1, syllables, originalsOf([]), []);
  expect(new Set([draw(), draw(), draw()]).size).toBe(3);
  expect(standIns(1, originalsOf(['abc']), originalsOf([]), ['Def']).prefer('xABCx', 'def', 'ghi')).toBe('ghi');
});

test.each([
  ['abc', 'xABCy', true],
  ['ABC', 'abc', true],
  ['abcd', 'abc', false],
  ['ab', 'ab', false],
  ['abd', 'ababd', true],
])('the original %s in %s: %s', (original, text, shows) => {
  expect(originalsOf(['abx', original]).showIn(text)).toBe(shows);
});
