/** The table of rules is complete, short where it must be, and tells no two rules alike. */

import { describe, expect, test } from 'vitest';
import { opening } from '../../../src/routing/code';
import { RULE_CODES } from '../../../src/routing/codes';
import { GENERIC_REASONS, type Reasons } from '../../../src/routing/evidence';
import { ASSUMPTION_WORDS } from '../../../src/routing/openness';
import { RULES } from '../../../src/routing/rules';
import { ASSUMPTION_KEYS } from '../../../src/topology/assumptions';

const SAMPLE: Reasons = {
  ...GENERIC_REASONS,
  external: 'Xavier',
  user: 'Ann',
  at: 'st1',
  from: 'gw1',
  towards: 'st2',
  landing: 'st1',
  connected: 'st2',
  home: 'st3',
  next: 'st2',
  gateway: 'gw1',
};
const KINDS = ['subscribe', 'chat'] as const;
const DIRECTIONS = ['inbound', 'outbound'] as const;
/** Both kinds and directions, and where the step stayed, which is where sentences differ. */
const VARIANTS = KINDS.flatMap((kind) =>
  DIRECTIONS.flatMap((direction) =>
    ['st1', 'gw1'].flatMap((at): Reasons[] => [
      { ...SAMPLE, kind, direction, at },
      { ...SAMPLE, kind, direction, at, from: at },
    ]),
  ),
);
const VOICES = ['what', 'why', 'external', 'local'] as const;
const words = (text: string): number => text.split(/\s+/).length;

// That these are the codes of the contract, in its order, is held by docs.test.ts.
test('a row for each code and no other', () => {
  expect(Object.keys(RULES)).toEqual([...RULE_CODES]);
});

describe.each(RULE_CODES)('%s', (code) => {
  const rule = RULES[code];

  test('every field says something', () => {
    for (const text of [rule.title, rule.rule, rule.fix, rule.versions]) expect(text.trim()).not.toBe('');
    for (const names of VARIANTS) {
      for (const voice of VOICES) expect(rule[voice](names)).toMatch(/^\S.*\S$/);
    }
    expect(rule.confirm.length).toBeGreaterThan(0);
    for (const { text } of rule.confirm) expect(text.trim()).not.toBe('');
    expect(rule.source.length).toBeGreaterThan(0);
    for (const { title, address } of rule.source) {
      expect(title.trim()).not.toBe('');
      expect(address).toMatch(/^https?:\/\/[a-z0-9.-]+\/\S+$/);
    }
  });

  test('what happens takes a dozen words at most, and no full stop', () => {
    for (const names of VARIANTS) {
      expect(words(rule.what(names))).toBeLessThanOrEqual(12);
      expect(rule.what(names)).not.toMatch(/\.$/);
    }
  });

  test('why and the general rule end with a full stop, notices without one', () => {
    for (const names of VARIANTS) {
      expect(rule.why(names)).toMatch(/\.$/);
      expect(rule.why(names).split(/\. /).length).toBeLessThanOrEqual(3);
      for (const voice of ['external', 'local'] as const) expect(rule[voice](names)).not.toMatch(/\.$/);
    }
    expect(rule.rule).toMatch(/^[A-Z].*\.$/);
    expect(rule.rule).not.toMatch(/\. /);
  });

  test('generic names at the head of a sentence get a capital, typed ones stay', () => {
    for (const kind of KINDS) {
      for (const direction of DIRECTIONS) {
        for (const voice of VOICES) {
          const text = rule[voice]({ ...GENERIC_REASONS, kind, direction });
          expect(text).toMatch(/^[A-Z]/);
          expect(text).not.toMatch(/\. [a-z]/);
        }
      }
    }
    expect(opening('st1 hands over')).toBe('st1 hands over');
  });

  test('speaks of people without pronouns', () => {
    const said = VARIANTS.flatMap((names) => VOICES.map((voice) => rule[voice](names)));
    for (const text of [...said, rule.rule, rule.fix]) expect(text).not.toMatch(/\b(he|she|his|her|him|hers)\b/i);
  });
});

test('no two codes share title or sentence', () => {
  const titles = RULE_CODES.map((code) => RULES[code].title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
  const sentences = RULE_CODES.map((code) => RULES[code].rule);
  expect(new Set(sentences).size).toBe(sentences.length);
  const whats = RULE_CODES.map((code) => RULES[code].what({ ...SAMPLE, at: 'st9' }));
  expect(new Set(whats).size).toBe(whats.length);
});

test('a kind makes a difference to what people notice when nobody is there: OFF-USER, OFF-HOME', () => {
  for (const code of ['OFF-USER', 'OFF-HOME'] as const) {
    expect(RULES[code].external({ ...SAMPLE, kind: 'subscribe' })).toBe('Xavier sees Ann offline');
    expect(RULES[code].external({ ...SAMPLE, kind: 'chat' })).toBe("Xavier's chat with Ann is not delivered");
  }
});

test.each([
  ['BLK-TRUST', 'Rejecting server'],
  ['BLK-TRUST', 'CommunityConfig.txt'],
  ['BLK-1516', 'telnet <server> 1516'],
  ['BLK-LDAP', 'VP_LDAP_TRACE=1'],
  ['BLK-FILTER', 'stconfig.nsf'],
  ['BLK-LINK', 'has wrong net address'],
  ['IN-LOOKUP', 'CLFRC0268W'],
  ['OFF-USER', '0x80000006'],
] as const)('%s can be confirmed by %s', (code, literal) => {
  expect(RULES[code].confirm.map(({ host, place, text }) => `${host}: ${place}: ${text}`).join('\n')).toContain(
    literal,
  );
});

test('what rests on our own choice says so: IN-ONWARD, OFF-HOME, OUT-FORWARD, BLK-UNDISCOVERED', () => {
  for (const code of ['IN-ONWARD', 'OFF-HOME', 'OUT-FORWARD', 'BLK-UNDISCOVERED'] as const) {
    expect(RULES[code].basis).toBe('assumption');
  }
});

test.each(ASSUMPTION_KEYS)('the assumption %s says why it is one, and where the sources are silent', (key) => {
  const { why, source } = ASSUMPTION_WORDS[key];
  expect(why).toMatch(/^[A-Z].*\.$/);
  expect(source.length).toBeGreaterThan(0);
});
