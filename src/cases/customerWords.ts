/** What customers write in the tickets of cases, in whole sentences: what it is about, a row for each way, and how often it fails, a row for each end. */

import type { Symptom } from '../diagnosis/symptom';
import type { Direction, RequestKind } from '../routing/kinds';
import { count, formFor } from '../saying/saying';

/** Of everybody here, or of some by their names; who is outside first. */
interface About {
  readonly all: readonly ((stranger: string) => string)[];
  readonly some: readonly ((stranger: string, who: string) => string)[];
}

/** A kind of request that has no row is complained of by nobody. */
export const ABOUT: Readonly<Record<Direction, Readonly<Partial<Record<RequestKind, About>>>>> = {
  inbound: {
    chat: {
      all: [(x) => `It is about chats from ${x} to all of us.`, (x) => `${x} writes to all of us.`],
      some: [(x, who) => `It is about chats from ${x} to ${who}.`, (x, who) => `${x} writes to ${who}.`],
    },
    subscribe: {
      all: [(x) => `${x} adds all of us as contacts.`, (x) => `It is about contact requests from ${x} to all of us.`],
      some: [
        (x, who) => `${x} adds ${who} as contact.`,
        (x, who) => `It is about contact requests from ${x} to ${who}.`,
      ],
    },
  },
  outbound: {
    chat: {
      all: [(x) => `It is about chats from all of us to ${x}.`, (x) => `All of us write to ${x}.`],
      some: [(x, who) => `It is about chats from ${who} to ${x}.`, (x, who) => `${who} wrote to ${x}.`],
    },
    subscribe: {
      all: [(x) => `All of us added ${x} as contact.`, (x) => `It is about contact requests from all of us to ${x}.`],
      some: [
        (x, who) => `${who} added ${x} as contact.`,
        (x, who) => `It is about contact requests from ${who} to ${x}.`,
      ],
    },
  },
};

interface Ends {
  readonly always: readonly string[];
  readonly sometimes: readonly string[];
  readonly counted: readonly ((fails: number, of: number) => string)[];
}

const IS = { one: 'is', other: 'are' } as const;
const SHOWS = { one: 'shows', other: 'show' } as const;
const GETS = { one: 'gets', other: 'get' } as const;

/** Nor is an end that has none. */
export const ENDS: Readonly<Partial<Record<Symptom['seen'], Ends>>> = {
  'not delivered': {
    always: ['Nothing arrives, not a single time.', 'Every time it gets lost.', 'It is never delivered.'],
    sometimes: ['Sometimes it is not delivered.', 'It gets lost now and then.', 'Every so often nothing arrives.'],
    counted: [
      (fails, of) => `${count(fails)} of ${count(of)} tries ${formFor(fails, IS)} not delivered.`,
      (fails, of) => `We counted all day: ${count(fails)} of ${count(of)} tries ${formFor(fails, GETS)} lost.`,
    ],
  },
  offline: {
    always: ['It shows offline every time.', 'It shows offline, every single time.'],
    sometimes: ['Sometimes it shows offline.', 'It shows offline now and then.'],
    counted: [
      (fails, of) => `${count(fails)} of ${count(of)} tries ${formFor(fails, SHOWS)} offline.`,
      (fails, of) => `We counted all day: ${count(fails)} of ${count(of)} tries ${formFor(fails, SHOWS)} offline.`,
    ],
  },
  refused: {
    always: ['It is refused every time.', 'Every time the answer is that it is not allowed.'],
    sometimes: ['Sometimes it is refused.', 'It is refused now and then.'],
    counted: [
      (fails, of) => `${count(fails)} of ${count(of)} tries ${formFor(fails, IS)} refused.`,
      (fails, of) => `We counted all day: ${count(fails)} of ${count(of)} tries ${formFor(fails, IS)} refused.`,
    ],
  },
};

export const CUSTOMER = {
  greetings: ['Good morning,', 'Dear support,', 'To the support desk,', 'Good afternoon,'],
  /** Before a second complaint. */
  besides: ['There is a second thing.', 'That is not all of it.', 'Something else goes wrong as well.'],
  closings: ['Please look into it.', 'Can you find out why?', 'What shall I tell them?', 'I need to know what it is.'],
} as const;
