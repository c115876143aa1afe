/** Every rule is found by its code and by its words. */

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { directionsOf, FAMILIES, familyOf } from '../../../src/catalogue/families';
import { occurrencesOf } from '../../../src/catalogue/occurrences';
import { codeFromText } from '../../../src/catalogue/pages';
import { RELATIONS, relatedTo } from '../../../src/catalogue/related';
import { searchRules } from '../../../src/catalogue/search';
import { SAMPLES } from '../../../src/playground/samples';
import { RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { initialState, run } from '../../../src/routing/route';
import { RULES } from '../../../src/routing/rules';
import { ASSUMPTIONS } from '../../../src/topology/assumptions';
import { arbitraryPlayground } from '../arbitrary';
import { plainly } from '../plainly';
import { CHECK_PATHS } from '../routing/paths-checks';
import { INBOUND_PATHS } from '../routing/paths-inbound';
import { OUTBOUND_PATHS } from '../routing/paths-outbound';
import { SCENARIOS } from '../routing/scenarios';

const ROWS = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS];

describe('search', () => {
  test.each(RULE_CODES)('%s is the first one found by its code, in any case', (code) => {
    expect(searchRules(code)[0]).toBe(code);
    expect(searchRules(` ${code.toLowerCase()} `)[0]).toBe(code);
  });
  test.each(RULE_CODES)('%s is found by its title, its sentence, its fix and every hint', (code) => {
    const { title, rule, fix, confirm } = RULES[code];
    for (const text of [title, rule, fix, ...confirm.map((hint) => hint.text)])
      expect(searchRules(text)).toContain(code);
  });
  test.each(RULE_CODES)('%s is found by the words it is made of, in any order', (code) => {
    const words = fc.shuffledSubarray(RULES[code].rule.split(' '), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, (some) => {
        expect(searchRules(some.join('  '))).toContain(code);
      }),
      { numRuns: 20 },
    );
  });
  test.each<[string, string, RuleCode]>([
    ['a log text', 'rejecting server', 'BLK-TRUST'],
    ['an error code', '0x80020000', 'BLK-DUPLICATE'],
    ['a command', 'telnet 389', 'BLK-LDAP'],
    ['what a customer notices', 'sees the local user offline', 'OFF-HOME'],
    ['a title before mere text', 'session limit', 'REF-SESSIONS'],
  ])('by %s', (_, query, code) => {
    expect(searchRules(query)).toContain(code);
    if (query === 'session limit') expect(searchRules(query)[0]).toBe(code);
  });
  test('a log text leads to the rule that is confirmed by it, before others that hold its words', () => {
    expect(searchRules('rejecting server not in servers list')[0]).toBe('BLK-TRUST');
  });
  test('every word must be there; an empty query finds all, in the order of the codes', () => {
    expect(searchRules('trust zebra')).toEqual([]);
    expect(searchRules(' \n ')).toEqual(RULE_CODES);
  });
});

test('of what is pasted into the search by mistake only the start is looked at', () => {
  const folding = vi.spyOn(String.prototype, 'normalize');
  expect(searchRules('\u0345\u0334'.repeat(32 * 1024))).toEqual([]);
  expect(Math.max(...folding.mock.contexts.map((text) => String(text).length))).toBeLessThanOrEqual(200);
  folding.mockRestore();
});

describe('families', () => {
  test('every rule stands in one that has a heading', () => {
    const known = FAMILIES.map(({ family }) => family);
    for (const code of RULE_CODES) expect(known).toContain(familyOf(code));
    for (const family of known) expect(RULE_CODES.some((code) => familyOf(code) === family)).toBe(true);
  });
  test.each([
    ['BLK-1516', 'BLK-1516'],
    [' blk-1516 ', 'BLK-1516'],
    ['BLK', null],
    ['', null],
    ['__proto__', null],
  ])('the code in an address: "%s"', (text, code) => {
    expect(codeFromText(text)).toBe(code);
  });
  test('no request meets a rule in a direction that the catalogue does not tell', () => {
    fc.assert(
      fc.property(arbitraryPlayground({ minServers: 1, minPeople: 1 }), ({ topology, requests, state }) => {
        for (const { direction, steps } of run(topology, requests, state).traces)
          for (const { rule } of steps) expect(directionsOf(rule), rule).toContain(direction);
      }),
      { numRuns: 300 },
    );
  });
  test('and every direction it tells is met by some request', () => {
    const met = new Set<string>();
    for (const { topology, requests, state } of ROWS) {
      for (const { direction, steps } of run(topology, requests, { ...initialState, ...state }).traces)
        for (const { rule } of steps) met.add(`${direction} ${rule}`);
    }
    const told = RULE_CODES.flatMap((code) => directionsOf(code).map((direction) => `${direction} ${code}`));
    expect(told.filter((each) => !met.has(each))).toEqual([]);
  });
});

describe('related rules', () => {
  test('are other rules, each pair once, with a sentence of its own', () => {
    const pairs = RELATIONS.map(({ between }) => [...between].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { between, difference } of RELATIONS) {
      expect(between[0]).not.toBe(between[1]);
      expect(difference).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(RELATIONS.map(({ difference }) => difference)).size).toBe(RELATIONS.length);
  });
  test.each(RULE_CODES)('%s has one at least, and stands among those of each', (code) => {
    const related = relatedTo(code);
    expect(related.length).toBeGreaterThan(0);
    for (const other of related) expect(relatedTo(other.code).map((back) => back.code)).toContain(code);
  });
});

describe('where a rule came up', () => {
  test('every step of every request of the samples is found under its rule', () => {
    for (const { playground } of SAMPLES) {
      const { topology, requests, state } = playground;
      const { traces } = run(topology, requests, state);
      const places = RULE_CODES.flatMap((code) =>
        occurrencesOf(topology, traces, code).map(({ request, step }) => `${request} ${step} ${code}`),
      );
      const steps = traces.flatMap((trace, request) =>
        trace.steps.map(({ rule }, step) => `${request} ${step} ${rule}`),
      );
      expect(places.sort()).toEqual(steps.sort());
    }
  });
  test('BLK-1516 also where a server was passed over by it', () => {
    const sample = SAMPLES.find(({ id }) => id === 'port-1516');
    if (!sample) throw new Error('there is a sample on port 1516');
    const { topology, requests, state } = sample.playground;
    const [, skip] = ASSUMPTIONS.unreachable.values;
    const skipping = { ...topology, assumptions: { ...topology.assumptions, unreachable: skip } };
    const found = occurrencesOf(skipping, run(skipping, requests, state).traces, 'BLK-1516');
    expect(plainly(found[0])).toMatchObject({ request: 2, who: 'Xavier starts a chat with Ann' });
  });
});
