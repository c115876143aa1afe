/** What one trace adds to the counts: which servers did what, how the request ended, and where a failure is counted. */

import { arrived } from '../outcomes/ending';
import { CODES, type RuleCode } from '../routing/codes';
import { type Direction, landingServer, lastStep, type Trace, type Verdict } from '../routing/trace';
import { findServer, type Topology } from '../topology/topology';

export interface Contribution {
  readonly direction: Direction;
  readonly verdict: Verdict;
  /** The rule that ended the request. */
  readonly rule: RuleCode;
  /** The request did not arrive as it was meant, whatever its verdict. */
  readonly failed: boolean;
  /** The server handed, or about to be handed, an inbound request. */
  readonly landing: string | null;
  /** The server a failure is counted at: the landing server; outbound the one the sender is logged in to. */
  readonly entry: string | null;
  /** The servers that looked a user up, found or not. */
  readonly lookups: readonly string[];
  /** From one community server to another. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** The server that handed an inbound request to its user. */
  readonly deliverer: string | null;
}

export function contributionOf(topology: Topology, trace: Trace): Contribution {
  const isServer = (id: string): boolean => findServer(topology, id) !== undefined;
  const lookups: string[] = [];
  const redirects: { from: string; to: string }[] = [];
  let sentBy: string | null = null;
  for (const { kind, rule, from, at } of trace.steps) {
    if (CODES[rule].answer) lookups.push(at);
    if (kind === 'hop' && from !== undefined && isServer(from) && isServer(at)) redirects.push({ from, to: at });
    if (rule === 'OUT-SEND') sentBy = at;
  }
  const { rule, from } = lastStep(trace);
  const landing = landingServer(trace);
  return {
    direction: trace.direction,
    verdict: trace.verdict,
    rule,
    failed: !arrived(trace.verdict),
    landing,
    entry: landing ?? sentBy,
    lookups,
    redirects,
    deliverer: trace.direction === 'inbound' && CODES[rule].ends === 'arrived' ? (from ?? null) : null,
  };
}

/** The same for contributions that add the same to the counts, and only for them: no id holds a space. */
export function contributionKey({
  direction,
  verdict,
  rule,
  landing,
  entry,
  deliverer,
  lookups,
  redirects,
}: Contribution): string {
  let key = `${direction} ${verdict} ${rule} ${landing} ${entry} ${deliverer}`;
  for (const id of lookups) key += ` ? ${id}`;
  for (const { from, to } of redirects) key += ` > ${from} ${to}`;
  return key;
}
