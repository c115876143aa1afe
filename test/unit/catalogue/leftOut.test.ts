/** The page on what the model leaves out: all 23 open questions and every case out of scope, each with words and valid references. */

import { describe, expect, test } from 'vitest';
import { DISCOVERY_CAUSES } from '../../../src/catalogue/discoveryCauses';
import { LEFT_OUT } from '../../../src/catalogue/leftOut';
import { OPEN_QUESTIONS } from '../../../src/catalogue/openQuestions';
import { RULE_CODES } from '../../../src/routing/codes';
import { SOURCES } from '../../../src/routing/sources';
import { ASSUMPTION_KEYS } from '../../../src/topology/assumptions';
import { CHECK_PATHS } from '../routing/paths-checks';
import { INBOUND_PATHS } from '../routing/paths-inbound';
import { OUTBOUND_PATHS } from '../routing/paths-outbound';
import { SCENARIOS } from '../routing/scenarios';

/** One sentence or more, each with its stop. */
const SENTENCES = /^[A-Z].*[.?]$/s;

describe('open questions', () => {
  test('are 23, numbered in order', () => {
    expect(OPEN_QUESTIONS.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1));
  });
  test.each(OPEN_QUESTIONS.map((row) => [row.number, row] as const))(
    'question %i asks, says what was chosen and where it shows',
    (_, { question, chosen, shows, rules, assumption }) => {
      expect(question).toMatch(/\?/);
      for (const text of [question, chosen, shows]) expect(text).toMatch(SENTENCES);
      for (const code of rules) expect(RULE_CODES).toContain(code);
      if (assumption !== null) expect(ASSUMPTION_KEYS).toContain(assumption);
    },
  );
  test('every assumption with a switch answers one of them', () => {
    const switched = OPEN_QUESTIONS.flatMap(({ assumption }) => (assumption === null ? [] : [assumption]));
    expect(switched.sort()).toEqual([...ASSUMPTION_KEYS].sort());
  });
});

describe('what is not modelled', () => {
  const cases = LEFT_OUT.flatMap((row) => row.cases);
  test('the cases out of scope are 8, 15, 34, 36, 41, 42 and 47 to 51', () => {
    expect(cases.map(({ number }) => number)).toEqual([8, 15, 34, 36, 41, 42, 47, 48, 49, 50, 51]);
  });
  test('no case out of scope is one of the scenarios that hold', () => {
    const titles = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS].map(({ title }) => title);
    const held = new Set(titles.flatMap((title) => [...title.matchAll(/#(\d+)/g)].map(([, number]) => Number(number))));
    expect(held.size).toBeGreaterThan(30);
    for (const { number } of cases) expect(held).not.toContain(number);
  });
  test.each(LEFT_OUT.map((row) => [row.what, row] as const))('%s: what to keep in mind', (_, row) => {
    for (const text of [row.instead, ...row.cases.map((each) => each.text)]) expect(text).toMatch(SENTENCES);
  });
});

test('no sentence stands on the page twice', () => {
  const texts = [
    ...OPEN_QUESTIONS.flatMap(({ question, chosen, shows }) => [question, chosen, shows]),
    ...LEFT_OUT.flatMap(({ what, instead, cases }) => [what, instead, ...cases.map(({ text }) => text)]),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});

test('the causes of a missing server are the four documented ones, each with what to check and a source', () => {
  expect(DISCOVERY_CAUSES).toHaveLength(4);
  const known = Object.values(SOURCES).map(({ address }) => address as string);
  for (const { cause, check, source } of DISCOVERY_CAUSES) {
    expect(cause).toMatch(/^[A-Z].*[^.]$/);
    expect(check).toMatch(SENTENCES);
    expect(known).toContain(source.address);
  }
});
