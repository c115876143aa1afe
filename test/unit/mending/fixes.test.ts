/** Every suggested fix makes the request arrive; tables by rule code, then random documents. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/mending/change';
import { askedAt, askedFor, type Fix, type Mending, mendingOf } from '../../../src/mending/fixes';
import { afterNextStep, describeChange, effectWords, FIX_WORDS, wrongThings } from '../../../src/mending/words';
import type { Playground } from '../../../src/playground/playground';
import { initialState, type Request, route, run } from '../../../src/routing/route';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { deepFreeze, external, gateway, made, server, user } from '../playground/community';

/** As the list of fixes tells one: what to do, and what else it does. */
const fixSentence = (topology: Topology, fix: Fix): string =>
  `${describeChange(topology, fix.change)}. ${effectWords(topology, fix).join(' ')}`;

/** s1 s2 s3, all healthy; Ann on s2, Bob on s3, neither with a home server. */
const healthy: Topology = {
  gateway: gateway(),
  clusters: [{ id: 'c1', name: 'north' }],
  servers: [server('s1'), server('s2'), server('s3')],
  users: [user('ann', { name: 'Ann', connectedServer: 's2' }), user('bob', { name: 'Bob', connectedServer: 's3' })],
  externals: [external('x1', { name: 'Xavier' })],
  blockedServerLinks: [],
  assumptions: { unreachable: 'fail', shortcut: 'off', homeElsewhere: 'offline' },
};
const chat = (from: string, to: string): Request => ({ kind: 'chat', from, to });
const inbound = chat('x1', 'ann');
const outbound = chat('ann', 'x1');

const playgroundOf = (topology: Topology, requests: readonly Request[] = []): Playground =>
  deepFreeze({ title: '', topology, requests, state: initialState, notes: [] });
const server1 = (given: object): Topology => ({
  ...healthy,
  servers: [server('s1', given), server('s2'), server('s3')],
});
const server2 = (given: object): Topology => ({
  ...healthy,
  servers: [server('s1'), server('s2', given), server('s3')],
});
const ann = (given: object): Topology => ({
  ...healthy,
  users: healthy.users.map((each) => (each.id === 'ann' ? { ...each, ...given } : each)),
});
const at = (given: object): Topology => ({ ...healthy, gateway: gateway(given) });

const mend = (topology: Topology, request: Request, state: object = {}): Mending =>
  mendingOf(playgroundOf(topology), askedFor(request, { ...initialState, ...state }));
const said = (topology: Topology, { fixes }: Mending): readonly string[] =>
  fixes.map(({ change }) => describeChange(topology, change));

describe('a home server is more than a place on the way', () => {
  test('OFF-HOME: a change of it stands behind the log-in and says what does not move with it', () => {
    const topology = ann({ homeServer: 's3' });
    const { fixes } = mend(topology, inbound);
    expect(plainly(fixes.map((fix) => fixSentence(topology, fix)))).toEqual([
      expect.stringMatching(/^Have Ann log in to st3\. .* No other request ends worse\.$/),
      expect.stringMatching(
        /^Make st2 the home server of Ann\. .* No other request ends worse\. The contact list, privacy settings and policy of Ann live on the home server/,
      ),
      expect.stringMatching(/^Empty the home server value of Ann\. .* do not move by themselves: move them first\.$/),
    ]);
  });

  test('the log-in stands first even where it makes other requests end worse', () => {
    // From st3, whose filter finds nobody, Ann could send nothing any more.
    const servers = healthy.servers.map((each) => (each.id === 's3' ? { ...each, filterFindsMail: false } : each));
    const { fixes } = mend({ ...ann({ homeServer: 's3' }), servers }, inbound, { next: 's1' });
    expect(fixes[0]).toMatchObject({
      change: { attribute: 'connectedServer', value: 's3' },
      harms: { users: ['ann'] },
    });
    expect(fixes[1]).toMatchObject({ change: { attribute: 'homeServer', value: 's2' }, harms: { users: [] } });
  });

  test('BLK-HOME of everybody is one cause: no single change is offered, and it is said why', () => {
    const users = healthy.users.map((each) => ({ ...each, homeServer: each.mail }));
    const everybody = mend({ ...healthy, users }, inbound);
    expect(everybody).toEqual({ fixes: [], assumed: [], nextStep: null, commonHome: ['ann', 'bob'] });
    expect(mend({ ...healthy, users }, outbound)).toMatchObject({ fixes: [], commonHome: [] });
    expect(FIX_WORDS.commonHome(2)).toContain('most likely one cause and not 2');
    // One alone, or one among others that name something, is put right by itself.
    expect(mend(ann({ homeServer: 'nowhere' }), inbound)).toMatchObject({ commonHome: [] });
    const [one, other] = users;
    if (!one || !other) throw new Error('two users');
    const mixed = mend({ ...healthy, users: [one, { ...other, homeServer: 's3' }] }, inbound);
    expect(mixed.commonHome).toEqual([]);
    expect(mixed.fixes.length).toBeGreaterThan(0);
  });
});

