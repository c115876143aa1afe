/** What parts show at each step: where the request is and was, the three places of the user, whose turn it is, where it ended. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LOOK, hopsUpTo, type Look, type Looks, looksAt, reuseLooks, stopSign } from '../../../src/canvas/looks';
import { RULE_CODES } from '../../../src/routing/codes';
import { initialState, type Request, route, run } from '../../../src/routing/route';
import { type Trace, traceText } from '../../../src/routing/trace';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { add, type Change, chat, reference } from '../routing/reference';

const traceOf = (topology: Topology, request: Request, next: string | null = null): Trace =>
  route(topology, request, { ...initialState, next }).trace;
const stepOf = (trace: Trace, rule: string): number => trace.steps.findIndex((step) => step.rule === rule);
const look = (looks: Looks, id: string): Look => looks.get(id) ?? EMPTY_LOOK;
const having = (looks: Looks, has: (look: Look) => boolean): string[] =>
  [...looks].filter(([, one]) => has(one)).map(([id]) => id);

const homeElsewhere = reference({ users: { ann: { connectedServer: 's1', homeServer: 's3' } } });

describe('without a request', () => {
  test('servers of the list wear their seats, the first or the given one is next', () => {
    const looks = looksAt(reference({ servers: { s2: { discovered: false } } }), null, -1);
    expect([...looks.keys()]).toEqual(['s1', 's3']);
    expect(look(looks, 's1')).toEqual({ ...EMPTY_LOOK, seat: 1, isNext: true });
    expect(look(looks, 's3')).toEqual({ ...EMPTY_LOOK, seat: 2 });
    const later = looksAt(reference(), null, -1, { next: 's3', last: 's2' });
    expect(having(later, ({ isNext }) => isNext)).toEqual(['s3']);
    expect(having(later, ({ wasLast }) => wasLast)).toEqual(['s2']);
  });

  test('without a gateway or a configured server nothing has a look', () => {
    expect(looksAt(reference({ gateway: null }), null, -1).size).toBe(0);
    expect(looksAt(reference({ gateway: { configuredServer: null } }), null, -1).size).toBe(0);
  });
});

describe('IN-HOME: Ann is logged in to s1, her home is s3, the request lands on s2', () => {
  const trace = traceOf(homeElsewhere, chat('x1', 'ann'), 's2');
  const at = (step: number): Looks => looksAt(homeElsewhere, trace, step, { next: null, last: 's1' });

  test('is what the trace says', () => {
    expect(traceText(trace)).toBe('x1 > gw > s2? > s3 = not delivered (OFF-HOME)');
  });

  test('before the first step it stands at the sender; login and home are told apart, nothing has landed', () => {
    const looks = at(-1);
    expect(having(looks, ({ here }) => here)).toEqual(['x1']);
    expect(having(looks, ({ visited }) => visited)).toEqual(['x1']);
    expect(look(looks, 's1').tags).toEqual(['connected']);
    expect(look(looks, 's2').tags).toEqual([]);
    expect(look(looks, 's3').tags).toEqual(['home']);
    expect(having(looks, ({ subject }) => subject)).toEqual(['ann']);
  });

  test('s2 is tagged as landed from IN-FORWARD on, not at IN-PICK', () => {
    const pick = stepOf(trace, 'IN-PICK');
    expect(look(at(pick), 's2').tags).toEqual([]);
    expect(look(at(pick + 1), 's2').tags).toEqual(['landed']);
    expect(look(at(trace.steps.length - 1), 's2').tags).toEqual(['landed']);
  });

  test('the turn moves on at IN-PICK', () => {
    const pick = stepOf(trace, 'IN-PICK');
    const turnAt = (step: number): string[] => [
      ...having(at(step), ({ wasLast }) => wasLast),
      ...having(at(step), ({ isNext }) => isNext),
    ];
    expect(turnAt(-1)).toEqual(['s1', 's2']);
    expect(turnAt(pick - 1)).toEqual(['s1', 's2']);
    expect(turnAt(pick)).toEqual(['s2', 's3']);
    expect(turnAt(trace.steps.length - 1)).toEqual(['s2', 's3']);
  });

  test('here is one part at a time, visited all so far', () => {
    expect(having(at(stepOf(trace, 'IN-LOOKUP')), ({ here }) => here)).toEqual(['s2']);
    const end = at(trace.steps.length - 1);
    expect(having(end, ({ here }) => here)).toEqual(['s3']);
    expect(having(end, ({ visited }) => visited).toSorted()).toEqual(['gw', 's2', 's3', 'x1']);
  });

  test('OFF-HOME marks s3 as absent at the last step only', () => {
    expect(look(at(trace.steps.length - 1), 's3').stopped).toBe('absent');
    expect(having(at(trace.steps.length - 2), ({ stopped }) => stopped !== null)).toEqual([]);
  });

  test('the redirect is an arc, everything else lies on links', () => {
    const hops = hopsUpTo(trace, trace.steps.length - 1);
    expect(hops.map(({ from, to, way }) => `${from} ${to} ${way}`)).toEqual([
      'x1 gw link',
      'gw s2 link',
      's2 s3 redirect',
    ]);
    expect(hops.every(({ current }) => !current)).toBe(true);
    const arc = hopsUpTo(trace, stepOf(trace, 'IN-HOME'));
    expect(arc.filter(({ current }) => current).map(({ rule }) => rule)).toEqual(['IN-HOME']);
  });
});

test('all three places may be one server, in one order', () => {
  const topology = reference({ users: { ann: { connectedServer: 's1', homeServer: 's1' } } });
  const trace = traceOf(topology, chat('x1', 'ann'));
  expect(look(looksAt(topology, trace, trace.steps.length - 1), 's1').tags).toEqual(['landed', 'connected', 'home']);
  expect(trace.verdict).toBe('delivered');
});

test('a cluster as home is tagged itself, its members are not', () => {
  const topology = reference({
    clusters: [{ id: 'c1', name: 'East' }],
    servers: { s3: { cluster: 'c1' } },
    users: { ann: { connectedServer: 's3', homeServer: 'c1' } },
  });
  const trace = traceOf(topology, chat('x1', 'ann'));
  const looks = looksAt(topology, trace, trace.steps.length - 1);
  expect(look(looks, 'c1').tags).toEqual(['home']);
  expect(look(looks, 's3').tags).toEqual(['connected']);
});

test('nobody is logged in to a server that is down', () => {
  const topology = reference({ servers: { s2: { running: false } } });
  const trace = traceOf(topology, chat('x1', 'ann'));
  expect(look(looksAt(topology, trace, 0), 's2').tags).toEqual([]);
});

describe('outbound', () => {
  const topology = reference({ users: { ann: { homeServer: 's3' } } });
  const trace = traceOf(topology, add('ann', 'x1'), 's2');

  test('OUT-DELIVER: the sender is the subject, nothing lands, the turn stays', () => {
    const looks = looksAt(topology, trace, trace.steps.length - 1, { next: 's2', last: 's1' });
    expect(look(looks, 'ann').subject).toBe(true);
    expect(look(looks, 's2').tags).toEqual(['connected']);
    expect(look(looks, 's3').tags).toEqual(['home']);
    expect(look(looks, 'x1')).toEqual({ ...EMPTY_LOOK, here: true, visited: true, way: true });
    expect(having(looks, ({ isNext }) => isNext)).toEqual(['s2']);
    expect(having(looks, ({ wasLast }) => wasLast)).toEqual(['s1']);
  });

  test('every hop lies on a link', () => {
    expect(hopsUpTo(trace, trace.steps.length - 1).map(({ from, to, way }) => `${from} ${to} ${way}`)).toEqual([
      'ann s2 link',
      's2 gw link',
      'gw x1 link',
    ]);
  });
});

describe('the end of a request', () => {
  const inbound = chat('x1', 'ann');
  const cases: readonly { code: string; change: Change; request?: Request; marks: string[]; hop?: string }[] = [
    { code: 'IN-DELIVER', change: {}, marks: [] },
    { code: 'OUT-DELIVER', change: {}, request: chat('ann', 'x1'), marks: [] },
    { code: 'OFF-USER', change: { users: { ann: { connectedServer: null } } }, marks: ['s1 absent'] },
    {
      code: 'OFF-SENDER',
      change: { users: { ann: { connectedServer: null } } },
      request: chat('ann', 'x1'),
      marks: ['ann absent'],
    },
    { code: 'REF-DOMAIN', change: { gateway: { blockedDomains: ['partner.example'] } }, marks: ['gw refused'] },
    { code: 'REF-ACCESS', change: { users: { ann: { externalAccess: false } } }, marks: ['gw refused'] },
    { code: 'REF-SESSIONS', change: { gateway: { maxChats: 0 } }, request: chat('ann', 'x1'), marks: ['gw refused'] },
    { code: 'BLK-GATEWAY', change: { gateway: null }, marks: ['x1 stop'] },
    { code: 'BLK-GWDOWN', change: { gateway: { running: false } }, marks: [], hop: 'x1 gw link' },
    { code: 'BLK-NOSERVER', change: { gateway: { configuredServer: null } }, marks: ['gw stop'] },
    { code: 'BLK-1516', change: { servers: { s1: { port1516Open: false } } }, marks: [], hop: 'gw s1 link' },
    { code: 'BLK-FILTER', change: { servers: { s1: { filterFindsMail: false } } }, marks: ['s1 stop'] },
    { code: 'BLK-LINK', change: { blocked: [['s1', 's2']] }, marks: [], hop: 's1 s2 redirect' },
    {
      code: 'BLK-DOWN',
      change: { servers: { s3: { running: false } }, users: { ann: { homeServer: 's3' } } },
      marks: [],
      hop: 's1 s3 redirect',
    },
    { code: 'BLK-HOME', change: { users: { ann: { homeServer: 'st9' } } }, marks: ['s1 stop'] },
    {
      code: 'BLK-UNDISCOVERED',
      change: { servers: { s2: { discovered: false } } },
      request: chat('ann', 'x1'),
      marks: [],
      hop: 's2 gw link',
    },
  ];

  test.each(cases)('$code: marks on parts $marks, blocked hop $hop', ({ code, change, request, marks, hop }) => {
    const topology = reference(change);
    const trace = traceOf(topology, request ?? inbound);
    const end = trace.steps.length - 1;
    expect(trace.steps[end]?.rule).toBe(code);
    const looks = looksAt(topology, trace, end);
    expect([...looks].filter(([, one]) => one.stopped).map(([id, one]) => `${id} ${one.stopped}`)).toEqual(marks);
    const blocked = hopsUpTo(trace, end).filter((one) => one.blocked);
    expect(blocked.map(({ from, to, way }) => `${from} ${to} ${way}`)).toEqual(hop === undefined ? [] : [hop]);
    if (end > 0) expect(having(looksAt(topology, trace, end - 1), ({ stopped }) => stopped !== null)).toEqual([]);
  });

  test('BLK-1516: a request blocked on the way to a server has not landed there', () => {
    const topology = reference({ servers: { s1: { port1516Open: false } } });
    const trace = traceOf(topology, inbound);
    const looks = looksAt(topology, trace, trace.steps.length - 1);
    expect(look(looks, 's1').tags).toEqual([]);
    expect(look(looks, 's1').visited).toBe(false);
    expect(look(looks, 'gw').here).toBe(true);
  });

  test('every rule code ends in one of three shapes or goes on', () => {
    const shapes = RULE_CODES.map((code) => `${code.split('-')[0]} ${stopSign(code)}`);
    expect([...new Set(shapes)].toSorted()).toEqual([
      'BLK stop',
      'GW null',
      'IN null',
      'OFF absent',
      'OUT null',
      'REF refused',
    ]);
  });
});

describe('from step to step', () => {
  test('a look that stays as it was stays the same object, and nothing else does', () => {
    const trace = traceOf(homeElsewhere, chat('x1', 'ann'), 's2');
    const lookup = stepOf(trace, 'IN-LOOKUP');
    const before = looksAt(homeElsewhere, trace, lookup);
    const after = reuseLooks(before, looksAt(homeElsewhere, trace, lookup + 1));
    expect([...after.keys()].filter((id) => after.get(id) !== before.get(id)).toSorted()).toEqual(['s2', 's3']);
    expect(after).toEqual(looksAt(homeElsewhere, trace, lookup + 1));
  });

  test('looks that are all as they were are the same map', () => {
    const before = looksAt(homeElsewhere, null, -1);
    expect(reuseLooks(before, looksAt(homeElsewhere, null, -1))).toBe(before);
  });

  test('a look that is gone is gone', () => {
    const trace = traceOf(homeElsewhere, chat('x1', 'ann'));
    const rest = looksAt(homeElsewhere, null, -1);
    expect([...reuseLooks(looksAt(homeElsewhere, trace, 3), rest).keys()]).toEqual([...rest.keys()]);
  });
});

test('in any playground: one part is here, what was visited stays visited, hops join up, reuse changes no content', () => {
  let steps = 0;
  fc.assert(
    fc.property(arbitraryPlayground({ minPeople: 1, minServers: 1, maxRequests: 4 }), (playground) => {
      const { topology, requests, state } = playground;
      for (const trace of run(topology, requests, state).traces) {
        let before: Looks = new Map();
        let visited: string[] = [];
        for (let step = -1; step < trace.steps.length; step += 1) {
          steps += 1;
          const looks = looksAt(topology, trace, step);
          const [here, ...more] = having(looks, (one) => one.here);
          expect(here).toBe(step < 0 ? trace.request.from : trace.steps[step]?.at);
          expect(more).toEqual([]);
          const now = having(looks, (one) => one.visited);
          expect(now).toEqual(expect.arrayContaining(visited));
          visited = now;
          const next = having(looks, (one) => one.isNext);
          expect(next).toEqual([trace.steps[Math.max(step, 0)]?.next].filter((id) => id != null));
          const reused = reuseLooks(before, looks);
          expect(reused).toEqual(looks);
          before = reused;
        }
        let at = trace.request.from;
        for (const hop of hopsUpTo(trace, trace.steps.length - 1)) {
          expect(hop.from).toBe(at);
          if (!hop.blocked) at = hop.to;
        }
        expect(at).toBe(trace.steps.at(-1)?.at);
      }
    }),
  );
  expect(steps).toBeGreaterThan(100);
});
