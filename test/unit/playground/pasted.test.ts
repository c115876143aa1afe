/** What is pasted from tickets and mail programs: taken as it was meant, with a word, or refused with the reason (SPEC 5.2). */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setAttribute, setTitle } from '../../../src/playground/edits';
import {
  firstLine,
  isOwnData,
  neverMatches,
  tidyTyped,
  unpackedDomains,
  unpackedHome,
  unpackedHost,
  unpackedMail,
  unpackedName,
} from '../../../src/playground/pasted';
import type { Edit } from '../../../src/playground/playground';
import { initialState, route } from '../../../src/routing/route';
import { formatDocument } from '../../../src/sharing/document';
import { findPart } from '../../../src/topology/topology';
import { expectEven } from '../growth';
import { plainly } from '../plainly';
import { community, made, reasonOf } from './community';

const saidOf = (edit: Edit): string | undefined => plainly(edit.ok ? edit.said : undefined);
const set = (id: string, key: string, value: unknown): Edit => setAttribute(community, id, key, value);
const held = (edit: Edit, id: string, key: string): unknown =>
  Object.entries(findPart(made(edit).topology, id)?.part ?? {}).find(([name]) => name === key)?.[1];

describe('characters nobody sees', () => {
  test.each([
    ['ann', 'mail', 'ann\u200b@acme.example', 'ann@acme.example', 1],
    ['ann', 'mail', '\u202aann@acme.example\u202c', 'ann@acme.example', 2],
    ['ann', 'mail', 'ann@ac\u00adme.exam\u2060ple\ufeff', 'ann@acme.example', 3],
    ['ann', 'mail', 'ann\u200e@acme.example', 'ann@acme.example', 1],
    ['s1', 'host', '\u200bst1.acme.example', 'st1.acme.example', 1],
    ['gw', 'blockedDomains', '\u200bpartner.example', ['partner.example'], 1],
    ['ann', 'homeServer', 'st3\u200b', 's3', 1],
    ['ann', 'name', '\u200e Ann Lee \u200f', 'Ann Lee', 2],
    ['ann', 'name', 'An\u00adna\u200b', 'Anna', 2],
  ] as const)('%s %s: %j is taken as %j, and that is said', (id, key, typed, value, number) => {
    const edit = set(id, key, typed);
    expect(held(edit, id, key)).toEqual(value);
    expect(saidOf(edit)).toBe(`${number} invisible character${number === 1 ? '' : 's'} removed.`);
  });

  test('what joins letters and pictures in the middle of a name stays', () => {
    for (const name of ['👩‍💻 Desk', 'نمی‌خواهم']) {
      expect(held(set('ann', 'name', name), 'ann', 'name')).toBe(name);
      expect(saidOf(set('ann', 'name', name))).toBeUndefined();
    }
  });

  test.each([
    ['Ann\u200fLee', 'a right-to-left mark (U+200F) behind “Ann”'],
    ['Ann \u202eLee', 'a right-to-left override (U+202E) behind “Ann”'],
    ['Ann\tLee', 'a tab (U+0009) behind “Ann”'],
    ['\u0007Ann', 'a control character (U+0007) at its start'],
    ['Ann\ud83d', 'half of a character (U+D83D) behind “Ann”'],
  ])('%j as a name is refused, and it is said what stands where', (name, what) => {
    expect(reasonOf(set('ann', 'name', name))).toBe(
      `"Name" of Ann: This holds ${what}, which cannot be shown. Take it out.`,
    );
  });

  test('the title, too', () => {
    const edit = setTitle(community, '\u200bTicket 4711\u200e');
    expect(made(edit).title).toBe('Ticket 4711');
    expect(saidOf(edit)).toBe('2 invisible characters removed.');
  });

  test('two users with one address are seen to share it', () => {
    const twins = made(set('bob', 'mail', 'ann\u200b@acme.example'));
    const { trace } = route(twins.topology, { kind: 'chat', from: 'x1', to: 'ann' }, initialState);
    expect(trace.steps.at(-1)?.rule).toBe('BLK-DUPLICATE');
  });
});

