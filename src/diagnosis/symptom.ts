/** What a ticket says: between whom, which way and how often requests end as they should not; and whether a count shows it. */

import type { Direction, RequestKind } from '../routing/kinds';
import type { Request, Verdict } from '../routing/trace';
import { findExternal, findUser, type Topology } from '../topology/topology';

export interface Symptom {
  /** The id of the external user who asks, or is asked. */
  readonly external: string;
  readonly direction: Direction;
  readonly kind: RequestKind;
  readonly seen: Exclude<Verdict, 'delivered'>;
  /** The local users whom the ticket names, by their ids. */
  readonly users: 'all' | readonly string[];
  readonly share: 'always' | 'sometimes' | Count;
}

/** So many of so many requests. */
export interface Count {
  readonly fails: number;
  readonly of: number;
}

/** The request by which a symptom is looked for with one local user. */
export const requestOf = ({ kind, direction, external }: Symptom, user: string): Request =>
  direction === 'inbound' ? { kind, from: external, to: user } : { kind, from: user, to: external };

/** A count on its way: so many of those that were sent so far. */
export interface Tally extends Count {
  readonly sent: number;
}

/** Whether a symptom shows, as soon as what is still to be sent cannot change that; undefined until then. */
export function shows({ share }: Symptom, { fails, sent, of }: Tally): boolean | undefined {
  const isWhole = sent === of;
  if (share === 'always') return fails < sent ? false : isWhole || undefined;
  if (share === 'sometimes') return fails > 0 && fails < sent ? true : isWhole ? false : undefined;
  if (share.of === 0) return false;
  const wanted = (share.fails * of) / share.of;
  if (fails > wanted || fails + (of - sent) < wanted) return false;
  return isWhole ? fails * share.of === share.fails * of : undefined;
}

/**
 * The local users whom a ticket names.
 * @throws RangeError when it names somebody whom the topology has not.
 */
export function namedBy(topology: Topology, { external, users }: Symptom): ReadonlySet<string> {
  if (!findExternal(topology, external)) throw new RangeError(`no external user has the id "${external}"`);
  if (users === 'all') return new Set(topology.users.map(({ id }) => id));
  for (const id of users) if (!findUser(topology, id)) throw new RangeError(`no local user has the id "${id}"`);
  return new Set(users);
}
