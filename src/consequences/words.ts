/** Every word of this room: the matrix, whom an edit affects, faults at work, readiness, and why not. */

import { COUNTED_WORDS } from '../outcomes/countedWords';
import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import { type Verdict, verdictLabel } from '../routing/endings';
import { REQUEST_KINDS } from '../routing/kinds';
import { count, counted, formFor, listed, NOUNS, type Noun } from '../saying/saying';
import type { Share } from './shares';

export const GROUP_WORDS = Object.fromEntries(
  GROUP_KEYS.map((group) => {
    const { kind, inbound } = GROUPS[group];
    return [group, { direction: inbound ? 'Inbound' : 'Outbound', asks: REQUEST_KINDS[kind].label }];
  }),
) as Readonly<Record<Group, { readonly direction: string; readonly asks: string }>>;

/** The tab and what stands in it. */
export const VIEW_WORDS = {
  title: 'Who is reached',
  ready: 'How ready each server is',
  faults: 'Faults and what each ends',
  missing: 'Nobody to send to yet',
  draw: {
    local:
      'Draw a local user: every request between local and external users is then tried here, on every landing server.',
    external:
      'Draw an external user: every request between local and external users is then tried here, on every landing server.',
    both: 'Draw a local and an external user: every request between them is then tried here, on every landing server.',
  },
} as const;

export const MATRIX_WORDS = {
  filter: 'Show',
  filters: {
    all: 'All users',
    trouble: 'With requests that do not arrive',
    changed: 'Changed by the last edit',
  },
  asText: 'As text',
  copy: 'Copy',
  external: 'External user',
  working: 'Routing every request…',
  /** "Not delivered: 7 of 21", which is the legend too. */
  verdict: (label: string, number: number, of: number): string => `${label}: ${count(number)} of ${count(of)}`,
  counted: COUNTED_WORDS,
  changed: (cells: number): string =>
    formFor(cells, {
      one: `${count(cells)} cell changed by the last edit`,
      other: `${count(cells)} cells changed by the last edit`,
    }),
  /** Why no row is shown. */
  nothing: {
    all: 'Every request arrives, wherever it lands, and every outbound one leaves the gateway.',
    trouble: 'Every request arrives, wherever it lands, and every outbound one leaves the gateway.',
    changed: 'The last edit changed no request.',
  },
  find: 'Name or mail address',
  nobody: 'No user shown here has that in the name or mail address.',
  caption: (external: string): string =>
    `How every request between ${external} and the local users ends. The arrow keys walk from cell to cell.`,
  user: 'User',
  landingOn: 'Landing on',
  /** What stands above columns that share it. */
  group: (direction: string, asks: string): string => `${direction}: ${asks}`,
  noTurn: 'No turn taken',
  seat: (name: string, seat: number): string => `${name}, seat ${count(seat)} in the round-robin list`,
  select: (name: string): string => `Select ${name}`,
  changedCell: (now: string, before: string): string => `${now}. Before the last edit: ${before}`,
} as const;

/** Users whose requests all end alike. */
export const ALIKE_WORDS = {
  row: (people: number, reached: string): string => `${count(people)} people: ${reached}`,
  /** Where there is no room for more. */
  short: (people: number, reached: string): string => `${count(people)}: ${reached}`,
  all: 'all arrive',
  none: 'none arrives',
  but: (servers: readonly string[]): string => `all but ${listed(servers)}`,
  only: (servers: readonly string[]): string => `only ${listed(servers)}`,
  some: (failing: number, of: number): string => `${count(failing)} of ${count(of)} fail`,
  leavesNot: (reached: string): string => `${reached}, none leaves`,
  open: (row: string): string => `Show who they are. ${row}`,
  close: (row: string): string => `Show them as one row. ${row}`,
  cell: (cell: string, more: number): string => `${cell}. The same for ${count(more)} more`,
} as const;

/** What is asked, by its picture, where columns are narrow. */
const SHORT_ASKS = {
  inbound: { contact: 'Contact', bubble: 'Chat' },
  outbound: { contact: 'Contact out', bubble: 'Chat out' },
} as const;

export const shortAsks = (group: Group): string => {
  const { kind, inbound } = GROUPS[group];
  return SHORT_ASKS[inbound ? 'inbound' : 'outbound'][REQUEST_KINDS[kind].picture];
};

/** A cell and the matrix as text: labels side by side, no sentences. */
export const CELL_WORDS = {
  end: (label: string, title: string, code: string): string => `${label}: ${title} (${code})`,
  beside: (texts: readonly string[]): string => texts.join(' · '),
  asks: (direction: string, asks: string): string => `${direction}, ${asks}`,
  verdict: (label: string, what: string): string => `${label}: ${what}`,
  share: (number: number, of: number): string => `${count(number)} of ${count(of)}`,
  ruleOn: (code: string, servers: readonly string[]): string =>
    servers.length === 0 ? code : `${code} on ${listed(servers, 'comma')}`,
  head: (external: string, users: number): string => `${external}, ${counted(users, NOUNS.user)}`,
} as const;

/** Where a request lands on a server's turn: "Landing on st1" */
export function whereLanded(turn: string | null, landed: string | null): string {
  if (landed === null) return 'Landing nowhere';
  return turn === null || turn === landed ? `Landing on ${landed}` : `${turn}'s turn, landing on ${landed}`;
}

export const PREVIEW_WORDS = {
  title: 'Preview of one request',
  send: 'Send this',
  close: 'Close the preview',
  closeTip: 'Close',
} as const;

