/** Traces in plain sentences: names as shown, what both people notice, facts in the words of the catalog, text for tickets. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { called } from '../../../src/routing/called';
import { describeRequest, describeStep, describeVerdict, namesAt, notices } from '../../../src/routing/describe';
import { describeFact, describeWhy, traceSentences } from '../../../src/routing/reasons';
import { type GatewayState, initialState, type Request, route } from '../../../src/routing/route';
import { fact, type Trace, wayText } from '../../../src/routing/trace';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { add, type Change, chat, reference } from './reference';

const traceOf = (topology: Topology, request: Request, state: Partial<GatewayState> = {}): Trace =>
  route(topology, request, { ...initialState, ...state }).trace;
const lastOf = (topology: Topology, trace: Trace) => describeStep(topology, trace, trace.steps.length - 1);

const lastWhyOf = (topology: Topology, trace: Trace): string => describeWhy(topology, trace, trace.steps.length - 1);

const LOGGED_OUT: Change = { users: { ann: { connectedServer: null } } };
const ELSEWHERE: Change = { users: { ann: { homeServer: 's3' } } };
const NO_ACCESS: Change = { users: { ann: { externalAccess: false } } };
const PORT: Change = { servers: { s1: { port1516Open: false }, s2: { port1516Open: false } } };

describe('what both notice at the end', () => {
  test.each<[string, Change, Request, string, string]>([
    [
      'delivered, contact, inbound',
      {},
      add('x1', 'ann'),
      'Xavier sees Ann online, unless Ann says no',
      'Ann is asked whether Xavier may see the status',
    ],
    ['delivered, chat, inbound', {}, chat('x1', 'ann'), "Xavier's chat with Ann is open", "Xavier's chat opens at Ann"],
    [
      'delivered, contact, outbound',
      {},
      add('ann', 'x1'),
      'Xavier is asked whether Ann may see the status, if the other system delivers the request',
      'Ann sees the status of Xavier if the other system sends it and Xavier agrees',
    ],
    [
      'delivered, chat, outbound',
      {},
      chat('ann', 'x1'),
      'Xavier gets the chat if the other system delivers it',
      "Ann's chat with Xavier has left: whether it opens depends on the other system",
    ],
    ['offline: OFF-USER', LOGGED_OUT, add('x1', 'ann'), 'Xavier sees Ann offline', 'Ann notices nothing'],
    [
      'not delivered: OFF-USER',
      LOGGED_OUT,
      chat('x1', 'ann'),
      "Xavier's chat with Ann is not delivered",
      'Ann notices nothing',
    ],
    [
      'offline: OFF-HOME',
      ELSEWHERE,
      add('x1', 'ann'),
      'Xavier sees Ann offline',
      'Ann notices nothing, though logged in to st2',
    ],
    [
      'not delivered: OFF-SENDER',
      LOGGED_OUT,
      chat('ann', 'x1'),
      'Xavier notices nothing',
      'Ann is logged out and cannot start a chat',
    ],
    [
      'refused, inbound: REF-ACCESS',
      NO_ACCESS,
      add('x1', 'ann'),
      'Xavier gets no answer or an error for adding Ann: which one depends on the other system',
      'Ann notices nothing',
    ],
    [
      'refused, outbound: REF-ACCESS',
      NO_ACCESS,
      chat('ann', 'x1'),
      'Xavier notices nothing',
      "Ann's chat with Xavier gets no answer or an error: which one is not documented",
    ],
    ['blocked, inbound: BLK-1516', PORT, add('x1', 'ann'), 'Xavier sees Ann offline', 'Ann notices nothing'],
    ['blocked, outbound: BLK-1516', PORT, add('ann', 'x1'), 'Xavier notices nothing', 'Ann sees Xavier offline'],
  ])('%s', (_, change, request, external, local) => {
    const topology = reference(change);
    expect(plainly(notices(topology, traceOf(topology, request)))).toEqual({ external, local });
  });
});

describe('requests, steps and verdicts', () => {
  test('a request is told by its kind', () => {
    expect(plainly(describeRequest(reference(), add('x1', 'ann')))).toBe('Xavier adds Ann as contact');
    expect(plainly(describeRequest(reference(), chat('ann', 'x1')))).toBe('Ann starts a chat with Xavier');
  });

  test('each step of a redirect, names as typed', () => {
    const topology = reference();
    const trace = traceOf(topology, add('x1', 'ann'));
    expect(plainly(trace.steps.map((_, step) => describeStep(topology, trace, step).what))).toEqual([
      "Xavier's request reaches Gateway",
      'Gateway admits the request',
      'Gateway picks st1 by round robin; next is st2',
      'Gateway hands the request to st1',
      'st1 finds Ann by mail address',
      'st1 passes it to st2, where Ann is logged in',
      'st2 delivers the request to Ann',
    ]);
  });

  test('going to the home server and being there already read differently: IN-HOME', () => {
    const topology = reference(ELSEWHERE);
    const homeStep = (next: string): string => {
      const trace = traceOf(topology, add('x1', 'ann'), { next });
      const step = trace.steps.findIndex(({ rule }) => rule === 'IN-HOME');
      return describeStep(topology, trace, step).what;
    };
    expect(plainly(homeStep('s1'))).toBe("st1 sends it to Ann's home server, st3");
    expect(plainly(homeStep('s3'))).toBe("st3 is Ann's home server");
  });

  test.each<[string, Change, Request, string]>([
    ['delivered', {}, add('x1', 'ann'), 'Delivered. st2 delivers the request to Ann.'],
    ['offline', LOGGED_OUT, add('x1', 'ann'), 'Shows offline. Ann is not logged in: contact shows offline.'],
    ['refused', NO_ACCESS, add('x1', 'ann'), 'Refused. Gateway refuses: Ann has no external access.'],
    ['not delivered', PORT, add('x1', 'ann'), 'Not delivered. Port 1516 from Gateway to st1 is blocked.'],
    ['not delivered, outbound', PORT, add('ann', 'x1'), 'Not delivered. Port 1516 from Gateway to st2 is blocked.'],
    ['no gateway', { gateway: null }, add('x1', 'ann'), 'Not delivered. No gateway joins the two communities.'],
  ])('verdict: %s', (_, change, request, line) => {
    const topology = reference(change);
    expect(plainly(describeVerdict(topology, traceOf(topology, request)))).toBe(line);
  });

  test('servers passed over are named with their faults: IN-PICK', () => {
    const topology = reference({ servers: { s1: { port1516Open: false } }, assumptions: { unreachable: 'skip' } });
    const trace = traceOf(topology, add('x1', 'ann'));
    const pick = trace.steps.findIndex(({ rule }) => rule === 'IN-PICK');
    expect(plainly(describeWhy(topology, trace, pick))).toContain(
      'Passed over: st1 (Port 1516 blocked from the gateway).',
    );
  });

  test.each([
    ['case', 'ST2', 'It differs from st2 in upper and lower case only.'],
    ['a dot at its end', 'st2.', 'It differs from st2 by the last character only.'],
    ['the way Domino writes names', 'CN=st2/O=acme', 'It names st2 as Domino writes names.'],
    ['all of it', 'DENIED', 'It may be misspelt, or put there on purpose to keep this user out.'],
  ])('a home server value that misses a server by %s says so: BLK-HOME', (_, homeServer, difference) => {
    const topology = reference({ users: { ann: { homeServer } } });
    expect(plainly(lastWhyOf(topology, traceOf(topology, add('x1', 'ann'))))).toContain(difference);
  });

  test('a blocked domain is told with the person whose it is: REF-DOMAIN', () => {
    const outside = reference({ gateway: { blockedDomains: ['partner.example'] } });
    expect(plainly(lastWhyOf(outside, traceOf(outside, chat('x1', 'ann'))))).toContain(
      'The mail domain of Xavier, partner.example, is among the blocked domains.',
    );
    const ours = reference({ gateway: { blockedDomains: ['example.com'] } });
    expect(plainly(lastWhyOf(ours, traceOf(ours, chat('x1', 'ann'))))).toContain(
      'The mail domain of Ann, example.com, is among the blocked domains.',
    );
  });

  test('a gateway without a server to hand it to says which of the two reasons it is: BLK-NOSERVER', () => {
    const joined = reference({ gateway: { configuredServer: null } });
    expect(plainly(lastWhyOf(joined, traceOf(joined, chat('x1', 'ann'))))).toBe(
      'Gateway was joined to no community server, so its round-robin list is empty.',
    );
    const down = reference({
      servers: { s1: { running: false }, s2: { port1516Open: false }, s3: { trustsGateway: false } },
      assumptions: { unreachable: 'skip' },
    });
    expect(plainly(lastWhyOf(down, traceOf(down, chat('x1', 'ann'))))).toBe(
      'Every server of the round-robin list was passed over as unreachable. The turn stays where it was. Passed over: st1 (Server down), st2 (Port 1516 blocked from the gateway), st3 (Gateway address not trusted).',
    );
  });

  test('a user of a cluster who is logged in outside of it is told so: IN-CLUSTER', () => {
    const clustered: Change = {
      clusters: [{ id: 'c1', name: 'cl1' }],
      servers: { s1: { cluster: 'c1' }, s2: { cluster: 'c1' } },
    };
    const why = (connectedServer: string): string => {
      const topology = reference({ ...clustered, users: { ann: { homeServer: 'c1', connectedServer } } });
      const trace = traceOf(topology, chat('x1', 'ann'));
      const step = trace.steps.findIndex(({ rule }) => rule === 'IN-CLUSTER');
      return plainly(describeWhy(topology, trace, step));
    };
    expect(why('s3')).toContain('Ann is logged in outside of it, to st3');
    expect(why('s2')).not.toContain('outside');
  });

  test('a home value that names nothing is shown as typed, even if it is the id of another part: BLK-HOME', () => {
    const topology = reference({ users: { ann: { homeServer: 'bob' } } });
    expect(plainly(lastOf(topology, traceOf(topology, add('x1', 'ann'))).what)).toBe('st1 knows no home server "bob"');
    expect(plainly(describeFact(topology, fact('ann', 'homeServer', 'bob')).value)).toBe('bob');
  });

  test('names where there is nothing to name', () => {
    const topology = reference({ gateway: null, users: { ann: { connectedServer: null } } });
    expect(plainly(namesAt(topology, traceOf(topology, add('x1', 'ann')), 0))).toEqual({
      kind: 'subscribe',
      direction: 'inbound',
      external: 'Xavier',
      user: 'Ann',
      at: 'Xavier',
      from: 'Xavier',
      towards: 'the part it is for',
      landing: 'the landing server',
      connected: 'no server',
      home: 'no home server',
      next: 'no server',
      gateway: 'the gateway',
      blocked: { person: 'Xavier', domain: 'no domain' },
    });
  });

  test.each([-1, 7, 0.5])('a trace of seven steps has none with the index %d', (step) => {
    const topology = reference();
    const trace = traceOf(topology, add('x1', 'ann'));
    expect(() => describeStep(topology, trace, step)).toThrow(RangeError);
    expect(() => namesAt(topology, trace, step)).toThrow(RangeError);
  });
});

describe('facts in words', () => {
  const topology = reference({
    clusters: [{ id: 'c1', name: 'cl1' }],
    gateway: { blockedDomains: ['a.example', 'b.example'] },
    servers: { s1: { cluster: 'c1' } },
  });
  test.each([
    [fact('ann', 'homeServer', 's3'), 'Ann', 'Home server', 'st3'],
    [fact('ann', 'homeServer', 'c1'), 'Ann', 'Home server', 'cl1'],
    [fact('ann', 'homeServer', null), 'Ann', 'Home server', 'none'],
    [fact('ann', 'connectedServer', 's2'), 'Ann', 'Logged in to', 'st2'],
    [fact('ann', 'connectedServer', null), 'Ann', 'Logged in to', 'none'],
    [fact('ann', 'mail', ''), 'Ann', 'Mail address', 'empty'],
    [fact('ann', 'mail', 'ann@example.com'), 'Ann', 'Mail address', 'ann@example.com'],
    [fact('s1', 'port1516Open', false), 'st1', 'Port 1516 from the gateway', 'Blocked'],
    [fact('s1', 'port1516Open', true), 'st1', 'Port 1516 from the gateway', 'Open'],
    [fact('s1', 'cluster', 'c1'), 'st1', 'Cluster', 'cl1'],
    [fact('s1', 'role', 'meeting'), 'st1', 'Role', 'Meeting server'],
    [fact('gw', 'configuredServer', 's1'), 'Gateway', 'Configured server', 'st1'],
    [fact('gw', 'blockedDomains', ['a.example', 'b.example']), 'Gateway', 'Blocked domains', 'a.example, b.example'],
    [fact('gw', 'maxChats', -1), 'Gateway', 'Most chat sessions', 'no limit'],
    [fact('gw', 'maxChats', 0), 'Gateway', 'Most chat sessions', '0'],
    [fact('s1+s2', 'linked', false), 'st1 and st2', 'Link between servers', 'Blocked'],
    [fact('s1+s2', 'linked', true), 'st1 and st2', 'Link between servers', 'Open'],
    [fact('state', 'next', 's3'), 'Gateway', 'Whose turn is next', 'st3'],
    [fact('state', 'next', null), 'Gateway', 'Whose turn is next', 'st1 (first of the list)'],
    [fact('state', 'chats', 4), 'Gateway', 'Open chat sessions', '4'],
    [fact('state', 'presences', 5), 'Gateway', 'Open presence sessions', '5'],
    [
      fact('assumptions', 'shortcut', 'on'),
      'Assumption',
      'Landed where the user is logged in, home elsewhere',
      'Yes: delivered at once',
    ],
    [fact('topology', 'gateway', null), 'Topology', 'Gateway', 'none'],
  ])('%o', (given, part, label, value) => {
    expect(plainly(describeFact(topology, given))).toEqual({ part, label, value });
  });

  test('a part may be called what a fact calls the gateway state', () => {
    const named = reference({ servers: { state: { name: 'st-state', running: false } } });
    expect(plainly(describeFact(named, fact('state', 'running', false)))).toEqual({
      part: 'st-state',
      label: 'Running',
      value: 'Down',
    });
    expect(plainly(describeFact(named, fact('state', 'chats', 1)).label)).toBe('Open chat sessions');
  });
});

describe('text for tickets', () => {
  test('the whole trace, line by line', () => {
    const topology = reference({ ...ELSEWHERE, servers: { s3: { running: false } } });
    const text = traceSentences(topology, traceOf(topology, chat('x1', 'ann'), { next: 's2' }));
    expect(plainly(text.split('\n'))).toEqual([
      'Xavier starts a chat with Ann.',
      '',
      "1. Xavier's request reaches Gateway. [IN-ENTRY]",
      expect.stringMatching(/^ {3}\S/),
      '   - Gateway: Running = Running',
      '2. Gateway admits the request. [GW-ADMIT]',
      expect.stringMatching(/^ {3}\S/),
      '   - Ann: Access to external communities = Granted',
      '   - Gateway: Most chat sessions = no limit',
      '3. Gateway picks st2 by round robin; next is st3. [IN-PICK]',
      expect.stringMatching(/^ {3}\S/),
      '   - Gateway: Whose turn is next = st2',
      '   - Gateway: Configured server = st1',
      '4. Gateway hands the request to st2. [IN-FORWARD]',
      expect.stringMatching(/^ {3}\S/),
      '   - st2: Running = Running',
      '   - st2: Port 1516 from the gateway = Open',
      "   - st2: Trusts the gateway's address = Trusted",
      '5. st2 finds Ann by mail address. [IN-LOOKUP]',
      expect.stringMatching(/^ {3}\S/),
      '   - st2: LDAP directory = Reachable',
      '   - st2: Search filter finds mail addresses = Yes',
      '   - Ann: Mail address = ann@example.com',
      '6. st3 is down; st2 cannot hand the request over. [BLK-DOWN]',
      expect.stringMatching(/^ {3}\S/),
      '   - st3: Running = Down',
      '   - Ann: Home server = st3',
      '   - Ann: Logged in to = st2',
      '   - st3: Cluster = none',
      '   - Assumption: Landed where the user is logged in, home elsewhere = No: it still goes to the home server',
      '',
      'Not delivered. st3 is down; st2 cannot hand the request over.',
      "Xavier's chat with Ann is not delivered.",
      'Ann notices nothing.',
      'Assumption: The request landed on the server the user is logged in to, but the home server is another: delivered at once? No: it still goes to the home server.',
      '',
      'Xavier > Gateway > st2? x st3 = not delivered (BLK-DOWN)',
    ]);
  });

  test('says something for every step of every trace, and ends with the way by names', () => {
    fc.assert(
      fc.property(arbitraryPlayground({ minServers: 1, minPeople: 1 }), ({ topology, requests, state }) => {
        for (const request of requests) {
          const { trace } = route(topology, request, state);
          const lines = traceSentences(topology, trace).split('\n');
          expect(plainly(lines.at(-1))).toBe(plainly(wayText(trace, (id) => called(topology, id))));
          trace.steps.forEach((step, index) => {
            expect(
              plainly(lines.some((line) => line.startsWith(`${index + 1}. `) && line.endsWith(`[${step.rule}]`))),
            ).toBe(true);
          });
          expect(plainly(lines.join('\n'))).not.toMatch(/undefined|\[object/);
          for (const { part, label, value } of trace.steps.flatMap((step) =>
            step.facts.map((one) => describeFact(topology, one)),
          )) {
            expect([part, label, value].every((text) => text.length > 0)).toBe(true);
          }
        }
      }),
    );
  });
});
