/** What a cause would do, shown: a copy of the community with it, and the request by which the ticket's symptom comes about. */

import { type Edit, edited, type Playground } from '../playground/playground';
import { addRequests } from '../playground/script';
import { initialState, type Request, route, run } from '../routing/route';
import { lastStep, type Trace } from '../routing/trace';
import { roundRobinList, type Topology } from '../topology/topology';
import { altered } from './changes';
import type { Cause } from './investigation';
import { namedBy, requestOf } from './symptom';

export interface Proof {
  readonly topology: Topology;
  /** The first sending that ends as the ticket says. */
  readonly trace: Trace;
  /** Which sending that is, from 1, and how many make a turn of the list. */
  readonly sending: number;
  readonly of: number;
}

/** Null where nobody whom the ticket names would see it: that is no cause. */
export function proofOf(playground: Playground, cause: Cause): Proof | null {
  const { topology } = altered(playground, cause);
  const [user] = namedBy(topology, cause.symptom);
  if (user === undefined) return null;
  const request: Request = requestOf(cause.symptom, user);
  const of = cause.symptom.direction === 'inbound' ? Math.max(1, roundRobinList(topology).length) : 1;
  let state = initialState;
  for (let sending = 1; sending <= of; sending += 1) {
    const { trace, state: after } = route(topology, request, state);
    if (trace.verdict === cause.symptom.seen) return { topology, trace, sending, of };
    state = after;
  }
  return null;
}

/** The playground with a cause in it, and with the requests behind its script by which the ticket's symptom comes about there. */
export function takenOver(playground: Playground, cause: Cause): Edit {
  const changed = altered(playground, cause);
  const proof = proofOf(playground, cause);
  if (!proof) return edited(changed);
  const { requests } = changed;
  // Whose turn it is there is another matter than in a round of its own.
  let sent: Edit = edited(changed);
  for (let times = 1; times <= proof.of; times += 1) {
    sent = addRequests(
      changed,
      Array.from({ length: times }, () => proof.trace.request),
    );
    if (!sent.ok) return sent;
    const { traces } = run(changed.topology, sent.playground.requests, changed.state);
    if (traces[requests.length + times - 1]?.verdict === cause.symptom.seen) return sent;
  }
  return sent;
}

/** The rule by which it ends, which has the words on how to confirm it. */
export const ruleOf = ({ trace }: Proof) => lastStep(trace).rule;
