/** Which part stands next to parts that go: there the keyboard goes on. */

import type { Position } from '../topology/parts';
import { findPart, type Topology } from '../topology/topology';

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
