/** What probes answer: every cause shows somewhere, and none shows where the real thing would not show it. */

import { describe, expect, test } from 'vitest';
import { altered, type Change, changesTried } from '../../../src/diagnosis/changes';
import { answer, type Probe } from '../../../src/diagnosis/probes';
import type { Playground } from '../../../src/playground/playground';
import { initialState, run } from '../../../src/routing/route';
import { lastStep } from '../../../src/routing/trace';
import { plain } from '../../../src/saying/names';
import { DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { Topology } from '../../../src/topology/topology';
import { deepFreeze, external, gateway, server, user } from '../playground/community';

const HEALTHY: Topology = {
  gateway: gateway(),
  clusters: [{ id: 'c1', name: 'north' }],
  servers: [server('s1'), server('s2'), server('s3')],
  users: [
    user('ann', { name: 'Ann', connectedServer: 's2' }),
    user('bob', { name: 'Bob', connectedServer: 's3', homeServer: 's3' }),
  ],
  externals: [external('x1', { name: 'Xavier' })],
  blockedServerLinks: [],
  assumptions: DEFAULT_ASSUMPTIONS,
};
const playgroundOf = (topology: Partial<Topology> = {}, state: object = {}): Playground =>
  deepFreeze({
    title: '',
    topology: { ...HEALTHY, ...topology },
    requests: [],
    state: { ...initialState, ...state },
    notes: [],
  });
const healthy = playgroundOf();
const ask = (playground: Playground, probe: Probe): readonly string[] =>
  plain(answer(playground, probe).text).split('\n');
const by = (part: string, attribute: string, value: unknown): Playground =>
  altered(healthy, { change: { part, attribute, value }, needs: null });
const blocked = by('topology', 'blockedServerLinks', [['s1', 's2']]);

const chat = { kind: 'chat', from: 'x1', to: 'ann' } as const;
const outward = { kind: 'chat', from: 'ann', to: 'x1' } as const;
const console_: Probe = { kind: 'console' };
const telnet = (from: string, to: string): Probe => ({ kind: 'telnet', from, to });
const search = (of: string, mail = 'ann@acme.example'): Probe => ({ kind: 'ldapsearch', server: of, mail });
const log = (of: string): Probe => ({ kind: 'log', server: of });
const stconfig: Probe = { kind: 'stconfig', server: 's3' };
const config: Probe = { kind: 'community-config', server: 's3' };
const person: Probe = { kind: 'person', user: 'ann' };
const send = (times?: number, request: typeof chat | typeof outward = chat): Probe =>
  times === undefined ? { kind: 'send', request } : { kind: 'send', request, times };

describe('each probe of the healthy community', () => {
  test.each<[Probe, readonly string[]]>([
    [send(), ["Xavier's chat with Ann is open. Xavier's chat opens at Ann."]],
    [
      send(2, outward),
      [
        "1: Xavier gets the chat if the other system delivers it. Ann's chat with Xavier has left: whether it opens depends on the other system.",
        "2: Xavier gets the chat if the other system delivers it. Ann's chat with Xavier has left: whether it opens depends on the other system.",
      ],
    ],
    [telnet('gateway', 's3'), ['Port 1516 of st3 answers.']],
    [search('s3', 'ANN@acme.example'), ['Entry: Ann, mail ann@acme.example']],
    [search('s3', 'nobody@acme.example'), ['No entry found.']],
    [search('s3', ''), ['No entry found.']],
    [person, ['Mail address: ann@acme.example', 'Home server (SametimeServer): none']],
    [{ kind: 'person', user: 'bob' }, ['Mail address: bob@acme.example', 'Home server (SametimeServer): st3']],
    [
      stconfig,
      [
        'Search filter for resolving person names: (&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)(mail=%s*)))',
        'Cluster documents: all there, for north',
      ],
    ],
    [
      config,
      ['Sametime servers: st1, st2', 'Whether an address that was entered by hand shows here is not documented.'],
    ],
    [log('s3'), ['Logged in to server st1', 'Logged in to server st2']],
    [
      console_,
      [
        'Gateway: started',
        'Configured server: st1',
        'Servers known: st1, st2, st3',
        'Blocked domains: none',
        'Most chat sessions: -1',
        'Most presence sessions: -1',
        'Access to external communities: every local user',
      ],
    ],
  ])('%j', (probe, lines) => {
    expect(ask(healthy, probe)).toEqual(lines);
  });
});

describe('a cause shows', () => {
  test.each<[string, Playground, Probe, string]>([
    ['BLK-GWDOWN', by('gw', 'running', false), console_, 'Gateway: stopped'],
    ['BLK-NOSERVER', by('gw', 'configuredServer', null), console_, 'Servers known: none'],
    [
      'REF-DOMAIN',
      by('gw', 'blockedDomains', ['a.example', 'b.example']),
      console_,
      'Blocked domains: a.example, b.example',
    ],
    ['REF-SESSIONS, chats', by('gw', 'maxChats', 0), console_, 'Most chat sessions: 0'],
    ['REF-SESSIONS, contacts', by('gw', 'maxPresences', 0), console_, 'Most presence sessions: 0'],
    [
      'REF-ACCESS',
      by('ann', 'externalAccess', false),
      console_,
      'Access to external communities: every local user but Ann',
    ],
    ['BLK-UNDISCOVERED', by('s3', 'discovered', false), console_, 'Servers known: st1, st2'],
    ['BLK-DOWN', by('s3', 'running', false), telnet('s1', 's3'), 'Port 1516 of st3 does not answer.'],
    ['BLK-DOWN in the log of another', by('s3', 'running', false), log('s1'), 'Failed to connect to server st3'],
    ['BLK-DOWN in its own', by('s3', 'running', false), log('s3'), 'No new line: the server does not run.'],
    ['BLK-1516', by('s3', 'port1516Open', false), telnet('gateway', 's3'), 'Port 1516 of st3 does not answer.'],
    [
      'BLK-TRUST',
      by('s3', 'trustsGateway', false),
      log('s3'),
      'Rejecting server <address of Gateway> not in servers list',
    ],
    ['BLK-LDAP', by('s3', 'directoryReachable', false), search('s3'), 'The search does not get to the directory.'],
    ['BLK-FILTER', by('s3', 'filterFindsMail', false), search('s3'), 'No entry found.'],
    [
      'BLK-FILTER, in the settings',
      by('s3', 'filterFindsMail', false),
      stconfig,
      'Search filter for resolving person names: (&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)))',
    ],
    ['BLK-CLUSTER', by('s3', 'knowsClusters', false), stconfig, 'Cluster documents: missing'],
    ['BLK-LINK', blocked, telnet('s2', 's1'), 'Port 1516 of st1 does not answer.'],
    ['BLK-LINK in either log', blocked, log('s1'), 'Failed to connect to server st2'],
    ['BLK-MAIL', by('ann', 'mail', ''), person, 'Mail address: none'],
    ['BLK-DUPLICATE', by('bob', 'mail', 'Ann@acme.example'), search('s1'), 'Entry: Bob, mail Ann@acme.example'],
    ['BLK-HOME', by('ann', 'homeServer', '?'), person, 'Home server (SametimeServer): ?'],
    ['OFF-HOME', by('ann', 'homeServer', 's3'), person, 'Home server (SametimeServer): st3'],
    [
      'OFF-USER',
      by('ann', 'connectedServer', null),
      send(1, outward),
      'Xavier notices nothing. Ann is logged out and cannot start a chat.',
    ],
  ])('%s', (_, playground, probe, line) => {
    expect(ask(playground, probe)).toContain(line);
    expect(ask(healthy, probe)).not.toContain(line);
  });

  const PROBES: readonly Probe[] = [
    console_,
    ...['s1', 's2', 's3'].flatMap((id): readonly Probe[] => [
      log(id),
      { kind: 'stconfig', server: id },
      telnet('gateway', id),
      search(id),
      search(id, 'bob@acme.example'),
    ]),
    ...['ann', 'bob'].flatMap((id): readonly Probe[] => [
      { kind: 'person', user: id },
      { kind: 'send', request: { kind: 'chat', from: id, to: 'x1' } },
    ]),
  ];
  /** The configured server is known, discovered or not: that is no cause of anything. */
  const isNoCause = ({ part, attribute }: Change): boolean => part === 's1' && attribute === 'discovered';
  const changes = changesTried(healthy.topology, 'x1', new Set(['ann', 'bob'])).filter(
    (each) => each !== null && !isNoCause(each),
  ) as readonly Change[];
  test.each(changes.map((change): [string, Change] => [`${change.part} ${change.attribute} ${change.value}`, change]))(
    'of all changes tried: %s',
    (_, change) => {
      const changed = altered(healthy, { change, needs: null });
      const isShown = (probe: Probe): boolean => answer(changed, probe).text !== answer(healthy, probe).text;
      expect(PROBES.filter(isShown)).not.toEqual([]);
    },
  );
});

describe('nothing shows that the real thing would not show', () => {
  test.each<[string, Playground, Probe]>([
    [
      'telnet answers where the gateway is not trusted (#32)',
      by('s3', 'trustsGateway', false),
      telnet('gateway', 's3'),
    ],
    ['nor does the file of trusted servers tell', by('s3', 'trustsGateway', false), config],
    ['a server that is not discovered trusts and is trusted as before', by('s3', 'discovered', false), config],
    [
      'a port that the gateway cannot open is open to other servers',
      by('s3', 'port1516Open', false),
      telnet('s1', 's3'),
    ],
    ['nor does the log of its server tell', by('s3', 'port1516Open', false), log('s3')],
    ['a blocked pair is none of the gateway', blocked, telnet('gateway', 's2')],
    ['sametime.log tells no lookups', by('s3', 'filterFindsMail', false), log('s3')],
    ['sametime.log tells no logins', by('ann', 'connectedServer', null), log('s2')],
    ['the filter is no matter of the directory', by('s3', 'directoryReachable', false), stconfig],
    ['the record does not say where somebody is logged in', by('ann', 'connectedServer', null), person],
    ['nor whom the gateway lets out', by('ann', 'externalAccess', false), person],
    ['the gateway does not say what it could not open', by('s3', 'running', false), console_],
    ['a stopped gateway is nobody a server could refuse', by('gw', 'running', false), log('s3')],
  ])('%s', (_, playground, probe) => {
    expect(answer(playground, probe)).toEqual(answer(healthy, probe));
  });

  test('a gateway that does not ask is not refused', () => {
    const untrusting = {
      servers: [server('s1'), server('s2'), server('s3', { trustsGateway: false, discovered: false })],
    };
    expect(ask(playgroundOf(untrusting), log('s3'))).toEqual(ask(healthy, log('s3')));
  });

  test('sendings tell what is noticed, and never by which rule: OFF-USER, OFF-HOME, BLK-1516, BLK-FILTER, BLK-HOME', () => {
    const nobody = [
      by('ann', 'connectedServer', null),
      by('ann', 'homeServer', 's3'),
      by('s1', 'port1516Open', false),
      by('s1', 'filterFindsMail', false),
      by('ann', 'homeServer', '?'),
    ];
    const rules = nobody.map(({ topology }) =>
      run(topology, [chat], initialState).traces.map((trace) => lastStep(trace).rule),
    );
    expect(rules).toEqual([['OFF-USER'], ['OFF-HOME'], ['BLK-1516'], ['BLK-FILTER'], ['BLK-HOME']]);
    expect(new Set(nobody.map((playground) => answer(playground, send()).text)).size).toBe(1);
    const added: Probe = { kind: 'send', request: { kind: 'subscribe', from: 'x1', to: 'ann' } };
    expect(ask(nobody[0] ?? healthy, added)).toEqual(['Xavier sees Ann offline. Ann notices nothing.']);
    expect(new Set(nobody.map((playground) => answer(playground, added).text)).size).toBe(1);
    const refused = [by('gw', 'maxChats', 0), by('ann', 'externalAccess', false)];
    expect(new Set(refused.map((playground) => answer(playground, send()).text)).size).toBe(1);
  });
});

describe('the manners of a probe', () => {
  test('sendings go on from the state of the playground, one after the other', () => {
    const { topology } = by('s3', 'port1516Open', false);
    const missed = (next: string | null): readonly number[] =>
      ask(playgroundOf(topology, { next }), send(4)).flatMap((line, place) =>
        line.includes('not delivered') ? [place] : [],
      );
    expect([missed(null), missed('s3')]).toEqual([[2], [0, 3]]);
  });

  test('two of one name are told apart', () => {
    const servers = [server('s1', { name: 'st' }), server('s2', { name: 'st' }), server('s3')];
    const home = (homeServer: string): Playground =>
      playgroundOf({ servers, users: [user('ann', { connectedServer: 's3', homeServer })] });
    expect(ask(home('s1'), person)[1]).toBe('Home server (SametimeServer): st (s1)');
    expect(ask(home('s2'), person)[1]).toBe('Home server (SametimeServer): st (s2)');
    expect(ask(home('st'), person)[1]).toBe('Home server (SametimeServer): st, as a text that names nothing');
  });

  test('without a gateway, without another server, without clusters', () => {
    const alone = playgroundOf({ gateway: null, servers: [server('s1')], clusters: [], users: [] });
    expect(ask(alone, console_)).toEqual(['There is no gateway.']);
    expect(ask(alone, telnet('gateway', 's1'))).toEqual(['There is no gateway.']);
    expect(ask(alone, log('s1'))).toEqual(['No line about other servers.']);
    expect(ask(alone, { kind: 'community-config', server: 's1' })[0]).toBe('Sametime servers: none but itself');
    expect(ask(alone, { kind: 'stconfig', server: 's1' })[1]).toBe(
      'Cluster documents: all there, since there is no cluster',
    );
  });

  test.each<[string, Probe]>([
    ['no sending', send(0)],
    ['13 sendings', send(13)],
    ['half a sending', send(1.5)],
    ['a request of nobody', { kind: 'send', request: { kind: 'chat', from: 'x1', to: 'zoe' } }],
    ['a server to itself', telnet('s1', 's1')],
    ['an unknown server', telnet('gateway', 's9')],
    ['from an unknown server', telnet('s9', 's1')],
    ['a search at an unknown server', search('s9')],
    ['an unknown person', { kind: 'person', user: 'x1' }],
    ['an unknown log', log('gw')],
  ])('it is refused where it makes no sense: %s', (_, probe) => {
    expect(() => answer(healthy, probe)).toThrow(RangeError);
  });
});
