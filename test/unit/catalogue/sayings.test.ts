/** The search knows what people say and what the note says: the causes first, symptoms and other pages too. */

import { describe, expect, test } from 'vitest';
import { SHEET_KEYS } from '../../../src/catalogue/pages';
import { search, searchRules } from '../../../src/catalogue/search';
import { SAYINGS } from '../../../src/catalogue/synonyms';
import { CODES, RULE_CODES, type RuleCode } from '../../../src/routing/codes';
import { ENDINGS } from '../../../src/routing/endings';

const isCause = (code: RuleCode): boolean => {
  const { ends } = CODES[code];
  return ends !== null && ENDINGS[ends].shape !== 'arrived';
};

describe('what people say', () => {
  test.each<[string, RuleCode]>([
    ['sometimes', 'BLK-1516'],
    ['it works sometimes', 'BLK-1516'],
    ['intermittent', 'BLK-1516'],
    ['1 of 3', 'BLK-1516'],
    ['1 in 3', 'BLK-1516'],
    ['one out of four', 'BLK-1516'],
    ['every third', 'BLK-1516'],
    ['every n-th time', 'BLK-1516'],
    ['grey', 'OFF-HOME'],
    ["can't see", 'OFF-HOME'],
    ['offline', 'OFF-HOME'],
    ['NAT', 'BLK-TRUST'],
    ['firewall', 'BLK-1516'],
    ['telnet', 'BLK-1516'],
    ['SametimeServer', 'OFF-HOME'],
    ['sametimeserver value', 'OFF-HOME'],
    ['internal user', 'OFF-USER'],
    ['subscribe', 'OFF-USER'],
    ['blacklist', 'REF-DOMAIN'],
    ['stconfig.nsf', 'BLK-FILTER'],
    ['nobody', 'BLK-GWDOWN'],
  ])('%s: %s comes first', (query, code) => {
    expect(searchRules(query)[0]).toBe(code);
  });
  test.each([
    ...['sometimes', 'works sometimes', 'intermittent', 'works 1 of 3', 'fails 1 of 4', '1 of 4', 'one of four', '1/4'],
    ...[
      'every third request',
      'grey',
      'greyed out',
      "can't see",
      'can’t see',
      'cannot see',
      'nobody can see us',
      'NAT',
    ],
    ...[
      'behind a NAT',
      'firewall',
      'the firewall',
      'telnet',
      'telnet 1516',
      'offline',
      'shows offline',
      'now and then',
    ],
    ...[
      'not delivered',
      'no answer',
      'refused',
      'cannot add',
      'greyed-out',
      '25 %',
      'sporadic',
      'on-and-off',
      'unreachable',
    ],
  ])('“%s” finds causes, all of them before any rule of requests that go on', (query) => {
    const found = searchRules(query).map(isCause);
    expect(found[0]).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => Number(b) - Number(a)));
  });
  test.each(SAYINGS.flatMap(({ said, rules }) => said.map((each) => [each, rules] as const)))(
    '“%s” finds all its rules',
    (query, rules) => {
      const found = searchRules(query);
      for (const code of rules) expect(found).toContain(code);
    },
  );
  test.each(SAYINGS.map((saying) => [saying.said[0] ?? '', saying] as const))(
    '“%s”: causes stand before rules of requests that go on',
    (_, { rules }) => {
      const causes = rules.filter(isCause);
      expect(rules.slice(0, causes.length)).toEqual(causes);
    },
  );
  test('no word is said in two rows, and none is written as nobody would type it', () => {
    const said = SAYINGS.flatMap((saying) => saying.said);
    expect(said.filter((each, place) => said.indexOf(each) !== place)).toEqual([]);
    for (const each of said) expect(each).toBe(each.toLowerCase().trim());
    for (const { rules } of SAYINGS) expect(new Set(rules).size).toBe(rules.length);
  });
  test('among words that are only held, a cause comes first', () => {
    const found = searchRules('directory');
    const held = found.filter((code) => !CODES[code].title.toLowerCase().includes('directory'));
    expect(held.some(isCause) && held.some((code) => !isCause(code))).toBe(true);
    expect(held.map(isCause)).toEqual(held.map(isCause).toSorted((a, b) => Number(b) - Number(a)));
  });
  test('a word as it was typed comes before the same word in another form', () => {
    expect(searchRules('rejecting server not in servers list')[0]).toBe('BLK-TRUST');
  });
  test('a short word is found where a word begins, and not in the middle of others', () => {
    expect(searchRules('nat')).not.toContain('OUT-DELIVER');
    expect(searchRules('nat').slice(0, 2)).toEqual(['BLK-TRUST', 'BLK-LINK']);
  });
  test('fillers do not count', () => {
    expect(searchRules('why is there no search filter')).toEqual(searchRules('no search filter'));
  });
});

