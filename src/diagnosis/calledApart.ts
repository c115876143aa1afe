/** What a part is called where two of one name have to be told apart: by its name, and one that is not alone by its id as well. */

import { called } from '../routing/called';
import { nameOf, type Topology } from '../topology/topology';

type List = readonly { readonly name: string }[];

const counted = new WeakMap<List, ReadonlyMap<string, number>>();

/** How many of a list have a name. */
function times(list: List, name: string): number {
  let counts = counted.get(list);
  if (!counts) {
    const counting = new Map<string, number>();
    for (const part of list) counting.set(part.name, (counting.get(part.name) ?? 0) + 1);
    counts = counting;
    counted.set(list, counts);
  }
  return counts.get(name) ?? 0;
}

export function calledApart(topology: Topology, id: string): string {
  const name = nameOf(topology, id);
  const { servers, clusters, users } = topology;
  const isAlone = times(servers, name) + times(clusters, name) + times(users, name) < 2;
  return isAlone ? called(topology, id) : `${called(topology, id)} (${id})`;
}
