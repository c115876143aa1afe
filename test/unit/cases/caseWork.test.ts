/** Work on a case: no more probes than there are, none twice, a verdict that is final; and what is kept of it comes back, whatever else stands there. */

import { describe, expect, test } from 'vitest';
import { caseIn, queryOf } from '../../../src/app/reference';
import { againstOf } from '../../../src/cases/against';
import { canAsk, choosing, FIELDS, firstDraft, isSameProbe, PROBE_KINDS, probeOf } from '../../../src/cases/asking';
import { LEVELS } from '../../../src/cases/case';
import { nameOfMade } from '../../../src/cases/caseNamed';
import { afterAct, type CaseWork, isWhole, newWork, verdictOf, type WorkAct } from '../../../src/cases/caseWork';
import { workFrom, workText } from '../../../src/cases/keptWork';
import { makeCase } from '../../../src/cases/makeCase';
import { resultText } from '../../../src/cases/resultText';
import { SHIPPED_CASES } from '../../../src/cases/shipped';
import { promptOf } from '../../../src/cases/words';
import type { Probe } from '../../../src/diagnosis/probes';

const [PORT] = SHIPPED_CASES;
const TWO = SHIPPED_CASES.find(({ id }) => id === 'two-tickets');
const PAIR = SHIPPED_CASES.find(({ id }) => id === 'two-buildings');
if (!PORT || !TWO || !PAIR) throw new Error('written cases expected');

const CONSOLE: Probe = { kind: 'console' };
const telnet = (to: string): Probe => ({ kind: 'telnet', from: 'gateway', to });
const RIGHT = { fault: 'server port1516Open', place: ['s3'], tell: 'turn' };

const worked = (...acts: readonly WorkAct[]): CaseWork =>
  acts.reduce<CaseWork>((work, act) => afterAct(PORT, work, act), newWork(PORT));

describe('work', () => {
  test('spends no more probes than there are', () => {
    const many = Array.from(
      { length: 20 },
      (_, times): WorkAct => ({
        kind: 'asked',
        probe: { kind: 'send', request: { kind: 'chat', from: 'x1', to: 'u1' }, times: (times % 12) + 1 },
      }),
    );
    expect(worked(...many).probes).toHaveLength(PORT.probes);
  });

  test('spends nothing on what was asked, and on what cannot be asked', () => {
    const once: Probe = { kind: 'send', request: { kind: 'chat', from: 'x1', to: 'u1' } };
    const acts = [CONSOLE, CONSOLE, once, { ...once, times: 1 }, telnet('s9'), { kind: 'person', user: 's1' } as const];
    expect(worked(...acts.map((probe): WorkAct => ({ kind: 'asked', probe }))).probes).toEqual([CONSOLE, once]);
  });

  test('takes a verdict only when it is whole, and nothing behind it but notes', () => {
    const said = worked({ kind: 'found', place: 0, finding: { ...RIGHT, tell: '' } });
    expect(afterAct(PORT, said, { kind: 'gave' })).toBe(said);
    expect(verdictOf(said)).toEqual([]);
    const given = worked(
      { kind: 'found', place: 0, finding: { fault: RIGHT.fault } },
      { kind: 'found', place: 0, finding: RIGHT },
      { kind: 'gave' },
    );
    expect(verdictOf(given)).toEqual([RIGHT]);
    expect(afterAct(PORT, given, { kind: 'found', place: 0, finding: { place: ['s1'] } })).toBe(given);
    expect(afterAct(PORT, given, { kind: 'asked', probe: CONSOLE })).toBe(given);
    expect(afterAct(PORT, given, { kind: 'thought', thoughts: 'the firewall' })).toMatchObject({ given: true });
  });

  test('begun anew is empty, and says which try it is', () => {
    const anew = worked({ kind: 'asked', probe: CONSOLE }, { kind: 'anew' });
    expect(anew).toEqual(newWork(PORT, 2));
  });

  test.each([
    ['a server for a fault of a server', { fault: 'server running', place: ['s1'] }, true],
    ['a user for a fault of a server', { fault: 'server running', place: ['u1'] }, false],
    ['two servers for a link', { fault: 'pair link', place: ['s1', 's2'] }, true],
    ['one server for a link', { fault: 'pair link', place: ['s1'] }, false],
    ['one server twice for a link', { fault: 'pair link', place: ['s1', 's1'] }, false],
    ['one server and nothing for a link', { fault: 'pair link', place: ['s1', ''] }, false],
    ['a fault there is not', { fault: 'server', place: ['s1'] }, false],
  ])('%s', (_, finding, whole) => {
    const work = { ...newWork(PORT), findings: [{ tell: 'turn', ...finding }] };
    expect(isWhole(PORT, work)).toBe(whole);
  });

  test('of another kind of fault the place is empty, of one at the gateway it is the gateway', () => {
    const placed = (fault: string): readonly string[] | undefined =>
      worked(
        { kind: 'found', place: 0, finding: { fault: RIGHT.fault } },
        { kind: 'found', place: 0, finding: { place: ['s3'] } },
        { kind: 'found', place: 0, finding: { fault } },
      ).findings[0]?.place;
    expect(placed('server running')).toEqual(['s3']);
    expect(placed('user mail')).toEqual([]);
    expect(placed('gateway running')).toEqual(['gw']);
  });
});