describe('symptoms and rows of other pages', () => {
  test.each<[string, string]>([
    ['sometimes', 'every-third'],
    ['I see him, he does not see me', 'one-way'],
    ['grey', 'always-grey'],
    ['new server', 'since-the-new-server'],
  ])('%s: the symptom %s', (query, id) => {
    expect(search(query).symptoms.map((symptom) => symptom.id)).toContain(id);
  });
  test.each<[string, string, string]>([
    ['5269', 'ports', 'xmpp'],
    ['CLFRC0268W', 'elsewhere', 'slow-lookups'],
    ['certificate', 'elsewhere', 'certificates'],
    ['typo', 'elsewhere', 'mistyped'],
    ['0x80000225', 'reasons', '0x80000225'],
    ['stmux', 'model', 'q21'],
    ['ST_RESOLVE_WHITELIST', 'model', 'resolve-lists'],
    ['native domino directory', 'model', 'native-directory'],
  ])('%s: %s, %s', (query, kind, row) => {
    expect(search(query).rows.map(({ place }) => place)).toContainEqual({ kind, row });
  });
  test('a saying that names a row names one that there is', () => {
    for (const { said, places = [] } of SAYINGS)
      for (const place of places) {
        expect(SHEET_KEYS).toContain(place.kind);
        const rows = search(said[0] ?? '').rows.map((found) => found.place);
        expect(
          rows.some(({ kind, row }) => kind === place.kind && (place.row === undefined || row === place.row)),
        ).toBe(true);
      }
  });
  test('an empty query finds every rule and nothing else; nonsense finds nothing', () => {
    expect(search('  ')).toEqual({ rules: RULE_CODES, symptoms: [], rows: [] });
    expect(search('zebra crossing')).toEqual({ rules: [], symptoms: [], rows: [] });
  });
});

/** The words of the note that carry what it says, in its order. */
const OF_THE_NOTE = [
  'Gateway',
  'requests',
  'route',
  'community',
  'setting up',
  'connection',
  'define',
  'Sametime server',
  'discover',
  'other servers',
  'Inbound',
  'outbound',
  'external user',
  'adds',
  'internal',
  'initiates',
  'chat',
  'forwarded',
  'Round Robin',
  'next server',
  'round robin list',
  'lookup',
  'subscribed',
  'community server',
  'connected to',
  'routed',
  'internally',
  'among the ST servers',
  'contact lists',
  'chats',
  'non-clustered',
  'environment',
  'Sametime Home Server',
  'specified',
  'SametimeServer value',
  'communication',
  'home server',
  'logged into',
  'Internal user adds external user',
  'physically connected',
  'local Sametime community',
  'regardless of the service',
  'accessible',
  'port 1516',
  'LDAP Server',
  'stconfig.nsf',
  'search filters',
  'resolve',
  'e-mail address',
];

describe('the words of the note', () => {
  test.each(OF_THE_NOTE)('%s finds a page', (query) => {
    const { rules, symptoms, rows } = search(query);
    expect(rules.length + symptoms.length + rows.length).toBeGreaterThan(0);
  });
  test.each<[string, RuleCode]>([
    ['round robin', 'IN-PICK'],
    ['lookup', 'IN-LOOKUP'],
    ['physically connected', 'OUT-SEND'],
    ['non-clustered', 'IN-HOME'],
    ['SametimeServer', 'IN-HOME'],
    ['regardless of the service', 'IN-FORWARD'],
    ['initiates a chat', 'IN-PICK'],
  ])('%s finds the rule that says so: %s', (query, code) => {
    expect(searchRules(query)).toContain(code);
  });
});
