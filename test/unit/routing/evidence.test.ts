/** What bears the rules out: every sentence rests on what the table says, every hint has its place, every source its title and day. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { BASES, type Basis, type Confirmation } from '../../../src/routing/evidence';
import { basesOf, groundsOf, holds, type Told } from '../../../src/routing/grounds';
import { RULES } from '../../../src/routing/rules';
import { SOURCES } from '../../../src/routing/sources';
import { ASSUMPTIONS, DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';

/** What each sentence rests on, in the order in which they are told: the last column of the contract's table of codes. */
const BASES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...readFileSync(new URL('../../../docs/spec.md', import.meta.url), 'utf8').matchAll(
      /^\| ([A-Z]+-[A-Z0-9]+) \|.*\| ([a-z, ]+) \|$/gm,
    ),
  ].map(([, code = '', bases = '']) => [code, bases.split(', ')]),
);

const KNOWN: readonly string[] = Object.values(SOURCES).map(({ address }) => address);
const isKnown = ({ address }: { readonly address: string }): boolean => KNOWN.includes(address);
/** Pages of the product, and the note; what else there is says less than a sentence of basis 'doc' or 'note' needs. */
const PRODUCT_PAGE = /^https?:\/\/(?:help\.hcl|www-01\.ibm\.com|github\.com\/HCL)/;

test('the table has a row for each rule', () => {
  expect([...BASES_OF.keys()]).toEqual([...RULE_CODES]);
  for (const bases of BASES_OF.values()) for (const basis of bases) expect(BASES).toContain(basis);
});

describe.each(RULE_CODES)('%s', (code) => {
  const grounds = groundsOf(RULES[code]);

  test('every sentence rests on what the table says', () => {
    expect(grounds.map(({ basis }) => basis)).toEqual(BASES_OF.get(code));
  });

  test('every sentence is one, and has a source that can carry it', () => {
    for (const { text, basis, source, under } of grounds) {
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(source.length, text).toBeGreaterThan(0);
      expect(source.filter((each) => !isKnown(each))).toEqual([]);
      if (basis === 'note') expect(source, text).toContain(SOURCES.note);
      if (basis === 'doc') {
        for (const { address } of source) expect(address, text).toMatch(PRODUCT_PAGE);
      }
      if (under) expect(Object.keys(ASSUMPTIONS[under.assumption].answers)).toContain(under.answer);
    }
    expect(new Set(grounds.map(({ text }) => text)).size).toBe(grounds.length);
  });

  test('what says of itself that it is our choice rests on an assumption', () => {
    for (const { text, basis } of grounds) {
      if (/our choice|no page tells|told nowhere/.test(text)) expect(basis, text).toBe('assumption');
    }
  });

  test('a request of either kind and way finds something it rests on', () => {
    for (const direction of RULES[code].directions) {
      for (const kind of ['subscribe', 'chat'] as const) {
        const told: Told = { kind, direction, assumptions: DEFAULT_ASSUMPTIONS };
        expect(basesOf(RULES[code], told).length, `${kind} ${direction}`).toBeGreaterThan(0);
      }
    }
  });

  test.each(RULES[code].confirm.map((hint) => [hint.text, hint] as const))('%s', (_, hint) => {
    expect(hint.host).toMatch(/^(?:On|In) \S/);
    expect(hint.place.trim()).not.toBe('');
    expect(hint.text).toMatch(/[.?]$/);
    expect(hint.text).not.toContain('`');
    for (const literal of hint.literal) expect(hint.text).toContain(literal);
    if (hint.kind === 'likely') expect(hint.reason).toMatch(/^[A-Z].*\.$/);
    if (hint.kind !== 'likely') expect(isKnown(hint.source)).toBe(true);
    if (hint.source) expect(isKnown(hint.source)).toBe(true);
  });
});

