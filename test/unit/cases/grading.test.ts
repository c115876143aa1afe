/** Grading follows cause, place, what is told, and the probes spent; what probes told is worked out, not written. */

import { describe, expect, test } from 'vitest';
import { type Case, placeOf } from '../../../src/cases/case';
import { caseNamed } from '../../../src/cases/caseNamed';
import { faultOf, grade, MOST_POINTS, tellFor, type Verdict } from '../../../src/cases/grading';
import { isSolvable, probesOf, solve } from '../../../src/cases/halving';
import { hypothesesOf } from '../../../src/cases/hypotheses';
import { reviewOf } from '../../../src/cases/review';
import { SHIPPED_CASES } from '../../../src/cases/shipped';
import { TELLS } from '../../../src/cases/tellWords';
import { answer, type Probe } from '../../../src/diagnosis/probes';
import { toldOf } from '../diagnosis/oracle';

const shipped = (id: string): Case => {
  const found = SHIPPED_CASES.find((each) => each.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

const rightFor = (of: Case): Verdict =>
  of.causes.map((cause) => {
    const fault = faultOf(of, cause)?.id ?? '';
    return { fault, place: placeOf(of, cause), tell: tellFor(fault) ?? '' };
  });

const PORT = shipped('third-try');
const PAIR = shipped('two-buildings');
const TWO = shipped('two-tickets');

describe('a verdict', () => {
  test.each(SHIPPED_CASES.map((each) => [each.id, each] as const))('that is all right: %s', (_, of) => {
    const { marks, points } = grade(of, rightFor(of), 1);
    expect(points).toBe(MOST_POINTS);
    expect(marks.map(({ cause }) => cause)).toEqual(of.causes);
    expect(marks.flatMap(({ right }) => Object.values(right))).not.toContain(false);
  });

  const RIGHT = { fault: 'server port1516Open', place: ['s3'], tell: 'turn' };
  test.each([
    ['all of it, half of the probes', RIGHT, 4, 10],
    ['all of it, most of the probes', RIGHT, 5, 9],
    ['all of it, more probes than there are', RIGHT, 9, 8],
    ['all but what is told', { ...RIGHT, tell: 'entry' }, 4, 8],
    ['cause and telling', { ...RIGHT, place: ['s2'] }, 1, 5],
    ['place and telling', { ...RIGHT, fault: 'server trustsGateway' }, 1, 5],
    ['place alone', { fault: 'server knowsClusters', place: ['s3'], tell: 'papers' }, 1, 3],
    ['nothing', { fault: 'user mail', place: ['u1'], tell: 'entry' }, 1, 0],
    ['the place and another one', { ...RIGHT, place: ['s3', 's1'] }, 1, 5],
  ])('%s', (_, finding, spent, points) => {
    expect(grade(PORT, [finding], spent).points).toBe(points);
  });

  test('on a pair names both servers, either first', () => {
    const finding = { fault: 'pair link', tell: 'between' };
    expect(grade(PAIR, [{ ...finding, place: ['s4', 's2'] }], 1).points).toBe(MOST_POINTS);
    expect(grade(PAIR, [{ ...finding, place: ['s4', 's3'] }], 1).points).toBe(5);
    expect(grade(PAIR, [{ ...finding, place: ['s4'] }], 1).points).toBe(5);
  });

  test('on two causes may name them in either order, and one of them alone is half of it', () => {
    const [filter, access] = rightFor(TWO);
    if (!filter || !access) throw new Error('two findings expected');
    expect(grade(TWO, [access, filter], 1)).toEqual(grade(TWO, [filter, access], 1));
    expect(grade(TWO, [access], 1).points).toBe(4);
    expect(grade(TWO, [access], 1).marks.map(({ finding }) => finding)).toEqual([null, access]);
    expect(grade(TWO, [], 1).points).toBe(0);
  });

  test('tells a missing address from a shared one', () => {
    const missing = shipped('new-colleague');
    const told = (fault: string): number => grade(missing, [{ fault, place: ['u3'], tell: 'entry' }], 1).points;
    expect([told('user mail'), told('user mail 2')]).toEqual([MOST_POINTS, 5]);
  });
});

test('every fault that can be told has one thing to tell', () => {
  const faults = TELLS.flatMap((each) => each.faults);
  expect(new Set(faults).size).toBe(faults.length);
});

describe('what may be suspected', () => {
  test.each(SHIPPED_CASES.filter(({ level }) => level < 3).map((each) => [each.id, each] as const))(
    'of %s is what the oracle of diagnosis finds for the people of the ticket, under the assumptions as they stand',
    (_, of) => {
      const [symptom] = of.symptoms;
      if (!symptom) throw new Error('a symptom expected');
      const worlds = hypothesesOf(of).map(({ playground }) => JSON.stringify(playground.topology));
      for (const { change, needs } of toldOf(of.healthy, symptom)) {
        if (needs !== null || change === null) continue;
        const isTruth = of.causes.some(
          ({ part, attribute }) => part === change.part && attribute === change.attribute && part !== 'topology',
        );
        const { topology } = of.healthy;
        const set = <P extends { readonly id: string }>(each: P): P =>
          each.id === change.part ? { ...each, [change.attribute]: change.value } : each;
        const so = {
          ...topology,
          gateway: topology.gateway && set(topology.gateway),
          servers: topology.servers.map(set),
          users: topology.users.map(set),
          ...(change.part === 'topology' && { blockedServerLinks: change.value }),
        };
        if (!isTruth) expect(worlds).toContain(JSON.stringify(so));
      }
    },
  );
});

describe('the search', () => {
  test('follows the best probe, and its answers leave the truth alone', () => {
    for (const of of SHIPPED_CASES) {
      const { probes, others } = solve(of);
      expect(others).toBe(0);
      const texts = probes.map((probe) => answer(of.broken, probe).text);
      const [truth, ...rest] = hypothesesOf(of);
      const agree = rest.filter(
        ({ key, playground }) =>
          key !== truth?.key && probes.every((probe, place) => answer(playground, probe).text === texts[place]),
      );
      expect(agree).toEqual([]);
    }
  });

  test('finds a case that has too few probes, or none that would do, not solvable', () => {
    expect(isSolvable(PORT)).toBe(true);
    expect(isSolvable({ ...PORT, probes: 0 })).toBe(false);
  });
});

describe('the review', () => {
  const console: Probe = { kind: 'console' };
  const telnet: Probe = { kind: 'telnet', from: 'gateway', to: 's3' };
  const log: Probe = { kind: 'log', server: 's3' };

  test('counts what stood before and behind each probe, and what the best would have left', () => {
    const { points, left, next } = reviewOf(PORT, [console, telnet, log]);
    expect(points.map(({ before }) => before).slice(1)).toEqual(points.map(({ after }) => after).slice(0, -1));
    for (const { before, after, best, own } of points) {
      expect(after).toBeLessThanOrEqual(before);
      if (best && own) expect(best.largest).toBeLessThanOrEqual(own.largest);
    }
    expect(points[0]?.after).toBe(points[0]?.before);
    expect(left).toBe(1);
    expect(next).toBeNull();
  });

  test('names the best probe by trying all of them', () => {
    const { points } = reviewOf(PORT, [console]);
    const worst = (probe: Probe): number => {
      const groups = new Map<string, Set<string>>();
      for (const { key, playground } of hypothesesOf(PORT)) {
        const { text } = answer(playground, probe);
        groups.set(text, (groups.get(text) ?? new Set()).add(key));
      }
      return Math.max(...[...groups.values()].map(({ size }) => size));
    };
    expect(points[0]?.best?.largest).toBe(Math.min(...probesOf(PORT).map(worst)));
  });

  test('of nothing asked names the best to begin with', () => {
    const { points, left, next } = reviewOf(TWO, []);
    expect(points).toEqual([]);
    expect(left).toBeGreaterThan(10);
    expect(next?.largest).toBeLessThan(left);
  });

  test('of a made case counts as many causes as there are', () => {
    const of = caseNamed('3-2');
    if (!of) throw new Error('a case expected');
    expect(reviewOf(of, []).left).toBe(new Set(hypothesesOf(of).map(({ key }) => key)).size);
  });
});