describe('an address in its wrapping', () => {
  test.each([
    ['Ann Lee <ann@acme.example>', 'ann@acme.example'],
    ['"Lee, Ann" <ann@acme.example>;', 'ann@acme.example'],
    ['<ann@acme.example>', 'ann@acme.example'],
    ['mailto:ann@acme.example?subject=Chat%20fails', 'ann@acme.example'],
    ['MAILTO:ann%40acme.example', 'ann@acme.example'],
    ['<mailto:ann@acme.example>', 'ann@acme.example'],
    ['SMTP:ann@acme.example', 'ann@acme.example'],
    ['smtp:ann@acme.example', 'ann@acme.example'],
    ["'ann@acme.example'", 'ann@acme.example'],
    ['ann@acme.example <ann@acme.example>', 'ann@acme.example'],
  ])('%s', (typed, mail) => {
    const edit = set('x1', 'mail', typed);
    expect(held(edit, 'x1', 'mail')).toBe(mail);
    expect(saidOf(edit)).toBe(`Took ann@acme.example out of “${typed}”.`);
  });

  test.each([
    'ann@acme.example',
    '',
    'no address',
    'Ann <Lee>',
    'a@b@Partner.Example',
    'mailto:%E0%A4%A',
    '100%@acme.example',
  ])('%s is kept as it is', (typed) => {
    expect(unpackedMail(typed)).toEqual({ text: typed, said: [] });
  });

  test('two addresses are one too many', () => {
    expect(reasonOf(set('ann', 'mail', 'Ann <ann@acme.example>; Bob <bob@acme.example>'))).toBe(
      '"Mail address" of Ann: One address belongs here; this names ann@acme.example and bob@acme.example. Leave one of them.',
    );
  });

  test.each([
    ['https://st1.acme.example/names.nsf?Open', 'st1.acme.example'],
    ['http://st1.acme.example', 'st1.acme.example'],
    ['st1.acme.example:1516', 'st1.acme.example'],
    ['st1.acme.example/stcenter.nsf', 'st1.acme.example'],
    ['https://admin@st1.acme.example:443/', 'st1.acme.example'],
  ])('the host of %s', (typed, host) => {
    const edit = set('s3', 'host', typed);
    expect(held(edit, 's3', 'host')).toBe(host);
    expect(saidOf(edit)).toBe(`Took st1.acme.example out of “${typed}”.`);
  });
  test.each(['st1.acme.example', 'st1', '10.0.0.1', 'fe80::1', ''])('%s is a host as it is', (typed) => {
    expect(unpackedHost(typed)).toEqual({ text: typed, said: [] });
  });

  test('an external user in a wrapping is met by the block on its domain', () => {
    const blocked = made(set('gw', 'blockedDomains', 'partner.example'));
    const renamed = made(setAttribute(blocked, 'x1', 'mail', 'Xavier <x@partner.example>'));
    const { trace } = route(renamed.topology, { kind: 'chat', from: 'x1', to: 'ann' }, initialState);
    expect(trace.verdict).toBe('refused');
  });
});

describe('a list of domains', () => {
  test.each([
    ['partner.example other.example', ['partner.example', 'other.example']],
    [
      'a.example,b.example;c.example\td.example\r\ne.example\u00a0f.example',
      'abcdef'.split('').map((n) => `${n}.example`),
    ],
    [' ;, ', []],
    ['A.example a.EXAMPLE', ['A.example']],
  ])('%j', (typed, domains) => {
    expect(held(set('gw', 'blockedDomains', typed), 'gw', 'blockedDomains')).toEqual(domains);
  });

  test.each([
    ['*.partner.example', 'matches nothing', 'Write partner.example, and every domain below it'],
    ['partner.*', 'matches nothing', 'Write the domain alone'],
    ['http://partner.example', 'an address of a page', 'Write partner.example.'],
    ['partner.example/', 'an address of a page', 'Write partner.example.'],
    ['x@partner.example', 'is an address', 'Write only what follows its @.'],
    ['@partner.example', 'is an address', 'Write only what follows its @.'],
    ['partner.example.', 'ends with a dot', 'Write partner.example.'],
    ['.partner.example', 'begins with a dot', 'Write partner.example, and every domain below it'],
    ['<partner.example>', 'no domain holds', 'Write partner.example.'],
    ['partner.example:443', 'no domain holds', 'Write partner.example.'],
  ])('%s can never match: it is refused with what to write', (entry, why, what) => {
    const reason = reasonOf(set('gw', 'blockedDomains', `good.example ${entry}`));
    expect(reason).toContain(`"Blocked domains" of Gateway: “${entry}”`);
    expect(reason).toContain(why);
    expect(reason).toContain(what);
  });

  test('an entry with a blank is refused where nobody parts it', () => {
    expect(reasonOf(set('gw', 'blockedDomains', ['a.example b.example']))).toContain('holds a blank');
  });

  test('of many that match nothing three are explained', () => {
    const reason = reasonOf(set('gw', 'blockedDomains', '*.a *.b *.c *.d *.e'));
    expect(reason.match(/“/g)).toHaveLength(3);
    expect(reason).toMatch(/2 entries more would match nothing either\.$/);
  });
});

