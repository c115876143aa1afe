/** What SPEC 8 promises of a case, tried out in plain loops over parts and `route`: written without a look at how cases are made. */

import type { Case } from '../../../src/cases/case';
import type { Symptom } from '../../../src/diagnosis/symptom';
import { initialState, route } from '../../../src/routing/route';
import { roundRobinList, type Topology } from '../../../src/topology/topology';

/** Every attribute in which two communities differ, by part; the blocked pairs are one of the whole. */
export function differences(one: Topology, other: Topology): readonly string[] {
  const partsOf = ({ gateway, clusters, servers, users, externals }: Topology): ReadonlyMap<string, object> =>
    new Map(
      [...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals].map((part) => [part.id, part]),
    );
  const [before, after] = [partsOf(one), partsOf(other)];
  const found: string[] = [];
  if (JSON.stringify([...before.keys()]) !== JSON.stringify([...after.keys()])) found.push('the parts');
  for (const [id, part] of before)
    for (const [attribute, value] of Object.entries(part)) {
      const now = (after.get(id) as Record<string, unknown> | undefined)?.[attribute];
      if (JSON.stringify(now) !== JSON.stringify(value)) found.push(`${id} ${attribute}`);
    }
  for (const key of ['blockedServerLinks', 'assumptions'] as const)
    if (JSON.stringify(one[key]) !== JSON.stringify(other[key])) found.push(`topology ${key}`);
  return found;
}

export const causesOf = ({ causes }: Case): readonly string[] =>
  causes.map(({ part, attribute }) => `${part} ${attribute}`);

/** Whether everybody whom a symptom names meets it: sessions fresh, the first server first, one try for each in turn. */
export function isTrue(topology: Topology, { external, direction, kind, seen, users, share }: Symptom): boolean {
  const named = users === 'all' ? topology.users.map(({ id }) => id) : users;
  return named.every((user) => {
    const inbound = direction === 'inbound';
    const of = inbound ? Math.max(1, roundRobinList(topology).length) : 1;
    const request = inbound ? { kind, from: external, to: user } : { kind, from: user, to: external };
    let state = initialState;
    let fails = 0;
    for (let sent = 0; sent < of; sent += 1) {
      const answered = route(topology, request, state);
      state = answered.state;
      if (answered.trace.verdict === seen) fails += 1;
    }
    if (share === 'always') return fails === of;
    return share === 'sometimes' ? fails > 0 && fails < of : fails * share.of === share.fails * of;
  });
}

/** The verdicts of the whole script. */
export const verdictsOf = ({ topology, requests, state }: Case['broken']): readonly string[] => {
  let now = state;
  return requests.map((request) => {
    const answered = route(topology, request, now);
    now = answered.state;
    return answered.trace.verdict;
  });
};
