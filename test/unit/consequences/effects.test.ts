/** Whom a fault affects, how many of the landings, and the sentence of the ticket. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failing, faultsAtWork } from '../../../src/consequences/atWork';
import { standingComplaints } from '../../../src/consequences/complaints';
import { affectedAlike, effectsBetween } from '../../../src/consequences/effects';
import { matrixOf } from '../../../src/consequences/matrix';
import { ticketOf } from '../../../src/consequences/ticketWords';
import { namesOrNumber, oneIn, sharesIn, timesIn } from '../../../src/consequences/words';
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

/** State and, behind a bar, change. */
const tickets = (before: Change, after: Change): readonly string[] => {
  const topology = reference(after);
  return effectsOf(reference(before), topology, 'x1').complaints.map((complaint) => {
    const { state, change } = ticketOf(topology, 'x1', complaint);
    return plainly(`${state} | ${change}`);
  });
};
const reasons = (before: Change, after: Change): readonly string[] =>
  plainly([...effectsOf(reference(before), reference(after), 'x1').reasons]);

const NEW = 'New since the last edit.';

describe('the sentences of the ticket: how things stand, and apart from that what changed', () => {
  it.each<[string, Change, Change, readonly string[]]>([
    [
      'BLK-1516: works sometimes, for everybody; users of that server cannot send',
      {},
      { servers: { s3: { port1516Open: false } } },
      [
        `Bob cannot write to partner.example. | ${NEW}`,
        `One in three chats from partner.example fails. | ${NEW}`,
        `To partner.example, everybody here looks offline one time in three. | ${NEW}`,
      ],
    ],
    [
      'BLK-LINK: one user, one landing',
      {},
      { blocked: [['s1', 's2']] },
      [
        `One in three chats from partner.example to Ann fails. | ${NEW}`,
        `To partner.example, Ann looks offline one time in three. | ${NEW}`,
      ],
    ],
    [
      'two servers of three',
      {},
      { servers: { s1: { directoryReachable: false }, s3: { directoryReachable: false } } },
      [
        `Two in three chats from partner.example fail. | ${NEW}`,
        `To partner.example, everybody here looks offline two times in three. | ${NEW}`,
        `Bob cannot write to partner.example. | ${NEW}`,
      ],
    ],
    [
      'OFF-HOME: a chat never arrives, a contact always looks offline',
      {},
      { users: { ann: { homeServer: 's3' } } },
      [
        `Chats from partner.example to Ann never arrive. | ${NEW}`,
        `To partner.example, Ann always looks offline. | ${NEW}`,
      ],
    ],
    [
      'BLK-GWDOWN: nobody',
      {},
      { gateway: { running: false } },
      [
        `Chats from partner.example never arrive. | ${NEW}`,
        `Nobody here can write to partner.example. | ${NEW}`,
        `To partner.example, everybody here always looks offline. | ${NEW}`,
      ],
    ],
    [
      'REF-ACCESS: what the gateway decided nobody sees, and what a refusal does to a status nobody knows',
      {},
      { users: { ann: { externalAccess: false } } },
      [
        `Chats from partner.example to Ann never arrive. | ${NEW}`,
        `Ann cannot write to partner.example. | ${NEW}`,
        `Contact requests from partner.example to Ann never arrive. | ${NEW}`,
      ],
    ],
    [
      'REF-SESSIONS: contacts alone',
      {},
      { gateway: { maxPresences: 0 } },
      [`Contact requests from partner.example never arrive. | ${NEW}`],
    ],
    [
      'mended',
      { servers: { s3: { port1516Open: false } } },
      {},
      [
        'To partner.example, everybody here who is logged in looks online. | It failed before the last edit: one in three.',
        'All chats from partner.example arrive. | It failed before the last edit: one in three.',
        'Bob can write to partner.example. | It failed before the last edit: every time.',
      ].toSorted(),
    ],
    [
      'half mended: three in four is no longer told as a change',
      { servers: { s1: { trustsGateway: false }, s3: { trustsGateway: false } } },
      { servers: { s3: { trustsGateway: false } } },
      [
        'One in three chats from partner.example fails. | Less often than before the last edit: it was two in three.',
        'To partner.example, everybody here looks offline one time in three. | Less often than before the last edit: it was two in three.',
      ],
    ],
    [
      'worse',
      { servers: { s3: { trustsGateway: false } } },
      { servers: { s1: { trustsGateway: false }, s3: { trustsGateway: false } } },
      [
        'Two in three chats from partner.example fail. | More often than before the last edit: it was one in three.',
        'To partner.example, everybody here looks offline two times in three. | More often than before the last edit: it was one in three.',
      ],
    ],
    [
      'another reason for the same failure',
      { users: { ann: { mail: '' } } },
      { users: { ann: { mail: '', homeServer: 'st9' } } },
      [],
    ],
    ['nothing noticed', {}, { users: { ann: { name: 'Anna' } } }, []],
  ])('%s', (title, before, after, expected) => {
    const said = tickets(before, after);
    expect(title === 'mended' ? said.toSorted() : said).toEqual(expected);
  });

  it('falls back on the name of an external user without a domain', () => {
    const without = { x1: { mail: 'xavier' } };
    expect(tickets(without, { ...without, gateway: { running: false } })[0]).toContain(
      'Chats from Xavier never arrive.',
    );
  });

  it('tells how things stand where nothing was edited, too', () => {
    const topology = reference({ users: { ann: { homeServer: 's3' } } });
    const told = standingComplaints(matrixOf(topology, 'x1')).map((each) => ticketOf(topology, 'x1', each));
    expect(told.map(({ state }) => plainly(state))).toEqual([
      'Chats from partner.example to Ann never arrive.',
      'To partner.example, Ann always looks offline.',
    ]);
    expect(told.map(({ change }) => change)).toEqual([null, null]);
    expect(standingComplaints(matrixOf(reference(), 'x1'))).toEqual([]);
  });
});

