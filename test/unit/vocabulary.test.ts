/** One word for one thing: the words that lost are nowhere in what people read or hear. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textsIn } from '../tools/wordsInTables';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

interface Lost {
  readonly lost: RegExp;
  readonly won: string;
  readonly why: string;
  /** Where it is looked for; everywhere, unless given. */
  readonly below?: RegExp;
  /** What it is called all the same: of a file, a part of the text, and why. */
  readonly allowed?: readonly (readonly [file: string, text: string, why: string])[];
}

const LOST: readonly Lost[] = [
  {
    lost: /\bnumber … (?:of|in)\b|\bplaces? in the (?:list|round robin)\b/i,
    won: 'seat: "seat 3 of 5"',
    why: 'the dial shows seats',
  },
  { lost: /\bpointer\b/i, won: 'turn, next', why: 'what points is the picture of the dial' },
  { lost: /^the next (?:server|part)$/, won: 'the part by its name', why: 'next is the one whose turn is next' },
  {
    lost: /(?<!\()\bblack-?list/i,
    won: 'blocked domains (blacklist)',
    why: 'blacklist is what the console calls them, and what their list is called there',
    allowed: [
      ['routing/evidence-refused.ts', 'The blacklist: is the domain', 'in the console'],
      ['routing/evidence-refused.ts', 'Take the domain off the blacklist', 'in the console'],
      ['routing/sources.ts', 'Gateway properties: blacklist', 'the title of a page'],
      ['topology/catalog.ts', '(in the product: its blacklist)', 'said to be the word of the product'],
    ],
  },
  { lost: /\bblock-? ?list/i, won: 'blocked domains', why: 'the form calls them so' },
  { lost: /\boutside communit|\bthe outside\b/i, won: 'external community', why: 'the product calls it so' },
  {
    lost: /\binternal users?\b/i,
    won: 'local user',
    why: 'the note says internal, the help says local',
    allowed: [
      ['signs/glossary.ts', 'in the words of the support note an internal user', 'said to be the word of the note'],
    ],
  },
  {
    lost: /\b(?:home|directory) values?\b/i,
    won: 'home server value',
    why: 'it is what the record says of the home server',
    allowed: [['signs/glossary.ts', 'home value', 'a spelling that is explained where it is met']],
  },
  {
    lost: /\bperson records?\b/i,
    won: 'directory record',
    why: 'LDAP or Domino, it stands in the directory',
    allowed: [['signs/glossary.ts', 'person record', 'a spelling that is explained where it is met']],
  },
  { lost: /\b(?:person|LDAP) filters?\b/i, won: 'search filter', why: 'the help calls it so' },
  { lost: /\blog-(?:in|on|out|off)s?\b|\blogons?\b/i, won: 'log in, login', why: 'the product writes it so' },
  {
    lost: /^(?!.*\blogins?\b).*\bredirect/i,
    won: 'pass on, passed on',
    why: 'a redirect is what a server answers to a login',
    allowed: [['routing/openness.ts', 'users are always redirected to their home', 'of logins, by the help']],
  },
  { lost: /\bextra hops?\b/i, won: 'passed on', why: 'it is the same thing, counted' },
  {
    lost: /^What (?:people|they|an? customer) notices?$/,
    won: 'What both notice',
    why: 'it is told of two people',
  },
  {
    lost: /\bGateway Routing Playground\b/,
    won: 'Sametime Gateway routing playground',
    why: 'the product has one name',
  },
  { lost: /\bRun (?:n|many)\b/, won: 'Repeat', why: 'it is what is done with a request, and what the tab says' },
  { lost: /\bconsequences\b/i, won: 'Who is reached', why: 'it is what the matrix answers, and what the tab says' },
  {
    lost: /(?<!\b(?:cluster|Domino|LDAPServer|Person|Server) )\bdocuments?\b/i,
    won: 'playground',
    why: 'a document is Domino’s',
    below: /^(?:app|documents|playback|signs)\//,
  },
  {
    lost: /^(?:Not discovered by the gateway|Server unknown to the gateway)$/,
    won: 'Server not discovered by the gateway',
    why: 'BLK-UNDISCOVERED',
  },
  { lost: /^(?:LDAP filter without mail)$/, won: 'Search filter without mail', why: 'BLK-FILTER' },
  { lost: /^LDAP directory out of reach$/, won: 'LDAP directory unreachable', why: 'BLK-LDAP' },
  { lost: /^Home server misspelt or gone$/, won: 'Home server value names nothing', why: 'BLK-HOME' },
  { lost: /^(?:Chat|Presence) sessions used up$/, won: 'Session limit reached', why: 'REF-SESSIONS' },
  { lost: /^Port 1516 blocked$/, won: 'Port 1516 blocked from the gateway', why: 'BLK-1516' },
  { lost: /^Gateway not trusted$/, won: 'Gateway address not trusted', why: 'BLK-TRUST' },
  { lost: /^Link blocked$/, won: 'Link between servers blocked', why: 'BLK-LINK' },
  { lost: /^Mail missing or shared$/, won: 'a name for each of the two', why: 'BLK-MAIL, BLK-DUPLICATE' },
  { lost: /^External domain on the block list$/, won: 'Mail domain blocked', why: 'REF-DOMAIN' },
];

/** What people type, and is never said to them. */
const TYPED = 'catalogue/synonyms.ts';

const TEXTS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== TYPED)
  .sort()
  .flatMap((path) => textsIn(path, readFileSync(`${SOURCES}${path}`, 'utf8')).map((text) => ({ path, ...text })));

const isAllowed = ({ allowed = [] }: Lost, path: string, text: string): boolean =>
  allowed.some(([file, part]) => file === path && text.includes(part));

const usesOf = (row: Lost): typeof TEXTS =>
  TEXTS.filter(({ path, text }) => row.lost.test(text) && (row.below?.test(path) ?? true));

test('there is something to read', () => {
  expect(TEXTS.length).toBeGreaterThan(1000);
});

test.each(LOST)('$won, not $lost', (row) => {
  expect(
    usesOf(row)
      .filter(({ path, text }) => !isAllowed(row, path, text))
      .map(({ path, line, text }) => `${path}:${line}: ${text}`),
  ).toEqual([]);
});

test('what is allowed is there', () => {
  const unused = LOST.flatMap((row) =>
    (row.allowed ?? []).filter(
      ([file, part]) => !usesOf(row).some(({ path, text }) => path === file && text.includes(part)),
    ),
  );
  expect(unused).toEqual([]);
});

describe('the reading', () => {
  const read = (path: string, code: string): readonly string[] => textsIn(path, code).map(({ text }) => text);

  test('takes markup, sentences with slots, names, and every text of a table of words', () => {
    expect(read('a/A.tsx', 'export const A = () => <p title="seat">Your <b>turn</b></p>;')).toEqual([
      'seat',
      'Your',
      'turn',
    ]);
    expect(read('a/a.ts', 'export const a = (b: string) => `number \u0024{b} of ten`;')).toEqual(['number … of ten']);
    expect(read('a/a.ts', "export const A = { name: 'Recent' };")).toEqual(['Recent']);
    expect(read('a/words.ts', "export const A = { one: 'redirect' };")).toEqual(['redirect']);
  });

  test('leaves code, types, keys and errors for programmers', () => {
    expect(read('a/a.ts', "export const A = { kind: 'redirect', 'black list': 1 };")).toEqual([]);
    expect(read('a/a.ts', "type A = 'the pointer'; if (b === 'the pointer') throw new Error('no pointer');")).toEqual(
      [],
    );
  });
});
