/** From a ticket to its causes and back: what is listed shows what the ticket tells, and what was found out leaves what says so. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../src/diagnosis/causeGroups';
import { altered } from '../../../src/diagnosis/changes';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { MOST_CAUSES, startInvestigation } from '../../../src/diagnosis/investigation';
import { answered, NEW_TICKET, pasted } from '../../../src/diagnosis/openTicket';
import { MOST_OUTLINED, outlined } from '../../../src/diagnosis/outline';
import { answer } from '../../../src/diagnosis/probes';
import { atOnce } from '../../../src/diagnosis/progress';
import { proofOf, ruleOf, takenOver } from '../../../src/diagnosis/proof';
import { shortened } from '../../../src/diagnosis/shortened';
import { isNothingKnown, NOTHING_KNOWN, symptomsOf, type TicketAnswers } from '../../../src/diagnosis/ticket';
import { causeWords, needsWords, probeWords } from '../../../src/diagnosis/words';
import type { Playground } from '../../../src/playground/playground';
import { initialState, run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { plain } from '../../../src/saying/names';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { add, type Change, chat, reference } from '../routing/reference';

const playgroundOf = (change: Change = {}): Playground => ({
  title: '',
  topology: reference(change),
  requests: [],
  state: initialState,
  notes: [],
});
const known = (answers: Partial<TicketAnswers>): TicketAnswers => ({ ...NOTHING_KNOWN, ...answers });
const found = (playground: Playground, answers: Partial<TicketAnswers>, foundOut = NEW_TICKET.foundOut) =>
  atOnce(startInvestigation(playground, known(answers), foundOut));
const told = (playground: Playground, findings: ReturnType<typeof found>): readonly string[] =>
  groupsOf(playground.topology, findings.causes).flatMap(({ deed, members }) =>
    members.map(({ cause }) => plain(causeWords(playground.topology, deed, cause))),
  );

const CHAT_ONE_OF_THREE = {
  direction: 'inbound',
  kind: 'chat',
  seen: 'not delivered',
  users: 'all',
  share: { fails: 1, of: 3 },
} as const;

describe('symptoms', () => {
  test('what is known is in all of them, and the rest is tried in every way that can be', () => {
    const { topology } = playgroundOf();
    expect(symptomsOf(topology, known({ ...CHAT_ONE_OF_THREE, external: 'x1' }))).toEqual([
      { ...CHAT_ONE_OF_THREE, external: 'x1' },
    ]);
    const offline = symptomsOf(topology, known({ seen: 'offline' }));
    expect(new Set(offline.map(({ direction, kind }) => `${direction} ${kind}`))).toEqual(
      new Set(['inbound subscribe']),
    );
    expect(offline.map(({ users, share }) => [users, share])).toEqual([
      ['all', 'always'],
      ['all', 'sometimes'],
      [['ann'], 'always'],
      [['ann'], 'sometimes'],
    ]);
    expect(symptomsOf(topology, known({ direction: 'outbound', share: 'sometimes' }))).toEqual([]);
  });

  test('who is gone is not asked for', () => {
    const { topology } = playgroundOf();
    expect(symptomsOf(topology, known({ external: 'gone', users: ['gone'] })).length).toBeGreaterThan(0);
    expect(symptomsOf({ ...topology, users: [] }, NOTHING_KNOWN)).toEqual([]);
    expect(symptomsOf({ ...topology, externals: [] }, NOTHING_KNOWN)).toEqual([]);
  });

  test('a new answer and another text make what was found out void', () => {
    const foundOut = [{ probe: { kind: 'console' }, text: 'x' }] as const;
    const ticket = { ...NEW_TICKET, answers: known({ kind: 'chat' }), foundOut };
    expect(answered(ticket, { seen: 'refused' })).toEqual({
      ...ticket,
      answers: known({ kind: 'chat', seen: 'refused' }),
      foundOut: [],
    });
    expect(pasted(ticket, 'text', { share: 'always' }).answers).toEqual(known({ share: 'always' }));
    expect(isNothingKnown(NEW_TICKET.answers)).toBe(true);
  });
});

describe('an investigation', () => {
  test('finds every server that every third chat may fail at', () => {
    const playground = playgroundOf();
    const findings = found(playground, CHAT_ONE_OF_THREE);
    expect(told(playground, findings)).toEqual([
      'Server down: st1',
      'Port 1516 blocked from the gateway: st1',
      'Port 1516 blocked from the gateway: st2',
      'Port 1516 blocked from the gateway: st3',
      'Gateway address not trusted: st1',
      'Gateway address not trusted: st2',
      'Gateway address not trusted: st3',
      'LDAP directory unreachable: st1',
      'LDAP directory unreachable: st2',
      'LDAP directory unreachable: st3',
      'Search filter without mail: st1',
      'Search filter without mail: st2',
      'Search filter without mail: st3',
      'Link between servers blocked: st2 and st3',
    ]);
    expect(findings.more).toBe(0);
  });

  test('of people who sometimes show offline tells the log-in away from home, and what has to be assumed for it', () => {
    const playground = outlined({ servers: 4, homes: true, clusters: false });
    const findings = found(playground, {
      direction: 'inbound',
      kind: 'subscribe',
      seen: 'offline',
      share: { fails: 3, of: 4 },
    });
    const away = groupsOf(playground.topology, findings.causes).find(
      ({ deed }) => 'way' in deed && deed.way === 'elsewhere',
    );
    expect(away?.members).toHaveLength(3);
    expect(away && needsWords(away.members[0].cause)).toContain('delivered at once?');
  });

  test('what was found out leaves the causes under which it would be so, and is told by number', () => {
    const playground = playgroundOf();
    const all = found(playground, CHAT_ONE_OF_THREE);
    const [best] = all.next;
    if (!best) throw new Error('there is something to try');
    expect(best.answers.flatMap(({ causes }) => causes).toSorted((a, b) => a - b)).toEqual(
      all.causes.map((_, place) => place),
    );
    for (const { text, causes } of best.answers) {
      const left = found(playground, CHAT_ONE_OF_THREE, [{ probe: best.probe, text }]);
      expect(left.causes).toEqual(causes.map((place) => all.causes[place]));
      expect(left.ruledOut).toBe(all.causes.length - causes.length);
    }
    expect(found(playground, CHAT_ONE_OF_THREE, [{ probe: best.probe, text: 'nothing of the sort' }]).causes).toEqual(
      [],
    );
  });

  test('comes to one cause, or to some that look alike everywhere, whatever is the matter', () => {
    const playground = playgroundOf();
    for (const { change, needs } of found(playground, CHAT_ONE_OF_THREE).causes) {
      const real = altered(playground, { change, needs });
      let foundOut = NEW_TICKET.foundOut;
      let findings = found(playground, CHAT_ONE_OF_THREE);
      for (let asked = 0; findings.next.length > 0; asked += 1) {
        expect(asked).toBeLessThan(10);
        const probe = findings.next[0]?.probe ?? { kind: 'console' };
        foundOut = [...foundOut, { probe, text: answer(real, probe).text }];
        findings = found(playground, CHAT_ONE_OF_THREE, foundOut);
      }
      expect(findings.causes.map((cause) => cause.change)).toContainEqual(change);
      expect(findings.causes).toHaveLength(1);
    }
  });

  test('lists the same as a diagnosis where all is known, with whom else it would hit', () => {
    const playground = playgroundOf();
    const symptom = { ...CHAT_ONE_OF_THREE, external: 'x1', users: ['ann'] };
    const { causes } = found(playground, symptom);
    const candidates = diagnose(playground, symptom);
    expect(causes.map(({ change, needs }) => ({ change, needs }))).toEqual(
      candidates.map(({ change, needs }) => ({ change, needs })),
    );
    expect(causes.map(({ others }) => others.count)).toEqual(
      candidates.map(({ failing }) => [...failing].filter(([id, { fails }]) => id !== 'ann' && fails > 0).length),
    );
  });

  test('looks at so many causes and says how many more there are', () => {
    const playground = outlined({ servers: MOST_OUTLINED, homes: true, clusters: false });
    const findings = found(playground, { share: 'always', users: playground.topology.users.map(({ id }) => id) });
    expect(findings.causes.length).toBeLessThanOrEqual(MOST_CAUSES);
    expect(findings.more).toBeGreaterThanOrEqual(0);
  });
});

describe('a proof', () => {
  test('of every cause is a request that ends as the ticket says', () => {
    const outlines = fc.record({
      servers: fc.integer({ min: 1, max: 4 }),
      homes: fc.boolean(),
      clusters: fc.boolean(),
    });
    const tickets = fc.record({
      kind: fc.constantFrom('chat' as const, 'subscribe' as const, null),
      share: fc.constantFrom('always' as const, 'sometimes' as const, { fails: 1, of: 2 }),
    });
    fc.assert(
      fc.property(outlines, tickets, (outline, ticket) => {
        const playground = outlined(outline);
        for (const cause of found(playground, ticket).causes) {
          const proof = proofOf(playground, cause);
          expect(proof?.trace.verdict).toBe(cause.symptom.seen);
          if (proof) expect(traceText(proof.trace)).toContain(`(${ruleOf(proof)})`);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is taken over', () => {
  test('is the cause with the requests that show it, whatever was sent before, as one playground', () => {
    for (const before of [[], [chat('x1', 'bob')], [chat('x1', 'bob'), add('x1', 'ann')]]) {
      const playground = { ...playgroundOf(), requests: before };
      for (const cause of found(playground, CHAT_ONE_OF_THREE).causes) {
        const taken = takenOver(playground, cause);
        if (!taken.ok) throw new Error(taken.reason);
        const { topology, requests, state } = taken.playground;
        expect(topology).toEqual(altered(playground, cause).topology);
        expect(requests.slice(0, before.length)).toEqual(before);
        expect(run(topology, requests, state).traces.at(-1)?.verdict).toBe('not delivered');
      }
    }
  });
});

describe('an outline', () => {
  test('is a document in which everybody is reached, with what was answered', () => {
    for (const homes of [false, true])
      for (const clusters of [false, true])
        for (let servers = 1; servers <= MOST_OUTLINED; servers += 1) {
          const playground = outlined({ servers, homes, clusters });
          const { topology } = playground;
          const read = parseDocument(formatDocument(playground));
          expect(read.ok && read.playground).toEqual(playground);
          expect(topology.servers).toHaveLength(servers);
          expect(topology.users.every(({ homeServer }) => (homeServer !== null) === homes)).toBe(true);
          expect(topology.servers.every(({ cluster }) => (cluster !== null) === clusters)).toBe(true);
          const requests = topology.users.flatMap(({ id }) =>
            topology.servers.map(() => ({ kind: 'subscribe' as const, from: 'x1', to: id })),
          );
          expect(run(topology, requests, initialState).traces.every(({ verdict }) => verdict === 'delivered')).toBe(
            true,
          );
        }
  });
});

test('sendings that are noticed alike are told once', () => {
  expect(shortened('1: A.\n2: B.\n3: A.')).toEqual(['1 and 3: A.', '2: B.']);
  expect(shortened('1: A.\n2: A.')).toEqual(['Each time: A.']);
  expect(shortened('A.\nB.')).toEqual(['A.', 'B.']);
  expect(shortened('A.')).toEqual(['A.']);
});

test('every probe is told by what to look up or try', () => {
  const { topology } = playgroundOf();
  const probes = [
    { kind: 'send', request: { kind: 'chat', from: 'x1', to: 'ann' }, times: 3 },
    { kind: 'send', request: { kind: 'chat', from: 'x1', to: 'ann' } },
    { kind: 'telnet', from: 'gateway', to: 's1' },
    { kind: 'telnet', from: 's2', to: 's1' },
    { kind: 'ldapsearch', server: 's1', mail: 'ann@example.com' },
    { kind: 'person', user: 'ann' },
    { kind: 'stconfig', server: 's1' },
    { kind: 'community-config', server: 's1' },
    { kind: 'log', server: 's1' },
    { kind: 'console' },
  ] as const;
  expect(probes.map((probe) => plain(probeWords(topology, probe)))).toEqual([
    'Try 3 times running: Xavier starts a chat with Ann',
    'Try once more: Xavier starts a chat with Ann',
    'On the host of the gateway, telnet to port 1516 of st1',
    'On st2, telnet to port 1516 of st1',
    'With the search filter of st1, ldapsearch for ann@example.com',
    'The directory record of Ann',
    'stconfig.nsf of st1: the search filter and the cluster documents',
    'CommunityConfig.txt of st1: the servers it trusts',
    'sametime.log of st1: its last lines about other servers',
    'The pages of the gateway in the Integrated Solutions Console',
  ]);
});
