/** What happened to one request: its steps, each with the rule and the facts that decided, and the same as text. */

import type { AssumptionKey } from '../topology/assumptions';
import type { Direction } from './code';
import { CODES, type RuleCode } from './codes';
import type { Verdict } from './endings';
import type { RequestKind, Sessions } from './kinds';

/** One thing a person does: add a contact or start a chat. `from` and `to` are ids. */
export interface Request {
  readonly kind: RequestKind;
  readonly from: string;
  readonly to: string;
}

export type { Direction } from './code';
export type { Verdict } from './endings';

export type FactValue = string | number | boolean | null | readonly string[];

/** An attribute value a step used as its reason. */
export interface Fact {
  /** An id, 'a+b' for a pair of servers, 'state', 'assumptions' or 'topology'. */
  readonly part: string;
  readonly attribute: string;
  readonly value: FactValue;
}

/** A server passed over, and the rule that ruled it out. */
export interface Rejected {
  readonly server: string;
  readonly rule: RuleCode;
}

export interface Step {
  /** A hop carries the request to another part; a decision stays. */
  readonly kind: 'hop' | 'decision';
  readonly rule: RuleCode;
  /** Where the request is when the step is over. */
  readonly at: string;
  readonly from?: string;
  /** Where a blocked request wanted to go. */
  readonly towards?: string;
  readonly facts: readonly Fact[];
  readonly rejected: readonly Rejected[];
  /** Whose turn is next after this step; null only while the round-robin list is empty. */
  readonly next: string | null;
}

export interface Trace {
  readonly request: Request;
  readonly direction: Direction;
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
  /** The assumptions whose question arose, whatever their value. */
  readonly assumptions: readonly AssumptionKey[];
}

/** A trace as far as it may be seen; while the rest of it is hidden nothing tells how it ends. */
export interface SeenTrace extends Omit<Trace, 'verdict' | 'assumptions'> {
  readonly verdict: Verdict | null;
  /** Whose turn it is before its first step; of one that is not seen whole. */
  readonly before?: string | null;
}

/** Whether all of a trace may be seen. */
export const isWhole = (trace: SeenTrace): trace is Trace => trace.verdict !== null;

/** What the gateway remembers between requests: whose turn is next, and how many sessions are open. */
export interface GatewayState extends Sessions {
  /** The server whose turn is next; null, or a server not in the list, is read as the first of the list. */
  readonly next: string | null;
}

/** The steps of one request, the pointer as it is to be stored after them, and the assumptions whose question arose. */
export interface Journey {
  readonly steps: readonly Step[];
  readonly next: string | null;
  readonly assumptions: readonly AssumptionKey[];
}

export const fact = (part: string, attribute: string, value: FactValue): Fact => ({ part, attribute, value });

const NONE: readonly Rejected[] = [];

export const hop = (rule: RuleCode, from: string, at: string, next: string | null, facts: readonly Fact[]): Step => ({
  kind: 'hop',
  rule,
  at,
  from,
  facts,
  rejected: NONE,
  next,
});

export const decision = (
  rule: RuleCode,
  at: string,
  next: string | null,
  facts: readonly Fact[],
  rejected = NONE,
): Step => ({
  kind: 'decision',
  rule,
  at,
  facts,
  rejected,
  next,
});

/** A decision that stops the request on its way to another part. */
export const blocked = (
  rule: RuleCode,
  at: string,
  towards: string,
  next: string | null,
  facts: readonly Fact[],
): Step => ({
  kind: 'decision',
  rule,
  at,
  towards,
  facts,
  rejected: NONE,
  next,
});

/** The rule that decided the verdict. */
export function lastStep(trace: Pick<Trace, 'steps'>): Step {
  const step = trace.steps.at(-1);
  if (!step) throw new RangeError('a trace has at least one step');
  return step;
}

/** The step at which the turn moved on; -1 where no server was picked. */
export const pickOf = ({ steps }: Pick<Trace, 'steps'>): number => steps.findIndex(({ rule }) => rule === 'IN-PICK');

/** The server the gateway handed (or tried to hand) an inbound request to; null where no server was picked. */
export function landingServer(trace: Pick<Trace, 'steps'>): string | null {
  const pick = pickOf(trace);
  const after = pick < 0 ? undefined : trace.steps[pick + 1];
  return after ? (after.towards ?? after.at) : null;
}

/** The text twin of a trace, used by tests and logs: `x1 > gw > s1? > s2 > ann = delivered`. */
export const traceText = (trace: Trace): string => wayText(trace, (id) => id);

/** The same with the parts called otherwise, as people do. */
export function wayText(trace: Trace, called: (id: string) => string): string {
  const [first] = trace.steps;
  let text = called(first ? (first.from ?? first.at) : trace.request.from);
  for (const step of trace.steps) {
    if (step.kind === 'hop') text += ` > ${called(step.at)}`;
    if (CODES[step.rule].answer === 'one') text += '?';
    if (step.towards !== undefined) text += ` x ${called(step.towards)}`;
  }
  text += ` = ${trace.verdict}`;
  return trace.verdict === 'delivered' ? text : `${text} (${lastStep(trace).rule})`;
}