describe('one wrong fact is found', () => {
  test.each<[string, Topology, Request, readonly string[]]>([
    ['BLK-GWDOWN', at({ running: false }), inbound, ['Start Gateway']],
    ['BLK-NOSERVER', at({ configuredServer: null }), inbound, ['Join Gateway to st1']],
    ['BLK-DOWN', server1({ running: false }), inbound, ['Start st1']],
    ['BLK-1516', server1({ port1516Open: false }), inbound, ['Open port 1516 from Gateway to st1']],
    ['BLK-TRUST', server1({ trustsGateway: false }), inbound, ['Have st1 trust the address of Gateway']],
    ['BLK-LDAP', server1({ directoryReachable: false }), inbound, ['Let st1 reach the LDAP directory']],
    [
      'BLK-FILTER',
      server1({ filterFindsMail: false }),
      inbound,
      ['Add the mail attribute to the search filter of st1'],
    ],
    [
      'BLK-FILTER on the way out, at the server of the sender',
      server2({ filterFindsMail: false }),
      outbound,
      ['Add the mail attribute to the search filter of st2', 'Have Ann log in to st1'],
    ],
    ['BLK-MAIL', ann({ mail: '' }), inbound, ['Give the directory record of Ann the mail address ann@acme.example']],
    [
      'BLK-DUPLICATE',
      ann({ mail: 'bob@acme.example' }),
      inbound,
      [
        'Give the directory record of Ann the mail address bob2@acme.example',
        'Give the directory record of Bob the mail address bob2@acme.example',
      ],
    ],
    [
      'BLK-LINK',
      { ...healthy, blockedServerLinks: [['s1', 's2']] },
      inbound,
      ['Open the link between st1 and st2', 'Have Ann log in to st3'],
    ],
    [
      'BLK-HOME',
      ann({ homeServer: 'st2.acme.exmaple' }),
      inbound,
      ['Make st2 the home server of Ann', 'Empty the home server value of Ann'],
    ],
    [
      'BLK-CLUSTER',
      {
        ...ann({ homeServer: 'c1' }),
        servers: [server('s1', { knowsClusters: false }), server('s2', { cluster: 'c1' })],
      },
      inbound,
      ['Copy every cluster document to st1', 'Empty the home server value of Ann'],
    ],
    [
      'OFF-HOME',
      ann({ homeServer: 's3' }),
      inbound,
      ['Have Ann log in to st3', 'Make st2 the home server of Ann', 'Empty the home server value of Ann'],
    ],
    [
      'OFF-USER: to the home server first',
      ann({ connectedServer: null, homeServer: 's3' }),
      inbound,
      ['Have Ann log in to st3'],
    ],
    ['OFF-SENDER', ann({ connectedServer: null }), outbound, ['Have Ann log in to st1']],
    ['REF-ACCESS', ann({ externalAccess: false }), inbound, ['Grant Ann access to external communities']],
    [
      'REF-DOMAIN, however it is written',
      at({ blockedDomains: ['other.example', 'Partner.Example'] }),
      inbound,
      ['Take Partner.Example off the blocked domains of Gateway'],
    ],
    ['REF-SESSIONS', at({ maxChats: 0 }), inbound, ['Raise the chat session limit of Gateway to 1']],
    [
      'BLK-UNDISCOVERED',
      server2({ discovered: false }),
      outbound,
      ['Let Gateway discover st2', 'Join Gateway to st2', 'Have Ann log in to st1'],
    ],
    ['BLK-GATEWAY', { ...healthy, gateway: null }, inbound, ['Add a gateway and join it to st1']],
  ])('%s', (_, topology, request, expected) => {
    const mending = mend(topology, request);
    expect(plainly([...said(topology, mending)].sort())).toEqual([...expected].sort());
    expect(mending.nextStep).toBeNull();
  });

  test('no request that arrives is mended', () => {
    expect(mend(healthy, inbound)).toEqual({ fixes: [], assumed: [], nextStep: null, commonHome: [] });
    expect(mend(healthy, outbound)).toEqual({ fixes: [], assumed: [], nextStep: null, commonHome: [] });
  });
});

