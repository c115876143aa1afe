/** Every word of this room: the matrix, whom an edit affects, faults at work, readiness, and why not. */

import { COUNTED_WORDS } from '../outcomes/countedWords';
import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import { type Verdict, verdictLabel } from '../routing/endings';
import { REQUEST_KINDS } from '../routing/kinds';
import { count, counted, formFor, listed, NOUNS, type Noun } from '../saying/saying';

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
  nothingChanged: 'The last edit changed no request.',
  allArrive: 'Every request arrives, wherever it lands, and every outbound one leaves the gateway.',
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
  copy: 'Copy the sentence',
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
  fault: (value: string, fault: string, server: string): string => `${value}: ${fault} at ${server}`,
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

/** "one in three does not", "two in three do not" */
export const notArriving = (number: number, of: number): string =>
  formFor(number / (divisor(number, of) || 1), {
    one: `${oneIn(number, of)} does not`,
    other: `${oneIn(number, of)} do not`,
  });

interface Share {
  readonly failing: number;
  readonly of: number;
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

/** What a ticket is about: who notices, and on what share of the landings it does not arrive now and did not before. */
export interface Complaint {
  readonly group: Group;
  /** The outside community, as people call it. */
  readonly community: string;
  /** The local users; null where it is everybody. */
  readonly who: string | null;
  readonly users: number;
  readonly of: number;
  readonly failing: number;
  /** The verdict of all that do not arrive; null where they differ. */
  readonly alike: Verdict | null;
  readonly before: Share;
}

/** The sentence a user would put into the ticket: what is noticed, not what the gateway or a server decided. */
export function ticketSentence(complaint: Complaint): string {
  const { group, community, who, failing } = complaint;
  if (GROUPS[group].inbound) return inboundTicket(complaint);
  if (failing === 0)
    return who === null ? `Everybody here can write to ${community} again.` : `${who} can write to ${community} again.`;
  return who === null ? `Nobody here can write to ${community}.` : `${who} cannot write to ${community}.`;
}

function inboundTicket({ group, community, who, users, of, failing, alike, before }: Complaint): string {
  const { many } = REQUEST_KINDS[GROUPS[group].kind];
  if (failing === 0)
    return who === null
      ? `${many} from ${community} arrive again.`
      : `${many} from ${community} to ${who} arrive again.`;
  if (failing < of) {
    const missing = notArriving(failing, of);
    if (before.failing > 0 && failing * before.of < before.failing * of) {
      const then = oneIn(before.failing, before.of);
      return who === null
        ? `${many} from ${community} arrive more often: ${missing}, before it was ${then}.`
        : `${many} from ${community} to ${who} arrive more often: ${missing}, before it was ${then}.`;
    }
    return who === null
      ? `${many} from ${community} arrive only sometimes: ${missing}.`
      : `${many} from ${community} to ${who} arrive only sometimes: ${missing}.`;
  }
  if (alike === 'offline')
    return who === null
      ? `To ${community}, everybody here always looks offline.`
      : formFor(users, {
          one: `To ${community}, ${who} always looks offline.`,
          other: `To ${community}, ${who} always look offline.`,
        });
  return who === null ? `${many} from ${community} never arrive.` : `${many} from ${community} to ${who} never arrive.`;
}