export const EFFECT_WORDS = {
  nobody: 'The last edit affects no user.',
  quoted: (ticket: string): string => `“${ticket}”`,
  copy: 'Copy the sentences',
  affected: (affected: number, of: number): string =>
    `${count(affected)} of ${counted(of, NOUNS.user)} affected by the last edit`,
  healthy: 'Every part and every link is healthy.',
  /** Where there is no part that could be broken. */
  unbroken: (failing: number, of: number): string =>
    `No part and no link is broken, and yet ${count(failing)} of ${counted(of, NOUNS.request)} ${formFor(failing, { one: 'does', other: 'do' })} not arrive: open a cell to see why.`,
  fault: (where: string, name: string): string => `${where}: ${name}`,
  /** The parts at which one fault stands. */
  where: (parts: readonly string[]): string => parts.join(' – '),
  /** Users whose home values name nothing for what is most likely one cause. */
  oneCause: (users: number): string => `${counted(users, NOUNS.user)}, most likely one cause`,
  endsNone: 'Ends no request by itself',
  ends: (requests: number, of: number, users: number): string =>
    `Ends ${count(requests)} of ${counted(of, NOUNS.request)}, of ${counted(users, NOUNS.user)}`,
  mend: 'Mend',
  mendIt: (where: string, name: string): string => `Mend: ${name} (${where})`,
  more: (number: number, left: number): string =>
    left > number ? `Show ${count(number)} more of ${count(left)}` : `Show ${count(left)} more`,
} as const;

export const READINESS_WORDS = {
  title: 'Readiness of the servers',
  none: 'No community server yet.',
  server: 'Server',
  seat: 'Seat',
  noSeat: 'none',
  links: 'Links to other servers',
  open: 'Open',
  blockedTo: (servers: readonly string[]): string => `Blocked to ${namesOrNumber(servers, NOUNS.server)}`,
  select: (name: string): string => `Select ${name}`,
  /** What a key stands for: a fault, and where. */
  key: (fault: string, where: string): string => `${fault}: ${where}`,
  pair: (server: string, other: string): string => `${server} – ${other}`,
  breakIt: (value: string, fault: string): string => `${value}. A press breaks it: ${fault}`,
  mendIt: (fault: string): string => `Mend: ${fault}`,
} as const;

/** Why a server had no part in a request, and from where a user is reached. */
export const WHY_NOT = {
  did: (server: string): string => `What ${server} did`,
  whyNot: (server: string): string => `Why not ${server}`,
  didIn: (server: string, request: string): string => `What ${server} did: ${request}`,
  whyNotIn: (server: string, request: string): string => `Why not ${server}? ${request}`,
  reached: (user: string): string => `Where ${user} is reached`,
  reachedFrom: (external: string, user: string, reached: number, of: number): string =>
    formFor(of, {
      one: `A chat of ${external} reaches ${user} from ${count(reached)} of ${count(of)} landing server`,
      other: `A chat of ${external} reaches ${user} from ${count(reached)} of ${count(of)} landing servers`,
    }),
  notItsTurn: (server: string, landing: string, next: string): string =>
    `It was not ${server}'s turn: the request landed on ${landing}, and the next turn is ${next}'s.`,
  passedOver: (server: string, reason: string): string =>
    `It was ${server}'s turn, but the gateway passed it over. Reason: ${reason}.`,
  notInList: (server: string, fault: string): string => `${server} takes no turn. Reason: ${fault}.`,
  noneAsked: 'No server was asked.',
  loggedInElsewhere: (server: string, user: string, connected: string): string =>
    `${user} is logged in to ${connected}, not to ${server}.`,
  homeOnly: (server: string, user: string, connected: string): string =>
    `${server} is ${user}'s home server, but ${user} is logged in to ${connected}.`,
  noTurns: 'Outbound requests take no turns.',
  sentence: (what: string): string => `${what}.`,
  landing: (where: string, what: string): string => `${where}: ${what}.`,
} as const;

const LISTED = 3;

/** "Ann", "Ann and Bob", "Ann, Bob and Cleo"; of more only their number: "14 users" */
export const namesOrNumber = (names: readonly string[], of: Noun = NOUNS.user): string =>
  names.length > LISTED ? counted(names.length, of) : listed(names);

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const spelt = (number: number): string => NUMBERS[number] ?? count(number);
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** "one in three", in lowest terms. */
export function oneIn(number: number, of: number): string {
  const by = divisor(number, of) || 1;
  return `${spelt(number / by)} in ${spelt(of / by)}`;
}

/** "One in three", at the head of a sentence. */
export function sharesIn(number: number, of: number): string {
  const text = oneIn(number, of);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** "one time in three", "two times in three" */
export function timesIn(number: number, of: number): string {
  const by = divisor(number, of) || 1;
  return `${spelt(number / by)} ${formFor(number / by, { one: 'time', other: 'times' })} in ${spelt(of / by)}`;
}

/** On how many landings the requests of one user do not arrive; of an outbound request its verdict, which takes no turn. */
export const SHARE_WORDS = {
  inbound: (group: Group, before: Share, after: Share): string =>
    `${GROUP_WORDS[group].direction}, ${GROUP_WORDS[group].asks}: does not arrive on ${landings(after)}, before on ${landings(before)}`,
  /** The same of every kind of request. */
  anyInbound: (before: Share, after: Share): string =>
    `Inbound: does not arrive on ${landings(after)}, before on ${landings(before)}`,
  outbound: (before: Verdict, after: Verdict): string =>
    `Outbound: ${verdictLabel(after, 'outbound')}. Before: ${verdictLabel(before, 'outbound')}`,
} as const;

const landings = ({ failing, of }: Share): string =>
  formFor(of, {
    one: `${count(failing)} of ${count(of)} landing`,
    other: `${count(failing)} of ${count(of)} landings`,
  });