describe('what fails as often as before', () => {
  it('does so for another reason: a server without a mail filter is switched off', () => {
    const filter = { servers: { s2: { filterFindsMail: false } }, users: { ann: { connectedServer: 's3' } } };
    const down = { ...filter, servers: { s2: { filterFindsMail: false, running: false } } };
    expect(tickets(filter, down)).toEqual([]);
    expect(reasons(filter, down)).toEqual([
      'Still fails for everybody, for another reason: Search filter without mail (st2) before, Server down (st2) now.',
    ]);
  });

  it('has one sentence for each pair of reasons', () => {
    const nowhere = { users: { ann: { mail: '' }, bob: { mail: '' } } };
    expect(reasons(nowhere, { ...nowhere, gateway: { blockedDomains: ['partner.example'] } })).toEqual([
      'Still fails for Ann, for another reason: No mail address in the directory (Ann) before, Mail domain blocked (Gateway) now.',
      'Still fails for Bob, for another reason: No mail address in the directory (Bob) before, Mail domain blocked (Gateway) now.',
    ]);
  });

  it('is not told where the reason is the same', () => {
    expect(reasons({ users: { ann: { mail: '' } } }, { users: { ann: { mail: '', name: 'Anna' } } })).toEqual([]);
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
          complaints: [],
          reasons: [],
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
        const external = a.externals[0]?.id ?? '';
        const { affected, complaints } = effectsOf(a, after, external);
        expect(complaints.length > 0).toBe(affected.length > 0);
        for (const complaint of complaints) {
          const { state, change } = ticketOf(after, external, complaint);
          expect(plainly(`${state} ${change}`)).not.toMatch(/undefined|null|NaN/);
        }
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
    [1, 3, 'one in three', 'One in three', 'one time in three'],
    [2, 6, 'one in three', 'One in three', 'one time in three'],
    [2, 3, 'two in three', 'Two in three', 'two times in three'],
    [7, 20, 'seven in 20', 'Seven in 20', 'seven times in 20'],
  ])('%i of %i', (count, of, share, shares, times) => {
    expect([oneIn(count, of), sharesIn(count, of), timesIn(count, of)]).toEqual([share, shares, times]);
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
