/** Every sentence of a ticket note that is said nowhere else. */

import type { PlaceName } from '../outcomes/places';
import type { Direction } from '../routing/trace';
import { count, counted, firstListed, formFor, listed, NOUNS } from '../saying/saying';

/** As many are named in a row; of more, how many more they are. */
const MOST_NAMED = 12;

export const listedNames = (names: readonly string[]): string => firstListed(names, MOST_NAMED);

const LOCAL = { one: 'local user', other: 'local users' };

export const NOTE_WORDS = {
  title: (asks: string): string => `Ticket note: ${asks}`,
  symptom: 'Symptom',
  happened: 'What happened',
  affected: 'Who is affected',
  pattern: 'Pattern',
  path: 'Path',
  cause: 'Likely cause',
  checks: 'The check that shows it',
  collect: 'What to collect next',
  fix: 'Smallest fix',
  causeAndFix: 'Cause and fix',
  assumptions: 'Assumptions this rests on',
  link: 'This very moment',

  ended: (asks: string, verdict: string): string => `${asks}. Outcome: ${verdict}.`,
  noticed: (external: string, local: string): string => `${external}. ${local}.`,
  person: (name: string, mail: string): string => `${name}: ${mail}`,

  always: (hit: number, all: number, names: string): string =>
    `Every time: ${count(hit)} of ${counted(all, LOCAL)}: ${names}.`,
  /** `turns` is null where it is not the same for all of them. */
  sometimes: (turns: number | null, of: number, hit: number, all: number, names: string): string =>
    turns === null
      ? `Sometimes: ${count(hit)} of ${counted(all, LOCAL)}: ${names}.`
      : `${count(turns)} of ${count(of)} times: ${count(hit)} of ${counted(all, LOCAL)}: ${names}.`,
  otherwise: (hit: number, names: string): string =>
    formFor(hit, {
      one: `For another reason ${count(hit)} more does not get through each time: ${names}.`,
      other: `For another reason ${count(hit)} more do not get through each time: ${names}.`,
    }),
  free: (free: number, all: number): string => `Not affected: ${count(free)} of ${counted(all, LOCAL)}.`,
  nobodyFree: 'No local user is spared.',

  fullTurn: (turns: number, said: string): string => `In a full turn of ${counted(turns, NOUNS.request)}: ${said}`,
  failsOn: (servers: string): string => `Fails on: ${servers}.`,
  failsBy: (code: string, title: string, servers: string): string => `${code} (${title}) on the turn of ${servers}.`,
  arrivesOn: (servers: string): string => `Arrives on: ${servers}.`,
  thisOne: (server: string, arrives: boolean): string =>
    arrives ? `This one landed on ${server}.` : `This one was for ${server}.`,

  rule: (code: string, title: string): string => `${code}: ${title}`,
  restsOn: (bases: string): string => `What that rests on: ${bases}.`,
  unlike: (code: string, title: string, difference: string): string =>
    `Easily taken for ${code} (${title}): ${difference}`,
  lookAt: (host: string, place: string): string => `${host}, ${place}: `,
  notCertain: (reason: string): string => ` Not certain. ${reason}`,
  here: (places: readonly string[]): string => `In this community: ${listed(places, 'comma')}.`,
  places: {
    landed: (server: string): string => `the landing server is ${server}`,
    connected: (server: string): string => `the user is logged in to ${server}`,
    home: (server: string): string => `the home server is ${server}`,
  } satisfies { readonly [P in PlaceName]: (at: string) => string },

  change: (change: string): string => `${change}.`,
  instead: (changes: readonly string[]): string => `Instead of it: ${listed(changes, 'or')}.`,
  furthest: (wrong: string, change: string): string => `${wrong} This change gets it furthest: ${change}.`,
  after: (outcome: string): string => `After it: ${outcome}`,
  inTheProduct: (fix: string): string => `In the product: ${fix}`,
  nothingToMend: (direction: Direction): string =>
    direction === 'outbound'
      ? 'The request left the gateway: there is no cause to look for and nothing to mend here. What the other side does with it is not known here.'
      : 'The request arrived: there is no cause to look for and nothing to mend.',

  noAssumption: 'None: no open question arose on this way.',
  assumed: (assumed: string, otherwise: string): string => `${assumed} With the other answer: ${otherwise}.`,
  noLink: 'Left out: the address of a moment holds every mail address that is drawn.',
} as const;

export const COLLECT_WORDS = {
  onlyOne: 'No other single change of this community would make the very same requests fail.',
  alike: (causes: number): string =>
    `${count(causes)} single changes of this community would make the very same requests fail. These tell most of them apart:`,
  cannotTell: (causes: number): string =>
    `${count(causes)} single changes of this community would make the very same requests fail, and nothing that can be looked up or tried tells them apart.`,
  tooMany: 'Not worked out here: this community is too large to try every other cause.',
  probe: (asked: string, shown: readonly string[]): string =>
    shown.length === 0
      ? `${asked}. With this cause: as if all was well.`
      : `${asked}. With this cause: ${shown.join(' ')}`,
} as const;

/** What stands where a mail address was. */
export const MAIL_WORDS = {
  leftOut: '(mail address left out)',
  user: (number: number): string => `local user ${number}`,
  external: (number: number): string => `external user ${number}`,
} as const;