describe('assumptions are offered apart', () => {
  test('BLK-1516: skip', () => {
    const { assumed } = mend(server1({ port1516Open: false }), inbound);
    expect(assumed.map(({ change }) => change)).toEqual([{ kind: 'assumption', key: 'unreachable', value: 'skip' }]);
  });
  test('OFF-HOME where Ann is logged in: both', () => {
    const { assumed } = mend(ann({ homeServer: 's3' }), inbound, { next: 's2' });
    expect(assumed.map(({ change }) => change)).toEqual(
      expect.arrayContaining([
        { kind: 'assumption', key: 'shortcut', value: 'on' },
        { kind: 'assumption', key: 'homeElsewhere', value: 'forward' },
      ]),
    );
  });
});

describe('ranking', () => {
  test('what mends more requests stands first', () => {
    const topology = server2({ filterFindsMail: false });
    const playground = playgroundOf(topology, [outbound, chat('x1', 'bob'), chat('x1', 'bob'), outbound]);
    const asked = askedAt(playground, 0);
    if (!asked) throw new Error('the script has a first request');
    const [first, second] = mendingOf(playground, asked).fixes;
    expect(first?.mends).toEqual({ requests: [2, 3], trials: expect.any(Number), users: ['ann', 'bob'] });
    expect(second?.mends.requests).toEqual([3]);
    expect(plainly(first && fixSentence(topology, first))).toBe(
      'Add the mail attribute to the search filter of st2. It also makes 2 other requests end better. Requests besides the list end better too, for Ann and Bob. No other request ends worse.',
    );
  });

  test('a chat let through can take the last session from another one (REF-SESSIONS)', () => {
    const topology: Topology = {
      ...at({ blockedDomains: ['rival.example'], maxChats: 1 }),
      externals: [external('x1'), external('x2', { mail: 'yara@rival.example' })],
    };
    const playground = playgroundOf(topology, [chat('x2', 'bob'), inbound]);
    const asked = askedAt(playground, 0);
    if (!asked) throw new Error('the script has a first request');
    const [fix] = mendingOf(playground, asked).fixes;
    expect(fix?.harms).toEqual({ requests: [1], trials: 0, users: ['ann'] });
    expect(plainly(fix && fixSentence(topology, fix))).toMatch(/ Other requests might end worse, for Ann\./);
  });

  test('the request asked about and the trial that is the same are not counted', () => {
    const topology = ann({ externalAccess: false });
    const [fix] = mend({ ...topology, servers: [server('s1'), server('s2')] }, inbound).fixes;
    // Ann can be reached on s2 too, and can write: two trials besides the one asked about.
    expect(fix?.mends).toEqual({ requests: [], trials: 2, users: ['ann'] });
  });
});