describe('work that is kept', () => {
  const whole = worked(
    { kind: 'asked', probe: CONSOLE },
    { kind: 'asked', probe: { kind: 'send', request: { kind: 'subscribe', from: 'u1', to: 'x1' }, times: 3 } },
    { kind: 'asked', probe: telnet('s3') },
    { kind: 'asked', probe: { kind: 'ldapsearch', server: 's1', mail: 'ann@acme.example' } },
    { kind: 'asked', probe: { kind: 'person', user: 'u2' } },
    { kind: 'asked', probe: { kind: 'log', server: 's3' } },
    { kind: 'asked', probe: { kind: 'stconfig', server: 's3' } },
    { kind: 'asked', probe: { kind: 'community-config', server: 's3' } },
    { kind: 'thought', thoughts: 'Firewall?\nAsk Dan.' },
    { kind: 'found', place: 0, finding: { fault: RIGHT.fault } },
    { kind: 'found', place: 0, finding: { place: RIGHT.place, tell: RIGHT.tell } },
  );

  test('comes back as it was', () => {
    expect(whole.probes).toHaveLength(8);
    for (const work of [newWork(PORT), whole, afterAct(PORT, whole, { kind: 'gave' }), newWork(PORT, 3)])
      expect(workFrom(PORT, workText(work))).toEqual(work);
  });

  test.each([
    ['nothing', null],
    ['no text of ours', 'not JSON'],
    ['something else', '[1, "two"]'],
    ['fields of other kinds', '{"probes":7,"findings":{"0":1},"tries":-1,"thoughts":[],"given":"yes"}'],
  ])('is new where there stands %s', (_, text) => {
    expect(workFrom(PORT, text)).toEqual(newWork(PORT));
  });

  test('leaves out what no longer goes with the case, and keeps the rest', () => {
    const text = JSON.stringify({
      ...whole,
      probes: [null, { kind: 'oracle' }, { kind: 'log', server: 's9' }, CONSOLE, CONSOLE, { kind: 'send', times: 99 }],
      findings: [{ fault: 'server running', place: ['s1', 7], tell: 'turn' }, { fault: 'user mail' }],
      given: true,
    });
    const read = workFrom(PORT, text);
    expect(read.probes).toEqual([CONSOLE]);
    expect(read.findings).toHaveLength(1);
    expect(read.given).toBe(false);
  });
});

