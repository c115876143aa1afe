/** Which part stands next to parts that go, and where somebody who is folded is found: there the keyboard goes on. */

import type { Position } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';
import type { People } from './folding';

/** What is to be focused for a part: whoever is folded and does not stand out is found in the group. */
export const nodeFor = ({ standing, groups }: People, id: string): string =>
  standing.some((user) => user.id === id)
    ? id
    : (groups.find(({ people }) => people.some((user) => user.id === id))?.id ?? id);

/** Where the keyboard goes on when these parts go; `topology` and `people` still have them. Who was folded leaves it to the group, the last of a group to the server. */
export function nodeNextTo(topology: Topology, people: People, going: readonly string[]): string | null {
  const gone = new Set(going);
  const group = people.groups.find((each) => !each.open && each.people.some(({ id }) => id === going[0]));
  if (group?.people.some(({ id }) => !gone.has(id))) return group.id;
  if (group?.server && !gone.has(group.server)) return group.server;
  const next = neighbourOf(topology, going);
  return next === null ? null : nodeFor(people, next);
}

/** The next of the same kind, or the one before, or the nearest of any kind; null where none is left. `topology` still has the parts. */
export function neighbourOf(topology: Topology, going: readonly string[]): string | null {
  const [first] = going;
  const placed = first === undefined ? undefined : findPart(topology, first);
  if (!placed) return null;
  const { gateway, servers, users, externals, clusters } = topology;
  const stays = ({ id }: { readonly id: string }): boolean => !going.includes(id);
  const same = {
    gateway: [],
    server: servers,
    user: users,
    external: externals,
    cluster: clusters,
  }[placed.kind] as readonly { readonly id: string }[];
  const place = same.findIndex(({ id }) => id === first);
  const beside = same.slice(place + 1).find(stays) ?? same.slice(0, Math.max(place, 0)).findLast(stays);
  if (beside) return beside.id;
  const member = servers.find(({ cluster }) => cluster === first);
  const from = 'position' in placed.part ? placed.part.position : member?.position;
  const others = [...(gateway ? [gateway] : []), ...servers, ...users, ...externals].filter(stays);
  if (!from || others.length === 0) return others[0]?.id ?? null;
  const distance = ({ position: [x, y] }: { readonly position: Position }): number =>
    Math.hypot(x - from[0], y - from[1]);
  return others.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest)).id;
}