describe('where no single change is enough', () => {
  const two = server1({ port1516Open: false, trustsGateway: false });
  test('the one that gets furthest, and how many more', () => {
    const { fixes, nextStep } = mend(two, inbound);
    expect(fixes).toEqual([]);
    expect(plainly(nextStep && describeChange(two, nextStep.change))).toBe('Open port 1516 from Gateway to st1');
    expect(nextStep && wrongThings(nextStep)).toBe('Two things are wrong.');
    expect(plainly(nextStep && afterNextStep(playgroundOf(two), nextStep))).toBe(
      'Not delivered. st1 does not trust the address of Gateway.',
    );
  });
  test('three', () => {
    const three = server1({ port1516Open: false, filterFindsMail: false, directoryReachable: false });
    const { nextStep } = mend(three, inbound);
    expect(nextStep && wrongThings(nextStep)).toBe('Three things are wrong.');
  });
  test('nothing leads further where there is no server', () => {
    expect(mend({ ...healthy, servers: [], users: [user('ann')] }, inbound)).toEqual({
      fixes: [],
      assumed: [],
      nextStep: null,
      commonHome: [],
    });
  });
});

describe('random documents', () => {
  const documents = arbitraryPlayground({ minServers: 1, minPeople: 1, maxServers: 4, maxUsers: 4, maxRequests: 4 });

  test('every suggested fix delivers, in the same state and in the script; a next step does not yet', () => {
    let [seen, further] = [0, 0];
    fc.assert(
      fc.property(documents, (playground) => {
        const { traces } = run(playground.topology, playground.requests, playground.state);
        traces.forEach((trace, index) => {
          const asked = askedAt(playground, index);
          if (!asked) throw new Error('every request can be asked about');
          const { fixes, assumed, nextStep } = mendingOf(playground, asked);
          if (trace.verdict === 'delivered') expect([fixes, assumed, nextStep]).toEqual([[], [], null]);
          for (const { change, harms, mends } of [...fixes, ...assumed]) {
            seen += 1;
            const edited = made(applyChange(playground, change));
            expect(route(edited.topology, asked.request, asked.state).trace.verdict).toBe('delivered');
            expect(run(edited.topology, edited.requests, edited.state).traces[index]?.verdict).toBe('delivered');
            for (const effect of [harms, mends]) expect(effect.requests).not.toContain(index);
          }
          if (nextStep) {
            further += 1;
            expect(fixes).toEqual([]);
            expect(nextStep.trace.steps.length).toBeGreaterThanOrEqual(trace.steps.length);
            expect(applyChange(playground, nextStep.change).ok).toBe(true);
          }
          for (const fix of fixes) expect(fix.change.kind).not.toBe('assumption');
          for (const fix of assumed) expect(fix.change.kind).toBe('assumption');
        });
      }),
      { numRuns: 120 },
    );
    expect(seen).toBeGreaterThan(20);
    expect(further).toBeGreaterThan(0);
  });

  test('what is said to be mended or harmed in the script ends better or worse in its replay', () => {
    const grade = { delivered: 2, offline: 1, refused: 0, 'not delivered': 0 } as const;
    fc.assert(
      fc.property(documents, (playground) => {
        const before = run(playground.topology, playground.requests, playground.state).traces;
        const index = before.findIndex(({ verdict }) => verdict !== 'delivered');
        const asked = askedAt(playground, index);
        if (!asked) return;
        for (const { change, mends, harms } of mendingOf(playground, asked).fixes) {
          const edited = made(applyChange(playground, change));
          const after = run(edited.topology, edited.requests, edited.state).traces;
          const moved = (sign: number): readonly number[] =>
            after.flatMap(({ verdict }, place) => {
              const was = before[place]?.verdict ?? verdict;
              return place !== index && Math.sign(grade[verdict] - grade[was]) === sign ? [place] : [];
            });
          expect([mends.requests, harms.requests]).toEqual([moved(1), moved(-1)]);
        }
      }),
      { numRuns: 80 },
    );
  });
});