describe('a probe that is put together', () => {
  test('can be asked, whatever was chosen in whatever order', () => {
    for (const of of [...SHIPPED_CASES, ...LEVELS.map((level) => makeCase(4, level))]) {
      const { topology } = of.healthy;
      const { servers, users, externals } = topology;
      const people = [...users, ...externals].map(({ id }) => id);
      let draft = firstDraft(of);
      for (const kind of PROBE_KINDS)
        for (const sender of people)
          for (const { id: server } of servers) {
            draft = choosing(topology, draft, { kind });
            draft = choosing(topology, draft, { sender });
            draft = choosing(topology, draft, { host: server, server });
            draft = choosing(topology, draft, { target: server });
            const probe = probeOf(of, draft);
            expect(canAsk(of, probe), JSON.stringify(probe)).toBe(true);
            expect(promptOf(topology, probe).command).not.toContain('undefined');
          }
    }
  });

  test('looks a person up by the address that people know, also where the directory has another', () => {
    const missing = SHIPPED_CASES.find(({ id }) => id === 'new-colleague');
    if (!missing) throw new Error('a case expected');
    const draft = { ...firstDraft(missing), kind: 'ldapsearch', person: 'u3', server: 's1' } as const;
    expect(probeOf(missing, draft)).toEqual({ kind: 'ldapsearch', server: 's1', mail: 'cleo@acme.example' });
  });

  test('of every kind asks for what it needs, and is the same whatever the order of its words', () => {
    expect(Object.keys(FIELDS).toSorted()).toEqual([...PROBE_KINDS].toSorted());
    expect(isSameProbe({ kind: 'log', server: 's1' }, { server: 's1', kind: 'log' })).toBe(true);
    expect(isSameProbe({ kind: 'log', server: 's1' }, { kind: 'stconfig', server: 's1' })).toBe(false);
  });
});

describe('what speaks against a verdict', () => {
  test('nothing where it is right', () => {
    expect(againstOf(PORT, [RIGHT], [CONSOLE, telnet('s3')])).toEqual({ ticket: false, probe: null });
  });

  test('the first probe that would have said otherwise', () => {
    const wrong = { ...RIGHT, fault: 'server trustsGateway' };
    expect(againstOf(PORT, [wrong], [CONSOLE, telnet('s1'), telnet('s3')])).toMatchObject({
      ticket: false,
      probe: { place: 2, would: expect.stringContaining('answers') },
    });
    expect(againstOf(PORT, [wrong], [CONSOLE])).toEqual({ ticket: false, probe: null });
  });

  test('the ticket, where it would not look so', () => {
    expect(againstOf(PORT, [{ fault: 'user mail', place: ['u1'], tell: 'entry' }], [])?.ticket).toBe(true);
    expect(againstOf(TWO, [{ fault: 'server filterFindsMail', place: ['s2'], tell: 'turn' }], [])?.ticket).toBe(true);
  });

  test('is not tried out where faults cannot stand there together', () => {
    const twice = [RIGHT, RIGHT];
    expect(againstOf(TWO, twice, [])).toBeNull();
  });
});

test('the result as a text holds the ticket, what was asked with its answers, the verdict and the causes, and no marks', () => {
  const work: CaseWork = {
    ...newWork(PAIR),
    probes: [telnet('s2')],
    findings: [{ fault: 'pair link', place: ['s1', 's2'], tell: 'between' }],
    given: true,
    thoughts: 'Building two',
  };
  expect(resultText(PAIR, 'Two buildings', work)).toBe(
    [
      'Two buildings, level 2',
      'Points: 5 of 10',
      'Probes spent: 1 of 10, at try 1',
      '',
      'The ticket',
      '  Good afternoon,',
      '  It is about chats from Xavier to Bob and Eve, who sit in the new building. 1 of 4 tries is not delivered.',
      '  I need to know what it is.',
      '',
      'What was asked',
      '  1. On the host of the gateway, telnet to port 1516 of st2',
      '    Port 1516 of st2 answers.',
      '',
      'The verdict',
      '  Link between servers blocked: st1 and st2',
      '',
      'What it was',
      '  Link between servers blocked: st2 and st4',
      '',
      'Own notes',
      '  Building two',
      '',
    ].join('\n'),
  );
});

describe('the address', () => {
  test.each([
    ['?case', ''],
    ['?case=', ''],
    ['?case=third-try', 'third-try'],
    ['?case=12-2', nameOfMade(12, 2)],
    ['?case=%3Cb%3E', ''],
    ['?present', null],
  ])('%s', (query, name) => {
    expect(caseIn(new URLSearchParams(query))).toBe(name);
  });

  test('names the case that is worked on, and the list', () => {
    expect(queryOf({ caseShown: '12-2' })).toBe('?case=12-2');
    expect(queryOf({ presents: true, caseShown: '' })).toBe('?present&case');
    expect(queryOf({})).toBe('');
  });
});
