/** Whom a fault affects, how many of the landings, and the sentence of the ticket. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affectedAlike, effectsBetween, failing, faultsAtWork } from '../../../src/consequences/effects';
import { matrixOf } from '../../../src/consequences/matrix';
import { namesOrNumber, notArriving, oneIn } from '../../../src/consequences/words';
import { KIND_KEYS } from '../../../src/routing/kinds';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryTopology } from '../arbitrary';
import { plainly } from '../plainly';
import { type Change, reference } from '../routing/reference';

const effectsOf = (before: Topology, after: Topology, external: string) =>
  effectsBetween(
    { topology: before, matrix: matrixOf(before, external) },
    { topology: after, matrix: matrixOf(after, external) },
  );

const sentences = (before: Change, after: Change): readonly string[] =>
  effectsOf(reference(before), reference(after), 'x1').sentences;

describe('the sentence of the ticket', () => {
  it.each<[string, Change, Change, readonly string[]]>([
    [
      'BLK-1516: works sometimes, for everybody; users of that server cannot send',
      {},
      { servers: { s3: { port1516Open: false } } },
      [
        'Bob cannot write to partner.example.',
        'Chats from partner.example arrive only sometimes: one in three does not.',
      ],
    ],
    [
      'BLK-LINK: one user, one landing',
      {},
      { blocked: [['s1', 's2']] },
      ['Chats from partner.example to Ann arrive only sometimes: one in three does not.'],
    ],
    [
      'two servers of three',
      {},
      { servers: { s1: { directoryReachable: false }, s3: { directoryReachable: false } } },
      [
        'Chats from partner.example arrive only sometimes: two in three do not.',
        'Bob cannot write to partner.example.',
      ],
    ],
    [
      'OFF-HOME: a chat never arrives, a contact always looks offline',
      {},
      { users: { ann: { homeServer: 's3' } } },
      ['Chats from partner.example to Ann never arrive.', 'To partner.example, Ann always looks offline.'],
    ],
    [
      'BLK-MAIL: never, either way',
      {},
      { users: { ann: { mail: '' } } },
      ['Chats from partner.example to Ann never arrive.', 'Ann cannot write to partner.example.'],
    ],
    [
      'BLK-GWDOWN: nobody',
      {},
      { gateway: { running: false } },
      ['Chats from partner.example never arrive.', 'Nobody here can write to partner.example.'],
    ],
    [
      'REF-DOMAIN: nobody, and what the gateway decided nobody sees',
      {},
      { gateway: { blockedDomains: ['partner.example'] } },
      ['Chats from partner.example never arrive.', 'Nobody here can write to partner.example.'],
    ],
    [
      'REF-ACCESS: one user',
      {},
      { users: { ann: { externalAccess: false } } },
      ['Chats from partner.example to Ann never arrive.', 'Ann cannot write to partner.example.'],
    ],
    [
      'REF-SESSIONS: contacts alone',
      {},
      { gateway: { maxPresences: 0 } },
      ['Contact requests from partner.example never arrive.'],
    ],
    [
      'BLK-NOSERVER: the list is empty',
      {},
      { gateway: { configuredServer: null } },
      ['Chats from partner.example never arrive.', 'Nobody here can write to partner.example.'],
    ],
    [
      'mended',
      { servers: { s3: { port1516Open: false } } },
      {},
      ['Chats from partner.example arrive again.', 'Bob can write to partner.example again.'],
    ],
    [
      'half mended',
      { servers: { s1: { trustsGateway: false }, s3: { trustsGateway: false } } },
      { servers: { s3: { trustsGateway: false } } },
      ['Chats from partner.example arrive more often: one in three does not, before it was two in three.'],
    ],
    [
      'another reason for the same failure',
      { users: { ann: { mail: '' } } },
      { users: { ann: { mail: '', homeServer: 'st9' } } },
      [],
    ],
    ['nothing noticed', {}, { users: { ann: { name: 'Anna' } } }, []],
  ])('%s', (_title, before, after, expected) => {
    expect(plainly(sentences(before, after))).toEqual(expected);
  });

  it('falls back on the name of an external user without a domain', () => {
    const without = { x1: { mail: 'xavier' } };
    expect(plainly(sentences(without, { ...without, gateway: { running: false } })[0])).toBe(
      'Chats from Xavier never arrive.',
    );
  });
});

describe('effectsOf', () => {
  it('tells who is affected and how many of the landings', () => {
    const { affected, of } = effectsOf(reference(), reference({ servers: { s3: { port1516Open: false } } }), 'x1');
    expect(of).toBe(2);
    expect(
      plainly(
        affected.map(({ name, shares }) => [
          name,
          shares
            .filter(({ group }) => ['subscribe', 'chat', 'outbound'].includes(group))
            .map(({ group, after }) => [group, after.failing, after.of]),
        ]),
      ),
    ).toEqual([
      [
        'Ann',
        [
          ['subscribe', 1, 3],
          ['chat', 1, 3],
        ],
      ],
      [
        'Bob',
        [
          ['subscribe', 1, 3],
          ['chat', 1, 3],
          ['outbound', 1, 1],
        ],
      ],
    ]);
  });

  it('puts together who is affected alike', () => {
    const after = reference({ servers: { s3: { port1516Open: false } } });
    expect(plainly(affectedAlike(effectsOf(reference(), after, 'x1')))).toEqual([
      {
        text: 'Inbound: does not arrive on 1 of 3 landings, before on 0 of 3 landings',
        users: [{ id: 'ann', name: 'Ann' }],
      },
      {
        text: 'Inbound: does not arrive on 1 of 3 landings, before on 0 of 3 landings · Outbound: Not delivered. Before: Left the gateway',
        users: [{ id: 'bob', name: 'Bob' }],
      },
    ]);
    const limited = reference({ gateway: { maxPresences: 0 } });
    expect(
      plainly(affectedAlike(effectsOf(reference(), limited, 'x1')).map(({ text, users }) => [text, users.length])),
    ).toEqual([['Inbound, Add as contact: does not arrive on 3 of 3 landings, before on 0 of 3 landings', 2]]);
  });

  it('finds nobody affected, and says nothing, where nothing changed', () => {
    fc.assert(
      fc.property(arbitraryTopology({ minPeople: 1 }), (topology) => {
        const external = topology.externals[0]?.id ?? '';
        expect(plainly(effectsOf(topology, { ...topology }, external))).toEqual({
          affected: [],
          of: topology.users.length,
          sentences: [],
        });
      }),
    );
  });

  it('has a sentence wherever somebody is affected, whatever the edit', () => {
    const pair = fc.record({ a: arbitraryTopology({ minPeople: 1 }), b: arbitraryTopology({ minPeople: 1 }) });
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        // The same community, its gateway started or stopped as in the other.
        const after: Topology = { ...a, gateway: a.gateway && { ...a.gateway, running: b.gateway?.running ?? false } };
        const { affected, sentences: said } = effectsOf(a, after, a.externals[0]?.id ?? '');
        expect(plainly(said.length > 0)).toBe(affected.length > 0);
        for (const sentence of said) expect(plainly(sentence)).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });
});

describe('faultsAtWork', () => {
  it('counts the requests each fault ends, the costliest first, and lists one that ends none', () => {
    const topology = reference({
      servers: { s3: { filterFindsMail: false, knowsClusters: false } },
      blocked: [['s1', 's2']],
    });
    expect(
      plainly(
        faultsAtWork({ topology, matrix: matrixOf(topology, 'x1') }).map(({ fault, where, requests, users }) => [
          where,
          fault.name,
          requests,
          users,
        ]),
      ),
    ).toEqual([
      // Both users on one landing and Bob on the way out; Ann alone, on another landing.
      ['st3', 'Search filter without mail', 2 * KIND_KEYS.length + 1, 2],
      ['st1 – st2', 'Link between servers blocked', KIND_KEYS.length, 1],
      ['st3', 'Cluster document missing', 0, 0],
    ]);
  });

  it('is never empty where a cell shows offline or a setting keeps somebody out', () => {
    const atWork = (change: Change) => {
      const topology = reference(change);
      return faultsAtWork({ topology, matrix: matrixOf(topology, 'x1') }).map(({ where, fault, requests }) => [
        plainly(where),
        fault.name,
        requests,
      ]);
    };
    const away = { users: { ann: { homeServer: 's3' } } };
    expect(atWork(away)).toEqual([['Ann', 'Logged in away from home', 3 * KIND_KEYS.length]]);
    expect(atWork({ ...away, assumptions: { homeElsewhere: 'forward' } })).toEqual([
      ['Ann', 'Logged in away from home', 0],
    ]);
    expect(atWork({ users: { ann: { connectedServer: null } } })).toMatchObject([['Ann', 'Logged in nowhere', 7]]);
    expect(atWork({ gateway: { blockedDomains: ['other.example'] } })).toEqual([]);
    expect(atWork({ gateway: { maxChats: 0 } })).toEqual([['Gateway', 'Chat session limit reached', 8]]);
  });

  it('knows what does not arrive though nothing is broken', () => {
    const none = reference({ gateway: null });
    const computed = { topology: none, matrix: matrixOf(none, 'x1') };
    expect(faultsAtWork(computed)).toEqual([]);
    expect(failing(computed)).toBe(computed.matrix.verdicts.length);
    expect(failing({ topology: reference(), matrix: matrixOf(reference(), 'x1') })).toBe(0);
  });

  it('takes home values that all name nothing for one fault', () => {
    const topology = reference({ users: { ann: { homeServer: 'ann@x' }, bob: { homeServer: 'bob@x' } } });
    const faults = faultsAtWork({ topology, matrix: matrixOf(topology, 'x1') });
    expect(faults.map(({ where, fault, requests, users }) => [where, fault.parts, requests, users])).toEqual([
      ['2 users, most likely one cause', ['ann', 'bob'], 2 * 3 * KIND_KEYS.length, 2],
    ]);
    const one = reference({ users: { ann: { homeServer: 'ann@x' }, bob: { homeServer: 's3' } } });
    expect(plainly(faultsAtWork({ topology: one, matrix: matrixOf(one, 'x1') }).map(({ where }) => where))).toEqual([
      'Ann',
    ]);
  });
});

describe('words', () => {
  it.each([
    [1, 3, 'one in three', 'one in three does not'],
    [2, 6, 'one in three', 'one in three does not'],
    [2, 3, 'two in three', 'two in three do not'],
    [7, 20, 'seven in 20', 'seven in 20 do not'],
  ])('%i of %i', (count, of, share, verb) => {
    expect(plainly(oneIn(count, of))).toBe(share);
    expect(plainly(notArriving(count, of))).toBe(verb);
  });

  it.each([
    [['Ann'], 'Ann'],
    [['Ann', 'Bob'], 'Ann and Bob'],
    [['Ann', 'Bob', 'Cleo'], 'Ann, Bob and Cleo'],
    [['Ann', 'Bob', 'Cleo', 'Dan'], '4 users'],
  ])('%j', (names, text) => {
    expect(plainly(namesOrNumber(names))).toBe(text);
  });
});
