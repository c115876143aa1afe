/** Changes that hand back the very same list or object where nothing in it changed, so that what is untouched keeps its identity. */

import type { Topology } from '../topology/topology';
import type { Playground } from './playground';

/** The list itself where `next` holds the same items in the same order. */
export const kept = <T>(list: readonly T[], next: readonly T[]): readonly T[] =>
  next.length === list.length && next.every((item, place) => item === list[place]) ? list : next;

export const mapKeeping = <T>(list: readonly T[], change: (item: T) => T): readonly T[] => kept(list, list.map(change));

export const filterKeeping = <T>(list: readonly T[], keep: (item: T) => boolean): readonly T[] =>
  kept(list, list.filter(keep));

export const appendKeeping = <T>(list: readonly T[], more: readonly T[]): readonly T[] =>
  more.length === 0 ? list : [...list, ...more];

export function withChanges<T extends object>(whole: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => Object.is(whole[key], changes[key])) ? whole : { ...whole, ...changes };
}

export const withTopology = (playground: Playground, changes: Partial<Topology>): Playground =>
  withChanges(playground, { topology: withChanges(playground.topology, changes) });

/** Blocked pairs as a document holds them: each pair, and the list of them, in the order of the servers. */
export function inServerOrder(
  servers: Topology['servers'],
  pairs: Topology['blockedServerLinks'],
): Topology['blockedServerLinks'] {
  const places = new Map(servers.map((server, place) => [server.id, place]));
  const place = (id: string): number => places.get(id) ?? servers.length;
  const turned = pairs.map((pair): readonly [string, string] =>
    place(pair[0]) <= place(pair[1]) ? pair : [pair[1], pair[0]],
  );
  return kept(
    pairs,
    turned.toSorted((a, b) => place(a[0]) - place(b[0]) || place(a[1]) - place(b[1])),
  );
}
