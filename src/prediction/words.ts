/** The words of prediction: what is believed and what is so, what is asked, and what can be answered. */

import type { Names } from '../routing/code';
import { count, counted, NOUNS } from '../saying/saying';

interface Belief {
  readonly title: string;
  readonly belief: string;
  readonly correction: (names: Names) => string;
}

export const BELIEFS = {
  DIRECT: {
    title: 'Straight to the user',
    belief: 'The gateway sends a request straight to the server that the user is logged in to.',
    correction: ({ gateway, landing, user }) =>
      `${gateway} hands a request to the server whose turn it is, here ${landing}. Where ${user} is logged in is found out only there.`,
  },
  'GATEWAY-KNOWS-HOME': {
    title: 'Straight to the home server',
    belief: 'The gateway sends a request to the home server of the user.',
    correction: ({ gateway, landing, user }) =>
      `${gateway} hands a request to the server whose turn it is, here ${landing}. The home server of ${user} is read there, in the directory.`,
  },
  'ADD-KEEPS-TURN': {
    title: 'Adding takes no turn',
    belief: 'Adding a contact takes no turn: the next request goes to the same server.',
    correction: ({ landing }) =>
      `Adding a contact takes a turn as a chat does: with every contact request counted it is the turn of ${landing}.`,
  },
  'OUT-ROTATES': {
    title: 'Outbound takes turns, too',
    belief: 'What a local user sends out takes turns among the servers, too.',
    correction: ({ direction, landing, user }) =>
      direction === 'inbound'
        ? `Only what comes in takes a turn: with nothing else counted it is the turn of ${landing}.`
        : `What goes out takes no turn: it goes by the server that ${user} is logged in to, and by no other.`,
  },
  'ONLY-CONFIGURED': {
    title: 'Only the configured server',
    belief: 'Only the server that the gateway is configured with receives requests.',
    correction: ({ gateway, landing }) =>
      `${gateway} is configured with one server and discovers the others, and each of them takes its turn: this is the turn of ${landing}.`,
  },
  'TURN-PER-USER': {
    title: 'A round robin for each user',
    belief: 'Every external user has a round robin of his own.',
    correction: ({ gateway, external, landing }) =>
      `${gateway} has one round robin for all: with the requests of everybody counted, and not of ${external} alone, it is the turn of ${landing}.`,
  },
  'LOGIN-WINS': {
    title: 'Where somebody is logged in wins',
    belief: 'A request goes where the user is logged in, whatever home server the user has.',
    correction: ({ landing, user, home }) =>
      `${landing} goes by the home of ${user}, which is ${home}, before it asks where ${user} is logged in.`,
  },
} as const satisfies Readonly<Record<string, Belief>>;

export const PROMPTS = {
  landing: (gateway: string): string => `To which server does ${gateway} hand the request?`,
  onward: (landing: string, user: string): string =>
    `${landing} has found ${user} in the directory. Where does it send the request?`,
  /** `asks`: "Xavier starts a chat with Ann" */
  verdict: (asks: string): string => `${asks}. How does it end?`,
  stop: 'It does not arrive. Where does it come to an end?',
  ruleOfWay: 'Which rule decides where it goes?',
  ruleOfEnd: 'Which rule brings it to an end?',
  turn: (asks: string, times: number): string => `${asks}, ${counted(times, TIMES)}. Whose turn is it after that?`,
  failures: (asks: string, times: number): string =>
    `${asks}, ${counted(times, TIMES)}. How many of these ${NOUNS.request.other} fail?`,
} as const;

export const CORRECTIONS = {
  /** `why` is a sentence. */
  expected: (expected: string, why: string): string => `What happens: ${expected}. ${why}`,
  turn: (expected: string, times: number): string =>
    `After ${counted(times, NOUNS.request)} it is the turn of ${expected}: each of them takes one turn, whatever becomes of it.`,
  failures: (expected: string): string =>
    `It is ${expected}: each server takes its turn, and the same turns fail in every round.`,
} as const;

/** A community made to practise on. */
export const GENERATED = {
  title: 'To practise on',
  people: ['Ann', 'Bob', 'Cleo', 'Dan', 'Eva', 'Finn'],
  outside: [
    { name: 'Xavier', mail: 'xavier@partner.example' },
    { name: 'Yara', mail: 'yara@supplier.example' },
  ],
} as const;

/** What there was to see of a request that landed elsewhere than its user is. */
export const SAW = {
  prompt: 'What did you just see?',
  two: (landed: string, user: string, connected: string): string =>
    `It landed on ${landed}, and ${user} is logged in to ${connected}.`,
  three: (landed: string, user: string, connected: string, home: string): string =>
    `It landed on ${landed}, ${user} is logged in to ${connected}, and the home server is ${home}.`,
} as const;

const TIMES = { one: 'time', other: 'times' } as const;

export const OPTIONS = {
  here: 'It stays there',
  ends: 'Nowhere: it comes to an end there',
  failures: (failed: number, times: number): string => `${count(failed)} of ${count(times)}`,
} as const;
