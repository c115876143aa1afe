/** What the row of a code says: how a request ends or goes on by it, and what happens, with the names it may use. */

import type { Ending } from './endings';
import { COUNTERS, type Direction, REQUEST_KINDS, type RequestKind } from './kinds';

export type { Direction } from './kinds';

/** What the directory answers to a lookup: one record, none, several, or nothing at all because it was not reached. */
export type DirectoryAnswer = 'one' | 'none' | 'several' | 'silence';

/** What a sentence may name: names of parts as shown, or a generic phrase where the step has no such part. */
export interface Names {
  readonly kind: RequestKind;
  readonly direction: Direction;
  readonly external: string;
  readonly user: string;
  /** Where the request is when the step is over. */
  readonly at: string;
  /** Where the step began; the same as `at` for a decision. */
  readonly from: string;
  /** Where a stopped request wanted to go. */
  readonly towards: string;
  readonly landing: string;
  /** The server the user is logged in to. */
  readonly connected: string;
  readonly home: string;
  /** The server whose turn is next after the step. */
  readonly next: string;
  readonly gateway: string;
  /** Whose mail domain is blocked, and which it is. */
  readonly blocked: { readonly person: string; readonly domain: string };
}

/** The sort of session that a request opens: "chat", "presence". */
export const sessionOf = ({ kind }: Names): string => COUNTERS[REQUEST_KINDS[kind].counter].session;

/** The community server at the other end of the gateway's connection. */
export const serverOf = ({ direction, towards, at }: Names): string => (direction === 'inbound' ? towards : at);

export const INBOUND: readonly Direction[] = ['inbound'];
export const OUTBOUND: readonly Direction[] = ['outbound'];
export const EITHER_WAY: readonly Direction[] = ['inbound', 'outbound'];

/** The names of a rule told without a trace. */
export const GENERIC_NAMES: Names = {
  kind: 'subscribe',
  direction: 'inbound',
  external: 'the external user',
  user: 'the local user',
  at: 'the server reached',
  from: 'the server before',
  towards: 'the server it is meant for',
  landing: 'the landing server',
  connected: 'the server logged in to',
  home: 'the home server',
  next: 'the server after it',
  gateway: 'the gateway',
  blocked: { person: 'the external user', domain: 'partner.example' },
};

/** All that a request on its way needs of a rule; what bears the rule out stands in its `Evidence`. */
export interface CodeRow {
  readonly title: string;
  /** How a request ends at it; null: it goes on. */
  readonly ends: Ending | null;
  /** The directions whose requests can meet it. */
  readonly directions: readonly Direction[];
  /** What the directory answered; only a rule that is what came of a lookup has one. */
  readonly answer?: DirectoryAnswer;
  /** From one community server to another: to the home server, or to where the user is logged in. */
  readonly redirect?: 'home' | 'connected';
  /** What happens, in at most a dozen words; no full stop. */
  readonly what: (names: Names) => string;
  /** What the external user notices if the request ends here, or so far where it never does; no full stop. */
  readonly external: (names: Names) => string;
  /** The same for the local user. */
  readonly local: (names: Names) => string;
}

const GENERIC = Object.values(GENERIC_NAMES).filter(
  (name): name is string => typeof name === 'string' && name.startsWith('the '),
);

/** A sentence with a capital where it opens with a generic phrase; a name at its head stays as typed. */
export const opening = (sentence: string): string =>
  GENERIC.some((phrase) => sentence.startsWith(phrase)) ? `T${sentence.slice(1)}` : sentence;
