/** Links with a right length and a right check round columns that no encoder has written, as somebody who means harm makes them. */

import { COLUMNS, HEAD } from '../../src/sharing/v1';
import { checkOf, deflated, toBase64, utf8 } from '../../src/sharing/v1/bytes';
import { writeNumbers } from '../../src/sharing/v1/marks';

export type ColumnTexts = { readonly [K in (typeof COLUMNS)[number]]?: string };

/** Any text in the envelope of a link. */
export function forged(text: string): string {
  const bytes = utf8(text);
  const payload = toBase64(deflated(bytes));
  return `v1.${payload.length.toString(36)}.${payload}.${checkOf(bytes)}`;
}

/** A link of these columns; the others are empty. */
export const forgedColumns = (columns: ColumnTexts): string =>
  forged(JSON.stringify(COLUMNS.map((key) => columns[key] ?? '')));

export const forgedHead = (numbers: { readonly [K in (typeof HEAD)[number]]?: number }): string =>
  writeNumbers(HEAD.map((key) => numbers[key] ?? 0));

const NO_GATEWAY = 2;
const MOST_PEOPLE = 5000;
const MOST_WORDS = 81;
/** Codes of the wire: a name like "User 1", a name of one word, the first known word, a home that is a text. */
const [USUAL_NAME, ONE_WORD, FIRST_KNOWN, HOME_TEXT] = [1, 2, 1, 2];
const times = (count: number, number: number): string => writeNumbers([number]).repeat(count);
/** The first word is new, every other is that word again. */
const sameWord = (count: number): string => writeNumbers([0, FIRST_KNOWN]).charAt(0) + times(count - 1, FIRST_KNOWN);
/** Marks in an order that composing has to put right, one after the other. */
export const marks = (length: number): string => '\u0345\u0334'.repeat(length / 2);

const everybody = forgedHead({ users: MOST_PEOPLE, gateway: NO_GATEWAY });
const usualNames = { head: everybody, nameLengths: times(MOST_PEOPLE, USUAL_NAME) };

/** Names of 81 words, each of them a reference to one long word. */
function longWords(people: number, letters: number): ColumnTexts {
  return {
    head: forgedHead({ users: people, gateway: NO_GATEWAY }),
    nameLengths: times(people, MOST_WORDS),
    otherNumbers: sameWord(people * (MOST_WORDS - 1)),
    otherWords: 'x'.repeat(letters),
  };
}

/** What each is refused for is told by `refusal`; without one it is a whole community and opens. */
export interface HostileLink {
  readonly what: string;
  readonly link: string;
  readonly refusal?: RegExp;
}

export const HOSTILE_LINKS: readonly HostileLink[] = [
  { what: 'a word of 80 letters 24,000 times', columns: longWords(300, 80), refusal: /more than 80 characters/ },
  { what: 'a word of 1,500 letters 24,000 times', columns: longWords(300, 1500), refusal: /more than 80 characters/ },
  { what: 'a word of 1,000 letters 80,000 times', columns: longWords(1000, 1000), refusal: /more than 80 characters/ },
  {
    what: 'a word of 20,000 letters 80,000 times',
    columns: longWords(1000, 20_000),
    refusal: /more than 80 characters/,
  },
  {
    what: 'a domain of 120,000 letters in every mail',
    columns: { ...usualNames, domainCodes: times(1, 1), domains: 'x'.repeat(120_000) },
    refusal: /more than 254 characters/,
  },
  {
    what: 'a domain of 60,000 marks in every mail',
    columns: { ...usualNames, domainCodes: times(1, 1), domains: marks(60_000) },
    refusal: /more than 254 characters/,
  },
  {
    what: 'a home of 120,000 letters for everybody',
    columns: { ...usualNames, home: times(MOST_PEOPLE, HOME_TEXT), homeTexts: 'x'.repeat(110_000) },
    refusal: /more than 253 characters/,
  },
  {
    what: 'a host domain of 120,000 letters for 50 servers',
    columns: { head: forgedHead({ servers: 50, gateway: NO_GATEWAY }), hostDomain: 'x'.repeat(120_000) },
    refusal: /more than 253 characters/,
  },
  {
    what: 'texts that each have their place, and no document has room for all',
    columns: {
      ...usualNames,
      nameLengths: times(MOST_PEOPLE, 4),
      firstNumbers: sameWord(MOST_PEOPLE),
      firstWords: 'x'.repeat(80),
      otherNumbers: sameWord(3 * MOST_PEOPLE),
      otherWords: 'x'.repeat(78),
      domainCodes: times(1, 1),
      domains: 'x'.repeat(254),
      home: times(MOST_PEOPLE, HOME_TEXT),
      homeTexts: 'x'.repeat(253),
    },
    refusal: /more text than a playground may hold/,
  },
  { what: '5,000 users with usual names', columns: usualNames },
  {
    what: '5,000 users with names, mails and homes of as many marks as fit',
    columns: {
      head: everybody,
      nameLengths: times(MOST_PEOPLE, ONE_WORD),
      firstNumbers: sameWord(MOST_PEOPLE),
      firstWords: marks(80),
      domainCodes: times(1, 1),
      domains: marks(240),
      home: times(MOST_PEOPLE, HOME_TEXT),
      homeTexts: marks(252),
    },
  },
].map(({ columns, ...rest }) => ({ ...rest, link: forgedColumns(columns) }));
