/** The sentences of this room that are put together from names and numbers, and what its controls are called. */

import { GROUP_KEYS, GROUPS, type Group } from '../outcomes/trials';
import type { Outcome } from '../routing/endings';
import { REQUEST_KINDS } from '../routing/kinds';
import { count, counted, formFor, listed, NOUNS, type Noun } from '../saying/saying';

export const GROUP_WORDS = Object.fromEntries(
  GROUP_KEYS.map((group) => {
    const { kind, inbound } = GROUPS[group];
    return [group, { direction: inbound ? 'Inbound' : 'Outbound', asks: REQUEST_KINDS[kind].label }];
  }),
) as Readonly<Record<Group, { readonly direction: string; readonly asks: string }>>;

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

/** "one in three fails", "two in three fail" */
export const failing = (number: number, of: number): string =>
  `${oneIn(number, of)} ${formFor(number / (divisor(number, of) || 1), FAILS)}`;

const FAILS = { one: 'fails', other: 'fail' } as const;

const LISTED = 3;

/** "Ann", "Ann and Bob", "Ann, Bob and Cleo"; of more only their number: "14 users" */
export const namesOrNumber = (names: readonly string[], of: Noun = NOUNS.user): string =>
  names.length > LISTED ? counted(names.length, of) : listed(names);

interface Share {
  readonly failing: number;
  readonly of: number;
}

/** "Inbound, Start a chat: 1 of 3 landings fail, before 0 of 3"; without what is asked where it holds for all inbound. */
export function shareText(
  { group, before, after }: { readonly group: Group; readonly before: Share; readonly after: Share },
  whatever: boolean,
): string {
  const { direction, asks } = GROUP_WORDS[group];
  if (!GROUPS[group].inbound)
    return `${direction}: ${after.failing > 0 ? 'fails' : 'delivered'}, before ${before.failing > 0 ? 'failed' : 'delivered'}`;
  const landings = `${after.failing} of ${counted(after.of, { one: 'landing', other: 'landings' })} ${formFor(after.failing, FAILS)}`;
  return `${whatever ? direction : `${direction}, ${asks}`}: ${landings}, before ${before.failing} of ${before.of}`;
}

/** Why a server had no part in a request. */
export const WHY_NOT = {
  notItsTurn: (server: string, landing: string, next: string, isNext: boolean) =>
    `It was not ${server}'s turn: the request landed on ${landing}, and ${isNext ? `${next} is next` : `next is ${next}`}.`,
  passedOver: (server: string, reason: string) => `It was ${server}'s turn, but it was passed over: ${reason}.`,
  notInList: (server: string, fault: string) => `${server} takes no turn: ${fault}.`,
  noneAsked: 'No server was asked.',
  loggedInElsewhere: (server: string, user: string, connected: string) =>
    `${user} is logged in to ${connected}, not to ${server}.`,
  homeOnly: (server: string, user: string, connected: string) =>
    `${user}'s home is ${server}, but ${user} is logged in to ${connected}.`,
  noTurns: 'Outbound requests take no turns.',
} as const;

/** Where a request lands on a server's turn: "Landing on st1" */
export function whereLanded(turn: string | null, landed: string | null): string {
  if (landed === null) return 'Landing nowhere';
  return turn === null || turn === landed ? `Landing on ${landed}` : `${turn}'s turn, landing on ${landed}`;
}

/** What a ticket is about: who notices, and what share fails now and failed before, counted in landings. */
export interface Complaint {
  readonly group: Group;
  /** The outside community, as people call it. */
  readonly community: string;
  /** The local users; null where it is everybody. */
  readonly who: string | null;
  readonly several: boolean;
  readonly of: number;
  readonly failing: number;
  /** Of those failing, how all of them end; null where they differ. */
  readonly alike: Outcome | null;
  readonly before: Share;
}

/** The sentence a user would put into the ticket. */
export function ticketSentence(complaint: Complaint): string {
  const { group, community, who, failing: now, alike } = complaint;
  const { kind, inbound } = GROUPS[group];
  if (inbound)
    return inboundTicket(complaint, `${REQUEST_KINDS[kind].many} from ${community}${who === null ? '' : ` to ${who}`}`);
  if (now === 0) return `${who ?? 'Everybody here'} can write to ${community} again.`;
  if (alike === 'refused') return `What ${who ?? 'anybody here'} writes to ${community} is refused.`;
  return who === null ? `Nobody here can write to ${community}.` : `${who} cannot write to ${community}.`;
}

function inboundTicket(
  { community, who, several, of, failing: now, alike, before }: Complaint,
  subject: string,
): string {
  if (now === 0) return `${subject} arrive again.`;
  if (now < of) {
    const better = now * before.of < before.failing * of;
    return better && before.failing > 0
      ? `${subject} fail less often: ${oneIn(now, of)} instead of ${oneIn(before.failing, before.of)}.`
      : `${subject} work sometimes: ${failing(now, of)}.`;
  }
  if (alike === 'refused') return `${subject} are refused every time.`;
  if (alike === 'offline')
    return `To ${community}, ${who ?? 'everybody here'} always ${several ? 'look' : 'looks'} offline.`;
  return `${subject} never arrive.`;
}
