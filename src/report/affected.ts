/** Whom the same failure hits: every local user who would be asked, or ask, in place of this one. */

import { peopleOf } from '../diagnosis/alike';
import { arrived } from '../outcomes/ending';
import { localUserOf } from '../outcomes/places';
import { called } from '../routing/called';
import { type Request, route } from '../routing/route';
import { lastStep, type Trace } from '../routing/trace';
import { roundRobinList } from '../topology/topology';
import type { Told } from './told';
import { listedNames, NOTE_WORDS as WORDS } from './words';

/** How often somebody meets the same rule, and how often anything that does not arrive. */
interface Hit {
  readonly same: number;
  readonly failed: number;
}

export function affectedSaid(told: Told): readonly string[] {
  const { topology } = told.playground;
  const { trace } = told;
  const list = roundRobinList(topology);
  const turns = trace.direction === 'inbound' && list.length > 0 ? list : [null];
  const { sorts, sortOf } = peopleOf(topology, new Set());
  const hits = sorts.map(({ user }) => hitOf(told, user.id, turns));
  const self = localUserOf(trace);
  // Whoever the ticket is of comes first.
  const users = topology.users.map(({ id }) => id).toSorted((a, b) => Number(b === self) - Number(a === self));
  const those = (is: (hit: Hit) => boolean): readonly string[] =>
    users.filter((id) => {
      const hit = hits[sortOf.get(id) ?? -1];
      return hit !== undefined && is(hit);
    });
  const of = turns.length;
  const always = those(({ same }) => same === of);
  const sometimes = those(({ same }) => same > 0 && same < of);
  const otherwise = those(({ same, failed }) => same === 0 && failed > 0);
  const free = those(({ failed }) => failed === 0);
  const beats = new Set(hits.map(({ same }) => same).filter((same) => same > 0 && same < of));
  const beat = beats.size === 1 ? Math.max(...beats) : null;
  const names = (ids: readonly string[]): string => listedNames(ids.map((id) => called(topology, id)));
  return [
    ...(always.length > 0 ? [WORDS.always(always.length, users.length, names(always))] : []),
    ...(sometimes.length > 0 ? [WORDS.sometimes(beat, of, sometimes.length, users.length, names(sometimes))] : []),
    ...(otherwise.length > 0 ? [WORDS.otherwise(otherwise.length, names(otherwise))] : []),
    free.length > 0 ? WORDS.free(free.length, users.length) : WORDS.nobodyFree,
  ];
}

/** The same request with another local user, on every turn, as the gateway was when this one came. */
function hitOf({ playground: { topology }, trace, state }: Told, user: string, turns: readonly (string | null)[]): Hit {
  const { rule } = lastStep(trace);
  const request = withUser(trace, user);
  let [same, failed] = [0, 0];
  for (const next of turns) {
    const other = route(topology, request, { ...state, next }).trace;
    if (arrived(other.verdict)) continue;
    failed += 1;
    if (lastStep(other).rule === rule) same += 1;
  }
  return { same, failed };
}

const withUser = ({ direction, request }: Trace, user: string): Request =>
  direction === 'inbound' ? { ...request, to: user } : { ...request, from: user };
