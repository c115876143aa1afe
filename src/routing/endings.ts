/** How a request ends: the ways in which a rule ends it, and the verdict that follows from each (SPEC 2.4). */

import { type Direction, REQUEST_KINDS, type RequestKind } from './kinds';

interface VerdictRow {
  readonly label: string;
  /** What it is called for an outbound request, of which nobody here can see more than that it left. */
  readonly outbound?: string;
  /** Whether a session of the request's kind is open from then on. */
  readonly opensSession: boolean;
  /** To whoever waits: 2 it arrived, 1 it got an answer for now (shown offline, online later), 0 all in vain. */
  readonly worth: 0 | 1 | 2;
}

export const VERDICTS = {
  delivered: { label: 'Delivered', outbound: 'Left the gateway', opensSession: true, worth: 2 },
  offline: { label: 'Shows offline', opensSession: true, worth: 1 },
  refused: { label: 'Refused', opensSession: false, worth: 0 },
  'not delivered': { label: 'Not delivered', opensSession: false, worth: 0 },
} as const satisfies Record<string, VerdictRow>;

export type Verdict = keyof typeof VERDICTS;
export const VERDICT_KEYS = Object.keys(VERDICTS) as readonly Verdict[];

/** What a verdict is called wherever it is named: "Delivered" inbound, "Left the gateway" outbound. */
export function verdictLabel(verdict: Verdict, direction: Direction): string {
  const { label, outbound }: VerdictRow = VERDICTS[verdict];
  return direction === 'outbound' && outbound !== undefined ? outbound : label;
}

/** The shapes in which ends are drawn: whether something stopped it or nobody was there is seen at once. What is counted and named is the verdict. */
export type EndShape = 'arrived' | 'absent' | 'refused' | 'stopped';

interface EndingRow {
  readonly shape: EndShape;
  readonly verdict: (kind: RequestKind) => Verdict;
  /** Where it came to an end: with the local user, or at the step it did not get beyond. */
  readonly where: 'user' | 'step';
  /** Sentences told of a request that ended otherwise before and after an edit; `name` is of the part where it ended. */
  readonly was: (name: string, direction: Direction) => string;
  readonly now: (name: string, direction: Direction) => string;
}

export const ENDINGS = {
  /** It reached the other person. */
  arrived: {
    shape: 'arrived',
    verdict: () => 'delivered',
    where: 'user',
    was: (_, direction) => (direction === 'outbound' ? 'It left the gateway.' : 'It was delivered.'),
    now: (_, direction) => (direction === 'outbound' ? 'Now it leaves the gateway.' : 'Now it is delivered.'),
  },
  /** The local user it is for is logged in nowhere, or not where it was sent. */
  absent: {
    shape: 'absent',
    verdict: (kind) => REQUEST_KINDS[kind].whenAbsent,
    where: 'user',
    was: (name) => `It did not find ${name} logged in.`,
    now: (name) => `Now it does not find ${name} logged in.`,
  },
  /** The local user who sends is logged in nowhere. */
  unsent: {
    shape: 'absent',
    verdict: () => 'not delivered',
    where: 'user',
    was: (name) => `It could not leave ${name}.`,
    now: (name) => `Now it cannot leave ${name}.`,
  },
  /** The gateway would not have it. */
  refused: {
    shape: 'refused',
    verdict: () => 'refused',
    where: 'user',
    was: () => 'It was refused.',
    now: () => 'Now it is refused.',
  },
  /** Something on the way is broken. */
  stopped: {
    shape: 'stopped',
    verdict: () => 'not delivered',
    where: 'step',
    was: (name) => `It stopped at ${name}.`,
    now: (name) => `Now it stops at ${name}.`,
  },
} as const satisfies Record<string, EndingRow>;

export type Ending = keyof typeof ENDINGS;