describe('hints', () => {
  const all = RULE_CODES.flatMap((code) => RULES[code].confirm.map((hint) => [code, hint] as const));
  const kindOf = (found: (hint: Confirmation) => boolean): readonly string[] => [
    ...new Set(all.filter(([, hint]) => found(hint)).map(([, { kind }]) => kind)),
  ];

  test.each([
    ['numbers of the client protocol', /0x[0-9A-F]{8}/],
    ['a trace of the directory', /VP_LDAP_TRACE/],
    ['what a user sees of a refusal', /get nowhere/],
  ])('are likely and no more: %s', (_, words) => {
    expect(kindOf(({ text }) => words.test(text))).toEqual(['likely']);
  });
  test('are likely and no more where CommunityConfig.txt or stlog.nsf is read', () => {
    expect(kindOf(({ place }) => /CommunityConfig\.txt|stlog\.nsf/.test(place))).toEqual(['likely']);
  });
  test('an event log is promised for gateway clusters only', () => {
    for (const [, { place, host }] of all.filter(([, hint]) => /RtcGatewayLoggerEvent/.test(hint.text))) {
      expect([host, place]).toEqual(['On a node of a gateway cluster', 'trace.log']);
    }
  });
  test('a search in the directory is told whole', () => {
    for (const [, { text, literal }] of all) {
      if (!text.includes('ldapsearch')) continue;
      const searches = literal.filter((each) => each.startsWith('ldapsearch'));
      expect(searches.length).toBeGreaterThan(0);
      for (const each of searches)
        expect(each).toMatch(/^ldapsearch -H ldap:\/\/<directory> .*-b "<base>" "\(.*\)" mail$/);
    }
  });
  test('telnet says from where, and to which port', () => {
    for (const [, { text, literal }] of all.filter(([, hint]) => hint.text.includes('telnet <'))) {
      for (const each of literal.filter((command) => command.startsWith('telnet')))
        expect(each).toMatch(/^telnet <\w+> \d+$/);
      expect(text).not.toMatch(/telnet <\w+>(?! \d)/);
    }
  });
});

describe('advice', () => {
  test.each(['OFF-HOME', 'BLK-HOME', 'IN-HOME', 'IN-ONWARD'] as const)(
    '%s does not hide what changing a home server costs',
    (code) => {
      expect(RULES[code].fix).toMatch(/contact list/);
      expect(RULES[code].fix).toMatch(/policy/);
    },
  );
  test('nobody is told to narrow the filter that names are searched by: IN-LOOKUP', () => {
    expect(RULES['IN-LOOKUP'].fix).not.toMatch(/narrow the/);
    expect(RULES['IN-LOOKUP'].fix).toContain('names are searched by it');
  });
  test('the address that must be trusted is the one on the inside, and a restart belongs to it: BLK-TRUST', () => {
    expect(RULES['BLK-TRUST'].fix).toMatch(/on the inside, not its public one/);
    expect(RULES['BLK-TRUST'].fix).toMatch(/without a restart/);
  });
});

describe.each(Object.entries(SOURCES))('the source %s', (_, { title, address, told }) => {
  test('has a title, an address in English and the day or release it was told for', () => {
    expect(title).toMatch(/^\S.*\S$/);
    expect(address).toMatch(/^https?:\/\/[a-z0-9.-]+\/\S+$/);
    expect(address).not.toMatch(/\/(?:ja|de|fr)\/|tecchannel/);
    expect(told).toMatch(/\b(?:19|20)\d\d\b|\d+\.\d+|undated/);
  });
  test('can be searched where its address is dead', () => {
    const [number] = /(?:swg|LO)\w*\d{5,}/.exec(address) ?? [];
    if (number) expect(title).toContain(number.replace(/^swg1(?=LO)/, ''));
  });
});

test('no two sources share title or address', () => {
  expect(new Set(KNOWN).size).toBe(KNOWN.length);
  expect(new Set(Object.values(SOURCES).map(({ title }) => title)).size).toBe(KNOWN.length);
});

test('bases are told for the request, and for the answers as they stand', () => {
  const of = (code: RuleCode, told: Partial<Told>): readonly Basis[] =>
    basesOf(RULES[code], { kind: 'chat', direction: 'inbound', assumptions: DEFAULT_ASSUMPTIONS, ...told });
  expect(BASES).toEqual(['note', 'doc', 'inferred', 'assumption']);
  expect(of('OUT-SEND', { kind: 'subscribe', direction: 'outbound' })).toEqual(['note']);
  expect(of('OUT-SEND', { direction: 'outbound' })).toEqual(['inferred']);
  expect(of('REF-DOMAIN', { kind: 'subscribe' })).toEqual(['doc', 'assumption']);
  expect(of('REF-DOMAIN', {})).toEqual(['assumption']);
  expect(of('IN-DELIVER', {})).toEqual(['note']);
  expect(of('IN-DELIVER', { kind: 'subscribe' })).toEqual(['note', 'inferred']);
  const skip = { ...DEFAULT_ASSUMPTIONS, unreachable: 'skip' } as const;
  expect(of('BLK-NOSERVER', {})).toEqual(['inferred', 'note']);
  expect(of('BLK-NOSERVER', { assumptions: skip })).toEqual(['inferred', 'note', 'assumption']);
  const standing = groundsOf(RULES['BLK-DOWN']).filter((ground) => holds(ground, skip));
  expect(standing.map(({ text }) => text).join(' ')).toMatch(/passed over/);
  expect(standing.map(({ text }) => text).join(' ')).not.toMatch(/keeps its turn/);
});