describe('what was copied here', () => {
  const parts = '{"format":"sametime-topology-parts","ids":["s1"],"document":"{…';
  test.each([parts, formatDocument(community)])('is never a name, a title, a mail address', (text) => {
    for (const edit of [
      set('s2', 'name', text),
      set('s2', 'name', text.slice(0, 80)),
      set('ann', 'mail', text),
      setTitle(community, text),
    ])
      expect(reasonOf(edit)).toContain('Paste it on the canvas, or open it.');
    expect(isOwnData('{"name":"st1"}')).toBe(false);
  });

  test.each([
    ['st1\nst2\r\nst3', 'st1', 3],
    ['\n\n st1 \n', 'st1', 1],
    ['st1', 'st1', 1],
    ['', '', 0],
  ])('of several lines the first: %j', (text, line, lines) => {
    expect(firstLine(text)).toEqual({ line, lines });
  });
});

const odd = fc.string({
  unit: fc.constantFrom(
    ...'aB.@<>:/?%*,; "\'=\\\t\n',
    '\u200b',
    '\u200e',
    '\u00ad',
    '\ud83d',
    'é',
    'e\u0301',
    'mailto:',
    'smtp:',
    'https://',
  ),
  maxLength: 60,
});

describe('for every text', () => {
  test('what was unpacked is unpacked, and what was done to it is said', () => {
    fc.assert(
      fc.property(odd, (text) => {
        for (const unpacked of [unpackedName, unpackedMail, unpackedHost, unpackedHome]) {
          const once = unpacked(text);
          expect(unpacked(once.text.trim()).said).toEqual([]);
          if (once.said.length === 0) expect(once.text.trim()).toBe(text.trim());
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a domain that is taken is the domain of some address', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const edit = set('gw', 'blockedDomains', text);
        if (!edit.ok) {
          expect(edit.reason).toMatch(/\.$/);
          return;
        }
        for (const domain of edit.playground.topology.gateway?.blockedDomains ?? []) {
          expect(neverMatches(domain)).toBeNull();
          const someone = setAttribute(edit.playground, 'x1', 'mail', `x@${domain}`);
          const { trace } = route(made(someone).topology, { kind: 'chat', from: 'x1', to: 'ann' }, initialState);
          expect(trace.verdict, domain).toBe('refused');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('text that is longer than any field holds is not composed', () => {
    const marks = `a${'\u0301\u0316'.repeat(32 * 1024)}`;
    expect(tidyTyped(marks)).toBe(marks);
    expect(tidyTyped(' e\u0301 ')).toBe('é');
  });

  test.each(['<', '@', 'a@', ' ', '\u200b', 'a.', 'https://', '*', '"', 'mailto:', 'e\u0301', '<a@b>'])(
    'a long text of %j is looked at in proportion to its length',
    (piece) => {
      const repeated = (size: number): string => piece.repeat(size / piece.length);
      for (const unpacked of [unpackedName, unpackedMail, unpackedHost, unpackedHome, unpackedDomains])
        expectEven(repeated, 30_000, unpacked, unpacked.name);
    },
  );
});
