/** The kinds of request, a row each: what it counts against, what an absent user means to it, and how it is told. */

import type { Gateway } from '../topology/parts';

/** What the gateway counts: open sessions, each sort with a limit of its own. */
export const COUNTERS = {
  chats: { limit: 'maxChats', session: 'chat', label: 'Chats', open: 'Open chat sessions' },
  presences: { limit: 'maxPresences', session: 'presence', label: 'Presences', open: 'Open presence sessions' },
} as const satisfies Record<string, CounterRow>;

export type Counter = keyof typeof COUNTERS;
/** How many sessions of each sort are open. */
export type Sessions = { readonly [C in Counter]: number };

interface CounterRow {
  /** The attribute of the gateway that says how many may be open. */
  readonly limit: { [K in keyof Gateway]: Gateway[K] extends number ? K : never }[keyof Gateway];
  /** "one more chat session may open" */
  readonly session: string;
  readonly label: string;
  /** The count as a fact. */
  readonly open: string;
}

export const COUNTER_KEYS = Object.keys(COUNTERS) as readonly Counter[];
export const NO_SESSIONS = Object.fromEntries(COUNTER_KEYS.map((counter) => [counter, 0])) as Sessions;

/** Names put in as they are shown; a sentence without a full stop. */
type Said = (sender: string, receiver: string) => string;
/** The same where one of the two uses another system: what that does is not ours to say. */
type SaidEitherWay = (sender: string, receiver: string, inbound: boolean) => string;

interface KindRow {
  readonly label: string;
  readonly counter: Counter;
  /** What becomes of it where the local user it is for is logged in nowhere (SPEC 2.4). */
  readonly whenAbsent: 'offline' | 'not delivered';
  /** The glyph it wears. */
  readonly picture: 'contact' | 'bubble';
  /** The request itself. */
  readonly asks: Said;
  /** The same by the local user it is about, at the head of a line. */
  readonly brief: { readonly inbound: (receiver: string) => string; readonly outbound: Said };
  /** The same where room is short. */
  readonly short: (receiver: string) => string;
  /** Many of them, at the head of a sentence; one of them and many within one. */
  readonly many: string;
  readonly nouns: { readonly one: string; readonly other: string };
  /** Whoever sends one that does not get through sees the local user offline. */
  readonly looks?: true;
  /** What the sender notices when it stopped or found nobody, was refused, arrived; and the receiver of one that arrived. */
  readonly unreached: Said;
  readonly refused: SaidEitherWay;
  readonly arrived: SaidEitherWay;
  readonly reaches: SaidEitherWay;
  /** Why it ends where the local user is logged in nowhere. */
  readonly absent: { readonly what: (user: string) => string; readonly why: (user: string) => string };
  /** What a sender who is logged in nowhere notices. */
  readonly unsent: (sender: string) => string;
}

export const REQUEST_KINDS = {
  subscribe: {
    label: 'Add as contact',
    counter: 'presences',
    whenAbsent: 'offline',
    picture: 'contact',
    asks: (sender, receiver) => `${sender} adds ${receiver} as contact`,
    brief: {
      inbound: (receiver) => `Adding ${receiver}`,
      outbound: (sender, receiver) => `${sender} adding ${receiver}`,
    },
    short: (receiver) => `adds ${receiver}`,
    many: 'Contact requests',
    nouns: { one: 'contact request', other: 'contact requests' },
    looks: true,
    unreached: (sender, receiver) => `${sender} sees ${receiver} offline`,
    refused: (sender, receiver, inbound) =>
      inbound
        ? `${sender} gets no answer or an error for adding ${receiver}: which one depends on the other system`
        : `${sender} gets no answer or an error for adding ${receiver}: which one is not documented`,
    arrived: (sender, receiver, inbound) =>
      inbound
        ? `${sender} sees ${receiver} online, unless ${receiver} says no`
        : `${sender} sees the status of ${receiver} if the other system sends it and ${receiver} agrees`,
    reaches: (sender, receiver, inbound) =>
      inbound
        ? `${receiver} is asked whether ${sender} may see the status`
        : `${receiver} is asked whether ${sender} may see the status, if the other system delivers the request`,
    absent: {
      what: (user) => `${user} is not logged in: contact shows offline`,
      why: (user) =>
        `The directory knows ${user}, but no running server has ${user} logged in. The contact is kept. That it comes online with the next login, without another turn, is inferred.`,
    },
    unsent: (sender) => `${sender} is logged out and cannot add a contact`,
  },
  chat: {
    label: 'Start a chat',
    counter: 'chats',
    whenAbsent: 'not delivered',
    picture: 'bubble',
    asks: (sender, receiver) => `${sender} starts a chat with ${receiver}`,
    brief: {
      inbound: (receiver) => `Chat to ${receiver}`,
      outbound: (sender, receiver) => `${sender}'s chat to ${receiver}`,
    },
    short: (receiver) => `chat to ${receiver}`,
    many: 'Chats',
    nouns: { one: 'chat', other: 'chats' },
    unreached: (sender, receiver) => `${sender}'s chat with ${receiver} is not delivered`,
    refused: (sender, receiver, inbound) =>
      inbound
        ? `${sender}'s chat with ${receiver} gets no answer or an error: which one depends on the other system`
        : `${sender}'s chat with ${receiver} gets no answer or an error: which one is not documented`,
    arrived: (sender, receiver, inbound) =>
      inbound
        ? `${sender}'s chat with ${receiver} is open`
        : `${sender}'s chat with ${receiver} has left: whether it opens depends on the other system`,
    reaches: (sender, receiver, inbound) =>
      inbound ? `${sender}'s chat opens at ${receiver}` : `${receiver} gets the chat if the other system delivers it`,
    absent: {
      what: (user) => `${user} is not logged in: no chat`,
      why: (user) =>
        `The directory knows ${user}, but no running server has ${user} logged in. A chat needs somebody there.`,
    },
    unsent: (sender) => `${sender} is logged out and cannot start a chat`,
  },
} as const satisfies Record<string, KindRow>;

/** From an external to a local user, or the other way. */
export type Direction = 'inbound' | 'outbound';
export const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound'];

export type RequestKind = keyof typeof REQUEST_KINDS;
/** There is always one: the first is offered first. */
export const KIND_KEYS = Object.keys(REQUEST_KINDS) as unknown as readonly [RequestKind, ...RequestKind[]];

/** What people write first, and write tickets of: tried where one kind stands for all. */
export const USUAL_KIND: RequestKind = 'chat';
